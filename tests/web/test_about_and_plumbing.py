"""The page about the site, and the addresses for machines."""

from __future__ import annotations

import json
from xml.etree import ElementTree

import pytest
from django.conf import LazySettings
from django.db import DatabaseError
from django.test import Client

from tests.factories import make_event
from tests.web.markup import read
from timeline.vocab import Basis, Stance, Status

pytestmark = pytest.mark.django_db


def test_every_word_about_support_is_defined(client: Client) -> None:
    page = read(client.get("/about/"))
    for prefix, words in (("status", Status), ("stance", Stance), ("basis", Basis)):
        for word in words:
            entry = page.one(id=f"{prefix}-{word.value}")
            assert entry.text == f"{word.label} {word.definition}"


def test_coverage_and_cut_off_are_stated(client: Client, dataset: None) -> None:
    text = read(client.get("/about/")).text
    assert "There are now 164 events, from 6 September 2022 to 15 February 2026." in text
    assert "The cut-off is 16 February 2026: nothing later was looked for." in text


def test_the_rule_has_ten_lines(client: Client) -> None:
    lists = read(client.get("/about/")).find("ol")
    assert 10 in [len(found.find("li")) for found in lists]


def test_it_says_plainly_when_nobody_can_be_written_to(client: Client, settings: LazySettings) -> None:
    assert "has not set a contact" in read(client.get("/about/")).text
    settings.CONTACT_URL = "https://desk.example/"
    assert read(client.get("/about/")).find("a", href="https://desk.example/")
    settings.CONTACT_EMAIL = "desk@tumen.example"
    assert read(client.get("/about/")).find("a", href="mailto:desk@tumen.example")


def test_robots_are_told_what_to_leave_and_where_the_map_is(client: Client) -> None:
    response = client.get("/robots.txt")
    assert response.headers["Content-Type"] == "text/plain; charset=utf-8"
    lines = response.content.decode().splitlines()
    assert "Disallow: /admin/" in lines
    assert "Sitemap: http://testserver/sitemap.xml" in lines


def test_the_sitemap_lists_public_events_only(client: Client) -> None:
    make_event(slug="public")
    make_event(slug="draft", published=False)
    root = ElementTree.fromstring(client.get("/sitemap.xml").content)  # noqa: S314
    places = [place.text for place in root.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    assert places[:1] == ["http://testserver/"]
    assert "http://testserver/events/public/" in places
    assert not any("draft" in (place or "") for place in places)


def test_health_is_answered_without_the_database(client: Client, django_assert_num_queries: object) -> None:
    with django_assert_num_queries(0):  # type: ignore[operator]
        response = client.get("/healthz")
    assert json.loads(response.content) == {"status": "ok"}
    assert "no-store" in response.headers["Cache-Control"]


def test_readiness_means_that_the_database_is_up_to_date(client: Client) -> None:
    response = client.get("/readyz")
    assert (response.status_code, json.loads(response.content)) == (200, {"status": "ok"})


def test_a_database_that_lags_behind_is_not_ready(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("timeline.views.plumbing._pending_migrations", lambda: ["timeline.0002_next"])
    response = client.get("/readyz")
    assert response.status_code == 503
    assert json.loads(response.content)["migrations"] == ["timeline.0002_next"]


def test_a_silent_database_is_not_ready(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> list[str]:
        raise DatabaseError("gone")

    monkeypatch.setattr("timeline.views.plumbing._pending_migrations", refuse)
    response = client.get("/readyz")
    assert response.status_code == 503
    assert "gone" not in response.content.decode()


def test_an_unknown_address_helps_on(client: Client) -> None:
    response = client.get("/no-such-page/")
    page = read(response)
    assert response.status_code == 404
    assert page.one("h1").text == "Page not found"
    assert page.find("a", href="/")


def test_a_broken_page_says_so_without_details(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("secret detail")

    monkeypatch.setattr("timeline.views.about.select_events", fail)
    client.raise_request_exception = False
    response = client.get("/about/")
    page = read(response)
    assert response.status_code == 500
    assert page.one("h1").text == "The page could not be made"
    assert "secret detail" not in response.content.decode()
