"""What is searchable about an event: its own words, and those of its claims."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Any

from django.db.models import Model, Q, QuerySet

from timeline.models import Actor, Claim, Event, EventPlace, EventSystem, Participation, Place, WeaponSystem
from timeline.search.words import joined

MAX_WORDS = 16_000  # what PostgreSQL can tell apart by position


@dataclass(slots=True)
class Document:
    """The searchable words of an event. `own`: its text and names; `claims`: what its claims say."""

    event: int
    own: list[str] = field(default_factory=list)
    claims: list[str] = field(default_factory=list)


def documents(ids: Sequence[int]) -> list[Document]:
    """Return the documents of events by primary key, in a fixed number of queries."""
    found = {pk: Document(pk, joined(texts)) for pk, *texts in _texts(ids)}
    for pk, words in chain(
        _names(Participation, "actor_id", Actor, "name", ids),
        _names(EventSystem, "system_id", WeaponSystem, "designation", ids),
        _names(EventPlace, "place_id", Place, "name", ids),
    ):
        found[pk].own += words
    for pk, words in claim_words(Claim.objects.filter(event__in=ids)).items():
        found[pk].claims = words
    return [_cut(document) for document in found.values()]


def claim_words(claims: QuerySet[Claim]) -> dict[int, list[str]]:
    """Return the words of claims by primary key of their event: notes, quotes, claimants, sources."""
    rows = list(
        claims.order_by("event_id", "position", "pk").values_list(
            "event_id", "claimant_id", "note", "quote", "source__title", "source__publication__name"
        )
    )
    names = _names_of(Actor, "name", {claimant for _, claimant, *_ in rows})
    found: dict[int, list[str]] = defaultdict(list)
    for event, claimant, *texts in rows:
        found[event] += joined(texts) + names.get(claimant, [])
    return found


def _cut(document: Document) -> Document:
    document.own = document.own[:MAX_WORDS]
    document.claims = document.claims[: MAX_WORDS - len(document.own)]
    return document


def _texts(ids: Sequence[int]) -> Iterable[tuple[Any, ...]]:
    return Event.objects.filter(pk__in=ids).values_list("pk", "title", "label", "summary", "type__label")


def _names(
    through: type[Model], key: str, named: type[Model], field_name: str, ids: Sequence[int]
) -> Iterable[tuple[int, list[str]]]:
    rows = list(
        through._default_manager.filter(event__in=ids).order_by().values_list("event_id", key).distinct()
    )
    words = _names_of(named, field_name, {name for _, name in rows})
    return [(event, words[name]) for event, name in rows]


def _names_of(named: type[Model], field_name: str, ids: Iterable[int | None]) -> dict[int, list[str]]:
    """Return the words of a thing's names; metonyms are left out, since they name places too."""
    rows = named._default_manager.filter(Q(pk__in=ids)).values_list(
        "pk", field_name, "aliases", "careful_aliases"
    )
    return {
        pk: joined([name, *aliases, *(careful["text"] for careful in careful_aliases)])
        for pk, name, aliases, careful_aliases in rows
    }
