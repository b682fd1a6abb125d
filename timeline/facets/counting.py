"""Counting the values of each dimension among the events of a set."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from timeline.index import Bits, Names, Snapshot, count, unpack
from timeline.index.bits import Mask
from timeline.index.columns import BASES, IMPORTANCES, PLACE_ROLES, ROLES, STANCES, STATUSES, Ties, Told
from timeline.index.sets import Places, Sets
from timeline.matching import asks_claims, claims_asked
from timeline.query import EventQuery, name_of, role_of
from timeline.vocab import Band, Status, Words

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
Asked = Sequence[str]


@dataclass(slots=True)  # hundreds for each answer, as of FacetValue
class Counted:
    """A value with its count; `group` heads a run of values, `slot` is the palette slot of a type."""

    value: str
    label: str
    count: int
    group: str = ""
    slot: int = 0
    is_agency: bool = False


@dataclass(frozen=True)
class Base:
    """The events that a dimension counts: those that match the query without the dimension's own filter."""

    snapshot: Snapshot
    query: EventQuery
    found: Bits
    few: Places | None  # of `found`, where they are few

    @cached_property
    def total(self) -> int:
        """How many events there are."""
        return count(self.found)

    @cached_property
    def mask(self) -> Mask:
        """The same as a mask."""
        return unpack(self.found, self.snapshot.size)

    def counts(self, sets: Sets) -> list[int]:
        """Count the events of each value."""
        return sets.counts(self.found, self.few)

    def told(self, dimension: Told) -> list[int]:
        """Count the events of each value that their claims tell, of those that meet what is asked of one."""
        if not self.query.as_of and not asks_claims(self.query):
            return self.counts(dimension.sets)
        return dimension.counts(self._claims)

    @cached_property
    def _claims(self) -> Mask:
        return self.mask[self.snapshot.claims.events] & claims_asked(self.snapshot, self.query)


@dataclass(frozen=True, slots=True)
class Dimension:
    """A dimension: its name for readers, how its values are counted, and whether there are many of them.

    `count` takes the events to count and the values asked; these it always counts, even at nought.
    """

    label: str
    count: Callable[[Base, Asked], list[Counted]]
    is_long: bool = True


def _types(base: Base, asked: Asked) -> list[Counted]:
    found = zip(base.snapshot.kinds, base.counts(base.snapshot.of_type), strict=True)
    types = sorted(found, key=lambda pair: (pair[0].band != Band.HAPPENED, pair[0].order))
    return [Counted(kind.slug, kind.label, n, Band(kind.band).label, kind.slot) for kind, n in types]


def _statuses(base: Base, asked: Asked) -> list[Counted]:
    if base.query.as_of:
        then = base.snapshot.statuses_then(base.query.as_of)[base.mask]
        number = np.bincount(then[then >= 0], minlength=len(STATUSES)).tolist()
    else:
        number = base.counts(base.snapshot.of_status)
    return _words(STATUS_ORDER, STATUSES, number)


def _importances(base: Base, asked: Asked) -> list[Counted]:
    return _words(IMPORTANCES, IMPORTANCES, base.counts(base.snapshot.of_importance))


def _actors(base: Base, asked: Asked) -> list[Counted]:
    return _tied(base, base.snapshot.actors, ROLES, asked)


def _systems(base: Base, asked: Asked) -> list[Counted]:
    return _tied(base, base.snapshot.systems, (), asked)


def _places(base: Base, asked: Asked) -> list[Counted]:
    return _tied(base, base.snapshot.places, PLACE_ROLES, asked)


def _claimants(base: Base, asked: Asked) -> list[Counted]:
    """A claimant counts with its agencies."""
    names = base.snapshot.actors.names
    number = dict(zip(names.slugs, base.told(base.snapshot.claimants_told), strict=True))
    return [
        Counted(slug, label, number[slug], is_agency=parent is not None)
        for slug, label, parent in zip(names.slugs, names.labels, names.parents, strict=True)
        if number[slug] or slug in asked
    ]


def _stances(base: Base, asked: Asked) -> list[Counted]:
    return _words(STANCES, STANCES, base.told(base.snapshot.stances_told))


def _bases(base: Base, asked: Asked) -> list[Counted]:
    return _words(BASES, BASES, base.told(base.snapshot.bases_told))


def _publications(base: Base, asked: Asked) -> list[Counted]:
    """A publication counts where a claim was read and where it was first."""
    return _named(base.snapshot.publications, base.told(base.snapshot.publications_told), asked)


def _tied(base: Base, ties: Ties, roles: Sequence[Words], asked: Asked) -> list[Counted]:
    plain = _named(ties.names, base.counts(ties.sets), asked)
    return plain + [_in_role(base, ties, roles, value) for value in asked if _is_role(ties, value)]


def _is_role(ties: Ties, value: str) -> bool:
    return bool(role_of(value)) and name_of(value) in ties.names.code


def _in_role(base: Base, ties: Ties, roles: Sequence[Words], value: str) -> Counted:
    """A value that is asked in one role, such as russia:supplier."""
    slug, code = name_of(value), [str(role) for role in roles].index(role_of(value))
    label = f"{ties.names.labels[ties.names.code[slug]]}, {role_label(roles[code])}"
    return Counted(value, label, int((ties.in_role(slug, code) & base.mask).sum()))


def _named(names: Names, number: Iterable[int], asked: Asked) -> list[Counted]:
    rows = zip(names.slugs, names.labels, number, strict=True)
    return [Counted(slug, label, n) for slug, label, n in rows if n or slug in asked]


def _words(shown: Sequence[Words], coded: Sequence[Words], number: Sequence[int]) -> list[Counted]:
    return [Counted(str(word), str(word.label), int(number[coded.index(word)])) for word in shown]


def role_label(role: Words) -> str:
    """Return a role as it stands within a sentence."""
    return str(role.label).lower()


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
