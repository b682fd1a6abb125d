"""Loading a data set: what is new is created, what changed in the files is updated, editors keep theirs.

For every record three versions are compared: the one in the file, the one in the tables, and the one that
was loaded last. Where an editor changed the table's since then, the table wins and the record is listed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from django.apps import apps
from django.db import IntegrityError, connection, models, transaction
from django.db.models import Max
from django.utils import timezone

from timeline import search
from timeline.models import Actor, Article, DataVersion, Event, EventSlug, Revision, Source
from timeline.records import Record, key_of, record_of
from timeline.services.dataset import schema
from timeline.services.dataset.checking import check_dataset, remarks
from timeline.services.dataset.errors import DatasetError, Fault
from timeline.services.dataset.reading import Dataset, read_dataset
from timeline.services.dataset.writing import (
    MODELS,
    Children,
    Names,
    clear_children,
    event_fields,
    file_record,
    period_fields,
    plain_fields,
    preset_fields,
    source_fields,
    write_links,
)
from timeline.services.history import bump_version
from timeline.services.sources import derive_claim_days
from timeline.vocab import Action, EditorialState, RecordKind

KINDS: dict[str, RecordKind] = {
    "event_types": RecordKind.EVENT_TYPE,
    "actors": RecordKind.ACTOR,
    "weapon_systems": RecordKind.WEAPON_SYSTEM,
    "places": RecordKind.PLACE,
    "publications": RecordKind.PUBLICATION,
    "sources": RecordKind.SOURCE,
    "events": RecordKind.EVENT,
    "presets": RecordKind.PRESET,
    "periods": RecordKind.PERIOD,
}
Progress = Callable[[str, int], None]  # kind of record, how many of it were dealt with


@dataclass(slots=True)
class Counts:
    """What a load did with the records of one kind; keys of those kept or gone."""

    created: int = 0
    updated: int = 0
    unchanged: int = 0
    kept: list[str] = field(default_factory=list)  # an editor changed them since the last load
    gone: list[str] = field(default_factory=list)  # loaded before, no longer in the files; never deleted


@dataclass(slots=True)
class LoadReport:
    """What a load did, by kind in the order of loading."""

    kinds: dict[str, Counts] = field(default_factory=dict)
    remarks: list[Fault] = field(default_factory=list)  # worth a look, but no reason to refuse

    @property
    def changed(self) -> bool:
        """Whether anything was written."""
        return any(counts.created or counts.updated for counts in self.kinds.values())


def load_dataset(folder: Path, progress: Progress = lambda kind, done: None) -> LoadReport:
    """Load a data set in one transaction; DatasetError lists what is wrong and nothing is written."""
    dataset = read_dataset(folder)
    check_dataset(dataset)
    _check_articles(dataset)
    try:
        with transaction.atomic():
            return _Load(dataset, progress).run()
    except IntegrityError as error:
        raise DatasetError(Fault(str(folder), "", "", f"the database refuses it: {error}.")) from error


def _check_articles(dataset: Dataset) -> None:
    """Refuse quotes from articles that were never read here; their offsets would point nowhere."""
    wanted = {
        claim.article: event.slug for event in dataset.events for claim in event.claims if claim.article
    }
    known = set(Article.objects.filter(sha256__in=wanted).values_list("sha256", flat=True))
    faults = [
        Fault("events.yaml", slug, "claims.article", f"there is no article {sha256[:12]}…; ingest it first.")
        for sha256, slug in wanted.items()
        if sha256 not in known
    ]
    if faults:
        raise DatasetError(*faults)


class _Load:
    """One run: the tables as they are, the revisions so far, and what is to be written."""

    def __init__(self, dataset: Dataset, progress: Progress) -> None:
        self.dataset, self.progress = dataset, progress
        self.names = Names()
        self.report = LoadReport(remarks=remarks(dataset))
        self.now = timezone.now()
        self.loaded = _last_loaded()
        self.numbers = _last_numbers()
        self.revisions: list[Revision] = []
        self.touched: dict[str, tuple[Event, schema.EventRecord]] = {}

    def run(self) -> LoadReport:
        for kind in schema.TABLES:
            self._load(kind, lambda record, order: plain_fields(record))
        self._set_parents()
        self._load("sources", lambda record, order: source_fields(record, self.names))
        self._load("events", lambda record, order: event_fields(record, self.names))
        self._write_children()
        self._load("presets", preset_fields)
        self._load("periods", lambda record, order: period_fields(record, self.names, order))
        Revision.objects.bulk_create(self.revisions)
        self._finish()
        return self.report

    def _finish(self) -> None:
        cutoff = date.fromisoformat(self.dataset.about.cutoff) if self.dataset.about else None
        if self.report.changed:
            search.rebuild()
            bump_version()
            update_statistics()
        if cutoff and DataVersion.current().cutoff != cutoff:
            DataVersion.objects.update_or_create(pk=1, defaults={"cutoff": cutoff})
            bump_version()

    def _load(self, kind: str, fields: Callable[[Any, int], dict[str, Any]]) -> None:
        """Create, update, leave or keep each record of one kind."""
        records = getattr(self.dataset, kind)
        existing = {key_of(thing): thing for thing in _everything(MODELS[kind])}
        counts = self.report.kinds[kind] = Counts()
        for order, record in enumerate(records, start=1):
            key = record.uid if kind == "events" else getattr(record, "slug", None) or record.id
            thing = existing.pop(key, None)
            if self._decide(kind, key, thing, record, counts):
                self._save(kind, key, thing, record, fields(record, order))
            self.progress(kind, 1)
        counts.gone = sorted(key for key in existing if (KINDS[kind], key) in self.loaded)

    def _decide(
        self, kind: str, key: str, thing: models.Model | None, record: schema.RecordModel, counts: Counts
    ) -> bool:
        """Count what happens to a record and return whether it is written."""
        wanted = file_record(record)
        if thing is None:
            counts.created += 1
        elif (current := record_of(thing)) == wanted:
            counts.unchanged += 1
            return False
        elif self._was_edited(KINDS[kind], key, thing, current):
            counts.kept.append(key if kind != "events" else getattr(thing, "slug", key))
            return False
        else:
            counts.updated += 1
        self._revise(KINDS[kind], key, wanted)
        return True

    def _was_edited(self, kind: RecordKind, key: str, thing: models.Model, current: Record) -> bool:
        if isinstance(thing, Event) and thing.state != EditorialState.PUBLISHED:
            return True
        return self.loaded.get((kind, key)) != current

    def _save(
        self, kind: str, key: str, thing: models.Model | None, record: Any, fields: dict[str, Any]
    ) -> None:
        if thing is None:
            thing = MODELS[kind]()
        if isinstance(thing, Event):
            self._prepare_event(thing, record)
        for name, value in fields.items():
            setattr(thing, name, value)
        thing.save()
        if isinstance(thing, Event):
            self.touched[key] = (thing, record)
        if isinstance(thing, Source):
            derive_claim_days(thing)

    def _prepare_event(self, event: Event, record: schema.EventRecord) -> None:
        """Refuse a slug of another event, keep the one that is left, and put the event on the timeline."""
        others = Event.objects.exclude(uid=record.uid).filter(slug=record.slug)
        if (
            others.exists()
            or EventSlug.objects.exclude(event__uid=record.uid).filter(slug=record.slug).exists()
        ):
            message = f"“{record.slug}” belongs, or once belonged, to an event with another uid."
            raise DatasetError(Fault("events.yaml", record.slug, "slug", message))
        if event.pk and event.slug != record.slug:
            EventSlug.objects.filter(slug=record.slug).delete()
            EventSlug.objects.get_or_create(slug=event.slug, event=event)
        event.state = EditorialState.PUBLISHED
        event.published_at = event.published_at or self.now

    def _set_parents(self) -> None:
        """Link actors to their parents, once all of them exist."""
        by_slug = {actor.slug: actor for actor in Actor.objects.all()}
        kept = set(self.report.kinds["actors"].kept)
        for record in self.dataset.actors:
            actor, parent = by_slug[record.slug], by_slug[record.parent] if record.parent else None
            if record.slug not in kept and actor.parent_id != (parent.pk if parent else None):
                actor.parent = parent
                actor.save(update_fields=["parent"])

    def _write_children(self) -> None:
        clear_children(event for event, _ in self.touched.values())
        children = Children(self.names)
        for event, record in self.touched.values():
            children.add(event, record)
        children.write()
        write_links(self.touched)

    def _revise(self, kind: RecordKind, key: str, record: Record) -> None:
        number = self.numbers.get((kind, key), 0) + 1
        self.revisions.append(
            Revision(kind=kind, key=key, number=number, action=Action.LOADED, record=record, at=self.now)
        )


def update_statistics() -> None:
    """Tell the planner of the database how full the tables are now; it would guess badly until it looks."""
    with connection.cursor() as cursor:
        for model in apps.get_app_config("timeline").get_models():
            cursor.execute(f"ANALYZE {connection.ops.quote_name(model._meta.db_table)}")


def _everything(model: type[models.Model]) -> Iterable[models.Model]:
    if model is Event:
        return Event.objects.with_everything()
    foreign = [f.name for f in model._meta.get_fields() if f.many_to_one and f.concrete]
    return model._default_manager.select_related(*foreign) if foreign else model._default_manager.all()


def _last_loaded() -> dict[tuple[str, str], Record]:
    rows = Revision.objects.filter(action=Action.LOADED).order_by("number")
    found = rows.values_list("kind", "key", "record")
    return {(kind, key): record for kind, key, record in found if record is not None}


def _last_numbers() -> dict[tuple[str, str], int]:
    rows = Revision.objects.order_by().values_list("kind", "key").annotate(newest=Max("number"))
    return {(kind, key): newest for kind, key, newest in rows}
