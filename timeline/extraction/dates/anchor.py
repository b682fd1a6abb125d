"""The day meant by the short core of a relative expression ("Friday", "30 December", "two weeks ago"), by
arithmetic.

The answers are those of dateparser, which takes milliseconds for each core; the tests compare the two.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from timeline.chronology import add_months

_EARLIEST_YEAR, _LATEST_YEAR = 1000, 9990
_LEAP = 9  # years within which 29 February comes again
_WEEK = 7
_DAYS = {"day": 1, "week": _WEEK}
_MONTHS = {"month": 1, "year": 12, "decade": 120}


def latest_day(month: int, number: int, base: date) -> date | None:
    """The latest such day of a year up to `base`, itself included; None for a day that no year has."""
    years = range(base.year, base.year - _LEAP, -1) if _is_near(base) else ()
    return next((day for day in _in_years(years, month, number) if day <= base), None)


def next_day(month: int, number: int, base: date) -> date | None:
    """The first such day of a year from `base` on, itself included; None for a day that no year has."""
    years = range(base.year, base.year + _LEAP) if _is_near(base) else ()
    return next((day for day in _in_years(years, month, number) if day >= base), None)


def latest_weekday(weekday: int, base: date) -> date | None:
    """The latest such day of the week up to `base`, itself included."""
    return base - timedelta(days=(base.weekday() - weekday) % _WEEK) if _is_near(base) else None


def next_weekday(weekday: int, base: date) -> date | None:
    """The first such day of the week from `base` on, itself included."""
    return base + timedelta(days=(weekday - base.weekday()) % _WEEK) if _is_near(base) else None


def counted(number: int, unit: str, base: date) -> date | None:
    """The day so many units after `base`, or before it; of months and years the first day. None for other
    units and outside the calendar."""
    if not _is_near(base):
        return None
    try:
        if unit in _DAYS:
            return base + timedelta(days=number * _DAYS[unit])
        if unit not in _MONTHS:
            return None
        first = base.replace(day=1, month=base.month if unit == "month" else 1)
        return add_months(first, number * _MONTHS[unit])
    except (ValueError, OverflowError):
        return None


def _is_near(base: date) -> bool:
    """Whether a day is of a year from which others can be counted."""
    return _EARLIEST_YEAR <= base.year <= _LATEST_YEAR


def _in_years(years: Iterable[int], month: int, number: int) -> Iterable[date]:
    """A day of the year in those of some years that have it."""
    for year in years:
        try:
            yield date(year, month, number)
        except ValueError:
            continue
