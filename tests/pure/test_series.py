"""Claimed figures: what a line may join, what stands apart, what cannot both be right."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.views.series import Edge, EdgeForm, Figure, Kind, contradicts, edge, grouped, series_of
from timeline.views.totals import in_words, sentence

SENT = Kind("missiles", "", "", "supplied", "cumulative", False)
FIRED = SENT._replace(flow="fired")
DAY = date(2024, 6, 1)


def figure(key: int = 1, **fields: Any) -> Figure:
    """A total of missiles by one claimant since September 2023, unless told."""
    defaults: dict[str, Any] = {
        "kind": SENT,
        "who": "A",
        "item": "kn-23",
        "as_of": DAY,
        "best": 10,
        "since": "2023-09",
    }
    return Figure(key, **defaults | fields)


KINDS = st.builds(
    Kind,
    unit=st.sampled_from(["missiles", "casualties"]),
    population=st.sampled_from(["", "civilians", "dprk_troops"]),
    outcome=st.sampled_from(["", "killed", "wounded"]),
    flow=st.sampled_from(["", "supplied", "fired"]),
    measure=st.sampled_from(["cumulative", "this_event"]),
    derived=st.booleans(),
)
FIGURES = st.lists(
    st.builds(
        Figure,
        key=st.integers(1, 10**6),
        kind=KINDS,
        who=st.sampled_from("AB"),
        item=st.sampled_from(["", "kn-23"]),
        as_of=st.dates(date(2023, 1, 1), date(2025, 1, 1)),
        best=st.integers(0, 10**7),
        since=st.sampled_from(["", "2023", "2023-09", "2023-09-13"]),
    ),
    unique_by=lambda found: found.key,
    max_size=40,
)


@given(FIGURES)
def test_no_series_mixes_claimants_kinds_items_or_starts(figures: list[Figure]) -> None:
    for series in series_of(figures):
        assert len({(one.kind, one.who, one.item, one.since) for one in series}) == 1


@given(FIGURES)
def test_a_figure_that_does_not_say_from_when_it_counts_stands_alone(figures: list[Figure]) -> None:
    assert all(len(series) == 1 for series in series_of(figures) if not series[0].since)


@given(FIGURES)
def test_groups_hold_every_figure_once_and_no_other_number(figures: list[Figure]) -> None:
    shown = [one for group in grouped(figures, rank=tuple) for one in group.figures]
    assert Counter(shown) == Counter(figures)


@given(FIGURES)
def test_a_group_is_of_one_kind_and_in_order_of_time(figures: list[Figure]) -> None:
    groups = grouped(figures, rank=tuple)
    assert len({group.kind for group in groups}) == len(groups)
    for group in groups:
        assert {one.kind for one in group.figures} == {group.kind}
        assert [one.as_of for one in group.figures] == sorted(one.as_of for one in group.figures)


@given(FIGURES)
def test_lines_join_only_figures_of_one_series(figures: list[Figure]) -> None:
    for group in grouped(figures, rank=tuple):
        for series in group.joined:
            assert len(series) > 1
            assert len(series_of(series)) == 1


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2023-09-13", Edge(date(2023, 9, 13), date(2023, 9, 13), EdgeForm.DAY)),
        ("2023-09", Edge(date(2023, 9, 1), date(2023, 9, 30), EdgeForm.SPAN)),
        ("2023", Edge(date(2023, 1, 1), date(2023, 12, 31), EdgeForm.FADE)),
        ("2022-06~", Edge(date(2022, 6, 1), date(2022, 6, 30), EdgeForm.FADE)),
        ("2023-12-30?", Edge(date(2023, 12, 30), date(2023, 12, 30), EdgeForm.FADE)),
        ("", None),
        ("../2023-09", None),
    ],
)
def test_a_start_is_drawn_no_more_exactly_than_it_is_known(text: str, found: Edge | None) -> None:
    assert edge(text) == found


def test_a_longer_count_that_is_smaller_contradicts_a_shorter_one() -> None:
    shorter = figure(low=10_000, best=None, as_of=DAY)
    longer = figure(2, who="B", best=6_700, as_of=DAY + timedelta(3))
    assert contradicts(shorter, longer)
    assert contradicts(longer, shorter)


def test_a_total_that_only_grew_contradicts_nothing() -> None:
    assert not contradicts(figure(best=10), figure(2, who="B", best=20, as_of=DAY + timedelta(30)))


@pytest.mark.parametrize(
    "change",
    [
        {"who": "A"},
        {"item": "kn-24"},
        {"kind": FIRED},
        {"kind": SENT._replace(derived=True)},
        {"since": ""},
        {"since": "2024-01"},
        {"best": None, "low": 5},
        {"as_of": DAY - timedelta(1)},
    ],
    ids=lambda change: str(next(iter(change))),
)
def test_figures_that_may_both_be_right_are_not_set_against_each_other(change: dict[str, Any]) -> None:
    other = figure(2, who="B", best=7, as_of=DAY + timedelta(3))
    assert contradicts(figure(), other)
    assert not contradicts(figure(), replace(other, **change))


@given(FIGURES)
def test_contradiction_goes_both_ways(figures: list[Figure]) -> None:
    for one, other in pairwise(figures):
        assert contradicts(one, other) == contradicts(other, one)


def test_the_sentence_counts_figures_and_bodies_and_says_why_nothing_is_added() -> None:
    figures = [(figure(), "A"), (figure(2, since="2023"), "B"), (figure(3, since=""), "B")]
    assert sentence(figures, joined=False) == (
        "Three running totals by two bodies. They start on different days and count different things, so they"
        " are never added together. No line joins them: no two share both a claimant and a starting point."
    )


def test_the_sentence_keeps_totals_and_single_events_apart() -> None:
    single = figure(2, kind=SENT._replace(measure="this_event"), since="")
    words = sentence([(figure(), "A"), (single, "A"), (figure(3), "A")], joined=True)
    assert words.startswith("Two running totals and one figure for one event by A.")
    assert words.endswith("A line joins only those that share a claimant and a starting point.")


def test_one_figure_needs_no_explanation() -> None:
    assert sentence([(figure(), "A")], joined=False) == "One running total by A."
    assert sentence([], joined=False) == ""


def test_numbers_above_twenty_are_written_in_digits() -> None:
    assert [in_words(number) for number in (0, 20, 21, 1_234)] == ["no", "twenty", "21", "1,234"]
