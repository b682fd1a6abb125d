"""Days counted from another one by arithmetic are those that dateparser finds for the same words."""

from __future__ import annotations

import calendar
from datetime import date, datetime, time, timedelta

from dateparser.date import DateDataParser
from hypothesis import given, settings
from hypothesis import strategies as some

from timeline.extraction.dates.anchor import counted, latest_day, latest_weekday, next_day, next_weekday

BASES = some.dates(date(1950, 1, 1), date(2080, 12, 31)) | some.sampled_from(
    [date(2024, 2, 29), date(2023, 2, 28), date(2023, 3, 1), date(2024, 12, 31), date(2100, 3, 1)]
)
MONTHS = some.integers(1, 12)
WEEKDAYS = some.integers(0, 6)
UNITS = some.sampled_from(["day", "week", "month", "year", "decade", "quarter", "weekend"])


def by_dateparser(words: str, base: date, prefer: str) -> date | None:
    """What dateparser makes of some words, seen from a day."""
    parser = DateDataParser(
        languages=["en"],
        settings={
            "RELATIVE_BASE": datetime.combine(base, time()),
            "PREFER_DATES_FROM": prefer,
            "PREFER_DAY_OF_MONTH": "first",
            "PREFER_MONTH_OF_YEAR": "first",
            "RETURN_AS_TIMEZONE_AWARE": False,
            "PARSERS": ["relative-time", "absolute-time"],
        },
    )
    found = parser.get_date_data(words).date_obj
    return found.date() if found else None


@settings(max_examples=60, deadline=None)
@given(base=BASES, month=MONTHS, number=some.integers(1, 31))
def test_a_day_of_the_year_is_the_one_that_dateparser_finds(base: date, month: int, number: int) -> None:
    words, eve = f"{number} {calendar.month_name[month]}", base - timedelta(days=1)
    assert latest_day(month, number, base) == by_dateparser(words, base, "past")
    assert next_day(month, number, base) == by_dateparser(words, eve, "future")


@settings(max_examples=60, deadline=None)
@given(base=BASES, weekday=WEEKDAYS)
def test_a_day_of_the_week_is_the_one_that_dateparser_finds(base: date, weekday: int) -> None:
    name, day = calendar.day_name[weekday], timedelta(days=1)
    assert latest_weekday(weekday, base) == by_dateparser(name, base, "current_period")
    assert next_weekday(weekday, base) == by_dateparser(name, base - day, "future")
    assert latest_weekday(weekday, base - day) == by_dateparser(f"last {name}", base, "past")
    assert next_weekday(weekday, base + day) == by_dateparser(f"next {name}", base, "past")


@settings(max_examples=60, deadline=None)
@given(base=BASES, number=some.integers(0, 300), unit=UNITS)
def test_units_counted_from_a_day_lead_to_the_day_that_dateparser_finds(
    base: date, number: int, unit: str
) -> None:
    assert counted(-number, unit, base) == by_dateparser(f"{number} {unit}s ago", base, "past")
    assert counted(number, unit, base) == by_dateparser(f"in {number} {unit}s", base, "past")


def test_what_lies_outside_the_calendar_is_no_day() -> None:
    assert counted(-5000, "year", date(2024, 6, 17)) is None
    assert counted(10**12, "day", date(2024, 6, 17)) is None
