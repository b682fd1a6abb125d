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
    ],
)
def test_a_figure_has_its_bounds(
    read: Read, words: str, unit: str, low: float | None, best: float | None, high: float | None
) -> None:
    (candidate,) = read(f"North Korea sent {words} to Russia in May.", MONDAY, "en").candidates
    (figure,) = candidate.quantities
    assert (figure.unit, figure.low, figure.best, figure.high) == (unit, low, best, high)


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
        "40 percent of its shells",
        "two missile components",
    ],
)
def test_other_numbers_are_no_quantities(read: Read, words: str) -> None:
    found = read(f"North Korea sent {words} to Russia in May.", MONDAY, "en").candidates
    assert [candidate.quantities for candidate in found] == [()] * len(found)
