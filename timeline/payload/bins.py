"""Many events counted by lane and span, none more exactly than it is dated.

Every event is in one bin of each of its lanes: the calendar units that hold it, never finer than the unit of
the window nor than its own length. An event dated to a month is in the bin of that month also where days are
shown.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from enum import IntEnum
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from timeline.index import OPEN_END, OPEN_START, Snapshot
from timeline.index.bits import Mask
from timeline.payload.lanes import BANDS, Lanes
from timeline.query import Group
from timeline.selection import Selection, month_text, months_of
from timeline.vocab import Band

MOST_BINS = 60  # across a window: about twenty pixels each


class Unit(IntEnum):
    """A unit of the calendar, by the days that the shortest has."""

    DAY = 1
    WEEK = 7
    MONTH = 28
    QUARTER = 90
    YEAR = 365


UNITS = tuple(Unit)
LENGTHS = np.array(UNITS, np.int64)


def bins_of(snapshot: Snapshot, shown: Mask, lanes: Lanes, window: tuple[date, date]) -> dict[str, Any]:
    """Count the events shown by lane and span, in the finest unit that gives MOST_BINS or fewer."""
    unit = unit_of(window)
    rows = sorted(_counted(snapshot, shown, lanes, unit))
    lane, start, end, count = (
        (list(column) for column in zip(*rows, strict=True)) if rows else ([], [], [], [])
    )
    return {
        "unit": unit.name.lower(),
        "lane": lane,
        "start": [_iso(day) for day in start],
        "end": [_iso(day) for day in end],
        "count": count,
    }


def unit_of(window: tuple[date, date]) -> Unit:
    """Return the finest unit of which a window has MOST_BINS or fewer, or years."""
    days = (window[1] - window[0]).days + 1
    return next((unit for unit in UNITS if days / unit <= MOST_BINS), Unit.YEAR)


def histogram(selection: Selection, group: Group) -> dict[str, Any]:
    """Count the events that begin in each month of the whole selection, by band; open starts are left out."""
    snapshot = selection.snapshot
    months: NDArray[np.int64] = snapshot.keep("months", lambda: months_of(snapshot.earliest.clip(1)))
    chosen = selection.mask & (snapshot.earliest != OPEN_START)
    if not chosen.any():
        return {"months": [], "bands": []}
    first, last = int(months[chosen].min()), int(months[chosen].max())
    return {
        "months": [month_text(month) for month in range(first, last + 1)],
        "bands": [
            np.bincount(months[chosen & mask] - first, minlength=last - first + 1).tolist()
            for mask in _bands(snapshot, group)
        ],
    }


def _bands(snapshot: Snapshot, group: Group) -> list[Mask]:
    if group is not Group.TYPE:
        return [np.ones(snapshot.size, np.bool_)]
    bands = np.array([BANDS.index(Band(kind.band)) for kind in snapshot.kinds])
    return [bands[snapshot.types] == band for band in range(len(BANDS))]


def _counted(
    snapshot: Snapshot, shown: Mask, lanes: Lanes, unit: Unit
) -> Iterator[tuple[int, int, int, int]]:
    """Lane, first day, last day and number of events of each bin."""
    levels = snapshot.keep("levels", lambda: _levels(snapshot))
    finest = UNITS.index(unit)
    for lane, mask in enumerate(lanes.masks):
        places = np.flatnonzero(mask & shown)
        level = np.maximum(levels[places], finest)
        for rank in np.flatnonzero(np.bincount(level, minlength=len(UNITS))).tolist():
            chosen = places[level == rank]
            for start, end, count in _spans(snapshot, chosen, UNITS[rank]):
                yield lane, start, end, count


def _levels(snapshot: Snapshot) -> NDArray[np.int64]:
    """For each event the rank of the longest unit that is not longer than it; open ones have the shortest."""
    is_open = (snapshot.earliest == OPEN_START) | (snapshot.latest == OPEN_END)
    days = np.where(is_open, 1, snapshot.latest.astype(np.int64) - snapshot.earliest + 1)
    return np.searchsorted(LENGTHS, days, side="right") - 1


def _spans(snapshot: Snapshot, places: NDArray[np.intp], unit: Unit) -> Iterator[tuple[int, int, int]]:
    """First and last day of the units that hold each event, with the number of events that share them."""
    starts, _ = _floored(snapshot.earliest[places], unit)
    _, ends = _floored(snapshot.latest[places], unit)
    keys, counts = np.unique(
        starts.astype(np.int64) << 32 | (ends.astype(np.int64) + 2**31), return_counts=True
    )
    for key, count in zip(keys.tolist(), counts.tolist(), strict=True):
        yield key >> 32, (key & 0xFFFFFFFF) - 2**31, count


def _floored(days: NDArray[np.int32], unit: Unit) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """First and last days of the units that hold days; open bounds stay as they are."""
    known = (days != OPEN_START) & (days != OPEN_END)
    if not known.any():
        return days, days
    low, high = int(days[known].min()), int(days[known].max())
    firsts, lasts = _table(low, high, unit)
    place = np.where(known, days - low, 0)
    return np.where(known, firsts[place], days), np.where(known, lasts[place], days)


@lru_cache(maxsize=64)
def _table(low: int, high: int, unit: Unit) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    bounds = [_unit_bounds(date.fromordinal(day), unit) for day in range(low, high + 1)]
    firsts, lasts = zip(*bounds, strict=True)
    return np.array(firsts, np.int32), np.array(lasts, np.int32)


def _unit_bounds(day: date, unit: Unit) -> tuple[int, int]:
    number = day.toordinal()
    if unit is Unit.DAY:
        return number, number
    if unit is Unit.WEEK:
        return number - day.weekday(), number - day.weekday() + 6
    months = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.YEAR: 12}[unit]
    first = date(day.year, (day.month - 1) // months * months + 1, 1)
    past = first.month + months
    after = date(first.year + 1, 1, 1) if past > 12 else date(first.year, past, 1)
    return first.toordinal(), (after - timedelta(days=1)).toordinal()


def _iso(day: int) -> str | None:
    return None if day in (OPEN_START, OPEN_END) else date.fromordinal(day).isoformat()
