"""The columnar snapshot: every published event as NumPy columns and bit sets, in the memory of the process.

It answers which events match, how many each value of a filter has, and what falls into which span of days, in
one implementation for both databases. SQL serves the rows of a page, words to events, and what editors do.
"""

from timeline.index.bits import Bits, count, pack, unpack
from timeline.index.columns import OPEN_END, OPEN_START, Kind, Names
from timeline.index.snapshot import Snapshot
from timeline.index.store import current, served_version

__all__ = [
    "OPEN_END",
    "OPEN_START",
    "Bits",
    "Kind",
    "Names",
    "Snapshot",
    "count",
    "current",
    "pack",
    "served_version",
    "unpack",
]
