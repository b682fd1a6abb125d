"""Marks of who counted: a colour and a shape each, so that colour is never the only sign."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import cycle

# Slots of the palette, those farthest apart first.
SLOTS = (8, 3, 7, 9, 1, 12, 4, 10, 2, 6, 11, 5)
# Path data around (0, 0): circle, square, diamond, triangles up, down and right, hexagon.
SHAPES = (
    "M-4.5 0a4.5 4.5 0 1 1 9 0a4.5 4.5 0 1 1-9 0z",
    "M-4-4h8v8h-8z",
    "M0-5.6L5.6 0L0 5.6L-5.6 0z",
    "M0-5.2L5.2 4H-5.2z",
    "M0 5.2L5.2-4H-5.2z",
    "M5.2 0L-4 5.2V-5.2z",
    "M-5 0L-2.5-4.4H2.5L5 0L2.5 4.4H-2.5z",
)


@dataclass(frozen=True, slots=True)
class Mark:
    """A slot of the palette and the path of a shape."""

    slot: int
    path: str


def marks_of(names: Iterable[str]) -> dict[str, Mark]:
    """Give each name a mark, in the order in which they first come."""
    signs = map(Mark, cycle(SLOTS), cycle(SHAPES))
    return dict(zip(dict.fromkeys(names), signs, strict=False))
