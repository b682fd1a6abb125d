"""Records: the canonical dict of each thing, the same that `data/*.yaml` holds and revisions keep.

Keys stand in the order of the files. An empty text is None. Keys that the bundled files do not use
(`author`, `archive_url`, `date_text`, `graphic`, `quote` …) appear only when they hold something.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db import models

from timeline.models import (
    Actor,
    Claim,
    Event,
    EventType,
    Period,
    Place,
    Preset,
    Publication,
    Quantity,
    Source,
    WeaponSystem,
)
from timeline.vocab import RecordKind

Record = dict[str, Any]


def _filled(**values: Any) -> Record:
    """Keep the optional keys that hold something."""
    return {key: value for key, value in values.items() if value not in (None, "", False)}


def quantity_record(quantity: Quantity) -> Record:
    """Return a figure as it stands under its claim."""
    return {
        "item": quantity.item.slug if quantity.item else None,
        "label": quantity.label,
        "low": quantity.low,
        "best": quantity.best,
        "high": quantity.high,
        "unit": quantity.unit,
        "measure": quantity.measure,
        "population": quantity.population or None,
        "outcome": quantity.outcome or None,
        "flow": quantity.flow or None,
        "since": quantity.since or None,
        "until": quantity.until or None,
        "as_of": quantity.as_of.isoformat(),
        "derived": quantity.derived,
    }


def claim_record(claim: Claim) -> Record:
    """Return a claim with its quantities."""
    quantities = [quantity_record(quantity) for quantity in claim.quantities.all()]
    return {
        "key": claim.key,
        "source": claim.source.slug,
        "claimant": claim.claimant.slug if claim.claimant else None,
        "stance": claim.stance,
        "basis": claim.basis,
        "claimed_on": claim.claimed_on.isoformat() if claim.claimed_on else None,
        "note": claim.note,
        **_filled(
            quote=claim.quote,
            article=claim.article.sha256 if claim.article else None,
            quote_span=_span(claim),
            quantities=quantities or None,
        ),
    }


def _span(claim: Claim) -> list[int] | None:
    if claim.quote_start is None or claim.quote_end is None:
        return None
    return [claim.quote_start, claim.quote_end]


def _outcome(event: Event) -> Record | None:
    if not event.outcome_note:
        return None
    return {"event": event.outcome_event.slug if event.outcome_event else None, "note": event.outcome_note}


def event_record(event: Event) -> Record:
    """Return an event with everything under it; best fetched with `with_everything()`."""
    return {
        "uid": event.uid,
        "slug": event.slug,
        "title": event.title,
        "label": event.label or None,
        "summary": event.summary,
        "date": event.date_edtf,
        "date_precision": event.precision,
        "date_extent": event.extent,
        **_filled(date_text=event.date_text),
        "type": event.type.slug,
        "status": event.status,
        "status_note": event.status_note or None,
        "importance": event.importance,
        **_filled(graphic=event.graphic),
        "participants": [{"actor": p.actor.slug, "role": p.role} for p in event.participations.all()],
        "weapon_systems": [item.system.slug for item in event.event_systems.all()],
        "places": [{"place": item.place.slug, "role": item.role} for item in event.event_places.all()],
        "outcome": _outcome(event),
        "claims": [claim_record(claim) for claim in event.claims.all()],
        "links": [{"event": link.to_event.slug, "kind": link.kind} for link in event.links.all()],
    }


def source_record(source: Source) -> Record:
    """Return a source; `published_latest` is given when only the month is known."""
    only_month = len(source.published_on) == len("2024-01")
    latest = source.known_on.isoformat() if source.known_on and only_month else None
    return {
        "id": source.slug,
        "publication": source.publication.slug,
        "original_publication": source.original_publication.slug if source.original_publication else None,
        "title": source.title,
        "title_kind": source.title_kind,
        "url": source.url,
        "published_on": source.published_on or None,
        "published_latest": latest,
        "date_inferred": source.date_inferred,
        "language": source.language,
        "aggregator": source.aggregator,
        **_filled(author=source.author, archive_url=source.archive_url),
    }


def event_type_record(kind: EventType) -> Record:
    """Return an event type."""
    fields = ("slug", "label", "definition", "band", "judged", "palette", "order", "plover")
    return {field: getattr(kind, field) for field in fields}


def actor_record(actor: Actor) -> Record:
    """Return an actor."""
    return {
        "slug": actor.slug,
        "name": actor.name,
        "kind": actor.kind,
        "iso3": actor.iso3 or None,
        "parent": actor.parent.slug if actor.parent else None,
        "aliases": actor.aliases,
        "careful_aliases": actor.careful_aliases,
        "metonyms": actor.metonyms,
    }


def weapon_system_record(system: WeaponSystem) -> Record:
    """Return a weapon system."""
    fields = ("slug", "designation", "category", "aliases", "careful_aliases")
    return {field: getattr(system, field) for field in fields}


def place_record(place: Place) -> Record:
    """Return a place; coordinates are degrees, WGS 84."""
    fields = ("slug", "name", "country", "lat", "lon", "geo_precision", "aliases", "careful_aliases")
    return {field: getattr(place, field) for field in fields}


def publication_record(publication: Publication) -> Record:
    """Return a publication."""
    return {
        "slug": publication.slug,
        "name": publication.name,
        "country": publication.country or None,
        "kind": publication.kind,
        "language": publication.language,
        "aliases": publication.aliases,
    }


def preset_record(preset: Preset) -> Record:
    """Return a named view; `query` is a query string here, not the comma form of the file."""
    return {"slug": preset.slug, "label": preset.label, "query": preset.query}


def period_record(period: Period) -> Record:
    """Return a background period."""
    return {
        "slug": period.slug,
        "label": period.label,
        "date": period.date_edtf,
        "source": period.source.slug,
        "note": period.note,
    }


_RECORDS: dict[type[models.Model], tuple[RecordKind, Callable[[Any], Record]]] = {
    Event: (RecordKind.EVENT, event_record),
    Source: (RecordKind.SOURCE, source_record),
    EventType: (RecordKind.EVENT_TYPE, event_type_record),
    Actor: (RecordKind.ACTOR, actor_record),
    WeaponSystem: (RecordKind.WEAPON_SYSTEM, weapon_system_record),
    Place: (RecordKind.PLACE, place_record),
    Publication: (RecordKind.PUBLICATION, publication_record),
    Preset: (RecordKind.PRESET, preset_record),
    Period: (RecordKind.PERIOD, period_record),
}


def record_of(thing: models.Model) -> Record:
    """Return the canonical record of anything that has one; KeyError for a model that has none."""
    return _RECORDS[type(thing)][1](thing)


def kind_of(thing: models.Model) -> RecordKind:
    """Return what kind of record a thing has."""
    return _RECORDS[type(thing)][0]


def key_of(thing: models.Model) -> str:
    """Return the identity under which revisions of a thing are kept: uid of an event, slug of the rest."""
    return thing.uid if isinstance(thing, Event) else str(thing.slug)  # type: ignore[attr-defined]
