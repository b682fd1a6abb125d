"""The days on which something of a selection became public, and the steps between them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from timeline.index import OPEN_END
from timeline.query import EventQuery
from timeline.selection import select_events
from timeline.views.addresses import Params, selection_url, with_query
from timeline.views.results import Results


class KnownDays:
    """The days on which a claim on an event of a selection became known, whatever the day asked.

    A status is lifted like the day: under another day the events have others.
    """

    def __init__(self, query: EventQuery) -> None:
        selection = select_events(query.without("as_of", "status"))
        claims = selection.snapshot.claims
        days = claims.known_on[selection.mask[claims.events]]
        self.days = days[days != OPEN_END]

    def before(self, day: date | None) -> date | None:
        """The last such day before a day, None: the last of all."""
        found = self.days[self.days < day.toordinal()] if day else self.days
        return date.fromordinal(int(found.max())) if len(found) else None

    def after(self, day: date) -> date | None:
        """The first such day after a day."""
        found = self.days[self.days > day.toordinal()]
        return date.fromordinal(int(found.min())) if len(found) else None


@dataclass(frozen=True, slots=True)
class Step:
    """A link to the same selection as of another day."""

    day: date
    href: str


@dataclass(frozen=True, slots=True)
class Steps:
    """Where the as-of control leads: one day back, one day on, to everything known, to what changed."""

    earlier: Step | None
    later: Step | None
    leave: str
    changes: str


def steps_of(results: Results) -> Steps:
    """Return the steps from the day that the first screen shows; without a day only the one back."""
    query, as_of = results.query, results.query.as_of
    days = KnownDays(query)
    earlier, later = days.before(as_of), days.after(as_of) if as_of else None

    def step(day: date | None) -> Step | None:
        return Step(day, results.url(query.replaced(as_of=day))) if day else None

    leave = results.url(query.without("as_of")) if as_of else ""
    compared = (earlier, as_of) if earlier and as_of else None
    return Steps(step(earlier), step(later), leave, changes_url(query, compared))


def changes_url(query: EventQuery, days: tuple[date, date] | None = None) -> str:
    """The address of what changed in a selection between two days, without them the last two."""
    page = selection_url(query.without("as_of", "order"), page="timeline:changes")
    if days is None:
        return page
    named: Params = (("before", days[0].isoformat()), ("after", days[1].isoformat()))
    path, _, asked = page.partition("?")
    return f"{path}?{asked}&{with_query('', named)[1:]}" if asked else with_query(path, named)
