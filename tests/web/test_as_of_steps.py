"""Stepping through what was public: from one day on which something was said to the next."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.factories import make_claim, make_event, make_source
from tests.web.conftest import Fetch
from tests.web.markup import Element, read

pytestmark = pytest.mark.django_db


@pytest.fixture
def three_days(db: None) -> None:
    event = make_event(slug="told", claims=0)
    for day in ("2024-01-05", "2024-02-05", "2024-03-05"):
        make_claim(event, claimed_on=day)
    make_claim(event, claimed_on=None, source=make_source(published_on=""))
    other = make_event(type="transfer", claims=0)
    make_claim(other, claimed_on="2024-02-10")


def _steps(page: Element, where: str = "notice") -> dict[str, str]:
    return {
        link.text: link["href"]
        for steps in page.find("ul", "steps")
        for link in steps.find("a")
        if link["id"].startswith(where)
    }


def test_steps_name_the_days_before_and_after_and_the_way_back(client: Client, three_days: None) -> None:
    page = read(client.get("/?as_of=2024-02-06&type=use"))
    expected = {
        "← Earlier: 5 February 2024": "/?type=use&as_of=2024-02-05",
        "Later: 5 March 2024 →": "/?type=use&as_of=2024-03-05",
        "Today: everything known": "/?type=use",
    }
    assert _steps(page, "notice") == expected
    assert _steps(page, "as-of") == expected


def test_steps_follow_the_claims_of_the_selection_only(client: Client, three_days: None) -> None:
    assert "Later: 10 February 2024 →" in _steps(read(client.get("/?as_of=2024-02-06")))
    assert "Later: 5 March 2024 →" in _steps(read(client.get("/?as_of=2024-02-06&type=use")))


def test_a_status_filter_does_not_hide_days_on_which_the_status_was_another(
    client: Client, three_days: None
) -> None:
    steps = _steps(read(client.get("/?as_of=2024-02-06&type=use&status=confirmed")))
    assert "← Earlier: 5 February 2024" in steps


def test_there_is_no_step_beyond_the_first_and_last_claim(client: Client, three_days: None) -> None:
    assert list(_steps(read(client.get("/?as_of=2024-01-05")))) == [
        "Later: 5 February 2024 →",
        "Today: everything known",
    ]
    assert list(_steps(read(client.get("/?as_of=2024-03-05")))) == [
        "← Earlier: 10 February 2024",
        "Today: everything known",
    ]


def test_without_a_day_the_first_step_leads_to_the_last_claim(client: Client, three_days: None) -> None:
    page = read(client.get("/"))
    assert _steps(page, "as-of") == {"← Earlier: 5 March 2024": "/?as_of=2024-03-05"}
    assert _steps(page, "notice") == {}


def test_the_control_leads_to_what_changed(client: Client, three_days: None) -> None:
    page = read(client.get("/?as_of=2024-02-06&type=use"))
    links = {link.text: link["href"] for link in page.one("div", "as-of").find("a")}
    assert links["What changed since the day before"] == (
        "/changes/?type=use&before=2024-02-05&after=2024-02-06"
    )


def test_a_step_swaps_the_results_and_nothing_else(fragment: Fetch, three_days: None) -> None:
    response = fragment("/?as_of=2024-02-05", here="/?from=2024-01&to=2024-04")
    assert response.headers["HX-Push-Url"] == "/?as_of=2024-02-05&from=2024-01&to=2024-04"
    for link in read(response).one("div", "as-of").find("a")[:2]:
        assert link["hx-target"] == "#results"
