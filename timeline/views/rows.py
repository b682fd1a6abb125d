"""Rows of a list of events, under the headings of their months."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from timeline.chronology import month_words, short_label
from timeline.models import Claim, Event
from timeline.query import Order
from timeline.selection import ShownEvent
from timeline.views.ladder import speaker
from timeline.vocab import SUPPORTING, Stance, Status

NO_START = "No start known"
NO_DAY = "First known on a day that is not known"
# Verb for one speaker and for several, in the order in which they are told.
TOLD = {
    Stance.ASSERTS: ("says", "say"),
    "reports": ("reports", "report"),
    Stance.CORROBORATES: ("supports this", "support this"),
    Stance.CONFIRMS: ("confirms", "confirm"),
    Stance.DISPUTES: ("disputes", "dispute"),
    Stance.DENIES: ("denies", "deny"),
    Stance.RETRACTS: ("withdraws", "withdraw"),
}
MOST_NAMES = 3


@dataclass(frozen=True, slots=True)
class Row:
    """One event in a list: how its date reads there, who says so, how many sources it has."""

    event: ShownEvent
    date_label: str
    who_says: str
    sources: int
    status: Status


@dataclass(frozen=True, slots=True)
class Month:
    """A heading with its rows; `datetime` is machine-readable, "" when the heading is no month."""

    heading: str
    datetime: str
    rows: tuple[Row, ...]


def list_months(events: Iterable[ShownEvent], order: Order = Order.NEWEST) -> list[Month]:
    """Group events, in the order given, under months: of their date, or of when they became known."""
    first_known = order is Order.KNOWN

    def day(event: ShownEvent) -> date | None:
        return known_since(event) if first_known else event.earliest

    groups = groupby(events, key=lambda event: _month(day(event)))
    return [_month_of(month, group, first_known=first_known) for month, group in groups]


def known_since(event: Event) -> date | None:
    """Return the first day on which a claim supported an event; None when no claim has a day."""
    days = [claim.known_on for claim in event.claims.all() if claim.stance in SUPPORTING and claim.known_on]
    return min(days, default=None)


def row_of(event: ShownEvent, *, full_date: bool = True) -> Row:
    """Return the row of an event that a selection fetched."""
    claims = list(event.claims.all())
    return Row(
        event=event,
        date_label=event.date_label if full_date else short_label(event.date_edtf),
        who_says=who_says(claims),
        sources=len({claim.source_id for claim in claims}),
        status=event.shown_status,
    )


def who_says(claims: Iterable[Claim]) -> str:
    """Tell in one line who stands how: "North Korea confirms; Ukraine disputes"."""
    groups: dict[str, list[str]] = {}
    for claim in claims:
        key = "reports" if claim.claimant is None else claim.stance
        names = groups.setdefault(key, [])
        if speaker(claim) not in names:
            names.append(speaker(claim))
    return "; ".join(_told(groups[key], *TOLD[key]) for key in TOLD if key in groups)


def _told(names: list[str], one: str, several: str) -> str:
    return f"{joined(names)} {one if len(names) == 1 else several}"


def joined(names: Sequence[str]) -> str:
    """Join names for a sentence; more than three are cut short: "A, B and 3 more"."""
    shown = list(names)
    if len(names) > MOST_NAMES:
        shown = [*names[:2], f"{len(names) - 2} more"]
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}"


def _month(day: date | None) -> tuple[int, int] | None:
    return (day.year, day.month) if day else None


def _month_of(month: tuple[int, int] | None, events: Iterable[ShownEvent], *, first_known: bool) -> Month:
    rows = tuple(row_of(event, full_date=first_known) for event in events)
    if month is None:
        return Month(NO_DAY if first_known else NO_START, "", rows)
    words = month_words(*month)
    return Month(f"First known in {words}" if first_known else words, f"{month[0]:04}-{month[1]:02}", rows)
