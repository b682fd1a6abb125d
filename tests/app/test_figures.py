"""How a figure reads."""

from __future__ import annotations

import pytest

from timeline.models import Quantity

FIGURES = [
    ((None, 3, None), "3"),
    ((10_000, None, None), "at least 10,000"),
    ((None, None, 8_000), "at most 8,000"),
    ((1_000, None, 3_000), "1,000–3,000"),
    ((40, 50, 60), "40–60"),
    ((7, None, 7), "7"),
]


@pytest.mark.parametrize(("bounds", "words"), FIGURES)
def test_a_figure_says_what_its_bounds_allow(
    bounds: tuple[int | None, int | None, int | None], words: str
) -> None:
    low, best, high = bounds
    assert Quantity(low=low, best=best, high=high, label="missiles").figure == words
