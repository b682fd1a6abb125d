"""Words that tell of an event, of speech or of the ground of a claim, found by a language's lexicon."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from timeline.extraction.languages.base import Language
from timeline.extraction.lookup.mentions import Name
from timeline.extraction.lookup.phrases import Hit, PhraseIndex, Token

TRIGGER, SPEECH, CONTEXT, BASIS = "trigger", "speech", "context", "basis"


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a phrase can mean. `value` is an event type, a stance, a context or a basis, as `kind` says."""

    kind: str
    value: str
    weight: float = 0.0
    needs: str = ""


@dataclass(slots=True, eq=False)
class Cue:
    """A phrase of the lexicon at a place of the text, `phrase` in lower case. One is only ever the same as
    itself."""

    start: int
    end: int
    phrase: str
    meaning: Meaning


@lru_cache(maxsize=16)
def lexicon(language: Language) -> PhraseIndex[Meaning]:
    """All phrases of a language's events, built once."""
    index: PhraseIndex[Meaning] = PhraseIndex(language.names.endings)
    events = language.events
    for trigger in events.triggers:
        _add(index, trigger.forms, Meaning(TRIGGER, trigger.type, trigger.weight, trigger.needs))
    for kind, table in ((SPEECH, events.speech), (CONTEXT, events.contexts), (BASIS, events.bases)):
        for value, forms in table.items():
            _add(index, forms, Meaning(kind, value))
    return index


def _add(index: PhraseIndex[Meaning], forms: str, meaning: Meaning) -> None:
    for form in forms.split():
        index.add(form.replace("_", " "), meaning)


def find_cues(words: Sequence[Token], language: Language, names: Sequence[Name]) -> tuple[Cue, ...]:
    """All cues in reading order; a phrase with several meanings gives several. An actor's name gives only
    the ground of a claim ("military intelligence")."""
    starts = [name.start for name in names]
    plain = language.events.plain
    return tuple(
        Cue(words[hit.first].start, words[hit.last].end, _phrase(words, hit.first, hit.last), meaning)
        for hit in lexicon(language).find(words, lambda hit: _begins_in_name(hit, words, names, starts))
        for meaning in hit.payloads
        if meaning.kind in (BASIS, CONTEXT)
        or not _in_name(words[hit.first].start, words[hit.last].end, names, starts)
        if not (meaning.kind == TRIGGER and hit.first and _hyphenated(words, hit.first))
        if meaning.kind not in (TRIGGER, SPEECH)
        or hit.last > hit.first
        or words[hit.first].lower not in plain
    )


def _hyphenated(words: Sequence[Token], first: int) -> bool:
    """The second half of a compound tells of no event: "U.K.-supplied"."""
    before = words[first - 1]
    return before.text == "-" and before.end == words[first].start


def _in_name(start: int, end: int, names: Sequence[Name], starts: Sequence[int]) -> bool:
    """Whether a phrase lies in an actor's name; "North Korean army" only begins in one."""
    index = bisect_right(starts, start) - 1
    if index < 0 or names[index].kind != "actor" or start >= names[index].end:
        return False
    return end <= names[index].end or start > names[index].start


def _begins_in_name(
    hit: Hit[Meaning], words: Sequence[Token], names: Sequence[Name], starts: Sequence[int]
) -> bool:
    """Whether a phrase that begins in an actor's name hides one after it: "최선희 외무상과 회담했다"."""
    if hit.first == hit.last or any(one.kind in (BASIS, CONTEXT) for one in hit.payloads):
        return False
    begin = words[hit.first]
    return _in_name(begin.start, begin.end, names, starts) and not _in_name(
        words[hit.last].start, words[hit.last].end, names, starts
    )


def _phrase(words: Sequence[Token], first: int, last: int) -> str:
    if first == last:
        return words[first].lower
    return "_".join([word.lower for word in words[first : last + 1]])
