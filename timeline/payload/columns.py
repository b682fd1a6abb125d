"""The columns of events that travel with their titles."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from timeline.index import OPEN_END, OPEN_START, Snapshot
from timeline.index.columns import EXTENTS, IMPORTANCES, STATUSES
from timeline.index.texts import DateWords
from timeline.payload.days import EPOCH, since_epoch
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

    Days are told as numbers since 1 January 1970, last days as a number of days after the first, where there
    is one. Columns of few words are written as {"words": […], "codes": [place of each event's word, …]}.
    """
    snapshot = selection.snapshot
    dates: list[DateWords] = snapshot.dates[places].tolist()
    statuses, types = selection.status_codes(places).tolist(), snapshot.types[places]
    return {
        "slug": snapshot.slugs[places].tolist(),
        "title": snapshot.titles[places].tolist(),
        "label": snapshot.labels[places].tolist(),
        "date_label": [date.words for date in dates],
        "earliest": since_epoch(snapshot.earliest[places]),
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


def _latest(snapshot: Snapshot, places: Places) -> list[int | None]:
    firsts, lasts = snapshot.earliest[places].astype(np.int64), snapshot.latest[places]
    lengths = (lasts - np.where(firsts == OPEN_START, EPOCH, firsts)).astype(object)
    lengths[lasts == OPEN_END] = None
    found: list[int | None] = lengths.tolist()
    return found


def _sources(selection: Selection, places: Places) -> list[int]:
    """How many sources each event's claims have, of those known by the day asked."""
    snapshot, day = selection.snapshot, selection.query.as_of
    known = snapshot.claims.known_by(day) if day else None
    number = snapshot.claims.sources_of(snapshot.size, known) if day else snapshot.source_counts
    found: list[int] = number[places].tolist()
    return found


def _solid_until(selection: Selection, places: Places) -> list[int | None]:
    """For open events the last day covered: when a claim was made, or the day its figures stand for."""
    snapshot = selection.snapshot
    covered, starts = snapshot.covered(selection.query.as_of)[places], snapshot.earliest[places]
    is_open = snapshot.latest[places] == OPEN_END
    last = np.where(is_open, np.where(covered == OPEN_START, starts, covered), OPEN_END)
    return since_epoch(last)
