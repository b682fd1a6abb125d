"""Addresses of events last: old slugs, merged, withdrawn and unpublished events."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.factories import PASSWORD, make_editor, make_event
from tests.web.markup import read
from timeline.models import Event
from timeline.services.publishing import merge, rename, withdraw

pytestmark = pytest.mark.django_db


def _event(slug: str) -> Event:
    return make_event(slug=slug, title=f"Title of {slug}")


def test_an_old_slug_leads_to_the_new_one_for_good(client: Client) -> None:
    event = _event("old-name")
    rename(event, slug="new-name", by=None)
    response = client.get("/events/old-name/")
    assert (response.status_code, response.headers["Location"]) == (301, "/events/new-name/")


def test_the_permanent_identifier_leads_to_the_slug_of_today(client: Client) -> None:
    event = _event("today")
    response = client.get(f"/events/{event.uid}/")
    assert (response.status_code, response.headers["Location"]) == (302, "/events/today/")


def test_a_merged_event_leads_to_the_other_which_says_so(client: Client) -> None:
    kept, duplicate = _event("kept"), _event("duplicate")
    merge(duplicate, into=kept, by=None)
    response = client.get("/events/duplicate/")
    assert (response.status_code, response.headers["Location"]) == (301, "/events/kept/")
    assert (
        "Holds what was listed separately as “Title of duplicate”" in read(client.get("/events/kept/")).text
    )


def test_a_withdrawn_event_is_gone_and_says_why(client: Client) -> None:
    withdraw(_event("wrong"), by=None, reason="The source was a hoax.")
    response = client.get("/events/wrong/")
    page = read(response)
    assert response.status_code == 410
    assert "This event was withdrawn" in page.one("h1").text
    assert "Reason given: The source was a hoax." in page.text
    assert "Title of wrong" not in page.text


@pytest.mark.parametrize("address", ["/events/draft/", "/events/draft/cite.bib", "/events/nothing/"])
def test_drafts_and_unknown_events_are_not_found(client: Client, address: str) -> None:
    event = make_event(slug="draft", published=False)
    assert client.get(address).status_code == 404
    assert client.get(f"/events/{event.uid}/").status_code == 404


def test_an_old_slug_of_a_draft_gives_nothing_away(client: Client) -> None:
    event = make_event(slug="draft", published=False)
    event.old_slugs.create(slug="older-draft")
    assert client.get("/events/older-draft/").status_code == 404


def test_editors_see_a_draft_as_the_public_would(client: Client) -> None:
    event = make_event(slug="draft", title="Still being written", published=False)
    editor = make_editor()
    client.login(username=editor.username, password=PASSWORD)
    response = client.get(f"/preview/{event.uid}/")
    page = read(response)
    assert page.one("h1").text == "Still being written"
    assert "Draft. Only editors see this page." in page.one("div", "notice").text
    assert "private" in response.headers["Cache-Control"]


def test_the_public_is_asked_to_log_in_before_a_preview(client: Client) -> None:
    event = make_event(slug="draft", published=False)
    response = client.get(f"/preview/{event.uid}/")
    assert response.status_code == 302
    assert response.headers["Location"].startswith("/admin/login/")


def test_a_preview_does_not_make_the_public_page_private(client: Client) -> None:
    make_event(slug="public")
    editor = make_editor()
    client.login(username=editor.username, password=PASSWORD)
    response = client.get("/events/public/")
    assert "public" in response.headers["Cache-Control"]
    assert "Cookie" not in response.headers["Vary"]
