"""The columns of events that travel with their titles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any

import numpy as np
from django.db.models import Max
from numpy.typing import NDArray

from timeline.chronology import label, parse
from timeline.index import OPEN_END, OPEN_START, Snapshot
from timeline.index.columns import IMPORTANCES, STATUSES
from timeline.matching import known_by
from timeline.models import Claim, Event, EventLink, Quantity
from timeline.payload.days import iso
from timeline.payload.lanes import BANDS, Lanes
from timeline.selection import Selection
from timeline.vocab import Band, Extent

FIELDS = ("pk", "slug", "title", "label", "date_edtf", "date_text", "extent")
EXTENTS = tuple(map(str, Extent))
IMPORTANCE_WORDS = tuple(map(str, IMPORTANCES))
STATUS_WORDS, STATUS_LABELS = tuple(map(str, STATUSES)), tuple(str(status.label) for status in STATUSES)
Places = NDArray[np.intp]
Words = tuple[str, str, str, str, int, int]
Column = list[Any] | dict[str, Any]


def event_columns(selection: Selection, places: Places, lanes: Lanes) -> dict[str, Column]:
    """Return the columns of the events at these places, in this order.

    Last days are told as a number of days after the first, where there is a first and a last. Columns of few
    words are written as {"words": […], "codes": [place of each event's word, …]}.
    """
    snapshot = selection.snapshot
    ids = snapshot.pks[places].tolist()
    slugs, titles, shorts, dates, extents, approximate = _words_of(selection, ids)
    statuses, types = selection.status_codes(places).tolist(), snapshot.types[places]
    return {
        "slug": slugs,
        "title": titles,
        "label": shorts,
        "date_label": dates,
        "earliest": [iso(day) for day in snapshot.earliest[places].tolist()],
        "latest": _latest(snapshot, places),
        "extent": _coded(EXTENTS, extents),
        "approximate": approximate,
        "band": np.array([BANDS.index(Band(kind.band)) for kind in snapshot.kinds])[types].tolist(),
        "slot": np.array([kind.slot for kind in snapshot.kinds])[types].tolist(),
        "lanes": lanes.of(places),
        "status": _coded(STATUS_WORDS, statuses),
        "importance": _coded(IMPORTANCE_WORDS, snapshot.importances[places].tolist()),
        "type_label": _coded([kind.label for kind in snapshot.kinds], types.tolist()),
        "status_label": _coded(STATUS_LABELS, statuses),
        "sources": _sources(selection, places),
        "solid_until": _solid_until(selection, places, ids),
    }


def _coded(words: Sequence[str], codes: list[int]) -> dict[str, Any]:
    return {"words": words, "codes": codes}


def _latest(snapshot: Snapshot, places: Places) -> list[int | str | None]:
    bounds = zip(snapshot.earliest[places].tolist(), snapshot.latest[places].tolist(), strict=True)
    return [iso(last) if first == OPEN_START or last == OPEN_END else last - first for first, last in bounds]


def links_between(snapshot: Snapshot, ids: list[int]) -> list[list[Any]]:
    """Return the links among these events: index of one, index of the other, kind."""
    place = {pk: index for index, pk in enumerate(ids)}
    links = _links_of(snapshot, ids)
    return [
        [index, place[other], kind]
        for index, pk in enumerate(ids)
        for other, kind in links[pk]
        if other in place
    ]


def _links_of(snapshot: Snapshot, ids: list[int]) -> dict[int, list[tuple[int, str]]]:
    """The events that each event names, with the kind of link; kept with the snapshot."""
    kept = snapshot.remembered("links")
    found: dict[int, list[tuple[int, str]]] = {pk: kept[pk] for pk in ids if pk in kept}
    missing = [pk for pk in ids if pk not in found]
    if missing:
        found |= {pk: [] for pk in missing}
        rows = EventLink.objects.filter(event__in=missing).order_by("event_id", "position", "pk")
        for event, other, kind in rows.values_list("event_id", "to_event_id", "kind"):
            found[event].append((other, kind))
        kept.update((pk, found[pk]) for pk in missing)
    return found


def _words_of(selection: Selection, ids: list[int]) -> list[list[Any]]:
    """The texts of events as columns, kept with the snapshot: a filter changed back asks for the same."""
    kept = selection.snapshot.remembered("words")
    missing = [pk for pk in ids if pk not in kept]
    fresh: dict[int, Words] = {}
    if missing:
        rows = Event.objects.filter(pk__in=missing).values_list(*FIELDS)
        fresh = {pk: _words(*rest) for pk, *rest in rows}
        kept.update(fresh)
    rows_of_all = [kept.get(pk) or fresh.get(pk, GONE) for pk in ids]
    return [list(column) for column in zip(*rows_of_all, strict=True)] or [[] for _ in GONE]


GONE: Words = ("", "", "", "", 0, 0)  # withdrawn since; the next snapshot does not have it


def _words(slug: str, title: str, short: str, edtf: str, text: str, extent: str) -> Words:
    day = parse(edtf)
    approximate = int(day.start_approximate) + 2 * int(day.end_approximate)
    return slug, title, short, label(edtf, text), EXTENTS.index(extent), approximate


def _sources(selection: Selection, places: Places) -> list[int]:
    """How many sources each event's claims have, of those known by the day asked."""
    snapshot, day = selection.snapshot, selection.query.as_of
    known = snapshot.claims.known_by(day) if day else None
    number = snapshot.claims.sources_of(snapshot.size, known) if day else snapshot.source_counts
    found: list[int] = number[places].tolist()
    return found


def _solid_until(selection: Selection, places: Places, ids: list[int]) -> list[str | None]:
    """For open events the last day covered: when a claim was made, or the day its figures stand for."""
    snapshot = selection.snapshot
    is_open = (snapshot.latest[places] == OPEN_END).tolist()
    last = _last_covered([pk for pk, is_one in zip(ids, is_open, strict=True) if is_one], selection)
    starts = snapshot.earliest[places].tolist()
    return [
        (last[pk].isoformat() if pk in last else iso(start)) if is_one else None
        for pk, start, is_one in zip(ids, starts, is_open, strict=True)
    ]


def _last_covered(ids: list[int], selection: Selection) -> dict[int, date]:
    """Kept with the snapshot, but for views of an earlier day."""
    if selection.query.as_of:
        return _read_last_covered(ids, selection)
    kept = selection.snapshot.remembered("covered")
    if missing := [pk for pk in ids if pk not in kept]:
        read = _read_last_covered(missing, selection)
        kept.update((pk, read.get(pk)) for pk in missing)
    return {pk: kept[pk] for pk in ids if kept.get(pk)}


def _read_last_covered(ids: list[int], selection: Selection) -> dict[int, date]:
    claims = Claim.objects.order_by().filter(event__in=ids)
    if selection.query.as_of:
        claims = claims.filter(known_by(selection.query.as_of))
    figures = Quantity.objects.order_by().filter(claim__in=claims.values("pk"))
    days: dict[int, list[date]] = defaultdict(list)
    for event, day in (
        *claims.values_list("event_id").annotate(day=Max("known_on")),
        *figures.values_list("claim__event_id").annotate(day=Max("as_of")),
    ):
        days[event] += [day] if day else []
    cutoff = selection.snapshot.cutoff
    return {pk: min(max(found), cutoff or date.max) for pk, found in days.items() if found}
