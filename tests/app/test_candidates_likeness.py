"""Which existing events a candidate may already be."""

from __future__ import annotations

from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries

from tests.factories import make_actor, make_event, make_source, make_type
from tests.reading import ingest, install_names
from timeline.models import Candidate, Event, EventType
from timeline.services.candidates import edit
from timeline.services.comparing import Facts, dates_allow
from timeline.services.likeness import Likeness, _condition, likely_events
from timeline.services.publishing import withdraw

EDTF = [
    *("2024-01-02", "2024-01-03", "2024-01", "2024", "2023-01", "2023-12/..", "2024-02/..", "../2024-01"),
    *("../2022", "2023-03/2024-06", "2019/2025", "0001-01-01", "9999-12-31"),
]  # fmt: skip

LIKE: dict[str, Any] = {"title": "North Korean missiles hit Kharkiv", "actors": (("russia", "user"),)}


@pytest.fixture
def row(db: None) -> Candidate:
    install_names()
    article = ingest(source=make_source()).article
    changes = {
        "title": "Russia fires North Korean missiles at Kharkiv",
        "type": "use",
        "actors": [["russia", "user"]],
        "places": [["kharkiv", "happened"]],
    }
    return edit(article.candidates.get(proposed__edtf="2024-01-02"), changes, by=None)


def alike(row: Candidate) -> list[Likeness]:
    return likely_events([row])[row.pk]


@pytest.mark.parametrize("edtf", ["2024-01-01", "2024-01-02", "2024-01-03", "2024-01", "2023-12/.."])
def test_an_event_alike_whose_date_overlaps_is_suggested(row: Candidate, edtf: str) -> None:
    event = make_event(edtf, **LIKE)
    found = alike(row)
    assert [likeness.event for likeness in found] == [event]
    assert found[0].is_likely


def test_a_day_apart_is_near_and_two_days_are_not(row: Candidate) -> None:
    make_event("2024-01-04", **LIKE)
    assert alike(row) == []


@pytest.mark.parametrize("edtf", ["2023-01/..", "../2023-01-05"])
def test_what_began_long_before_and_has_no_end_is_not_the_same(row: Candidate, edtf: str) -> None:
    make_event(edtf, **LIKE)
    assert alike(row) == []


def test_an_open_candidate_is_not_everything_that_came_after(row: Candidate) -> None:
    row = edit(row, {"edtf": "2023-09/.."}, by=None)
    make_event("2024-11-05", **LIKE)
    near = make_event("2023-10/..", **LIKE)
    assert [likeness.event for likeness in alike(row)] == [near]


def test_a_forecast_is_set_beside_forecasts_first_and_a_report_beside_reports(row: Candidate) -> None:
    expected = make_event("2024-01-02", status="anticipated", outcome_note="Not known.", **LIKE)
    reported = make_event("2024-01-02", status="reported", **LIKE)
    assert [one.event for one in alike(row)] == [reported, expected]
    row = edit(row, {"status": "anticipated"}, by=None)
    assert [one.event for one in alike(row)] == [expected, reported]


def test_another_type_is_only_related(row: Candidate) -> None:
    make_event("2024-01-02", type="transfer", **LIKE)
    (found,) = alike(row)
    assert not found.is_likely
    assert "Another type." in found.comparison.reasons


def test_another_place_is_only_related(row: Candidate) -> None:
    elsewhere = make_event("2024-01-02", places=(("kyiv", "happened"),), **LIKE)
    here = make_event("2024-01-02", places=(("kharkiv", "happened"),), **LIKE)
    assert [(one.event, one.is_likely) for one in alike(row)] == [(here, True), (elsewhere, False)]


def test_where_it_was_announced_is_no_other_place(row: Candidate) -> None:
    make_event("2024-01-02", places=(("kyiv", "announced"),), **LIKE)
    assert alike(row)[0].is_likely


def test_what_is_withdrawn_is_not_suggested(row: Candidate) -> None:
    event = make_event("2024-01-02", **LIKE)
    withdraw(event, by=None, reason="Not so.")
    assert alike(row) == []


def test_who_speaks_counts_with_the_body_they_belong_to(row: Candidate) -> None:
    ministry = make_actor("ministry", parent=make_actor("south-korea"))
    changes = {"type": "allegation", "claimant": "south-korea", "actors": [["south-korea", "claimant"]]}
    row = edit(row, changes, by=None)
    like = {"type": make_type("allegation", band="said"), "title": "Missiles hit Kharkiv, ministry says"}
    make_event("2024-01-02", actors=((ministry.slug, "claimant"), ("south-korea", "participant")), **like)
    make_event("2024-01-02", actors=(("ukraine", "claimant"), ("south-korea", "participant")), **like)
    assert [one.is_likely for one in alike(row)] == [True, False]


def test_the_database_finds_whatever_the_rule_allows(db: None) -> None:
    wanted = {edtf: Facts("", "use", "happened", edtf) for edtf in EDTF}
    for edtf in EDTF:
        make_event(edtf, published=False, claims=0)
    types = dict(EventType.objects.values_list("slug", "pk"))
    for one in wanted.values():
        found = set(Event.objects.filter(_condition(one, types)).values_list("date_edtf", flat=True))
        assert {edtf for edtf in EDTF if dates_allow(one.span, wanted[edtf].span)} <= found, one


def test_a_title_with_nothing_in_common_is_not_suggested(row: Candidate) -> None:
    make_event("2024-01-02", title="Shells land near Bakhmut", actors=(("wagner", "user"),))
    assert alike(row) == []


def test_the_best_come_first_and_drafts_count_too(row: Candidate) -> None:
    worse = make_event("2024-01-02", title="Missiles fall on a town", actors=(("russia", "user"),))
    best = make_event("2024-01-02", published=False, **LIKE)
    assert [likeness.event for likeness in alike(row)] == [best, worse]


def test_many_candidates_take_no_more_queries_than_one(
    row: Candidate, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    make_event("2024-01-02", **LIKE)
    rows = list(row.article.candidates.all())
    with django_assert_num_queries(6):
        likely_events([row])
    with django_assert_num_queries(6):
        likely_events(rows)
    with django_assert_num_queries(0):
        assert likely_events([]) == {}
