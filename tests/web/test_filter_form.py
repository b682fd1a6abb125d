"""The filter form, the active filters, and what is said when nothing is found or an address is wrong."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.factories import make_event
from tests.web.markup import Element, read, slugs

pytestmark = pytest.mark.django_db


def _form(client: Client, address: str) -> Element:
    return read(client.get(address)).one("form", id="filters")


def test_it_offers_types_by_band_with_their_counts(client: Client, dataset: None) -> None:
    fields = _form(client, "/").find("fieldset")
    types = next(field for field in fields if field.one("legend").text == "Type")
    assert [head.text for head in types.find("p", "sub")] == [
        "What happened",
        "What was said and done about it",
    ]
    assert types.find("li")[0].text == "Transfer 11"


def test_it_offers_every_filter_of_the_query(client: Client, dataset: None) -> None:
    names = {field["name"] for field in _form(client, "/").find("input")}
    assert names >= {
        "type",
        "status",
        "importance",
        "actor",
        "system",
        "place",
        "claimant",
        "stance",
        "basis",
        "publication",
        "since",
        "until",
        "match",
        "as_of",
    }


def test_every_field_has_a_label_and_an_id_of_its_own(client: Client, dataset: None) -> None:
    form = _form(client, "/?type=use")
    fields = [field for field in form.find("input") if field["type"] != "hidden"]
    labelled = {id(field) for label in form.find("label") for field in label.find("input")}
    assert all(id(field) in labelled for field in fields)
    ids = [field["id"] for field in fields]
    assert len(ids) == len(set(ids)) and all(ids)


def test_it_keeps_what_was_chosen(client: Client, dataset: None) -> None:
    form = _form(client, "/?type=use&since=2023-12&match=certain&as_of=2025-01-01&order=oldest&group=actor")
    checked = {
        (field["name"], field["value"]) for field in form.find("input") if "checked" in field.attributes
    }
    assert checked == {("type", "use"), ("match", "certain")}
    assert form.one("input", id="f-since")["value"] == "2023-12"
    assert form.one("input", id="f-as-of")["value"] == "2025-01-01"
    hidden = {(field["name"], field["value"]) for field in form.find("input", type="hidden")}
    assert {("order", "oldest"), ("group", "actor")} <= hidden


def test_it_works_without_scripts(client: Client, dataset: None) -> None:
    form = _form(client, "/")
    assert form["action"] == "/"
    assert form.attributes.get("method", "get") == "get"
    assert [button.text for button in form.find("button")] == ["Apply"]


def test_the_search_field_belongs_to_the_form(client: Client) -> None:
    page = read(client.get("/?q=containers"))
    assert page.one("input", id="q")["form"] == "filters"
    assert page.one("input", id="q")["value"] == "containers"


def test_details_are_open_where_something_is_chosen(client: Client, dataset: None) -> None:
    form = _form(client, "/?place=kharkiv")
    assert "open" in form.one("details", id="facet-place").attributes
    assert "open" not in form.one("details", id="facet-publication").attributes


def test_each_active_filter_can_be_lifted_alone(client: Client, dataset: None) -> None:
    active = read(client.get("/?type=use&status=confirmed")).one("ul", "active")
    links = {link.text: link["href"] for link in active.find("a")}
    assert links == {
        "Lift: Battlefield use": "/?status=confirmed",
        "Lift: Confirmed": "/?type=use",
        "Clear all": "/",
    }


def test_nothing_can_be_lifted_when_nothing_is_filtered(client: Client) -> None:
    assert read(client.get("/")).find("ul", "active") == []


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("/?tpe=use", "Unknown parameter “tpe”; did you mean “type”?"),
        ("/?since=soon", "“soon” is not a year, month or day"),
        ("/?type=nonsense", "nonsense"),
        ("/?event=no-such-event", "No public event has the address “no-such-event”."),
        ("/?since=2025&until=2024", "is after until=2024"),
    ],
)
def test_a_wrong_part_of_the_address_is_named_and_left_out(
    client: Client, dataset: None, address: str, words: str
) -> None:
    response = client.get(address)
    page = read(response)
    assert response.status_code == 200
    assert words in page.one("div", "warning").text
    assert len(slugs(page)) == 164


def test_an_empty_result_names_the_filter_that_is_in_the_way(client: Client, dataset: None) -> None:
    empty = read(client.get("/?type=use&status=retracted&since=2020&until=2021")).one("div", "empty")
    assert "the first event of the list is of 6 September 2022" in empty.text
    links = {link.text: link["href"] for link in empty.find("a")}
    assert all("without" not in text.lower() or href.startswith("/?") for text, href in links.items())


def test_lifting_says_what_it_would_find(client: Client) -> None:
    make_event("2024-01-02", title="The only strike", type="use")
    empty = read(client.get("/?type=use&since=2023-05&until=2023-06")).one("div", "empty")
    assert "Without “May 2023 – June 2023” 1 event" in empty.text
    assert empty.find("a")[0]["href"] == "/?type=use"
    assert "After · 2 January 2024 The only strike" in empty.text


def test_lifting_a_search_quotes_its_words_once(client: Client) -> None:
    make_event("2024-01-02", title="The only strike", type="use")
    empty = read(client.get("/?q=zeppelin")).one("div", "empty")
    assert "Without “zeppelin” 1 event" in empty.text


def test_beyond_the_cut_off_is_not_called_empty(client: Client, dataset: None) -> None:
    empty = read(client.get("/?type=un&since=2026-03")).one("div", "empty")
    assert "Not covered: nothing after 16 February 2026 was looked for." in empty.text


def test_inside_the_period_nothing_found_is_not_called_nothing_happened(
    client: Client, dataset: None
) -> None:
    empty = read(client.get("/?type=un&since=2023-02&until=2023-03")).one("div", "empty")
    assert "None found. That need not mean that nothing happened" in empty.text
