"""Puts made-up events into the database, in place of those that are there."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from django.db import connection, transaction
from django.utils import timezone

from bench.synthetic.days import SEED
from bench.synthetic.generator import Maker, Vocabulary
from bench.synthetic.indexing import Index
from bench.synthetic.tables import Tables
from timeline.chronology import Edtf, parse
from timeline.models import (
    Actor,
    Claim,
    Event,
    EventLink,
    EventPlace,
    EventSlug,
    EventSystem,
    EventType,
    Participation,
    Place,
    Publication,
    Quantity,
    Revision,
    Source,
    WeaponSystem,
    url_key,
)
from timeline.records import Record
from timeline.services.dataset.loading import update_statistics
from timeline.services.dataset.writing import Names
from timeline.services.history import bump_version
from timeline.vocab import Action, EditorialState, RecordKind

_HANGING_ON_EVENTS = (
    *(Quantity, Claim, Participation, EventSystem, EventPlace, EventLink, EventSlug),
    Event,
)
_AT_ONCE = 5_000  # events whose rows are held in memory together
_FREQUENT = ("north-korea", "russia", "united-states", "south-korea", "ukraine", "japan", "united-kingdom")


class NotScratchError(Exception):
    """The database holds what people wrote: it is not one to fill with made-up events."""


def replace_events(count: int, seed: int = SEED) -> None:
    """Replace all events by made-up ones and index them; names, periods and presets stay.

    The database is a scratch copy that holds the bundled data set. Memory does not grow with `count`, but
    for a few bytes a source. Raises NotScratchError when people have edited what it holds.
    """
    if Revision.objects.exclude(action=Action.LOADED).exists():
        raise NotScratchError("This database holds edits; made-up events are for a scratch database.")
    with transaction.atomic():
        _remove_events()
        _Filling().write(Maker(count, read_vocabulary(), seed))
        update_statistics()
        bump_version()


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


def _remove_events() -> None:
    """Empty the tables of events, and take away the sources that were made up before."""
    Event.objects.update(outcome_event=None, merged_into=None)
    with connection.cursor() as cursor:
        for table in _HANGING_ON_EVENTS:
            cursor.execute(f"DELETE FROM {table._meta.db_table}")  # noqa: S608
    Source.objects.filter(slug__startswith="synthetic-").delete()
    Revision.objects.filter(kind=RecordKind.EVENT).delete()


class _Filling:
    """Writes sources, then events with everything under them, a few thousand at a time."""

    def __init__(self) -> None:
        self._tables, self._index, self._names = Tables(), Index(), Names()
        self._first_event, self._first_source = map(self._tables.next_key, (Event, Source))
        self._now = timezone.now()
        # Of each source, by its number: title, publication, day.
        self._sources: list[tuple[str, str, str]] = []

    def write(self, maker: Maker) -> None:
        self._index.clear()
        for sources in _in_parts(maker.sources()):
            for record in sources:
                self._add_source(record)
            self._tables.write()
        for events in _in_parts(maker.events()):
            for record in events:
                self._add_event(record)
            self._tables.write()
            self._index.write()
        self._tables.finish()

    def _add_source(self, record: Record) -> None:
        day, title, url = record["published_on"], sys.intern(record["title"]), record["url"]
        self._sources.append((title, record["publication"], sys.intern(day)))
        publication = self._names.pk(Publication, record["publication"])
        kind, language = record["title_kind"], record["language"]
        self._tables.add(
            Source, record["id"], publication, title, kind, url, url_key(url), "", day, day, False, language,
            "", record["aggregator"],
        )  # fmt: skip

    def _add_event(self, record: Record) -> None:
        date, kind = _parsed(record["date"]), self._names.pk(EventType, record["type"])
        event = self._tables.add(
            Event, record["uid"], record["slug"], record["title"], record["label"] or "", record["summary"],
            date.text, "", date.earliest, date.latest, date.precision.value, record["date_extent"], kind,
            record["status"], "", record["importance"], False, "", EditorialState.PUBLISHED.value,
            self._now, self._now, self._now,
        )  # fmt: skip
        self._add_names(event, record)
        cited = [self._add_claim(event, claim, i) for i, claim in enumerate(record["claims"])]
        for i, link in enumerate(record["links"]):
            target = self._first_event + _number(link["event"])
            self._tables.add(EventLink, event, target, link["kind"], i)
        self._index.add(event, record, cited)

    def _add_names(self, event: int, record: Record) -> None:
        add, pk = self._tables.add, self._names.pk
        for i, part in enumerate(record["participants"]):
            add(Participation, event, pk(Actor, part["actor"]), part["role"], i)
        for i, system in enumerate(record["weapon_systems"]):
            add(EventSystem, event, pk(WeaponSystem, system), i)
        for i, at in enumerate(record["places"]):
            add(EventPlace, event, pk(Place, at["place"]), at["role"], i)

    def _add_claim(self, event: int, record: Record, position: int) -> tuple[str, str]:
        """Gather a claim; return title and publication of its source."""
        number, claimed_on = _number(record["source"]), record["claimed_on"]
        title, publication, day = self._sources[number]
        claimant = self._names.optional(Actor, record["claimant"])
        self._tables.add(
            Claim, event, record["key"], self._first_source + number, claimant, record["stance"],
            record["basis"], claimed_on, claimed_on or day, record["note"], "", position,
        )  # fmt: skip
        return title, publication


def _number(slug: str) -> int:
    """Return the number at the end of a made-up slug."""
    return int(slug.rpartition("-")[2])


@lru_cache(maxsize=1 << 16)
def _parsed(edtf: str) -> Edtf:
    return parse(edtf)


def _in_parts(records: Iterator[Record]) -> Iterator[list[Record]]:
    while some := list(islice(records, _AT_ONCE)):
        yield some
