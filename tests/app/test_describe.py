"""A query in words: titles, sentences, chips, and the way out of an empty result."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.http import QueryDict

from tests.factories import make_event, make_type
from timeline.describe import Coverage, EmptyResult, chips, describe
from timeline.models import DataVersion
from timeline.query import EventQuery, read_query
from timeline.selection import select_events

pytestmark = pytest.mark.django_db


def query_of(text: str) -> EventQuery:
    """The query of a query string that has no problems."""
    read = read_query(QueryDict(text))
    assert read.problems == ()
    return read.query


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("", "Events"),
        (
            "type=use&type=transfer&actor=russia:supplier&since=2023-12&until=2024-01&as_of=2024-01-05",
            "Transfers and strikes involving Russia as supplier, December 2023 – January 2024, "
            "as known on 5 January 2024",
        ),
        ("importance=turning_point", "Turning points"),
        ("status=on_record&type=un", "On-record acts at the United Nations"),
        ("type=transfer&importance=turning_point", "Transfers (turning points)"),
        ("place=rajin:origin&place=kharkiv", "Events at Kharkiv or from Rajin port (Rason)"),
        ("system=kn-23&q=debris", "Events with KN-23 (Hwasong-11A) matching “debris”"),
        ("since=2024-05-03&match=certain", "Events, certainly since 3 May 2024"),
        ("since=2024&until=2024", "Events, 2024"),
        ("until=2023", "Events until 2023"),
        (
            "claimant=south-korea&stance=denies&basis=satellite_imagery&publication=reuters",
            "Events with a claim by South Korea that denies it resting on satellite imagery "
            "reported by Reuters",
        ),
    ],
)
def test_a_query_reads_as_a_title(dataset: None, text: str, title: str) -> None:
    assert describe(query_of(text)).title == title


def test_a_selection_says_how_many_it_holds(dataset: None) -> None:
    assert select_events(query_of("")).description == "164 events"
    assert select_events(query_of("type=use")).description == "5 strikes"
    assert select_events(query_of("type=other")).description == "1 other event"
    assert select_events(query_of("type=use&until=2022")).description == "No strikes until 2022"


def test_a_type_that_an_editor_added_is_called_by_its_label() -> None:
    make_type("drill", label="Joint exercise")
    assert describe(EventQuery(type=("drill",))).sentence(2) == "2 “Joint exercise” events"


def test_thousands_are_told_apart() -> None:
    assert describe(EventQuery()).sentence(12345) == "12,345 events"


def test_a_file_is_named_after_the_selection_at_a_bearable_length(dataset: None) -> None:
    assert describe(query_of("type=use&since=2024")).file_name == "strikes-since-2024"
    long = describe(query_of("place=rajin:origin&place=kharkiv&place=kyiv&q=missile&as_of=2024-01-05"))
    assert len(long.file_name) <= 80
    assert long.title.lower().startswith(long.file_name.partition("-")[0])


def test_every_filter_is_a_chip_that_leads_to_the_selection_without_it(dataset: None) -> None:
    text = (
        "q=missile&type=use&status=alleged&actor=russia:user&claimant=ukraine&since=2023-12&until=2024"
        "&match=certain&as_of=2024-01-05&order=oldest"
    )
    query = query_of(text)
    found = chips(query)
    assert [chip.label for chip in found] == [
        "“missile”",
        "Battlefield use",
        "Alleged",
        "Russia as user",
        "Claim by Ukraine",
        "Since December 2023",
        "Until 2024",
        "Certainly in the period",
        "As known on 5 January 2024",
    ]
    for chip in found:
        assert query_of(chip.querystring) == query.without(chip.parameter)


def test_of_two_values_a_chip_takes_away_one(dataset: None) -> None:
    [first, _] = chips(query_of("type=use&type=transfer"))
    assert (first.label, first.querystring) == ("Transfer", "type=use")


def empty(**asked: Any) -> EmptyResult:
    """What is said of a query that finds nothing."""
    found = select_events(EventQuery.model_validate(asked)).why_empty()
    assert found is not None
    return found


def test_something_found_needs_no_explanation(dataset: None) -> None:
    assert select_events(EventQuery()).why_empty() is None


def test_an_empty_result_names_the_filters_that_stand_in_the_way(dataset: None) -> None:
    found = empty(type=("use",), system=("kn-23",), since="2023-06", until="2023-07")
    assert [(lift.label, lift.count) for lift in found.lifts] == [("June 2023 – July 2023", 2)]
    [lift] = found.lifts
    assert dict(lift.params) == {"type": "use", "system": "kn-23"}


def test_an_empty_period_names_the_nearest_events_on_either_side(dataset: None) -> None:
    found = empty(type=("use",), since="2024-03", until="2025-01")
    assert found.coverage is Coverage.INSIDE
    assert found.before and found.before.date_label == "7 February 2024"
    assert found.after and found.after.slug == "kyiv-strike-kn23-2025-04-24"


def test_not_covered_is_told_apart_from_none_found(dataset: None) -> None:
    after = empty(type=("use",), since="2026-03")
    assert (after.coverage, after.cutoff) == (Coverage.AFTER, date(2026, 2, 16))
    assert empty(until="2010").coverage is Coverage.BEFORE
    assert empty(type=("use",), since="2025-06").coverage is Coverage.INSIDE


def test_without_a_cut_off_nothing_is_called_not_covered() -> None:
    make_event("2024-01-01")
    DataVersion.objects.update(cutoff=None)
    assert empty(since="2030").coverage is Coverage.INSIDE


def test_an_empty_site_is_no_error() -> None:
    found = empty()
    assert (found.lifts, found.before, found.after) == ((), None, None)
