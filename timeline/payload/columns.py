"""The columns of events that travel with their titles."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from timeline.index import OPEN_END, OPEN_START, Snapshot
from timeline.index.columns import EXTENTS, IMPORTANCES, STATUSES
from timeline.index.texts import DateWords
from timeline.payload.days import iso
from timeline.payload.lanes import BANDS, Lanes
from timeline.selection import Selection
from timeline.vocab import Band

EXTENT_WORDS = tuple(map(str, EXTENTS))
IMPORTANCE_WORDS = tuple(map(str, IMPORTANCES))
STATUS_WORDS, STATUS_LABELS = tuple(map(str, STATUSES)), tuple(str(status.label) for status in STATUSES)
Places = NDArray[np.intp]
Column = list[Any] | dict[str, Any]


def event_columns(selection: Selection, places: Places, lanes: Lanes) -> dict[str, Column]:
    """Return the columns of the events at these places, in this order.

    Last days are told as a number of days after the first, where there is a first and a last. Columns of few
    words are written as {"words": […], "codes": [place of each event's word, …]}.
    """
    snapshot = selection.snapshot
    dates: list[DateWords] = snapshot.dates[places].tolist()
    statuses, types = selection.status_codes(places).tolist(), snapshot.types[places]
    return {
        "slug": snapshot.slugs[places].tolist(),
        "title": snapshot.titles[places].tolist(),
        "label": snapshot.labels[places].tolist(),
        "date_label": [date.words for date in dates],
        "earliest": [iso(day) for day in snapshot.earliest[places].tolist()],
        "latest": _latest(snapshot, places),
        "extent": _coded(EXTENT_WORDS, snapshot.extents[places].tolist()),
        "approximate": [date.approximate for date in dates],
        "band": np.array([BANDS.index(Band(kind.band)) for kind in snapshot.kinds])[types].tolist(),
        "slot": np.array([kind.slot for kind in snapshot.kinds])[types].tolist(),
        "lanes": lanes.of(places),
        "status": _coded(STATUS_WORDS, statuses),
        "importance": _coded(IMPORTANCE_WORDS, snapshot.importances[places].tolist()),
        "type_label": _coded([kind.label for kind in snapshot.kinds], types.tolist()),
        "status_label": _coded(STATUS_LABELS, statuses),
        "sources": _sources(selection, places),
        "solid_until": _solid_until(selection, places),
    }


def _coded(words: Sequence[str], codes: list[int]) -> dict[str, Any]:
    return {"words": words, "codes": codes}


def _latest(snapshot: Snapshot, places: Places) -> list[int | str | None]:
    bounds = zip(snapshot.earliest[places].tolist(), snapshot.latest[places].tolist(), strict=True)
    return [iso(last) if first == OPEN_START or last == OPEN_END else last - first for first, last in bounds]


def _sources(selection: Selection, places: Places) -> list[int]:
    """How many sources each event's claims have, of those known by the day asked."""
    snapshot, day = selection.snapshot, selection.query.as_of
    known = snapshot.claims.known_by(day) if day else None
    number = snapshot.claims.sources_of(snapshot.size, known) if day else snapshot.source_counts
    found: list[int] = number[places].tolist()
    return found


def _solid_until(selection: Selection, places: Places) -> list[str | None]:
    """For open events the last day covered: when a claim was made, or the day its figures stand for."""
    snapshot = selection.snapshot
    found: list[str | None] = [None] * len(places)
    is_open = np.flatnonzero(snapshot.latest[places] == OPEN_END)
    covered, starts = snapshot.covered(selection.query.as_of)[places], snapshot.earliest[places]
    for index in is_open.tolist():
        found[index] = iso(int(starts[index] if covered[index] == OPEN_START else covered[index]))
    return found
