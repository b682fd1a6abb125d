"""From a found expression to EDTF: precision comes from the rule, the day from the words and the publication
day.

What cannot be resolved stays unresolved and says why; nothing is guessed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import lru_cache

from timeline.chronology import (
    Edtf,
    EdtfError,
    parse,
)
from timeline.extraction.dates.counted import Counted
from timeline.extraction.dates.spans import Spans
from timeline.extraction.dates.timex import Found, lacks_year
from timeline.extraction.dates.units import Value, unresolved
from timeline.extraction.dates.words import Setting
from timeline.extraction.languages.base import Dates, Language
from timeline.extraction.rules import Reason


class Resolver(Spans, Counted):
    """Reads the groups of every rule with a language's word lists."""

    def __init__(self, dates: Dates) -> None:
        super().__init__(dates)
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
        return Value(parsed.text, value.confidence, value.reason, precision)

    # ends of a range

    def _rule_range(self, found: Found, setting: Setting) -> Value:
        start, end = (self.resolve(one, setting) for one in found.ends)
        if start.edtf is None or end.edtf is None:
            return start if start.edtf is None else end
        first, last = start.edtf.split("/")[0], end.edtf.split("/")[-1]
        start_value, end_value = parse(first), parse(last)
        if lacks_year(found.ends[0]) and start_value.earliest and _is_backwards(start_value, end_value):
            first = (
                f"{start_value.earliest.year - 1:04}{first[4:]}"  # "between August and October", seen in July
            )
            start_value = parse(first)
        if start_value.earliest and _is_backwards(start_value, end_value):
            after = self._after(start_value.earliest, found.ends[1], setting)
            if after is None:
                return unresolved(Reason.BACKWARDS)
            last = after
        return Value(parse(f"{first}/{last}").text, min(start.confidence, end.confidence))

    def _after(self, start: date, end: Found, setting: Setting) -> str | None:
        """The end of a range seen from its start, when seen from the publication day it lies before it."""
        if end.rule not in ("weekday", "date", "day"):
            return None
        value = self.resolve(end, replace(setting, published=start, tense="future"))
        return value.edtf


def _is_backwards(start: Edtf, end: Edtf) -> bool:
    """Whether a range would end before it begins."""
    return bool(start.earliest and end.latest and start.earliest > end.latest)


@lru_cache(maxsize=16)
def resolver_of(language: Language) -> Resolver:
    """The resolver of a language; it keeps nothing of what it resolves."""
    return Resolver(language.dates)
