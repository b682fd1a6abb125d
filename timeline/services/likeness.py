"""Events that a candidate may already be: suggested to a person, never merged by themselves.

Only events whose dates overlap, give or take a day, are looked at (`comparing.dates_allow`, said once more
for the database in `_condition`); of another type only those that begin on the same day. Those most alike by
title and type are then compared in full.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import reduce
from itertools import islice
from operator import or_
from typing import Any

from django.db.models import Q
from rapidfuzz import fuzz

from timeline.models import Actor, Candidate, Event, EventPlace, EventType, Participation
from timeline.services.comparing import (
    APART,
    DAY,
    NEAR,
    Comparison,
    Facts,
    Verdict,
    compare,
    dates_allow,
    shortened,
)
from timeline.vocab import Band, EditorialState, PlaceRole, Role, Status

MOST_CANDIDATES = 100
MOST_EVENTS = 20_000
MOST_COMPARED = 30  # for each candidate
SPEAKING = frozenset({Role.CLAIMANT, Role.CONDEMNER, Role.DENIER, Role.FINDER, Role.SANCTIONER})
_STATES = [state for state in EditorialState if state != EditorialState.WITHDRAWN]
_ORDER = {Verdict.MERGE: 0, Verdict.RELATED: 1, Verdict.NEW: 2}

Span = tuple[date | None, date | None]
Pairs = Iterable[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Likeness:
    """An event that a candidate may be, how alike they are, and why."""

    event: Event
    comparison: Comparison

    @property
    def score(self) -> float:
        """From 0 to 1."""
        return self.comparison.score

    @property
    def is_likely(self) -> bool:
        """Whether they are likely the same rather than only related."""
        return self.comparison.verdict == Verdict.MERGE

    def to_dict(self) -> dict[str, Any]:
        """JSON shape."""
        return {
            "event": self.event.slug,
            "suggestion": self.comparison.verdict,
            "score": self.score,
            "reasons": list(self.comparison.reasons),
        }


@dataclass(frozen=True, slots=True)
class _Row:
    """What is known of an event before its actors and places are read."""

    pk: int
    title: str
    edtf: str
    type: str
    span: Span
    status: str


@dataclass(frozen=True)
class _Names:
    """Types with their bands, and the bodies that actors belong to."""

    kinds: dict[str, tuple[int, str]] = field(
        default_factory=lambda: {kind.slug: (kind.pk, kind.band) for kind in EventType.objects.all()}
    )
    parents: dict[str, str | None] = field(
        default_factory=lambda: dict(Actor.objects.values_list("slug", "parent__slug"))
    )

    def facts(
        self,
        title: str,
        kind: str,
        edtf: str,
        actors: Pairs,
        places: Pairs,
        status: str,
        claimant: str = "",
    ) -> Facts:
        """What is compared, of pairs of slug and role."""
        actors, (_, band) = list(actors), self.kinds.get(kind, (0, ""))
        speaking = {slug for slug, role in actors if role in SPEAKING} | ({claimant} if claimant else set())
        return Facts(
            title,
            kind,
            band,
            edtf,
            frozenset(slug for slug, _ in actors),
            frozenset(slug for slug, role in places if role != PlaceRole.ANNOUNCED),
            self._with_parents(speaking) if band == Band.SAID else frozenset(),
            status == Status.ANTICIPATED,
        )

    @property
    def types(self) -> dict[str, int]:
        """The keys of types by slug."""
        return {slug: pk for slug, (pk, _) in self.kinds.items()}

    def _with_parents(self, slugs: Iterable[str]) -> frozenset[str]:
        found = set()
        for slug in slugs:
            body: str | None = slug
            while body and body not in found:
                found.add(body)
                body = self.parents.get(body)
        return frozenset(found)


def likely_events(candidates: Iterable[Candidate], most: int = 3) -> dict[int, list[Likeness]]:
    """Return for each candidate, by its primary key, the events that it may be, best first.

    Takes the same few queries for any number of candidates; those after the first hundred get none.
    """
    wanted = list(islice(candidates, MOST_CANDIDATES))
    if not wanted:
        return {}
    names = _Names()
    facts = {row.pk: _facts(row, names) for row in wanted}
    block = _Block(facts.values(), names.types)
    near = {pk: block.nearest(one) for pk, one in facts.items()}
    known = _known({row.pk: row for found in near.values() for row in found}, names)
    best = {pk: _best(one, near[pk], known)[:most] for pk, one in facts.items()}
    events = _events(pk for found in best.values() for pk, _ in found)
    return {
        pk: [Likeness(events[event], comparison) for event, comparison in found] for pk, found in best.items()
    }


def _facts(candidate: Candidate, names: _Names) -> Facts:
    content = candidate.content
    actors, places = content["actors"], content["places"]
    title, kind, edtf, status = (content[name] for name in ("title", "type", "edtf", "status"))
    return names.facts(title, kind, edtf, actors, places, status, content["claimant"] or "")


class _Block:
    """The events whose dates allow one of some candidates: of its type, or of any that begin when it does."""

    def __init__(self, wanted: Collection[Facts], types: Mapping[str, int]) -> None:
        found = Event.objects.filter(
            reduce(or_, (_condition(one, types) for one in wanted)), state__in=_STATES
        )
        columns = ("pk", "title", "date_edtf", "type__slug", "earliest", "latest", "status")
        self._by_type = defaultdict[str, list[_Row]](list)
        self._by_start = defaultdict[date | None, list[_Row]](list)
        rows = found.order_by("pk").values_list(*columns)[:MOST_EVENTS]
        for pk, title, edtf, kind, start, end, status in rows:
            row = _Row(pk, title, edtf, kind, (start, end), status)
            self._by_type[kind].append(row)
            self._by_start[start].append(row)

    def nearest(self, one: Facts) -> list[_Row]:
        """Those that are most alike by title and type."""

        def alike(row: _Row) -> tuple[float, int]:
            title = fuzz.token_set_ratio(one.words, shortened(row.title)) / 100
            return title + (row.type == one.type), -row.pk

        fitting = (row for row in self._near(one) if dates_allow(one.span, row.span))
        return heapq.nlargest(MOST_COMPARED, fitting, key=alike)

    def _near(self, one: Facts) -> Iterator[_Row]:
        yield from self._by_type[one.type]
        start = one.span[0]
        for day in {_moved(start, -DAY), start, _moved(start, DAY)} if start else ():
            yield from (row for row in self._by_start[day] if row.type != one.type)


def _condition(one: Facts, types: Mapping[str, int]) -> Q:
    """At least the events of its type that `dates_allow` allows, and those of any type on its first day.

    Every alternative names a range of days, so that the index on them is used.
    """
    found = [Q(type=types.get(one.type)) & dates for dates in _dates(one.span)]
    if start := one.span[0]:
        found.append(Q(earliest__gte=_moved(start, -DAY), earliest__lte=_moved(start, DAY)))
    return reduce(or_, found)


def _dates(span: Span) -> Iterator[Q]:
    start, end = span
    if start is None:
        yield (
            Q(latest__gte=_moved(end, -NEAR), latest__lte=_moved(end, NEAR))
            if end
            else Q(latest=None, earliest=None)
        )
        return
    near = Q(earliest__gte=_moved(start, -NEAR), earliest__lte=_moved(start, NEAR))
    if end is None:
        yield near
        return
    yield near & Q(latest=None)
    yield Q(earliest=None, latest__gte=_moved(start, -DAY), latest__lte=_moved(end, NEAR))
    begun = Q(earliest__gte=_moved(start, -APART), earliest__lte=_moved(end, DAY))
    yield begun & Q(latest__gte=_moved(start, -DAY))


def _moved(day: date, by: timedelta) -> date:
    """A day moved, but never out of the calendar."""
    try:
        return day + by
    except OverflowError:
        return date.min if by < timedelta() else date.max


def _known(rows: dict[int, _Row], names: _Names) -> dict[int, Facts]:
    """The facts of events, with their actors and places."""
    actors, places = (
        defaultdict[int, list[tuple[str, str]]](list),
        defaultdict[int, list[tuple[str, str]]](list),
    )
    taking_part = Participation.objects.filter(event__in=rows)
    for event, slug, role in taking_part.values_list("event_id", "actor__slug", "role"):
        actors[event].append((slug, role))
    lying = EventPlace.objects.filter(event__in=rows)
    for event, slug, role in lying.values_list("event_id", "place__slug", "role"):
        places[event].append((slug, role))
    return {
        pk: names.facts(row.title, row.type, row.edtf, actors[pk], places[pk], row.status)
        for pk, row in rows.items()
    }


def _best(one: Facts, rows: Iterable[_Row], known: dict[int, Facts]) -> list[tuple[int, Comparison]]:
    """What may be the same before what is only related; of both first what is as expected, or as done."""
    compared = ((row.pk, compare(one, known[row.pk])) for row in rows)
    found = [(pk, comparison) for pk, comparison in compared if comparison.verdict != Verdict.NEW]

    def order(pair: tuple[int, Comparison]) -> tuple[int, bool, float, int]:
        pk, comparison = pair
        return _ORDER[comparison.verdict], known[pk].expected != one.expected, -comparison.score, pk

    return sorted(found, key=order)


def _events(keys: Iterable[int]) -> dict[int, Event]:
    return Event.objects.select_related("type").in_bulk(set(keys))
