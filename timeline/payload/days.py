"""Days as the drawing reads them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from timeline.index import OPEN_END, OPEN_START

EPOCH = date(1970, 1, 1).toordinal()


def since_epoch(days: Iterable[int]) -> list[int | None]:
    """Return ordinals of the snapshot as days since 1 January 1970, None for an open bound.

    Numbers, because a browser reads a thousand of them in a tenth of the time of ISO text.
    """
    return [None if day in (OPEN_START, OPEN_END) else day - EPOCH for day in days]
