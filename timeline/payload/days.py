"""Days as the drawing reads them."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from timeline.index import OPEN_END, OPEN_START


@lru_cache(maxsize=8192)  # many events fall on the same days
def iso(day: int) -> str | None:
    """Return an ordinal of the snapshot as zoneless ISO text, None for an open bound."""
    return None if day in (OPEN_START, OPEN_END) else date.fromordinal(day).isoformat()
