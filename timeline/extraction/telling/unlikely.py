"""Triggers that tell of something else in their sentence: of civilians, of what was only talked about."""

from __future__ import annotations

import re

from timeline.extraction.languages.base import Language
from timeline.extraction.lookup.triggers import Cue
from timeline.extraction.scenes.scene import Scene
from timeline.extraction.sides import NORTH_KOREAN, UKRAINIAN

_BEFORE = 48
_OWNER, _NOUN = 12, 3.0
_POSSESSED = re.compile(r"'s\s$")
_NEXT = 10
_ALLOWED = 70
_MOVED = frozenset({"personnel", "transfer"})
_DEEDS = _MOVED | {"technology", "use"}
_ACTS = frozenset({"sanction", "condemnation"})


def is_noun(scene: Scene, cue: Cue) -> bool:
    """Whether a verb of an act stands as a noun: "Shoigu's call on Kim"."""
    before = scene.text[max(scene.span[0], cue.start - _OWNER) : cue.start]
    return cue.meaning.weight < _NOUN and _POSSESSED.search(before) is not None


def is_unanimous(scene: Scene, cue: Cue, language: Language) -> bool:
    """Whether words of agreeing only say that all want it: "제재하기로 합의했다"."""
    start = max(scene.span[0], cue.start - _NEXT)
    return language.regex(language.events.unanimous).search(scene.text[start : cue.start]) is not None


def tells_nothing(scene: Scene, cue: Cue, language: Language) -> bool:
    """Whether a verb of killing tells of civilians, or one of firing only of leave to do so."""
    return _befell_others(scene, cue, language) or _is_allowed(scene, cue, language)


def _is_allowed(scene: Scene, cue: Cue, language: Language) -> bool:
    """Whether words only allow somebody to fire: "cleared Kyiv to use the missiles"."""
    if cue.meaning.value != "use":
        return False
    start = max(scene.span[0], cue.start - _ALLOWED)
    return language.regex(language.events.allowed).search(scene.text, start, cue.start) is not None


def _befell_others(scene: Scene, cue: Cue, language: Language) -> bool:
    """Whether a verb of killing tells of civilians."""
    start = max(scene.span[0], cue.start - _BEFORE)
    civilians = language.regex(language.events.civilians)
    return cue.meaning.value == "personnel" and civilians.search(scene.text, start, cue.start) is not None


def tells_of_others(scene: Scene, cue: Cue, language: Language) -> bool:
    """Whether a trigger counts for little by the words right around it."""
    events, kind = language.events, cue.meaning.value
    if kind == "diplomacy":
        return _is_cargo_on_its_way(scene, cue)
    if kind in _DEEDS and language.regex(events.involved).match(scene.text, cue.end):
        return True
    if kind not in _MOVED and kind not in _ACTS:
        return False
    start = max(scene.span[0], cue.start - _BEFORE)
    if kind == "personnel" and _is_of_other_army(scene, cue, language):
        return True
    if kind == "personnel" and cue.meaning.needs == "troops" and _is_by_envoys(scene, cue):
        return True
    if kind == "transfer" and cue.meaning.needs == "rail" and _is_of_person(scene, cue):
        return True
    if kind in _MOVED and language.regex(events.subject_matter).search(scene.text, start, cue.end):
        return True
    reduced = kind in _ACTS and language.regex(events.passive_by).match(scene.text, cue.end)
    return bool(reduced) and not language.regex(events.passive).search(scene.text, start, cue.start)


def is_done_by_ukraine(scene: Scene, cue: Cue, language: Language) -> bool:
    """Whether those who came from the North were what was struck: "they were shelled by Ukrainian guns"."""
    if not language.regex(language.events.passive_by).match(scene.text, cue.end):
        return False
    after = scene.names_in((cue.end, cue.end + _NEXT))
    return any(name.slug in UKRAINIAN for name in after)


def _is_cargo_on_its_way(scene: Scene, cue: Cue) -> bool:
    """Whether it is cargo that travelled: nobody is named between it and the verb."""
    if not cue.phrase.startswith(("travel", "journey", "arriv", "went", "flew")):
        return False
    before = scene.span[0], cue.start
    cargo = [one.end for one in scene.cues_in(before, "context") if one.meaning.value == "cargo"]
    return bool(cargo) and not scene.names_in((cargo[-1], cue.start))


def _is_of_other_army(scene: Scene, cue: Cue, language: Language) -> bool:
    """Whether it is Ukraine's army that marches, in a sentence that names none of the North."""
    if not language.regex(language.events.marching).match(cue.phrase):
        return False
    named = {name.slug for name in scene.names_in(scene.clause_at(cue.start))}
    return bool(named & UKRAINIAN) and not any(name.slug in NORTH_KOREAN for name in scene.actors)


def _is_of_person(scene: Scene, cue: Cue) -> bool:
    """Whether it is somebody's own train: "Kim's armoured train crossed into Russia"."""
    return any(name.possessive for name in scene.names_in((scene.span[0], cue.start))[-1:])


def _is_by_envoys(scene: Scene, cue: Cue) -> bool:
    """Whether it is a delegation that travelled, in a sentence that names soldiers, too."""
    from_start = scene.span[0], cue.start
    words = [one.meaning.value for one in scene.cues_in(from_start, "context")]
    return "person" in words and "people" not in words
