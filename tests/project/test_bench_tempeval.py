"""Mentions are compared with TimeML as TimeML would mark them."""

from __future__ import annotations

import pytest

from bench.tempeval import tags


@pytest.mark.parametrize(
    ("words", "edtf", "expected"),
    [
        ("2009-2010", "2009/2010", [("2009", "2009"), ("2010", "2010")]),
        ("1957-58", "1957/1958", [("1957", "1957"), ("58", "1958")]),
        (
            "between May and July 2024",
            "2024-05/2024-07",
            [("May", "2024-05"), ("July 2024", "2024-07")],
        ),
        ("June 13–15", "2024-06-13/2024-06-15", [("June 13", "2024-06-13"), ("15", "2024-06-15")]),
        ("since May", "2024-05/..", [("since May", "2024-05/..")]),
        ("late August", "2023-08-21~/2023-08-31~", [("late August", "2023-08-21~/2023-08-31~")]),
        ("2 January 2024", "2024-01-02", [("2 January 2024", "2024-01-02")]),
    ],
)
def test_an_interval_is_the_dates_that_are_written(
    words: str, edtf: str, expected: list[tuple[str, str]]
) -> None:
    text = f"It lasted {words}."
    found = tags(text, 10, 10 + len(words), edtf)
    assert [(text[tag.start : tag.end], tag.value) for tag in found] == expected
