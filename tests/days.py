"""Days as the drawing is sent them, and as text."""

from __future__ import annotations

from datetime import date, timedelta

EPOCH = date(1970, 1, 1)


def iso(day: int | None) -> str | None:
    """Return a day that was sent as text; None for an open side."""
    return None if day is None else (EPOCH + timedelta(day)).isoformat()


def sent(text: str) -> int:
    """Return a day written as text as it is sent."""
    return (date.fromisoformat(text) - EPOCH).days
