"""How alike two events are: properties that hold for any pair, and the rules one by one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.services.comparing import Comparison, Facts, Verdict, compare

DATES = [
    *("2024-01-02", "2024-01-03", "2024-01-05", "2024-01", "2024", "2023-12/..", "../2024-02", "2024?"),
    *("2024-01-02/2024-01-06", "2024-01-02~", "2024-01-02/..", "0001-01-01", "9999-12-31", "2023-21"),
]  # fmt: skip
slugs = st.frozensets(st.sampled_from(["russia", "north-korea", "ukraine", "g7"]), max_size=4)
facts = st.builds(
    Facts,
    title=st.text(max_size=40) | st.sampled_from(["Missiles hit Kharkiv", "The", "Russia fires missiles"]),
    type=st.sampled_from(["use", "transfer", "allegation"]),
    band=st.sampled_from(["happened", "said"]),
    edtf=st.sampled_from(DATES),
    actors=slugs,
    places=slugs,
    speakers=slugs,
)
STRIKE = Facts(
    "Russia fires North Korean missiles at Kharkiv",
    "use",
    "happened",
    "2024-01-02",
    frozenset({"russia", "north-korea"}),
    frozenset({"kharkiv"}),
)
SAID = Facts(
    "South Korea says North Korea sent shells to Russia",
    "allegation",
    "said",
    "2024-01-02",
    frozenset({"south-korea", "russia", "north-korea"}),
    speakers=frozenset({"south-korea"}),
)


def verdict(one: Facts, **changes: object) -> Verdict:
    return compare(one, replace(one, **changes)).verdict  # type: ignore[arg-type]


def outcome(found: Comparison) -> tuple[float, Verdict, dict[str, float]]:
    return found.score, found.verdict, found.parts


@given(one=facts, other=facts)
def test_the_order_does_not_matter(one: Facts, other: Facts) -> None:
    assert outcome(compare(one, other)) == outcome(compare(other, one))


@given(one=facts, other=facts)
def test_scores_lie_between_0_and_1_and_come_with_reasons(one: Facts, other: Facts) -> None:
    found = compare(one, other)
    assert 0 <= found.score <= 1
    assert all(0 <= part <= 1 for part in found.parts.values())
    assert found.reasons
    assert all(reason.endswith(".") for reason in found.reasons)


@given(one=facts)
def test_what_is_identical_is_the_same(one: Facts) -> None:
    found = compare(one, replace(one))
    assert (found.score, found.verdict) == (1.0, Verdict.MERGE)


@given(one=facts, other=facts)
def test_the_same_needs_the_same_type(one: Facts, other: Facts) -> None:
    if compare(one, other).verdict == Verdict.MERGE:
        assert one.type == other.type
        assert not (one.places and other.places) or one.places & other.places


@pytest.mark.parametrize(
    "edtf", ["2024-01-01", "2024-01-02", "2024-01-03", "2024-01", "2023-12-31/2024-01-02"]
)
def test_dates_that_meet_allow_the_same(edtf: str) -> None:
    assert verdict(STRIKE, edtf=edtf) == Verdict.MERGE


@pytest.mark.parametrize(
    "edtf", ["2023-12-31", "2024-01-04", "2025", "2022/..", "../2023-12", "2022-01/2024-12"]
)
def test_dates_that_do_not_meet_or_begin_far_apart_are_others(edtf: str) -> None:
    assert verdict(STRIKE, edtf=edtf) == Verdict.NEW


def test_another_type_or_place_is_at_most_related() -> None:
    assert verdict(STRIKE, type="transfer") == Verdict.RELATED
    assert verdict(STRIKE, places=frozenset({"kyiv"})) == Verdict.RELATED
    assert verdict(STRIKE, places=frozenset()) == Verdict.MERGE


def test_the_same_words_said_by_others_are_another_statement() -> None:
    found = compare(SAID, replace(SAID, speakers=frozenset({"united-states"})))
    assert found.verdict == Verdict.RELATED
    assert "Said by others." in found.reasons


def test_where_dates_only_overlap_titles_must_be_alike() -> None:
    other = replace(STRIKE, title="Kharkiv is hit again, missile by missile", edtf="2024-01")
    found = compare(STRIKE, other)
    assert found.verdict != Verdict.MERGE


def test_endings_and_accents_make_no_difference() -> None:
    other = replace(STRIKE, title="Russian firing of North Korea's missile on Khárkiv")
    assert compare(STRIKE, other).parts["title"] > 0.8


def test_the_reasons_are_sentences_a_person_can_check() -> None:
    other = replace(STRIKE, edtf="2024-01", title="Missiles hit Kharkiv", actors=frozenset({"russia"}))
    assert compare(STRIKE, other).reasons[:4] == (
        "2 January 2024 overlaps January 2024.",
        "Same type.",
        "Titles 85% alike.",
        "1 of 2 actors named by both.",
    )


def test_days_at_the_ends_of_the_calendar_are_compared() -> None:
    assert date.min.isoformat() == "0001-01-01"
    assert verdict(replace(STRIKE, edtf="0001-01-01"), edtf="9999-12-31") == Verdict.NEW
