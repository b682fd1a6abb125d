"""The map as a page: places by role, routes, what has no place, and what the drawing is handed."""

from __future__ import annotations

import json
from collections import Counter
from itertools import product
from typing import Any

import pytest
from django.http import QueryDict
from django.test import Client

from tests import brute_force
from tests.factories import make_event, make_place
from tests.web.conftest import Fetch
from tests.web.markup import Element, read
from timeline.query import EventQuery, read_query

pytestmark = pytest.mark.django_db

ROLES = ["happened", "origin", "transit", "destination", "announced"]


def _rows(page: Element, name: str) -> list[list[str]]:
    section = page.one("section", aria_labelledby=name)
    return [
        [cell.text for cell in row.walk() if cell.tag in ("th", "td")]
        for row in section.one("tbody").find("tr")
    ]


def _payload(page: Element) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(str(page.one("script", id="map-data").content[0]))
    return found


@pytest.mark.parametrize("query", ["", "type=transfer", "since=2024&until=2024-06", "actor=united-states"])
def test_places_are_counted_by_role(client: Client, dataset: None, query: str) -> None:
    asked = read_query(QueryDict(query)).query
    counts: Counter[tuple[str, str]] = Counter()
    for event in _matching(asked):
        counts.update((place["place"], place["role"]) for place in event["places"])
    names = {slug: entry["name"] for slug, entry in brute_force.by_slug("places").items()}
    table = {
        row[0].removesuffix(" a region"): row[1:]
        for row in _rows(read(client.get(f"/map/?{query}")), "places")
    }
    expected = {
        names[slug]: [str(counts[slug, role]) for role in ROLES] for slug in {slug for slug, _ in counts}
    }
    assert table == expected


def _matching(query: EventQuery) -> list[dict[str, Any]]:
    return [event for event in brute_force.load("events.yaml") if brute_force.matches(event, query)]


def test_routes_join_every_origin_with_every_destination(client: Client, dataset: None) -> None:
    names = {slug: entry["name"] for slug, entry in brute_force.by_slug("places").items()}
    expected: Counter[tuple[str, str]] = Counter()
    for event in _matching(EventQuery()):
        ends = {
            role: [names[p["place"]] for p in event["places"] if p["role"] == role]
            for role in ("origin", "destination")
        }
        expected.update(product(ends["origin"], ends["destination"]))
    rows = _rows(read(client.get("/map/")), "routes")
    assert {(row[0], row[1]): int(row[3]) for row in rows} == dict(expected)
    assert next(row[2] for row in rows if row[1] == "Tikhoretsk") == "Dunay naval facility, Primorye"


def test_it_tells_how_many_events_it_can_place(client: Client, dataset: None) -> None:
    roles = [{place["role"] for place in event["places"]} for event in _matching(EventQuery())]
    placed = sum(bool(found - {"announced"}) for found in roles)
    only = sum(found == {"announced"} for found in roles)
    without = sum(not found for found in roles)
    page = read(client.get("/map/"))
    assert page.one(id="map-sentence").text == (
        f"{placed} of {len(roles)} events can be placed on a map. "
        f"Of {only} it is only known where they were announced. {without} events without a place"
    )
    assert len(page.one("section", aria_labelledby="without").one("ol").find("li")) == without


def test_every_count_leads_to_the_events_it_counts(client: Client, dataset: None) -> None:
    page = read(client.get("/map/?type=transfer&since=2023"))
    links = page.one("section", aria_labelledby="places").one("tbody").find("a")
    rajin = next(link for link in links if link["aria-label"].endswith("events, Rajin port (Rason), Origin"))
    assert rajin["href"] == "/?type=transfer&place=rajin%3Aorigin&since=2023"
    assert f"{rajin.text} events" in read(client.get(rajin["href"])).one("h2", id="list-title").text


def test_the_drawing_gets_every_place_with_its_exactness(client: Client, dataset: None) -> None:
    payload = _payload(read(client.get("/map/")))
    places = {place["slug"]: place for place in payload["places"]}
    assert (places["kharkiv"]["precision"], places["kursk-region"]["precision"]) == (1, 2)
    assert places["kharkiv"]["href"] == "/?place=kharkiv"
    assert payload["announced"] is False
    for place in payload["places"]:
        assert {role: len(events) for role, events in place["events"].items()} == place["counts"]
    for route in payload["routes"]:
        assert len(route["events"]) == route["count"]


def test_the_layer_of_announcements_is_shown_when_asked(client: Client, dataset: None) -> None:
    page = read(client.get("/map/?announced=1"))
    assert _payload(page)["announced"] is True
    assert "checked" in page.one("input", name="announced").attributes
    assert (
        "announced: “yes” is not a switch"
        in read(client.get("/map/?announced=yes")).one("div", "warning").text
    )


def test_the_months_cover_the_selection_and_mark_the_period(client: Client, dataset: None) -> None:
    bars = read(client.get("/map/?since=2024-01&until=2024-03")).one("figure", "brush").find("rect")
    assert (bars[0]["data-month"], bars[-1]["data-month"]) == ("2022-09", "2026-02")
    assert [bar["data-month"] for bar in bars if bar["class"]] == ["2024-01", "2024-02", "2024-03"]


def test_the_form_carries_the_other_filters(client: Client, dataset: None) -> None:
    page = read(client.get("/map/?type=transfer&as_of=2024-06-01&since=2023"))
    form = page.one("form", "map-form")
    fields = {
        field["name"]: field["value"] for field in form.find("input") if field["type"] in ("hidden", "text")
    }
    assert fields == {"type": "transfer", "as_of": "2024-06-01", "since": "2023", "until": ""}
    assert page.one("ul", "active").find("a")[0].text == "Lift: Transfer"
    assert "As known on 1 June 2024" in page.one("div", "as-of").text


def test_htmx_is_told_the_short_address(fragment: Fetch, dataset: None) -> None:
    response = fragment(
        "/map/?type=transfer&since=2024-01&until=&announced=1", target="map-results", here="/map/"
    )
    assert response.headers["HX-Push-Url"] == "/map/?type=transfer&since=2024-01&announced=1"


def test_an_event_without_a_place_is_listed_beside(client: Client) -> None:
    make_event(title="Somewhere", places=(("kharkiv", "happened"),))
    make_event(title="Nowhere named")
    page = read(client.get("/map/"))
    assert page.one("section", aria_labelledby="without").one("li").text.endswith("Nowhere named")
    assert "1 event without a place" in page.text


def test_a_country_is_called_one(client: Client) -> None:
    make_place("north-korea-at-large", name="North Korea", geo_precision=3)
    make_event(places=(("north-korea-at-large", "origin"),))
    assert _rows(read(client.get("/map/")), "places") == [["North Korea a country", "0", "1", "0", "0", "0"]]


def test_it_stands_without_events(client: Client) -> None:
    page = read(client.get("/map/"))
    assert "0 of 0 events" in page.text
    assert "No event of this selection names a place." in page.text
