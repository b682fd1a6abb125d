"""What the site is, how it works and what its words mean."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render

from timeline.htmx import PageRequest, finish
from timeline.models import EventType
from timeline.query import EventQuery
from timeline.selection import select_events
from timeline.views.addresses import absolute
from timeline.views.caching import public_page
from timeline.vocab import Band, Basis, Importance, Stance, Status


@public_page
def about(request: PageRequest) -> HttpResponse:
    """Explain method, coverage, words, licence and contact."""
    everything = select_events(EventQuery())
    context = {
        "count": everything.count,
        "span": everything.span,
        "bands": [(band, EventType.objects.filter(band=band)) for band in Band],
        "statuses": list(Status),
        "stances": list(Stance),
        "bases": list(Basis),
        "importances": list(Importance),
        "contact_email": settings.CONTACT_EMAIL,
        "contact_url": settings.CONTACT_URL,
        "canonical_url": absolute(request, request.path),
        "home": absolute(request, "/"),
    }
    return finish(render(request, "timeline/about.html", context))
