"""Reads the published events from the database into columns: about ten queries, no instances."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from typing import Any

import numpy as np
from django.db import connection
from django.db.models import QuerySet, TextField
from django.db.models.functions import Cast
from numpy.typing import NDArray

from timeline.index import columns
from timeline.index.bits import Ints
from timeline.index.columns import Claims, Codes, Kind, Names, Ties
from timeline.index.snapshot import Snapshot
from timeline.models import (
    Actor,
    Claim,
    DataVersion,
    Event,
    EventPlace,
    EventSystem,
    EventType,
    Participation,
    Place,
    Publication,
    Source,
    Version,
    WeaponSystem,
)
from timeline.vocab import ActorKind

Rows = Sequence[tuple[Any, ...]]
TRIES = 5


class BusyError(RuntimeError):
    """The data changed again and again while it was read."""


def read_snapshot(version: Version) -> Snapshot:
    """Return a snapshot of the data at a version or later, never of a mixture.

    Raises:
        BusyError: the data changed each time while it was read.
    """
    for _ in range(TRIES):
        with _no_collection():
            found = _read(version)
        after = DataVersion.current()
        if after.token == version.token:
            return found
        version = after
    raise BusyError("The published data changes faster than it can be read.")


@contextmanager
def _no_collection() -> Iterator[None]:
    """Without the search for circular garbage among a million rows, reading takes half the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _read(version: Version) -> Snapshot:
    fields = ("pk", "slug", "first", "last", "type_id", "status", "importance", "outcome_note")
    published = Event.objects.published().order_by()
    rows = _rows(published.annotate(first=_text("earliest"), last=_text("latest")), *fields)
    pks, slugs, earliest, latest, types, statuses, importances, outcomes = _turned(rows, 8)
    kinds = {pk: Kind(*rest) for pk, *rest in _kinds()}
    ranks = _ranks(slugs)
    first = _days(earliest, columns.OPEN_START)
    last = _days(latest, columns.OPEN_END)
    order = np.lexsort((ranks, -last.astype(np.int64), -first.astype(np.int64)))
    keys = np.fromiter(pks, np.int64, len(rows))[order]
    reader = _Ties(keys)
    actors, igos = _actors()
    publications = _names(Publication, "name")
    return Snapshot(
        token=version.token,
        cutoff=version.cutoff,
        pks=keys,
        earliest=first[order],
        latest=last[order],
        types=_codes(types, {pk: code for code, pk in enumerate(kinds)})[order],
        statuses=_codes(statuses, _coded(columns.STATUSES))[order],
        importances=_codes(importances, _coded(columns.IMPORTANCES))[order],
        slug_ranks=ranks[order],
        has_outcome=np.fromiter(map(bool, outcomes), np.bool_, len(rows))[order],
        kinds=tuple(kinds.values()),
        actors=reader.ties(Participation, "actor_id", actors, columns.ROLES),
        systems=reader.ties(EventSystem, "system_id", _names(WeaponSystem, "designation"), ()),
        places=reader.ties(EventPlace, "place_id", _names(Place, "name"), columns.PLACE_ROLES),
        publications=publications[0],
        claims=reader.claims(actors[1], publications[1]),
        igos=igos,
    )


Named = tuple[Names, Mapping[int, int]]  # the values, and their codes by primary key


