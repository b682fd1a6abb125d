"""What the drawing draws: events with their titles while there are few, counts by lane and span above."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import numpy as np
from django.urls import reverse

from timeline.chronology import read_period
from timeline.index import OPEN_END
from timeline.index.sets import Places
from timeline.models import Event, Period
from timeline.payload.bins import bins_of, histogram
from timeline.payload.columns import event_columns
from timeline.payload.lanes import BANDS, Lanes, lanes_of
from timeline.query import Group, Presentation
from timeline.selection import Selection
from timeline.vocab import Band

SCHEMA = 4
MOST_EVENTS = 2_000  # so many travel with their titles; 62 bytes each after compression

Window = tuple[date, date]


def drawing_payload(selection: Selection, presentation: Presentation) -> dict[str, Any]:
    """Return what the drawing needs for the window that is shown. Days are zoneless: ISO text, and in columns
    numbers since 1 January 1970.

    Up to MOST_EVENTS events come as columns, in the order of the list, all at once. Of more, those of the
    window and half its length on both sides: as columns where they are few enough, else counted by lane and
    span.
    `cutoff` is the last day covered; where the data set states none, the last that an event or claim names.
    """
    snapshot = selection.snapshot
    lanes = lanes_of(selection, presentation.group)
    window = None if selection.count <= MOST_EVENTS else _window(selection, presentation)
    shown = selection.places if window is None else _overlapping(selection, padded(window))
    binned = window is not None and len(shown) > MOST_EVENTS
    listed = _only(selection, presentation.event) if binned else shown
    return {
        "schema": SCHEMA,
        "count": selection.count,
        "span": [_iso(day) for day in selection.span] if selection.count else None,
        "cutoff": _iso(snapshot.cutoff or _last_day(selection)),
        "group": str(presentation.group),
        "source": "" if window is None else _source(selection, presentation),
        "window": window and [_iso(day) for day in padded(window)],
        "bands": _bands(selection, presentation.group, lanes),
        "lanes": lanes.counted,
        "periods": snapshot.keep("periods", lambda: [_period(period) for period in Period.objects.all()]),
        "events": event_columns(selection, listed, lanes),
        "bins": bins_of(snapshot, _without(shown, listed), lanes, window) if binned and window else None,
        "histogram": None if window is None else histogram(selection, presentation.group),
        "links": snapshot.links.among(listed),
    }


def padded(window: Window) -> Window:
    """Return a window with half its length on both sides, so that a reader who moves meets no gap at once."""
    half = (window[1] - window[0]) // 2 + timedelta(days=1)
    first = max(window[0].toordinal() - half.days, date.min.toordinal())
    last = min(window[1].toordinal() + half.days, date.max.toordinal())
    return date.fromordinal(first), date.fromordinal(last)


def _window(selection: Selection, presentation: Presentation) -> Window:
    """The days shown: those asked, as far as they are, else from the first event to the last day covered."""
    first, last = selection.span
    covered = selection.snapshot.cutoff
    start = read_period(presentation.from_)[0] if presentation.from_ else first
    end = (
        read_period(presentation.to)[1]
        if presentation.to
        else max(filter(None, (last, covered)), default=None)
    )
    known = [day for day in (start, end) if day]
    if not known:
        return date.min, date.min
    return min(known), max(known)


def _overlapping(selection: Selection, window: Window) -> Places:
    """The places of the selection that the window touches: all of them where it holds every known day."""
    first, last = selection.span
    if not first or not last or (window[0] <= first and last <= window[1]):
        return selection.places
    start, end = (day.toordinal() for day in window)
    snapshot, places = selection.snapshot, selection.places
    return places[(snapshot.earliest[places] <= end) & (snapshot.latest[places] >= start)]


def _only(selection: Selection, slug: str) -> Places:
    """The place of the open event, which is drawn by itself among the counts."""
    ids = Event.objects.filter(slug=slug).values_list("pk", flat=True) if slug else ()
    places = selection.snapshot.places_of(ids)
    return places[selection.mask[places]]


def _without(shown: Places, listed: Places) -> Places:
    return shown[~np.isin(shown, listed)] if len(listed) else shown


def _source(selection: Selection, presentation: Presentation) -> str:
    query = selection.query.to_querystring()
    group = f"group={presentation.group}"
    return f"{reverse('timeline:drawing')}?{f'{query}&{group}' if query else group}"


def _bands(selection: Selection, group: Group, lanes: Lanes) -> list[dict[str, Any]]:
    if group is not Group.TYPE:
        return [{"slug": "all", "label": "All events", "count": selection.count}]
    counts = [0] * len(BANDS)
    for lane, count in zip(lanes.lanes, lanes.counts, strict=True):
        counts[lane.band] += count
    return [
        {"slug": str(band), "label": str(Band(band).label), "count": count}
        for band, count in zip(BANDS, counts, strict=True)
    ]


def _last_day(selection: Selection) -> date | None:
    claims = selection.snapshot.claims
    known = claims.known_on[selection.mask[claims.events] & (claims.known_on != OPEN_END)]
    days = [selection.span[1], date.fromordinal(int(known.max())) if len(known) else None]
    return max((day for day in days if day), default=None)


def _period(period: Period) -> dict[str, Any]:
    day = period.date
    return {
        "slug": period.slug,
        "label": period.label,
        "earliest": _iso(day.earliest),
        "latest": _iso(day.latest),
        "date_label": period.date_label,
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
