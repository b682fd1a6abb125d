"""What else a dated statement tells of: the meeting at which it was made, and what somebody "had alleged".

A text that looks back on an allegation, "in November the United States had alleged that …", tells of the
thing alleged as much as of the words. With no day of its own it is given the month or season of the words.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from timeline.chronology import Precision
from timeline.extraction.drafts.case import Case
from timeline.extraction.drafts.council import meeting_of
from timeline.extraction.languages.base import Language
from timeline.extraction.lookup.triggers import Cue
from timeline.extraction.lookup.vocabulary import Vocabulary
from timeline.extraction.scenes.scene import Scene
from timeline.extraction.sides import SIDES
from timeline.extraction.telling.told import Told
from timeline.extraction.values import Span

_DONE = frozenset({"transfer", "use", "personnel"})
_CLEAR, _MEETS = 2.0, 3.0  # weight of words that leave no doubt, and of those of a meeting


def beside(case: Case, language: Language, vocabulary: Vocabulary) -> Iterator[Case]:
    """Cases of the same date beside one: a meeting, a thing alleged."""
    for one in (
        meeting_of(case, language),
        happening_of(case, language),
        sealed_at(case, language),
        attended_by(case, language, vocabulary),
    ):
        if one:
            yield one


def happening_of(case: Case, language: Language) -> Case | None:
    """What an allegation that a text looks back on says was done, unless it has a date of its own."""
    told, speech, text = case.told, case.speech, case.scene.text
    if speech is None or told.type != "allegation" or told.content not in _DONE or told.strength < _CLEAR:
        return None
    looks_back = language.regex(language.events.had_alleged).search(text, *speech.frame)
    dated = any(speech.content[0] <= start < speech.content[1] for start, _ in case.scene.dates)
    if not case.framed or not looks_back or dated or case.edtf.precision in (Precision.DAY, Precision.OPEN):
        return None
    done = Told(told.content, told.cue, told.area, told.strength, told.content, told.clause)
    return replace(case, framed=False, told=done)


def sealed_at(case: Case, language: Language) -> Case | None:
    """What was signed at a meeting told in the same sentence, on the one day of both, where verbs come "
    "last."""
    told, scene = case.told, case.scene
    if told.type != "diplomacy" or told.cue is None or not language.dates.verb_last or len(scene.dates) > 1:
        return None
    after = scene.cues_in((told.cue.end, scene.span[1]))
    signed = next((cue for cue in after if _seals(scene, cue, language)), None)
    if signed is None or (case.speech and not _within(signed, case.speech.content)):
        return None
    clause = scene.clause_at(signed.start)
    done = Told("agreement", signed, told.area, signed.meaning.weight, "agreement", clause)
    return replace(case, framed=False, told=done)


def attended_by(case: Case, language: Language, vocabulary: Vocabulary) -> Case | None:
    """The meeting from which who speaks is told to come: "17일 김정은을 만난 쇼이구 서기는 …고 밝혔다"."""
    scene, speech = case.scene, case.speech
    speaker = speech.speaker if speech and case.framed and language.dates.verb_last else None
    if speaker is None or case.edtf.precision is not Precision.DAY:
        return None
    clause = case.expression.found.start, speaker.start
    met = [one for one in scene.cues_in(clause) if one.meaning.value == "diplomacy" and _is_meeting(one)]
    more = language.regex(language.events.tells_more)
    if not met or not more.search(scene.text, met[-1].start, speaker.start):
        return None
    clause = clause[0], speaker.end
    if not {vocabulary.root(name.slug) for name in scene.names_in(clause)} & SIDES:
        return None
    done = Told("diplomacy", met[-1], clause, met[-1].meaning.weight, "diplomacy", clause)
    return replace(case, speech=None, framed=False, told=done)


def _is_meeting(cue: Cue) -> bool:
    return cue.meaning.weight >= _MEETS and not cue.meaning.needs


def _seals(scene: Scene, cue: Cue, language: Language) -> bool:
    """Whether a trigger is a verb of signing that is told to have happened."""
    if cue.meaning.value != "agreement" or cue.phrase not in language.events.seals:
        return False
    return bool(language.regex(language.events.predicate).search(scene.text, cue.start, cue.end))


def _within(cue: Cue, span: Span) -> bool:
    return span[0] <= cue.start < span[1]
