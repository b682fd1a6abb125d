"""The timeline around one event: what else lies in the days before and after it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from timeline.chronology import add_days
from timeline.models import Event
from timeline.payload import drawing_payload
from timeline.query import EventQuery, Order, Presentation
from timeline.selection import select_events
from timeline.views.rows import Row, rows_of

AROUND = 90  # days shown either side of an event
MOST = 200  # events listed beside the drawing
# The two lanes, shorter than the names of their bands
LANES = {"happened": "What happened", "said": "What was said"}


@dataclass(frozen=True, slots=True)
class Strip:
    """The drawing around an event, and the same events as a list, oldest first."""

    first: date
    last: date
    payload: dict[str, Any]
    count: int
    rows: tuple[Row, ...]


def days_around(event: Event) -> tuple[date, date]:
    """First and last day of the window around an event; of an open one, around the bound that is known."""
    known = [day for day in (event.earliest, event.latest) if day]
    return add_days(min(known), -AROUND), add_days(max(known), AROUND)


def strip_around(event: Event, as_of: date | None) -> Strip:
    """Return what is drawn around an event, on what was known by a day."""
    first, last = days_around(event)
    query = EventQuery(since=first.isoformat(), until=last.isoformat(), as_of=as_of, order=Order.OLDEST)
    selection = select_events(query)
    window = Presentation().replaced(from_=first.isoformat(), to=last.isoformat())
    payload = in_two_lanes(drawing_payload(selection, window))
    rows = rows_of(selection, selection.page(0, MOST))
    return Strip(first, last, payload, selection.count, tuple(rows))


def in_two_lanes(payload: dict[str, Any]) -> dict[str, Any]:
    """Put the events of each band into one lane; bins stay in the lanes that they were counted in."""
    if payload.get("bins"):
        return payload
    lanes = [
        {"slug": band["slug"], "label": LANES[band["slug"]], "band": place, "slot": 0, "count": band["count"]}
        for place, band in enumerate(payload["bands"])
    ]
    events = payload["events"] | {"lanes": [[band] for band in payload["events"]["band"]]}
    bands = [band | {"label": ""} for band in payload["bands"]]  # the lanes say it
    return payload | {"bands": bands, "lanes": lanes, "events": events}
