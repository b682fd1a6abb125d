"""The way of an event to the public and off it again.

Every function is one transaction, leaves a revision, and raises ServiceError without changing anything
when the step is not allowed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from timeline.models import Event, EventSlug
from timeline.models.base import slug_validator
from timeline.services.errors import ServiceError
from timeline.services.history import event_changed
from timeline.status import suggest
from timeline.vocab import Action, EditorialState

if TYPE_CHECKING:
    from django.contrib.auth.models import User

DRAFT, IN_REVIEW = EditorialState.DRAFT, EditorialState.IN_REVIEW
PUBLISHED, WITHDRAWN = EditorialState.PUBLISHED, EditorialState.WITHDRAWN


def _locked(event: Event, *, allowed: tuple[EditorialState, ...], step: str) -> Event:
    """Return the event's row, held until the transaction ends, if it may take the step."""
    held = Event.objects.select_for_update(of=("self",)).get(pk=event.pk)
    if held.state not in allowed:
        raise ServiceError(f"“{held.title}” is {held.get_state_display().lower()} and cannot be {step}.")
    return held


def _move(event: Event, state: EditorialState, *, by: User | None, action: Action, reason: str) -> Event:
    event.state = state
    event.save()
    event_changed(event, by=by, action=action, reason=reason)
    return event


@transaction.atomic
def submit(event: Event, *, by: User | None, reason: str = "") -> Event:
    """Hand a draft in for review."""
    held = _locked(event, allowed=(DRAFT,), step="submitted")
    return _move(held, IN_REVIEW, by=by, action=Action.SUBMITTED, reason=reason)


@transaction.atomic
def send_back(event: Event, *, by: User | None, reason: str = "") -> Event:
    """Send an event in review back to draft."""
    held = _locked(event, allowed=(IN_REVIEW,), step="sent back")
    held.reviewed_at, held.reviewed_by = timezone.now(), by
    return _move(held, DRAFT, by=by, action=Action.RETURNED, reason=reason)


@transaction.atomic
def publish(event: Event, *, by: User | None, reason: str = "") -> Event:
    """Put an event on the public timeline; it needs a claim, and a note where its status leaves the rule."""
    held = _locked(event, allowed=(DRAFT, IN_REVIEW, WITHDRAWN), step="published")
    check_publishable(held)
    now = timezone.now()
    held.reviewed_at, held.reviewed_by = now, by
    held.published_at, held.published_by = held.published_at or now, held.published_by or by
    held.merged_into = None
    return _move(held, PUBLISHED, by=by, action=Action.PUBLISHED, reason=reason)


@transaction.atomic
def withdraw(event: Event, *, by: User | None, reason: str = "") -> Event:
    """Take a published event off the timeline; the reason stands on its page."""
    held = _locked(event, allowed=(PUBLISHED,), step="withdrawn")
    if not reason.strip():
        raise ServiceError("Say why the event is withdrawn; the reason stands on its page.")
    return _move(held, WITHDRAWN, by=by, action=Action.WITHDRAWN, reason=reason)


@transaction.atomic
def merge(event: Event, *, into: Event, by: User | None, reason: str = "") -> Event:
    """Withdraw an event in favour of another; its address redirects there. Claims are not moved."""
    held = _locked(event, allowed=(DRAFT, IN_REVIEW, PUBLISHED, WITHDRAWN), step="merged")
    if into.pk == held.pk:
        raise ServiceError("An event cannot be merged into itself.")
    if into.state != PUBLISHED:
        raise ServiceError(f"“{into.title}” is not published, so nothing can be merged into it.")
    if held.merged_events.exists():
        raise ServiceError(f"Other events were merged into “{held.title}”; merge those first.")
    held.merged_into = into
    return _move(
        held, WITHDRAWN, by=by, action=Action.MERGED, reason=reason or f"Same event as “{into.title}”."
    )


@transaction.atomic
def rename(event: Event, *, slug: str, by: User | None, reason: str = "") -> Event:
    """Give an event another slug; the old address redirects."""
    held = Event.objects.select_for_update(of=("self",)).get(pk=event.pk)
    keep_old_slug(held, slug)
    held.slug = slug
    held.save()
    event_changed(held, by=by, action=Action.CHANGED, reason=reason or "New address.")
    return held


def keep_old_slug(event: Event, slug: str) -> None:
    """Remember the address that an event is about to leave; refuse one that another event has or had."""
    if slug == event.slug:
        return
    slug_validator(slug)
    if (
        Event.objects.exclude(pk=event.pk).filter(slug=slug).exists()
        or EventSlug.objects.exclude(event=event).filter(slug=slug).exists()
    ):
        raise ServiceError(f"The address “{slug}” belongs, or once belonged, to another event.")
    EventSlug.objects.filter(slug=slug).delete()
    EventSlug.objects.get_or_create(slug=event.slug, event=event)


def check_publishable(event: Event) -> None:
    """Raise ServiceError unless an event has what the public must see."""
    full = Event.objects.with_everything().get(pk=event.pk)
    if not full.claims.all():
        raise ServiceError("An event needs at least one claim before it is published.")
    suggestion = suggest(full)
    if suggestion.status is None:
        raise ServiceError("No claim supports the event, so it cannot be published yet.")
    if full.status != suggestion.status and not full.status_note:
        raise ServiceError(
            f"The claims suggest “{suggestion.status.label}” ({suggestion.reason}) but the status is "
            f"“{full.get_status_display()}”: change it or say why in the status note."
        )
