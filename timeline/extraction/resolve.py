"""From a found expression to EDTF: precision comes from the rule, the day from the words and the publication
day.

What cannot be resolved stays unresolved and says why; nothing is guessed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from timeline.chronology import (
    Edtf,
    EdtfError,
    add_days,
    add_months,
    month_bounds,
    overlaps,
    parse,
    week_bounds,
)
from timeline.chronology.days import MONTH_NAMES, WEEKDAY_NAMES
from timeline.extraction.anchor import FUTURE, LATEST, PAST, resolve_core
from timeline.extraction.languages.base import Dates
from timeline.extraction.rules import Reason
from timeline.extraction.timex import Found
from timeline.extraction.units import Value, unit_of, unresolved, week_of

_NEARER = 60  # days
_NEARER_MONTHS = 2
_FRIDAY = 4
_MONTHS = tuple(name.lower() for name in MONTH_NAMES[1:])
_WEEKDAYS = tuple(name.lower() for name in WEEKDAY_NAMES)


@dataclass(frozen=True, slots=True)
class Setting:
    """What surrounds an expression: the publication day, the latest resolved date before it, the tense."""

    published: date | None
    before: Edtf | None
    tense: str


class Resolver:
    """Reads the groups of every rule with a language's word lists."""

    def __init__(self, dates: Dates) -> None:
        self._dates = dates
        self._rules: dict[str, Callable[[Found, Setting], Value]] = {
            name.removeprefix("_rule_"): getattr(self, name)
            for name in dir(self)
            if name.startswith("_rule_")
        }

    def resolve(self, found: Found, setting: Setting) -> Value:
        """The value of one expression; never raises."""
        try:
            value = self._rules[found.rule](found, setting)
            return self._opened(found, value) if value.edtf else value
        except (EdtfError, OverflowError, ValueError):
            return unresolved(Reason.NO_SUCH_DAY)

    def _opened(self, found: Found, value: Value) -> Value:
        text = value.edtf or ""
        if found.about and "/" not in text and not text.endswith("~"):
            text += "~"
        if found.open_from:
            text = f"{text.split('/')[0]}/.."
        parsed = parse(text)
        precision = parsed.precision.value if found.open_from else value.precision or parsed.precision.value
        return replace(value, edtf=parsed.text, precision=precision)

    # words

    def _direction(self, found: Found, name: str) -> int | None:
        words = found.groups.get(name)
        return None if words is None else self._dates.directions[" ".join(words.lower().split())]

    def _number(self, found: Found) -> int:
        word = found.groups.get("n", "1").lower()
        return int(word) if word.isdigit() else int(self._dates.numbers[" ".join(word.split())])

    def _month(self, found: Found) -> int:
        return self._dates.months[found.groups["month"].lower()]

    def _mark(self, found: Found) -> str:
        return "~" if "mod" in found.groups else ""

    # written out

    def _rule_iso(self, found: Found, setting: Setting) -> Value:
        day = date(*(int(found.groups[name]) for name in ("year", "mm", "dd")))
        return Value(day.isoformat(), 0.99)

    def _rule_iso_month(self, found: Found, setting: Setting) -> Value:
        year, month = found.groups["year"], found.groups["mm"]
        if year[2:] < month and month > "09":
            return unresolved(Reason.AMBIGUOUS)  # 2009-10 may be two years
        return Value(f"{year}-{month}", 0.9)

    def _rule_numeric(self, found: Found, setting: Setting) -> Value:
        first, second = int(found.groups["aa"]), int(found.groups["bb"])
        year = int(found.groups["year"])
        day_first = self._dates.day_first or found.groups["sep"] == "." or first > 12 or first == second
        if day_first:
            return Value(date(year, second, first).isoformat(), 0.95)
        if second > 12:
            return Value(date(year, first, second).isoformat(), 0.95)
        return unresolved(Reason.AMBIGUOUS)

    def _rule_date(self, found: Found, setting: Setting) -> Value:
        day = self._day(found, setting)
        if isinstance(day, Value):
            return day
        confidence = 0.99 if "year" in found.groups else 0.8 if setting.tense == "future" else 0.95
        if (
            "weekday" in found.groups
            and self._dates.weekdays[found.groups["weekday"].lower()] != day.weekday()
        ):
            confidence = 0.6
        if "day2" in found.groups:
            last = day.replace(day=int(found.groups["day2"]))
            return Value(parse(f"{day}/{last}").text, confidence)
        return Value(day.isoformat(), confidence)

    def _day(self, found: Found, setting: Setting) -> date | Value:
        month, number = self._month(found), int(found.groups["day"])
        year = self._year_of(found, setting)
        if year is not None:
            return date(year, month, number)
        if setting.published is None:
            return unresolved(Reason.NEEDS_PUBLICATION)
        core = f"{number} {_MONTHS[month - 1]}"
        past = resolve_core(core, setting.published, PAST)
        tense = self._pointed(found, setting)
        if tense == "past" and past:
            return past
        future = self._next(core, past, setting.published)
        if past is None or future is None:
            return past or future or unresolved(Reason.NO_SUCH_DAY)
        near = (future - setting.published).days <= _NEARER < (setting.published - past).days
        return future if tense == "future" or near else past

    def _pointed(self, found: Found, setting: Setting) -> str:
        """Tense by a word such as "last" right at the date, else by its clause."""
        shift = self._direction(found, "mdir")
        return setting.tense if not shift else "past" if shift < 0 else "future"

    def _rule_day(self, found: Found, setting: Setting) -> Value:
        """A day of the month alone: the latest one, or the next one if it lies ahead."""
        if setting.published is None:
            return unresolved(Reason.NEEDS_PUBLICATION)
        number, ahead = int(found.groups["day"]), self._pointed(found, setting) == "future"
        for shift in range(4):  # some months lack the day
            month = add_months(setting.published.replace(day=1), shift if ahead else -shift)
            if number <= month_bounds(month.year, month.month)[1].day:
                day = month.replace(day=number)
                if (day >= setting.published) if ahead else (day <= setting.published):
                    return Value(day.isoformat(), 0.8 if ahead else 0.9)
        return unresolved(Reason.NO_SUCH_DAY)

    def _next(self, core: str, past: date | None, published: date) -> date | None:
        """The first such day from the publication day on: a year after the last one, but for 29 February."""
        if past == published:
            return past
        if past is None or (past.month, past.day) == (2, 29):
            return resolve_core(core, published, FUTURE)
        return past.replace(year=past.year + 1)

    # months and longer

    def _year_of(self, found: Found, setting: Setting) -> int | None:
        """The year named or pointed at; None when it is not."""
        if "year" in found.groups:
            return int(found.groups["year"])
        shift = self._direction(found, "dir")
        if shift is not None and setting.published:
            return setting.published.year + shift
        that = self._direction(found, "that")
        if that is not None and setting.before and setting.before.earliest:
            return setting.before.earliest.year + that
        return None

    def _rule_month(self, found: Found, setting: Setting) -> Value:
        month, year = self._month(found), self._year_of(found, setting)
        if year is not None:
            confidence = 0.99 if "year" in found.groups else 0.95
            return Value(f"{year:04}-{month:02}{self._mark(found)}", confidence)
        if setting.published is None:
            return unresolved(Reason.NEEDS_PUBLICATION)
        year = self._nearest_year(found, month, setting.published, setting.tense)
        return Value(f"{year:04}-{month:02}{self._mark(found)}", 0.8 if setting.tense == "future" else 0.9)

    def _nearest_year(self, found: Found, month: int, published: date, tense: str) -> int:
        """Year of a bare month: "last" is before this month, "next" after it, else the latest, or next if to
        come."""
        shift = self._direction(found, "mdir")
        if shift == 0:
            return published.year
        if shift == -1:
            return published.year - (month >= published.month)
        if shift == 1:
            return published.year + (month <= published.month)
        ahead = (month - published.month) % 12
        if tense == "future" or (tense == "" and 0 < ahead <= _NEARER_MONTHS):
            return published.year + (month < published.month)
        return published.year - (month > published.month)

    def _rule_week_of(self, found: Found, setting: Setting) -> Value:
        day = self._day(found, setting)
        return day if isinstance(day, Value) else week_of(day, 0.95)

    def _rule_quarter(self, found: Found, setting: Setting) -> Value:
        year = self._year_of(found, setting)
        if year is None:
            return unresolved(Reason.NEEDS_PUBLICATION)
        half = found.groups["part"].lower() in self._dates.halves
        number = self._number(found)
        if half and found.groups["n"].lower() in ("last", "final"):
            number = 2
        return (
            Value(f"{year:04}-{(39 if half else 32) + number}", 0.95)
            if number <= 2 + 2 * (not half)
            else unresolved(Reason.VAGUE)
        )

    def _rule_season(self, found: Found, setting: Setting) -> Value:
        code = self._dates.seasons[found.groups["season"].lower()]
        year = self._year_of(found, setting)
        if year is None and setting.published is None:
            return unresolved(Reason.NEEDS_PUBLICATION)
        confidence = 0.9
        if year is None and setting.published:
            year, confidence = self._season_year(found, code, setting.published, setting.tense), 0.8
        return Value(f"{year:04}-{code}{self._mark(found)}", confidence)

    def _season_year(self, found: Found, code: int, published: date, tense: str) -> int:
        shift = self._direction(found, "mdir")
        this = parse(f"{published.year:04}-{code}")
        begun = overlaps(this, None, published)
        if shift == -1:
            return published.year - overlaps(this, published, None)
        if shift == 1 or tense == "future":
            return published.year + (begun and shift == 1)
        return published.year - (not begun and shift != 0)

    def _rule_year(self, found: Found, setting: Setting) -> Value:
        return Value(f"{found.groups['year']}{self._mark(found)}", 0.95 if "mod" in found.groups else 0.9)

    def _rule_years(self, found: Found, setting: Setting) -> Value:
        first = found.groups["year"]
        last = found.groups.get("year2") or first[:2] + found.groups["yy"]
        return Value(parse(f"{first}/{last}").text, 0.9)

    def _rule_decade(self, found: Found, setting: Setting) -> Value:
        return Value(f"{found.groups['decade']}X{self._mark(found)}", 0.9)

    # counted from the publication day

    def _rule_weekday(self, found: Found, setting: Setting) -> Value:
        if setting.published is None:
            return unresolved(Reason.NEEDS_PUBLICATION)
        weekday = self._dates.weekdays[found.groups["weekday"].lower()]
        week = self._direction(found, "dir")
        if week is not None:
            day = week_bounds(setting.published)[0] + timedelta(days=weekday + 7 * week)
            return Value(day.isoformat(), 0.95)
        return self._nearest_weekday(found, weekday, setting.published, setting.tense)

    def _nearest_weekday(self, found: Found, weekday: int, published: date, tense: str) -> Value:
        name, shift = _WEEKDAYS[weekday], self._direction(found, "mdir")
        if shift in (-1, 1):
            day = resolve_core(f"{'last' if shift < 0 else 'next'} {name}", published, PAST)
        elif shift == 0 and tense != "past":
            day = resolve_core(name, published, FUTURE)
        else:
            day = resolve_core(name, published, FUTURE if tense == "future" else LATEST)
        return (
            Value(day.isoformat(), 0.8 if tense == "future" else 0.95)
            if day
            else unresolved(Reason.NO_SUCH_DAY)
        )

    def _rule_today(self, found: Found, setting: Setting) -> Value:
        if setting.published is None:
            return unresolved(Reason.NEEDS_PUBLICATION)
        words = " ".join(found.groups["today"].lower().split())
        return Value(add_days(setting.published, self._dates.days[words]).isoformat(), 0.95)

    def _rule_relative(self, found: Found, setting: Setting) -> Value:
        if setting.published is None:
            return unresolved(Reason.NEEDS_PUBLICATION)
        if "rel" in found.groups:
            unit, shift = self._dates.fused["".join(found.groups["rel"].lower().split())]
        else:
            unit = self._dates.units[found.groups["unit"].lower()]
            shift = self._direction(found, "mdir") or 0
        if (
            unit == "weekend"
            and shift == 0
            and setting.tense == "past"
            and setting.published.weekday() < _FRIDAY
        ):
            shift = -1  # on a Monday "this weekend" is the one just over
        return unit_of(unit, setting.published, shift, self._mark(found), 0.95)

    def _rule_ago(self, found: Found, setting: Setting) -> Value:
        if setting.published is None:
            return unresolved(Reason.NEEDS_PUBLICATION)
        unit, number = self._dates.units[found.groups["unit"].lower()], self._number(found)
        ago = (self._direction(found, "adir") or 0) < 0
        core = f"{number} {unit}s ago" if ago else f"in {number} {unit}s"
        day = resolve_core(core, setting.published, PAST)
        return unit_of(unit, day, 0, "", 0.9) if day else unresolved(Reason.NO_SUCH_DAY)

    def _rule_in(self, found: Found, setting: Setting) -> Value:
        if setting.tense != "future" or "within" in found.groups:
            return unresolved(Reason.DURATION)
        if setting.published is None:
            return unresolved(Reason.NEEDS_PUBLICATION)
        unit = self._dates.units[found.groups["unit"].lower()]
        day = resolve_core(f"in {self._number(found)} {unit}s", setting.published, PAST)
        return unit_of(unit, day, 0, "", 0.7) if day else unresolved(Reason.NO_SUCH_DAY)

    def _rule_vague_ago(self, found: Found, setting: Setting) -> Value:
        return unresolved(Reason.VAGUE)

    # counted from a date before

    def _rule_near(self, found: Found, setting: Setting) -> Value:
        if setting.before is None or setting.before.earliest is None:
            return unresolved(Reason.NEEDS_BEFORE)
        unit = self._dates.units.get(found.groups["unit"].lower(), "day")
        return self._near(unit, self._direction(found, "mdir") or 0, setting.before)

    def _rule_near_ago(self, found: Found, setting: Setting) -> Value:
        if setting.before is None or setting.before.earliest is None:
            return unresolved(Reason.NEEDS_BEFORE)
        unit = self._dates.units[found.groups["unit"].lower()]
        return self._near(unit, self._number(found) * (self._direction(found, "adir") or 0), setting.before)

    def _near(self, unit: str, shift: int, before: Edtf) -> Value:
        if before.earliest is None or before.latest is None:
            return unresolved(Reason.COUNTED_FROM_EVENT)
        if unit == "day" and before.earliest != before.latest:
            return unresolved(Reason.COUNTED_FROM_EVENT)
        base = before.earliest
        if unit in ("month", "year", "decade"):
            base = add_months(base, shift * {"month": 1, "year": 12, "decade": 120}[unit])
            shift = 0
        return unit_of(unit, base, shift, "", 0.5)

    def _rule_weekday_near(self, found: Found, setting: Setting) -> Value:
        if setting.before is None or setting.before.earliest is None:
            return unresolved(Reason.NEEDS_BEFORE)
        weekday = self._dates.weekdays[found.groups["weekday"].lower()]
        ahead = (self._direction(found, "mdir") or 0) > 0
        base = setting.before.latest if ahead else setting.before.earliest
        if base is None:
            return unresolved(Reason.NEEDS_BEFORE)
        gap = (weekday - base.weekday() - 1) % 7 + 1 if ahead else -((base.weekday() - weekday - 1) % 7 + 1)
        return Value(add_days(base, gap).isoformat(), 0.5)

    def _rule_then(self, found: Found, setting: Setting) -> Value:
        if setting.before is None or setting.before.earliest is None:
            return unresolved(Reason.NEEDS_BEFORE)
        text = setting.before.text.split("/..")[0]
        words = found.groups["then"].lower()
        if words.startswith(self._dates.words.get("then_open", "since")):
            return Value(f"{text.split('/')[0]}/..", 0.5)
        return Value(text, 0.5)

    # ends of a range

    def _rule_range(self, found: Found, setting: Setting) -> Value:
        start, end = (self.resolve(one, setting) for one in found.ends)
        if start.edtf is None or end.edtf is None:
            return start if start.edtf is None else end
        first, last = start.edtf.split("/")[0], end.edtf.split("/")[-1]
        start_value, end_value = parse(first), parse(last)
        if start_value.earliest and end_value.latest and start_value.earliest > end_value.latest:
            return unresolved(Reason.BACKWARDS)
        return Value(parse(f"{first}/{last}").text, min(start.confidence, end.confidence))
