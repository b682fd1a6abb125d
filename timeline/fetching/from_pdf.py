"""The text of a PDF, page by page. Runs in the limited child process only.

A PDF's own dates say when the file was made, not when the article was published, so none is taken.
"""

from __future__ import annotations

import io
import logging
import re
from itertools import islice
from typing import Any

from pypdf import PdfReader
from pypdf.errors import LimitReachedError, PyPdfError

from timeline.fetching.child import MAX_PAGES

MAX_CHARACTERS = 500_001  # one more than is stored, so that it is seen to be too long
_FULL = 0.75  # a line shorter than this part of the usual ones ends its paragraph
_HYPHENATED = re.compile(r"(?<=[^\W\d_])-$")
_ITEM = re.compile(r"[•‣▪–—*]|\(?\d{1,2}[.)]\s")
_DAMAGED = "The PDF cannot be read; it seems to be damaged. Paste the text instead."


def read(content: bytes) -> dict[str, Any]:
    """Return `text`, `title` and `date`, or `problem` with a sentence."""
    logging.disable()
    try:
        pdf = PdfReader(io.BytesIO(content))
        if pdf.is_encrypted and not pdf.decrypt(""):
            return {"problem": "The PDF is encrypted and opens only with a password: paste the text instead."}
        if len(pdf.pages) > MAX_PAGES:
            return {"problem": f"The PDF has {len(pdf.pages):,} pages; at most {MAX_PAGES} are read at once."}
        return {"text": _text(pdf), "title": _title(pdf), "date": None}
    except MemoryError:
        raise
    except LimitReachedError:
        return {"problem": "The PDF unpacks to more than an article needs: paste the text instead."}
    except (PyPdfError, RecursionError, ValueError, TypeError, AttributeError, LookupError, ArithmeticError):
        return {"problem": _DAMAGED}  # what pypdf raises for a damaged file is not of one kind


def _text(pdf: PdfReader) -> str:
    pages: list[str] = []
    length = 0
    for page in islice(pdf.pages, MAX_PAGES):
        if length >= MAX_CHARACTERS:
            break
        pages.append(unwrapped(page.extract_text()))
        length += len(pages[-1])
    return "\n\n".join(pages)[:MAX_CHARACTERS]


def unwrapped(page: str) -> str:
    """Join the lines of a page that were broken only for its width; a short line ends its paragraph."""
    lines = [line.strip() for line in page.splitlines()]
    lengths = sorted(len(line) for line in lines if line)
    usual = lengths[len(lengths) * 3 // 4] if lengths else 0
    joined: list[str] = []
    for before, line in zip(["", *lines], lines, strict=False):
        if not line or len(before) < _FULL * usual or _ITEM.match(line):
            joined.append(f"\n{line}")
        elif _HYPHENATED.search(before):
            joined[-1] = joined[-1] if line[0].isupper() else joined[-1][:-1]
            joined.append(line)
        else:
            joined.append(f" {line}")
    return "".join(joined).strip()


def _title(pdf: PdfReader) -> str:
    title = pdf.metadata.title if pdf.metadata else None
    return " ".join(str(title or "").split())[:300]
