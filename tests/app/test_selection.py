"""Which events a query means: against a reading of the data files, and rule by rule on small examples."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests import brute_force
from tests.factories import make_actor, make_claim, make_event, make_publication, make_source
from timeline.models import Event
from timeline.query import EventQuery
from timeline.selection import select_events
from timeline.vocab import Stance, Status

pytestmark = pytest.mark.django_db
JANUARY, FEBRUARY, MARCH = date(2024, 1, 10), date(2024, 2, 10), date(2024, 3, 10)


def asked(**parameters: Any) -> EventQuery:
    """A query; one value may stand for a list."""
    scalar = {"q", "since", "until", "match", "as_of", "order"}
    return EventQuery.model_validate(
        {name: value if name in scalar else (value,) for name, value in parameters.items()}
    )


def slugs(**parameters: Any) -> list[str]:
    """The slugs of a selection, in order."""
    return [event.slug for event in select_events(asked(**parameters)).events()]


def test_queries_give_what_reading_the_files_event_by_event_gives(dataset: None) -> None:
    slug_of = dict(Event.objects.values_list("pk", "slug"))
    found_some = 0
    for query in brute_force.queries(seed=1, number=260):
        expected = brute_force.answer(query)
        assert [slug_of[pk] for pk in select_events(query).ids] == expected, query.to_querystring()
        found_some += bool(expected)
    assert found_some > 130


def test_statuses_of_then_are_those_of_the_rule(dataset: None) -> None:
    events = {event["slug"]: event for event in brute_force.load("events.yaml")}
    for day in (date(2023, 10, 15), date(2024, 1, 5), date(2024, 11, 1), date(2026, 2, 16)):
        shown = {event.slug: event.shown_status for event in select_events(asked(as_of=day)).events()}
        assert shown == {
            slug: status
            for slug, event in events.items()
            if (status := brute_force.status_of(event, day)) is not None
        }


def test_only_published_events_are_selected() -> None:
    make_event(slug="public")
    make_event(slug="draft", published=False)
    assert slugs() == ["public"]


def test_a_role_must_be_that_actors_own() -> None:
    make_event(slug="sale", actors=(("russia", "recipient"), ("north-korea", "supplier")))
    assert slugs(actor="north-korea:supplier") == ["sale"]
    assert slugs(actor="russia") == ["sale"]
    assert slugs(actor="russia:supplier") == []


def test_an_actor_does_not_stand_for_its_agencies() -> None:
    make_actor("gru", parent=make_actor("russia"))
    make_event(slug="agency", actors=(("gru", "user"),))
    assert slugs(actor="russia") == []


def test_a_place_may_be_asked_in_one_role() -> None:
    make_event(slug="voyage", places=(("rajin", "origin"), ("dunay", "destination")))
    assert slugs(place="rajin:origin") == slugs(place="rajin") == ["voyage"]
    assert slugs(place="rajin:destination") == []


def test_what_is_asked_of_claims_must_hold_of_one_claim() -> None:
    event = make_event(slug="strike", claims=0)
    make_claim(event, claimant=make_actor("seoul"), stance=Stance.ASSERTS)
    make_claim(event, claimant=make_actor("moscow"), stance=Stance.DENIES)
    assert slugs(claimant="moscow", stance="denies") == ["strike"]
    assert slugs(claimant="seoul", stance="denies") == []


def test_a_claimant_includes_its_agencies_at_any_depth() -> None:
    ministry = make_actor("ministry", parent=make_actor("state"))
    event = make_event(slug="strike", claims=0)
    make_claim(event, claimant=make_actor("office", parent=ministry))
    assert slugs(claimant="state") == slugs(claimant="ministry") == slugs(claimant="office") == ["strike"]
    assert slugs(claimant="russia") == []


def test_a_publication_is_where_a_claim_stands_or_whose_reporting_it_carries() -> None:
    event = make_event(slug="strike", claims=0)
    agency, paper = make_publication("agency"), make_publication("paper")
    make_claim(event, source=make_source(publication=paper, original_publication=agency))
    assert slugs(publication="agency") == slugs(publication="paper") == ["strike"]
    assert slugs(publication="example-times") == []


@pytest.mark.parametrize(
    ("edtf", "possible", "certain"),
    [
        ("2024-03-31", False, False),
        ("2024-04-01", True, True),
        ("2024-04", True, True),
        ("2024-06-30/2024-07-02", True, False),
        ("2024-02/2024-05", True, False),
        ("2024", True, False),
        ("2023-09/..", True, False),
        ("../2024-05-01", True, False),
        ("../2024-03-01", False, False),
        ("2024-05/..", True, False),
        ("2024-07-01", False, False),
    ],
)
def test_a_date_lies_possibly_or_certainly_in_a_period(edtf: str, possible: bool, certain: bool) -> None:
    make_event(edtf, slug="event")
    period = {"since": "2024-04", "until": "2024-06"}
    assert bool(slugs(**period)) is possible
    assert bool(slugs(**period, match="certain")) is certain


def test_an_open_end_is_certainly_after_its_first_day() -> None:
    make_event("2024-05/..", slug="event")
    assert slugs(since="2024-05", match="certain") == ["event"]


def test_lists_run_newest_first_then_the_longest_open_then_by_slug() -> None:
    for slug, edtf in {
        "b": "2024-03-01",
        "a-c": "2024-03-01",
        "ab": "2024-03-01",
        "month": "2024-03",
        "open": "2024-03/..",
        "old": "2024-01-01",
        "from-ever": "../2024-02",
    }.items():
        make_event(edtf, slug=slug)
    assert slugs() == ["open", "month", "a-c", "ab", "b", "old", "from-ever"]
    assert slugs(order="oldest") == ["from-ever", "old", "a-c", "ab", "b", "month", "open"]


def test_the_order_of_becoming_known_goes_by_the_first_supporting_claim() -> None:
    denied = make_event("2024-01-01", slug="denied-early", claims=0)
    make_claim(denied, claimed_on=JANUARY, stance=Stance.DENIES)
    make_claim(denied, claimed_on=MARCH)
    make_claim(make_event("2024-02-01", slug="february", claims=0), claimed_on=FEBRUARY)
    undated = make_event("2024-04-01", slug="undated", claims=0)
    make_claim(undated, claimed_on=None, source=make_source(published_on=""))
    assert slugs(order="known") == ["denied-early", "february", "undated"]


def test_an_event_is_known_from_its_first_supporting_claim() -> None:
    event = make_event("2024-01-01", slug="strike", claims=0)
    make_claim(event, claimed_on=JANUARY, stance=Stance.DENIES)
    make_claim(event, claimed_on=FEBRUARY)
    assert slugs(as_of=date(2024, 2, 9)) == []
    assert slugs(as_of=FEBRUARY) == ["strike"]


def test_a_claim_without_a_day_counts_from_the_last_day_of_its_source() -> None:
    event = make_event("2024-01-01", slug="strike", claims=0)
    make_claim(event, claimed_on=None, source=make_source(published_on="2024-02"))
    assert slugs(as_of=date(2024, 2, 28)) == []
    assert slugs(as_of=date(2024, 2, 29)) == ["strike"]


def test_claims_that_have_no_day_at_all_are_left_out_and_counted() -> None:
    event = make_event("2024-01-01", slug="strike", claims=0)
    make_claim(event, claimed_on=JANUARY)
    for _ in range(2):
        make_claim(event, claimed_on=None, source=make_source(published_on=""))
    selection = select_events(asked(as_of=MARCH))
    assert len(selection.events()[0].claims.all()) == 1
    assert selection.undated == 2
    assert select_events(asked()).undated == 0


def test_under_as_of_one_claim_known_by_then_must_meet_what_is_asked() -> None:
    event = make_event("2024-01-01", slug="strike", claims=0)
    make_claim(event, claimed_on=JANUARY, claimant=make_actor("seoul"))
    make_claim(event, claimed_on=MARCH, claimant=make_actor("kyiv"))
    assert slugs(as_of=FEBRUARY, claimant="seoul") == ["strike"]
    assert slugs(as_of=FEBRUARY, claimant="kyiv") == []
    assert slugs(as_of=MARCH, claimant="kyiv") == ["strike"]


def test_the_status_filter_goes_by_the_status_of_then() -> None:
    event = make_event("2024-01-01", slug="strike", claims=0, status=Status.CORROBORATED)
    make_claim(event, claimed_on=JANUARY, claimant=make_actor("seoul"))
    other = make_source(publication=make_publication("other-paper"))
    make_claim(event, claimed_on=MARCH, claimant=make_actor("kyiv"), source=other)
    assert select_events(asked(as_of=FEBRUARY)).events()[0].shown_status == Status.ALLEGED
    assert slugs(as_of=FEBRUARY, status="alleged") == slugs(as_of=MARCH, status="corroborated") == ["strike"]
    assert slugs(as_of=FEBRUARY, status="corroborated") == []


def test_the_span_runs_from_the_first_to_the_last_day_named() -> None:
    make_event("2023-09/..")
    make_event("2024-05")
    assert select_events(asked()).span == (date(2023, 9, 1), date(2024, 5, 31))
    assert select_events(asked(since="2030")).span == (date(2023, 9, 1), date(2023, 9, 1))
    assert select_events(asked(until="2000")).span == (None, None)


def test_a_slice_keeps_the_order() -> None:
    for day in range(1, 10):
        make_event(f"2024-01-0{day}", slug=f"day-{day}")
    selection = select_events(asked())
    assert [event.slug for event in selection.events(2, 3)] == ["day-7", "day-6", "day-5"]
    assert selection.events(20, 5) == []


def test_a_list_takes_as_many_queries_for_a_hundred_events_as_for_twenty(dataset: None) -> None:
    selection = select_events(asked())
    with CaptureQueriesContext(
        connection,
    ) as few:
        selection.events(0, 20)
    with CaptureQueriesContext(connection) as many:
        selection.events(0, 100)
    assert len(few) == len(many) <= 12
