"""What reading a file gives back, and what is said when it cannot be read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a file holds."""

    TEXT = "text"
    HTML = "html"
    PDF = "pdf"


class UnreadableError(ValueError):
    """A file cannot be read; the message is a sentence that says what is wrong, without the file's name."""


class WrongEncodingError(UnreadableError):
    """A text file is not in the encoding in which it was to be read."""


@dataclass(frozen=True, slots=True)
class PageDate:
    """A day on which a page says it was published (ISO), and the words of the page that say so.

    `stated` is False for a guess from the page's markup: it may be shown, never used unasked.
    """

    day: str
    stated: bool
    evidence: str


@dataclass(frozen=True, slots=True)
class FileText:
    """The text of a file, with the title and the date that the file itself gives, as far as it does."""

    kind: Kind
    text: str
    title: str = ""
    date: PageDate | None = None
