"""What drawing and filters show, as data: asked anew by the drawing when a filter or its window changes."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponseBase
from django.urls import URLPattern, path

from timeline.payload import drawing_payload
from timeline.query import ReadQuery
from timeline.selection import select_events
from timeline.views.addresses import event_pattern
from timeline.views.data import data_format, json_answer


@data_format("drawing")
def drawing_json(request: HttpRequest, asked: ReadQuery) -> HttpResponseBase:
    """Serve the drawing's payload; without a window asked also the filters with their counts."""
    selection = select_events(asked.query)
    document = drawing_payload(selection, asked.presentation)
    document["event_url"] = event_pattern(asked.query)
    if not asked.presentation.from_ and not asked.presentation.to:
        document["facets"] = selection.facet_counts()
    return json_answer(document)


drawing_urls: list[URLPattern] = [path("timeline.json", drawing_json, name="drawing")]
