"""Values of date expressions: EDTF text or the reason for its absence, and the calendar unit around a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from timeline.chronology import add_days, add_months, week_bounds
from timeline.extraction.rules import Reason


@dataclass(slots=True)
class Value:
    """An EDTF text with our trust in it, or a reason for its absence. `precision` only where EDTF cannot
    tell."""

    edtf: str | None
    confidence: float = 0.0
    reason: Reason | None = None
    precision: str = ""


def unresolved(reason: Reason) -> Value:
    """No value, and why."""
    return Value(None, 0.0, reason)


def week_of(day: date, confidence: float) -> Value:
    """The week from Monday to Sunday that holds a day."""
    monday, sunday = week_bounds(day)
    return Value(f"{monday}/{sunday}", confidence, precision="week")


def unit_of(unit: str, base: date, shift: int, mark: str, confidence: float) -> Value:
    """The calendar unit that lies `shift` units from the one that holds `base`."""
    if unit == "day":
        return Value(add_days(base, shift).isoformat(), confidence)
    if unit == "week":
        return week_of(base + timedelta(weeks=shift), confidence)
    if unit == "weekend":
        saturday = week_bounds(base + timedelta(weeks=shift))[0] + timedelta(days=5)
        return Value(f"{saturday}/{saturday + timedelta(days=1)}", confidence)
    if unit == "month":
        return Value(f"{add_months(base, shift):%Y-%m}{mark}", confidence)
    if unit == "quarter":
        moved = add_months(base, 3 * shift)
        return Value(f"{moved.year:04}-{33 + (moved.month - 1) // 3}", confidence)
    if unit == "year":
        return Value(f"{base.year + shift:04}{mark}", confidence)
    return Value(f"{(base.year + 10 * shift) // 10:03}X{mark}", confidence)
