"""Sources, periods, views and curated pages: what is typed is checked before the public sees it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.contrib.messages import get_messages
from django.test import Client
from django.urls import reverse

from tests.admin.forms import errors_of, send
from tests.factories import make_actor, make_claim, make_event, make_publication, make_source, make_type
from timeline.models import DataVersion, Period, Preset, Revision, Source, TimelinePage


def add(client: Client, model: str, **fields: Any) -> Any:
    return send(client, reverse(f"admin:timeline_{model}_add"), f"{model}_form", **fields)


def change(client: Client, thing: Any, **fields: Any) -> Any:
    model = thing._meta.model_name
    return send(client, reverse(f"admin:timeline_{model}_change", args=[thing.pk]), f"{model}_form", **fields)


def a_source(**fields: Any) -> dict[str, Any]:
    return {
        "url": "https://news.example/rason",
        "publication": make_publication().pk,
        "title": "Satellite pictures show a ship at Rason",
        "title_kind": "original",
        "language": "en",
        "published_on": "16 October 2023",
    } | fields


def test_a_source_is_named_by_publication_day_and_title(editing: Client) -> None:
    assert add(editing, "source", **a_source()).status_code == 302
    source = Source.objects.get()
    assert source.slug == "example-times-2023-10-16-satellite-pictures-show-a"
    assert (source.published_on, source.known_on) == ("2023-10-16", date(2023, 10, 16))
    assert Revision.objects.get(kind="source").action == "created"


def test_a_source_has_a_day_or_a_month(editing: Client) -> None:
    assert "give a day or a month" in errors_of(add(editing, "source", **a_source(published_on="2023")))


def test_a_second_spelling_of_an_address_is_refused(editing: Client) -> None:
    make_source(url="https://www.news.example/rason/", slug="the-first")
    assert "already listed as “the-first”" in errors_of(add(editing, "source", **a_source()))


def test_claims_without_a_day_follow_the_day_of_their_source(editing: Client) -> None:
    source = make_source()
    claim = make_claim(make_event(), source=source, claimed_on=None)
    change(editing, source, published_on="March 2024")
    claim.refresh_from_db()
    assert claim.known_on == date(2024, 3, 31)


def test_events_whose_status_no_longer_follows_are_pointed_out(editing: Client) -> None:
    event = make_event(title="Vouched for twice", status="corroborated", claims=0)
    wire = make_publication("wire")
    make_claim(event, claimant=make_actor("one"))
    second = make_claim(event, claimant=make_actor("two"), source=make_source(publication=wire))
    response = change(editing, second.source, original_publication=make_publication().pk)
    (message, _) = get_messages(response.wsgi_request)
    assert "The claims now suggest another status for “Vouched for twice”" in str(message)


def test_a_period_takes_its_date_in_words(editing: Client) -> None:
    fields = {"label": "Fighting", "source": make_source().pk, "note": "From reports."}
    assert add(editing, "period", date_edtf="since August 2024", **fields).status_code == 302
    assert Period.objects.get().date_edtf == "2024-08/.."


@pytest.mark.parametrize("model", ["preset", "timelinepage"])
@pytest.mark.parametrize(
    ("query", "message"),
    [("colour=red", "colour"), ("type=nothing", "nothing"), ("since=2024-13", "2024-13")],
)
def test_a_query_that_the_timeline_does_not_know_is_refused(
    model: str, query: str, message: str, editing: Client
) -> None:
    fields = {"label": "View", "title": "View", "query": query}
    assert message in errors_of(add(editing, model, **fields))


def test_a_query_is_kept_in_its_canonical_form(editing: Client) -> None:
    make_type("use")
    assert add(editing, "preset", label="Strikes", query="?status=confirmed&type=use").status_code == 302
    assert (Preset.objects.get().query, Preset.objects.get().slug) == ("type=use&status=confirmed", "strikes")


def test_a_curated_page_changes_the_version_of_the_public_data(editing: Client) -> None:
    before = DataVersion.current().token
    assert add(editing, "timelinepage", title="Missiles").status_code == 302
    assert TimelinePage.objects.get().slug == "missiles"
    added = DataVersion.current().token
    editing.post(
        reverse("admin:timeline_timelinepage_delete", args=[TimelinePage.objects.get().pk]), {"post": "yes"}
    )
    assert len({before, added, DataVersion.current().token}) == 3
