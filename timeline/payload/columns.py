"""The columns of events that travel with their titles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import date
from functools import lru_cache, partial
from typing import Any

import numpy as np
from django.db.models import Max, Q
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

READ_WHOLE = 10_000  # of up to so many events all are read at once
ABSENT = object()
EVER = Q()  # any claim, whenever it was made
FIELDS = ("pk", "slug", "title", "label", "date_edtf", "date_text", "extent")
EXTENTS = tuple(map(str, Extent))
IMPORTANCE_WORDS = tuple(map(str, IMPORTANCES))
STATUS_WORDS, STATUS_LABELS = tuple(map(str, STATUSES)), tuple(str(status.label) for status in STATUSES)
Places = NDArray[np.intp]
Words = tuple[str, str, str, str, int, int]  # the last: approximate ends, extent
Column = list[Any] | dict[str, Any]


def event_columns(selection: Selection, places: Places, lanes: Lanes) -> dict[str, Column]:
    """Return the columns of the events at these places, in this order.

    Last days are told as a number of days after the first, where there is a first and a last. Columns of few
    words are written as {"words": […], "codes": [place of each event's word, …]}.
    """
    snapshot = selection.snapshot
    ids = snapshot.pks[places].tolist()
    slugs, titles, shorts, dates, approximate, extents = _words_of(selection, ids)
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
    links = _remembered(snapshot, "links", ids, _read_links)
    return [
        [index, place[other], kind]
        for index, pk in enumerate(ids)
        for other, kind in links[pk] or ()
        if other in place
    ]


def _remembered(
    snapshot: Snapshot, name: str, ids: list[int], read: Callable[[list[int] | None], dict[int, Any]]
) -> dict[int, Any]:
    """What `read` gives for these events, kept with the snapshot: the next filter asks for many of the same.

    `read` takes primary keys, or None for all events: of up to READ_WHOLE that is as quick as two thousand
    by their keys. What it leaves out has None.
    """
    kept = snapshot.remembered(name)
    # Another thread may empty what is kept at any moment.
    found = {pk: value for pk in ids if (value := kept.get(pk, ABSENT)) is not ABSENT}
    if missing := [pk for pk in ids if pk not in found]:
        is_whole = snapshot.size <= READ_WHOLE
        asked = snapshot.pks.tolist() if is_whole else missing
        fresh = dict.fromkeys(asked) | read(None if is_whole else missing)
        kept.update(fresh)
        found |= {pk: fresh[pk] for pk in missing}
    return found


def _read_links(ids: list[int] | None) -> dict[int, list[tuple[int, str]]]:
    """The events that each event names, with the kind of link."""
    found: dict[int, list[tuple[int, str]]] = defaultdict(list)
    links = EventLink.objects.all() if ids is None else EventLink.objects.filter(event__in=ids)
    rows = links.order_by("event_id", "position", "pk").values_list("event_id", "to_event_id", "kind")
    for event, other, kind in rows:
        found[event].append((other, kind))
    return found


def _words_of(selection: Selection, ids: list[int]) -> list[list[Any]]:
    """The texts of events as columns."""
    words = _remembered(selection.snapshot, "words", ids, _read_words)
    rows = [words[pk] or GONE for pk in ids]
    return [list(column) for column in zip(*rows, strict=True)] or [[] for _ in GONE]


def _read_words(ids: list[int] | None) -> dict[int, Words]:
    events = Event.objects.published() if ids is None else Event.objects.filter(pk__in=ids)
    return {pk: _words(*rest) for pk, *rest in events.order_by().values_list(*FIELDS)}


GONE: Words = ("", "", "", "", 0, 0)  # withdrawn since; the next snapshot does not have it


def _words(slug: str, title: str, short: str, edtf: str, text: str, extent: str) -> Words:
    return slug, title, short, *_date_words(edtf, text), EXTENTS.index(extent)


@lru_cache(maxsize=8192)
def _date_words(edtf: str, text: str) -> tuple[str, int]:
    """A date in words, and which of its ends are approximate; ten thousand events share a few thousand."""
    day = parse(edtf)
    return label(edtf, text), int(day.start_approximate) + 2 * int(day.end_approximate)


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
        (iso(start) if last[pk] is None else last[pk].isoformat()) if is_one else None
        for pk, start, is_one in zip(ids, starts, is_open, strict=True)
    ]


def _last_covered(ids: list[int], selection: Selection) -> dict[int, Any]:
    """Days by primary key, None where none is known; not kept for views of an earlier day."""
    day, cutoff = selection.query.as_of, selection.snapshot.cutoff or date.max
    if day:
        return dict.fromkeys(ids) | _read_covered(ids, cutoff, known_by(day))
    read = partial(_read_covered, cutoff=cutoff)
    return _remembered(selection.snapshot, "covered", ids, read)


def _read_covered(ids: list[int] | None, cutoff: date, known: Q = EVER) -> dict[int, date]:
    chosen = Q(event__latest__isnull=True) if ids is None else Q(event__in=ids)
    claims = Claim.objects.order_by().filter(chosen, known)
    figures = Quantity.objects.order_by().filter(claim__in=claims.values("pk"))
    days: dict[int, list[date]] = defaultdict(list)
    for event, day in (
        *claims.values_list("event_id").annotate(day=Max("known_on")),
        *figures.values_list("claim__event_id").annotate(day=Max("as_of")),
    ):
        days[event] += [day] if day else []
    return {pk: min(max(found), cutoff) for pk, found in days.items() if found}
