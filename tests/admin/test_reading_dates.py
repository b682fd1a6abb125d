"""While an editor types a date, the server says how it reads."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse


def read(client: Client, **query: str) -> str:
    response = client.get(reverse("admin:timeline_event_read_date"), query)
    assert response.status_code == 200
    return response.content.decode()


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("late August 2023", "reads as: late August 2023 · EDTF 2023-08~ · 1–31 August 2023 · month"),
        ("13 June 2024", "reads as: 13 June 2024 · EDTF 2024-06-13 · day"),
        ("since September 2023", "EDTF 2023-09/.. · 1 September 2023, still open · open"),
        ("2024", "reads as: 2024 · EDTF 2024 · 1 January – 31 December 2024 · year"),
    ],
)
def test_words_and_edtf_are_read(text: str, reading: str, editing: Client) -> None:
    assert reading in read(editing, text=text)


def test_what_does_not_read_is_explained(editing: Client) -> None:
    assert "cannot be read as a date" in read(editing, text="whenever")


def test_a_field_that_takes_a_day_says_so(editing: Client) -> None:
    assert "give a single day" in read(editing, text="June 2024", kind="day")
    assert "give a day or a month" in read(editing, text="2024", kind="published")
    assert "reads as" in read(editing, text="June 2024", kind="published")


def test_nothing_reads_as_nothing(editing: Client) -> None:
    assert read(editing, text="  ").strip() == ""


def test_text_is_escaped(editing: Client) -> None:
    assert "<script>" not in read(editing, text="<script>")


def test_bad_requests_are_refused(editing: Client) -> None:
    address = reverse("admin:timeline_event_read_date")
    assert editing.get(address, {"text": "2024", "kind": "hour"}).status_code == 400
    assert editing.post(address, {"text": "2024"}).status_code == 405
