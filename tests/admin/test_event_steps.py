"""An event goes to the public and off it again by buttons on its page and actions on the list."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import Permission, User
from django.contrib.messages import get_messages
from django.test import Client
from django.urls import reverse

from tests.admin.forms import errors_of, send
from tests.factories import make_event, make_type
from timeline.models import DataVersion, Event, Revision

LIST = "/admin/timeline/event/"


def page(event: Event) -> str:
    return reverse("admin:timeline_event_change", args=[event.pk])


def act(client: Client, action: str, *events: Event, **fields: Any) -> Any:
    data = {"action": action, "_selected_action": [event.pk for event in events]} | fields
    return client.post(LIST, data)


def messages_of(response: Any) -> str:
    return " ".join(str(message) for message in get_messages(response.wsgi_request))


def state(event: Event) -> str:
    return str(Event.objects.get(pk=event.pk).state)


def revisions(event: Event) -> list[str]:
    return [str(r.action) for r in Revision.objects.filter(key=event.uid).order_by("number")]


# buttons


def test_save_and_publish_is_one_step_and_one_revision(editing: Client, editor: User) -> None:
    event, before = make_event(published=False), DataVersion.current().token
    response = send(editing, page(event), title="Final title", _publish="1")
    assert (response.status_code, state(event)) == (302, "published")
    assert revisions(event) == ["created", "published"]
    assert Revision.objects.latest("pk").record["title"] == "Final title"
    assert DataVersion.current().token != before
    assert "was published" in messages_of(response)


def test_an_event_without_a_claim_is_not_published_and_nothing_is_saved(editing: Client) -> None:
    event = make_event(published=False, claims=0, title="As it was")
    response = send(editing, page(event), title="Not kept", _publish="1")
    assert "at least one claim" in errors_of(response)
    event.refresh_from_db()
    assert (event.state, event.title) == ("draft", "As it was")
    assert revisions(event) == ["created"]


def test_a_draft_is_handed_in_and_sent_back(editing: Client) -> None:
    event = make_event(published=False)
    send(editing, page(event), _submit="1")
    assert state(event) == "in_review"
    send(editing, page(event), _send_back="1")
    assert (state(event), revisions(event)) == ("draft", ["created", "submitted", "returned"])


@pytest.mark.parametrize(
    ("published", "buttons"), [(True, []), (False, ["_submit", "_publish"])], ids=["published", "draft"]
)
def test_only_the_steps_that_are_allowed_are_offered(
    published: bool, buttons: list[str], editing: Client
) -> None:
    answer = editing.get(page(make_event(published=published))).content.decode()
    assert [name for name in ("_submit", "_send_back", "_publish") if f'name="{name}"' in answer] == buttons


def test_a_draft_can_be_seen_as_the_public_would_see_it(editing: Client) -> None:
    event = make_event(published=False, title="Only a draft")
    address = f"/preview/{event.uid}/"
    assert f'href="{address}"' in editing.get(page(event)).content.decode()
    assert "Only a draft" in editing.get(address).content.decode()


# actions


def test_events_are_published_one_by_one_and_refusals_named(editing: Client) -> None:
    ready, empty = make_event(published=False), make_event(published=False, claims=0, title="Without a claim")
    response = act(editing, "publish_events", ready, empty)
    assert (state(ready), state(empty)) == ("published", "draft")
    assert "Without a claim: An event needs at least one claim" in messages_of(response)
    assert "1 event published." in messages_of(response)


def test_events_are_handed_in_and_sent_back_from_the_list(editing: Client) -> None:
    events = [make_event(published=False), make_event(published=False)]
    act(editing, "submit_events", *events)
    assert [state(event) for event in events] == ["in_review", "in_review"]
    act(editing, "send_back_events", *events)
    assert [state(event) for event in events] == ["draft", "draft"]


def test_withdrawing_asks_for_a_reason_first(editing: Client) -> None:
    event = make_event(title="The one")
    asked = act(editing, "withdraw_events", event)
    assert "The one" in asked.content.decode()
    unanswered = act(editing, "withdraw_events", event, apply="yes", reason=" ")
    assert "required" in unanswered.content.decode()
    assert state(event) == "published"
    response = act(editing, "withdraw_events", event, apply="yes", reason="The source was wrong.")
    assert response["Location"] == page(event)
    assert state(event) == "withdrawn"
    assert Revision.objects.latest("pk").reason == "The source was wrong."


def test_merging_asks_for_the_other_event_first(editing: Client) -> None:
    event, other = make_event(), make_event()
    assert "into" in act(editing, "merge_events", event).content.decode()
    act(editing, "merge_events", event, apply="yes", into=other.pk)
    event.refresh_from_db()
    assert (event.state, event.merged_into) == ("withdrawn", other)


def test_an_event_is_not_merged_into_a_draft(editing: Client) -> None:
    event, draft = make_event(), make_event(published=False)
    response = act(editing, "merge_events", event, apply="yes", into=draft.pk)
    assert "Select a valid choice" in response.content.decode()
    assert state(event) == "published"


def test_a_withdrawn_event_can_be_published_again(editing: Client) -> None:
    event = make_event()
    act(editing, "withdraw_events", event, apply="yes", reason="Wrong.")
    send(editing, page(event), _publish="1")
    assert state(event) == "published"


# permissions


@pytest.fixture
def reader(client: Client) -> Client:
    """Staff who may look at events and nothing else."""
    user = User.objects.create_user("reader", is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__startswith="view_"))
    client.force_login(user)
    return client


def test_who_may_only_look_sees_no_buttons_and_takes_no_step(db: None, reader: Client) -> None:
    event = make_event(published=False)
    answer = reader.get(page(event)).content.decode()
    assert event.title in answer
    assert "_publish" not in answer
    assert reader.post(page(event), {"_publish": "1"}).status_code == 403
    act(reader, "publish_events", event)
    assert state(event) == "draft"


def test_who_may_change_events_but_not_claims_can_still_save(db: None, client: Client) -> None:
    user = User.objects.create_user("titles", is_staff=True)
    codes = ["view_event", "change_event", "view_claim", "view_source", "view_actor"]
    user.user_permissions.set(Permission.objects.filter(codename__in=codes))
    client.force_login(user)
    event = make_event()
    assert send(client, page(event), title="Corrected").status_code == 302
    event.refresh_from_db()
    assert event.title == "Corrected"


def test_who_may_only_add_events_does_not_publish_them(db: None, client: Client) -> None:
    user = User.objects.create_user("writer", is_staff=True)
    codes = ["view_event", "add_event", "add_claim", "view_claim"]
    user.user_permissions.set(Permission.objects.filter(codename__in=codes))
    client.force_login(user)
    event = {"title": "New", "type": make_type().pk, "summary": "It is.", "date_edtf": "2024"}
    assert "_publish" not in client.get(f"{LIST}add/").content.decode()
    refused = send(client, f"{LIST}add/", **event, status="alleged", _publish="1")
    assert (refused.status_code, Event.objects.count()) == (403, 0)
    assert send(client, f"{LIST}add/", **event, status="alleged").status_code == 302
