"""Names in the vocabulary lead to one entry each, and are typed one a line."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.admin.forms import errors_of, send
from tests.factories import make_actor
from timeline.models import Actor, DataVersion, Revision


def page(actor: Actor) -> str:
    return reverse("admin:timeline_actor_change", args=[actor.pk])


def change(client: Client, actor: Actor, **fields: Any) -> Any:
    return send(client, page(actor), "actor_form", **fields)


def test_lists_are_typed_one_entry_a_line(editing: Client) -> None:
    actor = make_actor("nis", name="National Intelligence Service")
    fields = {
        "aliases": "  국가정보원 \r\n\r\nthe South  Korean spy agency\r\n",
        "careful_aliases": "NIS | whole_word_case",
        "metonyms": "Seoul",
    }
    assert change(editing, actor, **fields).status_code == 302
    actor.refresh_from_db()
    assert actor.aliases == ["국가정보원", "the South Korean spy agency"]
    assert actor.careful_aliases == [{"text": "NIS", "match": "whole_word_case"}]
    assert actor.metonyms == ["Seoul"]


def test_a_change_leaves_a_revision_and_a_new_version(editing: Client) -> None:
    actor, before = make_actor("nis"), DataVersion.current().token
    change(editing, actor, aliases="the agency")
    revision = Revision.objects.get(kind="actor", key="nis")
    assert revision.record["aliases"] == ["the agency"]
    assert DataVersion.current().token != before


def test_lists_come_back_as_they_were_saved(editing: Client) -> None:
    actor = make_actor(
        "nis", aliases=["one", "two"], careful_aliases=[{"text": "NIS", "match": "whole_word"}]
    )
    assert change(editing, actor).status_code == 302
    actor.refresh_from_db()
    assert (actor.aliases, actor.careful_aliases) == (
        ["one", "two"],
        [{"text": "NIS", "match": "whole_word"}],
    )


@pytest.mark.parametrize(
    ("field", "text", "message"),
    [
        ("aliases", "K", "Line 1: “K” is too short"),
        ("aliases", "twice\ntwice", "Line 2: “twice” stands here twice"),
        ("careful_aliases", "NIS", "Line 1: write “NIS | whole_word_case”"),
        ("careful_aliases", "NIS | sometimes", "whole_word or whole_word_case"),
        ("aliases", "Moskva", "“Moskva” already leads to Russia"),
        ("careful_aliases", "ｍｏｓｋｖａ | whole_word", "already leads to Russia"),
        ("metonyms", "russia", "already leads to Russia"),
    ],
)
def test_a_name_that_would_mislead_is_refused(field: str, text: str, message: str, editing: Client) -> None:
    make_actor("russia", aliases=["Moskva"])
    response = change(editing, make_actor("nis"), **{field: text})
    assert message in errors_of(response)
    assert Actor.objects.get(slug="nis").aliases == []


def test_a_slug_is_made_from_the_name_and_then_stays(editing: Client) -> None:
    send(editing, reverse("admin:timeline_actor_add"), "actor_form", name="Rybar & Co.", kind="company")
    actor = Actor.objects.get()
    assert actor.slug == "rybar-co"
    change(editing, actor, name="Rybar", slug="another")
    actor.refresh_from_db()
    assert (actor.name, actor.slug) == ("Rybar", "rybar-co")


def test_other_names_are_found_in_every_script(editing: Client) -> None:
    make_actor("nis", aliases=["국가정보원"])
    make_actor("russia")
    answer = editing.get("/admin/timeline/actor/", {"q": "국가정보"})
    assert [actor.slug for actor in answer.context["cl"].result_list] == ["nis"]


def test_other_names_are_offered_where_an_actor_is_chosen(editing: Client) -> None:
    make_actor("nis", name="National Intelligence Service", aliases=["국가정보원"])
    choice = {"app_label": "timeline", "model_name": "claim", "field_name": "claimant", "term": "국가"}
    found = editing.get(reverse("admin:autocomplete"), choice).json()["results"]
    assert [item["text"] for item in found] == ["National Intelligence Service"]
