"""Sentences that only say who told the one before: "… in combat. This was stated by the agency on Friday"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from timeline.extraction.languages.base import Language
from timeline.extraction.lookup.mentions import Name
from timeline.extraction.lookup.triggers import SPEECH, Cue, Meaning
from timeline.extraction.scenes.speech import Speech
from timeline.extraction.sides import SIDES
from timeline.extraction.text.sentences import Sentence
from timeline.extraction.values import Span

_STOP = re.compile(r"[.!?][\"”»)]?(?=\s)")
_BREAK = re.compile(r",|\b(?:for|to|in|on|at|about|from|that|by|of)\b")  # ends a title
_FIRST = 12  # characters before a name that begins a sentence
_TITLE = 40  # characters from the first name of a title to the next one


def stated(
    text: str, sentence: Sentence, names: Sequence[Name], cues: Sequence[Cue], language: Language
) -> Iterator[Speech]:
    """The act of speaking in such a sentence, which is read as one with what it tells of."""
    stops = _STOP.finditer(text, sentence.start, sentence.end)
    pattern = language.regex(language.events.stated)
    for match in filter(None, (pattern.match(text, stop.end(), sentence.end) for stop in stops)):
        verbs = [
            cue for cue in cues if cue.meaning.kind == SPEECH and match.start() <= cue.start < match.end()
        ]
        cue = verbs[-1] if verbs else Cue(match.start(), match.end(), "", Meaning(SPEECH, "asserts"))
        tellers = [name for name in names if name.kind == "actor" and name.start >= match.start()]
        tellers = [name for name in tellers if not name.locative]
        tellers = [name for name in tellers if name.start >= match.end()] or tellers
        yield Speech(
            cue,
            (match.start(), sentence.end),
            (sentence.start, match.start()),
            first_titled(text, tellers),
            anaphoric=not tellers,
        )
        return


def with_teller(
    speeches: Sequence[Speech], text: str, names: Sequence[Name], language: Language
) -> list[Speech]:
    """Acts of speaking in which a pronoun that tells the sentence before stands for who speaks in it ("Seoul
    said that …. It gave the figure on Friday"), and officials for the state of which they tell ("Ukraine has
    found debris, an official said")."""
    speeches = [_of_officials(_of_another(one, speeches), text, names, language) for one in speeches]
    known = [one.speaker for one in speeches if one.speaker]
    return [replace(one, speaker=known[-1]) if _looks_back(one) and known else one for one in speeches]


def _of_another(speech: Speech, speeches: Sequence[Speech]) -> Speech:
    """Who is not known speaks for whom he quotes: "the agency believes that …, lawmakers said"."""
    if speech.speaker or speech.anaphoric or speech.content[1] != speech.frame[0]:
        return speech
    quoted = (one for one in speeches if one.speaker and one.frame[1] == speech.content[0])
    found = next(quoted, None)
    return replace(speech, speaker=found.speaker) if found else speech


def _of_officials(speech: Speech, text: str, names: Sequence[Name], language: Language) -> Speech:
    """An act of speaking by somebody with a post alone, after words that begin with a state or body."""
    officials = language.regex(language.events.officials)
    if speech.speaker or speech.content[1] != speech.frame[0] or not officials.search(text, *speech.frame):
        return speech
    start = speech.content[0]
    first = next((one for one in names if one.kind == "actor" and start <= one.start < start + _FIRST), None)
    if first is None or first.slug in SIDES or first.locative or first.adjective:
        return speech
    return replace(speech, speaker=first, anaphoric=False)


def _looks_back(speech: Speech) -> bool:
    return speech.speaker is None and speech.anaphoric and speech.content[1] == speech.frame[0]


def briefed(
    text: str, cue: Cue, frame: Span, names: Sequence[Name], speaker: Name | None, language: Language
) -> Name | None:
    """The speaker, or the body at whose briefing an unknown person spoke, or that briefed the lawmakers who
    speak: "a lawmaker said after a briefing by the agency"."""
    if speaker is not None and not speaker.adjective:
        return speaker
    at, by = (language.regex(one) for one in (language.events.briefing, language.events.briefed_by))
    for name in names:
        if name.kind == "actor" and not name.adjective and cue.end <= name.start < frame[1]:
            before = text[max(cue.end, name.start - _TITLE) : name.start]
            if by.search(before) or (speaker is None and at.match(text, name.end)):
                return name
    return speaker


def first_titled(text: str, names: Sequence[Name]) -> Name | None:
    """The first name, or the person whose title it begins: "State Department spokesman …"."""
    found = names[0] if names else None
    for name in names[1:]:
        between = text[found.end : name.start] if found else ""
        if _BREAK.search(between) or len(between) > _TITLE:
            break
        found = name
    return found
