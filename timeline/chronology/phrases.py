"""The core of a date in English words or figures: "Dec. 30, 2023", "30.12.2023", "second quarter of 2024".

A core may leave out what the other end of an interval supplies, as in "13–15 June 2024". What is not wholly
understood is not read: "may" alone is a month without a year, "one", "sat" or "we" are nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from timeline.chronology.days import MONTH_NAMES, WEEKDAY_NAMES, day_words


class EntryError(ValueError):
    """An editor's date cannot be read; the message quotes it and says what to write instead."""


@dataclass(frozen=True, slots=True)
class Core:
    """Year, month (or season code) and day as EDTF digits, "" where left out; weekday 0 is Monday."""

    year: str = ""
    month: str = ""
    day: str = ""
    weekday: int | None = None

    @property
    def text(self) -> str:
        """The core as EDTF."""
        return "-".join(filter(None, (self.year, self.month, self.day)))


MONTHS = {name.lower(): f"{number:02}" for number, name in enumerate(MONTH_NAMES) if name}
MONTHS |= {name[:3]: number for name, number in MONTHS.items()} | {"sept": "09"}
WEEKDAYS = {name.lower(): str(number) for number, name in enumerate(WEEKDAY_NAMES)}
SHORT_WEEKDAYS = {name[:3]: number for name, number in WEEKDAYS.items()} | {
    "tues": "1",
    "thur": "3",
    "thurs": "3",
}
SEASONS = {"spring": "21", "summer": "22", "autumn": "23", "fall": "23", "winter": "24"}
QUARTERS = {"q1": "33", "q2": "34", "q3": "35", "q4": "36", "h1": "40", "h2": "41"}
HALVES = {"40": ("01", "06"), "41": ("07", "12")}
ORDINALS = {
    "first": "1",
    "1st": "1",
    "second": "2",
    "2nd": "2",
    "third": "3",
    "3rd": "3",
    "fourth": "4",
    "4th": "4",
}

# Which tokens in which order make a date: Day, Month, Year, Season or quarter, Ten years.
_SHAPES = {"DMY", "MDY", "YMD", "MY", "YM", "Y", "SY", "YS", "T", "DM", "MD", "M", "S", "D", "DY"}
_TABLES = (("M", MONTHS), ("W", WEEKDAYS | SHORT_WEEKDAYS), ("S", SEASONS | QUARTERS))
_TOKEN = re.compile(r"[a-z]*[0-9]+[a-z]*|[a-z]+|\S")
_FILLER = {"of", "the", ","}
_DAY = re.compile(r"([0-9]{1,2})(?:st|nd|rd|th)?")
_QUARTER = re.compile(
    r"\b(first|second|third|fourth|1st|2nd|3rd|4th) (q)uarter\b|\b(first|second|1st|2nd) (h)alf\b"
)
_WINTER = re.compile(r"\bwinter(?: of)? ([0-9]{4})[-/]([0-9]{2}|[0-9]{4})\b")
_NUMERIC = re.compile(r"([0-9]{1,4})([./-])([0-9]{1,2})\2([0-9]{1,4})")
_MONTH_AND_YEAR = re.compile(r"([0-9]{1,2})[./]([0-9]{4})|([0-9]{4})[./-]([0-9]{1,2})")
_DAY_AND_MONTH = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})\.?")


def read_core(text: str, today: date | None) -> Core | None:
    """Read one date in lower-case words or figures; None when it is none, EntryError when ambiguous.

    `today` resolves "last year" and "last September"; without it they are not read.
    """
    return _read_numeric(text) or _read_tokens(_anchored(_without_pairs(text), today))


def _read_numeric(text: str) -> Core | None:
    if match := _NUMERIC.fullmatch(text):
        return _three_numbers(text, match[2], match[1], match[3], match[4])
    if match := _MONTH_AND_YEAR.fullmatch(text):
        return Core(match[2] or match[3], (match[1] or match[4]).zfill(2))
    if match := _DAY_AND_MONTH.fullmatch(text):
        return Core("", match[2].zfill(2), match[1].zfill(2))
    return None


def _three_numbers(text: str, mark: str, first: str, second: str, third: str) -> Core:
    if len(first) == 4 and len(third) <= 2:
        return Core(first, second.zfill(2), third.zfill(2))
    if len(third) != 4 or len(first) > 2:
        raise EntryError(f"“{text}” has no year of four digits: write it as in 30.12.2023 or 2023-12-30.")
    if mark == "." or int(first) > 12 or first.zfill(2) == second.zfill(2):
        return Core(third, second.zfill(2), first.zfill(2))
    if int(second) > 12:
        return Core(third, first.zfill(2), second.zfill(2))
    raise _ambiguous(text, int(first), int(second), int(third))


def _ambiguous(text: str, first: int, second: int, year: int) -> EntryError:
    try:
        readings = sorted((date(year, first, second), date(year, second, first)))
    except ValueError:
        return EntryError(f"“{text}” is not a day of the calendar.")
    either = " or ".join(day_words(day) for day in readings)
    return EntryError(f"“{text}” can mean {either}: write the month as a word.")


def _without_pairs(text: str) -> str:
    """Two-word tokens made one: "second quarter" is "q2", "winter 2023-24" the winter that begins in 2023."""
    text = _QUARTER.sub(lambda m: (m[2] or m[4]) + ORDINALS[m[1] or m[3]], text)
    return _WINTER.sub(_winter, text)


def _winter(match: re.Match[str]) -> str:
    if str(int(match[1]) + 1).endswith(match[2]):
        return f"winter {match[1]}"
    raise EntryError(f"“{match[0]}” is not one winter: write for instance winter 2023–24.")


def _anchored(text: str, today: date | None) -> str:
    """ "september last year" and "last september" with their year as a number."""
    if today is None:
        return text
    years = {"last year": today.year - 1, "this year": today.year, "next year": today.year + 1}
    for words, year in years.items():
        text = re.sub(rf"\b{words}$", f"{year:04}", text)
    which, _, month = text.partition(" ")
    if which not in ("last", "this", "next") or month not in MONTHS:
        return text
    ahead = int(MONTHS[month]) - today.month
    shift = {"last": -1 if ahead >= 0 else 0, "next": 1 if ahead <= 0 else 0}.get(which, 0)
    return f"{month} {today.year + shift:04}"


def _read_tokens(text: str) -> Core | None:
    found = [_token(word) for word in _TOKEN.findall(text) if word not in _FILLER]
    shape = "".join(kind for kind, _ in found)
    weekday = int(found[0][1]) if shape.startswith("W") and "D" in shape else None
    if weekday is not None:
        found, shape = found[1:], shape[1:]
    if shape not in _SHAPES:
        return None
    told = dict(found)
    month = told.get("M") or told.get("S", "")
    return Core(told.get("Y") or told.get("T", ""), month, told.get("D", ""), weekday)


def _token(word: str) -> tuple[str, str]:
    """Kind and EDTF digits of one word; kind "?" for what is no part of a date."""
    for kind, table in _TABLES:
        if word in table:
            return kind, table[word]
    if len(word) == 4 and word.isdigit():
        return "Y", word
    if len(word) == 5 and word.endswith("0s") and word[:4].isdigit():
        return "T", f"{word[:3]}X"
    day = _DAY.fullmatch(word)
    return ("D", day[1].zfill(2)) if day else ("?", "")
