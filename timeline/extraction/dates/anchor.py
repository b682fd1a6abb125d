"""Resolving the short core of a relative expression ("friday", "30 december", "2 weeks ago") with dateparser.

Cores are written in English whatever the language of the text, so that they can be remembered across
documents.
dateparser never sees an article: on one it is slow and reads dates into plain words.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from functools import lru_cache

from dateparser.date import DateDataParser

LATEST = "current_period"  # weekdays: the latest one, the day itself included
PAST = "past"  # days of a month: the latest one, the day itself included
FUTURE = "future"
_LATEST_YEAR = 9990


@lru_cache(maxsize=64)
def _parser(base: date, prefer: str) -> DateDataParser:
    return DateDataParser(
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


@lru_cache(maxsize=16384)
def resolve_core(core: str, base: date, prefer: str = PAST) -> date | None:
    """The day a core means, seen from `base`; None when it means none. With FUTURE the base itself counts."""
    if not 1000 <= base.year <= _LATEST_YEAR:
        return None
    if prefer == FUTURE:
        base -= timedelta(days=1)
    try:
        found = _parser(base, prefer).get_date_data(core).date_obj
    except (ValueError, OverflowError):  # outside the calendar
        return None
    return found.date() if found else None
