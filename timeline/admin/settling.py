"""What must hold once an event and everything under it are saved: the last step of every save."""

from __future__ import annotations

from django.db.models import QuerySet

from timeline.admin.refusals import RefusedFieldError
from timeline.models import Event
from timeline.services.errors import ServiceError
from timeline.services.publishing import check_publishable
from timeline.status import Suggestion, standings, suggest
from timeline.vocab import EditorialState, Status


def suggestion_for(event: Event) -> Suggestion:
    """Return what the rule gives for a saved event."""
    return suggest(Event.objects.with_everything().get(pk=event.pk))


def settle_status(event: Event, *, by_rule: bool) -> None:
    """Hold the status of a saved event against the rule, or take it from there when `by_rule`.

    Raises RefusedFieldError, which rolls the save back, when status and note do not fit the claims.
    """
    suggestion = suggestion_for(event)
    if by_rule:
        _take(event, suggestion)
    if suggestion.status is not None:
        _check_note(event, suggestion.status, suggestion.reason)
    if event.state == EditorialState.PUBLISHED:
        check_publishable(event)


def check_still_publishable(event: Event) -> None:
    """Refuse a change of a single claim that a published event cannot bear.

    Raises ServiceError that sends the editor to the event's page.
    """
    if event.state != EditorialState.PUBLISHED:
        return
    try:
        check_publishable(event)
    except ServiceError as error:
        raise ServiceError(
            f"{error} Do it on the page of the event, where claims and status are saved together."
        ) from error


def left_by_the_rule(events: QuerySet[Event]) -> list[Event]:
    """Return the published events whose status no longer follows from the claims and that do not say why."""
    standing = standings()
    published = Event.objects.published().filter(pk__in=events.values("pk"), status_note="")
    return [
        event
        for event in published.with_everything()
        if suggest(event, standing).status not in (None, event.status)
    ]


def _take(event: Event, suggestion: Suggestion) -> None:
    if suggestion.status is None:
        raise RefusedFieldError(
            "status",
            "No claim supports the event yet, so the rule gives no status: choose one or add a claim.",
        )
    event.status = suggestion.status
    event.save(update_fields=["status"])


def _check_note(event: Event, suggested: Status, reason: str) -> None:
    if event.status != suggested and not event.status_note:
        raise RefusedFieldError(
            "status",
            f"The claims suggest “{suggested.label}”: {reason} Choose that, leave it to the rule, "
            "or say in the status note why not.",
        )
    if event.status == suggested and event.status_note:
        raise RefusedFieldError(
            "status_note",
            f"The claims suggest “{suggested.label}” as well, so there is nothing to explain: "
            "empty the note, or choose another status.",
        )
