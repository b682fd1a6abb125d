"""Facets: how many events each value would leave, counted with the dimension's own filter lifted.

The count of a value is the count of the selection one would get with that value alone in its dimension.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from urllib.parse import urlencode

from timeline.facets.counting import DIMENSIONS, STATUS_ORDER, Base, Counted
from timeline.index import Bits, Snapshot
from timeline.index.sets import Places, few_of
from timeline.matching import matching
from timeline.query import EventQuery

SHOWN = 6  # values of a long dimension that are shown at once
COMMON = 0.8  # share of the events from which a value tells too little to be among them
FEW = 10  # so few events that no value is common


@dataclass(slots=True)  # hundreds are made for each answer: a frozen one takes four times as long
class FacetValue:
    """One value of a dimension with its count.

    `group` heads a run of values, `slot` is the palette slot of a type (0: none). `folded` values come after
    those shown at once.
    """

    value: str
    label: str
    count: int
    selected: bool
    query: EventQuery
    name: str
    group: str = ""
    slot: int = 0
    folded: bool = False

    @property
    def params(self) -> tuple[tuple[str, str], ...]:
        """The canonical parameters of the selection that choosing it, or no longer choosing it, leads to."""
        return self.query.toggled(self.name, self.value).to_params()

    @property
    def querystring(self) -> str:
        """The parameters, encoded for an address."""
        return urlencode(self.params)


@dataclass(frozen=True, slots=True)
class Facet:
    """A dimension with its values in order; `name` is its parameter."""

    name: str
    label: str
    values: tuple[FacetValue, ...]

    @property
    def shown(self) -> tuple[FacetValue, ...]:
        """The values to show at once."""
        return tuple(value for value in self.values if not value.folded)

    @property
    def folded(self) -> tuple[FacetValue, ...]:
        """The values to show on request: rarer ones, agencies, and those that nearly every event has."""
        return tuple(value for value in self.values if value.folded)


def facets(
    query: EventQuery, snapshot: Snapshot, found: Bits, few: Places | None, names: Iterable[str] = ()
) -> tuple[Facet, ...]:
    """Count the values of the dimensions named, of all by default; `found` are the events that match, `few`
    their places where they are few."""
    base = Base(snapshot, query, found, few)
    return tuple(_facet(query, name, base) for name in tuple(names) or DIMENSIONS)


def facet_counts(
    query: EventQuery, snapshot: Snapshot, found: Bits, few: Places | None
) -> dict[str, dict[str, int]]:
    """Return the counts that `facets` shows: by dimension and value."""
    base = Base(snapshot, query, found, few)
    return {
        name: {one.value: one.count for one in dimension.count(_lifted(base, name), getattr(query, name))}
        for name, dimension in DIMENSIONS.items()
    }


def _facet(query: EventQuery, name: str, base: Base) -> Facet:
    lifted = _lifted(base, name)
    return _arranged(query, name, DIMENSIONS[name].count(lifted, getattr(query, name)), lifted)


def _lifted(base: Base, name: str) -> Base:
    """The events to count for a dimension: its own filter does not narrow them."""
    if not getattr(base.query, name):
        return base
    lifted = base.query.without(name)
    found = matching(base.snapshot, lifted)
    return Base(base.snapshot, lifted, found, few_of(found, base.snapshot.size))


def _arranged(query: EventQuery, name: str, counted: Sequence[Counted], base: Base) -> Facet:
    dimension = DIMENSIONS[name]
    folded: set[str] = set()
    if dimension.is_long:
        counted = sorted(counted, key=lambda one: (-one.count, one.label, one.value))
        folded = _folded(counted, base.total) - set(getattr(query, name))
    values = sorted((_value(query, name, one, folded) for one in counted), key=lambda value: value.folded)
    return Facet(name, dimension.label, tuple(values))


def _folded(counted: Sequence[Counted], total: int) -> set[str]:
    """All but the most frequent of those that tell something; an agency counts with what it belongs to."""
    most = COMMON * total if total >= FEW else total
    telling = [one.value for one in counted if one.count <= most and not one.is_agency]
    return {one.value for one in counted} - set(telling[:SHOWN])


def _value(query: EventQuery, name: str, one: Counted, folded: Set[str]) -> FacetValue:
    selected = one.value in getattr(query, name)
    return FacetValue(
        one.value, one.label, one.count, selected, query, name, one.group, one.slot, one.value in folded
    )


__all__ = ["COMMON", "DIMENSIONS", "FEW", "STATUS_ORDER", "Facet", "FacetValue", "facet_counts", "facets"]
