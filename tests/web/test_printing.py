"""The page that lays a whole selection out on paper."""

from __future__ import annotations

import pytest
from django.test import Client

from tests import brute_force
from tests.web.markup import read
from timeline.query import EventQuery

pytestmark = pytest.mark.django_db


def test_it_lists_the_whole_selection_with_its_sources_written_out(client: Client, dataset: None) -> None:
    page = read(client.get("/print/?type=use"))
    links = [heading.find("a")[0] for heading in page.find("h4")]
    assert [link["href"].split("/")[2] for link in links] == brute_force.answer(EventQuery(type=("use",)))
    assert "https://" in page.find("ul", "printed")[0].text
    assert page.one("h1").text.startswith("5 strikes")


def test_many_events_are_cut_with_the_number_left_out(
    client: Client, dataset: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("timeline.views.printing.MOST_PRINTED", 100)
    page = read(client.get("/print/"))
    assert len(page.find("h4")) == 100
    assert "These are the first 100 events; 64 events more do not fit." in page.text


def test_the_list_leads_to_it(client: Client, dataset: None) -> None:
    page = read(client.get("/?type=use&group=actor"))
    assert [link["href"] for link in page.find("a") if link.text == "Print"] == [
        "/print/?type=use&group=actor"
    ]


def test_many_events_are_listed_on_pages_of_fifty(
    client: Client, dataset: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("timeline.views.results.WHOLE", 150)
    assert len(read(client.get("/")).find("li", "row")) == 50
    assert len(read(client.get("/?page=4")).find("li", "row")) == 14
