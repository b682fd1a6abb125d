"""Decisions on candidates: accept, merge, reject, reopen, edit.

Only a pending candidate can be decided. A rejected or stale one is reopened first; an accepted or merged one
stays decided, because an event or a claim came of it. Every function is one transaction and raises
ServiceError, changing nothing, when the step is not allowed.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from math import ceil, floor
from typing import TYPE_CHECKING, Any, TypeVar

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils import timezone

from timeline.models import (
    Actor,
    Candidate,
    Claim,
    Event,
    EventPlace,
    EventSystem,
    EventType,
    Participation,
    Place,
    Quantity,
    Source,
    WeaponSystem,
)
from timeline.services.errors import ServiceError
from timeline.services.history import event_changed
from timeline.services.proposals import checked_changes, thing
from timeline.services.slugs import event_slug
from timeline.status import suggest
from timeline.vocab import Action, Decision, EditorialState, Importance, Measure, Population, Status, Unit

if TYPE_CHECKING:
    from django.contrib.auth.models import User

Content = Mapping[str, Any]
Row = TypeVar("Row", bound=models.Model)
EXPECTED = "Expected when it was reported; what came of it is not recorded yet."
EXPECTED_ACT = "Only expected when it was reported."
CONTESTED = "The only claim so far contests it."
REOPENABLE = frozenset({Decision.REJECTED, Decision.STALE})


@transaction.atomic
def edit(candidate: Candidate, changes: Content, *, by: User | None) -> Candidate:
    """Keep a person's changes beside the proposal; a value set back to the proposed one is forgotten.

    `by` is not stored: who decided is what counts, and that is stamped by the decision.
    """
    held = _pending(candidate, "edited")
    _lay_over(held, changes)
    held.save()
    return held


@transaction.atomic
def accept(candidate: Candidate, *, by: User | None, changes: Content | None = None) -> Event:
    """Make a draft event with one claim of a candidate and of a person's changes to it."""
    held = _pending(candidate, "accepted")
    _lay_over(held, changes or {})
    source = _source(held)
    event = _draft(held.content, by)
    _attach(event, held.content)
    _claim(event, held, source)
    _settle_status(event, expected=held.content["status"] == Status.ANTICIPATED)
    _decide(held, Decision.ACCEPTED, by=by, event=event)
    event_changed(event, by=by, action=Action.CREATED, reason=f"From the article “{held.article}”.")
    return event


@transaction.atomic
def merge(candidate: Candidate, *, into: Event, by: User | None, changes: Content | None = None) -> Claim:
    """Add what a candidate says to an event that exists, as one more claim; nothing else of it changes."""
    held = _pending(candidate, "merged")
    _lay_over(held, changes or {})
    source = _source(held)
    event = Event.objects.select_for_update(of=("self",)).get(pk=into.pk)
    if event.state == EditorialState.WITHDRAWN:
        raise ServiceError(f"“{event.title}” is withdrawn, so no claim can be added to it.")
    claim = _claim(event, held, source)
    _decide(held, Decision.MERGED, by=by, event=event)
    event_changed(event, by=by, action=Action.CHANGED, reason=f"Claim from the article “{held.article}”.")
    return claim


@transaction.atomic
def reject(candidate: Candidate, *, by: User | None, why: str = "") -> Candidate:
    """Decide that a candidate is no event for this timeline."""
    held = _pending(candidate, "rejected")
    held.why = why.strip()
    return _decide(held, Decision.REJECTED, by=by)


@transaction.atomic
def reopen(candidate: Candidate, *, by: User | None) -> Candidate:
    """Take back a rejection, or ask for a decision on a candidate that is no longer proposed."""
    held = _held(candidate)
    if held.decision not in REOPENABLE:
        raise ServiceError(f"“{held}” is {held.get_decision_display().lower()} and cannot be reopened.")
    held.decision, held.decided_by, held.decided_at, held.why = Decision.PENDING, None, None, ""
    held.save()
    return held


def _held(candidate: Candidate) -> Candidate:
    """Return the candidate's row, held until the transaction ends."""
    return (
        Candidate.objects.select_for_update(of=("self",))
        .select_related("article__source__publication")
        .get(pk=candidate.pk)
    )


def _pending(candidate: Candidate, step: str) -> Candidate:
    held = _held(candidate)
    if held.decision == Decision.PENDING:
        return held
    hint = " Reopen it first." if held.decision in REOPENABLE else ""
    raise ServiceError(f"“{held}” is {held.get_decision_display().lower()} and cannot be {step}.{hint}")


def _lay_over(candidate: Candidate, changes: Content) -> None:
    """Keep only what differs from the proposal, where a field that it does not have counts as empty."""
    merged = {**(candidate.edited or {}), **checked_changes(changes)}
    edited = {name: value for name, value in merged.items() if value != candidate.proposed.get(name, "")}
    candidate.edited = edited or None


