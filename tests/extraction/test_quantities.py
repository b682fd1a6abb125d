"""Figures: bounds, unit, what is counted and since when."""

from __future__ import annotations

import pytest

from tests.extraction.conftest import Read

MONDAY = "2024-06-17"


@pytest.mark.parametrize(
    ("words", "unit", "low", "best", "high"),
    [
        ("over 10,000 containers", "containers", 10_000, None, None),
        ("at least nine missiles", "missiles", 9, None, None),
        ("up to 10,000 soldiers", "persons", None, None, 10_000),
        ("about 6,700 containers", "containers", None, 6_700, None),
        ("two ballistic missiles", "missiles", None, 2, None),
        ("several dozen ballistic missiles", "missiles", 24, None, None),
        ("hundreds of thousands of shells", "rounds", 100_000, None, None),
        ("one million artillery shells", "rounds", None, 1_000_000, None),
        ("1.5 million rounds", "rounds", None, 1_500_000, None),
        ("3,000 to 5,000 troops", "persons", 3_000, None, 5_000),
        ("as many as 12,000 North Korean troops", "persons", None, None, 12_000),
        ("between 10,000 and 12,000 troops", "persons", 10_000, None, 12_000),
        ("three dozen missiles", "missiles", None, 36, None),
        ("4.8m shells", "rounds", None, 4_800_000, None),
        ("8 to 9 million rounds", "rounds", 8_000_000, None, 9_000_000),
        ("1 million to 2 million rounds", "rounds", 1_000_000, None, 2_000_000),
        ("some 240 mm rocket launchers and 50 howitzers", "guns", None, 50, None),
        ("two KN-23s", "missiles", None, 2, None),
        ("twenty-five missiles", "missiles", None, 25, None),
        ("half a dozen missiles", "missiles", 6, None, None),
        ("a couple of thousand soldiers", "persons", 2_000, None, None),
        ("the 11,000 or so men", "persons", None, 11_000, None),
    ],
)
def test_a_figure_has_its_bounds(
    read: Read, words: str, unit: str, low: float | None, best: float | None, high: float | None
) -> None:
    (candidate,) = read(f"North Korea sent {words} to Russia in May.", MONDAY, "en").candidates
    (figure,) = candidate.quantities
    assert (figure.unit, figure.low, figure.best, figure.high) == (unit, low, best, high)


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        (
            "The first 11,000 came in May; about 4,000 of them were killed.",
            [("persons", 11_000), ("casualties", 4_000)],
        ),
        ("Of 14,000 sent, 6,000 were killed in May.", [("persons", 14_000), ("casualties", 6_000)]),
        ("In May the number of men sent to Kursk reached 12,000.", [("persons", 12_000)]),
        ("A 3,000-strong contingent arrived in May.", [("persons", 3_000)]),
        ("In the first quarter of 2024 roughly 500 cars of munitions went north.", [("railcars", 500)]),
        ("In May 2024 all of them were at 54 degrees north.", []),
        ("Two were seen in May at Dunai.", []),
    ],
)
def test_a_figure_can_leave_its_thing_to_what_stands_before(
    read: Read, sentence: str, figures: list[tuple[str, int]]
) -> None:
    text = f"North Korea sends soldiers to Russia, the reports say. {sentence}"
    found = [figure for one in read(text, MONDAY, "en").candidates for figure in one.quantities]
    assert [(figure.unit, figure.best) for figure in found] == figures


def test_whom_counts_the_people_before_it(read: Read) -> None:
    text = "Seoul said on Friday that 11,000 North Korean soldiers are in Russia, of whom 8,000 are in Kursk."
    assert [one.best for one in read(text, MONDAY, "en").candidates[0].quantities] == [11_000, 8_000]


def test_a_running_total_says_since_when(read: Read) -> None:
    text = (
        "Washington said on Friday that North Korea has shipped 11,000 containers of munitions to Russia "
        "since September."
    )
    figures = [candidate.quantities[0] for candidate in read(text, MONDAY, "en").candidates]
    assert {(figure.measure, figure.since, figure.as_of) for figure in figures} == {
        ("cumulative", "2023-09", "2024-06-14")
    }
    assert {figure.item for figure in figures} == {"munitions-unspecified"}
    assert {figure.label for figure in figures} == {"containers of munitions"}


def test_what_boxes_could_hold_is_capacity(read: Read) -> None:
    text = "Seoul said on Friday that the containers from North Korea could hold 4.8 million shells."
    (figure,) = read(text, MONDAY, "en").candidates[0].quantities
    assert (figure.best, figure.flow, figure.derived) == (4_800_000, "capacity", True)


def test_casualties_say_what_befell_whom(read: Read) -> None:
    text = "Seoul said on Friday that about 300 North Korean soldiers were killed in Kursk."
    (figure,) = read(text, MONDAY, "en").candidates[0].quantities
    assert (figure.unit, figure.best, figure.population) == ("casualties", 300, "dprk_troops")
    assert figure.outcome == "killed"


@pytest.mark.parametrize(
    "words",
    [
        "$48 million",
        "50 percent",
        "Unit 731",
        "resolution 1874",
        "Room 39",
        "a missile",
        "one of the missiles",
        "40 percent of its shells",
        "two missile components",
    ],
)
def test_other_numbers_are_no_quantities(read: Read, words: str) -> None:
    found = read(f"North Korea sent {words} to Russia in May.", MONDAY, "en").candidates
    assert [candidate.quantities for candidate in found] == [()] * len(found)
