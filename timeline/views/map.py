"""The map: places of events by role, routes, and the days they fall in; a table where there is no script."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.functional import cached_property

from timeline.chronology import label, month_words
from timeline.htmx import PageRequest, finish, wants_fragment
from timeline.models import Event, Place
from timeline.query import EventQuery, Problem, read_query
from timeline.query.values import flag
from timeline.selection import Selection, select_events
from timeline.views.addresses import Params, absolute, event_pattern, selection_url
from timeline.views.asked import asked_on
from timeline.views.caching import public_page
from timeline.views.geography import Geography, PlaceCount, Route
from timeline.views.rows import Row, rows_of
from timeline.vocab import PlaceRole

PAGE = "timeline:map"
MOST_NAMED = 4  # events named in the tooltip of a place or beside a route
MOST_LISTED = 200
MOST_TIES = 20_000  # so many pairs of place and event travel with the page; above, places are only counted
ROLES = (
    PlaceRole.HAPPENED,
    PlaceRole.ORIGIN,
    PlaceRole.TRANSIT,
    PlaceRole.DESTINATION,
    PlaceRole.ANNOUNCED,
)
EXACTNESS = {Place.Scale.SITE: "", Place.Scale.REGION: "a region", Place.Scale.COUNTRY: "a country"}


@dataclass(frozen=True, slots=True)
class Cell:
    """How many events have a place in a role, and where they are listed."""

    role: PlaceRole
    count: int
    href: str


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A place in the table."""

    name: str
    exactness: str
    href: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class RouteRow:
    """A route in the table, with its newest events: label of the date, title and address."""

    origin: str
    destination: str
    via: str
    count: int
    named: tuple[tuple[str, str, str], ...]
    more: int


@dataclass(frozen=True, slots=True)
class Bar:
    """A month of the histogram; x counts months."""

    x: int
    month: str
    words: str
    count: int
    height: float
    inside: bool


