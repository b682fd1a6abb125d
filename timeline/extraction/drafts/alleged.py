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
from timeline.extraction.scenes.scene import Scene
from timeline.extraction.telling.told import Told
from timeline.extraction.values import Span

_DONE = frozenset({"transfer", "use", "personnel"})
_CLEAR = 2.0


def beside(case: Case, language: Language) -> Iterator[Case]:
    """Cases of the same date beside one: a meeting, a thing alleged."""
    for one in (
        meeting_of(case, language),
        happening_of(case, language),
        sealed_at(case, language),
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
    """What was signed at a meeting told in the same sentence, on the one day of both, where verbs come last."""
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


def _seals(scene: Scene, cue: Cue, language: Language) -> bool:
    """Whether a trigger is a verb of signing that is told to have happened."""
    if cue.meaning.value != "agreement" or cue.phrase not in language.events.seals:
        return False
    return bool(language.regex(language.events.predicate).search(scene.text, cue.start, cue.end))


def _within(cue: Cue, span: Span) -> bool:
    return span[0] <= cue.start < span[1]
