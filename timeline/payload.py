"""The JSON shapes: the drawing's columns, embedded in pages, and one event of `events.json`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from django.db.models import Max

from timeline.chronology import label, parse
from timeline.facets import COMMON, FEW, STATUS_ORDER
from timeline.matching import known_by
from timeline.models import (
    Claim,
    DataVersion,
    EventLink,
    EventSystem,
    EventType,
    Participation,
    Period,
    Quantity,
)
from timeline.query import Group, Presentation
from timeline.selection import Selection, ShownEvent
from timeline.vocab import Band, Status

SCHEMA = 1
MOST_LANES = 12
BANDS = tuple(Band)

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Lane:
    """A lane of the drawing; `band` is its place in the list of bands, `slot` a palette slot, 0 for ink."""

    slug: str
    label: str
    band: int = 0
    slot: int = 0


@dataclass(frozen=True, slots=True)
class Lanes:
    """The lanes of a grouping, and for each event by primary key the lanes it lies in, at least one."""

    lanes: tuple[Lane, ...]
    of_event: dict[int, list[int]]


def drawing_payload(selection: Selection, presentation: Presentation) -> dict[str, Any]:
    """Return what the drawing needs, in about ten queries: columns in the order of the list.

    Days are zoneless ISO text. `cutoff` is the last day covered; where the data set states none, the last day
    that an event of the selection or a claim names.
    """
    cutoff = DataVersion.current().cutoff or _last_day(selection)
    rows = _rows(selection)
    lanes = _lanes(rows, presentation.group)
    columns = _columns(rows, lanes) | _claim_columns(selection, rows, cutoff)
    return {
        "schema": SCHEMA,
        "count": len(rows),
        "cutoff": _iso(cutoff),
        "group": str(presentation.group),
        "bands": _bands(rows, presentation.group),
        "lanes": _counted(lanes),
        "periods": [_period(period) for period in Period.objects.all()],
        "events": columns,
        "links": _links(rows),
    }


def _last_day(selection: Selection) -> date | None:
    claims = Claim.objects.filter(event__in=selection.matching.values("pk"))
    days = (selection.span[1], claims.aggregate(day=Max("known_on"))["day"])
    return max((day for day in days if day), default=None)


def _rows(selection: Selection) -> list[Row]:
    """The events in order, with the status of the day asked."""
    found = selection.matching.values(
        "pk",
        "slug",
        "title",
        "label",
        "date_edtf",
        "date_text",
        "earliest",
        "latest",
        "extent",
        "precision",
        "status",
        "importance",
        "type__slug",
        "type__label",
        "type__band",
        "type__palette",
    )
    by_pk: dict[int, Row] = {row["pk"]: dict(row) for row in found}
    rows = [by_pk[pk] for pk in selection.ids if pk in by_pk]
    for row in rows:
        row["status"] = selection.statuses_then.get(row["pk"]) or Status(row["status"])
    return rows


def _columns(rows: Sequence[Row], lanes: Lanes) -> dict[str, list[Any]]:
    dates = [parse(row["date_edtf"]) for row in rows]
    return {
        **{name: [row[name] for row in rows] for name in ("slug", "title", "label")},
        "date_label": [_label(row["date_edtf"], row["date_text"]) for row in rows],
        "earliest": [_iso(row["earliest"]) for row in rows],
        "latest": [_iso(row["latest"]) for row in rows],
        **{name: [row[name] for row in rows] for name in ("extent", "precision")},
        "approximate": [int(day.start_approximate) + 2 * int(day.end_approximate) for day in dates],
        "band": [BANDS.index(Band(row["type__band"])) for row in rows],
        "slot": [row["type__palette"] for row in rows],
        "lanes": [lanes.of_event[row["pk"]] for row in rows],
        "status": [str(row["status"]) for row in rows],
        "importance": [row["importance"] for row in rows],
        "type_label": [row["type__label"] for row in rows],
        "status_label": [str(row["status"].label) for row in rows],
    }


_label = lru_cache(maxsize=8192)(label)  # many events fall on the same days


def _claim_columns(selection: Selection, rows: Sequence[Row], cutoff: date | None) -> dict[str, list[Any]]:
    claims = Claim.objects.order_by().filter(event__in=selection.matching.values("pk"))
    if selection.query.as_of:
        claims = claims.filter(known_by(selection.query.as_of))
    sources: dict[int, set[int]] = defaultdict(set)
    for event, source in claims.values_list("event_id", "source_id"):
        sources[event].add(source)
    solid = _solid_until(claims.filter(event__latest__isnull=True), cutoff)
    return {
        "sources": [len(sources[row["pk"]]) for row in rows],
        "solid_until": [
            _iso(solid.get(row["pk"], row["earliest"])) if row["latest"] is None else None for row in rows
        ],
    }


def _solid_until(claims: Any, cutoff: date | None) -> dict[int, date]:
    """The last day that a claim covers, by event: when it was made, or the day its figures stand for."""
    found: dict[int, date] = {}
    figures = Quantity.objects.order_by().filter(claim__in=claims.values("pk"))
    for event, day in (
        *claims.values_list("event_id").annotate(day=Max("known_on")),
        *figures.values_list("claim__event_id").annotate(day=Max("as_of")),
    ):
        if day is not None:
            found[event] = min(max(day, found.get(event, day)), cutoff or day)
    return found


def _lanes(rows: Sequence[Row], group: Group) -> Lanes:
    if group is Group.ACTOR:
        people = Participation.objects.order_by().values_list("event_id", "actor__slug", "actor__name")
        return _by_name(rows, people, "Others", skip_common=True)
    if group is Group.SYSTEM:
        arms = EventSystem.objects.order_by().values_list("event_id", "system__slug", "system__designation")
        return _by_name(rows, arms, "Others or none", skip_common=False)
    if group is Group.STATUS:
        present = {row["status"] for row in rows}
        statuses = [status for status in STATUS_ORDER if status in present]
        lanes = tuple(Lane(str(status), str(status.label)) for status in statuses)
        return Lanes(lanes, {row["pk"]: [statuses.index(row["status"])] for row in rows})
    return _by_type(rows)


def _by_type(rows: Sequence[Row]) -> Lanes:
    present = {row["type__slug"] for row in rows}
    kinds = sorted(
        (kind for kind in EventType.objects.all() if kind.slug in present),
        key=lambda kind: (BANDS.index(Band(kind.band)), kind.order),
    )
    place = {kind.slug: index for index, kind in enumerate(kinds)}
    lanes = tuple(Lane(kind.slug, kind.label, BANDS.index(Band(kind.band)), kind.palette) for kind in kinds)
    return Lanes(lanes, {row["pk"]: [place[row["type__slug"]]] for row in rows})


def _by_name(
    rows: Sequence[Row], named: Iterable[tuple[int, str, str]], rest: str, *, skip_common: bool
) -> Lanes:
    """A lane for each of the most frequent names, and a last one for events that have none of these."""
    wanted = {row["pk"] for row in rows}
    events: dict[tuple[str, str], set[int]] = defaultdict(set)
    for event, slug, name in named:
        if event in wanted:
            events[name, slug].add(event)
    most = COMMON * len(rows) if skip_common and len(rows) >= FEW else len(rows)
    by_count = sorted(events, key=lambda name: (-len(events[name]), name))
    telling = [name for name in by_count if len(events[name]) <= most]
    kept = telling[:MOST_LANES]
    of_event = {pk: [i for i, name in enumerate(kept) if pk in events[name]] or [len(kept)] for pk in wanted}
    lanes = [Lane(slug, name) for name, slug in kept]
    if any(places == [len(kept)] for places in of_event.values()):
        lanes.append(Lane("other", rest))
    return Lanes(tuple(lanes), of_event)


def _counted(lanes: Lanes) -> list[dict[str, Any]]:
    counts = [0] * len(lanes.lanes)
    for places in lanes.of_event.values():
        for place in places:
            counts[place] += 1
    return [
        {"slug": lane.slug, "label": lane.label, "band": lane.band, "slot": lane.slot, "count": count}
        for lane, count in zip(lanes.lanes, counts, strict=True)
    ]


def _bands(rows: Sequence[Row], group: Group) -> list[dict[str, Any]]:
    if group is not Group.TYPE:
        return [{"slug": "all", "label": "All events", "count": len(rows)}]
    return [
        {"slug": str(band), "label": str(band.label), "count": sum(row["type__band"] == band for row in rows)}
        for band in BANDS
    ]


def _period(period: Period) -> dict[str, Any]:
    day = period.date
    return {
        "slug": period.slug,
        "label": period.label,
        "earliest": _iso(day.earliest),
        "latest": _iso(day.latest),
        "date_label": period.date_label,
    }


def _links(rows: Sequence[Row]) -> list[list[Any]]:
    place = {row["pk"]: index for index, row in enumerate(rows)}
    found = EventLink.objects.order_by("event_id", "position", "pk")
    return [
        [place[event], place[other], kind]
        for event, other, kind in found.values_list("event_id", "to_event_id", "kind")
        if event in place and other in place
    ]


def event_payload(event: ShownEvent, site: str = "") -> dict[str, Any]:
    """Return an event of a selection as `events.json` lists it; `site` is the address before the path.

    Under as_of `claims` counts those known by then.
    """
    return {
        "uid": event.uid,
        "slug": event.slug,
        "title": event.title,
        "summary": event.summary,
        "date": {
            "edtf": event.date_edtf,
            "earliest": _iso(event.earliest),
            "latest": _iso(event.latest),
            "precision": event.precision,
            "extent": event.extent,
            "label": event.date_label,
        },
        "type": event.type.slug,
        "status": str(event.shown_status),
        "importance": event.importance,
        "actors": [
            {"slug": part.actor.slug, "name": part.actor.name, "role": part.role}
            for part in event.participations.all()
        ],
        "systems": [
            {"slug": item.system.slug, "name": item.system.designation} for item in event.event_systems.all()
        ],
        "places": [
            {
                "slug": item.place.slug,
                "name": item.place.name,
                "lat": item.place.lat,
                "lon": item.place.lon,
                "role": item.role,
            }
            for item in event.event_places.all()
        ],
        "claims": len(event.claims.all()),
        "url": f"{site}{event.get_absolute_url()}",
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
