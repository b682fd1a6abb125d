"""Events that a candidate may already be: suggested to a person, never merged by themselves.

Only events of the same type whose dates overlap, give or take a day for time zones, are compared. Places
that both name and that all differ rule an event out. The score is 0.45 for the words of the titles, 0.3 for
actors and 0.25 for the type they share; these weights are a choice, not a measurement.
"""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import dataclass
from datetime import timedelta

from timeline.chronology import parse
from timeline.models import Candidate, Event
from timeline.vocab import EditorialState

MOST_COMPARED = 300
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


def likely_events(candidate: Candidate, most: int = 3) -> list[Likeness]:
    """Return the events that a candidate may be, best first."""
    content = candidate.content
    actors = {slug for slug, _ in content["actors"]}
    places = {slug for slug, _ in content["places"]}
    words = _words(content["title"])
    found = []
    for event in _overlapping(content["edtf"], content["type"]):
        there = {place.slug for place in event.places.all()}
        if places and there and not places & there:
            continue
        title = _shared(words, _words(event.title))
        score = 0.45 * title + 0.3 * _jaccard(actors, {actor.slug for actor in event.actors.all()}) + 0.25
        if score >= POSSIBLE:
            found.append(Likeness(event, score))
    return sorted(found, key=lambda likeness: (-likeness.score, likeness.event.slug))[:most]


def _overlapping(edtf: str, kind: str) -> list[Event]:
    value, day = parse(edtf), timedelta(days=1)
    events = (
        Event.objects.filter(type__slug=kind)
        .exclude(state=EditorialState.WITHDRAWN)
        .overlapping(value.earliest and value.earliest - day, value.latest and value.latest + day)
    )
    return list(events.prefetch_related("actors", "places")[:MOST_COMPARED])


def _words(title: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", title.casefold())) - _COMMON


def _shared(one: Set[str], other: Set[str]) -> float:
    """How much of the shorter title the other one holds."""
    shorter = min(len(one), len(other))
    return len(one & other) / shorter if shorter else 0.0


def _jaccard(one: Set[str], other: Set[str]) -> float:
    return len(one & other) / len(one | other) if one | other else 0.0
