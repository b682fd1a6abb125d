"""The figure for other sites: may be framed, is complete, and brings nothing along."""

from __future__ import annotations

import pytest
from django.conf import LazySettings
from django.test import Client

from tests.factories import make_event
from tests.web.markup import Element, read, slugs

pytestmark = pytest.mark.django_db


def _listed(page: Element) -> list[str]:
    return [item.one("a")["href"].split("/")[2] for item in page.one("ol", "embed-list").find("li")]


def test_it_may_be_framed_where_the_operator_allows_it(client: Client, settings: LazySettings) -> None:
    response = client.get("/embed/")
    assert "frame-ancestors *" in response.headers["Content-Security-Policy"]
    assert "X-Frame-Options" not in response.headers
    settings.EMBED_ANCESTORS = ["https://paper.example"]
    policy = client.get("/embed/").headers["Content-Security-Policy"]
    assert "frame-ancestors https://paper.example" in policy


def test_a_copy_that_is_still_good_may_be_framed_too(client: Client) -> None:
    etag = client.get("/embed/").headers["ETag"]
    response = client.get("/embed/", headers={"If-None-Match": etag})
    assert response.status_code == 304
    assert "frame-ancestors 'none'" not in response.headers.get("Content-Security-Policy", "")
    assert "X-Frame-Options" not in response.headers


def test_it_lists_the_same_events_in_the_same_order_as_the_page(client: Client, dataset: None) -> None:
    address = "?importance=turning_point&order=oldest"
    assert _listed(read(client.get(f"/embed/{address}"))) == slugs(read(client.get(f"/{address}")))


def test_it_is_called_like_the_named_view_or_described(client: Client, dataset: None) -> None:
    def heading(address: str) -> str:
        return read(client.get(address)).one("h1").text

    assert heading("/embed/?importance=turning_point") == (
        "Turning points in the arms trade between North Korea and Russia"
    )
    assert heading("/embed/") == "Events in the arms trade between North Korea and Russia"
    assert heading("/embed/?type=use&status=confirmed") == "Confirmed strikes"


def test_one_line_says_where_it_comes_from(client: Client, dataset: None) -> None:
    source = read(client.get("/embed/?importance=turning_point")).one("footer")
    assert source.text.startswith(
        "Source: Tumen, 25 of 164 sourced events · CC BY 4.0 · updated 16 February 2026"
    )
    assert source.find("a")[0]["href"] == "http://testserver/?importance=turning_point"


def test_every_link_leaves_the_frame(client: Client, dataset: None) -> None:
    links = read(client.get("/embed/?type=use")).find("a")
    assert links and all(link["target"] == "_blank" and link["rel"] == "noopener" for link in links)


def test_it_has_the_figure_and_nothing_around_it(client: Client, dataset: None) -> None:
    page = read(client.get("/embed/?type=use"))
    assert page.find("header") == [] and page.find("form") == []
    assert len(page.find("event-timeline")) == 1
    assert all("htmx" not in script["src"] for script in page.find("script"))


def test_it_takes_the_theme_that_is_asked(client: Client) -> None:
    assert read(client.get("/embed/?theme=dark")).one("html")["data-theme"] == "dark"
    assert read(client.get("/embed/")).one("html")["data-theme"] == ""


def test_it_stands_without_events(client: Client) -> None:
    make_event("2024-01-02", type="use")
    page = read(client.get("/embed/?since=2020&until=2021"))
    assert "No events match." in page.text


def test_its_list_has_pages_of_its_own(client: Client) -> None:
    for day in (1, 2, 3):
        make_event(f"2024-01-0{day}", slug=f"day-{day}")
    page = read(client.get("/embed/?limit=2"))
    assert _listed(page) == ["day-3", "day-2"]
    assert page.one("a", rel="next")["href"] == "/embed/?limit=2&page=2"


def test_a_copy_may_be_kept_for_a_few_minutes_and_brings_no_cookie(client: Client) -> None:
    response = client.get("/embed/")
    assert "max-age=300" in response.headers["Cache-Control"]
    assert "public" in response.headers["Cache-Control"]
    assert not response.cookies
