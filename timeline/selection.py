"""The events that a query means, behind every page and every format: same events, same order, same count."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any, Literal, cast

import numpy as np
from django.db.models import Prefetch, Q
from numpy.typing import NDArray

from timeline.describe import Chip, Description, EmptyResult, chips, describe, why_empty
from timeline.facets import Facet, facet_counts, facets
from timeline.index import OPEN_END, OPEN_START, Bits, Snapshot, count, current, unpack
from timeline.index.bits import Mask
from timeline.index.columns import STATUSES
from timeline.index.sets import Places, few_of
from timeline.matching import known_by, matching
from timeline.models import Claim, Event, EventQuerySet
from timeline.query import EventQuery, Order
from timeline.vocab import Status

ENOUGH = 100
Bound = Literal["earliest", "latest"]

if TYPE_CHECKING:

    class ShownEvent(Event):
        """An event with the status of the day that is asked, else the stored one."""

        shown_status: Status

else:
    ShownEvent = Event


@dataclass(frozen=True)
class Selection:
    """The events of a query in a snapshot. Everything is computed when first asked for and then kept."""

    query: EventQuery
    snapshot: Snapshot = field(repr=False)

    @cached_property
    def found(self) -> Bits:
        """The matching events, as a set of places of the snapshot."""
        return matching(self.snapshot, self.query)

    @cached_property
    def count(self) -> int:
        """How many events there are."""
        return count(self.found)

    @cached_property
    def mask(self) -> Mask:
        """The matching events, as a mask of the snapshot."""
        return unpack(self.found, self.snapshot.size)

    @cached_property
    def places(self) -> NDArray[np.intp]:
        """Their places in the snapshot, in the order of the query."""
        if self.query.order is Order.NEWEST and self.few is not None:
            return self.few
        return self.snapshot.in_order(self.mask, self.query.order)

    @cached_property
    def few(self) -> Places | None:
        """Their places in the order of the snapshot where they are few enough to be counted one by one."""
        return few_of(self.found, self.snapshot.size)

    @property
    def ids(self) -> tuple[int, ...]:
        """Primary keys in the order of the query."""
        return self.page()

    def page(self, offset: int = 0, limit: int | None = None) -> tuple[int, ...]:
        """Return a slice of the primary keys."""
        end = None if limit is None else offset + limit
        return tuple(self.snapshot.pks[self.places[offset:end]].tolist())

    @cached_property
    def span(self) -> tuple[date | None, date | None]:
        """First and last day that a bound of a matching event names; None when none does."""
        lows, highs = self.snapshot.known_bounds
        if not self.count:
            return None, None
        low, high = int(lows[self.places].min()), int(highs[self.places].max())
        if low == OPEN_END:
            return None, None
        return date.fromordinal(low), date.fromordinal(high)

    def bounded_by(self, bound: Bound, day: date | None) -> list[int]:
        """Return primary keys of events whose earliest or latest day is a given one; a hundred are enough."""
        if day is None:
            return []
        column = self.snapshot.earliest if bound == "earliest" else self.snapshot.latest
        places = np.flatnonzero(self.mask & (column == day.toordinal()))[:ENOUGH]
        found: list[int] = self.snapshot.pks[places].tolist()
        return found

    @cached_property
    def undated(self) -> int:
        """How many claims of otherwise matching events an as-of view leaves out because they have no day."""
        if self.query.as_of is None:
            return 0
        events = unpack(matching(self.snapshot, self.query.without("as_of")), self.snapshot.size)
        claims = self.snapshot.claims
        return int((events[claims.events] & (claims.known_on == OPEN_END)).sum())

    def statuses(self, ids: Iterable[int]) -> list[Status]:
        """Return the status of the day asked, or the stored one, of events of the selection."""
        return [STATUSES[code] for code in self.status_codes(self.snapshot.places_of(ids))]

    def status_codes(self, places: NDArray[np.intp]) -> NDArray[np.integer[Any]]:
        """Return the same as codes, of events at these places."""
        as_of = self.query.as_of
        codes = self.snapshot.statuses_then(as_of) if as_of else self.snapshot.statuses
        return codes[places]

    def shown(self, ids: Iterable[int]) -> list[int]:
        """Return those of these primary keys that are in the selection."""
        places = self.snapshot.places_of(ids)
        found: list[int] = self.snapshot.pks[places[self.mask[places]]].tolist()
        return found

    def neighbours(self, pk: int) -> tuple[int | None, int | None]:
        """Return the events of the selection before and after one in time, whether it is in it or not."""
        here = self.snapshot.places_of([pk])
        if not len(here):
            return None, None
        in_time = self.snapshot.oldest_first
        rank = int(np.flatnonzero(in_time == here[0])[0])
        before, after = in_time[:rank], in_time[rank + 1 :]
        return self._at(before[self.mask[before]], -1), self._at(after[self.mask[after]], 0)

    def _at(self, places: NDArray[np.intp], end: int) -> int | None:
        return int(self.snapshot.pks[places[end]]) if len(places) else None

    def by_month(self) -> list[tuple[str, str, int]]:
        """Return month "YYYY-MM", type and how many events begin in it; open starts are left out."""
        snapshot = self.snapshot
        chosen = self.mask & (snapshot.earliest != OPEN_START)
        kinds = len(snapshot.kinds)
        pairs = months_of(snapshot.earliest[chosen]) * kinds + snapshot.types[chosen]
        found, numbers = np.unique(pairs, return_counts=True)
        return [
            (month_text(pair // kinds), snapshot.kinds[pair % kinds].slug, number)
            for pair, number in zip(found.tolist(), numbers.tolist(), strict=True)
        ]

    def events(self, offset: int = 0, limit: int | None = None) -> list[ShownEvent]:
        """Return a slice in order, with all that lists show fetched, in a fixed number of queries.

        Under as_of `claims.all()` holds only the claims known by then.
        """
        return self.fetch(self.page(offset, limit))

    @cached_property
    def wording(self) -> Description:
        """The query in words: title, file name, sentence."""
        return describe(self.query)

    @property
    def description(self) -> str:
        """The selection in one sentence: "37 strikes and transfers involving Russia as supplier"."""
        return self.wording.sentence(self.count)

    @cached_property
    def chips(self) -> tuple[Chip, ...]:
        """The active filters, each with the query that is left without it."""
        return chips(self.query)

    def why_empty(self) -> EmptyResult | None:
        """Return what to tell someone whose query finds nothing; None when it finds something."""
        return None if self.count else why_empty(self.query, self.snapshot)

    def facets(self, names: Iterable[str] = ()) -> tuple[Facet, ...]:
        """Count the values of the dimensions named, of all by default."""
        return facets(self.query, self.snapshot, self.found, self.few, names)

    def facet_counts(self) -> dict[str, dict[str, int]]:
        """Return how many events each value of each dimension would leave, as `facets` counts."""
        return facet_counts(self.query, self.snapshot, self.found, self.few)

    def fetch(self, ids: Sequence[int]) -> list[ShownEvent]:
        """Return events by primary key in the order given, as `events` does."""
        found = _with_parts(Event.objects.filter(pk__in=ids), self.query.as_of).in_bulk()
        events = [cast(ShownEvent, found[pk]) for pk in ids if pk in found]
        for event, status in zip(events, self.statuses(event.pk for event in events), strict=True):
            event.shown_status = status
        return events


def select_events(query: EventQuery, snapshot: Snapshot | None = None) -> Selection:
    """Return the events that a query means, in the snapshot given or in the current one."""
    return Selection(query, snapshot or current())


def months_of(days: NDArray[np.int32]) -> NDArray[np.int64]:
    """Return the months of days, counted from January 1970."""
    epoch = date(1970, 1, 1).toordinal()
    months = (days.astype(np.int64) - epoch).astype("datetime64[D]").astype("datetime64[M]")
    return months.astype(np.int64)


@lru_cache(maxsize=4096)
def month_text(month: int) -> str:
    """Return a month as `months_of` counts it as text: "2024-02"."""
    return str(np.datetime64(month, "M"))


def _with_parts(events: EventQuerySet, as_of: date | None) -> EventQuerySet:
    """Fetch what lists show; names are fetched once each, however often they occur."""
    known = known_by(as_of) if as_of else Q()
    return events.select_related("type").prefetch_related(
        "participations__actor",
        "event_systems__system",
        "event_places__place",
        Prefetch("claims", Claim.objects.filter(known)),
        "claims__source__publication",
        "claims__source__original_publication",
        "claims__claimant",
    )
