"""The one place that knows htmx's headers: who wants a fragment, what the answer tells htmx and caches."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponse, QueryDict
from django.utils.cache import patch_vary_headers

if TYPE_CHECKING:
    from django_htmx.middleware import HtmxDetails

    from timeline.models import Version

DETAIL = "detail"
READ_HEADERS = ("HX-Request", "HX-History-Restore-Request", "HX-Target", "HX-Current-URL")


class PageRequest(HttpRequest):
    """A request as the middleware and `public_page` hand it to a view."""

    htmx: HtmxDetails
    version: Version


def wants_fragment(request: PageRequest) -> bool:
    """Whether htmx asks for a part of the page. A page restored from history needs all of it."""
    return bool(request.htmx) and not request.htmx.history_restore_request


def target_of(request: PageRequest) -> str:
    """Id of the element that htmx will fill, "" for a whole page."""
    return (request.htmx.target or "") if wants_fragment(request) else ""


def current_query(request: PageRequest) -> QueryDict:
    """Query of the page that the reader is on; empty unless htmx names a page of this site."""
    here = request.htmx.current_url_abs_path if wants_fragment(request) else None
    return QueryDict(urlsplit(here or "").query)


def read_headers(request: HttpRequest) -> tuple[str, ...]:
    """What the answer depends on beside the address; part of its ETag."""
    return tuple(request.headers.get(name, "") for name in READ_HEADERS)


def finish(response: HttpResponse, push_url: str = "") -> HttpResponse:
    """Tell caches which headers were read, and htmx which address to show."""
    patch_vary_headers(response, READ_HEADERS)
    if push_url:
        response["HX-Push-Url"] = push_url
    return response
