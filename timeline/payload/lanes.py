"""The lanes of each grouping, as sets of the events of a selection."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from timeline.facets import COMMON, FEW, STATUS_ORDER
from timeline.index import Bits, pack, unpack
from timeline.index.bits import counts, union
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
    """The lanes of a grouping with the set of events in each; every event lies in one at least.

    Where none lies in two, `alone` gives for each code of the column `codes` its lane.
    """

    lanes: tuple[Lane, ...]
    table: Bits
    size: int
    codes: NDArray[np.uint8] | None = None
    alone: NDArray[np.intp] | None = None

    @cached_property
    def counts(self) -> list[int]:
        """How many events lie in each lane."""
        found: list[int] = np.bitwise_count(self.table).sum(axis=1, dtype=np.int64).tolist()
        return found

    @cached_property
    def masks(self) -> NDArray[np.bool_]:
        """The lanes as masks of the snapshot: shape (lanes, events)."""
        masks = [unpack(row, self.size) for row in self.table]
        return np.array(masks).reshape(len(self.lanes), self.size)

    def of(self, places: NDArray[np.intp]) -> list[list[int]]:
        """Return for each place the lanes it lies in."""
        alone = self.alone_of(places)
        if alone is not None:
            return [[lane] for lane in alone.tolist()]
        found: list[list[int]] = [[] for _ in places]
        events, lanes = np.nonzero(self.masks[:, places].T)
        for event, lane in zip(events.tolist(), lanes.tolist(), strict=True):
            found[event].append(lane)
        return found

    def alone_of(self, places: NDArray[np.intp]) -> NDArray[np.intp] | None:
        """Return for each place its lane, where no event lies in two; else None."""
        if self.alone is None or self.codes is None:
            return None
        return self.alone[self.codes[places]]

    @property
    def counted(self) -> list[dict[str, Any]]:
        """The lanes as the drawing reads them."""
        return [
            {"slug": lane.slug, "label": lane.label, "band": lane.band, "slot": lane.slot, "count": count}
            for lane, count in zip(self.lanes, self.counts, strict=True)
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
    sets = [bits & selection.found for _, bits in found]
    kept = [(lane, bits) for (lane, _), bits in zip(found, sets, strict=True) if bits.any()]
    table = np.array([bits for _, bits in kept], np.uint64).reshape(len(kept), len(selection.found))
    return Lanes(tuple(lane for lane, _ in kept), table, selection.snapshot.size)


def _by_type(selection: Selection) -> Lanes:
    snapshot = selection.snapshot
    found = [
        (Lane(kind.slug, kind.label, BANDS.index(Band(kind.band)), kind.slot), kind.order, bits)
        for kind, bits in zip(snapshot.kinds, snapshot.type_table, strict=True)
    ]
    in_order = sorted(found, key=lambda entry: (entry[0].band, entry[1]))
    lanes = _lanes(selection, [(lane, bits) for lane, _, bits in in_order])
    place = {lane.slug: place for place, lane in enumerate(lanes.lanes)}
    of_type = np.array([place.get(kind.slug, -1) for kind in snapshot.kinds], np.intp)
    return replace(lanes, codes=snapshot.types, alone=of_type)


def _by_status(selection: Selection) -> Lanes:
    snapshot, as_of = selection.snapshot, selection.query.as_of
    if as_of:
        then = snapshot.statuses_then(as_of)
        table = [pack(then == code) for code in range(len(STATUSES))]
    else:
        table = list(snapshot.status_table)
    found = [(Lane(str(word), str(word.label)), table[STATUSES.index(word)]) for word in STATUS_ORDER]
    return _lanes(selection, found)


def _by_name(selection: Selection, ties: Ties, rest: str, *, skip_common: bool) -> Lanes:
    """A lane for each of the most frequent names, and a last one for events that have none of these."""
    names = ties.names
    number = counts(ties.table, selection.found)
    most = COMMON * selection.count if skip_common and selection.count >= FEW else selection.count
    telling = [code for code, n in enumerate(number) if 0 < n <= most]
    kept = sorted(telling, key=lambda code: (-number[code], names.labels[code], names.slugs[code]))[
        :MOST_LANES
    ]
    found = [(Lane(names.slugs[code], names.labels[code]), ties.table[code]) for code in kept]
    return _lanes(selection, [*found, (Lane("other", rest), ~union(ties.table, kept))])
