"""Dates counted from one before them in the text: "the next day", "two days later", "since then"."""

from __future__ import annotations

from datetime import timedelta

from timeline.chronology import (
    Precision,
    add_days,
    add_months,
    parse,
)
from timeline.extraction.dates.timex import Found
from timeline.extraction.dates.units import Value, unit_of, unresolved
from timeline.extraction.dates.words import Setting, Words
from timeline.extraction.rules import Reason

_MONTH = timedelta(days=31)


class Anaphora(Words):
    """Rules that start from the date before."""

    def _rule_near(self, found: Found, setting: Setting) -> Value:
        unit = self._dates.units.get(found.groups["unit"].lower(), "day")
        if "here" in found.groups and setting.before_day is None and setting.published:
            day = add_days(setting.published, self._direction(found, "mdir") or 0)
            return Value(day.isoformat(), 0.5)
        return self._near(unit, self._direction(found, "mdir") or 0, setting)

    def _rule_near_ago(self, found: Found, setting: Setting) -> Value:
        unit = self._dates.units[found.groups.get("unit", "").lower()]
        value = self._counted_on(found, unit, setting)
        begin = parse(value.edtf).earliest if value.edtf and setting.tense == "past" else None
        if begin and setting.published and begin > setting.published:
            return unresolved(Reason.COUNTED_FROM_EVENT)  # what is over cannot lie ahead
        return value

    def _counted_on(self, found: Found, unit: str, setting: Setting) -> Value:
        shift = 1 if "through" in found.groups else self._direction(found, "adir") or 0
        if unit == "week" and setting.before_day:
            return self._near("day", 7 * self._number(found) * shift, setting)
        return self._near(unit, self._number(found) * shift, setting)

    def _near(self, unit: str, shift: int, setting: Setting) -> Value:
        """The unit so far from the date before; days count from the day before, past coarser dates."""
        before = (setting.before_day if unit in ("day", "week") else None) or setting.before
        if before is None or before.earliest is None:
            return unresolved(Reason.NEEDS_BEFORE)
        if before.latest is None:
            return unresolved(Reason.COUNTED_FROM_EVENT)
        if unit == "day" and shift == 0 and before.precision is Precision.MONTH:
            return Value(before.text, 0.5)  # "the same day" as one in "mid-December"
        if unit == "day" and before.earliest != before.latest:
            return unresolved(Reason.COUNTED_FROM_EVENT)
        if unit == "week" and before.latest - before.earliest > _MONTH:
            return unresolved(Reason.COUNTED_FROM_EVENT)
        base = before.earliest
        if unit == "year" and abs(shift) == 1 and before.precision is Precision.MONTH:
            unit, shift = "month", 12 * shift  # "a year earlier" after a month is that month
        if unit in ("month", "year", "decade"):
            base = add_months(base, shift * {"month": 1, "year": 12, "decade": 120}[unit])
            shift = 0
        return unit_of(unit, base, shift, "", 0.5)

    def _rule_weekday_near(self, found: Found, setting: Setting) -> Value:
        before = setting.before_day or setting.before
        if before is None or before.earliest is None:
            return unresolved(Reason.NEEDS_BEFORE)
        weekday = self._dates.weekdays[found.groups["weekday"].lower()]
        ahead = (self._direction(found, "mdir") or 0) > 0
        base = before.latest if ahead else before.earliest
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