class MapPage:
    """What the map shows of a selection."""

    def __init__(self, query: EventQuery, *, announced: bool) -> None:
        self.query = query
        self.announced = announced
        self.selection: Selection = select_events(query)
        self.geography = Geography(self.selection)

    @cached_property
    def sentence(self) -> str:
        """How many events have a place that the map shows."""
        placed, count = self.geography.placed, self.selection.count
        return f"{placed:,} of {count:,} {'event' if count == 1 else 'events'} can be placed on a map"

    @cached_property
    def places(self) -> list[PlaceRow]:
        """The table of places."""
        return [self._place(one) for one in self.geography.places]

    def _place(self, one: PlaceCount) -> PlaceRow:
        cells = (Cell(role, len(one.events.get(role, ())), self._place_url(one, role)) for role in ROLES)
        return PlaceRow(
            one.place.name,
            EXACTNESS[Place.Scale(one.place.geo_precision)],
            self._place_url(one),
            tuple(cells),
        )

    def _place_url(self, one: PlaceCount, role: PlaceRole | None = None) -> str:
        value = f"{one.place.slug}:{role}" if role else one.place.slug
        return selection_url(self.query.replaced(place=(value,)))

    @cached_property
    def routes(self) -> list[RouteRow]:
        """The table of routes."""
        return [
            RouteRow(
                route.origin.name,
                route.destination.name,
                ", ".join(sorted(route.via)),
                len(route.events),
                tuple(self._named(route.events)),
                max(len(route.events) - MOST_NAMED, 0),
            )
            for route in self.geography.routes
        ]

    @cached_property
    def without(self) -> list[Row]:
        """Events without any place, the newest of them."""
        return rows_of(self.selection, self.geography.ids(self.geography.without[:MOST_LISTED]))

    @cached_property
    def _titles(self) -> dict[int, tuple[str, str, str]]:
        """Date, title and address, by rank, of the events that tooltips and routes name."""
        lists = [
            *(events for one in self.geography.places for events in one.events.values()),
            *(route.events for route in self.geography.routes),
        ]
        ranks = sorted({rank for events in lists for rank in events[:MOST_NAMED]})
        pks = self.geography.ids(ranks)
        found = Event.objects.filter(pk__in=pks).values_list("pk", "date_edtf", "date_text", "title", "slug")
        pattern = event_pattern(self.query)
        told = {
            pk: (label(edtf, words), title, pattern.replace("*", slug))
            for pk, edtf, words, title, slug in found
        }
        return {rank: told[pk] for rank, pk in zip(ranks, pks, strict=True) if pk in told}

    def _named(self, ranks: Sequence[int]) -> Iterable[tuple[str, str, str]]:
        return islice((self._titles[rank] for rank in ranks if rank in self._titles), MOST_NAMED)

    @cached_property
    def payload(self) -> dict[str, Any]:
        """What the drawing draws; events are told apart by number, so that clusters count each once."""
        code = {one.place.slug: number for number, one in enumerate(self.geography.places)}
        return {
            "schema": 1,
            "announced": self.announced,
            "places": [self._drawn(one) for one in self.geography.places],
            "routes": [self._drawn_route(route, code) for route in self.geography.routes],
        }

    def _drawn(self, one: PlaceCount) -> dict[str, Any]:
        newest = sorted(one.in_roles(*PlaceRole))
        return {
            "slug": one.place.slug,
            "name": one.place.name,
            "lat": one.place.lat,
            "lon": one.place.lon,
            "precision": one.place.geo_precision,
            "href": self._place_url(one),
            "counts": {str(role): len(events) for role, events in one.events.items()},
            "events": self._numbered(one),
            "named": [[when, title] for when, title, _ in self._named(newest)],
        }

    def _numbered(self, one: PlaceCount) -> dict[str, list[int]] | None:
        if len(self.geography.events) > MOST_TIES:
            return None
        return {str(role): events for role, events in one.events.items()}

    def _drawn_route(self, route: Route, code: dict[str, int]) -> dict[str, Any]:
        return {
            "from": code[route.origin.slug],
            "to": code[route.destination.slug],
            "via": sorted(route.via),
            "count": len(route.events),
            "events": route.events if len(self.geography.events) <= MOST_TIES else None,
            "named": [[when, title] for when, title, _ in self._named(route.events)],
        }

    @cached_property
    def bars(self) -> list[Bar]:
        """Events of the selection without its period by the month in which they begin, no month left out."""
        wider = select_events(self.query.without("since", "until", "match"))
        counts: Counter[str] = Counter()
        for month, _, number in wider.by_month():
            counts[month] += number
        most = max(counts.values(), default=1)
        since, until = self.query.first_day, self.query.last_day
        return [
            Bar(
                x=place,
                month=month,
                words=month_words(int(month[:4]), int(month[5:])),
                count=counts[month],
                height=round(40 * counts[month] / most, 1),
                inside=(not since or month >= f"{since:%Y-%m}") and (not until or month <= f"{until:%Y-%m}"),
            )
            for place, month in enumerate(_months(min(counts), max(counts)) if counts else ())
        ]


def _months(first: str, last: str) -> Iterable[str]:
    start, end = (int(text[:4]) * 12 + int(text[5:]) - 1 for text in (first, last))
    return (f"{month // 12:04}-{month % 12 + 1:02}" for month in range(start, end + 1))


@public_page
def map_page(request: PageRequest) -> HttpResponse:
    """Show the places of a selection on a map and in tables."""
    params = request.GET.copy()
    announced, problems = read_announced(params.pop("announced", []))
    asked = read_query(params)
    query = asked.query.without("order")
    layer: Params = (("announced", "1"),) if announced else ()
    address = selection_url(query, layer, PAGE)
    context = {
        "page": MapPage(query, announced=announced),
        "asked": asked_on(PAGE, query, layer, own=("since", "until")),
        "query_here": query,
        "problems": (*asked.problems, *problems),
        "canonical_url": absolute(request, selection_url(query, page=PAGE)),
    }
    push = address if wants_fragment(request) else ""
    return finish(render(request, "timeline/map.html", context), push_url=push)


def read_announced(values: Sequence[str]) -> tuple[bool, tuple[Problem, ...]]:
    """Read whether the layer of announcements is shown: 1 or 0."""
    given = [value for value in values if value]
    try:
        return (flag(given[-1]) if given else False), ()
    except ValueError as error:
        return False, (Problem("announced", given[-1], f"announced: {error}"),)