class _Ties:
    """Turns primary keys of events into places and reads what belongs to them."""

    def __init__(self, keys: NDArray[np.int64]) -> None:
        self.keys = keys
        self.sorter = np.argsort(keys)
        self.published = frozenset(keys.tolist())

    def rows(self, found: QuerySet[Any], *fields: str) -> Rows:
        """Columns, `event_id` first, of what belongs to published events; quicker than a join with them."""
        return [row for row in _rows(found.order_by(), *fields) if row[0] in self.published]

    def places(self, events: Iterable[int], number: int) -> Ints:
        asked = np.fromiter(events, np.int64, number)
        return self.sorter[np.searchsorted(self.keys, asked, sorter=self.sorter)].astype(np.int32)

    def ties(self, model: Any, field: str, named: Named, roles: Sequence[str]) -> Ties:
        fields = ("event_id", field, "role") if roles else ("event_id", field)
        rows = self.rows(model._default_manager.all(), *fields)
        events, values, *rest = _turned(rows, len(fields))
        return Ties(
            names=named[0],
            events=self.places(events, len(rows)),
            values=_ints(map(named[1].__getitem__, values), len(rows)),
            roles=_codes(rest[0], _coded(roles)) if roles else np.zeros(len(rows), np.uint8),
            size=len(self.keys),
        )

    def claims(self, actors: Mapping[int, int], publications: Mapping[int, int]) -> Claims:
        fields = ("event_id", "claimant_id", "stance", "basis", "source_id", "day")
        rows = self.rows(Claim.objects.annotate(day=_text("known_on")), *fields)
        events, claimants, stances, bases, sources, known_on = _turned(rows, 6)
        origins = {
            pk: (publications[first], publications[second] if second else -1)
            for pk, first, second in Source.objects.values_list(
                "pk", "publication_id", "original_publication_id"
            )
        }
        places = self.places(events, len(rows))
        order = np.argsort(places, kind="stable")
        return Claims(
            events=places[order],
            claimants=_ints((-1 if pk is None else actors[pk] for pk in claimants), len(rows))[order],
            stances=_codes(stances, _coded(columns.STANCES))[order],
            bases=_codes(bases, _coded(columns.BASES))[order],
            sources=_ints(sources, len(rows))[order],
            publications=_ints((origins[pk][0] for pk in sources), len(rows))[order],
            originals=_ints((origins[pk][1] for pk in sources), len(rows))[order],
            known_on=_days(known_on, columns.NO_DAY)[order],
        )


def _rows(found: QuerySet[Any], *fields: str) -> Rows:
    """Columns as the database driver gives them, in one piece: numbers and text need no conversion."""
    sql, params = found.values_list(*fields).query.sql_with_params()
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        rows: Rows = cursor.fetchall()
        return rows


def _text(day: str) -> Cast:
    """A column of days as ISO text: there are few different ones, so each is read once."""
    return Cast(day, TextField())


def _turned(rows: Rows, width: int) -> list[tuple[Any, ...]]:
    return list(zip(*rows, strict=True)) if rows else [()] * width


def _days(days: Sequence[str | None], absent: int) -> Ints:
    numbers = {day: absent if day is None else date.fromisoformat(day).toordinal() for day in set(days)}
    return _ints(map(numbers.__getitem__, days), len(days))


def _ints(values: Iterable[int], number: int) -> Ints:
    return np.fromiter(values, np.int32, number)


def _codes(values: Sequence[Any], codes: Mapping[Any, int]) -> Codes:
    return np.fromiter(map(codes.__getitem__, values), np.uint8, len(values))


def _coded(words: Sequence[str]) -> dict[str, int]:
    return {str(word): code for code, word in enumerate(words)}


def _ranks(slugs: Sequence[str]) -> Ints:
    """The rank of each slug, by bytes."""
    ranks = np.empty(len(slugs), np.int32)
    ranks[np.argsort(np.array([slug.encode() for slug in slugs], np.bytes_))] = np.arange(len(slugs))
    return ranks


def _kinds() -> Any:
    fields = ("pk", "slug", "label", "band", "palette", "order", "judged")
    return EventType.objects.order_by("order", "pk").values_list(*fields)


def _names(model: Any, label: str) -> Named:
    rows = list(model._default_manager.order_by("pk").values_list("pk", "slug", label))
    names = Names(tuple(row[1] for row in rows), tuple(row[2] for row in rows))
    return names, {row[0]: code for code, row in enumerate(rows)}


def _actors() -> tuple[Named, frozenset[int]]:
    rows = list(Actor.objects.order_by("pk").values_list("pk", "slug", "name", "parent_id", "kind"))
    codes = {row[0]: code for code, row in enumerate(rows)}
    parents = tuple(None if row[3] is None else codes[row[3]] for row in rows)
    names = Names(tuple(row[1] for row in rows), tuple(row[2] for row in rows), parents)
    igos = frozenset(code for code, row in enumerate(rows) if row[4] == ActorKind.IGO)
    return (names, codes), igos
