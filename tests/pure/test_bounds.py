"""Periods, headings and calendar arithmetic, at the edges where they go wrong."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.chronology import (
    EdtfError,
    add_months,
    day_words,
    month_bounds,
    month_of,
    month_words,
    overlaps,
    parse,
    read_period,
    week_bounds,
    within,
)

JUNE = (date(2024, 6, 1), date(2024, 6, 30))


@pytest.mark.parametrize(
    ("text", "possibly", "certainly"),
    [
        ("2024-06-01", True, True),
        ("2024-06-30", True, True),
        ("2024-05-31", False, False),
        ("2024-07-01", False, False),
        ("2024-06", True, True),
        ("2024", True, False),
        ("2024-05/2024-06", True, False),
        ("2024-06-30/..", True, False),
        ("2024-07/..", False, False),
        ("../2024-06-01", True, False),
        ("../2024-05", False, False),
    ],
)
def test_a_date_is_possibly_or_certainly_in_june(text: str, possibly: bool, certainly: bool) -> None:
    assert overlaps(parse(text), *JUNE) is possibly
    assert within(parse(text), *JUNE) is certainly


def test_a_period_without_limits_holds_everything() -> None:
    for text in ("2024", "2024/..", "../2024"):
        assert overlaps(parse(text), None, None)
        assert within(parse(text), None, None)


def test_an_open_date_is_certainly_inside_only_where_the_period_is_open_too() -> None:
    assert within(parse("2024-06/.."), JUNE[0], None)
    assert not within(parse("2024-06/.."), JUNE[0], date.max)
    assert within(parse("../2024-06"), None, JUNE[1])
    assert not within(parse("../2024-06"), date.min, JUNE[1])


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2024-06-13", date(2024, 6, 13), date(2024, 6, 13)),
    ],
)
def test_a_period_of_a_query_is_inclusive(text: str, first: date, last: date) -> None:
    assert read_period(text) == (first, last)


@pytest.mark.parametrize(
    "text",
    ["", "24", "2024-6", "2024~", "2024-22", "2024-33", "202X", "2024/2025", "2024-06-13T00:00", " 2024"],
)
def test_a_period_of_a_query_is_a_plain_year_month_or_day(text: str) -> None:
    with pytest.raises(EdtfError, match="is not a year, month or day"):
        read_period(text)


def test_a_period_that_is_not_in_the_calendar_is_refused_with_the_reason() -> None:
    with pytest.raises(EdtfError, match="there is no 30 February 2024"):
        read_period("2024-02-30")


def test_an_event_stands_under_the_month_of_its_first_day() -> None:
    assert month_of(parse("2024-12-28/2025-01-03")) == (2024, 12)
    assert month_of(parse("2023-09/..")) == (2023, 9)
    assert month_of(parse("2025")) == (2025, 1)
    assert month_of(parse("../2024-04-30")) is None


def test_months_know_leap_years_and_refuse_a_thirteenth() -> None:
    assert month_bounds(2024, 2) == (date(2024, 2, 1), date(2024, 2, 29))
    assert month_bounds(2100, 2) == (date(2100, 2, 1), date(2100, 2, 28))
    for month in (0, 13):
        with pytest.raises(ValueError, match=f"no month {month}"):
            month_bounds(2024, month)


def test_weeks_run_from_monday_to_sunday() -> None:
    monday, sunday = date(2024, 12, 30), date(2025, 1, 5)
    assert {week_bounds(date(2025, 1, day)) for day in range(1, 6)} == {(monday, sunday)}
    assert week_bounds(monday) == (monday, sunday)
    assert week_bounds(date.max) == (date(9999, 12, 27), date.max)


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2024, 3, 31), -1, date(2024, 2, 29)),
        (date(2024, 12, 15), 1, date(2025, 1, 15)),
        (date(2024, 1, 15), -1, date(2023, 12, 15)),
        (date(2024, 2, 29), -12, date(2023, 2, 28)),
        (date(2024, 6, 13), 0, date(2024, 6, 13)),
    ],
)
def test_adding_months_keeps_the_day_or_takes_the_last_of_a_shorter_month(
    day: date, months: int, then: date
) -> None:
    assert add_months(day, months) == then


def test_days_and_months_are_written_out() -> None:
    assert day_words(date(2024, 1, 2)) == "2 January 2024"
    assert month_words(2023, 11) == "November 2023"
