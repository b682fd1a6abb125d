"""Every list and form of the admin renders, for those who may see it, in few queries."""

from __future__ import annotations

from typing import Any

import pytest
from django.apps import apps
from django.contrib import admin
from django.contrib.auth.models import User
from django.db.models import Model
from django.http import HttpRequest
from django.test import Client
from django.urls import reverse

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
