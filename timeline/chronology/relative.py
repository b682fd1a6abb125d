"""Dates told from today: "yesterday", "last Friday", "two weeks ago".

The pattern decides how fine the date is; dateparser resolves the few words to a day and is never given more.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time

from dateparser.date import DateDataParser

from timeline.chronology.phrases import WEEKDAYS, Core

_COUNT = r"(?:[0-9]{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_DAY = re.compile(
    r"today|yesterday|tomorrow|(?:the )?day before yesterday|(?:the )?day after tomorrow|"
    rf"(?:(?:last|this|next) )?(?:{'|'.join(WEEKDAYS)})|{_COUNT} days? ago|in {_COUNT} days?"
)
_UNIT = re.compile(
    rf"(?:last|this|next) (week|month|year)|{_COUNT} (week|month|year)s? ago|in {_COUNT} (week|month|year)s?"
)
# A weekday is the latest one, today included, which is how news and editors mean it most often.
_SETTINGS = {
    "RETURN_AS_TIMEZONE_AWARE": False,
    "PREFER_DATES_FROM": "current_period",
    "PREFER_DAY_OF_MONTH": "first",
    "PREFER_MONTH_OF_YEAR": "first",
    "PARSERS": ["relative-time", "absolute-time"],
}


def read_relative(text: str, today: date) -> Core | None:
    """A day, month or year told from today; None when the words are none."""
    unit = _unit(text)
    day = _resolve(text, today) if unit in ("day", "month", "year") else None
    if day is None:
        return None
    year, month, day_of_month = day.isoformat().split("-")
    return Core(year, month if unit != "year" else "", day_of_month if unit == "day" else "")


def read_week(text: str, today: date) -> date | None:
    """A day of the week that is told from today ("last week"); None when the words are none."""
    return _resolve(text, today) if _unit(text) == "week" else None


def _unit(text: str) -> str:
    if _DAY.fullmatch(text):
        return "day"
    match = _UNIT.fullmatch(text)
    return next(filter(None, match.groups())) if match else ""


def _resolve(text: str, today: date) -> date | None:
    settings = {**_SETTINGS, "RELATIVE_BASE": datetime.combine(today, time())}
    found = DateDataParser(languages=["en"], settings=settings).get_date_data(text)
    return found.date_obj.date() if found.date_obj else None
