"""Why a query finds nothing: what to lift, what lies nearest, and whether its period is covered at all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from timeline.chronology import label
from timeline.describe.chips import Chip, chips
from timeline.describe.labels import any_of
from timeline.describe.wording import period_of
from timeline.index import OPEN_START, Snapshot, count, unpack
from timeline.matching import matching
from timeline.models import Event
from timeline.query import EventQuery

PERIOD = ("since", "until", "match")


class Coverage(StrEnum):
    """Where the period of a query lies against what the data set covers."""

    INSIDE = "inside"  # at least in part; nothing found means none found
    BEFORE = "before"  # ends before the first event
    AFTER = "after"  # begins after the cut-off: not covered


@dataclass(frozen=True, slots=True)
class Lift:
    """One filter that stands in the way: what it asks, and how many events are found without it."""

    label: str
    count: int
    params: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Nearest:
    """The event nearest to the period on one side, all other filters met."""

    slug: str
    title: str
    date_label: str


@dataclass(frozen=True, slots=True)
class EmptyResult:
    """What to tell someone whose query finds nothing."""

    coverage: Coverage
    cutoff: date | None
    first_day: date | None
    lifts: tuple[Lift, ...]
    before: Nearest | None
    after: Nearest | None


def why_empty(query: EventQuery, snapshot: Snapshot) -> EmptyResult:
    """Look for a way out of a query that finds nothing; at most two database queries."""
    starts = snapshot.earliest[snapshot.earliest != OPEN_START]
    first = date.fromordinal(int(starts.min())) if len(starts) else None
    before, after = _nearest(query, snapshot)
    lifts = tuple(_lifts(query, snapshot))
    return EmptyResult(_coverage(query, snapshot.cutoff, first), snapshot.cutoff, first, lifts, before, after)


def _coverage(query: EventQuery, cutoff: date | None, first: date | None) -> Coverage:
    if cutoff and query.first_day and query.first_day > cutoff:
        return Coverage.AFTER
    if first and query.last_day and query.last_day < first:
        return Coverage.BEFORE
    return Coverage.INSIDE


def _lifts(query: EventQuery, snapshot: Snapshot) -> Iterator[Lift]:
    for names, of_one in groupby(chips(query), key=_filter_of):
        without = query.without(*names)
        if found := count(matching(snapshot, without)):
            yield Lift(_asked(query, names, of_one), found, without.to_params())


def _asked(query: EventQuery, names: tuple[str, ...], of_one: Iterable[Chip]) -> str:
    """What a filter asks, without quotation marks."""
    if names is PERIOD:
        return _capital(period_of(query))
    return query.q if names == ("q",) else any_of(chip.label for chip in of_one)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _filter_of(chip: Chip) -> tuple[str, ...]:
    return PERIOD if chip.parameter in PERIOD else (chip.parameter,)


def _nearest(query: EventQuery, snapshot: Snapshot) -> tuple[Nearest | None, Nearest | None]:
    if not query.since and not query.until:
        return None, None
    found = unpack(matching(snapshot, query.without(*PERIOD)), snapshot.size)
    before = after = None
    if query.first_day:
        ended = np.flatnonzero(found & (snapshot.latest < query.first_day.toordinal()))
        keys = (-snapshot.slug_ranks[ended], snapshot.earliest[ended], snapshot.latest[ended])
        before = _shown(snapshot, ended[np.lexsort(keys)][-1:])
    if query.last_day:
        in_time = snapshot.oldest_first
        begins_later = found & (snapshot.earliest > query.last_day.toordinal())
        after = _shown(snapshot, in_time[begins_later[in_time]][:1])
    return before, after


def _shown(snapshot: Snapshot, places: NDArray[np.intp]) -> Nearest | None:
    events = Event.objects.filter(pk__in=snapshot.pks[places].tolist())
    row = events.values_list("slug", "title", "date_edtf", "date_text").first()
    return Nearest(row[0], row[1], label(row[2], row[3])) if row else None
