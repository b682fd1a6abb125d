"""Resolving all date expressions of a document in reading order, each seen from the publication day."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Container, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import takewhile

from timeline.chronology import Edtf, Precision, parse
from timeline.extraction.dates.resolve import resolver_of
from timeline.extraction.dates.tense import tense_of
from timeline.extraction.dates.timex import Found
from timeline.extraction.dates.units import Value
from timeline.extraction.dates.words import Setting
from timeline.extraction.languages.base import Language
from timeline.extraction.rules import Reason
from timeline.extraction.text.sentences import Sentence

_MONTHS_IN_YEAR = 12
_DAY_FIRST = re.compile(r"[0-9](?:st|nd|rd|th)?\s+(?:of\s+)?[^\W\d]")
_APPOSED = re.compile(r"(?:,|\s?[(–—])?\s?(?:on\s)?")
_BESIDE = 6  # characters: ", on "
_NEAR = 20
_NEXT = "next"  # the next such day, if it is near
_NEWS, _STORY = timedelta(days=5), timedelta(days=20)


@dataclass(slots=True)
class DatedExpression:
    """An expression with its value, its tense and its sentence (an index)."""

    found: Found
    value: Value
    tense: str
    sentence: int

    @property
    def edtf(self) -> Edtf | None:
        """The value parsed; None when unresolved."""
        return parse(self.value.edtf) if self.value.edtf else None


def day_first(text: str, found: Sequence[Found]) -> bool | None:
    """Whether the numeric dates of a text put the day first: when one of them can only be read one way, else
    by the order of all that are written with words, "June 3" or "3 June"."""
    for one in found:
        if one.rule == "numeric":
            first, second = int(one.groups["aa"]), int(one.groups["bb"])
            if max(first, second) > _MONTHS_IN_YEAR >= min(first, second):
                return first > second
    written = (text[one.start : one.end] for one in found if one.rule == "date" and "month" in one.groups)
    orders = {bool(_DAY_FIRST.search(words)) for words in written if not words.isdigit()}
    return orders.pop() if len(orders) == 1 else None


def date_all(
    text: str,
    found: Sequence[Found],
    sentences: Sequence[Sentence],
    published: date | None,
    language: Language,
    datelines: Container[int] = frozenset(),
    written: date | None = None,
) -> tuple[DatedExpression, ...]:
    """Resolve in reading order. An expression that cannot be resolved breaks the chain for "since then".

    `datelines` are the starts of dates that stand in one: they are past whatever the verb beside them says.
    `written` is the day of the dateline, from which "today" counts.
    """
    resolver = resolver_of(language)
    order = day_first(text, found)
    starts = [sentence.start for sentence in sentences]
    before: Edtf | None = None
    days: list[Edtf] = []
    told_at: list[int] = []  # sentences of the days
    dated: list[DatedExpression] = []
    for place, one in enumerate(found):
        index = max(0, bisect_right(starts, one.start) - 1)
        sentence = sentences[index]
        tense = tense_of(text, (sentence.start, sentence.end), (one.start, one.end), language)
        tense = "past" if one.start in datelines else tense
        if dated and _is_listed_ahead(text, dated[-1], one, published, language):
            tense = "future"
        near = _told_near(days, told_at, sentences, sentence)
        aside = not near and bool(told_at) and _is_aside(text, sentences[told_at[-1]], language)
        day = _day_meant(text, one, days, near, published, language, aside=aside)
        beside = days[-1] if days and dated and _is_named(dated[-1], index) else None
        if not tense and _stands_ahead(text, one, language):
            tense = _NEXT
        setting = Setting(published, before, tense, order, written, day, beside)
        named = _named_after(text, one, found[place + 1 : place + 2])
        value = resolver.resolve(named or one, setting)
        if value.reason is Reason.DURATION:
            continue
        expression = DatedExpression(one, value, "" if tense == _NEXT else tense, index)
        dated.append(expression)
        if not sentence.furniture and sentence.same_as == index:
            before = expression.edtf
            if before is None:
                days.clear()
                told_at.clear()
            elif before.precision is Precision.DAY:
                days.append(before)
                told_at.append(index)
    return tuple(dated)


def holds(one: DatedExpression, finer: DatedExpression) -> bool:
    """Whether a date only prepares for the finer one that stands right after it: "last month, on Nov. 4"."""
    outer, inner = one.edtf, finer.edtf
    beside = one.sentence == finer.sentence and finer.found.start - one.found.end <= _BESIDE
    if outer is None or inner is None or not beside or is_stay(one):
        return False
    if not outer.earliest or not outer.latest or not inner.earliest or not inner.latest:
        return False
    return outer.earliest <= inner.earliest <= inner.latest <= outer.latest and inner.text != outer.text


def is_stay(one: DatedExpression) -> bool:
    """Whether both ends of a time are named: a day in it is another thing."""
    return one.found.rule == "range" or not {"day2", "stay"}.isdisjoint(one.found.groups)


def lasts(one: DatedExpression) -> bool:
    """Whether a date tells of a time that something went on, not of a day or month of it."""
    edtf = one.edtf
    return edtf is not None and (edtf.precision is Precision.OPEN or one.found.rule == "range")


def as_day(edtf: Edtf) -> str | None:
    """The text of a day; None for anything less precise."""
    return edtf.text if edtf.precision is Precision.DAY and not edtf.approximate else None


def is_coming(edtf: Edtf, published: date | None) -> bool:
    """Whether it is a month or longer that lies ahead: it dates what is told, not the telling."""
    ahead = published is not None and edtf.earliest is not None and edtf.earliest > published
    return ahead and edtf.precision is not Precision.DAY


def _is_named(before: DatedExpression, sentence: int) -> bool:
    """Whether a date names its day, in the same sentence, so that another can be counted from it."""
    return before.sentence == sentence and before.found.rule in ("date", "day", "weekday", "numeric")


def _stands_ahead(text: str, one: Found, language: Language) -> bool:
    """Whether words such as "by" stand before a day of a month without a year."""
    if one.rule != "date" or "year" in one.groups:
        return False
    ahead = language.regex(language.dates.ahead)
    return bool(ahead.search(text[max(0, one.start - _NEAR) : one.start]))


def _named_after(text: str, one: Found, after: Sequence[Found]) -> Found | None:
    """The day that is written out right after one that is counted: "two weeks before, on August 3"."""
    if one.rule not in ("near", "near_ago") or not after or after[0].rule != "date":
        return None
    return after[0] if _APPOSED.fullmatch(text, one.end, after[0].start) else None


def _is_listed_ahead(
    text: str, before: DatedExpression, one: Found, published: date | None, language: Language
) -> bool:
    """Whether a date is in a list with one that lies ahead: "in July or August"."""
    edtf = before.edtf
    if before.found.rule != one.rule or edtf is None or edtf.latest is None or published is None:
        return False
    joined = language.regex(language.dates.list_join).fullmatch(text, before.found.end, one.start)
    return bool(joined) and edtf.latest >= published


def _told_near(
    days: Sequence[Edtf], told_at: Sequence[int], sentences: Sequence[Sentence], sentence: Sentence
) -> Sequence[Edtf]:
    """The days of the last sentence with one, if it is of the same paragraph."""
    if not told_at or sentences[told_at[-1]].paragraph != sentence.paragraph:
        return ()
    return days[-sum(1 for _ in takewhile(told_at[-1].__eq__, reversed(told_at))) :]


def _is_aside(text: str, sentence: Sentence, language: Language) -> bool:
    """Whether a sentence only goes back to what was before the news: "on the 8th, too, it denied …"."""
    background = language.regex(language.dates.background)
    return bool(background.search(text, sentence.start, sentence.end))


def _day_meant(
    text: str,
    found: Found,
    days: Sequence[Edtf],
    near: Sequence[Edtf],
    published: date | None,
    language: Language,
    *,
    aside: bool,
) -> Edtf | None:
    """The day that "this day" means: the last one named; in Korean rather that of the news, above all when
    the last one was told `aside`. But 같은 날 and 이튿날 count from the sentence before."""
    if found.rule == "near" and published:
        days = [day for day in days if day.earliest and day.earliest <= published] or days
        if language.dates.verb_last and days:
            if near and "here" not in found.groups:
                return max(near, key=lambda day: day.text)
            if "here" not in found.groups and published - (days[-1].earliest or published) <= _NEWS:
                return days[-1]
            speaks = language.regex(language.dates.reported).match(text, found.end)
            return _day_of_news(days, published, told=not (aside or speaks), aside=aside)
        if language.regex(language.dates.reported).match(text, found.end):
            days = [day for day in days if day.earliest and published - day.earliest <= _NEWS] or days
    return days[-1] if days else None


def _day_of_news(days: Sequence[Edtf], published: date, *, told: bool, aside: bool) -> Edtf | None:
    """Korean 이날 goes back to the day of the news past older days, but not past a story of its own; None
    where that day is yet to be named."""
    last = days[-1]
    if told and last.earliest and published - last.earliest > _STORY:
        return last
    news = [day for day in days if day.earliest and published - day.earliest <= _NEWS]
    return max(news, key=lambda day: day.text) if news else None if aside else last
