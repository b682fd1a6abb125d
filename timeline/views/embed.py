"""A selection as a figure for other sites: the only pages that may be framed."""

from __future__ import annotations

from collections.abc import Callable

from csp.decorators import csp_replace
from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.views.decorators.clickjacking import xframe_options_exempt

from timeline.htmx import PageRequest
from timeline.query import EventQuery, read_query
from timeline.selection import select_events
from timeline.views.addresses import absolute, selection_url
from timeline.views.caching import public_embed
from timeline.views.results import SUBJECT, Results


@xframe_options_exempt
def embed(request: HttpRequest) -> HttpResponseBase:
    """Show a selection as a figure; the frame headers also go with an answer that nothing has changed."""
    framed: Callable[[HttpRequest], HttpResponseBase]
    framed = csp_replace({"frame-ancestors": settings.EMBED_ANCESTORS})(_figure)
    return framed(request)


@public_embed
def _figure(request: PageRequest) -> HttpResponse:
    results = Results(request, read_query(request.GET))
    context = {
        "results": results,
        "heading": heading(results),
        "theme": results.presentation.theme,
        "all_count": select_events(EventQuery()).count,
        "full_url": absolute(request, selection_url(results.query, results.presentation.kept())),
        "compact": True,
    }
    return render(request, "timeline/embed.html", context)


def heading(results: Results) -> str:
    """What the figure is called: a named view by its label, any other selection by its description."""
    named = next((preset.label for preset in results.presets if preset.current), None)
    if not results.query.narrows:
        return f"Events {SUBJECT}"
    return f"{named} {SUBJECT}" if named else results.selection.wording.title
