"""The page of conflicts: claims for and against an event, and figures that cannot both be right."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.test import Client

from tests.factories import make_actor, make_claim, make_event, make_quantity
from tests.web.markup import Element, read
from timeline.models import Claim, Quantity
from timeline.vocab import Flow, Measure, Stance

pytestmark = pytest.mark.django_db


def conflicts(client: Client, query: str = "", part: str = "events") -> list[Element]:
    """The conflicts that the page shows of one part."""
    return read(client.get(f"/conflicts/{query}")).one("section", "conflicts", id=part).find("article")


def sides(conflict: Element) -> list[str]:
    """What the two columns of a conflict say."""
    return [section.text for section in conflict.one("div", "sides").find("section")]


def total(who: str, day: int, **fields: Any) -> Quantity:
    """A running total of missiles since September 2023, under an event of its own."""
    claim = make_claim(make_event(claims=0), claimant=make_actor(who))
    defaults = {"measure": Measure.CUMULATIVE, "flow": Flow.SUPPLIED, "since": "2023-09"}
    return make_quantity(claim, as_of=date(2024, 2, day), **defaults | fields)


def test_an_event_with_claims_for_and_against_it_is_shown_with_both_sides(client: Client) -> None:
    event = make_event(title="Shells seen at Rason", claims=0)
    make_claim(event, claimant=make_actor("united-states"), note="Saw shells.")
    make_claim(event, claimant=make_actor("russia"), stance=Stance.DENIES, note="Saw none.")
    (conflict,) = conflicts(client)
    assert conflict.one("h3").text == "Shells seen at Rason"
    says, against = sides(conflict)
    assert says.startswith("Says United States says on official statement, 5 January 2024 Saw shells.")
    assert against.startswith("Against Russia denies on official statement, 5 January 2024 Saw none.")


def test_each_side_leads_to_its_claim_and_its_source(client: Client) -> None:
    event = make_event(claims=1)
    denial = make_claim(event, claimant=make_actor("russia"), stance=Stance.DENIES)
    links = {link["href"] for link in conflicts(client)[0].find("a")}
    assert {f"/events/{event.slug}/#{denial.key}", denial.source.url} <= links


def test_an_event_that_nobody_contests_is_no_conflict(client: Client) -> None:
    make_event(claims=2)
    make_claim(make_event(claims=0), stance=Stance.DENIES)
    assert conflicts(client) == []
    assert (
        "No event of this selection is both vouched for and rejected" in read(client.get("/conflicts/")).text
    )


def test_further_reports_of_the_same_words_are_folded(client: Client) -> None:
    event = make_event(claims=0)
    for _ in range(3):
        make_claim(event, claimant=make_actor("united-states"))
    make_claim(event, claimant=make_actor("russia"), stance=Stance.DENIES)
    says, _ = sides(conflicts(client)[0])
    assert says.count("United States") == 1
    assert "also in Example Times, Example Times" in says


def test_a_day_before_the_denial_knows_no_conflict(client: Client) -> None:
    event = make_event(claims=1)
    make_claim(event, claimant=make_actor("russia"), stance=Stance.DENIES, claimed_on=date(2024, 3, 1))
    assert conflicts(client, "?as_of=2024-02-29") == []
    assert len(conflicts(client, "?as_of=2024-03-01")) == 1


def test_filters_choose_the_events_and_both_sides_stay(client: Client, dataset: None) -> None:
    found = conflicts(client, "?claimant=russia&stance=denies")
    assert 0 < len(found) < len(conflicts(client))
    for conflict in found:
        says, against = sides(conflict)
        assert len(says) > len("Says")
        assert "denies" in against


def test_every_contested_event_of_the_data_set_is_there(client: Client, dataset: None) -> None:
    stances: dict[int, set[bool]] = {}
    for event, stance in Claim.objects.values_list("event", "stance"):
        stances.setdefault(event, set()).add(stance in {"asserts", "corroborates", "confirms"})
    assert len(conflicts(client)) == sum(len(found) == 2 for found in stances.values())


def test_a_smaller_total_for_a_longer_time_is_set_against_the_greater(client: Client) -> None:
    total("united-states", 23, low=10_000, best=None)
    total("south-korea", 26, best=6_700)
    (pair,) = conflicts(client, part="figures")
    greater, smaller = sides(pair)
    assert greater.startswith("at least 10,000 United States says")
    assert smaller.startswith("6,700 South Korea says")
    assert "counted from September 2023, as of 26 February 2024" in smaller


@pytest.mark.parametrize("change", [{"since": ""}, {"flow": Flow.FIRED}, {"derived": True}, {"best": 20_000}])
def test_figures_that_may_both_be_right_are_left_alone(client: Client, change: dict[str, Any]) -> None:
    total("united-states", 23, low=10_000, best=None)
    total("south-korea", 26, **{"best": 6_700} | change)
    assert conflicts(client, part="figures") == []


def test_figures_of_single_events_are_compared_within_one_event(client: Client) -> None:
    one, other = make_event(claims=0), make_event(claims=0)
    for event, who, best in ((one, "ukraine", 2), (one, "russia", 5), (other, "united-states", 9)):
        make_quantity(make_claim(event, claimant=make_actor(who)), best=best, flow=Flow.FIRED)
    (pair,) = conflicts(client, part="figures")
    assert [side.split()[0] for side in sides(pair)] == ["5", "2"]


def test_the_page_says_how_figures_are_compared_and_which_filters_are_on(
    client: Client, dataset: None
) -> None:
    page = read(client.get("/conflicts/?claimant=united-states"))
    assert "Running totals are compared only where both say from when they count" in page.text
    assert "United States" in page.one("ul", "active").text
