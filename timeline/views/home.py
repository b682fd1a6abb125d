"""The timeline: whole page, the part that filters change, and the panel of one event."""

from __future__ import annotations

from dataclasses import replace

from django.http import HttpResponse
from django.shortcuts import render

from timeline.htmx import DETAIL, PageRequest, current_query, finish, target_of, wants_fragment
from timeline.models import Event
from timeline.query import Problem, ReadQuery, parse_query, read_query
from timeline.views.caching import public_page
from timeline.views.events import panel_context
from timeline.views.results import Results
from timeline.views.strip import days_around


@public_page
def home(request: PageRequest) -> HttpResponse:
    """Show the events that the query means; wrong parts of it are left out with a notice."""
    if target_of(request) == DETAIL:
        return detail(request)
    if wants_fragment(request):
        results = Results(request, keep_window(request, read_query(request.GET)))
        response = render(request, "timeline/_fragment.html", {"results": results, "is_fragment": True})
        return finish(response, push_url=results.address)
    return finish(render(request, "timeline/home.html", page_context(request)))


def detail(request: PageRequest) -> HttpResponse:
    """Answer with the panel that the address asks for: of an event, or none, which closes it."""
    asked = read_query(request.GET)
    context = open_panel(request, asked) | {"moves_focus": True}
    response = render(request, "timeline/_event_panel.html", context)
    return finish(response, push_url=Results(request, asked).address)


def page_context(request: PageRequest) -> dict[str, object]:
    """Return what the whole page shows."""
    asked = read_query(request.GET)
    panel = open_panel(request, asked)
    if asked.presentation.event:
        asked = arriving(asked)
        problems = () if panel else (_no_event(asked.presentation.event),)
        asked = replace(asked, problems=(*asked.problems, *problems))
    return {
        **panel,
        "results": Results(request, asked),
        "query": asked.query,
        "theme": asked.presentation.theme,
        "search_form": "filters",
    }


def open_panel(request: PageRequest, asked: ReadQuery) -> dict[str, object]:
    """Return what the open panel shows; empty when none is open."""
    slug = asked.presentation.event
    found = Event.objects.published().with_everything().filter(slug=slug) if slug else Event.objects.none()
    event = found.first()
    return panel_context(request, event, asked, asked.query.as_of) if event else {}


def arriving(asked: ReadQuery) -> ReadQuery:
    """Show the days around an event to those who come to it by an address without a window."""
    shown = asked.presentation
    event = Event.objects.published().filter(slug=shown.event).first()
    if event is None or shown.from_ or shown.to:
        return asked
    first, last = days_around(event)
    window = shown.replaced(from_=first.isoformat(), to=last.isoformat())
    return replace(asked, presentation=window)


def keep_window(request: PageRequest, asked: ReadQuery) -> ReadQuery:
    """Carry over the window and the open panel that the reader has now: a filter changes neither."""
    here = parse_query(current_query(request)).presentation
    kept = asked.presentation.replaced(from_=here.from_, to=here.to, event=here.event)
    return replace(asked, presentation=kept)


def _no_event(slug: str) -> Problem:
    return Problem("event", slug, f"No public event has the address “{slug}”.")
