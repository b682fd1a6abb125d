"""What a person may change in a candidate, and how each value is checked.

The content of a candidate is JSON: EDTF text, ISO days, slugs of the vocabulary, `[slug, role]` pairs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any, TypeVar

from timeline.chronology import EdtfError, parse
from timeline.models import Actor, Event, EventType, Place, WeaponSystem
from timeline.services.errors import ServiceError
from timeline.vocab import Basis, Extent, Importance, PlaceRole, Role, Stance, Status, Words

Thing = TypeVar("Thing", EventType, Actor, WeaponSystem, Place)
MAX_TITLE = int(Event._meta.get_field("title").max_length or 0)


def checked_changes(changes: Mapping[str, Any]) -> dict[str, Any]:
    """Return changes in their canonical form; raise ServiceError naming the first field that is wrong."""
    unknown = changes.keys() - _CHECKS.keys()
    if unknown:
        raise ServiceError(f"A candidate has no field “{min(unknown)}”.")
    return {name: _CHECKS[name](value) for name, value in changes.items()}


def thing(model: type[Thing], slug: str) -> Thing:
    """Return the vocabulary entry with this slug; raise ServiceError when there is none."""
    entry = model._default_manager.filter(slug=slug).first()
    if entry is None:
        name = model._meta.verbose_name
        raise ServiceError(f"The vocabulary has no {name} “{slug}”: choose another, or add it first.")
    return entry


def _title(value: Any) -> str:
    title = " ".join(str(value).split())
    if not title:
        raise ServiceError("A candidate needs a title.")
    if len(title) > MAX_TITLE:
        raise ServiceError(f"The title has {len(title)} characters; shorten it to {MAX_TITLE}.")
    return title


def _text(value: Any) -> str:
    return str(value).strip()


def _edtf(value: Any) -> str:
    try:
        return parse(str(value)).text
    except EdtfError as error:
        raise ServiceError(f"The date: {error}.") from error


def _day_or_none(value: Any) -> str | None:
    if not value:
        return None
    try:
        return date.fromisoformat(str(value)).isoformat()
    except ValueError:
        raise ServiceError(f"“{value}” is not a day; write it as 2024-06-17.") from None


def _word(name: str, words: Iterable[Words]) -> Callable[[Any], str]:
    known = [str(word) for word in words]

    def check(value: Any) -> str:
        if value not in known:
            raise ServiceError(f"{name}: “{value}” is not one of {', '.join(known)}.")
        return str(value)

    return check


def _slug(model: type[Thing]) -> Callable[[Any], str]:
    return lambda value: thing(model, str(value)).slug


def _claimant(value: Any) -> str | None:
    return thing(Actor, str(value)).slug if value else None


def _systems(value: Any) -> list[str]:
    return list(dict.fromkeys(thing(WeaponSystem, str(slug)).slug for slug in value))


def _pairs(model: type[Thing], roles: type[Words]) -> Callable[[Any], list[list[str]]]:
    role_of = _word("role", roles)

    def check(value: Any) -> list[list[str]]:
        pairs = ((thing(model, str(slug)).slug, role_of(role)) for slug, role in value)
        return [list(pair) for pair in dict.fromkeys(pairs)]

    return check


def _quantities(value: Any) -> list[dict[str, Any]]:
    return [dict(quantity) for quantity in value]


_CHECKS: dict[str, Callable[[Any], Any]] = {
    "title": _title,
    "summary": _text,
    "edtf": _edtf,
    "date_text": _text,
    "extent": _word("extent", Extent),
    "type": _slug(EventType),
    "importance": _word("importance", Importance),
    "status": _word("status", (Status.REPORTED, Status.ANTICIPATED)),
    "claimant": _claimant,
    "stance": _word("stance", Stance),
    "basis": _word("basis", Basis),
    "claimed_on": _day_or_none,
    "note": _text,
    "actors": _pairs(Actor, Role),
    "systems": _systems,
    "places": _pairs(Place, PlaceRole),
    "quantities": _quantities,
}
EDITABLE = frozenset(_CHECKS)
