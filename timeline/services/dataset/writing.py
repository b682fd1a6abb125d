"""Writing records into the tables. Nothing here decides whether to write; `loading` does."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.db import models

from timeline.models import (
    Actor,
    Article,
    Claim,
    Event,
    EventLink,
    EventPlace,
    EventSystem,
    EventType,
    Participation,
    Period,
    Place,
    Preset,
    Publication,
    Quantity,
    Source,
    WeaponSystem,
)
from timeline.records import Record
from timeline.services.dataset import schema


class Names:
    """Primary keys by slug, read once a table."""

    def __init__(self) -> None:
        self._tables: dict[type[models.Model], dict[str, int]] = {}

    def optional(self, model: type[models.Model], slug: str | None) -> int | None:
        """Return the primary key of a slug; None stays None."""
        return None if slug is None else self.pk(model, slug)

    def pk(self, model: type[models.Model], slug: str) -> int:
        """Return the primary key of a slug; KeyError for an unknown one."""
        if model not in self._tables:
            field = "sha256" if model is Article else "slug"
            self._tables[model] = dict(model._default_manager.values_list(field, "pk"))
        return self._tables[model][slug]


def plain_fields(record: schema.RecordModel) -> dict[str, Any]:
    """Return the columns of a vocabulary entry, named as the model names them; parents come later."""
    fields = record.model_dump(exclude={"parent"})
    return {name: "" if value is None else value for name, value in fields.items()}


def preset_fields(record: schema.PresetRecord, order: int) -> dict[str, Any]:
    """Return the columns of a named view."""
    return {**preset_record(record), "order": order}


def preset_record(record: schema.PresetRecord) -> Record:
    """Return the record of a named view, its query as a query string."""
    return {"slug": record.slug, "label": record.label, "query": urlencode(record.pairs)}


def source_fields(record: schema.SourceRecord, names: Names) -> dict[str, Any]:
    """Return the columns of a source."""
    return {
        "slug": record.id,
        "publication_id": names.pk(Publication, record.publication),
        "original_publication_id": names.optional(Publication, record.original_publication),
        "title": record.title,
        "title_kind": record.title_kind,
        "url": record.url,
        "published_on": record.published_on or "",
        "date_inferred": record.date_inferred,
        "language": record.language,
        "aggregator": record.aggregator,
        "author": record.author or "",
        "archive_url": record.archive_url or "",
    }


def period_fields(record: schema.PeriodRecord, names: Names, order: int) -> dict[str, Any]:
    """Return the columns of a background period."""
    return {
        "slug": record.slug,
        "label": record.label,
        "date_edtf": record.date,
        "source_id": names.pk(Source, record.source),
        "note": record.note,
        "order": order,
    }


def event_fields(record: schema.EventRecord, names: Names) -> dict[str, Any]:
    """Return the columns of an event, without links and outcome event, which may point forward."""
    return {
        "uid": record.uid,
        "slug": record.slug,
        "title": record.title,
        "label": record.label or "",
        "summary": record.summary,
        "date_edtf": record.date,
        "date_text": record.date_text or "",
        "extent": record.date_extent,
        "type_id": names.pk(EventType, record.type),
        "status": record.status,
        "status_note": record.status_note or "",
        "importance": record.importance,
        "graphic": record.graphic,
        "outcome_note": record.outcome.note if record.outcome else "",
    }


class Children:
    """What hangs on events, gathered over many events and written in a few statements."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._claim_days: dict[str, date | None] = dict(Source.objects.values_list("slug", "known_on"))
        self._participations: list[Participation] = []
        self._systems: list[EventSystem] = []
        self._places: list[EventPlace] = []
        self._claims: list[Claim] = []
        self._quantities: list[tuple[Claim, list[schema.QuantityRecord]]] = []

    def add(self, event: Event, record: schema.EventRecord) -> None:
        """Gather the rows of one event."""
        pk = self._names.pk
        for i, p in enumerate(record.participants):
            row = Participation(event=event, actor_id=pk(Actor, p.actor), role=p.role, position=i)
            self._participations.append(row)
        for i, system in enumerate(record.weapon_systems):
            self._systems.append(EventSystem(event=event, system_id=pk(WeaponSystem, system), position=i))
        for i, at in enumerate(record.places):
            self._places.append(
                EventPlace(event=event, place_id=pk(Place, at.place), role=at.role, position=i)
            )
        for i, claim in enumerate(record.claims):
            self._add_claim(event, claim, i)

    def _add_claim(self, event: Event, record: schema.ClaimRecord, position: int) -> None:
        start, end = record.quote_span or (None, None)
        claimed_on = date.fromisoformat(record.claimed_on) if record.claimed_on else None
        claim = Claim(
            event=event,
            key=record.key,
            source_id=self._names.pk(Source, record.source),
            claimant_id=self._names.optional(Actor, record.claimant),
            stance=record.stance,
            basis=record.basis,
            claimed_on=claimed_on,
            known_on=claimed_on or self._claim_days[record.source],
            note=record.note,
            quote=record.quote or "",
            quote_start=start,
            quote_end=end,
            article_id=self._names.optional(Article, record.article),
            position=position,
        )
        self._claims.append(claim)
        self._quantities.append((claim, record.quantities))

    def write(self) -> None:
        """Write everything gathered."""
        Participation.objects.bulk_create(self._participations)
        EventSystem.objects.bulk_create(self._systems)
        EventPlace.objects.bulk_create(self._places)
        Claim.objects.bulk_create(self._claims)
        Quantity.objects.bulk_create(
            self._quantity(claim, record, i)
            for claim, records in self._quantities
            for i, record in enumerate(records)
        )

    def _quantity(self, claim: Claim, record: schema.QuantityRecord, position: int) -> Quantity:
        optional = ("population", "outcome", "flow", "since", "until")
        fields = record.model_dump(exclude={"item", "as_of", *optional})
        texts = {name: getattr(record, name) or "" for name in optional}
        item = self._names.optional(WeaponSystem, record.item)
        as_of = date.fromisoformat(record.as_of)
        return Quantity(claim=claim, item_id=item, as_of=as_of, position=position, **fields, **texts)


