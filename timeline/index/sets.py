"""The events of each value of a dimension, and how many of them are in a selection."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from timeline.index.bits import Bits, Ints, count, counts, members, table_of, words

MANY = 50_000  # events; of fewer the table is small enough to be looked through for each count
FEW = 3  # one event in so many is the most that can be quicker counted event by event than in the table
DEAR = 10  # words of a table that are looked through in the time of one event
WIDE = 8  # values of an event that stand in a row

Places = NDArray[np.intp]


def few_of(found: Bits, size: int) -> Places | None:
    """Return the places of a set where it may be quicker to count event by event; else None."""
    return members(found) if size > MANY and count(found) * FEW < size else None


@dataclass(frozen=True)
class Rows:
    """The values of each event, each once: the first ones in a row that is filled up with a value too many,
    what is left of long rows as entries in the order of the events."""

    first: NDArray[np.unsignedinteger[Any]]
    events: NDArray[np.int64]
    values: NDArray[np.int64]
    number: int

    def counts(self, places: Places) -> NDArray[np.intp]:
        """Count the events of each value among some events, in order."""
        # With clipping numpy takes rows without a check of each place first; none lies outside.
        taken = self.first.take(places, axis=0, mode="clip").ravel()
        numbers = np.bincount(taken, minlength=self.number + 1)[: self.number]
        if len(self.events) and len(places):
            there = places[np.searchsorted(places, self.events).clip(max=len(places) - 1)] == self.events
            numbers += np.bincount(self.values[there], minlength=self.number)
        return numbers


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
        if self.size > MANY:
            self._rows  # noqa: B018

    def counts(self, found: Bits, few: Places | None) -> list[int]:
        """Return how many events of each value are in a set; `few` are its places where they are few."""
        if few is None or len(few) * DEAR > self.number * words(self.size):
            return counts(self.table, found)
        numbers: list[int] = self._rows.counts(few).tolist()
        return numbers

    @cached_property
    def _rows(self) -> Rows:
        kind = np.min_scalar_type(self.number)
        if self.alone:
            none = np.zeros(0, np.int64)
            return Rows(self.values.astype(kind), none, none, self.number)
        pairs = np.unique(self.events.astype(np.int64) << 32 | self.values)
        events, values = pairs >> 32, pairs & 0xFFFFFFFF
        rank = np.arange(len(events)) - np.searchsorted(events, np.arange(self.size))[events]
        within = rank < WIDE
        first = np.full((self.size, min(WIDE, int(rank.max(initial=0)) + 1)), self.number, kind)
        first[events[within], rank[within]] = values[within]
        return Rows(first, events[~within], values[~within], self.number)


def of_codes(codes: NDArray[np.uint8], number: int) -> Sets:
    """Return the events of each code of a column."""
    size = len(codes)
    return Sets(np.arange(size, dtype=np.int32), codes.astype(np.int32), number, size, alone=True)
