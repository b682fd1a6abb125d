"""The list of sources by publication, and the page of one source."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from django.core.paginator import Page, Paginator
from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render

from timeline.htmx import PageRequest, finish
from timeline.models import Claim, Event, Source
from timeline.query import EventQuery
from timeline.selection import select_events
from timeline.views.addresses import absolute, with_query
from timeline.views.caching import public_page
from timeline.views.rows import list_months, rows_of
from timeline.vocab import EditorialState

PAGE_SIZE = 100
LONGEST_SEARCH = 200


@dataclass(frozen=True, slots=True)
class PublicationSources:
    """A publication's sources on one page of the list."""

    name: str
    sources: list[Source]


@public_page
def source_list(request: PageRequest) -> HttpResponse:
    """List the sources that public claims cite, by publication; `q` looks in titles and names."""
    words = request.GET.get("q", "").replace("\0", "")[:LONGEST_SEARCH]
    found = _matching(cited(), words)
    page: Page[Source] = Paginator(found, PAGE_SIZE).get_page(request.GET.get("page"))
    context = {
        "words": words,
        "page": page,
        "publications": _by_publication(page),
        "count": page.paginator.count,
        "canonical_url": absolute(request, with_query(request.path, _shown(words, page.number))),
        "earlier": _page_url(request, words, page.number - 1) if page.has_previous() else "",
        "later": _page_url(request, words, page.number + 1) if page.has_next() else "",
    }
    return finish(render(request, "timeline/source_list.html", context))


@public_page
def source_detail(request: PageRequest, slug: str) -> HttpResponse:
    """Show a source with the events whose claims cite it."""
    source = get_object_or_404(cited(), slug=slug)
    events = Event.objects.published().filter(claims__source=source).distinct()
    selection = select_events(EventQuery())
    ordered = events.newest_first().values_list("pk", flat=True)
    context = {
        "source": source,
        "months": list_months(rows_of(selection, list(ordered))),
        "canonical_url": absolute(request, request.path),
    }
    return finish(render(request, "timeline/source.html", context))


def cited() -> QuerySet[Source]:
    """Return the sources under claims on published events, with their publications and event counts."""
    public = Claim.objects.filter(source=OuterRef("pk"), event__state=EditorialState.PUBLISHED)
    events = Count("claims__event", distinct=True, filter=Q(claims__event__state=EditorialState.PUBLISHED))
    return (
        Source.objects.filter(Exists(public))
        .annotate(event_count=events)
        .select_related("publication", "original_publication")
        .order_by("publication__name", "publication__pk", "known_on", "slug")
    )


def _matching(sources: QuerySet[Source], words: str) -> QuerySet[Source]:
    for word in words.split():
        sources = sources.filter(
            Q(title__icontains=word)
            | Q(publication__name__icontains=word)
            | Q(original_publication__name__icontains=word)
            | Q(url__icontains=word)
        )
    return sources


def _by_publication(sources: Page[Source]) -> list[PublicationSources]:
    groups = groupby(sources, key=lambda source: source.publication)
    return [PublicationSources(publication.name, list(group)) for publication, group in groups]


def _shown(words: str, page: int) -> tuple[tuple[str, str], ...]:
    return ((("q", words),) if words else ()) + ((("page", str(page)),) if page > 1 else ())


def _page_url(request: PageRequest, words: str, page: int) -> str:
    return with_query(request.path, _shown(words, page))
