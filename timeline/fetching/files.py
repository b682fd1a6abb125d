"""Finds out what a file is and has its text read."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from timeline.fetching.limited import read_limited
from timeline.fetching.values import FileText, Kind, UnreadableError, WrongEncodingError

MAX_BYTES = {Kind.TEXT: 4_000_000, Kind.HTML: 1_000_000, Kind.PDF: 10_000_000}
STDIN = "-"
_HTML_NAMES = (".html", ".htm", ".xhtml")
_HTML_START = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,1000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.I | re.S,
)
_PDF_START = re.compile(rb"\s*%PDF-")


def read_path(path: str, *, encoding: str = "utf-8") -> FileText:
    """Read a file, or standard input for `-`. Raises UnreadableError; reads no more than may be read."""
    most = max(MAX_BYTES.values()) + 1
    try:
        if path == STDIN:
            content = sys.stdin.buffer.read(most)
        else:
            with Path(path).open("rb") as file:
                content = file.read(most)
    except (OSError, ValueError) as error:
        raise UnreadableError(_no_file(path, error)) from error
    return read_file(content, name=path, encoding=encoding)


def read_file(content: bytes, *, name: str = "", encoding: str = "utf-8") -> FileText:
    """Read what is in a file; `name` only tells HTML from text, `encoding` is that of plain text.

    Raises UnreadableError for what is too large, takes too long, is locked or has no text in it.
    """
    kind = kind_of(content, name)
    if len(content) > MAX_BYTES[kind]:
        raise UnreadableError(_too_large(kind))
    if kind == Kind.TEXT:
        return FileText(kind, _decoded(content, encoding))
    found = read_limited(kind, content)
    if not found.text.strip():
        raise UnreadableError(_no_text(kind))
    return found


def kind_of(content: bytes, name: str = "") -> Kind:
    """What a file is, by its first bytes; a page that begins in the middle is known by its name."""
    lowered = name.lower()
    if _PDF_START.match(content):
        return Kind.PDF
    if lowered.endswith(".pdf"):
        raise UnreadableError("The file is called .pdf, but it is no PDF.")
    if lowered.endswith(_HTML_NAMES) or _HTML_START.match(content):
        return Kind.HTML
    return Kind.TEXT


def is_page(text: str) -> bool:
    """Whether a text is the source of an HTML page rather than an article."""
    return _HTML_START.match(text[:2000].encode(errors="replace")) is not None


def _decoded(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding).replace("\r\n", "\n").replace("\r", "\n")
    except LookupError:
        raise UnreadableError(f"There is no encoding “{encoding}”.") from None
    except UnicodeError as error:
        where = f"Byte {error.start + 1:,}" if isinstance(error, UnicodeDecodeError) else "The file"
        raise WrongEncodingError(f"{where} is not {encoding}: the text is in another encoding.") from None


def _no_file(path: str, error: OSError | ValueError) -> str:
    if "://" in path:
        return "This is an address, and nothing is fetched: name a file with the text or the page."
    return f"The file cannot be read ({getattr(error, 'strerror', None) or error})."


def _too_large(kind: Kind) -> str:
    most = MAX_BYTES[kind]
    if kind == Kind.TEXT:
        return f"The file has more than {most:,} bytes; no article is that long."
    what = "page" if kind == Kind.HTML else "PDF"
    return f"The {what} has more than {most // 1_000_000} MB, the most that is read: give its text instead."


def _no_text(kind: Kind) -> str:
    if kind == Kind.HTML:
        return "No article text was found in the page: paste the text instead."
    return "The PDF has no text; it seems to be scanned. Paste the text instead."
