"""Facets counted in plain SQL: what the counts of the columnar snapshot are held against."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, TypeVar

from django.db.models import Count, Model, QuerySet

from tests.plain.selection import claims_asked
from tests.plain.then import known_by, statuses_then
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
    Source,
    WeaponSystem,
)
from timeline.query import EventQuery, name_of, role_of
from timeline.vocab import Band, Basis, Importance, PlaceRole, Role, Stance, Status, Words

KeyT = TypeVar("KeyT")

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


class Base:
    """The events that a dimension counts: those that match the query without the dimension's own filter."""

    def __init__(self, query: EventQuery, found: EventQuerySet) -> None:
        self.query, self.found = query, found

    @cached_property
    def total(self) -> int:
        """How many events there are."""
        return self.found.count()

    @cached_property
    def claims(self) -> list[tuple[int, int | None, str, str, int]]:
        """Event, claimant, stance, basis and source of the claims that count.

        They are known by the day asked and meet what else is asked of one claim.
        """
        claims = Claim.objects.order_by().filter(event__in=self.found.values("pk"))
        if self.query.as_of:
            claims = claims.filter(known_by(self.query.as_of))
        if asked := claims_asked(self.query):
            claims = claims.filter(asked)
        return list(claims.values_list("event_id", "claimant_id", "stance", "basis", "source_id"))


Asked = Sequence[str]


@dataclass(frozen=True, slots=True)
class Dimension:
    """A dimension: its name for readers, how its values are counted, and whether there are many of them.

    `count` takes the events to count and the values asked; these it always counts, even at nought.
    """

    label: str
    count: Callable[[Base, Asked], list[Counted]]
    is_long: bool = True


def _types(base: Base, asked: Asked) -> list[Counted]:
    counts = _grouped(base.found, "type")
    types = sorted(EventType.objects.all(), key=lambda kind: (kind.band != Band.HAPPENED, kind.order))
    return [
        Counted(kind.slug, kind.label, counts.get(kind.pk, 0), Band(kind.band).label, kind.palette)
        for kind in types
    ]


def _statuses(base: Base, asked: Asked) -> list[Counted]:
    if base.query.as_of:
        return _words(STATUS_ORDER, Counter(map(str, statuses_then(base.found, base.query.as_of).values())))
    return _words(STATUS_ORDER, _grouped(base.found, "status"))


def _importances(base: Base, asked: Asked) -> list[Counted]:
    return _words(Importance, _grouped(base.found, "importance"))


def _actors(base: Base, asked: Asked) -> list[Counted]:
    rows = Participation.objects.filter(event__in=base.found.values("pk"))
    plain = _named(Actor, "name", _grouped(rows, "actor"), asked)
    return plain + _in_roles(rows, "actor", "name", Role, asked)


def _systems(base: Base, asked: Asked) -> list[Counted]:
    rows = EventSystem.objects.filter(event__in=base.found.values("pk"))
    return _named(WeaponSystem, "designation", _grouped(rows, "system"), asked)


def _places(base: Base, asked: Asked) -> list[Counted]:
    rows = EventPlace.objects.filter(event__in=base.found.values("pk"))
    plain = _named(Place, "name", _grouped(rows, "place"), asked)
    return plain + _in_roles(rows, "place", "name", PlaceRole, asked)


def _claimants(base: Base, asked: Asked) -> list[Counted]:
    parents = dict(Actor.objects.values_list("pk", "parent_id"))
    pairs = {(event, claimant) for event, claimant, *_ in base.claims if claimant is not None}
    counts = _counts((event, above) for event, claimant in pairs for above in _chain(claimant, parents))
    agencies = set(Actor.objects.exclude(parent=None).values_list("slug", flat=True))
    counted = _named(Actor, "name", counts, asked)
    return [replace(one, is_agency=one.value in agencies) for one in counted]


def _stances(base: Base, asked: Asked) -> list[Counted]:
    return _words(Stance, _counts((event, stance) for event, _, stance, _, _ in base.claims))


def _bases(base: Base, asked: Asked) -> list[Counted]:
    return _words(Basis, _counts((event, basis) for event, _, _, basis, _ in base.claims))


def _publications(base: Base, asked: Asked) -> list[Counted]:
    rows = Source.objects.values_list("pk", "publication_id", "original_publication_id")
    origins = {pk: {publication, original} - {None} for pk, publication, original in rows}
    pairs = {(event, source) for event, _, _, _, source in base.claims}
    counts = _counts((event, origin) for event, source in pairs for origin in origins[source])
    return _named(Publication, "name", counts, asked)


def _grouped(rows: QuerySet[Any], key: str) -> dict[Any, int]:
    """Count the events of rows by a column; rows are events themselves or belong to one."""
    counted = Count("pk") if isinstance(rows, EventQuerySet) else Count("event", distinct=True)
    return dict(rows.order_by().values_list(key).annotate(events=counted))


def _counts(pairs: Iterable[tuple[int, KeyT]]) -> dict[KeyT, int]:
    """Count the events of each value, each event once."""
    return Counter(value for _, value in set(pairs))


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
