"""What a date's bounds say: possibly or certainly inside a period, its place in a list, its month heading."""

from __future__ import annotations

import re
from datetime import date

from timeline.chronology.edtf import Edtf, parse, refusal

_BEFORE_ALL = 0
_AFTER_ALL = date.max.toordinal() + 1
_PERIOD = re.compile(r"[0-9]{4}(?:-[0-9]{2}){0,2}")


def overlaps(value: Edtf, start: date | None, end: date | None) -> bool:
    """Possibly inside: the date shares at least one day with a period (inclusive; None is no limit)."""
    begins_in_time = value.earliest is None or end is None or value.earliest <= end
    ends_in_time = value.latest is None or start is None or value.latest >= start
    return begins_in_time and ends_in_time


def within(value: Edtf, start: date | None, end: date | None) -> bool:
    """Certainly inside: every day the date may mean lies in a period (inclusive; None is no limit)."""
    not_before = start is None or (value.earliest is not None and value.earliest >= start)
    not_after = end is None or (value.latest is not None and value.latest <= end)
    return not_before and not_after


def oldest_first(value: Edtf) -> tuple[int, int]:
    """Sort key: by earliest day, open starts first, then by latest, open ends last."""
    earliest = value.earliest.toordinal() if value.earliest else _BEFORE_ALL
    return earliest, value.latest.toordinal() if value.latest else _AFTER_ALL


def newest_first(value: Edtf) -> tuple[int, int]:
    """Sort key of every list of events: by earliest day, newest first, then by latest, open ends first."""
    earliest, latest = oldest_first(value)
    return -earliest, -latest


def month_of(value: Edtf) -> tuple[int, int] | None:
    """Year and month of an event's list heading: that of its earliest day, None for an open start."""
    return (value.earliest.year, value.earliest.month) if value.earliest else None


def read_period(text: str) -> tuple[date, date]:
    """First and last day of a ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD`` in a query; raises EdtfError."""
    if not _PERIOD.fullmatch(text):
        raise refusal(text, "is not a year, month or day: write 2024, 2024-06 or 2024-06-13")
    value = parse(text)
    if value.earliest is None or value.latest is None or value.precision not in ("year", "month", "day"):
        raise refusal(text, "is not a year, month or day: write 2024, 2024-06 or 2024-06-13")
    return value.earliest, value.latest
