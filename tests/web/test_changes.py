"""What changed between two days, held against the data files read by themselves."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from django.test import Client

from tests import brute_force
from tests.factories import make_actor, make_claim, make_event, make_publication, make_source
from tests.web.markup import Element, read
from timeline.chronology import parse
from timeline.query import EventQuery

pytestmark = pytest.mark.django_db

PAIRS = [
    ("2022-09-05", "2022-12-31"),
    ("2023-10-12", "2023-10-18"),
    ("2024-01-04", "2024-02-16"),
    ("2024-02-17", "2024-04-25"),
    ("2024-10-18", "2024-11-04"),
    ("2025-04-25", "2025-04-28"),
    ("2022-01-01", "2026-02-16"),
]


def _parts(page: Element) -> dict[str, dict[str, list[str]]]:
    """Slugs of the events in each part of the page, with the words of their statuses."""
    found = {}
    for section in page.find("section", "changed"):
        rows = section.find("li", "changed-event")
        found[section["aria-labelledby"].removeprefix("changed-")] = {
            row.one("h3").one("a")["href"].split("/")[2]: [
                link["href"].split("#status-")[1] for link in row.one("p", "from-to").find("a", "status")
            ]
            for row in rows
        }
    return found


def _expected(query: EventQuery, before: date, after: date) -> dict[str, dict[str, list[str]]]:
    found: dict[str, dict[str, list[str]]] = {"known": {}, "status": {}, "claims": {}}
    for event in brute_force.load("events.yaml"):
        if not brute_force.matches(event, query.replaced(as_of=after)):
            continue
        new = len(brute_force.claims_of(event, after)) - len(brute_force.claims_of(event, before))
        was, now = (brute_force.status_of(event, day) for day in (before, after))
        if new:
            part = "known" if was is None else "status" if was != now else "claims"
            found[part][event["slug"]] = [str(was), str(now)] if part == "status" else [str(now)]
    return {part: events for part, events in found.items() if events}


@pytest.mark.parametrize(("before", "after"), PAIRS)
def test_it_lists_what_the_claims_between_two_days_changed(
    client: Client, dataset: None, before: str, after: str
) -> None:
    page = read(client.get(f"/changes/?before={before}&after={after}"))
    days = date.fromisoformat(before), date.fromisoformat(after)
    assert _parts(page) == _expected(EventQuery(), *days)


def test_filters_hold_on_the_later_of_the_two_days(client: Client, dataset: None) -> None:
    page = read(client.get("/changes/?type=use&claimant=ukraine&before=2024-01-04&after=2024-02-16"))
    query = EventQuery(type=("use",), claimant=("ukraine",))
    assert _parts(page) == _expected(query, date(2024, 1, 4), date(2024, 2, 16))


def test_a_status_filter_asks_for_the_status_on_either_day(client: Client) -> None:
    event = make_event(slug="grown", claims=0, status="corroborated")
    other = make_source(publication=make_publication("other-news"))
    make_claim(event, claimed_on="2024-01-05", claimant=make_actor("ukraine"))
    make_claim(event, claimed_on="2024-02-05", claimant=make_actor("norway"), source=other)
    days = "before=2024-01-10&after=2024-02-10"
    for status, found in (("alleged", True), ("corroborated", True), ("confirmed", False)):
        page = read(client.get(f"/changes/?status={status}&{days}"))
        assert bool(_parts(page)) is found, status


def test_each_change_stands_beside_the_claims_that_made_it(client: Client, dataset: None) -> None:
    page = read(client.get("/changes/?type=use&before=2024-01-04&after=2024-02-16"))
    strike = next(row for row in page.find("li", "changed-event") if "Kharkiv during" in row.text)
    assert strike.one("p", "from-to").text == "Battlefield useAlleged→, now Corroborated"
    assert "16 February 2024 Prosecutor General's Office of Ukraine says" in strike.text
    assert strike.find("a", rel="external noopener")[0]["href"].startswith("https://")


def test_without_days_it_compares_the_last_two_on_which_something_was_said(
    client: Client, dataset: None
) -> None:
    days = sorted({day for event in brute_force.load("events.yaml") for day in _claim_days(event)})
    page = read(client.get("/changes/"))
    fields = {field["name"]: field["value"] for field in page.one("form", "two-days").find("input")}
    assert fields == {"before": days[-2].isoformat(), "after": days[-1].isoformat()}


def _claim_days(event: dict[str, Any]) -> Iterator[date]:
    for claim in event["claims"]:
        source = brute_force.sources()[claim["source"]]
        text = claim["claimed_on"] or source["published_on"]
        latest = parse(text).latest if text else None
        if latest:
            yield latest


def test_the_day_of_an_as_of_view_is_compared_with_the_one_before(client: Client, dataset: None) -> None:
    page = read(client.get("/changes/?as_of=2024-02-16"))
    fields = {field["name"]: field["value"] for field in page.one("form", "two-days").find("input")}
    assert fields["after"] == "2024-02-16"
    assert fields["before"] < "2024-02-16"


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("before=soon&after=2024-01-01", "before:"),
        ("before=2024-02-01&after=2024-01-01", "is not a day before"),
        ("before=2024-01-01&before=2024-01-02", "given more than once"),
        ("before=2024", "is not a day"),
        ("tpe=use", "did you mean “type”"),
    ],
)
def test_what_it_does_not_understand_is_left_out_and_told(
    client: Client, dataset: None, query: str, told: str
) -> None:
    response = client.get(f"/changes/?{query}")
    assert response.status_code == 200
    assert told in read(response).one("div", "warning").text


def test_its_form_keeps_the_filters_and_its_links_lift_them(client: Client, dataset: None) -> None:
    page = read(client.get("/changes/?type=use&before=2024-01-04&after=2024-02-16"))
    hidden = page.one("form", "two-days").one("input", type="hidden")
    assert (hidden["name"], hidden["value"]) == ("type", "use")
    lifted = page.one("ul", "active").find("a")[0]["href"]
    assert lifted == "/changes/?before=2024-01-04&after=2024-02-16"


def test_it_leads_to_the_days_on_either_side(client: Client) -> None:
    event = make_event(claims=0)
    for day in ("2024-01-01", "2024-01-05", "2024-01-09", "2024-01-20"):
        make_claim(event, claimed_on=day)
    page = read(client.get("/changes/?before=2024-01-05&after=2024-01-09"))
    links = [link["href"] for link in page.one("ul", "steps").find("a")]
    assert links[:2] == [
        "/changes/?before=2024-01-01&after=2024-01-05",
        "/changes/?before=2024-01-09&after=2024-01-20",
    ]


def test_it_says_when_nothing_changed_and_when_nothing_is_known(client: Client) -> None:
    assert "Nothing was claimed" in read(client.get("/changes/")).text
    make_event()
    page = read(client.get("/changes/?before=2020-01-01&after=2020-01-02"))
    assert "Nothing changed" in page.text
