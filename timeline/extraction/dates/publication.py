"""The publication day as the page itself gives it: a line with a cue word, or a dateline with a full date.

Anything weaker (a dateline without a year, a line that is only a date, the latest date in the text) is a
suggestion
for a person, never a fact. A day of updating is never taken for a day of publishing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice

from timeline.chronology import Precision, parse
from timeline.extraction.dates.resolve import resolver_of
from timeline.extraction.dates.timex import Found
from timeline.extraction.dates.words import Setting
from timeline.extraction.languages.base import Language
from timeline.extraction.rules import How
from timeline.extraction.values import PublicationDate

HEAD = 1500
_LINE_REACH = 60
_DAYS = 4  # dates on lines of their own that make a chronology
_HEADING = 400
_DELAY = timedelta(days=3)
_AFTER_DATELINE = re.compile(
    r"\s{0,3}(?:[(\[/|–—]|,\s?[A-Z][\w .-]{1,20}\)|--?\s|\.\s{0,3}/|\.?\s{0,3}(?:\n|$))"
)
_WRITTEN_OUT = frozenset({"iso", "date", "numeric"})


@dataclass(frozen=True, slots=True)
class Dated:
    """An expression with a full date, and where it stands."""

    found: Found
    edtf: str
    how: str


class PublicationReader:
    """Looks for the publication day of one document."""

    def __init__(self, text: str, found: Sequence[Found], language: Language) -> None:
        self._text = text
        self._found = found
        self._page = language.page
        self._language = language
        self._resolver = resolver_of(language)
        self._listed: bool | None = None
        self._datelines: dict[int, bool] = {}

    def read(self) -> tuple[PublicationDate | None, PublicationDate | None]:
        """What is known and, if nothing is, what the text suggests."""
        full = [dated for one in self._found if (dated := self._dated(one))]
        for how in (How.CUE_LINE, How.DATELINE):
            for dated in full:
                if dated.how == how:
                    return self._as_date(dated.found, dated.edtf, how), None
        return None, self._suggestion(full)

    def is_dateline(self, found: Found) -> bool:
        """Whether a day stands between the place and the text of a report, or alone above it."""
        if found.start not in self._datelines:
            self._datelines[found.start] = self._stands_in_dateline(found)
        return self._datelines[found.start]

    def _stands_in_dateline(self, found: Found) -> bool:
        if found.rule not in _WRITTEN_OUT or "day2" in found.groups or found.start >= HEAD:
            return False
        if self._heads_entry(found):
            return False
        if self._matches(self._page.dateline, self._line_before(found)):
            return bool(_AFTER_DATELINE.match(self._text, found.end))
        return found.start < _HEADING and self._alone(found) and not self._lists_days()

    def _heads_entry(self, found: Found) -> bool:
        """Whether a sign of a list stands before it: "△ 11.5 …"."""
        before = self._line_before(found)
        return bool(before.strip() and self._language.regex(self._language.dates.entry).fullmatch(before))

    def _lists_days(self) -> bool:
        """Whether it is a chronology: several dates stand on lines of their own."""
        if self._listed is None:
            self._listed = len(list(islice(filter(self._alone, self._found), _DAYS))) == _DAYS
        return self._listed

    def written_on(self, published: date | None) -> date | None:
        """The day from which the text counts: that of its dateline, if just before the publication."""
        if published is None:
            return None
        for found in self._found:
            if self.is_dateline(found):
                value = self._resolver.resolve(found, Setting(published, None, "past"))
                day = parse(value.edtf).earliest if value.edtf else None
                if day and timedelta(0) <= published - day <= _DELAY:
                    return day
        return published

    def is_furniture(self, found: Found) -> bool:
        """Whether a date stands in a dateline or a line about publishing or updating."""
        if self.is_dateline(found):
            return True
        before = self._line_before(found)
        return self._matches(self._page.published, before) or self._matches(self._page.updated, before)

    def _dated(self, found: Found) -> Dated | None:
        if found.rule not in _WRITTEN_OUT or "day2" in found.groups:
            return None
        value = self._resolver.resolve(found, Setting(None, None, ""))
        if value.edtf is None:
            return None
        before = self._line_before(found)
        if found.start >= HEAD or self._matches(self._page.updated, before):
            return Dated(found, value.edtf, "")
        if self._matches(self._page.published, before):
            return Dated(found, value.edtf, How.CUE_LINE)
        return Dated(found, value.edtf, How.DATELINE if self._matches(self._page.dateline, before) else "")

    def _line_before(self, found: Found) -> str:
        """The line up to the expression; of a long line only its end, which then begins with a word."""
        line = self._text.rfind("\n", 0, found.start) + 1
        near = found.start - _LINE_REACH
        return self._text[line : found.start] if line >= near else "…x" + self._text[near : found.start]

    def _matches(self, regex: str, text: str) -> bool:
        return bool(self._language.regex(regex).search(text))

    def _suggestion(self, full: Sequence[Dated]) -> PublicationDate | None:
        for dated in full:
            if dated.found.start < HEAD and self._alone(dated.found):
                return self._as_date(dated.found, dated.edtf, How.INFERRED)
        latest = self._latest()
        return self._as_date(latest[0], latest[1], How.INFERRED) if latest else None

    def _alone(self, found: Found) -> bool:
        """Whether its line holds little else."""
        line = self._text.rfind("\n", 0, found.start) + 1
        end = self._text.find("\n", found.end)
        return (end if end >= 0 else len(self._text)) - line <= found.end - found.start + 16

    def _latest(self) -> tuple[Found, str] | None:
        """The latest day or month that the text writes out in full."""
        best: tuple[Found, str] | None = None
        for found in self._found:
            if found.rule not in (*_WRITTEN_OUT, "month") or found.open_from or "year" not in found.groups:
                continue
            value = self._resolver.resolve(found, Setting(None, None, ""))
            if value.edtf and parse(value.edtf).precision in (Precision.DAY, Precision.MONTH):
                text = value.edtf.rstrip("~")
                if best is None or text > best[1]:
                    best = found, text
        return best

    def _as_date(self, found: Found, edtf: str, how: str) -> PublicationDate:
        line = self._line_before(found).lstrip("…x").lstrip()
        return PublicationDate(edtf, how, (line + self._text[found.start : found.end]).strip())
