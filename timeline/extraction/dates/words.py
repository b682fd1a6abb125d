"""Reading the groups of a date expression with a language's word lists."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from timeline.chronology import (
    Edtf,
)
from timeline.extraction.dates.timex import Found
from timeline.extraction.languages.base import Dates


@dataclass(slots=True)
class Setting:
    """What surrounds an expression: the publication day, the latest resolved date before it, the tense."""

    published: date | None
    before: Edtf | None
    tense: str
    day_first: bool | None = None  # the order of day and month in numeric dates, where the page tells it
    written: date | None = None  # the day of the dateline, where it is another than that of publication
    before_day: Edtf | None = None  # the latest day before it
    beside: Edtf | None = None  # the same, in its own sentence


class Words:
    """What the parts of every rule share."""

    def __init__(self, dates: Dates) -> None:
        self._dates = dates

    def _direction(self, found: Found, name: str) -> int | None:
        words = found.groups.get(name)
        return None if words is None else self._dates.directions[" ".join(words.lower().split())]

    def _number(self, found: Found) -> int:
        word = (found.groups.get("n") or found.groups.get("nn", "1")).lower()
        return int(word) if word.isdigit() else int(self._dates.numbers[" ".join(word.split())])

    def _month(self, found: Found) -> int:
        return self._dates.months[found.groups["month"].lower()]

    def _mark(self, found: Found) -> str:
        return "~" if "mod" in found.groups else ""

    def _year_of(self, found: Found, setting: Setting) -> int | None:
        """The year named or pointed at; None when it is not."""
        if "year" in found.groups:
            return int(found.groups["year"])
        if "yy" in found.groups:
            return 2000 + int(found.groups["yy"])
        shift = self._direction(found, "dir")
        if shift is not None and setting.published:
            return setting.published.year + shift
        that = self._direction(found, "that")
        if that is not None and setting.before and setting.before.earliest:
            return setting.before.earliest.year + that
        return None
