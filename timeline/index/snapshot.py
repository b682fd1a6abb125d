"""What the snapshot holds. Events stand in the order of the list, newest first: a place is a rank."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from timeline.index.bits import Ints, Mask
from timeline.index.columns import (
    BASES,
    IMPORTANCES,
    NO_DAY,
    OPEN_END,
    OPEN_START,
    STANCES,
    STATUSES,
    Claims,
    Codes,
    Figures,
    Kind,
    Links,
    Names,
    Ties,
    Told,
    told,
)
from timeline.index.sets import Sets, of_codes
from timeline.index.texts import Dates, Texts
from timeline.index.then import History
from timeline.query import Order

MOST_REMEMBERED = 20_000
MOST_RECENT = 64


@dataclass(frozen=True)
class Snapshot:
    """Columns of one length, a place for each published event, and what is tied to them."""

    token: str
    cutoff: date | None
    pks: NDArray[np.int64]
    earliest: Ints
    latest: Ints
    types: Codes
    statuses: Codes
    importances: Codes
    slug_ranks: Ints
    has_outcome: Mask
    slugs: Texts
    titles: Texts
    labels: Texts
    dates: Dates
    extents: Codes
    kinds: tuple[Kind, ...]
    actors: Ties
    systems: Ties
    places: Ties
    publications: Names
    claims: Claims
    figures: Figures
    links: Links
    igos: frozenset[int]
    _kept: dict[str, Any] = field(default_factory=dict, compare=False, repr=False)

    @property
    def size(self) -> int:
        """How many events there are."""
        return len(self.pks)

    def prepare(self) -> None:
        """Make the sets that the first answer would have to wait for."""
        told = (self.claimants_told, self.stances_told, self.bases_told, self.publications_told)
        own = (self.of_type, self.of_status, self.of_importance)
        tied = (self.actors, self.systems, self.places)
        for sets in (*own, *(one.sets for one in (*tied, *told))):
            sets.prepare()

    def keep(self, name: str, make: Callable[[], Any]) -> Any:
        """Return what `make` gave when this name was first asked; it is dropped with the snapshot."""
        if name not in self._kept:
            self._kept[name] = make()
        return self._kept[name]

    def remembered(self, name: str) -> dict[int, Any]:
        """Return what is remembered of single events by primary key, for the caller to fill."""
        found: dict[int, Any] = self.keep(name, dict)
        if len(found) > MOST_REMEMBERED:
            found.clear()
        return found

    def recent(self, name: str, key: Hashable, make: Callable[[], Any]) -> Any:
        """Return what `make` gave for a key, kept for the MOST_RECENT keys that came last."""
        kept: dict[Hashable, Any] = self.keep(name, dict)
        found = kept.get(key)
        if found is None:
            found = make()
            while len(kept) >= MOST_RECENT:
                kept.pop(next(iter(kept)), None)
            kept[key] = found
        return found

    @cached_property
    def of_type(self) -> Sets:
        """The events of each type."""
        return of_codes(self.types, len(self.kinds))

    @cached_property
    def of_status(self) -> Sets:
        """The events of each stored status."""
        return of_codes(self.statuses, len(STATUSES))

    @cached_property
    def of_importance(self) -> Sets:
        """The events of each importance."""
        return of_codes(self.importances, len(IMPORTANCES))

    @cached_property
    def _by_pk(self) -> NDArray[np.intp]:
        return np.argsort(self.pks)

    @cached_property
    def _sorted_pks(self) -> NDArray[np.int64]:
        return self.pks[self._by_pk]

    def places_of(self, pks: Iterable[int] | NDArray[np.int64]) -> NDArray[np.intp]:
        """Return the places of those primary keys that are there, in the order given."""
        asked = pks if isinstance(pks, np.ndarray) else np.fromiter(pks, np.int64)
        if not self.size:
            return np.zeros(0, np.intp)
        rank = np.searchsorted(self._sorted_pks, asked).clip(max=self.size - 1)
        there: NDArray[np.intp] = self._by_pk[rank[self._sorted_pks[rank] == asked]]
        return there

    @cached_property
    def first_known(self) -> Ints:
        """The first day on which a claim supported each event; OPEN_END where none has a day."""
        days = np.full(self.size, NO_DAY, np.int32)
        chosen = self.claims.supporting
        np.minimum.at(days, self.claims.events[chosen], self.claims.known_on[chosen])
        return days

    def covered(self, day: date | None = None) -> Ints:
        """The last day that each event without an end is known to have gone on, by what was known on a day.

        It is the last on which it was claimed, or for which a figure stands, and not after the cut-off;
        OPEN_START where there is none, and for events with an end.
        """
        return self._covered_at_last if day is None else self._covered(day.toordinal())

    @cached_property
    def _covered_at_last(self) -> Ints:
        return self._covered(NO_DAY)

    def _covered(self, known_by: int) -> Ints:
        days, is_open = np.full(self.size, OPEN_START, np.int32), self.latest == OPEN_END
        claims, figures = self.claims, self.figures
        claimed = (claims.known_on <= min(known_by, NO_DAY - 1)) & is_open[claims.events]
        np.maximum.at(days, claims.events[claimed], claims.known_on[claimed])
        stated = figures.known_on <= known_by
        np.maximum.at(days, figures.events[stated], figures.days[stated])
        return np.minimum(days, self.cutoff.toordinal()) if self.cutoff else days

    @cached_property
    def known_bounds(self) -> tuple[Ints, Ints]:
        """The first and the last day that each event names; OPEN_END and OPEN_START where it names none."""
        first = np.where(self.earliest == OPEN_START, self.latest, self.earliest)
        last = np.where(self.latest == OPEN_END, self.earliest, self.latest)
        return first, last

    @cached_property
    def source_counts(self) -> NDArray[np.int64]:
        """How many sources the claims of each event have."""
        return self.claims.sources_of(self.size)

    @cached_property
    def oldest_first(self) -> NDArray[np.intp]:
        """The places in the order oldest first."""
        return np.lexsort((self.slug_ranks, self.latest, self.earliest))

    @cached_property
    def last_known_first(self) -> NDArray[np.intp]:
        """The places in the order of when they became known, newest first, unknown days last."""
        days = np.where(self.first_known == NO_DAY, OPEN_START + 1, self.first_known)
        return np.argsort(-days, kind="stable")

    def in_order(self, mask: Mask, order: Order) -> NDArray[np.intp]:
        """Return the places of a mask in an order."""
        if order is Order.NEWEST:
            return np.flatnonzero(mask)
        places = self.oldest_first if order is Order.OLDEST else self.last_known_first
        return places[mask[places]]

    @cached_property
    def stances_told(self) -> Told:
        """The stances of claims."""
        return self._told([(self._all_claims, self.claims.stances.astype(np.int32))], len(STANCES))

    @cached_property
    def bases_told(self) -> Told:
        """What claims rest on."""
        return self._told([(self._all_claims, self.claims.bases.astype(np.int32))], len(BASES))

    @cached_property
    def claimants_told(self) -> Told:
        """Who claims; an agency counts for all that it belongs to."""
        names, speakers = self.actors.names, self.claims.claimants
        entries = [(self._all_claims[:0], speakers[:0])]
        for code in np.flatnonzero(np.bincount(speakers[speakers >= 0])).tolist():
            claims = np.flatnonzero(speakers == code)
            entries += [(claims, np.full(len(claims), above, np.int32)) for above in names.line_of(code)]
        return self._told(entries, len(names.slugs))

    @cached_property
    def publications_told(self) -> Told:
        """Where claims were read, and where they were first."""
        first = np.flatnonzero(self.claims.originals >= 0)
        read = (self._all_claims, self.claims.publications)
        return self._told([read, (first, self.claims.originals[first])], len(self.publications.slugs))

    @property
    def _all_claims(self) -> NDArray[np.intp]:
        return np.arange(len(self.claims.events))

    def _told(self, entries: list[tuple[NDArray[np.intp], Ints]], number: int) -> Told:
        return told(self.claims.events, entries, number, self.size)

    @cached_property
    def history(self) -> History:
        """The statuses that every event had, by day."""
        return History(self)

    def statuses_then(self, day: date) -> NDArray[np.int16]:
        """Return the status codes of a day; -1 where an event was not yet known."""
        return self.history.on(day)
