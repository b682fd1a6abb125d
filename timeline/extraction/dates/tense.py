"""Whether the words that govern a date speak of the future or of the past."""

from __future__ import annotations

import re

from timeline.extraction.languages.base import Language

WINDOW = 90
_LEADING = 12
_VERB = 24  # characters in which a verb ends that stands right after a date


def tense_of(text: str, sentence: tuple[int, int], date: tuple[int, int], language: Language) -> str:
    """Say "future", "past" or "": by the nearest cue before a date, else right after a leading one."""
    right = _before_clause(text[date[1] : min(sentence[1], date[1] + WINDOW)], language)
    if language.dates.verb_last:
        return _first(right, language)
    left = text[max(sentence[0], date[0] - WINDOW) : date[0]]
    left = language.regex(language.dates.inserted).sub(",", left)
    left = left[_last_end(language.regex(language.dates.clause), left) :] if left else left
    tense = _nearest(left, language) or _beside(right, language)
    looks_right = language.dates.tense_right or date[0] - sentence[0] <= _LEADING
    return _first(right, language) if looks_right and not tense else tense


def _beside(right: str, language: Language) -> str:
    """The tense of a verb right after a date: "the ministry on Friday imposed …"."""
    past = language.regex(language.dates.past).search(right, 0, _VERB)
    return "past" if past and not right[: past.start()].strip() else ""


def _before_clause(text: str, language: Language) -> str:
    """A text up to the first boundary of a clause."""
    boundary = language.regex(language.dates.clause).search(text)
    return text[: boundary.start()] if boundary else text


def _nearest(text: str, language: Language) -> str:
    future = _last_end(language.regex(language.dates.future), text)
    past = _last_end(language.regex(language.dates.past), text)
    return "" if future == past else "future" if future > past else "past"


def _last_end(cue: re.Pattern[str], text: str) -> int:
    end = 0
    for match in cue.finditer(text):
        end = match.end()
    return end


def _first(text: str, language: Language) -> str:
    future = language.regex(language.dates.future).search(text)
    past = language.regex(language.dates.past).search(text)
    if future and past:
        return "future" if future.start() <= past.start() else "past"
    return "future" if future else "past" if past else ""
