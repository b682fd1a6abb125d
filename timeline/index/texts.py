"""Columns of texts and dates, an object for each event."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

Texts: TypeAlias = NDArray[np.object_]  # of str
Dates: TypeAlias = NDArray[np.object_]  # of (EDTF, the editor's words for it)


def in_order(values: Sequence[Any], order: NDArray[np.intp]) -> NDArray[np.object_]:
    """Return a column of values in an order."""
    column = np.empty(len(values), np.object_)
    column[:] = values
    return column[order]


def shared(values: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return the values with one object for all that are equal: many events share a date."""
    one: dict[tuple[str, str], tuple[str, str]] = {}
    return [one.setdefault(value, value) for value in values]
