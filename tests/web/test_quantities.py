"""The quantity page: claimed figures by who counted, as charts and as a table, never added up."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import Any

import pytest
from django.test import Client

from tests.factories import make_actor, make_claim, make_event, make_quantity
from tests.web.markup import Element, read
from timeline.models import Quantity
from timeline.services.publishing import withdraw
from timeline.vocab import Flow, Measure, Unit

pytestmark = pytest.mark.django_db


def payloads(client: Client, address: str) -> list[dict[str, Any]]:
    """The figures of every chart of the page, as its scripts read them."""
    page = client.get(address).content.decode()
    found = re.findall(r'<script type="application/json">(.*?)</script>', page)
    return [json.loads(text) for text in found]


def rows(page: Element) -> list[Element]:
    """The rows of the table that hold a figure."""
    return [row for row in page.find("tr") if row.find("td")]


def figure(who: str, best: int | None = 10, **fields: Any) -> Quantity:
    """A total of missiles by a claimant, under an event of its own."""
    claim = make_claim(make_event(claims=0), claimant=make_actor(who))
    defaults = {"measure": Measure.CUMULATIVE, "flow": Flow.SUPPLIED, "label": "missiles sent"}
    return make_quantity(claim, best=best, **defaults | fields)


def test_the_container_chart_shows_each_claimant_on_its_own(client: Client, dataset: None) -> None:
    page = read(client.get("/quantities/"))
    assert page.one("h1").text == "Containers said to have gone from North Korea to Russia"
    (chart,) = payloads(client, "/quantities/")
    by_owner: dict[int, set[str]] = {}
    for point in chart["points"]:
        by_owner.setdefault(point["slot"], set()).add(point["who"])
    assert sorted(map(sorted, by_owner.values())) == [
        [
            "Defense Intelligence Agency",
            "Joint Chiefs of Staff",
            "Ministry of National Defense",
            "National Intelligence Service",
        ],
        ["Multilateral Sanctions Monitoring Team"],
        ["Open Source Centre"],
        ["United States"],
    ]
    assert chart["joins"] == []


def test_no_number_on_the_page_is_a_total_of_others(client: Client, dataset: None) -> None:
    for subject in ("containers", "rounds", "missiles", "casualties", "persons"):
        page = read(client.get(f"/quantities/?subject={subject}"))
        given = {
            f"{number:,}" for figures in Quantity.objects.values_list("low", "best", "high")
            for number in figures if number is not None
        }  # fmt: skip
        shown = {number for cell in page.find("td", "number") for number in re.findall(r"[\d,]+", cell.text)}
        assert shown and shown <= given, subject
    best = Quantity.objects.filter(unit=Unit.CONTAINERS).values_list("low", "best")
    total = sum(low or best or 0 for low, best in best)
    assert f"{total:,}" not in read(client.get("/quantities/")).text


def test_the_sentence_counts_what_the_table_shows(client: Client, dataset: None) -> None:
    page = read(client.get("/quantities/?subject=containers"))
    assert page.one("p", "lead").text.startswith("Thirteen running totals by seven bodies.")
    assert len(rows(page)) == 13


def test_every_point_leads_to_its_claim(client: Client, dataset: None) -> None:
    for chart in payloads(client, "/quantities/?subject=missiles"):
        for point in chart["points"]:
            address, _, claim = point["href"].partition("#")
            assert read(client.get(address)).find(id=claim), point["href"]


def test_the_chart_and_the_table_say_the_same(client: Client, dataset: None) -> None:
    for subject in ("containers", "rounds", "casualties"):
        address = f"/quantities/?subject={subject}"
        linked = {link["href"] for row in rows(read(client.get(address))) for link in row.find("a")}
        points = [point for chart in payloads(client, address) for point in chart["points"]]
        assert points and {point["href"] for point in points} <= linked


def test_kinds_that_mean_different_things_stand_apart(client: Client, dataset: None) -> None:
    page = read(client.get("/quantities/?subject=casualties"))
    headings = [row.text for row in page.find("tr", "kind")]
    assert "North Korean troops killed, running totals" in headings
    assert "North Korean troops killed, running totals, worked out" in headings
    assert "North Korean troops wounded, running totals" in headings
    assert "North Korean troops killed, single events" in headings
    assert "Civilians killed, running totals" in headings
    headings = [row.text for row in read(client.get("/quantities/?subject=missiles")).find("tr", "kind")]
    assert {"Missiles supplied, running totals", "Missiles fired, running totals"} <= set(headings)


def test_figures_of_one_claimant_and_start_are_joined(client: Client) -> None:
    for best, day in ((10, 1), (30, 20)):
        figure("south-korea", best, since="2023-09", as_of=date(2024, 3, day))
    figure("south-korea", 40, since="2023-10", as_of=date(2024, 4, 1))
    figure("united-states", 50, since="2023-09", as_of=date(2024, 4, 2))
    (chart,) = payloads(client, "/quantities/")
    assert [[chart["points"][at]["best"] for at in series] for series in chart["joins"]] == [[10, 30]]


def test_a_start_in_a_month_is_the_whole_month(client: Client) -> None:
    for day in (1, 2):
        figure("south-korea", since="2023-09", as_of=date(2024, 3, day))
    (chart,) = payloads(client, "/quantities/")
    assert chart["points"][0]["since"] == {"earliest": "2023-09-01", "latest": "2023-09-30", "form": "span"}


def test_the_filters_of_the_timeline_apply_and_are_named(client: Client, dataset: None) -> None:
    page = read(client.get("/quantities/?claimant=united-states&subject=containers"))
    assert {row.one("td", "who-cell").text for row in rows(page)} == {"United States"}
    chips = page.one("ul", "active")
    assert "United States" in chips.text
    assert "/quantities/?subject=containers" in {link["href"] for link in chips.find("a")}


def test_a_claimant_includes_its_agencies(client: Client, dataset: None) -> None:
    page = read(client.get("/quantities/?claimant=south-korea"))
    assert "Ministry of National Defense (South Korea)" in {
        row.one("td", "who-cell").text for row in rows(page)
    }


def test_only_what_was_known_by_a_day_is_shown(client: Client, dataset: None) -> None:
    page = read(client.get("/quantities/?as_of=2024-01-15"))
    assert len(rows(page)) == 3
    links = [row.one("td", "number").one("a")["href"] for row in rows(page)]
    assert all("as_of=2024-01-15#c" in link for link in links)


def test_without_a_subject_the_first_one_with_figures_is_shown(client: Client) -> None:
    figure("south-korea")
    page = read(client.get("/quantities/"))
    assert page.one("nav", "tabs").text == "Missiles"
    assert page.one("p", "lead").text == "One running total by South Korea."


def test_an_unknown_subject_is_named_on_the_page(client: Client, dataset: None) -> None:
    page = read(client.get("/quantities/?subject=tanks"))
    assert "Unknown subject “tanks”" in page.one("div", "notice").text
    assert page.one("h1").text.startswith("Containers")
    twice = read(client.get("/quantities/?subject=rounds&subject=missiles"))
    assert "more than once" in twice.one("div", "notice").text


def test_a_selection_without_figures_says_so(client: Client) -> None:
    make_event()
    page = read(client.get("/quantities/?subject=persons"))
    assert "No claim in this selection gives such a figure." in page.text
    assert not page.find("quantity-chart")


def test_figures_of_withdrawn_events_are_gone(client: Client) -> None:
    quantity = figure("south-korea")
    withdraw(quantity.claim.event, by=None, reason="A hoax.")
    assert "No claim in this selection" in read(client.get("/quantities/")).text


def test_the_key_explains_the_signs_that_are_used_and_no_others(client: Client) -> None:
    figure("south-korea", None, low=5)
    figure("south-korea", None, low=5, high=9, since="2023-09-13")
    key = read(client.get("/quantities/")).one("ul", "signs")
    assert [sign.text for sign in key.find("li")] == ["at least", "between", "counted from this day"]
