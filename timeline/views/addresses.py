"""Addresses that pages print or link to."""

from __future__ import annotations

from functools import cache
from urllib.parse import quote, urlencode

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from timeline.query import EventQuery, Presentation

Params = tuple[tuple[str, str], ...]


def absolute(request: HttpRequest, path: str) -> str:
    """The full address of a path of this site; SITE_URL decides, without one the request does."""
    site = str(settings.SITE_URL) or f"{request.scheme}://{request.get_host()}"
    return site.rstrip("/") + path


def with_query(path: str, *params: Params) -> str:
    """A path with parameters in the order given; no question mark without any."""
    joined = urlencode([pair for group in params for pair in group])
    return f"{path}?{joined}" if joined else path


def selection_url(query: EventQuery, kept: Params = (), page: str = "timeline:home") -> str:
    """The address of a selection on a page, with the presentation that links carry on."""
    return with_query(reverse(page), query.to_params(), kept)


def open_event_url(query: EventQuery, presentation: Presentation, slug: str) -> str:
    """The address of the timeline with an event's panel open; "" closes it."""
    return with_query(
        reverse("timeline:home"), query.to_params(), presentation.replaced(event=slug).to_params()
    )


def event_url(slug: str, query: EventQuery) -> str:
    """The address of an event as of the day that the query asks."""
    return event_pattern(query).replace("*", slug)


def event_pattern(query: EventQuery) -> str:
    """The address of an event as of the day that the query asks, with * for its slug."""
    as_of = (("as_of", query.as_of.isoformat()),) if query.as_of else ()
    return with_query(_event_path(), as_of)


@cache
def _event_path() -> str:
    return reverse("timeline:event-detail", args=["slug"]).replace("slug", "*")


def report_url(permalink: str, title: str) -> str:
    """Where to report an error in an event: mail, the operator's page, or who to ask when neither is set."""
    if settings.CONTACT_EMAIL:
        subject = quote(f"{settings.SITE_NAME}: {title}")
        return f"mailto:{settings.CONTACT_EMAIL}?subject={subject}&body={quote(permalink)}"
    if settings.CONTACT_URL:
        separator = "&" if "?" in settings.CONTACT_URL else "?"
        return f"{settings.CONTACT_URL}{separator}{urlencode({'url': permalink})}"
    return reverse("timeline:about") + "#contact"
