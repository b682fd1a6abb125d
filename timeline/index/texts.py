"""Columns of texts and dates, an object for each event."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Any, NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from timeline.chronology import label, parse

Texts: TypeAlias = NDArray[np.object_]  # of str
Dates: TypeAlias = NDArray[np.object_]  # of DateWords


class DateWords(NamedTuple):
    """A date in words, and which of its ends are approximate: 1 for the first, 2 for the last, 3 for both."""

    words: str
    approximate: int


def in_order(values: Iterable[Any], order: NDArray[np.intp]) -> NDArray[np.object_]:
    """Return a column of values in an order."""
    column = np.empty(len(order), np.object_)
    column[:] = list(values)
    return column[order]


@lru_cache(maxsize=100_000)
def date_words(edtf: str, text: str) -> DateWords:
    """Put a date into words, those of its editor where they say the same; many events share one."""
    day = parse(edtf)
    return DateWords(label(edtf, text), int(day.start_approximate) + 2 * int(day.end_approximate))
