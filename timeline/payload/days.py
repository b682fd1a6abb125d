"""Days as the drawing reads them."""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from timeline.index import OPEN_END, OPEN_START

EPOCH = date(1970, 1, 1).toordinal()


def since_epoch(days: NDArray[np.signedinteger[Any]]) -> list[int | None]:
    """Return ordinals of the snapshot as days since 1 January 1970, None for an open bound.

    Numbers, because a browser reads a thousand of them in a tenth of the time of ISO text.
    """
    numbers = (days.astype(np.int64) - EPOCH).astype(object)
    numbers[(days == OPEN_START) | (days == OPEN_END)] = None
    found: list[int | None] = numbers.tolist()
    return found
