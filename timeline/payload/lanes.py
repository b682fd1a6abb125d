"""The lanes of each grouping, as sets of the events of a selection."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from timeline.facets import COMMON, FEW, STATUS_ORDER
from timeline.index import Bits, count, pack, unpack
from timeline.index.bits import union
from timeline.index.columns import STATUSES, Ties
from timeline.query import Group
from timeline.selection import Selection
from timeline.vocab import Band

MOST_LANES = 12
BANDS = tuple(Band)


@dataclass(frozen=True, slots=True)
class Lane:
    """A lane of the drawing; `band` is its place in the list of bands, `slot` a palette slot, 0 for ink."""

    slug: str
    label: str
    band: int = 0
    slot: int = 0


@dataclass(frozen=True)
class Lanes:
    """The lanes of a grouping with how many events lie in each; every event lies in one at least.

    Lanes by type hold every event once: `types` is then the type of each, and `codes` the type of each event.
    Of others, `sets` are the events of each lane.
    """

    lanes: tuple[Lane, ...]
    counts: tuple[int, ...]
    size: int
    sets: tuple[Bits, ...] = ()
    codes: NDArray[np.uint8] | None = None
    types: tuple[int, ...] | None = None

    @cached_property
    def masks(self) -> NDArray[np.bool_]:
        """The lanes as masks of the snapshot: shape (lanes, events)."""
        masks = [unpack(bits, self.size) for bits in self.sets]
        return np.array(masks).reshape(len(self.lanes), self.size)

    def of(self, places: NDArray[np.intp]) -> list[list[int]]:
        """Return for each place the lanes it lies in."""
        if self.types is not None and self.codes is not None:
            lists = {kind: [lane] for lane, kind in enumerate(self.types)}  # thousands of events share them
            return [lists[kind] for kind in self.codes[places].tolist()]
        found: list[list[int]] = [[] for _ in places]
        events, lanes = np.nonzero(self.masks[:, places].T)
        for event, lane in zip(events.tolist(), lanes.tolist(), strict=True):
            found[event].append(lane)
        return found

    @property
    def counted(self) -> list[dict[str, Any]]:
        """The lanes as the drawing reads them."""
        return [
            {"slug": lane.slug, "label": lane.label, "band": lane.band, "slot": lane.slot, "count": number}
            for lane, number in zip(self.lanes, self.counts, strict=True)
        ]


def lanes_of(selection: Selection, group: Group) -> Lanes:
    """Return the lanes of a grouping that hold events of the selection."""
    if group is Group.ACTOR:
        return _by_name(selection, selection.snapshot.actors, "Others", skip_common=True)
    if group is Group.SYSTEM:
        return _by_name(selection, selection.snapshot.systems, "Others or none", skip_common=False)
    if group is Group.STATUS:
        return _by_status(selection)
    return _by_type(selection)


def _lanes(selection: Selection, found: Sequence[tuple[Lane, Bits]]) -> Lanes:
    """The lanes that hold events of the selection."""
    sets = [(lane, bits & selection.found) for lane, bits in found]
    kept = [(lane, bits, number) for lane, bits in sets if (number := count(bits))]
    lanes, of_lanes, counts = zip(*kept, strict=True) if kept else ((), (), ())
    return Lanes(lanes, counts, selection.snapshot.size, of_lanes)


def _by_type(selection: Selection) -> Lanes:
    snapshot = selection.snapshot
    counts = snapshot.of_type.counts(selection.found, selection.few)
    found = [
        (Lane(kind.slug, kind.label, BANDS.index(Band(kind.band)), kind.slot), kind.order, code)
        for code, kind in enumerate(snapshot.kinds)
        if counts[code]
    ]
    found.sort(key=lambda entry: (entry[0].band, entry[1]))
    lanes, types = tuple(lane for lane, *_ in found), tuple(code for *_, code in found)
    numbers = tuple(counts[code] for code in types)
    return Lanes(lanes, numbers, snapshot.size, codes=snapshot.types, types=types)


def _by_status(selection: Selection) -> Lanes:
    snapshot, as_of = selection.snapshot, selection.query.as_of
    if as_of:
        then = snapshot.statuses_then(as_of)
        table = [pack(then == code) for code in range(len(STATUSES))]
    else:
        table = list(snapshot.of_status.table)
    found = [(Lane(str(word), str(word.label)), table[STATUSES.index(word)]) for word in STATUS_ORDER]
    return _lanes(selection, found)


def _by_name(selection: Selection, ties: Ties, rest: str, *, skip_common: bool) -> Lanes:
    """A lane for each of the most frequent names, and a last one for events that have none of these."""
    names = ties.names
    number = ties.sets.counts(selection.found, selection.few)
    most = COMMON * selection.count if skip_common and selection.count >= FEW else selection.count
    telling = [code for code, n in enumerate(number) if 0 < n <= most]
    kept = sorted(telling, key=lambda code: (-number[code], names.labels[code], names.slugs[code]))[
        :MOST_LANES
    ]
    found = [(Lane(names.slugs[code], names.labels[code]), ties.sets.table[code]) for code in kept]
    return _lanes(selection, [*found, (Lane("other", rest), ~union(ties.sets.table, kept))])
