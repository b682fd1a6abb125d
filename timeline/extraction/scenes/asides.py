"""Words between commas that tell more of a noun, or of who speaks: "министр, прибывший из Москвы, заявил"."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.extraction.languages.base import Language
from timeline.extraction.lookup.mentions import Name
from timeline.extraction.lookup.triggers import Cue
from timeline.extraction.values import Span

_LONGEST = 70  # characters of words of speaking put into what is said
_LEAST = 12  # characters before them
_SCANT = 8  # characters beside the dates of words that are only a time
_LEADING = 2  # words between such a comma and the verb of speech


def outside(names: Sequence[Name], span: Span, text: str, language: Language) -> list[Name]:
    """Names of a range without those in words that only tell more of a noun."""
    asides = [one.span() for one in language.regex(language.events.participle).finditer(text, *span)]
    closed = [(start, text.find(",", start + 1, span[1])) for start, _ in asides]
    return [name for name in names if not any(start <= name.start < end for start, end in closed)]


def is_subject(text: str, begin: int, end: int, language: Language) -> bool:
    """Whether words before a comma are only who speaks, with more about them, and tell nothing themselves."""
    aside = language.regex(language.events.participle).search(text, begin, end)
    if aside is None or text.find(",", aside.start() + 1, end) >= 0:
        return False
    return not tells(text, begin, aside.start(), language)


def tells(text: str, start: int, end: int, language: Language) -> bool:
    """Whether words hold the verb of a clause."""
    patterns = language.dates.past, language.events.clausal
    return any(language.regex(one).search(text, start, end) for one in patterns)


def put_in(text: str, cue: Cue, span: Span, language: Language) -> Span | None:
    """Words of speaking put between commas into what is said: "Солдаты, сообщили в Сеуле, прибыли"."""
    opening = text.rfind(",", max(span[0], cue.start - _LONGEST), cue.start)
    closing = text.find(",", cue.end, min(span[1], cue.end + _LONGEST))
    if min(opening, closing) < 0 or opening - span[0] < _LEAST:
        return None
    if text[opening + 1 : cue.start].count(" ") > _LEADING:
        return None
    if is_subject(text, span[0], opening, language):
        return None
    if language.regex(language.events.participle).match(text, closing):  # "…, обнародованном в среду"
        closing = text.find(",", closing + 1, span[1])
    fits = closing >= 0 and language.regex(language.events.resumes).match(text, closing, span[1])
    return (opening + 1, closing) if fits else None


def is_time(dates: Sequence[Span], begin: int, end: int) -> bool:
    """Whether a range is hardly more than dates: "Four days earlier, on 23 December, …"."""
    inside = [date for date in dates if begin <= date[0] and date[1] <= end]
    return bool(inside) and end - begin - sum(last - first for first, last in inside) <= _SCANT
