"""The selection as CSV: a row an event, lists joined by semicolons, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from timeline.query import Presentation
from timeline.selection import Selection, ShownEvent

HEADER = (
    "uid",
    "slug",
    "title",
    "summary",
    "date",
    "earliest",
    "latest",
    "precision",
    "extent",
    "date_label",
    "type",
    "status",
    "importance",
    "actors",
    "actor_names",
    "systems",
    "system_names",
    "places",
    "place_names",
    "claims",
    "sources",
    "url",
)
AT_ONCE = 200
# With these a spreadsheet takes a cell for a formula, in some locales also in their full width.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


class _Line:
    """Gives each written line back instead of keeping it."""

    def write(self, line: str) -> str:
        return line


def csv_lines(selection: Selection, presentation: Presentation, site: str) -> Iterator[str]:
    """Yield the header and a line for each event, all of them unless a limit is given.

    The events are chosen before the first line is yielded, so that a broken query fails before anything is
    sent. `site` is the address before the path.
    """
    return _lines(selection, _asked(selection.ids, presentation), site)


def _asked(ids: Sequence[int], presentation: Presentation) -> Sequence[int]:
    if presentation.limit is None:
        return ids if presentation.page == 1 else ()
    start = (presentation.page - 1) * presentation.limit
    return ids[start : start + presentation.limit]


def _lines(selection: Selection, ids: Sequence[int], site: str) -> Iterator[str]:
    writer = csv.writer(_Line())
    yield writer.writerow(HEADER)
    for start in range(0, len(ids), AT_ONCE):
        for event in selection.fetch(ids[start : start + AT_ONCE]):
            yield writer.writerow([neutral(cell) for cell in _cells(event, site)])


def neutral(cell: str) -> str:
    """Return text that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(FORMULA_STARTS) else cell


def _cells(event: ShownEvent, site: str) -> Iterable[str]:
    people = [(part.actor, part.role) for part in event.participations.all()]
    systems = [item.system for item in event.event_systems.all()]
    places = [(item.place, item.role) for item in event.event_places.all()]
    claims = event.claims.all()
    yield from (event.uid, event.slug, event.title, event.summary, event.date_edtf)
    yield from (_day(event.earliest), _day(event.latest), event.precision, event.extent, event.date_label)
    yield from (event.type.slug, str(event.shown_status), event.importance)
    yield _joined(f"{actor.slug}:{role}" for actor, role in people)
    yield _joined(dict.fromkeys(actor.name for actor, _ in people))
    yield _joined(system.slug for system in systems)
    yield _joined(system.designation for system in systems)
    yield _joined(f"{place.slug}:{role}" for place, role in places)
    yield _joined(dict.fromkeys(place.name for place, _ in places))
    yield str(len(claims))
    yield _joined(dict.fromkeys(claim.source.url for claim in claims))
    yield f"{site}{event.get_absolute_url()}"


def _joined(values: Iterable[str]) -> str:
    return "; ".join(values)


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""
