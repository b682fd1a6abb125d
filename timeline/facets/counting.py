"""Counting the values of each dimension: in SQL, or over pairs of event and value where agencies roll up."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.db.models import Count, Model, QuerySet

from timeline.matching import claims_asked, known_by, statuses_then
from timeline.models import (
    Actor,
    Claim,
    EventPlace,
    EventQuerySet,
    EventSystem,
    EventType,
    Participation,
    Place,
    Publication,
    WeaponSystem,
)
from timeline.query import EventQuery, name_of, role_of
from timeline.vocab import Band, Basis, Importance, PlaceRole, Role, Stance, Status, Words

# From strong to weak, then those apart from that scale.
STATUS_ORDER = (
    Status.CONFIRMED,
    Status.CORROBORATED,
    Status.REPORTED,
    Status.ALLEGED,
    Status.ON_RECORD,
    Status.DISPUTED,
    Status.ANTICIPATED,
    Status.RETRACTED,
)


@dataclass(frozen=True, slots=True)
class Counted:
    """A value with its count; `group` heads a run of values, `slot` is the palette slot of a type."""

    value: str
    label: str
    count: int
    group: str = ""
    slot: int = 0
    is_agency: bool = False


Asked = Sequence[str]
CountValues = Callable[[EventQuery, EventQuerySet, Asked], list[Counted]]


@dataclass(frozen=True, slots=True)
class Dimension:
    """A dimension: its name for readers, how its values are counted, and whether there are many of them.

    `count` takes the query without the dimension's own filter, the events that match it, and the values
    asked; these it always counts, even at nought.
    """

    label: str
    count: CountValues
    is_long: bool = True


def _types(query: EventQuery, found: EventQuerySet, asked: Asked) -> list[Counted]:
    counts = _grouped(found, "type")
    types = sorted(EventType.objects.all(), key=lambda kind: (kind.band != Band.HAPPENED, kind.order))
    return [
        Counted(kind.slug, kind.label, counts.get(kind.pk, 0), Band(kind.band).label, kind.palette)
        for kind in types
    ]


def _statuses(query: EventQuery, found: EventQuerySet, asked: Asked) -> list[Counted]:
    if query.as_of:
        counts: Mapping[Any, int] = Counter(map(str, statuses_then(found, query.as_of).values()))
    else:
        counts = _grouped(found, "status")
    return _words(STATUS_ORDER, counts)


def _importances(query: EventQuery, found: EventQuerySet, asked: Asked) -> list[Counted]:
    return _words(Importance, _grouped(found, "importance"))


def _actors(query: EventQuery, found: EventQuerySet, asked: Asked) -> list[Counted]:
    rows = Participation.objects.filter(event__in=found.values("pk"))
    plain = _named(Actor, "name", _grouped(rows, "actor"), asked)
    return plain + _in_roles(rows, "actor", "name", Role, asked)


def _systems(query: EventQuery, found: EventQuerySet, asked: Asked) -> list[Counted]:
    rows = EventSystem.objects.filter(event__in=found.values("pk"))
    return _named(WeaponSystem, "designation", _grouped(rows, "system"), asked)


def _places(query: EventQuery, found: EventQuerySet, asked: Asked) -> list[Counted]:
    rows = EventPlace.objects.filter(event__in=found.values("pk"))
    plain = _named(Place, "name", _grouped(rows, "place"), asked)
    return plain + _in_roles(rows, "place", "name", PlaceRole, asked)


def _claimants(query: EventQuery, found: EventQuerySet, asked: Asked) -> list[Counted]:
    parents = dict(Actor.objects.values_list("pk", "parent_id"))
    pairs = _claims(query, found).exclude(claimant=None).values_list("event_id", "claimant_id").distinct()
    counts = _counts((event, above) for event, claimant in pairs for above in _chain(claimant, parents))
    agencies = set(Actor.objects.exclude(parent=None).values_list("slug", flat=True))
    counted = _named(Actor, "name", counts, asked)
    return [replace(one, is_agency=one.value in agencies) for one in counted]


def _stances(query: EventQuery, found: EventQuerySet, asked: Asked) -> list[Counted]:
    return _words(Stance, _grouped(_claims(query, found), "stance"))


def _bases(query: EventQuery, found: EventQuerySet, asked: Asked) -> list[Counted]:
    return _words(Basis, _grouped(_claims(query, found), "basis"))


def _publications(query: EventQuery, found: EventQuerySet, asked: Asked) -> list[Counted]:
    rows = _claims(query, found).values_list(
        "event_id", "source__publication_id", "source__original_publication_id"
    )
    counts = _counts((event, pk) for event, *both in rows.distinct() for pk in both if pk is not None)
    return _named(Publication, "name", counts, asked)


def _claims(query: EventQuery, found: EventQuerySet) -> QuerySet[Claim]:
    """The claims that count: known by the day asked, and meeting what else is asked of one claim."""
    claims = Claim.objects.order_by().filter(event__in=found.values("pk"))
    if query.as_of:
        claims = claims.filter(known_by(query.as_of))
    asked = claims_asked(query)
    return claims if asked is None else claims.filter(asked)


def _grouped(rows: QuerySet[Any], key: str) -> dict[Any, int]:
    """Count the events of rows by a column; rows are events themselves or belong to one."""
    counted = Count("pk") if isinstance(rows, EventQuerySet) else Count("event", distinct=True)
    return dict(rows.order_by().values_list(key).annotate(events=counted))


def _counts(pairs: Iterable[tuple[int, int]]) -> dict[int, int]:
    events: dict[int, set[int]] = defaultdict(set)
    for event, value in pairs:
        events[value].add(event)
    return {value: len(found) for value, found in events.items()}


def _chain(actor: int, parents: Mapping[int, int | None]) -> set[int]:
    """An actor and everything above it."""
    found: set[int] = set()
    above: int | None = actor
    while above is not None and above not in found:
        found.add(above)
        above = parents[above]
    return found


def _words(words: Iterable[Words], counts: Mapping[Any, int]) -> list[Counted]:
    return [Counted(str(word), str(word.label), counts.get(str(word), 0)) for word in words]


def _named(model: type[Model], label: str, counts: Mapping[int, int], asked: Asked) -> list[Counted]:
    rows = model._default_manager.filter(pk__in=counts).values_list("pk", "slug", label)
    counted = [Counted(slug, name, counts[pk]) for pk, slug, name in rows]
    absent = {value for value in asked if not role_of(value)} - {one.value for one in counted}
    if absent:
        rest = model._default_manager.filter(slug__in=absent).values_list("slug", label)
        counted += [Counted(slug, name, 0) for slug, name in rest]
    return counted


def _in_roles(rows: QuerySet[Any], field: str, label: str, roles: type[Words], asked: Asked) -> list[Counted]:
    """Count the values that are asked in one role, such as russia:supplier."""
    wanted = [value for value in asked if role_of(value)]
    if not wanted:
        return []
    slugs = {name_of(value) for value in wanted}
    named = rows.filter(**{f"{field}__slug__in": slugs}).order_by()
    found = named.values_list(f"{field}__slug", "role").annotate(events=Count("event", distinct=True))
    counts = {f"{slug}:{role}": count for slug, role, count in found}
    model = rows.model._meta.get_field(field).related_model
    names = dict(model._default_manager.filter(slug__in=slugs).values_list("slug", label))
    return [
        Counted(value, f"{names[name_of(value)]}, {role_label(roles, role_of(value))}", counts.get(value, 0))
        for value in wanted
        if name_of(value) in names
    ]


def role_label(roles: type[Words], role: str) -> str:
    """Return a role as it stands within a sentence."""
    return str(roles(role).label).lower()


DIMENSIONS: dict[str, Dimension] = {
    "type": Dimension("Type", _types, is_long=False),
    "status": Dimension("Status", _statuses, is_long=False),
    "importance": Dimension("Importance", _importances, is_long=False),
    "actor": Dimension("Who takes part", _actors),
    "system": Dimension("Weapon", _systems),
    "place": Dimension("Place", _places),
    "claimant": Dimension("Who says so", _claimants),
    "stance": Dimension("What they say", _stances, is_long=False),
    "basis": Dimension("What it rests on", _bases, is_long=False),
    "publication": Dimension("Publication", _publications),
}
