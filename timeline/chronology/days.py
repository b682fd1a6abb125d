"""Calendar arithmetic on civil days: no clock, no time zone. Weeks run from Monday to Sunday (ISO 8601)."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

MONTH_NAMES = tuple(calendar.month_name)
WEEKDAY_NAMES = tuple(calendar.day_name)


def month_bounds(year: int, month: int) -> tuple[date, date]:
    """First and last day of a month; ValueError when the calendar has no such month."""
    if not 1 <= month <= 12:
        raise ValueError(f"there is no month {month}")
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def months_bounds(year: int, first: int, last: int) -> tuple[date, date]:
    """First and last day of a run of months; a `last` before `first` lies in the next year."""
    return month_bounds(year, first)[0], month_bounds(year + (last < first), last)[1]


def week_bounds(day: date) -> tuple[date, date]:
    """Monday and Sunday of the week that holds a day; clipped at the ends of the calendar."""
    monday = max(day.toordinal() - day.weekday(), date.min.toordinal())
    sunday = min(day.toordinal() - day.weekday() + 6, date.max.toordinal())
    return date.fromordinal(monday), date.fromordinal(sunday)


def add_months(day: date, months: int) -> date:
    """The same day of the month some months on, or the month's last day when it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, month_bounds(year, month + 1)[1].day))


def add_days(day: date, days: int) -> date:
    """The day some days on; OverflowError outside the years 1 to 9999."""
    return day + timedelta(days=days)


def day_words(day: date) -> str:
    """A day as it is written in the interface: "2 January 2024"."""
    return f"{day.day} {MONTH_NAMES[day.month]} {day.year}"


def month_words(year: int, month: int) -> str:
    """A month as it is written in the interface: "November 2023"."""
    return f"{MONTH_NAMES[month]} {year}"
