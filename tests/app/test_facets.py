"""What each value of each dimension would leave, against a reading of the data files."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.http import QueryDict
from django.test.utils import CaptureQueriesContext

from tests import brute_force
from tests.factories import make_actor, make_claim, make_event
from timeline.facets import DIMENSIONS, Facet, FacetValue
from timeline.query import EventQuery, read_query
from timeline.selection import select_events
from timeline.vocab import Band

pytestmark = pytest.mark.django_db


def facet(name: str, query: EventQuery | None = None) -> Facet:
    """One facet of a query."""
    [found] = select_events(query or EventQuery()).facets([name])
    return found


def value_of(found: Facet, value: str) -> FacetValue:
    """One value of a facet."""
    return next(one for one in found.values if one.value == value)


QUERIES: list[dict[str, Any]] = [
    {},
    {"type": ("transfer", "use"), "actor": ("russia:supplier",)},
    {"claimant": ("south-korea",), "stance": ("asserts",), "basis": ("intelligence_release",)},
    {"as_of": "2024-01-05", "status": ("alleged",), "since": "2023"},
    {"as_of": "2024-11-15", "claimant": ("ukraine",), "publication": ("reuters",)},
    {"place": ("rajin:origin", "kharkiv"), "until": "2024-06", "match": "certain"},
    {"system": ("kn-23",), "importance": ("detail",)},
]


@pytest.mark.parametrize("asked", QUERIES)
def test_a_count_is_that_of_the_selection_with_this_value_alone(dataset: None, asked: dict[str, Any]) -> None:
    query = EventQuery.model_validate(asked)
    for found in select_events(query).facets():
        for value in found.values:
            alone = query.replaced(**{found.name: (value.value,)})
            assert value.count == len(brute_force.answer(alone)), (found.name, value.value)


@pytest.mark.parametrize("name", DIMENSIONS)
def test_every_value_that_an_event_has_can_be_chosen(dataset: None, name: str) -> None:
    values = {value.value for value in facet(name).values if value.count}
    everything = brute_force.everything(name)
    assert values == everything


def test_choosing_a_value_leads_to_its_selection(dataset: None) -> None:
    query = EventQuery(type=("use",), since="2024")
    chosen = value_of(facet("type", query), "transfer")
    assert not chosen.selected
    assert read_query(QueryDict(chosen.querystring)).query == EventQuery(
        type=("transfer", "use"), since="2024"
    )
    left = value_of(facet("type", query), "use")
    assert left.selected
    assert read_query(QueryDict(left.querystring)).query == EventQuery(since="2024")


def test_types_stand_under_their_band_with_their_colour(dataset: None) -> None:
    values = facet("type").values
    assert [value.group for value in values] == [Band.HAPPENED.label] * 7 + [Band.SAID.label] * 6
    assert value_of(facet("type"), "sanction").slot == 11


def test_statuses_run_from_strong_to_weak(dataset: None) -> None:
    assert [value.value for value in facet("status").values][:4] == [
        "confirmed",
        "corroborated",
        "reported",
        "alleged",
    ]


def test_what_nearly_every_event_has_is_folded_but_can_be_reached(dataset: None) -> None:
    actors = facet("actor")
    assert [value.value for value in actors.shown] == [
        "united-states",
        "south-korea",
        "ukraine",
        "kim-jong-un",
        "nis",
        "vladimir-putin",
    ]
    assert {"north-korea", "russia"} <= {value.value for value in actors.folded}


def test_a_chosen_value_is_never_folded_even_at_nought(dataset: None) -> None:
    query = EventQuery(actor=("russia", "angara:broker"), type=("un",))
    shown = {value.value: value for value in facet("actor", query).shown}
    assert shown["russia"].selected
    assert shown["angara:broker"].count == 0
    assert shown["angara:broker"].label == "Angara, broker"


def test_agencies_are_folded_under_those_that_speak_for_them() -> None:
    agency = make_actor("agency", parent=make_actor("state"))
    make_claim(make_event(claims=0), claimant=agency)
    claimants = facet("claimant")
    assert [(value.value, value.count) for value in claimants.shown] == [("state", 1)]
    assert [(value.value, value.count) for value in claimants.folded] == [("agency", 1)]


def test_facets_take_a_fixed_number_of_queries(dataset: None) -> None:
    for asked in QUERIES:
        selection = select_events(EventQuery.model_validate(asked))
        with CaptureQueriesContext(connection) as queries:
            selection.facets()
        assert len(queries) <= 40, asked
