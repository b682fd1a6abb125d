"""Who speaks where the order of words alone tells it: after the verb, or earlier in the sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from timeline.extraction.languages.base import Language
from timeline.extraction.lookup.mentions import Name
from timeline.extraction.lookup.triggers import SPEECH, Cue, Meaning
from timeline.extraction.scenes.asides import tells
from timeline.extraction.scenes.speech import Speech
from timeline.extraction.values import Span

_QUOTED = re.compile(r"[;:«»\"]")
_HEAD = 60  # characters of who stands before a colon
_LEAST = 8  # characters before the verb: what is told of


def settled(
    speech: Speech,
    found: Sequence[Speech],
    names: Sequence[Name],
    text: str,
    sentence: Span,
    language: Language,
) -> Speech:
    """An act of speaking with its speaker, if the words around it tell who that is."""
    speech = _with_subject_after(speech, names, text, sentence, language)
    before = found[-1] if found else None
    further = (
        _coordinated(before, speech, names, text, sentence, language) if before and before.speaker else None
    )
    return further or _with_speaker_before(speech, found)


def headed(
    text: str, sentence: Span, names: Sequence[Name], speeches: Sequence[Speech], language: Language
) -> list[Speech]:
    """Who stands alone before a colon speaks: "Пентагон: солдаты прибыли на фронт"."""
    colon = text.find(": ", sentence[0], min(sentence[1], sentence[0] + _HEAD))
    if colon < 0 or not language.events.subject_after or speeches:
        return []
    heads = [name for name in names if name.kind == "actor" and name.end <= colon]
    alone = heads and heads[-1].end == colon and not text[sentence[0] : heads[0].start].strip(' •–—-«"')
    if not alone or not tells(text, colon, sentence[1], language):
        return []
    cue = Cue(colon, colon + 1, "", Meaning(SPEECH, "asserts"))
    return [Speech(cue, (sentence[0], colon + 1), (colon + 1, sentence[1]), heads[-1], anaphoric=False)]


def _coordinated(
    before: Speech, speech: Speech, names: Sequence[Name], text: str, sentence: Span, language: Language
) -> Speech | None:
    """A verb of speech that has the subject of the one before it: "подтвердил …, а в среду добавил"."""
    between = before.cue.end, speech.cue.start
    if between[0] >= between[1] or before.content[0] > between[0] + 1 or _QUOTED.search(text, *between):
        return None
    joined = language.regex(language.events.coordinated_next).search(text, *between)
    if joined is None or any(
        name.kind == "actor" for name in names if joined.start() < name.start < between[1]
    ):
        return None
    told = max(speech.content[0], speech.cue.end)
    return Speech(speech.cue, (joined.start(), told), (told, sentence[1]), before.speaker, anaphoric=False)


def _with_speaker_before(speech: Speech, found: Sequence[Speech]) -> Speech:
    """For "he said" after another verb of speech of the sentence: whoever spoke there."""
    if speech.anaphoric and found and found[-1].speaker:
        return replace(speech, speaker=found[-1].speaker)
    return speech


def _with_subject_after(
    speech: Speech, names: Sequence[Name], text: str, sentence: Span, language: Language
) -> Speech:
    """What is told stands first, who tells it after the verb: "Такие цифры обнародовала разведка Сеула"."""
    begin, verb_end = speech.frame[0], speech.cue.end
    told_first = language.regex(language.events.told_first).match(text, begin)
    if (
        (speech.speaker and not told_first)
        or speech.content[0] != verb_end
        or speech.cue.start - begin < _LEAST
    ):
        return speech
    speaker = _subject(names, text, verb_end, language)
    if speaker is None or text.find(",", begin, speech.cue.start) >= 0:
        return speech
    return replace(
        speech,
        frame=(begin, speech.content[1] if speech.content[1] > verb_end else sentence[1]),
        content=(begin, speech.cue.start),
        speaker=speaker,
        anaphoric=False,
    )


def _subject(names: Sequence[Name], text: str, start: int, language: Language) -> Name | None:
    """The first actor after a verb, with nothing but his title between."""
    actors = (name for name in names if name.kind == "actor" and name.start >= start)
    first = next(actors, None)
    if first is None or first.adjective or first.locative:
        return None
    if language.regex(language.names.accusative).search(text, first.start, first.end):
        return None
    between = language.regex(language.events.verb_first)
    return first if between.fullmatch(text, start, first.start) else None
