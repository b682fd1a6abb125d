"""Drafts can be deleted; what was public stays, and so does what is evidence."""

from __future__ import annotations

from typing import Any

from django.contrib.messages import get_messages
from django.test import Client
from django.urls import reverse

from tests.factories import make_actor, make_claim, make_event, make_place, make_source
from timeline import search
from timeline.models import Claim, DataVersion, Event, EventLink, Place, Revision, Source

LIST = "/admin/timeline/event/"


def delete(client: Client, thing: Any) -> Any:
    url = reverse(f"admin:timeline_{thing._meta.model_name}_delete", args=[thing.pk])
    return client.post(url, {"post": "yes"})


def delete_selected(client: Client, *events: Event) -> Any:
    chosen = [event.pk for event in events]
    return client.post(LIST, {"action": "delete_selected", "_selected_action": chosen, "post": "yes"})


def message_of(response: Any) -> str:
    (message,) = get_messages(response.wsgi_request)
    return str(message)


def test_a_draft_is_deleted_and_leaves_a_last_revision(editing: Client) -> None:
    event, before = make_event(published=False, title="Ship unloads"), DataVersion.current().token
    event_pk = event.pk
    assert delete(editing, event).status_code == 302
    assert not Event.objects.exists()
    last = Revision.objects.latest("pk")
    assert (last.key, last.action, last.record) == (event.uid, "deleted", None)
    assert DataVersion.current().token == before
    assert event_pk not in search.matching_ids("unloads")


def test_a_published_event_is_not_deleted(editing: Client) -> None:
    event = make_event()
    assert "was public and may be cited" in message_of(delete(editing, event))
    assert Event.objects.filter(pk=event.pk).exists()
    assert (
        "deletelink"
        not in editing.get(reverse("admin:timeline_event_change", args=[event.pk])).content.decode()
    )


def test_drafts_are_deleted_from_the_list_but_not_beside_a_published_event(editing: Client) -> None:
    draft, public = make_event(published=False), make_event()
    refused = delete_selected(editing, draft, public)
    assert "was public and may be cited" in refused.content.decode()
    assert Event.objects.count() == 2
    delete_selected(editing, draft)
    assert list(Event.objects.all()) == [public]
    assert Revision.objects.filter(key=draft.uid, action="deleted").count() == 1


def test_an_event_that_others_link_to_says_so(editing: Client) -> None:
    draft = make_event(published=False)
    EventLink.objects.create(event=make_event(title="The one that links"), to_event=draft, kind="about")
    answer = delete(editing, draft).content.decode()
    assert "cannot be deleted while other records rest on it" in answer
    assert "“The one that links” links to it (about)" in answer
    assert Event.objects.filter(pk=draft.pk).exists()


def test_a_source_that_is_cited_is_not_deleted(editing: Client) -> None:
    event = make_event()
    source = event.claims.get().source
    assert "cannot be deleted" in delete(editing, source).content.decode()
    assert Source.objects.filter(pk=source.pk).exists()


def test_what_nothing_rests_on_is_deleted_with_a_last_revision(editing: Client) -> None:
    for thing in (make_source(), make_place(), make_actor("nobody")):
        before = DataVersion.current().token
        delete(editing, thing)
        assert Revision.objects.latest("pk").action == "deleted"
        assert DataVersion.current().token != before
    assert not Place.objects.exists()


def test_the_last_claim_of_a_public_event_stays(editing: Client) -> None:
    claim = make_event().claims.get()
    response = delete(editing, claim)
    assert "at least one claim" in message_of(response)
    assert Claim.objects.filter(pk=claim.pk).exists()


def test_a_claim_is_deleted_with_a_revision_of_its_event(editing: Client) -> None:
    event = make_event()
    assert delete(editing, make_claim(event)).status_code == 302
    assert [r.action for r in Revision.objects.filter(key=event.uid)] == ["published"]  # back to what it was
    extra = make_event(claims=2)
    delete(editing, extra.claims.last())
    assert Revision.objects.filter(key=extra.uid).latest("number").action == "changed"
