"""Rows of a list of events, under the headings of their months.

A list has up to a thousand rows, so they are read as plain columns: two queries, no model instances.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from django.db.models import Q

from timeline.chronology import label, month_words, short_label
from timeline.matching import known_by
from timeline.models import Claim, Event
from timeline.query import Order
from timeline.selection import Selection
from timeline.views.addresses import event_pattern
from timeline.vocab import SUPPORTING, Stance, Status

NO_START = "No start known"
NO_DAY = "First known on a day that is not known"
OWN_VOICE = "reports"
# Verb for one speaker and for several, in the order in which they are told.
TOLD: Mapping[str, tuple[str, str]] = {
    Stance.ASSERTS: ("says", "say"),
    OWN_VOICE: ("reports", "report"),
    Stance.CORROBORATES: ("supports this", "support this"),
    Stance.CONFIRMS: ("confirms", "confirm"),
    Stance.DISPUTES: ("disputes", "dispute"),
    Stance.DENIES: ("denies", "deny"),
    Stance.RETRACTS: ("withdraws", "withdraw"),
}
MOST_NAMES = 3
EVENT_COLUMNS = (
    "pk",
    "slug",
    "title",
    "date_edtf",
    "date_text",
    "earliest",
    "importance",
    "type__label",
    "type__band",
    "type__palette",
)
CLAIM_COLUMNS = (
    "event_id",
    "stance",
    "known_on",
    "source__url",
    "claimant__name",
    "source__publication__name",
    "source__original_publication__name",
)

Columns = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Row:
    """One event in a list, with the status of the day asked; `cited` are name and address of its sources."""

    pk: int
    slug: str
    url: str
    title: str
    edtf: str
    date_label: str
    short_date: str
    type_label: str
    band: str
    slot: int
    status: Status
    importance: str
    who_says: str
    cited: tuple[tuple[str, str], ...]
    earliest: date | None
    first_known: date | None


@dataclass(frozen=True, slots=True)
class Month:
    """A heading with its rows; `datetime` is machine-readable, "" when the heading is no month.

    Under the month of their date rows show a date without its year, under any other heading the whole date.
    """

    heading: str
    datetime: str
    rows: tuple[Row, ...]
    full_dates: bool


def rows_of(selection: Selection, ids: Sequence[int]) -> list[Row]:
    """Return the rows of events by primary key, in the order given, on the claims known by the day asked."""
    if selection.query.as_of:
        return _read_rows(selection, ids)
    kept: dict[int, Row] = selection.snapshot.remembered("rows")
    found = {pk: kept[pk] for pk in ids if pk in kept}
    missing = [pk for pk in ids if pk not in found]
    fresh = {row.pk: row for row in _read_rows(selection, missing)} if missing else {}
    kept.update(fresh)
    found |= fresh
    return [found[pk] for pk in ids if pk in found]


def _read_rows(selection: Selection, ids: Sequence[int]) -> list[Row]:
    found = Event.objects.filter(pk__in=ids).values(*EVENT_COLUMNS)
    events = {event["pk"]: event for event in found}
    claims = _claims_of(ids, selection.query.as_of)
    pattern = event_pattern(selection.query)
    there = [pk for pk in ids if pk in events]
    return [
        _row(events[pk], claims[pk], status, pattern)
        for pk, status in zip(there, selection.statuses(there), strict=True)
    ]


def list_months(rows: Iterable[Row], order: Order = Order.NEWEST) -> list[Month]:
    """Group rows, in the order given, under months: of their date, or of when they became known."""
    first_known = order is Order.KNOWN

    def month(row: Row) -> tuple[int, int] | None:
        day = row.first_known if first_known else row.earliest
        return (day.year, day.month) if day else None

    return [_month(key, tuple(group), first_known) for key, group in groupby(rows, key=month)]


def who_says(claims: Iterable[Columns]) -> str:
    """Tell in one line who stands how: "North Korea confirms; Ukraine disputes"."""
    groups: dict[str, list[str]] = {}
    for claim in claims:
        key = claim["stance"] if claim["claimant__name"] else OWN_VOICE
        names = groups.setdefault(key, [])
        if _speaker(claim) not in names:
            names.append(_speaker(claim))
    return "; ".join(
        f"{joined(groups[key])} {several if len(groups[key]) > 1 else one}"
        for key, (one, several) in TOLD.items()
        if key in groups
    )


def joined(names: Sequence[str]) -> str:
    """Join names for a sentence; more than three are cut short: "A, B and 3 more"."""
    shown = list(names)
    if len(names) > MOST_NAMES:
        shown = [*names[:2], f"{len(names) - 2} more"]
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}"


def _claims_of(ids: Sequence[int], as_of: date | None) -> Mapping[int, list[Columns]]:
    known = known_by(as_of) if as_of else Q()
    claims: dict[int, list[Columns]] = defaultdict(list)
    found = Claim.objects.filter(known, event__in=ids).order_by("event_id", "position", "pk")
    for claim in found.values(*CLAIM_COLUMNS):
        claims[claim["event_id"]].append(claim)
    return claims


def _row(event: Columns, claims: Sequence[Columns], status: Status, pattern: str) -> Row:
    known = [claim["known_on"] for claim in claims if claim["stance"] in SUPPORTING and claim["known_on"]]
    return Row(
        pk=event["pk"],
        slug=event["slug"],
        url=pattern.replace("*", event["slug"]),
        title=event["title"],
        edtf=event["date_edtf"],
        date_label=label(event["date_edtf"], event["date_text"]),
        short_date=short_label(event["date_edtf"]),
        type_label=event["type__label"],
        band=event["type__band"],
        slot=event["type__palette"],
        status=status,
        importance=event["importance"],
        who_says=who_says(claims),
        cited=tuple({claim["source__url"]: _cited(claim) for claim in claims}.values()),
        earliest=event["earliest"],
        first_known=min(known, default=None),
    )


def _cited(claim: Columns) -> tuple[str, str]:
    return claim["source__publication__name"], claim["source__url"]


def _speaker(claim: Columns) -> str:
    return str(
        claim["claimant__name"]
        or claim["source__original_publication__name"]
        or claim["source__publication__name"]
    )


def _month(month: tuple[int, int] | None, rows: tuple[Row, ...], first_known: bool) -> Month:
    if month is None:
        return Month(NO_DAY if first_known else NO_START, "", rows, full_dates=True)
    words = month_words(*month)
    heading = f"First known in {words}" if first_known else words
    return Month(heading, f"{month[0]:04}-{month[1]:02}", rows, full_dates=first_known)
