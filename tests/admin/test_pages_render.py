"""Every list and form of the admin renders, for those who may see it, in few queries."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.contrib import admin
from django.contrib.auth.models import User
from django.db.models import Model
from django.http import HttpRequest
from django.test import Client
from django.urls import reverse

from tests.factories import make_event
from timeline.models import Event

OURS = [model for model in apps.get_app_config("timeline").get_models() if admin.site.is_registered(model)]
LEFT_TO_INLINES = {"Participation", "EventSystem", "EventPlace", "EventLink"}


def address(model: type[Model], page: str, *args: object) -> str:
    return reverse(f"admin:timeline_{model._meta.model_name}_{page}", args=args)


def ids(model: type[Model]) -> str:
    return model.__name__


def test_every_model_is_registered_or_edited_under_another() -> None:
    missing = {model.__name__ for model in apps.get_app_config("timeline").get_models()} - {
        model.__name__ for model in OURS
    }
    assert missing == LEFT_TO_INLINES | {name for name in missing if name.startswith("Search")}


@pytest.mark.parametrize("model", OURS, ids=ids)
def test_every_list_renders_in_few_queries(
    model: type[Model], dataset: None, editing: Client, django_assert_max_num_queries: Any
) -> None:
    with django_assert_max_num_queries(16):
        response = editing.get(address(model, "changelist"))
    assert response.status_code == 200


@pytest.mark.parametrize("model", OURS, ids=ids)
def test_every_list_can_be_searched(model: type[Model], dataset: None, editing: Client) -> None:
    response = editing.get(address(model, "changelist"), {"q": "kim 한국 2024"})
    assert response.status_code == 200


@pytest.mark.parametrize("model", OURS, ids=ids)
def test_every_form_renders(model: type[Model], dataset: None, editing: Client) -> None:
    thing = model._default_manager.first()
    if thing is not None:
        assert editing.get(address(model, "change", thing.pk)).status_code == 200
    may_add = admin.site._registry[model].has_add_permission(_request(editing))
    assert editing.get(address(model, "add")).status_code == (200 if may_add else 403)


def _request(client: Client) -> HttpRequest:
    return client.get(reverse("admin:index")).wsgi_request


@pytest.mark.parametrize("model", OURS, ids=ids)
def test_nobody_enters_without_an_account(model: type[Model], client: Client, db: None) -> None:
    response = client.get(address(model, "changelist"))
    assert response.status_code == 302
    assert response["Location"].startswith(reverse("admin:login"))


def test_an_account_that_is_not_staff_is_refused(client: Client, db: None) -> None:
    client.force_login(User.objects.create_user("reader"))
    assert client.get(reverse("admin:timeline_event_changelist"), follow=True).status_code == 200
    assert client.get(reverse("admin:timeline_event_changelist")).status_code == 302
    assert client.get(reverse("admin:timeline_event_read_date"), {"text": "2024"}).status_code == 302


def test_the_list_of_events_tells_date_status_and_what_the_rule_says(editing: Client) -> None:
    make_event("2024-06~")
    make_event(status="confirmed")
    make_event(status="reported", status_note="Seen by us.")
    make_event(claims=0)
    answer = editing.get(address(Event, "changelist")).content.decode()
    assert "about June 2024" in answer
    assert 'Confirmed <span aria-hidden="true">●</span>' in answer
    for words in (">agrees<", ">suggests alleged<", ">suggests alleged, see note<", ">no supporting claim<"):
        assert words in answer


def test_the_first_page_groups_what_there_is(editing: Client) -> None:
    answer = editing.get(reverse("admin:index")).content.decode()
    groups = re.findall(r'<span class="section">([^<]*)</span>', answer)
    assert groups[:3] == ["Events", "Articles", "Sources"]
    assert "Other" not in groups


def test_the_page_of_an_event_asks_few_questions_of_the_database(
    editing: Client, django_assert_max_num_queries: Any
) -> None:
    event = make_event(claims=5)
    with django_assert_max_num_queries(60):
        editing.get(address(Event, "change", event.pk))


def test_the_accent_of_the_admin_is_that_of_the_site(root: Path) -> None:
    accent = re.compile(r"--accent: (#[0-9a-f]{6});")
    light = accent.search((root / "static/css/tokens.css").read_text("utf-8"))
    ours = accent.search((root / "static/css/admin.css").read_text("utf-8"))
    assert light and ours
    assert ours[1] == light[1]
