"""Readers of single values of the query string. Each returns the canonical value or raises ValueError.

The message of every error is one sentence that quotes the value and says what is allowed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date
from difflib import get_close_matches
from enum import Enum
from typing import TypeVar

from timeline.chronology import EdtfError, read_period
from timeline.vocab import PlaceRole, Role

MAX_WORDS = 200
MAX_VALUE = 130
MAX_VALUES = 100
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_NEAR = 0.65  # how alike two words are that may be meant for each other
_DIGITS = re.compile(r"[0-9]{1,9}")

WordT = TypeVar("WordT", bound=Enum)


def shown(text: str) -> str:
    """Return a value for a message: in quotes, cut to a readable length, without control characters."""
    plain = "".join(character if character.isprintable() else "�" for character in text[:60])
    return f"“{plain}{'…' if len(text) > 60 else ''}”"


def unknown(what: str, value: str, known: Iterable[str], *, list_all: bool = False) -> str:
    """Return the sentence that refuses a word, with the nearest known one or with all of them."""
    words = list(known)
    if near := get_close_matches(value.lower(), words, n=1, cutoff=_NEAR):
        return f"Unknown {what} {shown(value)}; did you mean {shown(near[0])}?"
    if list_all:
        return f"Unknown {what} {shown(value)}; allowed: {', '.join(words)}."
    return f"Unknown {what} {shown(value)}."


def word_of(words: type[WordT], what: str) -> Callable[[object], WordT]:
    """Return a reader of one word of a fixed list."""
    by_value = {str(word.value): word for word in words}

    def read(value: object) -> WordT:
        text = str(value.value if isinstance(value, Enum) else value)
        if text not in by_value:
            raise ValueError(unknown(what, text, by_value, list_all=True))
        return by_value[text]

    return read


def text(value: str) -> str:
    """Read search words: runs of white space become one space."""
    if "\0" in value:
        raise ValueError("The search words hold a character that no text can hold (NUL).")
    words = " ".join(value.split())
    if len(words) > MAX_WORDS:
        raise ValueError(f"The search words are too long: at most {MAX_WORDS} characters.")
    return words


def slug(value: str) -> str:
    """Read the short name of a thing, such as north-korea."""
    if len(value) > MAX_VALUE or not _SLUG.fullmatch(value):
        raise ValueError(f"{shown(value)} is not a short name such as north-korea.")
    return value


def _with_role(value: str, roles: Callable[[object], Enum]) -> str:
    name, colon, role = value.partition(":")
    slug(name)
    if colon:
        roles(role)
    return value


_read_role = word_of(Role, "role")
_read_place_role = word_of(PlaceRole, "role of a place")


def actor(value: str) -> str:
    """Read an actor, alone or in one role: `russia` or `russia:supplier`."""
    return _with_role(value, _read_role)


def place(value: str) -> str:
    """Read a place, alone or in one role: `rajin` or `rajin:origin`."""
    return _with_role(value, _read_place_role)


def period(value: str) -> str:
    """Read a year, month or day; the text stays as it is written."""
    if value:
        bounds(value)
    return value


def bounds(value: str) -> tuple[date, date]:
    """Return the first and last day of a year, month or day."""
    try:
        return read_period(value)
    except EdtfError as error:
        raise ValueError(f"{error}.") from error


def day(value: object) -> date:
    """Read one day, YYYY-MM-DD."""
    if isinstance(value, date):
        return value
    first, last = bounds(str(value))
    if first != last:
        raise ValueError(f"{shown(str(value))} is not a day: write 2024-06-13.")
    return first


def number(what: str, low: int, high: int) -> Callable[[object], int]:
    """Return a reader of a whole number from low to high, both included."""

    def read(value: object) -> int:
        digits = str(value)
        if not _DIGITS.fullmatch(digits) or not low <= int(digits) <= high:
            raise ValueError(f"{what} {shown(digits)} is not a whole number from {low} to {high:,}.")
        return int(digits)

    return read


def flag(value: object) -> bool:
    """Read a switch: 1 or 0."""
    if isinstance(value, bool):
        return value
    if value not in ("1", "0"):
        raise ValueError(f"{shown(str(value))} is not a switch: write 1 or 0.")
    return value == "1"


def language(value: str) -> str:
    """Read a language, two letters of ISO 639-1."""
    if value and not re.fullmatch(r"[a-z]{2}", value):
        raise ValueError(f"{shown(value)} is not a language: write two letters such as en.")
    return value


def canonical(values: tuple[WordT, ...]) -> tuple[WordT, ...]:
    """Sort the values of one parameter and drop repeats."""
    return tuple(sorted(set(values), key=str))
