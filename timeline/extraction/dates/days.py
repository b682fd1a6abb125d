"""Days written out: ISO and numeric dates, days with their month, days of the month alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from timeline.chronology import (
    add_months,
    month_bounds,
    parse,
)
from timeline.extraction.dates.anchor import latest_day, next_day
from timeline.extraction.dates.timex import Found
from timeline.extraction.dates.units import Value, unresolved
from timeline.extraction.dates.words import Setting, Words
from timeline.extraction.rules import Reason

_BY = 120  # days in which "by 1 September" lies, said in June
_NEARER = 60  # days
_SOON = 14
_REST_OF_MONTH = 20
_RECENT, _A_MONTH = timedelta(days=92), timedelta(days=31)
_JUST_OVER = 45  # days: of a day told of as ahead, it was ahead when somebody spoke


class Days(Words):
    """Rules for days."""

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
        if "start" in found.groups:
            start = date(year, second, int(found.groups["start"]))
            return self._days(replace(found, groups={"day2": str(first)}), start, 0.95)
        day_first = self._dates.day_first or found.groups["sep"] == "." or first > 12 or first == second
        if day_first:
            return Value(date(year, second, first).isoformat(), 0.95)
        if second > 12:
            return Value(date(year, first, second).isoformat(), 0.95)
        return self._swappable(date(year, first, second), date(year, second, first), setting)

    def _swappable(self, month_first: date, day_first: date, setting: Setting) -> Value:
        """Day and month by the order the page uses elsewhere, else by which of the two is past."""
        if setting.day_first is not None:
            return Value((day_first if setting.day_first else month_first).isoformat(), 0.9)
        if setting.published and setting.tense != "future":
            past = [day for day in (month_first, day_first) if day <= setting.published]
            if len(past) == 1:
                return Value(past[0].isoformat(), 0.7)
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
        return self._days(found, day, confidence)

    def _day(self, found: Found, setting: Setting) -> date | Value:
        month, number = self._month(found), self._day_number(found)
        year = self._year_of(found, setting)
        if year is not None:
            return date(year, month, number)
        if setting.published is None:
            return unresolved(Reason.NEEDS_PUBLICATION)
        past = latest_day(month, number, setting.published)
        future = next_day(month, number, setting.published)
        tense = self._pointed(found, setting)
        if tense == "past" and past and not self._is_next(future, setting.published):
            return past
        if past is None or future is None:
            return past or future or unresolved(Reason.NO_SUCH_DAY)
        nearer = _BY if tense == "next" else _NEARER
        near = (future - setting.published).days <= nearer < (setting.published - past).days
        ahead = tense == "future" and ("mdir" in found.groups or (setting.published - past).days > _JUST_OVER)
        return future if ahead or near else past

    def _day_number(self, found: Found) -> int:
        word = found.groups.get("day") or " ".join(found.groups["dayword"].lower().split())
        return int(word) if word.isdigit() else int(self._dates.numbers[word])

    def _is_next(self, future: date | None, published: date) -> bool:
        """Whether a day of the year is so near ahead that nobody means the one of last year."""
        return future is not None and 0 < (future - published).days <= _SOON

    def _pointed(self, found: Found, setting: Setting) -> str:
        """Tense by a word such as "last" right at the date, else by its clause."""
        shift = self._direction(found, "mdir")
        return setting.tense if not shift else "past" if shift < 0 else "future"

    def _rule_holiday(self, found: Found, setting: Setting) -> Value:
        """A feast with a fixed day: read like that day of its month."""
        month, day = self._dates.holidays[" ".join(found.groups["holiday"].lower().split())]
        name = next(name for name, number in self._dates.months.items() if number == month)
        return self._rule_date(
            replace(found, groups={**found.groups, "month": name, "day": str(day)}), setting
        )

    def _rule_day(self, found: Found, setting: Setting) -> Value:
        """A day of the month alone: the latest one, or the next one if it lies ahead."""
        number = int(found.groups["day"])
        month = self._month_before(found, setting)
        if month:
            return self._days(found, month.replace(day=number), 0.6)
        if setting.published is None:
            return unresolved(Reason.NEEDS_PUBLICATION)
        first = setting.published.replace(day=1)
        if "rel" in found.groups:
            shift = self._dates.fused["".join(found.groups["rel"].lower().split())][1]
            return self._days(found, add_months(first, shift).replace(day=number), 0.95)
        ahead = self._pointed(found, setting) == "future" and not self._just_over(found, setting.published)
        for shift in range(4):  # some months lack the day
            month = add_months(first, shift if ahead else -shift)
            if number <= month_bounds(month.year, month.month)[1].day:
                day = month.replace(day=number)
                if (day >= setting.published) if ahead else (day <= setting.published):
                    return self._days(found, day, 0.8 if ahead else 0.9)
        return unresolved(Reason.NO_SUCH_DAY)

    def _month_before(self, found: Found, setting: Setting) -> date | None:
        """The month told of before: for "of that month", and for "the 30th" if it is a recent one."""
        before = setting.before
        if before is None or before.earliest is None or "that" in found.groups:
            return before.earliest if before and "that" in found.groups else None
        if "bare" not in found.groups or before.latest is None or setting.published is None:
            return None
        recent = abs(setting.published - before.earliest) < _RECENT
        return before.earliest if recent and before.latest - before.earliest < _A_MONTH else None

    def _just_over(self, found: Found, published: date) -> bool:
        """Without a word that points ahead: a day of this month, or one of the end of the last."""
        number = int(found.groups["day"])
        if (self._direction(found, "mdir") or 0) > 0:
            return False
        return number <= published.day or number - published.day > _REST_OF_MONTH

    def _days(self, found: Found, day: date, confidence: float) -> Value:
        """A day, or the days up to another one of the same month, or so many of them."""
        if stay := found.groups.get("stay"):
            length = self._dates.numbers.get(stay) or int(stay.rstrip("일"))
            return Value(parse(f"{day}/{day + timedelta(days=length - 1)}").text, confidence)
        if "day2" not in found.groups:
            return Value(day.isoformat(), confidence)
        return Value(parse(f"{day}/{day.replace(day=int(found.groups['day2']))}").text, confidence)
