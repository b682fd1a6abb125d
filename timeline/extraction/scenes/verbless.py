"""Languages whose verbs come last: acts of speaking without a verb, as in headlines and entries of lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.extraction.languages.base import Language
from timeline.extraction.lookup.mentions import Name
from timeline.extraction.lookup.triggers import SPEECH, Cue, Meaning
from timeline.extraction.scenes.endings import speaker_in, subject_in
from timeline.extraction.scenes.speech import Speech
from timeline.extraction.sides import NORTH_KOREAN, SIDES
from timeline.extraction.text.sentences import Sentence
from timeline.extraction.values import Span

_HEAD = 90
_BESIDE = 2
_SIDES = NORTH_KOREAN | SIDES
_ACTS = frozenset({"condemnation", "denial", "sanction"})


def attributed(text: str, sentence: Sentence, actors: Sequence[Name], language: Language) -> Iterator[Speech]:
    """ "According to the agency" at the head of a sentence."""
    pattern = language.regex(language.events.attribution)
    match = pattern.search(text, sentence.start, min(sentence.end, sentence.start + _HEAD))
    if match:
        before = [name for name in actors if sentence.start <= name.start < match.start()]
        cue = Cue(match.start(), match.end(), "", Meaning(SPEECH, "asserts"))
        frame, content = (sentence.start, match.end()), (match.end(), sentence.end)
        yield Speech(cue, frame, content, before[-1] if before else None, not before)


def headline(
    text: str, sentence: Sentence, actors: Sequence[Name], dates: Sequence[Span], language: Language
) -> Iterator[Speech]:
    """Who is quoted without a verb, as in headlines and lists: "10.18 = 국정원 "북한군 1천 명 이동""."""
    start = dates[0][1] if dates and dates[0][0] - sentence.start <= _BESIDE * 2 else sentence.start
    match = language.regex(language.events.headline).match(text, start, sentence.end)
    if match is None:
        return
    before = [name for name in actors if match.start("who") <= name.start < match.end("who")]
    if before and not subject_in(text, *match.span("who"), language):
        cue = Cue(match.start("said"), match.start("said") + 1, "", Meaning(SPEECH, "asserts"))
        yield Speech(cue, (sentence.start, match.start("said")), match.span("said"), before[0], False)


def came_out(text: str, sentence: Sentence, actors: Sequence[Name], language: Language) -> Iterator[Speech]:
    """What is told to have been said, by whoever: "…다는 보고가 24일 국회에서 나왔다"."""
    match = language.regex(language.events.came_out).search(text, sentence.start, sentence.end)
    if match is None:
        return
    tail = match.span("tail")
    floor = language.regex(language.events.floor).search(text, sentence.start, match.start())
    head = sentence.start, floor.end() if floor and floor.end() - sentence.start < _HEAD else sentence.start
    within = [name for name in actors if any(start <= name.start < end for start, end in (tail, head))]
    speaker = next(iter(sorted(within, key=lambda name: name.start < tail[0])), None)
    cue = Cue(tail[1] - 1, tail[1], "", Meaning(SPEECH, "asserts"))
    content = head[1], match.start() + 1
    yield Speech(cue, tail, content, speaker, anaphoric=speaker is None)
    if floor:
        yield Speech(cue, head, content, speaker, anaphoric=speaker is None)


def is_told_of(text: str, cue: Cue, sentence: Sentence, language: Language) -> bool:
    """Whether a verb of speech, or of an act done in words, tells what somebody said."""
    words = cue.meaning.kind == SPEECH or cue.meaning.value in _ACTS
    return words and is_verb(text, cue, sentence, language)


def is_verb(text: str, cue: Cue, sentence: Sentence, language: Language) -> bool:
    """Whether a word of speech stands as a verb, or as the noun that ends a note: "…라고 주장."."""
    if language.regex(language.events.predicate).search(text, cue.start, cue.end):
        return True
    return bool(language.regex(language.events.nominal).match(text, cue.start, sentence.end))


def credited(text: str, sentence: Sentence, actors: Sequence[Name], language: Language) -> Speech | None:
    """Who is told at the end, without a verb, to hold what stands before: "…다는 게 국정원의 판단이다"."""
    match = language.regex(language.events.credited).search(text, sentence.start, sentence.end)
    holder = match and next(
        (one for one in actors if match.start("who") <= one.start < match.end("who")), None
    )
    if match is None or holder is None:
        return None
    cue = Cue(match.end("who"), match.end(), "", Meaning(SPEECH, "asserts"))
    content = sentence.start, match.start("who")
    return Speech(cue, (match.start("who"), match.end()), content, holder, anaphoric=False)


def aloud(text: str, sentence: Sentence, actors: Sequence[Name], language: Language) -> Iterator[Speech]:
    """Who is quoted beside what they did, without a verb of speech: "그는 "…"라며 손을 내저었다"."""
    match = language.regex(language.events.aloud).search(text, sentence.start, sentence.end)
    if match is None:
        return
    head = sentence.start, match.start("said")
    if speaker := speaker_in(text, actors, head, language):
        cue = Cue(*match.span("said"), "", Meaning(SPEECH, "asserts"))
        yield Speech(cue, head, match.span("said"), speaker, anaphoric=False)


def cited(
    text: str, sentence: Sentence, start: int, actors: Sequence[Name], language: Language
) -> Name | None:
    """Who heads an entry, before a quote and without an ending: "9:40 국방부 대변인, "…"고 설명"."""
    match = language.regex(language.events.cited).match(text, sentence.start, sentence.end)
    if match is None or start > match.end() or subject_in(text, *match.span("who"), language):
        return None
    heading = (name for name in actors if match.start("who") <= name.start < match.end("who"))
    return next((name for name in heading if not (name.adjective or name.locative)), None)


def noted_by(
    text: str,
    sentence: Sentence,
    cue: Cue,
    dates: Sequence[Span],
    actors: Sequence[Name],
    language: Language,
) -> Name | None:
    """Who stands right after the day of an entry that ends with a noun of speech: "10.18 국정원, … 공개".

    One of the two sides only before a comma: else the entry more likely tells of what it did.
    """
    first = next(iter(dates), None)
    nominal = language.regex(language.events.nominal).match(text, cue.start, sentence.end)
    if first is None or nominal is None or first[0] - sentence.start > _BESIDE * 2:
        return None
    near = (name for name in actors if 0 <= name.start - first[1] <= _BESIDE)
    who = next((name for name in near if not (name.adjective or name.locative)), None)
    if who is None or (who.slug in _SIDES and text[who.end : who.end + 1] != ","):
        return None
    return who
