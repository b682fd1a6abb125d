"""Why a query finds nothing: what to lift, what lies nearest, and whether its period is covered at all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import groupby

from django.db.models import F, Min

from timeline.chronology import label
from timeline.describe.chips import Chip, chips
from timeline.describe.labels import any_of
from timeline.describe.wording import period_of
from timeline.matching import matching
from timeline.models import DataVersion, Event, EventQuerySet
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


def why_empty(query: EventQuery) -> EmptyResult:
    """Look for a way out of a query that finds nothing; at most one database query a filter and five more."""
    cutoff = DataVersion.current().cutoff
    first = Event.objects.published().aggregate(day=Min("earliest"))["day"]
    before, after = _nearest(query)
    return EmptyResult(_coverage(query, cutoff, first), cutoff, first, tuple(_lifts(query)), before, after)


def _coverage(query: EventQuery, cutoff: date | None, first: date | None) -> Coverage:
    if cutoff and query.first_day and query.first_day > cutoff:
        return Coverage.AFTER
    if first and query.last_day and query.last_day < first:
        return Coverage.BEFORE
    return Coverage.INSIDE


def _lifts(query: EventQuery) -> Iterator[Lift]:
    for names, of_one in groupby(chips(query), key=_filter_of):
        without = query.without(*names)
        if count := matching(without).count():
            asked = _capital(period_of(query)) if names is PERIOD else any_of(chip.label for chip in of_one)
            yield Lift(asked, count, without.to_params())


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _filter_of(chip: Chip) -> tuple[str, ...]:
    return PERIOD if chip.parameter in PERIOD else (chip.parameter,)


def _nearest(query: EventQuery) -> tuple[Nearest | None, Nearest | None]:
    if not query.since and not query.until:
        return None, None
    found = matching(query.without(*PERIOD))
    before = found.filter(latest__lt=query.first_day) if query.first_day else found.none()
    after = found.filter(earliest__gt=query.last_day) if query.last_day else found.none()
    return (
        _shown(before.order_by(F("latest").desc(), F("earliest").desc(nulls_last=True), "slug")),
        _shown(after.order_by(F("earliest").asc(), F("latest").asc(nulls_last=True), "slug")),
    )


def _shown(events: EventQuerySet) -> Nearest | None:
    row = events.values_list("slug", "title", "date_edtf", "date_text").first()
    return Nearest(row[0], row[1], label(row[2], row[3])) if row else None
