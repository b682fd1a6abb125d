"""Pages of actors, weapon systems and places: what they are called, and the events they are part of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render

from timeline.htmx import PageRequest, finish
from timeline.models import Actor, Place, WeaponSystem, root_of
from timeline.query import EventQuery, ReadQuery, read_query
from timeline.selection import select_events
from timeline.views.addresses import absolute, selection_url
from timeline.views.caching import public_page
from timeline.views.rows import Month, list_months, rows_of

PAGE_SIZE = 200


@dataclass(frozen=True, slots=True)
class EventList:
    """A titled list of events, and the address of their selection on the timeline."""

    title: str
    ids: tuple[int, ...]
    months: list[Month]
    href: str


@public_page
def actor_detail(request: PageRequest, slug: str) -> HttpResponse:
    """Show an actor: the events it takes part in, and those on which it makes claims."""
    actor = get_object_or_404(Actor.objects.select_related("parent"), slug=slug)
    facts = [("Kind", actor.get_kind_display())]
    if actor.parent:
        facts.append(("Speaks for", root_of(actor).name))
    asked = read_query(request.GET)
    events = _events("Events", asked.query.replaced(actor=(slug,)))
    claims = _events("Claims on other events", asked.query.replaced(claimant=(slug,)), events.ids)
    lists = [events, claims]
    context = {
        "name": actor.name,
        "kind": "Actor",
        "facts": facts,
        "also": _aliases(actor),
        "belongs_to": actor.parent,
        "agencies": actor.agencies.all(),
    }
    return _page(request, asked, lists, context)


@public_page
def system_detail(request: PageRequest, slug: str) -> HttpResponse:
    """Show a weapon system with the events that involve it."""
    system = get_object_or_404(WeaponSystem, slug=slug)
    asked = read_query(request.GET)
    context = {
        "name": system.designation,
        "kind": "Weapon",
        "facts": [("Category", system.get_category_display())],
        "also": _aliases(system),
    }
    return _page(request, asked, [_events("Events", asked.query.replaced(system=(slug,)))], context)


@public_page
def place_detail(request: PageRequest, slug: str) -> HttpResponse:
    """Show a place with the events that happened, were announced, began or ended there."""
    place = get_object_or_404(Place, slug=slug)
    asked = read_query(request.GET)
    context = {
        "name": place.name,
        "kind": "Place",
        "facts": [
            ("Country", place.country),
            ("Position", f"{_degrees(place.lat, 'N', 'S')}, {_degrees(place.lon, 'E', 'W')}"),
            ("Stands for", Place.Scale(place.geo_precision).label),
        ],
        "also": _aliases(place),
    }
    return _page(request, asked, [_events("Events", asked.query.replaced(place=(slug,)))], context)


def _page(
    request: PageRequest, asked: ReadQuery, lists: list[EventList], named: Mapping[str, object]
) -> HttpResponse:
    context = {
        **named,
        "lists": [part for part in lists if part.ids] or lists[:1],
        "query": asked.query,
        "canonical_url": absolute(request, request.path),
    }
    return finish(render(request, "timeline/name.html", context))


def _events(title: str, query: EventQuery, listed: tuple[int, ...] = ()) -> EventList:
    """Return the events of a query that are not listed already; at most PAGE_SIZE are shown."""
    selection = select_events(query)
    known = set(listed)
    ids = tuple(pk for pk in selection.ids if pk not in known)
    months = list_months(rows_of(selection, ids[:PAGE_SIZE]), query.order)
    return EventList(title, ids, months, selection_url(query))


def _aliases(named: Actor | WeaponSystem | Place) -> list[str]:
    """Other spellings, without repeats of the name."""
    careful = [alias["text"] for alias in named.careful_aliases]
    return [alias for alias in dict.fromkeys([*named.aliases, *careful]) if alias != str(named)]


def _degrees(value: float, positive: str, negative: str) -> str:
    return f"{abs(value):.2f}° {positive if value >= 0 else negative}"
