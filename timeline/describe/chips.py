"""The active filters of a query, each with the query that is left without it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlencode

from timeline.chronology import day_words
from timeline.describe.labels import VERBS, Labels, period_words
from timeline.query import EventQuery, Match


@dataclass(frozen=True, slots=True)
class Chip:
    """One active filter: what it asks, in words, and the canonical parameters without it."""

    parameter: str
    value: str
    label: str
    params: tuple[tuple[str, str], ...]

    @property
    def querystring(self) -> str:
        """The parameters, encoded for an address."""
        return urlencode(self.params)


def chips(query: EventQuery) -> tuple[Chip, ...]:
    """Return the active filters in canonical order; one database query for each kind of name in them."""
    return tuple(_chips(query, Labels(query)))


def _chips(query: EventQuery, labels: Labels) -> Iterator[Chip]:
    if query.q:
        yield _whole(query, "q", f"“{query.q}”")
    for parameter, value, label in _values(query, labels):
        yield Chip(parameter, str(value), label, query.toggled(parameter, value).to_params())
    if query.since:
        yield _whole(query, "since", f"Since {period_words(query.since)}")
    if query.until:
        yield _whole(query, "until", f"Until {period_words(query.until)}")
    if query.match is Match.CERTAIN:
        yield _whole(query, "match", "Certainly in the period")
    if query.as_of:
        yield _whole(query, "as_of", f"As known on {day_words(query.as_of)}")


def _whole(query: EventQuery, parameter: str, label: str) -> Chip:
    return Chip(parameter, str(getattr(query, parameter)), label, query.without(parameter).to_params())


def _values(query: EventQuery, labels: Labels) -> Iterator[tuple[str, str, str]]:
    texts: dict[str, list[str]] = {
        "type": labels.of("type", query.type),
        "status": [str(value.label) for value in query.status],
        "importance": [str(value.label) for value in query.importance],
        "system": labels.of("system", query.system),
        "actor": list(labels.actors(query.actor)),
        "place": [text[:1].upper() + text[1:] for text in labels.places(query.place)],
        "claimant": [f"Claim by {name}" for name in labels.of("claimant", query.claimant)],
        "stance": [f"A claim that {VERBS[value]}" for value in query.stance],
        "basis": [f"Resting on {value.label.lower()}" for value in query.basis],
        "publication": [f"Reported by {name}" for name in labels.of("publication", query.publication)],
    }
    for parameter, labelled in texts.items():
        for value, label in zip(getattr(query, parameter), labelled, strict=True):
            yield parameter, value, label
