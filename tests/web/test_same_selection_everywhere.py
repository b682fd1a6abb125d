"""Every format and every page lists the same events in the same order with the same count."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from django.http import QueryDict
from django.test import Client

from tests import brute_force
from timeline.query import read_query

pytestmark = pytest.mark.django_db
QUERIES = [
    "",
    "order=oldest",
    "order=known",
    "type=use&type=transfer",
    "status=alleged&status=reported&since=2023-12&until=2024-06",
    "actor=russia:supplier",
    "place=rajin:origin&order=oldest",
    "claimant=south-korea&stance=asserts&basis=intelligence_release",
    "publication=reuters&since=2024&match=certain",
    "as_of=2024-01-05",
    "as_of=2024-11-15&status=confirmed&order=known",
    "importance=turning_point&system=kn-23",
    "type=use&since=2026",
    "q=KN-23&order=oldest",
]


def of_json(client: Client, query: str) -> list[str]:
    """Slugs in `/events.json`."""
    document = client.get(f"/events.json?{query}&limit=1000").json()
    assert document["count"] == len(document["events"])
    return [event["slug"] for event in document["events"]]


def of_csv(client: Client, query: str) -> list[str]:
    """Slugs in `/events.csv`."""
    response: Any = client.get(f"/events.csv?{query}")
    file = io.StringIO(b"".join(response.streaming_content).decode(), newline="")
    return [row["slug"] for row in csv.DictReader(file)]


def of_page(client: Client, query: str) -> list[str]:
    """Slugs in the list of the first screen."""
    return listed(client.get(f"/?{query}").content.decode())


def of_fragment(client: Client, query: str) -> list[str]:
    """Slugs in the part of the first screen that a filter replaces."""
    headers = {"HX-Request": "true", "HX-Target": "results"}
    html = client.get(f"/?{query}", headers=headers).content.decode()
    assert "<html" not in html
    return listed(html)


def of_drawing(client: Client, query: str) -> list[str]:
    """Slugs that the first screen draws."""
    return drawn(client.get(f"/?{query}").content.decode())


def of_embed(client: Client, query: str) -> list[str]:
    """Slugs that an embed draws."""
    return drawn(client.get(f"/embed/?{query}").content.decode())


def listed(html: str) -> list[str]:
    """Slugs of the list of events in a page."""
    return re.findall(r'<h4><a href="/events/([a-z0-9-]+)/', html)


def drawn(html: str) -> list[str]:
    """Slugs of the payload in a page; a page that finds nothing need not draw."""
    found = re.search(r'<script id="timeline-data" type="application/json">(.*?)</script>', html, re.DOTALL)
    if not found:
        return []
    payload = json.loads(found[1])
    assert payload["count"] == len(payload["events"]["slug"])
    slugs: list[str] = payload["events"]["slug"]
    return slugs


FORMATS: list[Callable[[Client, str], list[str]]] = [
    of_json,
    of_csv,
    of_page,
    of_fragment,
    of_drawing,
    of_embed,
]


@pytest.mark.parametrize("slugs_of", FORMATS, ids=lambda function: function.__name__)
def test_it_lists_what_the_data_files_say(
    client: Client, dataset: None, slugs_of: Callable[[Client, str], list[str]]
) -> None:
    for text in QUERIES:
        query = read_query(QueryDict(text)).query
        expected = of_json(client, text) if query.q else brute_force.answer(query)
        assert slugs_of(client, text) == expected, text
