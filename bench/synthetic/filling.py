"""Puts made-up events into the database, in place of those that are there."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from bench.synthetic.days import SEED
from bench.synthetic.generator import Made, Vocabulary, make
from timeline import search
from timeline.models import Actor, Event, EventType, Place, Publication, Revision, Source, WeaponSystem
from timeline.services.dataset.loading import update_statistics
from timeline.services.dataset.writing import (
    Children,
    Names,
    clear_children,
    event_fields,
    source_fields,
    write_links,
)
from timeline.services.history import bump_version
from timeline.vocab import EditorialState, RecordKind

_AT_ONCE = 5_000  # events whose rows are held in memory together


def replace_events(count: int, seed: int = SEED) -> Made:
    """Replace all events by made-up ones, index them and return what was written.

    The database is a scratch copy that holds the bundled data set: its names, periods and presets stay.
    """
    made = make(count, read_vocabulary(), seed)
    with transaction.atomic():
        _remove_events()
        _write(made)
        search.rebuild()
        update_statistics()
        bump_version()
    return made


def read_vocabulary() -> Vocabulary:
    """Return the names in the database in a fixed order, actors with many events first."""
    busy = {name: place for place, name in enumerate(_FREQUENT)}
    actors = sorted(Actor.objects.values_list("slug", "name"), key=lambda row: (busy.get(row[0], 99), row))
    return Vocabulary(
        judged=dict(EventType.objects.order_by("order").values_list("slug", "judged")),
        actors=dict(actors),
        systems=dict(WeaponSystem.objects.order_by("slug").values_list("slug", "designation")),
        places=dict(Place.objects.order_by("slug").values_list("slug", "name")),
        publications=tuple(Publication.objects.order_by("slug").values_list("slug", flat=True)),
    )


_FREQUENT = ("north-korea", "russia", "united-states", "south-korea", "ukraine", "japan", "united-kingdom")


def _remove_events() -> None:
    clear_children(Event.objects.all())
    Event.objects.update(outcome_event=None, merged_into=None)
    Event.objects.all().delete()
    Revision.objects.filter(kind=RecordKind.EVENT).delete()


def _write(made: Made) -> None:
    _write_sources(made)
    names, now = Names(), timezone.now()
    for start in range(0, len(made.events), _AT_ONCE):
        records = made.events[start : start + _AT_ONCE]
        events = [
            Event(state=EditorialState.PUBLISHED, published_at=now, **event_fields(record, names))
            for record in records
        ]
        for event in events:
            event.derive()
        Event.objects.bulk_create(events)
        children = Children(names)
        for event, record in zip(events, records, strict=True):
            children.add(event, record)
        children.write()
        write_links({record.uid: (event, record) for event, record in zip(events, records, strict=True)})


def _write_sources(made: Made) -> None:
    names = Names()
    sources = [Source(**source_fields(record, names)) for record in made.sources]
    for source in sources:
        source.derive()
    Source.objects.bulk_create(sources)