def _decide(
    candidate: Candidate, decision: Decision, *, by: User | None, event: Event | None = None
) -> Candidate:
    candidate.decision, candidate.event = decision, event
    candidate.decided_by, candidate.decided_at = by, timezone.now()
    candidate.save()
    return candidate


def _source(candidate: Candidate) -> Source:
    source = candidate.article.source
    if source is None:
        raise ServiceError(
            f"Say which source “{candidate.article}” is the text of: a claim cites a page by its address."
        )
    return source


def _draft(content: Content, by: User | None) -> Event:
    """Save the event without anything under it; its status is settled once it has its claim."""
    title, anticipated = content["title"], content["status"] == Status.ANTICIPATED
    return _saved(
        Event(
            slug=event_slug(title, content["edtf"], otherwise=content["type"]),
            title=title,
            summary=content.get("summary") or _sentence(title),
            date_edtf=content["edtf"],
            date_text=content.get("date_text", "")[:200],
            extent=content["extent"],
            type=thing(EventType, content["type"]),
            status=Status.ALLEGED,
            importance=content.get("importance") or Importance.DETAIL,
            outcome_note=EXPECTED if anticipated else "",
            created_by=by,
        )
    )


def _attach(event: Event, content: Content) -> None:
    """Save participants, weapon systems and places in the order of the candidate."""
    for position, (slug, role) in enumerate(content["actors"]):
        actor = thing(Actor, slug)
        _saved(Participation(event=event, actor=actor, role=role, position=position))
    for position, slug in enumerate(content["systems"]):
        _saved(EventSystem(event=event, system=thing(WeaponSystem, slug), position=position))
    for position, (slug, role) in enumerate(content["places"]):
        _saved(EventPlace(event=event, place=thing(Place, slug), role=role, position=position))


def _claim(event: Event, candidate: Candidate, source: Source) -> Claim:
    content = candidate.content
    claim = _saved(
        Claim(
            event=event,
            source=source,
            claimant=thing(Actor, content["claimant"]) if content["claimant"] else None,
            stance=content["stance"],
            basis=content["basis"],
            claimed_on=_day(content["claimed_on"]),
            note=content.get("note") or _sentence(content["title"]),
            quote=candidate.quote,
            quote_start=candidate.sentence_start,
            quote_end=candidate.sentence_end,
            article=candidate.article,
            position=event.claims.count(),
        )
    )
    for position, figure in enumerate(content["quantities"]):
        _saved(_quantity(claim, figure, position, as_of=claim.claimed_on or _last_day(candidate)))
    return claim


def _last_day(candidate: Candidate) -> date:
    return date.fromisoformat(candidate.article.published_on)


def _quantity(claim: Claim, figure: Content, position: int, *, as_of: date) -> Quantity:
    """Return a figure; whole numbers only, widened rather than narrowed.

    Without a day of its own it stands for `as_of`, the last day it can have been given.
    """
    low, best, high = figure.get("low"), figure.get("best"), figure.get("high")
    return Quantity(
        claim=claim,
        item=thing(WeaponSystem, figure["item"]) if figure.get("item") else None,
        label=figure["label"][:200],
        low=None if low is None else floor(low),
        best=None if best is None else round(best),
        high=None if high is None else ceil(high),
        unit=figure["unit"],
        measure=figure.get("measure") or Measure.THIS_EVENT,
        population=figure.get("population") or _unnamed_population(figure["unit"]),
        outcome=figure.get("outcome") or "",
        flow=figure.get("flow") or "",
        since=figure.get("since") or "",
        until=figure.get("until") or "",
        as_of=_day(figure.get("as_of")) or as_of,
        derived=bool(figure.get("derived")),
        position=position,
    )


def _unnamed_population(unit: str) -> str:
    return Population.UNSPECIFIED if unit in (Unit.PERSONS, Unit.CASUALTIES) else ""


def _settle_status(event: Event, *, expected: bool) -> None:
    """Give the event the status that the rule suggests; say why where it cannot be that one."""
    suggestion = suggest(Event.objects.with_everything().get(pk=event.pk))
    event.status = Status.ANTICIPATED if expected else suggestion.status or Status.ALLEGED
    if event.status != suggestion.status:
        event.status_note = EXPECTED_ACT if expected else CONTESTED
    _saved(event)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _sentence(title: str) -> str:
    return title if title.endswith((".", "!", "?")) else f"{title}."


def _saved(row: Row) -> Row:
    """Check a row as the admin would, then save it; raise ServiceError with what is wrong."""
    try:
        row.full_clean()
    except ValidationError as error:
        raise ServiceError(_in_words(row, error)) from error
    row.save()
    return row


def _in_words(row: models.Model, error: ValidationError) -> str:
    problems = error.message_dict.items()
    named = [" ".join([f"{name}:" if name != "__all__" else "", *texts]).strip() for name, texts in problems]
    return f"The {row._meta.verbose_name} cannot be saved. {' '.join(named)}"
