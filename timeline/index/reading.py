"""Reads the published events from the database into columns: about ten queries, no instances."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from typing import Any

import numpy as np
from django.db.models import QuerySet
from numpy.typing import NDArray

from timeline.index import columns
from timeline.index.bits import Ints
from timeline.index.columns import Claims, Codes, Figures, Kind, Links, Names, Ties
from timeline.index.gathering import gathered
from timeline.index.snapshot import Snapshot
from timeline.index.texts import date_words, in_order
from timeline.models import (
    Actor,
    Claim,
    DataVersion,
    Event,
    EventLink,
    EventPlace,
    EventSystem,
    EventType,
    Participation,
    Place,
    Publication,
    Quantity,
    Source,
    Version,
    WeaponSystem,
)
from timeline.vocab import ActorKind

FIELDS = (
    *("pk", "earliest", "latest", "type_id", "status", "importance", "outcome_note", "extent"),
    *("slug", "title", "label", "date_edtf", "date_text"),
)
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
    pks, earliest, latest, types, statuses, importances, outcomes, extents, *words = gathered(
        Event.objects.published(), *FIELDS
    )
    slugs, titles, labels, edtf, date_texts = words
    kinds = {pk: Kind(*rest) for pk, *rest in _kinds()}
    ranks = _ranks(slugs)
    first = _days(earliest, columns.OPEN_START)
    last = _days(latest, columns.OPEN_END)
    order = np.lexsort((ranks, -last.astype(np.int64), -first.astype(np.int64)))
    keys = np.array(pks, np.int64)[order]
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
        has_outcome=np.fromiter(map(bool, outcomes), np.bool_, len(pks))[order],
        slugs=in_order(slugs, order),
        titles=in_order(titles, order),
        labels=in_order(labels, order),
        dates=in_order(map(date_words, edtf, date_texts), order),
        extents=_codes(extents, _coded(columns.EXTENTS))[order],
        kinds=tuple(kinds.values()),
        actors=reader.ties(Participation, "actor_id", actors, columns.ROLES),
        systems=reader.ties(EventSystem, "system_id", _names(WeaponSystem, "designation"), ()),
        places=reader.ties(EventPlace, "place_id", _names(Place, "name"), columns.PLACE_ROLES),
        publications=publications[0],
        claims=reader.claims(actors[1], publications[1]),
        figures=reader.figures(),
        links=reader.links(),
        igos=igos,
    )


Named = tuple[Names, Mapping[int, int]]  # the values, and their codes by primary key


class _Ties:
    """Turns primary keys of events into places and reads what belongs to them."""

    def __init__(self, keys: NDArray[np.int64]) -> None:
        self.size = len(keys)
        self.sorter = np.argsort(keys)
        self.sorted = keys[self.sorter]

    def read(self, found: QuerySet[Any], event: str, *fields: str) -> tuple[Ints, list[Sequence[Any]]]:
        """Places of published events and the other columns of what belongs to them; quicker than a join."""
        keys, *rest = gathered(found, event, *fields)
        places = self.places(keys)
        chosen = np.flatnonzero(places >= 0)
        if len(chosen) == len(keys):
            return places, rest
        return places[chosen], [[column[row] for row in chosen.tolist()] for column in rest]

    def places(self, keys: Sequence[int]) -> Ints:
        """The places of events, -1 for those that are not published."""
        asked = np.array(keys, np.int64)
        if not self.size:
            return np.full(len(asked), -1, np.int32)
        rank = np.searchsorted(self.sorted, asked).clip(max=self.size - 1)
        return np.where(self.sorted[rank] == asked, self.sorter[rank], -1).astype(np.int32)

    def ties(self, model: Any, field: str, named: Named, roles: Sequence[str]) -> Ties:
        fields = (field, "role") if roles else (field,)
        events, (values, *rest) = self.read(model._default_manager.all(), "event_id", *fields)
        return Ties(
            names=named[0],
            events=events,
            values=_coded_ints(values, named[1]),
            roles=_codes(rest[0], _coded(roles)) if roles else np.zeros(len(events), np.uint8),
            size=self.size,
        )

    def claims(self, actors: Mapping[int, int], publications: Mapping[int, int]) -> Claims:
        fields = ("claimant_id", "stance", "basis", "source_id", "known_on")
        places, (claimants, stances, bases, sources, known_on) = self.read(
            Claim.objects.all(), "event_id", *fields
        )
        pks, read, first = gathered(Source.objects.all(), "pk", "publication_id", "original_publication_id")
        publication = {pk: publications[one] for pk, one in zip(pks, read, strict=True)}
        original = {pk: publications[one] if one else -1 for pk, one in zip(pks, first, strict=True)}
        order = np.argsort(places, kind="stable")
        return Claims(
            events=places[order],
            claimants=_coded_ints(claimants, {None: -1, **actors})[order],
            stances=_codes(stances, _coded(columns.STANCES))[order],
            bases=_codes(bases, _coded(columns.BASES))[order],
            sources=np.array(sources, np.int32)[order],
            publications=_coded_ints(sources, publication)[order],
            originals=_coded_ints(sources, original)[order],
            known_on=_days(known_on, columns.NO_DAY)[order],
        )

    def figures(self) -> Figures:
        found = Quantity.objects.filter(claim__event__latest__isnull=True, as_of__isnull=False)
        events, (known_on, days) = self.read(found, "claim__event_id", "claim__known_on", "as_of")
        return Figures(events, _days(known_on, columns.NO_DAY), _days(days, columns.NO_DAY))

    def links(self) -> Links:
        fields = ("to_event_id", "kind", "position", "pk")
        events, (others, kinds, positions, pks) = self.read(EventLink.objects.all(), "event_id", *fields)
        linked = self.places(others)
        order = np.lexsort((pks, positions, events))
        order = order[linked[order] >= 0]
        return Links(events[order], linked[order], tuple(kinds[link] for link in order.tolist()))


def _days(days: Sequence[str | None], absent: int) -> Ints:
    """Ordinals of days in ISO text: there are few different ones, so each is read once."""
    numbers = {day: absent if day is None else date.fromisoformat(day).toordinal() for day in set(days)}
    return _coded_ints(days, numbers)


def _coded_ints(values: Sequence[Any], codes: Mapping[Any, int]) -> Ints:
    return np.fromiter(map(codes.__getitem__, values), np.int32, len(values))


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
