"""Every name and reason that a reader of an extraction can meet, in one place.

A date carries the rule that read it or the reason why it could not be read, a publication day how it is
known, a candidate the parts of its score. ``docs/extraction.md`` explains each of them.
"""

from __future__ import annotations

from enum import StrEnum


class Rule(StrEnum):
    """How a date expression was read."""

    # written out
    ISO = "iso"  # 2024-06-14
    ISO_MONTH = "iso_month"  # 2024-06
    NUMERIC = "numeric"  # 14/06/2024
    DATE = "date"  # 14 June 2024, June 14
    HOLIDAY = "holiday"  # New Year's Eve
    DAY = "day"  # the 14th, without a month
    MONTH = "month"  # June 2024, early June
    WEEK_OF = "week_of"  # the week of 10 June
    MONTHS_OF = "months_of"  # the first five months of 2024
    QUARTER = "quarter"  # the second quarter, the first half of 2024
    SEASON = "season"  # last summer
    YEAR = "year"
    YEARS = "years"  # 2023-24
    DECADE = "decade"  # the 1990s
    CENTURY = "century"
    RANGE = "range"  # from June to August
    # counted from the publication day
    WEEKDAY = "weekday"  # Friday, last Friday
    TODAY = "today"  # today, yesterday, last night
    RELATIVE = "relative"  # last month, this week
    AGO = "ago"  # two weeks ago
    VAGUE_AGO = "vague_ago"  # several days ago
    IN = "in"  # in two weeks
    # counted from a date before in the text
    WEEKDAY_NEAR = "weekday_near"  # the following Friday
    NEAR = "near"  # that day, the next month
    NEAR_AGO = "near_ago"  # two days later
    THEN = "then"  # since then, at the time
    # page furniture and statements without a date of their own
    PUBLICATION = "publication"
    # found so that no date is read inside it; never shown
    DURATION = "duration"
    DAYS_MONTH = "days_month"  # read as one `date` for each day
    MONTHS = "months"  # read as a `range`


class How(StrEnum):
    """How the publication day is known."""

    GIVEN = "given"
    META = "meta"  # by the head of the page
    URL = "url"  # by a stamp in its address
    CUE_LINE = "cue_line"
    DATELINE = "dateline"
    INFERRED = "inferred"


class Part(StrEnum):
    """What a score is made of."""

    ACTORS = "actors"
    ACTION = "action"
    GOODS = "goods"
    DATE = "date"


class Reason(StrEnum):
    """Why a date has no value."""

    NEEDS_PUBLICATION = "counts from the publication date, which is not known"
    NEEDS_BEFORE = "refers to a date before it in the text, and there is none"
    AMBIGUOUS = "day and month could be swapped"
    VAGUE = "too vague for a date"
    DURATION = "how long, not when"
    NO_SUCH_DAY = "there is no such day"
    COUNTED_FROM_EVENT = "counts from something that has no date here"
    BACKWARDS = "the range ends before it begins"
