"""Dates counted from the day of publication: "Friday", "yesterday", "last month", "two weeks ago"."""

from __future__ import annotations

from datetime import date, timedelta

from timeline.chronology import (
    add_days,
    add_months,
    week_bounds,
)
from timeline.extraction.dates.anaphora import Anaphora
from timeline.extraction.dates.anchor import counted, latest_weekday, next_weekday
from timeline.extraction.dates.timex import Found
from timeline.extraction.dates.units import Value, unit_of, unresolved
from timeline.extraction.dates.words import Setting
from timeline.extraction.rules import Reason

_FRIDAY = 4
_BEFORE_LAST = -2


class Counted(Anaphora):
    """Rules that start from the publication day."""

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
        shift = self._direction(found, "mdir")
        if shift == _BEFORE_LAST:
            day = latest_weekday(weekday, add_days(published, -8))
        elif shift == -1:
            day = latest_weekday(weekday, add_days(published, -1))
        elif shift == 1:
            day = next_weekday(weekday, add_days(published, 1))
        elif tense == "future" or (shift == 0 and tense != "past"):
            day = next_weekday(weekday, published)
        else:
            day = latest_weekday(weekday, published)
        return (
            Value(day.isoformat(), 0.8 if tense == "future" else 0.95)
            if day
            else unresolved(Reason.NO_SUCH_DAY)
        )

    def _rule_today(self, found: Found, setting: Setting) -> Value:
        if setting.published is None:
            return unresolved(Reason.NEEDS_PUBLICATION)
        words = " ".join(found.groups["today"].lower().split())
        if words in self._dates.eves and setting.beside and setting.beside.earliest:
            return Value(add_days(setting.beside.earliest, -1).isoformat(), 0.8)
        return Value(
            add_days(setting.written or setting.published, self._dates.days[words]).isoformat(), 0.95
        )

    def _rule_relative(self, found: Found, setting: Setting) -> Value:
        if setting.published is None:
            return unresolved(Reason.NEEDS_PUBLICATION)
        if "rel" in found.groups:
            unit, shift = self._dates.fused["".join(found.groups["rel"].lower().split())]
        else:
            unit = self._dates.units[found.groups.get("unit", "year").lower()]
            shift = self._direction(found, "mdir") or 0
        if "end" in found.groups and setting.tense == "past":
            shift = self._year_over(setting, setting.published) - setting.published.year
        if unit == "weekend":
            shift = self._weekends(found, shift, setting.tense, setting.published)
        return unit_of(unit, setting.published, shift, self._mark(found), 0.95)

    def _weekends(self, found: Found, shift: int, tense: str, published: date) -> int:
        """On a Monday "this weekend" is the one just over when told as past; "this coming" the one ahead."""
        if shift == 0 and tense == "past" and published.weekday() < _FRIDAY:
            return -1
        coming = shift == 1 and self._dates.words.get("coming", "-") in found.groups.get("mdir", "").lower()
        return 0 if coming and published.weekday() <= _FRIDAY else shift

    def _year_over(self, setting: Setting, published: date) -> int:
        """The year whose end is told of as past: that of the date before it, else the one just over."""
        before = setting.before.earliest if setting.before else None
        return before.year if before and before.year < published.year else published.year - 1

    def _rule_ago(self, found: Found, setting: Setting) -> Value:
        if setting.published is None:
            return unresolved(Reason.NEEDS_PUBLICATION)
        unit, number = self._dates.units[found.groups.get("unit", "").lower()], self._number(found)
        if unit == "decade":
            unit, number = "year", 10 * number  # "a decade ago" is one year, not ten
        if {"today", "fine"} & found.groups.keys():
            return self._to_the_day(found, unit, number, setting.published)
        ago = (self._direction(found, "adir") or 0) < 0
        day = counted(-number if ago else number, unit, setting.published)
        return unit_of(unit, day, 0, "", 0.9) if day else unresolved(Reason.NO_SUCH_DAY)

    def _to_the_day(self, found: Found, unit: str, number: int, published: date) -> Value:
        """ "A year ago today", "two years ago this month": as fine as the word after it."""
        months = {"month": 1, "year": 12}.get(unit, 0) * number * (self._direction(found, "adir") or 0)
        days = {"day": 1, "week": 7}.get(unit, 0) * number * (self._direction(found, "adir") or 0)
        day = add_days(add_months(published, months).replace(day=1), days + published.day - 1)
        return unit_of(found.groups.get("fine", "day"), day, 0, "", 0.9)

    def _rule_in(self, found: Found, setting: Setting) -> Value:
        if setting.tense != "future" and "through" in found.groups:
            return self._rule_near_ago(found, setting)
        if setting.tense != "future" or "within" in found.groups:
            return unresolved(Reason.DURATION)
        if setting.published is None:
            return unresolved(Reason.NEEDS_PUBLICATION)
        unit = self._dates.units[found.groups["unit"].lower()]
        day = counted(self._number(found), unit, setting.published)
        return unit_of(unit, day, 0, "", 0.7) if day else unresolved(Reason.NO_SUCH_DAY)

    def _rule_vague_ago(self, found: Found, setting: Setting) -> Value:
        return unresolved(Reason.VAGUE)
