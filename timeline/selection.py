"""The events that a query means, behind every page and every format: same events, same order, same count."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, cast

from django.db.models import Max, Min, Prefetch, Q

from timeline.describe import Chip, Description, EmptyResult, chips, describe, why_empty
from timeline.facets import Facet, facets
from timeline.matching import in_order, known_by, matching, statuses_then
from timeline.models import Claim, Event, EventQuerySet
from timeline.query import EventQuery
from timeline.vocab import Status

if TYPE_CHECKING:

    class ShownEvent(Event):
        """An event with the status of the day that is asked, else the stored one."""

        shown_status: Status

else:
    ShownEvent = Event


@dataclass(frozen=True)
class Selection:
    """The events of a query. Everything is computed when it is first asked for and then kept."""

    query: EventQuery

    @cached_property
    def ids(self) -> tuple[int, ...]:
        """Primary keys in the order of the query."""
        return tuple(in_order(self.matching, self.query.order).values_list("pk", flat=True))

    @cached_property
    def matching(self) -> EventQuerySet:
        """The events in no order, for counting and grouping in SQL."""
        return matching(self.query)

    @property
    def count(self) -> int:
        """How many events there are."""
        return len(self.ids)

    @cached_property
    def span(self) -> tuple[date | None, date | None]:
        """First and last day that a bound of a matching event names; None when none does."""
        found = self.matching.aggregate(
            first=Min("earliest"), starts=Max("earliest"), ends=Min("latest"), last=Max("latest")
        )
        days = [day for day in found.values() if day is not None]
        return (min(days), max(days)) if days else (None, None)

    @cached_property
    def undated(self) -> int:
        """How many claims of otherwise matching events an as-of view leaves out because they have no day."""
        if self.query.as_of is None:
            return 0
        events = matching(self.query.without("as_of")).values("pk")
        return Claim.objects.filter(event__in=events, known_on__isnull=True).count()

    @cached_property
    def statuses_then(self) -> dict[int, Status]:
        """Under as_of, the statuses of then by primary key; empty otherwise."""
        return statuses_then(self.matching, self.query.as_of) if self.query.as_of else {}

    def events(self, offset: int = 0, limit: int | None = None) -> list[ShownEvent]:
        """Return a slice in order, with all that lists show fetched, in a fixed number of queries.

        Under as_of `claims.all()` holds only the claims known by then.
        """
        end = None if limit is None else offset + limit
        return self.fetch(self.ids[offset:end])

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
        return None if self.count else why_empty(self.query)

    def facets(self, names: Iterable[str] = ()) -> tuple[Facet, ...]:
        """Count the values of the dimensions named, of all by default."""
        return facets(self.query, names, self.matching)

    def fetch(self, ids: Sequence[int]) -> list[ShownEvent]:
        """Return events by primary key in the order given, as `events` does."""
        found = _with_parts(Event.objects.filter(pk__in=ids), self.query.as_of).in_bulk()
        then = statuses_then(Event.objects.filter(pk__in=ids), self.query.as_of) if self.query.as_of else {}
        events = [cast(ShownEvent, found[pk]) for pk in ids if pk in found]
        for event in events:
            event.shown_status = then.get(event.pk, Status(event.status))
        return events


def select_events(query: EventQuery) -> Selection:
    """Return the events that a query means."""
    return Selection(query)


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
