"""Dates as editors type them: EDTF or plain words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from timeline.chronology.edtf import Edtf, EdtfError, parse
from timeline.chronology.wording import in_words


class EntryError(ValueError):
    """An editor's date cannot be read; the message says what to write instead."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An editor's date: its EDTF, how it will be shown, and the words as typed ("" when EDTF was typed)."""

    edtf: Edtf
    label: str
    words: str


def read_entry(text: str, today: date) -> Entry:
    """Read EDTF or words; raises EntryError."""
    try:
        value = parse(text.strip())
    except EdtfError as error:
        raise EntryError(str(error)) from None
    return Entry(value, in_words(value), "")


def label(value: Edtf | str, words: str = "") -> str:
    """A date in words."""
    return in_words(value)
