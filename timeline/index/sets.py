"""The events of each value of a dimension, and how many of them are in a selection."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from timeline.index.bits import Bits, Ints, count, counts, members, table_of

MANY = 50_000  # events; of fewer the table is small enough to be looked through for each count
FEW = 12  # one event in so many is the most that is quicker counted event by event than in the table

Places = NDArray[np.intp]


def few(found: Bits, size: int) -> Places | None:
    """Return the places of a set where it is quicker to count event by event; else None."""
    return members(found) if size > MANY and count(found) * FEW < size else None


@dataclass(frozen=True)
class Sets:
    """The events of each of `number` values: an entry for each event and value, in any order, again or not.

    `alone`: the values of all events in their order, one each.
    """

    events: Ints
    values: Ints
    number: int
    size: int
    alone: bool = False

    @cached_property
    def table(self) -> Bits:
        """The events of each value: shape (values, words)."""
        return table_of(self.events, self.values, self.number, self.size)

    def prepare(self) -> None:
        """Make what is made on demand."""
        self.table  # noqa: B018
        if self.size > MANY and not self.alone:
            self._by_event  # noqa: B018

    def counts(self, found: Bits, few: Places | None) -> list[int]:
        """Return how many events of each value are in a set; `few` are its places where they are few."""
        if few is None:
            return counts(self.table, found)
        chosen = self.values[few] if self.alone else self._values_of(few)
        numbers: list[int] = np.bincount(chosen, minlength=self.number).tolist()
        return numbers

    def _values_of(self, places: Places) -> Ints:
        edges, values = self._by_event
        lengths = edges[places + 1] - edges[places]
        ends = np.cumsum(lengths)
        first = edges[places] - (ends - lengths)
        found: Ints = values[np.repeat(first, lengths) + np.arange(ends[-1] if len(ends) else 0)]
        return found

    @cached_property
    def _by_event(self) -> tuple[Places, Ints]:
        """Where the values of each event begin and end, and the values by event, each once."""
        pairs = np.unique(self.events.astype(np.int64) << 32 | self.values)
        edges = np.searchsorted(pairs >> 32, np.arange(self.size + 1))
        return edges, (pairs & 0xFFFFFFFF).astype(np.int32)


def of_codes(codes: NDArray[np.uint8], number: int) -> Sets:
    """Return the events of each code of a column."""
    size = len(codes)
    return Sets(np.arange(size, dtype=np.int32), codes.astype(np.int32), number, size, alone=True)
