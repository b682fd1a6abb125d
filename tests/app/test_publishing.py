"""The way of an event to the public and off it again."""

from __future__ import annotations

import pytest

from tests.factories import make_claim, make_editor, make_event
from timeline.models import DataVersion, Event, EventSlug, Revision
from timeline.services.errors import ServiceError
from timeline.services.publishing import merge, publish, rename, send_back, submit, withdraw
from timeline.vocab import Action, EditorialState, Status

pytestmark = pytest.mark.django_db


def actions(event: Event) -> list[str]:
    """Return what the revisions of an event say happened to it, oldest first."""
    return list(Revision.objects.filter(key=event.uid).values_list("action", flat=True))


def test_a_draft_goes_through_review_to_the_public() -> None:
    editor = make_editor()
    draft = make_event(published=False)
    publish(submit(draft, by=editor), by=editor)
    event = Event.objects.get(pk=draft.pk)
    assert event.is_published
    assert (event.published_by, event.reviewed_by) == (editor, editor)
    assert actions(event) == [Action.CREATED, Action.SUBMITTED, Action.PUBLISHED]


def test_a_draft_in_review_can_be_sent_back() -> None:
    draft = submit(make_event(published=False), by=None)
    assert send_back(draft, by=None, reason="Needs a source.").state == EditorialState.DRAFT
    assert Revision.objects.filter(key=draft.uid).last().reason == "Needs a source."  # type: ignore[union-attr]


def test_publishing_gives_the_public_data_a_new_version() -> None:
    draft = make_event(published=False)
    before = DataVersion.current().token
    publish(draft, by=None)
    assert DataVersion.current().token != before


def test_work_on_a_draft_leaves_the_public_version_alone() -> None:
    make_event()
    before = DataVersion.current().token
    submit(make_event(published=False), by=None)
    assert DataVersion.current().token == before


def test_an_event_without_a_claim_is_not_published() -> None:
    draft = make_event(published=False, claims=0)
    with pytest.raises(ServiceError, match="at least one claim"):
        publish(draft, by=None)
    draft.refresh_from_db()
    assert draft.state == EditorialState.DRAFT


def test_an_event_that_only_denials_speak_of_is_not_published() -> None:
    draft = make_event(published=False, claims=0)
    make_claim(draft, stance="denies")
    with pytest.raises(ServiceError, match="No claim supports"):
        publish(draft, by=None)


def test_a_status_that_leaves_the_rule_needs_a_note() -> None:
    draft = make_event(published=False, status=Status.CONFIRMED)
    with pytest.raises(ServiceError, match="Alleged"):
        publish(draft, by=None)
    Event.objects.filter(pk=draft.pk).update(status_note="The court said so.")
    assert publish(draft, by=None).is_published


def test_a_withdrawal_needs_a_reason_and_changes_what_the_public_sees() -> None:
    event = make_event()
    with pytest.raises(ServiceError, match="why"):
        withdraw(event, by=None, reason="  ")
    before = DataVersion.current().token
    assert withdraw(event, by=None, reason="Wrong day.").state == EditorialState.WITHDRAWN
    assert DataVersion.current().token != before
    assert not Event.objects.published().exists()


def test_a_withdrawn_event_can_come_back() -> None:
    event = withdraw(make_event(), by=None, reason="Wrong day.")
    assert publish(event, by=None).is_published


@pytest.mark.parametrize("step", [submit, send_back, publish])
def test_a_published_event_takes_no_step_towards_publication(step: object) -> None:
    event = make_event()
    with pytest.raises(ServiceError, match="is published and cannot be"):
        step(event, by=None)  # type: ignore[operator]


def test_a_merged_event_leads_to_the_other() -> None:
    event, other = make_event(), make_event()
    merged = merge(event, into=other, by=None)
    assert (merged.state, merged.merged_into) == (EditorialState.WITHDRAWN, other)
    assert actions(event)[-1] == Action.MERGED


def test_an_event_is_never_merged_into_itself_or_a_draft_or_in_a_chain() -> None:
    event, other, draft = make_event(), make_event(), make_event(published=False)
    with pytest.raises(ServiceError, match="itself"):
        merge(event, into=event, by=None)
    with pytest.raises(ServiceError, match="not published"):
        merge(event, into=draft, by=None)
    merge(event, into=other, by=None)
    with pytest.raises(ServiceError, match="merge those first"):
        merge(other, into=make_event(), by=None)


def test_a_new_slug_keeps_the_old_address() -> None:
    event = make_event(slug="old-name")
    rename(event, slug="new-name", by=None)
    assert EventSlug.objects.get(slug="old-name").event == event
    rename(Event.objects.get(pk=event.pk), slug="old-name", by=None)
    assert list(EventSlug.objects.values_list("slug", flat=True)) == ["new-name"]


def test_a_slug_that_another_event_has_or_had_is_refused() -> None:
    event = make_event(slug="first-name")
    rename(event, slug="second-name", by=None)
    for taken in ("first-name", "second-name"):
        with pytest.raises(ServiceError, match="another event"):
            rename(make_event(), slug=taken, by=None)
