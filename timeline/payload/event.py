"""One event of `events.json`."""

from __future__ import annotations

from datetime import date
from typing import Any

from timeline.selection import ShownEvent


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
