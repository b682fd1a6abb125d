"""What others do on the one day of a sentence, each in a clause of their own: "A은 24일 …고 밝혔고, B도 …".

Only where verbs come last: the day then stands with the first of them and is not said again.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from timeline.chronology import Precision
from timeline.extraction.drafts.case import Case
from timeline.extraction.languages.base import Language
from timeline.extraction.lookup.mentions import Name
from timeline.extraction.lookup.triggers import Cue
from timeline.extraction.scenes.endings import acts
from timeline.extraction.scenes.scene import Scene
from timeline.extraction.scenes.speech import Speech
from timeline.extraction.telling.telling import ACTS, SAID, Teller
from timeline.extraction.telling.told import Told

_CLEAR = 2.0  # least weight of the words of an act


def likewise(case: Case, teller: Teller, language: Language) -> Iterator[Case]:
    """Cases of those who speak or act after the first one, in a sentence with a single day."""
    scene, told = case.scene, case.told
    lone = len(scene.dates) == 1 and case.edtf.precision is Precision.DAY
    if not (language.dates.verb_last and lone and told.type in SAID):
        return
    end = case.speech.cue.end if case.speech and case.framed else told.cue.end if told.cue else scene.span[1]
    said = {one.cue.start: one for one in scene.speeches if _speaks_after(one, end, scene, language)}
    for speech in said.values():
        stated = teller.statement(scene, speech, speech.frame[0])
        if stated.type in SAID:
            yield replace(case, speech=speech, framed=True, told=stated)
    if said:
        return
    for cue in scene.cues_in((end, scene.span[1])):
        if _is_act(cue, scene, language) and _subject(cue, end, scene, language):
            clause = scene.clause_at(cue.start)
            done = Told(cue.meaning.value, cue, clause, cue.meaning.weight, "", clause)
            yield replace(case, speech=None, framed=False, told=done)
            return


def _speaks_after(speech: Speech, end: int, scene: Scene, language: Language) -> bool:
    """Whether somebody known speaks in a clause of his own, told of before what he says."""
    ahead = end <= speech.frame[0] < speech.content[0]
    return ahead and speech.speaker is not None and _is_topic(speech.speaker, scene, language)


def _is_act(cue: Cue, scene: Scene, language: Language) -> bool:
    """Whether a trigger is a verb of condemning, denying or sanctioning."""
    if cue.meaning.value not in ACTS or cue.meaning.weight < _CLEAR:
        return False
    return bool(language.regex(language.events.predicate).search(scene.text, cue.start, cue.end))


def _subject(cue: Cue, end: int, scene: Scene, language: Language) -> Name | None:
    """Who a clause after a position is about."""
    names = scene.names_in((max(end, scene.clause_at(cue.start)[0]), cue.start))
    return next((name for name in names if _is_topic(name, scene, language)), None)


def _is_topic(name: Name, scene: Scene, language: Language) -> bool:
    mark = None if name.locative or name.adjective else acts(scene.text, name, language)
    return mark is not None and mark.group()[-1] in language.events.topic_signs
