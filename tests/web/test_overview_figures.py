"""The small figures under the list: by month and type, by status, by claimant; each a link that filters."""

from __future__ import annotations

import gzip
import re

import pytest
from django.test import Client

from tests.factories import make_event
from tests.web.markup import Element, read
from timeline.models import Event
from timeline.vocab import Status

pytestmark = pytest.mark.django_db


def figures(client: Client, query: str = "") -> Element:
    """The figures of the first screen under a query."""
    return read(client.get(f"/{query}")).one("section", "overview-figures")


def months(section: Element) -> dict[str, str]:
    """What the table says of each month."""
    rows = section.one("tbody").find("tr")
    return {row.one("th").text: " ".join(cell.text for cell in row.find("td")) for row in rows}


def bars(section: Element, heading: str) -> dict[str, str]:
    """The bars under a heading."""
    found = next(part for part in section.find("section", "bars") if part.one("h3").text == heading)
    return {link.find("span")[0].text: link.one("span", "count").text for link in found.find("a")}


def test_events_are_counted_by_month_and_type(client: Client) -> None:
    for day in ("2024-01-02", "2024-01-30", "2024-03"):
        make_event(day)
    make_event("2024-01-05", type="transfer")
    assert months(figures(client)) == {"March 2024": "1 1 Use", "January 2024": "3 2 Use, 1 Transfer"}


def test_a_month_without_events_keeps_its_place(client: Client) -> None:
    make_event("2024-01-02")
    make_event("2024-03-02")
    section = figures(client)
    assert [rect["x"] for rect in section.one("svg", "month-columns").find("rect")] == ["0", "16"]
    assert section.one("svg", preserveaspectratio="none")["viewbox"] == "0 0 24 1"


def test_the_figures_add_up_to_the_events_of_the_list(client: Client, dataset: None) -> None:
    section = figures(client)
    known = Event.objects.published().exclude(earliest=None).count()
    assert sum(int(words.split()[0]) for words in months(section).values()) == known
    assert sum(map(int, bars(section, "By status").values())) == Event.objects.published().count()


def test_every_bar_and_month_is_a_link_that_filters(client: Client, dataset: None) -> None:
    section = figures(client, "?type=use")
    month = section.one("tbody").find("a")[0]["href"]
    assert re.fullmatch(r"/\?type=use&since=(\d{4}-\d\d)&until=\1", month)
    assert client.get(month).status_code == 200
    links = [link["href"] for part in section.find("section", "bars") for link in part.find("a")]
    assert any("status=" in link for link in links) and any("claimant=" in link for link in links)
    assert all("type=use" in link for link in links)


def test_words_searched_for_stay_as_they_are(client: Client) -> None:
    make_event(title="Over 1000 containers")
    assert "q=1000&since=2024-01" in figures(client, "?q=1000").one("tbody").one("a")["href"]


def test_a_chosen_status_is_marked(client: Client) -> None:
    make_event(status=Status.ALLEGED)
    section = figures(client, "?status=alleged")
    assert [link.find("span")[0].text for link in section.find("a", aria_current="true")] == ["Alleged"]


def test_many_years_are_counted_by_year(client: Client) -> None:
    make_event("2003-01-02")
    make_event("2024-01-02")
    section = figures(client)
    assert list(months(section)) == ["2024", "2003"]
    assert "?since=2003&until=2003" in section.one("tbody").find("a")[1]["href"]


def test_an_empty_selection_has_no_figures(client: Client) -> None:
    make_event()
    assert not read(client.get("/?since=2030")).find("section", "overview-figures")


def test_the_columns_are_told_in_words(client: Client) -> None:
    for day in ("2024-01-02", "2024-01-30", "2024-03"):
        make_event(day)
    words = figures(client).one("p", id="by-month-text").text
    assert words == (
        "Events by the month they begin in, from January 2024 to March 2024; most in January 2024: 2."
    )


def test_they_add_less_than_four_kilobytes_to_the_page(client: Client, dataset: None) -> None:
    page = client.get("/").content
    start = page.index(b'<section class="overview-figures"')
    without = page[:start] + page[page.index(b'<p class="sheet-bar">') :]
    assert len(gzip.compress(page)) - len(gzip.compress(without)) < 4_000
