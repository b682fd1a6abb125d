"""What tests of pages share: a visitor who asks for fragments as htmx does."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.http import HttpResponseBase
from django.test import Client

Fetch = Callable[..., HttpResponseBase]


@pytest.fixture
def fragment(client: Client) -> Fetch:
    """Fetch an address as htmx would: fragment("/?type=use", target="results", here="/?page=2")."""

    def fetch(address: str, target: str = "results", here: str = "/", **headers: str) -> HttpResponseBase:
        sent = {"HX-Request": "true", "HX-Target": target, "HX-Current-URL": f"http://testserver{here}"}
        return client.get(address, headers=sent | headers)

    return fetch
