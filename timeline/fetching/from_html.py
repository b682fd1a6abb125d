"""The article in an HTML page: its text, title and day of publication.

Runs in the limited child process only.
"""

from __future__ import annotations

import codecs
import json
import logging
import re
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

import trafilatura
from htmldate import find_date
from lxml.html import HtmlElement
from trafilatura.metadata import extract_metadata
from trafilatura.utils import load_html

EARLIEST = "2010-01-01"
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", re.I)
_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_ALIASES = {"euc-kr": "cp949", "ks_c_5601-1987": "cp949", "iso-8859-1": "cp1252", "x-windows-949": "cp949"}
_DAY = re.compile(r"\s*(\d{4})([-/.]?)(\d{2})\2(\d{2})(?:(?!\d)|(?=\d{4,6}(?!\d)))")
_STATED = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "parsely-pub-date",
    "dc.date.issued",
    "dcterms.issued",
    "citation_publication_date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publication_date",
)
_ARTICLE = re.compile(r"Article|Report|BlogPosting|WebPage", re.I)


def read(content: bytes) -> dict[str, Any]:
    """Return `text`, `title` and `date`, or `problem` with a sentence."""
    logging.disable()
    tree = _tree(_decoded(content))
    if tree is None:
        return {"problem": "The page holds no HTML that can be read: paste the text instead."}
    dated = _stated(tree) or _guessed(tree)
    title = _title(tree)
    text = trafilatura.extract(tree, include_comments=False, include_tables=True, deduplicate=False)
    return {"text": text or "", "title": title, "date": dated}


def _tree(source: str | bytes) -> HtmlElement | None:
    """The parsed page; a fragment is taken for the body of one."""
    tree = load_html(source)
    if tree is None and isinstance(source, str):
        tree = load_html(f"<html><body>{source}</body></html>")
    return tree


def _decoded(content: bytes) -> str | bytes:
    """The page in the encoding that it declares; what that does not fit is left to be guessed."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content.decode(encoding, "replace")
    declared = _DECLARED.search(content[:4096])
    name = declared.group(1).decode("ascii").lower() if declared else "utf-8"
    try:
        return content.decode(_ALIASES.get(name, name))
    except (LookupError, UnicodeError):
        return content


def _title(tree: HtmlElement) -> str:
    """The title as published, without the name of the site behind it."""
    found = extract_metadata(tree)
    return " ".join(str(found.title or "").split())[:300] if found else ""


def _stated(tree: HtmlElement) -> dict[str, Any] | None:
    """The day that the page states in JSON-LD or in its head, with the words; the first that is a day."""
    for name, value in (*_linked_data(tree), *_head(tree)):
        if day := _day(value):
            return {"day": day, "stated": True, "evidence": f"{name}: {value.strip()[:60]}"}
    return None


def _linked_data(tree: HtmlElement) -> Iterator[tuple[str, str]]:
    """What JSON-LD about an article gives as datePublished."""
    for script in tree.iterfind('.//script[@type="application/ld+json"]'):
        try:
            found = json.loads(script.text or "")
        except (ValueError, RecursionError):
            continue
        for thing in _things(found):
            published = thing.get("datePublished")
            if isinstance(published, str) and _ARTICLE.search(str(thing.get("@type", ""))):
                yield "datePublished", published


def _things(found: object) -> Iterator[dict[str, Any]]:
    """The objects on top, in lists and in a graph."""
    for thing in found if isinstance(found, list) else [found]:
        if isinstance(thing, dict):
            yield thing
            graph = thing.get("@graph")
            yield from (part for part in graph if isinstance(part, dict)) if isinstance(graph, list) else ()


def _head(tree: HtmlElement) -> Iterator[tuple[str, str]]:
    """What the meta elements give, in the order of `_STATED`."""
    found: dict[str, str] = {}
    for meta in tree.iterfind(".//meta[@content]"):
        name = str(meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()
        found.setdefault(name, str(meta.get("content")))
    return ((name, found[name]) for name in _STATED if name in found)


def _guessed(tree: HtmlElement) -> dict[str, Any] | None:
    """What htmldate makes of the page's markup; a guess, never more."""
    guess = find_date(
        tree, extensive_search=False, original_date=True, min_date=datetime.fromisoformat(EARLIEST)
    )
    day = _day(guess or "")
    return {"day": day, "stated": False, "evidence": "the markup of the page"} if day else None


def _day(value: str) -> str | None:
    """The calendar day as written, in the zone of the publisher; None when it is none since EARLIEST."""
    if (found := _DAY.match(value)) is None:
        return None
    try:
        day = date(*map(int, found.group(1, 3, 4))).isoformat()
    except ValueError:
        return None
    return day if day >= EARLIEST else None
