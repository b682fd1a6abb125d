"""A whole selection to be laid out on paper: sentence, drawing and every row, with sources written out."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render

from timeline.htmx import PageRequest
from timeline.query import read_query
from timeline.views.caching import public_page
from timeline.views.results import Results

MOST_PRINTED = 2_000  # about a hundred sheets


class PrintedResults(Results):
    """A selection as one long page."""

    @property
    def page_size(self) -> int:
        """All events are on one page, up to what anyone would print."""
        return MOST_PRINTED

    @property
    def left_out(self) -> int:
        """How many events do not fit."""
        return max(self.selection.count - MOST_PRINTED, 0)


@public_page
def printed(request: PageRequest) -> HttpResponse:
    """Show a selection as it is laid out on paper."""
    asked = read_query(request.GET)
    results = PrintedResults(request, asked)
    return render(request, "timeline/print.html", {"results": results, "theme": asked.presentation.theme})
