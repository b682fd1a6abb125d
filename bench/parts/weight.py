"""What the first visit of `/` transfers, by kind, compressed as the server does it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from posixpath import dirname, join, normpath
from urllib.parse import urlsplit

from bench.client import Answer, Client
from bench.context import BUNDLED, Bench
from bench.figures import Figure, Finding, Skipped

PART = "weight"
BUNDLED_EVENTS = 164
_CODINGS = {"gzip": "gzip", "brotli": "br, gzip"}
_PAGE = {1_000: 110.0}  # kB gzip
_DRAWING = 40.0  # kB gzip, with D3
_IMPORT = re.compile(r"""\b(?:from|import)\s*["'](\.{0,2}/[\w./-]+)["']""")
_CSS_FILE = re.compile(r"""(?:@import\s+|url\()["']?([^"')#]+)""")
_DRAWING_FILES = ("/js/timeline/", "/vendor/")
_KINDS = {"css": "CSS", "js": "JavaScript", "svg": "pictures", "": "HTML"}


@dataclass(frozen=True, slots=True)
class Loaded:
    """A file of the page: its path and its bytes over the wire."""

    path: str
    size: int

    @property
    def kind(self) -> str:
        name = self.path.rpartition("/")[2]
        return _KINDS.get(name.rpartition(".")[2] if "." in name else "", "other")

    @property
    def is_drawing(self) -> bool:
        return any(folder in self.path for folder in _DRAWING_FILES)


def measure(bench: Bench) -> Iterator[Finding]:
    """Weigh the page with the bundled data set and with a thousand events."""
    for events in (1_000,) if bench.quick else (BUNDLED, 1_000):
        port = bench.site(events).port
        with Client(port) as client:
            by_coding = {name: load(client, coding) for name, coding in _CODINGS.items()}
        yield from _figures(events or BUNDLED_EVENTS, by_coding)


def _figures(events: int, by_coding: dict[str, list[Loaded]]) -> Iterator[Finding]:
    loaded = by_coding["gzip"]
    kinds = dict.fromkeys(one.kind for one in loaded)
    detail = {kind: kilobytes(one for one in loaded if one.kind == kind) for kind in kinds}
    detail["all, static files with brotli"] = kilobytes(by_coding["brotli"])
    files = f"{len(loaded)} files, gzip"
    yield Figure(
        PART, "whole page /", kilobytes(loaded), "kB", files, events, _PAGE.get(events), detail=detail
    )
    drawing = [one for one in loaded if one.is_drawing]
    if not drawing:
        yield Skipped(PART, "JavaScript of the drawing", "the page loads none")
        return
    brotli = kilobytes(one for one in by_coding["brotli"] if one.is_drawing)
    yield Figure(
        PART,
        "JavaScript of the drawing with D3",
        kilobytes(drawing),
        "kB",
        f"{len(drawing)} files, gzip",
        events,
        _DRAWING,
        detail={"with brotli": brotli},
    )


def kilobytes(loaded: Iterator[Loaded] | list[Loaded]) -> float:
    """Return the sum of sizes in kB of a thousand bytes."""
    return round(sum(one.size for one in loaded) / 1000, 1)


def load(client: Client, coding: str) -> list[Loaded]:
    """Return everything a browser fetches for `/`, found by reading the page, its styles and its modules.

    Files are read once more without compression, to follow what they name.
    """
    loaded, seen = [], set[str]()
    waiting = ["/"]
    while waiting:
        path = waiting.pop(0)
        if path in seen:
            continue
        seen.add(path)
        loaded.append(Loaded(path, len(_get(client, path, coding).body)))
        waiting += _named(path, _get(client, path, "identity"))
    return loaded


def _get(client: Client, path: str, coding: str) -> Answer:
    return client.get(path, {"Accept-Encoding": coding}, status=200)


def _named(path: str, answer: Answer) -> Iterator[str]:
    kind = answer.headers.get("content-type", "")
    text = answer.body.decode("utf-8", "replace")
    if "html" in kind:
        page = _PageFiles()
        page.feed(text)
        found = page.found
    elif "javascript" in kind:
        found = _IMPORT.findall(text)
    elif "css" in kind:
        found = _CSS_FILE.findall(text)
    else:
        return
    for address in found:
        if not urlsplit(address).scheme:
            yield address if address.startswith("/") else normpath(join(dirname(path), address))


class _PageFiles(HTMLParser):
    """Collects the addresses of what a page loads by itself."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attributes}
        loads = {"stylesheet", "icon", "modulepreload"} & set(given.get("rel", "").split())
        if tag == "link" and loads and given.get("media") != "print":
            self.found.append(given["href"])
        elif tag in ("script", "img") and given.get("src"):
            self.found.append(given["src"])
