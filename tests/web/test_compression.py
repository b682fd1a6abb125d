"""Public answers travel small, and say so."""

from __future__ import annotations

import brotli
import pytest
from django.test import Client

from tests.factories import PASSWORD, make_editor, make_event

pytestmark = pytest.mark.django_db
BOTH = {"Accept-Encoding": "gzip, br"}


def test_a_public_page_is_sent_with_brotli_to_who_accepts_it(client: Client) -> None:
    make_event()
    plain, small = client.get("/"), client.get("/", headers=BOTH)
    assert small["Content-Encoding"] == "br"
    assert "Accept-Encoding" in small["Vary"]
    assert int(small["Content-Length"]) < len(plain.content) / 3
    assert brotli.decompress(small.content) == plain.content


def test_others_get_gzip_or_plain_text(client: Client) -> None:
    assert client.get("/about/", headers={"Accept-Encoding": "gzip"})["Content-Encoding"] == "gzip"
    assert not client.get("/about/").has_header("Content-Encoding")


def test_a_page_that_has_not_changed_is_not_sent_again(client: Client) -> None:
    make_event()
    first = client.get("/", headers=BOTH)
    again = client.get("/", headers={**BOTH, "If-None-Match": first["ETag"]})
    assert first["ETag"].startswith("W/")
    assert again.status_code == 304


def test_pages_of_editors_are_never_sent_with_brotli(client: Client) -> None:
    client.login(username=make_editor().username, password=PASSWORD)
    assert client.get("/admin/", headers=BOTH)["Content-Encoding"] == "gzip"


def test_a_tiny_answer_is_left_alone(client: Client) -> None:
    assert not client.get("/healthz", headers=BOTH).has_header("Content-Encoding")
