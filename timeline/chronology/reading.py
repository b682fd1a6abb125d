"""English words for a date, whole: one date, "since", "until", an interval; with nearness and doubt.

A part of a month or year ("late August 2023") becomes a near date, ``2023-08~``, since EDTF has no finer
way to say it; the part is kept in the words.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from timeline.chronology.days import WEEKDAY_NAMES, day_words, week_bounds
from timeline.chronology.edtf import EdtfError, parse, quoted
from timeline.chronology.phrases import HALVES, Core, EntryError, read_core
from timeline.chronology.relative import read_relative, read_week
from timeline.chronology.wording import in_words, short_label

_DASHES = str.maketrans("‐‑‒–—−", "------")
_DOUBT = re.compile(r"(?:possibly|perhaps|maybe|probably|likely) ")
_DOUBT_AFTER = re.compile(r" ?(?:\?|\(\?\)|\(uncertain\))$")
_ABOUT = re.compile(r"(?:about|around|circa|approximately|approx|roughly|ca?) |~ ?")
_PREPOSITION = re.compile(r"(?:(?:on|in|during|at|the) )+")
_PART = re.compile(
    r"(?:the )?(?:(early|mid|late)[ -](?:in )?|(start|beginning|middle|end|first half|second half) of )"
)
_SOME = re.compile(r"(?:a|one|some) (day|month) in (.+)")
_FROM = re.compile(r"(?:from|since) ")
_BETWEEN = re.compile(r"between (.+) and (.+)")
_JOINT = re.compile(r" (?:to|until|till|through|and|or|-) | ?- ?")
_SINCE = re.compile(r"(?:since|from|starting|starting from) (.+?)(?: onwards?| on)?|(.+) onwards?")
_UNTIL = re.compile(r"(?:until|till|up to) (.+)")


@dataclass(frozen=True, slots=True)
class Reading:
    """What words say: EDTF text, and the same in tidy words that read back as that EDTF."""

    text: str
    words: str


@dataclass(frozen=True, slots=True)
class Point:
    """One date with the words around it: the part of it that is meant ("late "), nearness and doubt."""

    core: Core
    part: str = ""
    about: bool = False
    doubt: bool = False

    @property
    def qualifier(self) -> str:
        """``~``, ``?``, ``%`` or nothing."""
        near = self.about or bool(self.part)
        return ("%" if near else "?") if self.doubt else "~" if near else ""

    @property
    def text(self) -> str:
        """The point as EDTF."""
        return self.core.text + self.qualifier

    def words(self, *, with_year: bool = True) -> str:
        """The point in words, without its doubt."""
        near = self.part or ("about " if self.about else "")
        return near + (in_words(self.core.text) if with_year else short_label(self.core.text))


def read(words: str, today: date | None) -> Reading | None:
    """Read words; None when they are not understood, EntryError when they are but give no date.

    Without `today`, words that depend on the day they were written ("last Friday") are not read.
    """
    plain = _tidy(words)
    try:
        return (
            _read_point(plain, today)
            or _read_week(plain, today)
            or _read_interval(plain, today)
            or _read_open(plain, today)
        )
    except EdtfError as error:
        raise EntryError(f"{quoted(words)} {error.reason}.") from None


def _tidy(words: str) -> str:
    """Lower case, one kind of dash, single spaces, no full stops after abbreviations."""
    plain = unicodedata.normalize("NFKC", words).translate(_DASHES).lower()
    return re.sub(r"(?<=[a-z])\.(?=[ ,-]|$)|(?<=[a-z0-9])[.,;]$", "", " ".join(plain.split()))


# One date


def _read_point(plain: str, today: date | None) -> Reading | None:
    point = _point(plain, today)
    if point is None or not (point.core.year or point.core.month):
        return None
    _check(point.core, today)
    return _single(point)


def _single(point: Point) -> Reading:
    words = _doubtful(point.doubt) + point.words()
    if point.core.month in HALVES and not point.part:
        return Reading(_half(point), words)
    return Reading(parse(point.text).text, words)


def _half(point: Point) -> str:
    """A half-year as its months: every reader of the data knows those, few know the code."""
    first, last = HALVES[point.core.month]
    return f"{point.core.year}-{first}{point.qualifier}/{point.core.year}-{last}{point.qualifier}"


def _point(plain: str, today: date | None) -> Point | None:
    """A date that may still lack what the other end of an interval supplies."""
    doubt, rest = _doubt(plain)
    bare = _cut(_PREPOSITION, rest)[1]
    return _near(rest, today, doubt=doubt) or _near(bare, today, doubt=doubt)


def _near(plain: str, today: date | None, *, doubt: bool) -> Point | None:
    about, rest = _cut(_ABOUT, plain)
    core = _core(rest, today)
    if core:
        return Point(core, "", about, doubt)
    part = _PART.match(rest)
    core = _core(rest[part.end() :], today) if part else None
    if part is None or core is None or core.day:
        return None
    return Point(core, _part_words(part), doubt=doubt)


def _part_words(match: re.Match[str]) -> str:
    if match[2]:
        return f"{match[2]} of "
    return "mid-" if match[1] == "mid" else f"{match[1]} "


def _core(plain: str, today: date | None) -> Core | None:
    some = _SOME.fullmatch(plain)
    if some:
        return _some(some[1], _core(some[2], today))
    return read_core(plain, today) or (read_relative(plain, today) if today else None)


def _some(unit: str, core: Core | None) -> Core | None:
    """ "a day in June 2024": the unit exists, which one it is nobody knows."""
    if core is None or core.day or (core.month and unit == "month"):
        return None
    return replace(core, month=core.month or "XX", day="XX" if unit == "day" else "")


def _check(core: Core, today: date | None) -> None:
    """Raise EntryError for a missing year and for a weekday that is not that of the day."""
    if not core.year:
        raise _without_year(core, today)
    day = parse(core.text).earliest
    if core.weekday is not None and day is not None and day.weekday() != core.weekday:
        right, given = WEEKDAY_NAMES[day.weekday()], WEEKDAY_NAMES[core.weekday]
        raise EntryError(f"{day_words(day)} is a {right}, not a {given}: correct one of them.")


def _without_year(core: Core, today: date | None) -> EntryError:
    """The nearest reading on either side of today, for a sentence that asks for the year."""
    if today is None:
        return EntryError("The year is missing.")
    readings = [parse(text) for text in _in_years_around(core, today.year)]
    if not readings:
        return EntryError(f"There is no {int(core.day)} {short_label(f'2000-{core.month}')}.")
    past = [value for value in readings if value.earliest and value.earliest <= today][-1:]
    ahead = [value for value in readings if value.earliest and value.earliest > today][:1]
    either = " or ".join(in_words(value) for value in past + ahead)
    return EntryError(f"The year is missing: write {either}.")


def _in_years_around(core: Core, year: int) -> Iterator[str]:
    for candidate in range(max(1, year - 8), min(9999, year + 8) + 1):
        text = replace(core, year=f"{candidate:04}").text
        try:
            yield parse(text).text
        except EdtfError:
            continue


# Weeks, intervals, open dates


def _read_week(plain: str, today: date | None) -> Reading | None:
    day = read_week(plain, today) if today else None
    if day is None:
        return None
    monday, sunday = week_bounds(day)
    text = f"{monday}/{sunday}"
    return Reading(text, in_words(text))


def _read_interval(plain: str, today: date | None) -> Reading | None:
    """Nearness and doubt in front hold for both ends, unless the text says "from … to …"."""
    doubt, rest = _doubt(plain)
    apart, rest = _cut(_FROM, rest)
    about, rest = (False, rest) if apart else _cut(_ABOUT, rest)
    for left, right, joint in _splits(rest):
        start, end = _point(left, today), _point(right, today)
        ends = _supplied(start, end) if start and end else None
        if ends:
            start, end = (_marked(point, about=about, doubt=doubt) for point in ends)
            return _interval(start, end, joint, today)
    return None


def _splits(text: str) -> Iterator[tuple[str, str, str]]:
    between = _BETWEEN.fullmatch(text)
    if between:
        yield between[1], between[2], "between"
    for joint in _JOINT.finditer(text):
        if joint.start() and joint.end() < len(text):
            yield text[: joint.start()], text[joint.end() :], joint[0].strip()


def _marked(point: Point, *, about: bool, doubt: bool) -> Point:
    return replace(point, about=point.about or about, doubt=point.doubt or doubt)


def _supplied(start: Point, end: Point) -> tuple[Point, Point] | None:
    """Both ends with the month and year that only the other one names; None when they do not fit together."""
    first, last = start.core, end.core
    if first.day and last.day:
        first = replace(first, month=first.month or last.month)
        last = replace(last, month=last.month or first.month)
    if not (first.month or first.year) or not (last.month or last.year):
        return None
    if (first.day and not first.month) or (last.day and not last.month):
        return None
    first, last = _with_years(first, last)
    return replace(start, core=first), replace(end, core=last)


def _with_years(first: Core, last: Core) -> tuple[Core, Core]:
    """ "28 December – 3 January 2024" begins in 2023; "November 2024 – April" ends in 2025."""
    crosses = int((first.month > "12") == (last.month > "12") and first.month > last.month)
    if last.year.isdigit() and not first.year:
        return replace(first, year=f"{int(last.year) - crosses:04}"), last
    if first.year.isdigit() and not last.year:
        return first, replace(last, year=f"{int(first.year) + crosses:04}")
    return first, last


def _interval(start: Point, end: Point, joint: str, today: date | None) -> Reading:
    _check(start.core, today)
    _check(end.core, today)
    if start == end:
        return _single(start)
    if joint in ("and", "or"):
        _check_adjacent(start, end)
    text = parse(f"{start.text}/{end.text}").text
    if not (start.part or end.part):
        return Reading(text, in_words(text))
    if start.doubt != end.doubt:
        first, last = (_doubtful(point.doubt) + point.words() for point in (start, end))
        return Reading(text, f"from {first} to {last}")
    shared = start.core.year == end.core.year and bool(start.core.month and end.core.month)
    first = start.words(with_year=not shared)
    return Reading(text, f"{_doubtful(start.doubt)}{first} – {end.words()}")


def _check_adjacent(start: Point, end: Point) -> None:
    before, after = parse(start.text).latest, parse(end.text).earliest
    if before is None or after is None or before + timedelta(days=1) != after:
        both = f"{in_words(start.text)} and {in_words(end.text)}"
        raise EntryError(f"{both} are two dates: enter one, or an interval with “to”.")


def _read_open(plain: str, today: date | None) -> Reading | None:
    doubt, rest = _doubt(plain)
    since, until = _SINCE.fullmatch(rest), _UNTIL.fullmatch(rest)
    inner = (since[1] or since[2]) if since else until[1] if until else ""
    point = _point(inner, today)
    if point is None or not (point.core.year or point.core.month):
        return None
    _check(point.core, today)
    point = _marked(point, about=False, doubt=doubt)
    text = parse(f"{point.text}/.." if since else f"../{point.text}").text
    return Reading(text, f"{_doubtful(point.doubt)}{'since' if since else 'until'} {point.words()}")


# Words in front


def _cut(pattern: re.Pattern[str], text: str) -> tuple[bool, str]:
    match = pattern.match(text)
    return bool(match), text[match.end() :] if match else text


def _doubt(text: str) -> tuple[bool, str]:
    before, text = _cut(_DOUBT, text)
    after = _DOUBT_AFTER.search(text)
    return before or bool(after), text[: after.start()] if after else text


def _doubtful(doubt: bool) -> str:
    return "possibly " if doubt else ""
