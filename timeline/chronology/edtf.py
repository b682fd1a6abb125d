"""Our profile of the Extended Date/Time Format (EDTF, ISO 8601-2): the text is the truth, bounds are derived.

Read: years, months and days; the qualifiers ``~ ? %`` at the end of a date; unspecified digits from
the right (``202X``, ``2024-1X``, ``2024-06-XX``); seasons 21–24, quarters 33–36, four-month periods 37–39
and halves 40–41; intervals, open (``..``) on one side at most. Everything else, sets and unknown ends
among it, is refused.

Bounds are strict: ``~`` and ``?`` are shown, they never widen a date.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache

from timeline.chronology.days import MONTH_NAMES, month_bounds, months_bounds

MAX_LENGTH = 64
OPEN = ".."

# Codes of ISO 8601-2 for parts of a year, with their first and last month. Seasons are those of the northern
# hemisphere; winter begins in December and ends in February of the next year, as in the bundled data.
SEASONS = {"21": (3, 5), "22": (6, 8), "23": (9, 11), "24": (12, 2)}
QUARTERS = {"33": (1, 3), "34": (4, 6), "35": (7, 9), "36": (10, 12)}
PARTS_OF_YEAR = {
    **SEASONS,
    **QUARTERS,
    "37": (1, 4),
    "38": (5, 8),
    "39": (9, 12),
    "40": (1, 6),
    "41": (7, 12),
}

_PART = re.compile(r"([0-9]{2}(?:[0-9]{2}|[0-9]X|XX))(?:-([0-9X]{2})(?:-([0-9X]{2}))?)?([~?%]?)")
_UNSPECIFIED_MONTHS = {"XX": (1, 12), "0X": (1, 9), "1X": (10, 12)}
_UNSPECIFIED_DAYS = {"XX": (1, 31), "0X": (1, 9), "1X": (10, 19), "2X": (20, 29), "3X": (30, 31)}


class EdtfError(ValueError):
    """Not a date of our EDTF profile; the message quotes the text, `reason` is the message without it."""

    def __init__(self, message: str, reason: str = "") -> None:
        super().__init__(message)
        self.reason = reason or message


class Precision(StrEnum):
    """How finely a date is known. Unspecified digits count as the unit above: ``2024-06-XX`` is a month."""

    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    RANGE = "range"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Part:
    """One EDTF date without interval, with its digits as written (``month`` may be a season code)."""

    text: str
    year: str
    month: str
    day: str
    qualifier: str
    earliest: date
    latest: date
    precision: Precision

    @property
    def approximate(self) -> bool:
        """Marked ``~`` or ``%``."""
        return self.qualifier in ("~", "%")

    @property
    def uncertain(self) -> bool:
        """Marked ``?`` or ``%``."""
        return self.qualifier in ("?", "%")


@dataclass(frozen=True, slots=True)
class Edtf:
    """A date or interval. Bounds are inclusive days; None is an open side."""

    text: str
    earliest: date | None
    latest: date | None
    precision: Precision
    approximate: bool
    uncertain: bool
    start_approximate: bool
    end_approximate: bool

    def __str__(self) -> str:
        return self.text


@lru_cache(maxsize=8192)
def parse(text: str) -> Edtf:
    """Read an EDTF text; raises EdtfError. The text of the result is canonical: parsing it gives it back."""
    start, end = parts(text)
    if start is not None and start == end:
        return _from_part(start)
    return Edtf(
        text=f"{start.text if start else OPEN}/{end.text if end else OPEN}",
        earliest=start.earliest if start else None,
        latest=end.latest if end else None,
        precision=Precision.RANGE if start and end else Precision.OPEN,
        approximate=any(part.approximate for part in (start, end) if part),
        uncertain=any(part.uncertain for part in (start, end) if part),
        start_approximate=bool(start and start.approximate),
        end_approximate=bool(end and end.approximate),
    )


def parts(text: str) -> tuple[Part | None, Part | None]:
    """Start and end, None for an open side; a single date is its own start and end. Raises EdtfError."""
    if len(text) > MAX_LENGTH:
        raise refusal(text, f"is too long: a date has at most {MAX_LENGTH} characters")
    if "/" not in text:
        part = _part(text, text)
        return part, part
    return _ends(text)


def refusal(text: str, reason: str) -> EdtfError:
    """The error for a text, from the half-sentence that says what is wrong with it."""
    return EdtfError(f"{quoted(text)} {reason}", reason)


def quoted(text: str) -> str:
    """A text in quotation marks for an error message, control characters made visible, long texts cut."""
    shown = text if len(text) <= 80 else text[:79] + "…"
    return f"“{shown if shown.isprintable() else repr(shown)[1:-1]}”"


def _from_part(part: Part) -> Edtf:
    return Edtf(
        text=part.text,
        earliest=part.earliest,
        latest=part.latest,
        precision=part.precision,
        approximate=part.approximate,
        uncertain=part.uncertain,
        start_approximate=part.approximate,
        end_approximate=part.approximate,
    )


def _ends(text: str) -> tuple[Part | None, Part | None]:
    sides = text.split("/")
    if len(sides) != 2:
        raise refusal(text, "has more than one “/”: an interval has one start and one end")
    if "" in sides:
        raise refusal(text, "has an empty side: an open side is written as two dots (2023-09/..)")
    if sides == [OPEN, OPEN]:
        raise refusal(text, "is open on both sides, which says nothing")
    start, end = (None if side == OPEN else _part(side, text) for side in sides)
    if start and end and start.earliest > end.latest:
        raise refusal(text, "ends before it begins")
    return start, end


def _part(text: str, whole: str) -> Part:
    try:
        found = _part_of(text)
    except ValueError as error:
        raise refusal(whole, f"is not a date: {error}") from None
    if found is None:
        raise _not_edtf(text, whole)
    return found


@lru_cache(maxsize=8192)  # many intervals begin or end on the same days
def _part_of(text: str) -> Part | None:
    """None for text of another form; a plain ValueError says what the calendar lacks."""
    match = _PART.fullmatch(text)
    if not match:
        return None
    year, month, day, qualifier = (group or "" for group in match.groups())
    earliest, latest = _bounds(year, month, day)
    return Part(text, year, month, day, qualifier, earliest, latest, _precision(year, month, day))


def _not_edtf(text: str, whole: str) -> EdtfError:
    examples = "write for instance 2024, 2024-06, 2024-06~, 2023-09/.. or 2024-06-13/2024-06-15"
    if not text:
        return EdtfError(f"The date is empty: {examples}")
    if text[0] in "[{":
        return refusal(whole, "is a set of dates, which is not supported: give one date or an interval")
    if text == OPEN:
        return refusal(whole, "is open on both sides, which says nothing")
    return refusal(whole, f"is not an EDTF date: {examples}")


def _precision(year: str, month: str, day: str) -> Precision:
    if day:
        return Precision.DAY if "X" not in day else Precision.MONTH if "X" not in month else Precision.YEAR
    if not month:
        return (Precision.YEAR, Precision.DECADE, Precision.CENTURY)[year.count("X")]
    if "X" in month:
        return Precision.YEAR
    if month in SEASONS:
        return Precision.SEASON
    if month in QUARTERS:
        return Precision.QUARTER
    return Precision.RANGE if month in PARTS_OF_YEAR else Precision.MONTH


def _bounds(year: str, month: str, day: str) -> tuple[date, date]:
    """Strict bounds; a plain ValueError says what the calendar lacks."""
    if year == "0000":
        raise ValueError("years run from 0001 to 9999")
    if "X" in year and month:
        raise ValueError("an unspecified year cannot have a month")
    if not month:
        return date(max(1, int(year.replace("X", "0"))), 1, 1), date(int(year.replace("X", "9")), 12, 31)
    if day:
        return _day_bounds(int(year), month, day)
    return _month_bounds(int(year), month)


def _month_bounds(year: int, month: str) -> tuple[date, date]:
    if month in _UNSPECIFIED_MONTHS:
        return months_bounds(year, *_UNSPECIFIED_MONTHS[month])
    if month in PARTS_OF_YEAR:
        if (year, month) == (9999, "24"):
            raise ValueError("it would end after the year 9999")
        return months_bounds(year, *PARTS_OF_YEAR[month])
    return month_bounds(year, _number(month, "month"))


def _day_bounds(year: int, month: str, day: str) -> tuple[date, date]:
    if "X" in month:
        if day != "XX":
            raise ValueError("an unspecified month cannot have a day")
        return _month_bounds(year, month)
    if month in PARTS_OF_YEAR:
        raise ValueError("a season or quarter cannot have a day")
    first, last = month_bounds(year, _number(month, "month"))
    low, high = _UNSPECIFIED_DAYS.get(day) or (_number(day, "day"),) * 2
    if not 1 <= low <= last.day:
        raise ValueError(f"there is no {day.lstrip('0') or '0'} {MONTH_NAMES[first.month]} {year}")
    return first.replace(day=low), first.replace(day=min(high, last.day))


def _number(digits: str, unit: str) -> int:
    if "X" in digits:
        raise ValueError(f"{digits} cannot stand for a {unit}: digits are left open from the right")
    return int(digits)
