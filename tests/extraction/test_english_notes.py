"""Short English notes: who tells and who only takes part, what is counted, and what a day is of."""

from __future__ import annotations

import pytest

from tests.extraction.conftest import Read
from timeline.extraction import Candidate

MONDAY = "2024-06-17"
FRIDAY = "2024-06-14"


def on_friday(read: Read, text: str) -> Candidate:
    """The one candidate above the fold on the Friday before."""
    found = [one for one in read(text, MONDAY, "en").candidates if one.edtf == FRIDAY and one.above_fold]
    assert len(found) == 1, found
    return found[0]


def figures(one: Candidate) -> set[tuple[float, str]]:
    """Value and unit of every figure, whichever end is given."""
    return {(each.best or each.low or each.high or 0, each.unit) for each in one.quantities}


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("North Korea sent Russia two and a half million shells", {(2_500_000, "rounds")}),
        ("a quarter of a million shells went from North Korea to Russia", {(250_000, "rounds")}),
        ("North Korea sent Russia 100 or more ballistic missiles", {(100, "missiles")}),
        ("North Korea sent a 3,000-strong contingent to Russia", {(3000, "persons")}),
        ("a contingent of 1,500 left North Korea for Russia", {(1500, "persons")}),
        ("around 4,000 North Koreans were put out of action for Russia", {(4000, "casualties")}),
        ("North Korea's army lost 5,000 men fighting for Russia", {(5000, "casualties")}),
        ("8,000 of Pyongyang's soldiers are in Russia's Kursk", {(8000, "persons")}),
        ("North Korea sent 60 KN-23s and 100 missiles to Russia", {(60, "missiles"), (100, "missiles")}),
        ("North Korea makes 200,000 shells a month for Russia", set()),
        ("North Korea sent two dozen shipments of shells to Russia", set()),
        ("one in three missiles that Russia fires is North Korean", set()),
    ],
)
def test_figures_are_read_in_words_in_halves_and_with_words_between(
    read: Read, said: str, expected: set[tuple[float, str]]
) -> None:
    assert figures(on_friday(read, f"The White House said on Friday that {said}.")) == expected


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        (
            "North Korea shipped shells to Russia, says Kyrylo Budanov in a report of Friday.",
            "kyrylo-budanov",
        ),
        (
            "Some 3,000 North Korean troops are in Russia. Kyrylo Budanov gave the figure on Friday.",
            "kyrylo-budanov",
        ),
        (
            "Over 3,000 North Korean troops died in Russia: that is the White House's count of Friday.",
            "us-white-house",
        ),
        ("North Korea's admission on Friday that it sent troops to Russia was brief.", "north-korea"),
        ("South Korea has seen North Korean shells go to Russia, an official said on Friday.", "south-korea"),
        ("SEOUL - North Korea sent troops to Russia, the Joint Chiefs of Staff said on Friday.", "rok-jcs"),
    ],
)
def test_who_tells_stands_in_many_places(read: Read, text: str, claimant: str) -> None:
    claim = on_friday(read, text)
    assert claim.type == "allegation"
    assert (claimant, "claimant") in claim.actors


def test_bodies_of_other_states_only_tell_what_was_sent(read: Read) -> None:
    text = "North Korea shipped shells to Russia on Friday, as the Open Source Centre had expected."
    roles = dict(on_friday(read, text).actors)
    assert (roles["north-korea"], roles["russia"], roles["open-source-centre"]) == (
        "supplier",
        "recipient",
        "claimant",
    )


def test_the_two_sides_condemn_nobody_beside_another_state(read: Read) -> None:
    text = "Japan, on arms trade between Moscow and Pyongyang, protested strongly on Friday."
    roles = dict(on_friday(read, text).actors)
    assert roles["japan"] == "condemner"
    assert "condemner" not in {roles["russia"], roles["north-korea"]}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Kharkiv was hit on Friday by North Korean missiles that Russia had bought.", "use"),
        (
            "Japan condemned North Korea's arms exports to Russia in a joint text dated June 14.",
            "condemnation",
        ),
        ("Six North Korean officers died in a missile strike in Russia's Kursk on Friday.", "personnel"),
    ],
)
def test_the_verb_of_the_day_counts(read: Read, text: str, kind: str) -> None:
    assert on_friday(read, text).type == kind


def test_support_for_a_war_is_support_for_its_state(read: Read) -> None:
    text = "The EU condemned North Korea's support for Russia's war on Friday."
    assert {"north-korea", "russia"} <= dict(on_friday(read, text).actors).keys()


def test_a_weapon_that_is_only_allowed_is_not_used(read: Read) -> None:
    text = "Washington on Friday cleared Kyiv to fire missiles into Russia after North Korea sent it troops."
    assert "use" not in {one.type for one in read(text, MONDAY, "en").candidates}
