"""`/events.json`: pages of a selection for anyone, strict about what is asked."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django.fixtures import Settings

from tests.factories import make_claim, make_event, make_source
from timeline.models import DataVersion, Event, new_token
from timeline.query import EventQuery
from timeline.selection import select_events
from timeline.vocab import EditorialState, Status

pytestmark = pytest.mark.django_db


def get(client: Client, query: str = "") -> dict[str, Any]:
    """The document for a query that is understood."""
    response = client.get(f"/events.json?{query}")
    assert response.status_code == 200
    document: dict[str, Any] = response.json()
    return document


def test_it_lists_the_selection_a_page_at_a_time(client: Client, dataset: None) -> None:
    slugs: list[str] = []
    address: str | None = "http://testserver/events.json?since=2024&limit=30"
    while address:
        page = client.get(address.removeprefix("http://testserver")).json()
        slugs += [event["slug"] for event in page["events"]]
        address = page["next"]
    selection = select_events(EventQuery(since="2024"))
    assert slugs == [event.slug for event in selection.events()]
    assert page["count"] == selection.count > 90


def test_the_document_names_its_schema_count_and_canonical_query(client: Client, dataset: None) -> None:
    document = get(client, "until=2024&type=use&type=transfer&order=newest&theme=dark&group=actor")
    assert document["schema"] == 1
    assert document["count"] == len(document["events"]) == 14
    assert document["query"] == {"type": ["transfer", "use"], "until": "2024"}
    assert document["next"] is None


def test_without_a_limit_there_are_two_hundred_to_a_page(client: Client) -> None:
    kind = make_event().type
    Event.objects.bulk_create(
        Event(
            slug=f"copy-{number}",
            title="Copy",
            summary="One of many.",
            date_edtf="2023",
            earliest=date(2023, 1, 1),
            latest=date(2023, 12, 31),
            precision="year",
            type=kind,
            status=Status.ALLEGED,
            state=EditorialState.PUBLISHED,
        )
        for number in range(200)
    )
    document = get(client)
    assert (document["count"], len(document["events"])) == (201, 200)
    assert document["next"] == "http://testserver/events.json?page=2"
    assert len(get(client, "page=2")["events"]) == 1


def test_a_page_beyond_the_end_is_empty(client: Client) -> None:
    make_event()
    document = get(client, "page=1000000&limit=1000")
    assert (document["count"], document["events"], document["next"]) == (1, [], None)


def test_addresses_are_absolute_and_follow_the_settings(client: Client, settings: Settings) -> None:
    event = make_event(slug="strike")
    make_event("2020")
    assert get(client)["events"][0]["url"] == f"http://testserver{event.get_absolute_url()}"
    settings.SITE_URL = "https://timeline.example"
    document = get(client, "limit=1")
    assert document["events"][0]["url"] == "https://timeline.example/events/strike/"
    assert document["next"] == "https://timeline.example/events.json?limit=1&page=2"


def test_unpublished_events_are_not_listed(client: Client) -> None:
    make_event(published=False)
    assert get(client)["count"] == 0


def test_as_of_a_day_it_gives_the_status_and_the_claims_of_then(client: Client, dataset: None) -> None:
    slug = "dprk-missile-strike-2023-12-30"
    then, now = (
        next(event for event in get(client, query)["events"] if event["slug"] == slug)
        for query in ("as_of=2024-01-05", "")
    )
    assert then["claims"] < now["claims"]
    assert (then["status"], now["status"]) == ("alleged", "corroborated")


def test_as_of_a_day_it_says_how_many_claims_have_no_day(client: Client) -> None:
    event = make_event()
    make_claim(event, claimed_on=None, source=make_source(published_on=""))
    assert get(client, "as_of=2024-06-01")["undated"] == 1
    assert "undated" not in get(client)


@pytest.mark.parametrize(
    ("query", "parameter", "value"),
    [
        ("bogus=1", "bogus", "1"),
        ("type=strikes", "type", "strikes"),
        ("actor=nobody-at-all", "actor", "nobody-at-all"),
        ("since=soon", "since", "soon"),
        ("limit=1001", "limit", "1001"),
        ("order=newest&order=oldest", "order", "oldest"),
        ("q=%00", "q", "�"),
        ("theme=pink", "theme", "pink"),
    ],
)
def test_what_is_not_understood_is_refused_by_name(
    client: Client, query: str, parameter: str, value: str
) -> None:
    response = client.get(f"/events.json?{query}")
    assert response.status_code == 400
    assert response["Content-Type"] == "application/json"
    document = response.json()
    assert document["schema"] == 1
    assert document["error"]["status"] == 400
    [problem] = document["error"]["problems"]
    assert (problem["parameter"], problem["value"]) == (parameter, value)
    assert problem["message"] in document["error"]["message"]


def test_every_problem_is_told_at_once(client: Client) -> None:
    problems = client.get("/events.json?bogus=1&since=soon&page=0").json()["error"]["problems"]
    assert [problem["parameter"] for problem in problems] == ["bogus", "since", "page"]


def test_other_sites_may_read_it_and_nobody_may_write(client: Client) -> None:
    for path in ("/events.json", "/events.json?bogus=1", "/events.csv"):
        assert client.get(path)["Access-Control-Allow-Origin"] == "*"
    options = client.options("/events.json")
    assert (options.status_code, options["Allow"]) == (204, "GET, HEAD, OPTIONS")
    assert options["Access-Control-Allow-Origin"] == "*"
    assert client.post("/events.json").status_code == 405
    assert client.delete("/events.json").status_code == 405


def test_it_sets_no_cookie_and_may_be_kept_by_anyone(client: Client) -> None:
    response = client.get("/events.json")
    assert not response.cookies
    assert "public" in response["Cache-Control"]
    assert "Cookie" not in response.get("Vary", "")


def test_an_unchanged_selection_is_not_sent_again(client: Client) -> None:
    make_event()
    etag = client.get("/events.json?since=2024&type=use")["ETag"]
    again = {"If-None-Match": etag}
    with CaptureQueriesContext(connection) as queries:
        assert client.get("/events.json?type=use&since=2024", headers=again).status_code == 304
    assert len(queries) == 2  # the names asked, the data version
    assert client.get("/events.json?type=use&since=2023", headers=again).status_code == 200
    assert client.get("/events.csv?type=use&since=2024", headers=again).status_code == 200
    DataVersion.objects.update(token=new_token())
    assert client.get("/events.json?type=use&since=2024", headers=again).status_code == 200


def test_a_head_request_has_headers_only(client: Client) -> None:
    response = client.head("/events.json")
    assert response.status_code == 200
    assert response.content == b""


def test_a_page_takes_as_many_queries_for_twenty_events_as_for_all(client: Client, dataset: None) -> None:
    get(client, "limit=1")  # reads the snapshot
    counts = []
    for limit in (20, 150):
        with CaptureQueriesContext(connection) as queries:
            get(client, f"limit={limit}")
        counts.append(len(queries))
    assert counts[0] == counts[1] <= 14
