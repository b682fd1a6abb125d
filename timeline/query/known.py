"""Whether the names in a query lead to anything in the database."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from django.db.models import Model

from timeline.models import Actor, DataVersion, EventType, Place, Publication, WeaponSystem
from timeline.query.model import EventQuery
from timeline.query.values import unknown

NAMED: dict[str, tuple[type[Model], str]] = {
    "type": (EventType, "event type"),
    "system": (WeaponSystem, "weapon system"),
    "actor": (Actor, "actor"),
    "place": (Place, "place"),
    "claimant": (Actor, "claimant"),
    "publication": (Publication, "publication"),
}
FEW = 20  # so few names that a message can list them all


def unknown_values(query: EventQuery) -> Iterator[tuple[str, str, str]]:
    """Yield parameter, value and a sentence for every value that names nothing."""
    asked = [
        (name, model, what, values)
        for name, (model, what) in NAMED.items()
        if (values := getattr(query, name))
    ]
    token = DataVersion.current().token if asked else ""
    for parameter, model, what, values in asked:
        if missing := _missing(model, values, token):
            slugs = list(model._default_manager.values_list("slug", flat=True))
            for value in values:
                if name_of(value) in missing:
                    message = unknown(what, name_of(value), slugs, list_all=len(slugs) <= FEW)
                    yield parameter, value, message


def name_of(value: str) -> str:
    """Return the slug of a value such as russia:supplier."""
    return value.partition(":")[0]


def role_of(value: str) -> str:
    """Return the role of a value such as russia:supplier, "" when it names none."""
    return value.partition(":")[2]


def _missing(model: type[Model], values: tuple[str, ...], token: str) -> set[str]:
    names = {name_of(value) for value in values} - _slugs(model, token)
    if not names:
        return set()
    return names - set(model._default_manager.filter(slug__in=names).values_list("slug", flat=True))


@lru_cache(maxsize=16)
def _slugs(model: type[Model], token: str) -> frozenset[str]:
    """The names there were when a version of the data was first asked; none without a version."""
    return frozenset(model._default_manager.values_list("slug", flat=True)) if token else frozenset()
