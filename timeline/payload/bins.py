"""Many events counted by lane and span, none more exactly than it is dated.

Every event is in one bin of each of its lanes: the calendar units that hold it, never finer than the unit of
the window nor than its own length. An event dated to a month is in the bin of that month also where days are
shown.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from timeline.index import OPEN_END, OPEN_START, Snapshot
from timeline.index.sets import Places
from timeline.payload.days import since_epoch
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


def bins_of(snapshot: Snapshot, shown: Places, lanes: Lanes, window: tuple[date, date]) -> dict[str, Any]:
    """Count the events shown by lane and span, in the finest unit that gives MOST_BINS or fewer."""
    unit = unit_of(window)
    spans = snapshot.keep(f"spans by {unit.name}", lambda: _spans(snapshot, unit))
    counts = _table(snapshot, shown, lanes, spans, unit)
    lane, span = np.nonzero(counts)
    return {
        "unit": unit.name.lower(),
        "lane": lane.tolist(),
        "start": since_epoch(spans.starts[span]),
        "end": since_epoch(spans.ends[span]),
        "count": counts[lane, span].tolist(),
    }


def unit_of(window: tuple[date, date]) -> Unit:
    """Return the finest unit of which a window has MOST_BINS or fewer, or years."""
    days = (window[1] - window[0]).days + 1
    return next((unit for unit in UNITS if days / unit <= MOST_BINS), Unit.YEAR)


def histogram(selection: Selection, group: Group) -> dict[str, Any]:
    """Count the events that begin in each month of the whole selection, by band; open starts are left out."""
    snapshot = selection.snapshot
    months: Months = snapshot.keep("months by band", lambda: _months(snapshot))
    counts = np.bincount(months.of[selection.places], minlength=(len(BANDS) + 1) * months.number)
    bands = counts.reshape(-1, months.number)[: len(BANDS)]
    filled = np.flatnonzero(bands.any(axis=0))
    if not len(filled):
        return {"months": [], "bands": []}
    first, last = int(filled[0]), int(filled[-1])
    shown = bands if group is Group.TYPE else bands.sum(axis=0, keepdims=True)
    return {
        "months": [month_text(months.first + month) for month in range(first, last + 1)],
        "bands": shown[:, first : last + 1].tolist(),
    }


@dataclass(frozen=True, slots=True)
class Months:
    """The month in which each event begins, counted from the first in which one does, with its band: band ×
    number of months + month. Open starts lie in a band of their own, after the last."""

    of: NDArray[np.int32]
    first: int
    number: int


def _months(snapshot: Snapshot) -> Months:
    begins = snapshot.earliest != OPEN_START
    months = months_of(snapshot.earliest.clip(1))
    named = months[begins] if begins.any() else np.zeros(1, np.int64)
    first, number = int(named.min()), int(np.ptp(named)) + 1
    bands = np.array([BANDS.index(Band(kind.band)) for kind in snapshot.kinds], np.int64)[snapshot.types]
    of = np.where(begins, bands * number + months - first, len(BANDS) * number)
    return Months(of.astype(np.int32), first, number)


def _table(snapshot: Snapshot, places: Places, lanes: Lanes, spans: Spans, unit: Unit) -> NDArray[np.int64]:
    """Count the events shown: shape (lanes, spans)."""
    number = len(spans.starts)
    if lanes.types is not None:
        of = snapshot.keep(
            f"spans by {unit.name} and type", lambda: spans.of + snapshot.types * np.intp(number)
        )
        counts = np.bincount(of[places], minlength=len(snapshot.kinds) * number)
        return counts.reshape(-1, number)[list(lanes.types)]
    of = spans.of[places]
    rows = [np.bincount(of[mask[places]], minlength=number) for mask in lanes.masks]
    return np.array(rows).reshape(-1, number)


@dataclass(frozen=True, slots=True)
class Spans:
    """First and last days of the spans that events are counted in, in order, and for each event its own."""

    starts: NDArray[np.int64]
    ends: NDArray[np.int64]
    of: NDArray[np.intp]


def _spans(snapshot: Snapshot, finest: Unit) -> Spans:
    starts, ends = snapshot.earliest.astype(np.int64), snapshot.latest.astype(np.int64)
    level = np.maximum(_levels(snapshot), UNITS.index(finest))
    for rank, unit in enumerate(UNITS):
        chosen = level == rank
        starts[chosen] = _edges(starts[chosen], unit)[0]
        ends[chosen] = _edges(ends[chosen], unit)[1]
    pairs, of = np.unique(starts << 32 | (ends + 2**31), return_inverse=True)
    return Spans(pairs >> 32, (pairs & 0xFFFFFFFF) - 2**31, of)


def _levels(snapshot: Snapshot) -> NDArray[np.int64]:
    """For each event the rank of the longest unit that is not longer than it; open ones have the shortest."""
    is_open = (snapshot.earliest == OPEN_START) | (snapshot.latest == OPEN_END)
    days = np.where(is_open, 1, snapshot.latest.astype(np.int64) - snapshot.earliest + 1)
    return np.searchsorted(LENGTHS, days, side="right") - 1


def _edges(days: NDArray[np.int64], unit: Unit) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """First and last days of the units that hold days; open bounds stay as they are."""
    different, place = np.unique(days, return_inverse=True)
    edges = [
        (day, day) if day in (OPEN_START, OPEN_END) else _unit_of(day, unit) for day in different.tolist()
    ]
    table = np.array(edges, np.int64).reshape(len(edges), 2)
    return table[place, 0], table[place, 1]


@lru_cache(maxsize=32768)  # the days of ten years, in each unit; asked again after every publish
def _unit_of(number: int, unit: Unit) -> tuple[int, int]:
    if unit is Unit.DAY or number in (OPEN_START, OPEN_END):
        return number, number
    day = date.fromordinal(number)
    if unit is Unit.WEEK:
        return number - day.weekday(), number - day.weekday() + 6
    months = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.YEAR: 12}[unit]
    first = date(day.year, (day.month - 1) // months * months + 1, 1)
    past = first.month + months
    after = date(first.year + 1, 1, 1) if past > 12 else date(first.year, past, 1)
    return first.toordinal(), (after - timedelta(days=1)).toordinal()
