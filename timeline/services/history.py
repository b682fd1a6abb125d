"""Revisions and the data version: what every write ends with.

Call these inside the transaction of the write, after everything is saved.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import models, transaction
from django.db.models import Max, Q
from django.utils import timezone

from timeline import search
from timeline.models import (
    Actor,
    DataVersion,
    Event,
    EventType,
    Place,
    Publication,
    Revision,
    Source,
    WeaponSystem,
    new_token,
)
from timeline.records import event_record, key_of, kind_of, record_of
from timeline.vocab import Action, EditorialState, RecordKind

if TYPE_CHECKING:
    from django.contrib.auth.models import User

    from timeline.records import Record

QUIET = frozenset({Action.CHANGED, Action.LOADED})  # worth a revision only when the record differs
EVER_PUBLIC = frozenset({EditorialState.PUBLISHED, EditorialState.WITHDRAWN})


def bump_version() -> None:
    """Replace the token that names the public data; caches and snapshots are keyed on it."""
    DataVersion.objects.update_or_create(pk=1, defaults={"token": new_token()})


def last_revision(kind: RecordKind, key: str) -> Revision | None:
    """Return the newest revision of a thing."""
    return Revision.objects.filter(kind=kind, key=key).order_by("-number").first()


def event_changed(event: Event, *, by: User | None, action: Action, reason: str = "") -> Revision | None:
    """Keep a revision of an event, index its words, and bump the data version if the public can tell.

    Returns None when nothing differs from the last revision and the action is a plain change.
    """
    fresh = Event.objects.with_everything().get(pk=event.pk)
    revision = _revise(RecordKind.EVENT, fresh.uid, event_record(fresh), by=by, action=action, reason=reason)
    if revision is not None:
        search.index_events([fresh.pk])
        if fresh.state in EVER_PUBLIC:
            bump_version()
    return revision


def thing_changed(
    thing: models.Model, *, by: User | None, action: Action, reason: str = ""
) -> Revision | None:
    """Keep a revision of a vocabulary entry, source, preset or period, and index the events it names."""
    fresh = type(thing)._default_manager.get(pk=thing.pk)
    revision = _revise(kind_of(fresh), key_of(fresh), record_of(fresh), by=by, action=action, reason=reason)
    if revision is not None:
        search.index_events(list(events_naming(fresh).values_list("pk", flat=True)))
        bump_version()
    return revision


def deleted(
    kind: RecordKind, key: str, *, by: User | None, reason: str = "", public: bool = True
) -> Revision:
    """Keep a last, empty revision of a thing that was deleted."""
    if public:
        bump_version()
    return _add(kind, key, None, by=by, action=Action.DELETED, reason=reason)


def events_naming(thing: models.Model) -> models.QuerySet[Event]:
    """Return the events whose searchable words come from a thing."""
    match thing:
        case Actor():
            found = Q(participations__actor=thing) | Q(claims__claimant=thing)
        case WeaponSystem():
            found = Q(event_systems__system=thing) | Q(claims__quantities__item=thing)
        case Place():
            found = Q(event_places__place=thing)
        case Source():
            found = Q(claims__source=thing)
        case Publication():
            found = Q(claims__source__publication=thing) | Q(claims__source__original_publication=thing)
        case EventType():
            found = Q(type=thing)
        case _:
            return Event.objects.none()
    return Event.objects.filter(found).distinct()


def _revise(
    kind: RecordKind, key: str, record: Record, *, by: User | None, action: Action, reason: str
) -> Revision | None:
    last = last_revision(kind, key)
    if action in QUIET and last is not None and last.record == record:
        return None
    return _add(kind, key, record, by=by, action=action, reason=reason)


def _add(kind: RecordKind, key: str, record: Record | None, **rest: Any) -> Revision:
    with transaction.atomic():
        newest = Revision.objects.filter(kind=kind, key=key).aggregate(newest=Max("number"))["newest"] or 0
        return Revision.objects.create(
            kind=kind, key=key, number=newest + 1, record=record, at=timezone.now(), **rest
        )
