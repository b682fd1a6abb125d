"""Dates as editors type them, EDTF or plain English: read, and shown back as they will be published."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from timeline.chronology.edtf import Edtf, EdtfError, parse, quoted
from timeline.chronology.phrases import EntryError
from timeline.chronology.reading import Reading, read
from timeline.chronology.wording import in_words

MAX_ENTRY_LENGTH = 200
_EXAMPLES = "13 June 2024, 13–15 June 2024, June 2024, late August 2023, since September 2023 or 2024-06-13"
_LOOKS_LIKE_EDTF = re.compile(r"[0-9X.~?%/\[\]{},-]*")


@dataclass(frozen=True, slots=True)
class Entry:
    """An editor's date: its EDTF, how it will be shown, and the words to keep ("" when EDTF was typed).

    `label(entry.edtf, entry.words)` is `entry.label`: words that hold only today are kept as read.
    """

    edtf: Edtf
    label: str
    words: str


def read_entry(text: str, today: date) -> Entry:
    """Read an editor's date, EDTF or words; raises EntryError with a sentence for the editor."""
    if len(text) > MAX_ENTRY_LENGTH:
        raise EntryError(f"A date has at most {MAX_ENTRY_LENGTH} characters; this text has {len(text)}.")
    words = " ".join(text.split())
    try:
        value = parse(words)
    except EdtfError as error:
        return _from_words(words, today, error)
    return Entry(value, in_words(value), "")


def label(value: Edtf | str, words: str = "") -> str:
    """A date in words; the original `words` count only when they say exactly this date. Raises EdtfError.

    Words from a text that leaves out the year ("late August") are read with the year of the date.
    """
    if not words or len(words) > MAX_ENTRY_LENGTH:
        return in_words(value)
    date_meant = value if isinstance(value, Edtf) else parse(value)
    for wording in (words, f"{words} {_year(date_meant)}"):
        reading = _lasting(wording)
        if reading and reading.text == date_meant.text:
            return reading.words
    return in_words(date_meant)


def _year(value: Edtf) -> str:
    """The year that English puts after a date."""
    last = value.latest or value.earliest
    return f"{last.year:04}" if last else ""


def _from_words(words: str, today: date, error: EdtfError) -> Entry:
    reading = read(words, today)
    if reading is None:
        raise EntryError(_complaint(words, error))
    kept = words if _lasting(words) == reading else reading.words
    return Entry(parse(reading.text), reading.words, kept)


def _complaint(words: str, error: EdtfError) -> str:
    if _LOOKS_LIKE_EDTF.fullmatch(words):
        return f"{error}."
    return f"{quoted(words)} cannot be read as a date: write for instance {_EXAMPLES}."


@lru_cache(maxsize=4096)
def _lasting(words: str) -> Reading | None:
    """What words say whenever they are read; None when they say nothing, or depend on the day."""
    try:
        return read(words, None)
    except EntryError:
        return None
