"""The columns that a snapshot is made of, apart from the events' own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from timeline.index.bits import Ints, Mask
from timeline.index.sets import Sets
from timeline.vocab import SUPPORTING, Basis, Extent, Importance, PlaceRole, Role, Stance, Status

# Days are proleptic ordinals as of `date.toordinal`.
OPEN_START = np.iinfo(np.int32).min
OPEN_END = np.iinfo(np.int32).max
NO_DAY = OPEN_END  # a claim without a day is known by no day

Codes: TypeAlias = NDArray[np.uint8]

STATUSES = tuple(Status)
IMPORTANCES = tuple(Importance)
EXTENTS = tuple(Extent)
STANCES = tuple(Stance)
BASES = tuple(Basis)
ROLES = tuple(Role)
PLACE_ROLES = tuple(PlaceRole)


@dataclass(frozen=True)
class Names:
    """The values of a dimension: slug and label by code; `parents` are codes of what an actor belongs to."""

    slugs: tuple[str, ...]
    labels: tuple[str, ...]
    parents: tuple[int | None, ...] = ()

    @cached_property
    def code(self) -> Mapping[str, int]:
        """Codes by slug."""
        return {slug: code for code, slug in enumerate(self.slugs)}

    def codes(self, slugs: Iterable[str]) -> list[int]:
        """Return the codes of the slugs that there are."""
        return [self.code[slug] for slug in slugs if slug in self.code]

    def with_agencies(self, slugs: Iterable[str]) -> set[int]:
        """Return the codes of these and of everything below them through `parents`, at any depth."""
        wanted = set(self.codes(slugs))
        return {code for code in range(len(self.slugs)) if wanted & self.line_of(code)}

    def line_of(self, code: int) -> set[int]:
        """Return the codes of an actor and of everything above it."""
        found: set[int] = set()
        above: int | None = code
        while above is not None and above not in found:
            found.add(above)
            above = self.parents[above]
        return found


@dataclass(frozen=True, slots=True)
class Kind:
    """A type of event; `slot` is its palette slot."""

    slug: str
    label: str
    band: str
    slot: int
    order: int
    judged: str


@dataclass(frozen=True)
class Ties:
    """What events are tied to – actors, systems or places –, one entry for each event, name and role."""

    names: Names
    events: Ints
    values: Ints
    roles: Codes
    size: int

    @cached_property
    def sets(self) -> Sets:
        """The events of each name, in any role."""
        return Sets(self.events, self.values, len(self.names.slugs), self.size)

    def in_role(self, slug: str, role: int) -> Mask:
        """Return the events tied to a name in a role."""
        mask = np.zeros(self.size, np.bool_)
        chosen = (self.values == self.names.code.get(slug, -1)) & (self.roles == role)
        mask[self.events[chosen]] = True
        return mask


@dataclass(frozen=True)
class Claims:
    """The claims of published events, by event; `claimants` are -1 for a publication's own voice."""

    events: Ints
    claimants: Ints
    stances: Codes
    bases: Codes
    sources: Ints
    publications: Ints
    originals: Ints
    known_on: Ints

    @cached_property
    def supporting(self) -> Mask:
        """Which of them support their event."""
        return np.isin(self.stances, [STANCES.index(Stance(stance)) for stance in SUPPORTING])

    def known_by(self, day: date) -> Mask:
        """Which of them were known by a day."""
        return self.known_on <= day.toordinal()

    def sources_of(self, size: int, chosen: Mask | None = None) -> NDArray[np.int64]:
        """Return how many sources each of `size` events has, of the claims chosen or of all."""
        events, sources = self.events.astype(np.int64), self.sources
        if chosen is not None:
            events, sources = events[chosen], sources[chosen]
        pairs = np.sort(events << 32 | sources)
        return np.bincount(pairs[np.diff(pairs, prepend=-1) != 0] >> 32, minlength=size)


@dataclass(frozen=True, slots=True)
class Links:
    """The links between published events, by place of the event and in their editors' order."""

    events: Ints
    others: Ints
    kinds: tuple[str, ...]

    def among(self, places: NDArray[np.intp]) -> list[list[Any]]:
        """Return those between events at these places: index of one, index of the other, kind."""
        first, end = (np.searchsorted(self.events, places, side) for side in ("left", "right"))
        linked = np.flatnonzero(first < end).tolist()
        if not linked:
            return []
        index = dict(zip(places.tolist(), range(len(places)), strict=True))
        return [
            [number, index[other], self.kinds[link]]
            for number in linked
            for link in range(first[number], end[number])
            if (other := int(self.others[link])) in index
        ]


@dataclass(frozen=True, slots=True)
class Figures:
    """The days for which figures of events without an end stand, and when they were claimed."""

    events: Ints
    known_on: Ints
    days: Ints


@dataclass(frozen=True)
class Told:
    """What claims tell in one dimension: one entry for each claim and value; `events` are of all claims."""

    events: Ints
    claims: NDArray[np.intp]
    values: Ints
    number: int
    size: int

    @cached_property
    def sets(self) -> Sets:
        """The events of each value."""
        return Sets(self.events[self.claims], self.values, self.number, self.size)

    def counts(self, chosen: Mask) -> list[int]:
        """Count the events of each value among the claims chosen, each event once."""
        claims, keys = self._in_order
        among = keys[chosen[claims]]
        values = among[np.diff(among, prepend=-1) != 0] >> 32
        found: list[int] = np.bincount(values, minlength=self.number).tolist()
        return found

    @cached_property
    def _in_order(self) -> tuple[NDArray[np.intp], NDArray[np.int64]]:
        """The entries by value and then by event: their claims, and both as one number."""
        keys = self.values.astype(np.int64) << 32 | self.events[self.claims]
        order = np.argsort(keys)
        return self.claims[order], keys[order]


def told(events: Ints, entries: Sequence[tuple[NDArray[np.intp], Ints]], number: int, size: int) -> Told:
    """Put entries together: claims with a value each."""
    claims = np.concatenate([claims for claims, _ in entries])
    values = np.concatenate([values for _, values in entries])
    return Told(events, claims, values.astype(np.int32), number, size)
