"""`/events.csv`: the whole selection, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
from typing import Any

import pytest
from django.test import Client

from tests import brute_force
from tests.factories import make_actor, make_claim, make_event, make_source
from timeline.exports.csv import HEADER, neutral
from timeline.query import EventQuery

pytestmark = pytest.mark.django_db


def text(client: Client, query: str = "") -> str:
    """The whole file."""
    response = client.get(f"/events.csv?{query}")
    assert response.status_code == 200
    return b"".join(response.streaming_content).decode("utf-8")  # type: ignore[attr-defined]


def rows(client: Client, query: str = "") -> list[dict[str, str]]:
    """The file as a spreadsheet reads it."""
    return list(csv.DictReader(io.StringIO(text(client, query), newline="")))


def test_it_holds_the_whole_selection_in_order(client: Client, dataset: None) -> None:
    found = rows(client, "since=2024&order=oldest")
    expected = brute_force.answer(EventQuery.model_validate({"since": "2024", "order": "oldest"}))
    assert [row["slug"] for row in found] == expected


def test_a_limit_and_a_page_are_honoured(client: Client, dataset: None) -> None:
    everything = [row["slug"] for row in rows(client)]
    assert len(everything) == 164
    assert [row["slug"] for row in rows(client, "limit=10&page=2")] == everything[10:20]


def test_the_first_row_names_the_columns_also_when_nothing_is_found(client: Client) -> None:
    assert text(client).splitlines() == [",".join(HEADER)]


def test_lists_are_joined_by_semicolons(client: Client) -> None:
    make_actor("north-korea", name="North Korea")
    event = make_event(
        "2024-03~",
        slug="strike",
        actors=(("russia", "user"), ("north-korea", "supplier")),
        systems=("kn-23", "kn-24"),
        places=(("kharkiv", "happened"),),
        claims=0,
    )
    for number in (1, 2):
        make_claim(event, source=make_source(url=f"https://news.example/page-{number}"))
    [row] = rows(client)
    assert row["actors"] == "russia:user; north-korea:supplier"
    assert row["actor_names"] == "Russia; North Korea"
    assert row["systems"] == "kn-23; kn-24"
    assert row["places"] == "kharkiv:happened"
    assert row["sources"] == "https://news.example/page-1; https://news.example/page-2"
    assert (row["date"], row["earliest"], row["latest"]) == ("2024-03~", "2024-03-01", "2024-03-31")
    assert row["date_label"] == "about March 2024"
    assert row["url"] == "http://testserver/events/strike/"


def test_an_open_side_is_an_empty_cell(client: Client) -> None:
    make_event("2024-03/..")
    [row] = rows(client)
    assert (row["earliest"], row["latest"]) == ("2024-03-01", "")


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "＝"])
def test_no_cell_is_taken_for_a_formula(client: Client, start: str) -> None:
    formula = f'{start}HYPERLINK("http://bad.example")'
    make_event(title=formula, summary="a = b - c")
    [row] = rows(client)
    assert row["title"] == f"'{formula}"
    assert row["summary"] == "a = b - c"


def test_neutral_text_is_left_alone() -> None:
    assert [neutral(cell) for cell in ("", "KN-23", "2024", "'x")] == ["", "KN-23", "2024", "'x"]


@pytest.mark.parametrize(
    ("query", "name"),
    [("", "events.csv"), ("type=use&since=2024", "strikes-since-2024.csv")],
)
def test_the_file_is_named_after_the_selection(client: Client, dataset: None, query: str, name: str) -> None:
    response: Any = client.get(f"/events.csv?{query}")
    assert response["Content-Disposition"] == f'attachment; filename="{name}"'
    assert response["Content-Type"].startswith("text/csv; charset=utf-8")


def test_letters_of_all_scripts_survive(client: Client) -> None:
    make_event(title="북한 – Хвасон “11”")
    assert rows(client)[0]["title"] == "북한 – Хвасон “11”"


def test_what_is_not_understood_is_refused_before_anything_is_sent(client: Client) -> None:
    response = client.get("/events.csv?bogus=1")
    assert response.status_code == 400
    assert response.json()["error"]["problems"][0]["parameter"] == "bogus"
