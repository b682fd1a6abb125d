"""Sets of events as bits: one for each event, in words of 64."""

from __future__ import annotations

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Bits: TypeAlias = NDArray[np.uint64]  # one set: shape (words,); several: shape (sets, words)
Mask: TypeAlias = NDArray[np.bool_]
Ints: TypeAlias = NDArray[np.int32]

WORD = 64
SPARSE = 8  # fewer words than one in so many are picked out of a table
AT_ONCE = 1_000_000  # words of a table that are looked at in one go


def words(size: int) -> int:
    """Return how many words hold `size` bits."""
    return -(-size // WORD)


def pack(mask: Mask) -> Bits:
    """Return the set of the places where a mask is true."""
    padded = np.zeros(words(len(mask)) * 8, np.uint8)
    packed = np.packbits(mask, bitorder="little")
    padded[: len(packed)] = packed
    return padded.view(np.uint64)


def unpack(bits: Bits, size: int) -> Mask:
    """Return a set as a mask of `size` places."""
    return np.unpackbits(bits.view(np.uint8), count=size, bitorder="little").view(np.bool_)


def count(bits: Bits) -> int:
    """Return how many members a set has."""
    return int(np.add.reduce(np.bitwise_count(bits), dtype=np.uint32))


def counts(table: Bits, bits: Bits) -> list[int]:
    """Return how many members each set of a table has in common with a set.

    Only the words between the first and the last member are looked at: those of a few months lie together.
    """
    used = np.flatnonzero(bits)
    if not len(used):
        return [0] * len(table)
    if len(used) * SPARSE < len(bits):
        table, bits = table[:, used], bits[used]
    else:
        table, bits = table[:, used[0] : used[-1] + 1], bits[used[0] : used[-1] + 1]
    if table.size > AT_ONCE:
        return [count(row & bits) for row in table]
    found: list[int] = np.bitwise_count(table & bits).sum(axis=1, dtype=np.int64).tolist()
    return found


def members(bits: Bits) -> NDArray[np.intp]:
    """Return the members of a set, in order; quick for few of many."""
    used = np.flatnonzero(bits)
    if len(used) * SPARSE <= len(bits):
        places = np.flatnonzero(unpack(bits[used], len(used) * WORD))
        return used[places // WORD] * WORD + places % WORD
    first, end = int(used[0]), int(used[-1]) + 1
    return np.flatnonzero(unpack(bits[first:end], (end - first) * WORD)) + first * WORD


def union(table: Bits, rows: list[int]) -> Bits:
    """Return the union of some sets of a table; empty for none."""
    found: Bits = np.bitwise_or.reduce(table[rows], axis=0)
    return found


def table_of(events: Ints, values: Ints, number: int, size: int) -> Bits:
    """Return for each of `number` values the set of events that stand beside it; `events` are places."""
    order = np.argsort(values.astype(np.min_scalar_type(number)), kind="stable")  # short ones are quicker
    ends = np.searchsorted(values[order], np.arange(number + 1))
    table = np.zeros((number, words(size)), np.uint64)
    mask = np.zeros(size, np.bool_)
    for value in range(number):
        members = events[order[ends[value] : ends[value + 1]]]
        mask[members] = True
        table[value] = pack(mask)
        mask[members] = False
    return table
