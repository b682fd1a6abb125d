"""Events that a candidate may already be: suggested to a person, never merged by themselves.

Only events of the same type whose dates overlap, give or take a day for time zones, are compared. Places
that both name and that all differ rule an event out. The score is 0.45 for the words of the titles, 0.3 for
actors and 0.25 for the type they share; these weights are a choice, not a measurement.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from datetime import date, timedelta
from functools import reduce
from itertools import islice
from operator import or_

from django.db.models import Prefetch, Q

from timeline.chronology import parse
from timeline.models import Actor, Candidate, Event, Place
from timeline.vocab import EditorialState

MOST_CANDIDATES = 100
MOST_EVENTS = 1000
NEAR = timedelta(days=62)
LIKELY = 0.75
POSSIBLE = 0.5
_COMMON = frozenset(
    {
        "a",
        "an",
        "and",
        "as",
        "at",
        "by",
        "for",
        "from",
        "had",
        "has",
        "have",
        "in",
        "is",
        "it",
        "its",
        "of",
        "on",
        "over",
        "say",
        "says",
        "said",
        "than",
        "that",
        "the",
        "to",
        "was",
        "with",
    }
)


@dataclass(frozen=True, slots=True)
class Likeness:
    """An event that a candidate may be, with a score from 0 to 1."""

    event: Event
    score: float

    @property
    def is_likely(self) -> bool:
        """Whether it is more than possible."""
        return self.score >= LIKELY


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What of a candidate is compared; the days are a day wider than its date, None = open."""

    pk: int
    kind: str
    start: date | None
    end: date | None
    words: Set[str]
    actors: Set[str]
    places: Set[str]

    @classmethod
    def of(cls, candidate: Candidate) -> _Wanted:
        content, day = candidate.content, timedelta(days=1)
        value = parse(content["edtf"])
        return cls(
            candidate.pk,
            content["type"],
            value.earliest and value.earliest - day,
            value.latest and value.latest + day,
            _words(content["title"]),
            {slug for slug, _ in content["actors"]},
            {slug for slug, _ in content["places"]},
        )

    @property
    def condition(self) -> Q:
        """The same comparison of type and date as `fits`, for the database."""
        found = Q(type__slug=self.kind)
        if self.end:
            found &= Q(earliest__isnull=True) | Q(earliest__lte=self.end)
        if self.start:
            found &= Q(latest__isnull=True) | Q(latest__gte=self.start)
        return found

    def fits(self, event: Event) -> bool:
        """Whether type, date and places allow that it is the same event."""
        if event.type.slug != self.kind:
            return False
        if self.end and event.earliest and event.earliest > self.end:
            return False
        if self.start and event.latest and event.latest < self.start:
            return False
        if not self.starts_near(event):
            return False
        there = {place.slug for place in event.places.all()}
        return not (self.places and there) or bool(self.places & there)

    def starts_near(self, event: Event) -> bool:
        """What goes on without an end overlaps everything later, so there the beginnings must be near."""
        is_open = self.end is None or event.latest is None
        if not is_open or self.start is None or event.earliest is None:
            return True
        return abs(self.start - event.earliest) <= NEAR

    def score(self, event: Event) -> float:
        """How alike an event is that fits."""
        actors = _jaccard(self.actors, {actor.slug for actor in event.actors.all()})
        return 0.45 * _shared(self.words, _words(event.title)) + 0.3 * actors + 0.25


def likely_events(candidates: Iterable[Candidate], most: int = 3) -> dict[int, list[Likeness]]:
    """Return for each candidate, by its primary key, the events that it may be, best first.

    Takes the same few queries for any number of candidates; those after the first hundred get none.
    """
    wanted = [_Wanted.of(candidate) for candidate in islice(candidates, MOST_CANDIDATES)]
    events = _events(wanted) if wanted else []
    return {one.pk: _best(one, events)[:most] for one in wanted}


def _events(wanted: Sequence[_Wanted]) -> list[Event]:
    events = (
        Event.objects.filter(reduce(or_, (one.condition for one in wanted)))
        .exclude(state=EditorialState.WITHDRAWN)
        .select_related("type")
        .prefetch_related(
            Prefetch("actors", Actor.objects.only("slug")), Prefetch("places", Place.objects.only("slug"))
        )
    )
    return list(events[:MOST_EVENTS])


def _best(wanted: _Wanted, events: Iterable[Event]) -> list[Likeness]:
    scored = (Likeness(event, wanted.score(event)) for event in events if wanted.fits(event))
    found = (likeness for likeness in scored if likeness.score >= POSSIBLE)
    return sorted(found, key=lambda likeness: (-likeness.score, likeness.event.slug))


def _words(title: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", title.casefold())) - _COMMON


def _shared(one: Set[str], other: Set[str]) -> float:
    """How much of the shorter title the other one holds."""
    shorter = min(len(one), len(other))
    return len(one & other) / shorter if shorter else 0.0


def _jaccard(one: Set[str], other: Set[str]) -> float:
    return len(one & other) / len(one | other) if one | other else 0.0
