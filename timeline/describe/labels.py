"""What the values of a query are called."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from django.db.models import Model

from timeline.chronology import label
from timeline.models import Actor, EventType, Place, Publication, WeaponSystem
from timeline.query import EventQuery, name_of, role_of
from timeline.vocab import PlaceRole, Role, Stance

NAMED: dict[str, tuple[type[Model], str]] = {
    "type": (EventType, "label"),
    "system": (WeaponSystem, "designation"),
    "actor": (Actor, "name"),
    "place": (Place, "name"),
    "claimant": (Actor, "name"),
    "publication": (Publication, "name"),
}
# How a place with a role is put in a sentence.
PLACE_WORDS = {
    "": "at",
    PlaceRole.HAPPENED: "at",
    PlaceRole.ANNOUNCED: "announced in",
    PlaceRole.ORIGIN: "from",
    PlaceRole.TRANSIT: "via",
    PlaceRole.DESTINATION: "to",
}

VERBS = {
    Stance.ASSERTS: "asserts it",
    Stance.CORROBORATES: "corroborates it",
    Stance.CONFIRMS: "confirms it",
    Stance.DISPUTES: "disputes it",
    Stance.DENIES: "denies it",
    Stance.RETRACTS: "takes it back",
}


class Labels:
    """The names behind the slugs of a query; one database query for each kind of name it uses."""

    def __init__(self, query: EventQuery) -> None:
        self._names = {parameter: _names(parameter, getattr(query, parameter)) for parameter in NAMED}

    def of(self, parameter: str, values: Iterable[str]) -> list[str]:
        """Return the names of slugs, in the order of the values; an unknown slug stands for itself."""
        names = self._names[parameter]
        return [names.get(name_of(value), name_of(value)) for value in values]

    def actors(self, values: Sequence[str]) -> Iterator[str]:
        """Yield "Russia" or "Russia as supplier"."""
        for value, name in zip(values, self.of("actor", values), strict=True):
            role = role_of(value)
            yield f"{name} as {Role(role).label.lower()}" if role else name

    def places(self, values: Sequence[str]) -> Iterator[str]:
        """Yield "at Rajin" or "from Rajin"."""
        for value, name in zip(values, self.of("place", values), strict=True):
            yield f"{PLACE_WORDS[role_of(value)]} {name}"


def _names(parameter: str, values: Sequence[str]) -> dict[str, str]:
    if not values:
        return {}
    model, field = NAMED[parameter]
    slugs = {name_of(value) for value in values}
    return dict(model._default_manager.filter(slug__in=slugs).values_list("slug", field))


def any_of(words: Iterable[str]) -> str:
    """Join alternatives: "A, B or C"."""
    return _joined(list(words), "or")


def all_of(words: Iterable[str]) -> str:
    """Join a list: "A, B and C"."""
    return _joined(list(words), "and")


def _joined(words: list[str], last: str) -> str:
    return f" {last} ".join(filter(None, [", ".join(words[:-1]), words[-1]])) if words else ""


def period_words(text: str) -> str:
    """Return a year, month or day in words."""
    return label(text)