def clear_children(events: Iterable[Event]) -> None:
    """Remove what hangs on events that are about to be written again."""
    pks = [event.pk for event in events]
    for model in (Participation, EventSystem, EventPlace, EventLink, Claim):
        model._default_manager.filter(event__in=pks).delete()


def write_links(written: dict[str, tuple[Event, schema.EventRecord]]) -> None:
    """Write links and outcomes of the events given by uid, once every event exists."""
    by_slug = dict(Event.objects.values_list("slug", "pk"))
    EventLink.objects.bulk_create(
        EventLink(event=event, to_event_id=by_slug[link.event], kind=link.kind, position=i)
        for event, record in written.values()
        for i, link in enumerate(record.links)
    )
    for event, record in written.values():
        target = record.outcome.event if record.outcome else None
        pk = by_slug[target] if target else None
        if event.outcome_event_id != pk:
            event.outcome_event_id = pk
            event.save(update_fields=["outcome_event"])


def file_record(record: schema.RecordModel) -> Record:
    """Return the record of a file in the form that `timeline.records` gives."""
    if isinstance(record, schema.PresetRecord):
        return preset_record(record)
    fields = record.model_dump()
    if isinstance(record, schema.EventRecord):
        fields["claims"] = [_claim(claim) for claim in fields["claims"]]
        _drop_unused(fields, ("date_text", "graphic"))
    if isinstance(record, schema.SourceRecord):
        _drop_unused(fields, ("author", "archive_url"))
    return fields


def _claim(fields: Record) -> Record:
    _drop_unused(fields, ("quote", "article", "quote_span", "quantities"))
    return fields


def _drop_unused(fields: Record, optional: tuple[str, ...]) -> None:
    for name in optional:
        if not fields[name]:
            del fields[name]


MODELS: dict[str, type[models.Model]] = {
    "event_types": EventType,
    "actors": Actor,
    "weapon_systems": WeaponSystem,
    "places": Place,
    "publications": Publication,
    "sources": Source,
    "events": Event,
    "presets": Preset,
    "periods": Period,
}
