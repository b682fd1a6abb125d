"""Months, quarters, seasons, years and decades."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from timeline.chronology import (
    overlaps,
    parse,
)
from timeline.extraction.dates.days import Days
from timeline.extraction.dates.timex import Found
from timeline.extraction.dates.units import Value, unresolved, week_of
from timeline.extraction.dates.words import Setting
from timeline.extraction.rules import Reason

_NEARER_MONTHS = 2
_WEEK, _YEAR = 7, 12
_TEN_DAYS = 10
_LAST = 3  # where a word for "last" is kept as the number after it
_SOON_BEGUN = timedelta(days=70)


class Spans(Days):
    """Rules for months and longer."""

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
        soon = tense == "" and 0 < ahead <= _NEARER_MONTHS and not found.open_from
        if tense == "future" or soon:
            return published.year + (month < published.month)
        return published.year - (month > published.month)

    def _rule_week_of(self, found: Found, setting: Setting) -> Value:
        if "part" in found.groups:
            return self._part_of_month(found, setting)
        day = self._day(found, setting)
        return day if isinstance(day, Value) else week_of(day, 0.95)

    def _part_of_month(self, found: Found, setting: Setting) -> Value:
        """Seven days of a month, or as many as are named: "the first week", "the last ten days"."""
        month = self._rule_month(replace(found, groups={**found.groups, "mod": ""}), setting)
        whole = parse(month.edtf.removesuffix("~")) if month.edtf else None
        if whole is None or whole.earliest is None or whole.latest is None:
            return month
        length = self._number(found) if {"n", "nn"} & found.groups.keys() else _WEEK
        which = found.groups["part"].lower()
        is_last = self._dates.numbers.get(which, 0) > _LAST
        if is_last and length == _TEN_DAYS:
            return Value(f"{whole.earliest:%Y-%m}-21/{whole.latest}", month.confidence)
        if is_last or which in ("last", "final"):
            first = whole.latest - timedelta(days=length - 1)
        else:
            first = whole.earliest + timedelta(days=length * (self._dates.numbers[which] - 1))
        last = min(whole.latest, first + timedelta(days=length - 1))
        return Value(parse(f"{first}/{last}").text, month.confidence)

    def _rule_quarter(self, found: Found, setting: Setting) -> Value:
        half = found.groups["part"].lower() in self._dates.halves
        number = self._number(found)
        if half and found.groups["n"].lower() in ("last", "final"):
            number = 2
        year = self._year_of(found, setting)
        if year is None and setting.published:
            year = self._latest_part(number, 6 if half else 3, setting.published, setting.tense)
        if year is None:
            return unresolved(Reason.NEEDS_PUBLICATION)
        return (
            Value(f"{year:04}-{(39 if half else 32) + number}", 0.95)
            if number <= 2 + 2 * (not half)
            else unresolved(Reason.VAGUE)
        )

    def _latest_part(self, number: int, months: int, published: date, tense: str) -> int:
        """Year of a quarter or half without one: the latest that has begun, or the next if it lies ahead."""
        begins = (number - 1) * months + 1
        if tense == "future":
            return published.year + (published.month > begins + months - 1)
        return published.year - (published.month < begins)

    def _rule_months_of(self, found: Found, setting: Setting) -> Value:
        """The first or last months of a year, as many as are named."""
        year, number = self._year_of(found, setting), self._number(found)
        if year is None and setting.published:
            year = setting.published.year
        if year is None:
            return unresolved(Reason.NEEDS_PUBLICATION)
        if number >= _YEAR:
            return unresolved(Reason.VAGUE)
        if found.groups["part"].lower() == "first":
            return Value(f"{year:04}-01/{year:04}-{number:02}", 0.95)
        return Value(f"{year:04}-{_YEAR + 1 - number:02}/{year:04}-12", 0.95)

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
        if shift is None and tense == "" and this.earliest and this.earliest > published:
            return published.year - (this.earliest - published > _SOON_BEGUN)
        if shift == 1 or tense == "future":
            return published.year + (begun and shift == 1)
        return published.year - (not begun and shift != 0)

    def _rule_year(self, found: Found, setting: Setting) -> Value:
        return Value(f"{found.groups['year']}{self._mark(found)}", 0.95 if "mod" in found.groups else 0.9)

    def _rule_years(self, found: Found, setting: Setting) -> Value:
        first = found.groups["year"]
        last = found.groups.get("year2") or first[:2] + found.groups.get("yy", "")
        if "decade2" in found.groups:
            last = f"{found.groups['decade2'][:3]}9"
        return Value(parse(f"{first}/{last}").text, 0.9)

    def _rule_century(self, found: Found, setting: Setting) -> Value:
        if "rel" in found.groups:
            year = setting.published.year if setting.published else 0
            return Value(f"{year // 100 - 1:02}XX", 0.8) if year else unresolved(Reason.NEEDS_PUBLICATION)
        return Value(f"{self._number(found) - 1:02}XX", 0.9)

    def _rule_decade(self, found: Found, setting: Setting) -> Value:
        decade = found.groups.get("decade") or self._decade_named(found)
        century = "19" if len(decade) == 1 else ""  # "the 60s"
        return Value(f"{century}{decade}X{self._mark(found)}", 0.9)

    def _decade_named(self, found: Found) -> str:
        """ "the Nineties" by their number: ninety."""
        return str(int(self._dates.numbers[found.groups["name"].lower()]) // 10)
