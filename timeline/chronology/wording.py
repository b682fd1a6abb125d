"""Dates in words, never with more precision than they have: "November 2023", "since September 2023"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from timeline.chronology.days import MONTH_NAMES, month_bounds
from timeline.chronology.edtf import Edtf, Part, Precision, parts

SEASON_NAMES = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
PART_NAMES = {
    "33": "first quarter",
    "34": "second quarter",
    "35": "third quarter",
    "36": "fourth quarter",
    "37": "first four months",
    "38": "middle four months",
    "39": "last four months",
    "40": "first half",
    "41": "second half",
}
QUALIFIERS = {"": "", "~": "about ", "?": "possibly ", "%": "possibly about "}
# Thirds of a month as we write them in EDTF when a source says no more: 2023-08-21~/2023-08-31~.
THIRDS = {(1, 10): "early ", (11, 20): "mid-", (21, 0): "late "}


@dataclass(frozen=True, slots=True)
class Words:
    """A date in words, its year apart so that an interval can name it once ("": cannot be split off)."""

    body: str
    year: str = ""

    def __str__(self) -> str:
        return f"{self.body} {self.year}".strip()


def in_words(value: Edtf | str) -> str:
    """A date in plain words, from its EDTF alone; raises EdtfError for text that is none."""
    return _words(value.text if isinstance(value, Edtf) else value, with_year=True)


def short_label(value: Edtf | str) -> str:
    """A date under the heading of its first month: no year, unless the date leaves it or stays open."""
    return _words(value.text if isinstance(value, Edtf) else value, with_year=False)


@lru_cache(maxsize=8192)
def _words(text: str, *, with_year: bool) -> str:
    start, end = parts(text)
    if start is None:
        return _open("until", end)
    if end is None:
        return _open("since", start)
    if start == end:
        words = _part_words(start)
        return QUALIFIERS[start.qualifier] + (str(words) if with_year else words.body)
    return _interval(start, end, with_year=with_year)


def _open(side: str, part: Part | None) -> str:
    """The doubt stands before "since", the nearness after it: "possibly since about June 2024"."""
    if part is None:
        return ""
    doubt = "possibly " if part.uncertain else ""
    return f"{doubt}{side} {'about ' if part.approximate else ''}{_part_words(part)}"


def _interval(start: Part, end: Part, *, with_year: bool) -> str:
    third = _third(start, end)
    if third:
        return third + (str(_month(start)) if with_year else _month(start).body)
    if start.qualifier != end.qualifier or "X" in start.text + end.text:
        return _from_to(start, end)
    return QUALIFIERS[start.qualifier] + _joined(start, end, with_year=with_year)


def _from_to(start: Part, end: Part) -> str:
    first, last = (QUALIFIERS[part.qualifier] + str(_part_words(part)) for part in (start, end))
    return f"from {first} to {last}"


def _joined(start: Part, end: Part, *, with_year: bool) -> str:
    first, last = _part_words(start), _part_words(end)
    if start.precision == end.precision == Precision.YEAR:
        return f"{first}–{last}"
    if start.year != end.year:
        return f"{first if with_year else first.body} – {last}"
    if start.month == end.month and start.day and end.day:
        joined = Words(f"{int(start.day)}–{last.body}", last.year)
    elif first.year and last.year:
        joined = Words(f"{first.body} – {last.body}", last.year)
    else:
        return f"{first} – {last}"
    return str(joined) if with_year else joined.body


def _third(start: Part, end: Part) -> str:
    if not start.qualifier == end.qualifier == "~" or "X" in start.day + end.day:
        return ""
    if not (start.day and end.day) or (start.year, start.month) != (end.year, end.month):
        return ""
    last_of_month = end.latest == month_bounds(end.latest.year, end.latest.month)[1]
    return THIRDS.get((int(start.day), 0 if last_of_month else int(end.day)), "")


def _month(part: Part) -> Words:
    return Words(MONTH_NAMES[int(part.month)], str(int(part.year)))


def _part_words(part: Part) -> Words:
    if "X" in part.text:
        return Words(_unspecified(part))
    if not part.month:
        return Words(str(int(part.year)))
    if part.month in SEASON_NAMES:
        return _season(part)
    if part.month in PART_NAMES:
        return Words(f"{PART_NAMES[part.month]} of {int(part.year)}")
    month = _month(part)
    return Words(f"{int(part.day)} {month.body}", month.year) if part.day else month


def _season(part: Part) -> Words:
    year = int(part.year)
    if part.month == "24":
        return Words(f"winter {year}–{(year + 1) % 100:02}")
    return Words(SEASON_NAMES[part.month], str(year))


def _unspecified(part: Part) -> str:
    """Words for open digits: what is known, and that the rest is not."""
    if part.precision == Precision.DECADE:
        return f"{int(part.year.replace('X', '0'))}s"
    if part.precision == Precision.CENTURY:
        return f"between {part.earliest.year} and {part.latest.year}"
    unit = "day" if part.day else "month"
    if part.month != "XX" and "X" in part.month:
        first, last = MONTH_NAMES[part.earliest.month], MONTH_NAMES[part.latest.month]
        return f"a {unit} from {first} to {last} {int(part.year)}"
    if part.precision == Precision.YEAR:
        return f"a {unit} in {int(part.year)}"
    if part.day == "XX":
        return f"a day in {_month(part)}"
    return f"a day from {part.earliest.day} to {part.latest.day} {_month(part)}"
