"""The page of an event, its panel beside the timeline, its citations, and what is left of withdrawn ones."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from django.conf import settings
from django.contrib.admin.views.decorators import staff_member_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from timeline import citations
from timeline.htmx import DETAIL, PageRequest, current_query, finish, target_of
from timeline.models import Event, EventSlug
from timeline.query import EventQuery, ReadQuery, read_query
from timeline.selection import Selection, select_events
from timeline.views.addresses import absolute, event_url, open_event_url, report_url
from timeline.views.caching import public_page
from timeline.views.rows import Row, rows_of
from timeline.views.story import Story, public_history
from timeline.vocab import EditorialState

STYLES: dict[str, tuple[str, Callable[[citations.Citation], str]]] = {
    "txt": ("text/plain; charset=utf-8", citations.sentence),
    "bib": ("application/x-bibtex; charset=utf-8", citations.bibtex),
    "ris": ("application/x-research-info-systems; charset=utf-8", citations.ris),
}
UID = re.compile(r"e[a-z2-7]{7}")


@public_page
def event_detail(request: PageRequest, slug: str) -> HttpResponse:
    """Show an event: a whole page, or the panel that htmx opens beside the timeline."""
    event = Event.objects.with_everything().filter(slug=slug).first()
    if event is None or not event.is_published:
        return finish(elsewhere(request, slug, event))
    asked = read_query(request.GET)
    if target_of(request) == DETAIL:
        return panel(request, event, asked)
    context = page_context(request, event, asked.query.as_of)
    context["problems"] = [problem for problem in asked.problems if problem.parameter == "as_of"]
    return finish(render(request, "timeline/event.html", context))


def panel(request: PageRequest, event: Event, asked: ReadQuery) -> HttpResponse:
    """Answer with the panel of an event, and the address that opens the timeline with it."""
    here = read_query(current_query(request))
    as_of = asked.query.as_of or here.query.as_of
    context = panel_context(request, event, here, as_of) | {"moves_focus": True}
    response = render(request, "timeline/_event_panel.html", context)
    return finish(response, push_url=open_event_url(here.query, here.presentation, event.slug))


def panel_context(
    request: HttpRequest, event: Event, here: ReadQuery, as_of: date | None
) -> dict[str, object]:
    """Return what the panel of an event shows, where closing it leads, and its neighbours there."""
    selection = select_events(here.query.replaced(as_of=as_of))
    before, after = selection.neighbours(event.pk)
    return _told(request, event, as_of) | {
        "page_url": event_url(event.slug, EventQuery(as_of=as_of)),
        "close_url": open_event_url(here.query, here.presentation, ""),
        "before": _row(selection, before),
        "after": _row(selection, after),
    }


def _row(selection: Selection, pk: int | None) -> Row | None:
    return rows_of(selection, [pk])[0] if pk is not None else None


def page_context(request: HttpRequest, event: Event, as_of: date | None) -> dict[str, object]:
    """Return what the page of an event shows."""
    canonical = absolute(request, event.get_absolute_url())
    return _told(request, event, as_of) | {"canonical_url": canonical}


def _told(request: HttpRequest, event: Event, as_of: date | None) -> dict[str, object]:
    """What page and panel share."""
    citation = citation_of(request, event, as_of)
    return {
        "story": Story(event, as_of),
        "citation": citation,
        "citation_text": citations.sentence(citation),
        "report_url": report_url(citation.url, event.title),
    }


def citation_of(request: HttpRequest, event: Event, as_of: date | None) -> citations.Citation:
    """Return the citation of an event as of a day."""
    version = getattr(request, "version", None)
    return citations.Citation(
        title=event.title,
        date_label=event.date_label,
        uid=event.uid,
        url=absolute(request, event_url(event.slug, EventQuery(as_of=as_of))),
        site=settings.SITE_NAME,
        edition=version.cutoff if version else None,
        as_of=as_of,
    )


@public_page
def event_cite(request: PageRequest, slug: str, style: str) -> HttpResponse:
    """Serve the citation of an event as a file: txt, bib or ris."""
    event = get_object_or_404(Event.objects.published(), slug=slug)
    content_type, written = STYLES[style]
    citation = citation_of(request, event, read_query(request.GET).query.as_of)
    response = HttpResponse(written(citation), content_type=content_type)
    response["Content-Disposition"] = f'inline; filename="{event.slug}.{style}"'
    return response


@never_cache
@staff_member_required
@require_safe
def event_preview(request: HttpRequest, uid: str) -> HttpResponse:
    """Show editors any event as the public would see it, with a line that says how it stands."""
    event = get_object_or_404(Event.objects.with_everything(), uid=uid)
    return render(request, "timeline/event.html", page_context(request, event, None) | {"preview": True})


def elsewhere(request: HttpRequest, slug: str, event: Event | None) -> HttpResponse:
    """Answer for an event that is not public under this slug: moved, merged, withdrawn or unknown."""
    if event is None:
        return _moved(slug)
    if event.state != EditorialState.WITHDRAWN:
        raise Http404("This event is not public.")
    if event.merged_into:
        return _redirect(event.merged_into, permanent=True)
    revision = next((revision for revision, _ in public_history(event)), None)
    return render(request, "timeline/gone.html", {"uid": event.uid, "revision": revision}, status=410)


def _moved(slug: str) -> HttpResponse:
    """Lead from an old slug, or from a permanent identifier, to the address of today."""
    if old := EventSlug.objects.select_related("event").filter(slug=slug).first():
        return _redirect(old.event, permanent=True)
    if UID.fullmatch(slug) and (event := Event.objects.filter(uid=slug).first()):
        return _redirect(event, permanent=False)
    raise Http404("No event has this address.")


def _redirect(event: Event, *, permanent: bool) -> HttpResponse:
    if event.state not in (EditorialState.PUBLISHED, EditorialState.WITHDRAWN):
        raise Http404("This event is not public.")
    return redirect(event, permanent=permanent)
