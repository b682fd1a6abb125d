"""Envoys who are called in to be told something: officials met, whatever they then said."""

from __future__ import annotations

from timeline.extraction.languages.base import Language
from timeline.extraction.lookup.triggers import Cue
from timeline.extraction.scenes.scene import Scene
from timeline.extraction.scenes.speech import Speech


def summons(scene: Scene, speech: Speech, language: Language) -> Cue | None:
    """The verb of calling in an envoy, before a verb of speech at the end: "대사를 불러 … 요구했다"."""
    if not language.dates.verb_last:
        return None
    called = language.regex(language.events.summons)
    before = scene.cues_in((scene.clause_at(speech.cue.start)[0], speech.cue.start))
    cues = [cue for cue in before if cue.meaning.value == "diplomacy" and called.search(cue.phrase)]
    envoy = scene.has_context("envoy")
    return next((cue for cue in cues if envoy or not cue.meaning.needs), None)
