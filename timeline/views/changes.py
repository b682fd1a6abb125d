"""What changed between two days: events that became known, statuses that changed, new claims."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import cached_property
from numpy.typing import NDArray

from timeline.chronology import add_days
from timeline.htmx import PageRequest, finish
from timeline.index.columns import STATUSES
from timeline.index.then import UNKNOWN
from timeline.models import Claim
from timeline.query import EventQuery, Problem, read_query
from timeline.query.values import day as read_day
from timeline.selection import select_events
from timeline.views.addresses import absolute, with_query
from timeline.views.asked import asked_on
from timeline.views.caching import public_page
from timeline.views.known_days import KnownDays, changes_url
from timeline.views.ladder import Rung, day_of, grouped
from timeline.views.rows import Row, rows_of
from timeline.vocab import Status

MOST = 200  # events that each part of the page lists
DAYS = ("before", "after")

Days = tuple[date, date]
Statuses = NDArray[np.int16]


@dataclass(frozen=True, slots=True)
class ChangedEvent:
    """An event with the claims of the days between; `was` is its status before, None: not yet known."""

    row: Row
    was: Status | None
    said: tuple[Rung, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """Events that changed in one way; the newest are listed."""

    slug: str
    title: str
    count: int
    events: tuple[ChangedEvent, ...]


class Changes:
    """What the claims made after one day, up to another, changed in a selection."""

    def __init__(self, query: EventQuery, days: Days) -> None:
        self.before, self.after = days
        self.query = query.replaced(as_of=self.after)
        self.selection = select_events(self.query.without("status"))

    @cached_property
    def parts(self) -> list[Part]:
        """The three ways in which an event can have changed, those without events left out."""
        touched = self._touched
        was, now = (codes[touched] for codes in self._codes)
        same = was == now
        parts = (
            self._part("known", "Became known", touched[was == UNKNOWN]),
            self._part("status", "Changed status", touched[(was != UNKNOWN) & ~same]),
            self._part("claims", "New claims, same status", touched[same]),
        )
        return [part for part in parts if part.count]

    @cached_property
    def _codes(self) -> tuple[Statuses, Statuses]:
        """The statuses of every event on the first and on the last of the two days."""
        snapshot = self.selection.snapshot
        return snapshot.statuses_then(self.before), snapshot.statuses_then(self.after)

    @cached_property
    def _touched(self) -> NDArray[np.intp]:
        """The events known at the end on which a claim was made between the days, newest first."""
        claims = self.selection.snapshot.claims
        between = claims.known_by(self.after) & ~claims.known_by(self.before)
        claimed = np.zeros_like(self.selection.mask)
        claimed[claims.events[between]] = True
        found = np.flatnonzero(claimed & self.selection.mask)
        asked = [STATUSES.index(status) for status in self.query.status]
        meets = np.logical_or(*(np.isin(codes[found], asked) for codes in self._codes))
        return found[meets] if asked else found

    @property
    def _claims(self) -> QuerySet[Claim]:
        return Claim.objects.filter(known_on__gt=self.before, known_on__lte=self.after)

    def _part(self, slug: str, title: str, places: NDArray[np.intp]) -> Part:
        listed = places[:MOST]
        ids: list[int] = self.selection.snapshot.pks[listed].tolist()
        said = self._said(ids)
        was = self._codes[0][listed].tolist()
        rows = rows_of(self.selection, ids)
        events = tuple(
            ChangedEvent(row, None if code == UNKNOWN else STATUSES[code], said[pk])
            for row, code, pk in zip(rows, was, ids, strict=True)
        )
        return Part(slug, title, len(places), events)

    def _said(self, ids: Sequence[int]) -> dict[int, tuple[Rung, ...]]:
        """What was said of events between the days, in order of time."""
        found: dict[int, list[Claim]] = defaultdict(list)
        claims = self._claims.filter(event__in=ids).select_related(
            "source__publication", "source__original_publication", "claimant"
        )
        for claim in claims.prefetch_related("quantities__item").order_by("position", "pk"):
            found[claim.event_id].append(claim)
        return {pk: tuple(map(_rung, grouped(found[pk]))) for pk in ids}


def _rung(claims: tuple[Claim, ...]) -> Rung:
    return Rung(day=claims[0].known_on, day_label=day_of(claims[0]), claims=claims)


@public_page
def changes(request: PageRequest) -> HttpResponse:
    """Show what changed in a selection between two days."""
    params = request.GET.copy()
    given = {name: [text for text in params.pop(name, []) if text] for name in DAYS}
    asked = read_query(params)
    before, after, problems = read_days(given)
    query = asked.query.without("as_of", "order")
    days = chosen(query, before, after or asked.query.as_of, request.version.cutoff)
    shown_days = _days_params(days)
    context = {
        "changes": Changes(query, days) if days else None,
        "asked": asked_on("timeline:changes", query, shown_days),
        "problems": (*asked.problems, *problems),
        "steps": steps(query, days),
        "canonical_url": absolute(
            request, with_query(reverse("timeline:changes"), query.to_params(), shown_days)
        ),
    }
    return finish(render(request, "timeline/changes.html", context))


def read_days(given: dict[str, list[str]]) -> tuple[date | None, date | None, list[Problem]]:
    """Read the two days strictly: what is no day, stands twice or is out of order is left out and told."""
    problems: list[Problem] = []
    found = {name: _read(name, values, problems) for name, values in given.items()}
    before, after = found["before"], found["after"]
    if before and after and before >= after:
        told = f"“before” ({before.isoformat()}) is not a day before “after” ({after.isoformat()})."
        problems.append(Problem("before", before.isoformat(), told))
        return None, None, problems
    return before, after, problems


def _read(name: str, values: Sequence[str], problems: list[Problem]) -> date | None:
    if len(values) > 1:
        problems.append(Problem(name, values[1], f"The parameter “{name}” is given more than once."))
        return None
    try:
        return read_day(values[0]) if values else None
    except ValueError as error:
        problems.append(Problem(name, values[0], f"{name}: {error}"))
        return None


def chosen(query: EventQuery, before: date | None, after: date | None, cutoff: date | None) -> Days | None:
    """Fill in the days not given: the last two on which something was claimed, None when nothing was."""
    known = KnownDays(query)
    if after is None and before is not None:
        after = known.after(before) or add_days(before, 1)
    if after is None:
        after = known.before(add_days(cutoff, 1) if cutoff else None)
    if after is None:
        return None
    return before or known.before(after) or add_days(after, -1), after


def steps(query: EventQuery, days: Days | None) -> dict[str, tuple[date, date, str] | None]:
    """Return the pairs of days on either side: each with its address, None where nothing was claimed."""
    if days is None:
        return {"earlier": None, "later": None}
    known = KnownDays(query)
    earlier, later = known.before(days[0]), known.after(days[1])
    return {
        "earlier": _pair(query, earlier, days[0]) if earlier else None,
        "later": _pair(query, days[1], later) if later else None,
    }


def _pair(query: EventQuery, before: date, after: date) -> tuple[date, date, str]:
    return before, after, changes_url(query, (before, after))


def _days_params(days: Days | None) -> tuple[tuple[str, str], ...]:
    return tuple(zip(DAYS, (day.isoformat() for day in days), strict=True)) if days else ()
