"""Meetings at which something is said: envoys who are called in, guests who are received with a word."""

from __future__ import annotations

from collections.abc import Callable

from timeline.extraction.languages.base import Language
from timeline.extraction.lookup.triggers import Cue
from timeline.extraction.lookup.vocabulary import Vocabulary
from timeline.extraction.scenes.scene import Scene
from timeline.extraction.scenes.speech import Speech
from timeline.extraction.sides import SIDES
from timeline.extraction.telling.told import Told
from timeline.extraction.values import Span

_MEETS = 3.0  # weight of words of a meeting
_CLEARLY = 1.5  # strength of a meeting that is told before what is said at it


def meeting(scene: Scene, speech: Speech, vocabulary: Vocabulary, language: Language) -> Cue | None:
    """The verb of a meeting at which something is said, where verbs come last."""
    return _summons(scene, speech, language) or _reception(scene, speech, vocabulary, language)


def encounter(
    scene: Scene,
    speech: Speech,
    position: int,
    language: Language,
    strongest: Callable[[Scene, Span, int], Told],
) -> Told | None:
    """The meeting whose date it is, before a verb of speech that only goes on with its subject: "met Kim on
    July 12 and said …"."""
    start = max(scene.span[0], speech.frame[0])
    joined = language.regex(language.events.coordinated).search(scene.text, start, speech.cue.start)
    if joined is None or not start <= position < joined.start():
        return None
    told = strongest(scene, (start, joined.start()), position)
    return told if told.type == "diplomacy" and told.strength >= _CLEARLY else None


def _summons(scene: Scene, speech: Speech, language: Language) -> Cue | None:
    """The verb of calling in an envoy, before a verb of speech at the end: "대사를 불러 … 요구했다"."""
    if not language.dates.verb_last:
        return None
    called = language.regex(language.events.summons)
    before = scene.cues_in((scene.clause_at(speech.cue.start)[0], speech.cue.start))
    cues = [cue for cue in before if cue.meaning.value == "diplomacy" and called.search(cue.phrase)]
    envoy = scene.has_context("envoy")
    return next((cue for cue in cues if envoy or not cue.meaning.needs), None)


def _reception(scene: Scene, speech: Speech, vocabulary: Vocabulary, language: Language) -> Cue | None:
    """The verb of meeting before what one of the two sides said at it: "최선희를 만나 "…"고 말했다"."""
    speaker = speech.speaker
    if not language.dates.verb_last or not speaker or vocabulary.root(speaker.slug) not in SIDES:
        return None
    start = min(speech.frame[0], speech.content[0])
    guests = (name for name in scene.names_in((start, speech.cue.start)) if name.slug != speaker.slug)
    if not any(vocabulary.actors[name.slug].kind == "person" for name in guests):
        return None
    greeting = language.regex(language.events.greeting)
    if sent := _letter(scene, start, speech, language):
        return sent
    met = [cue for cue in scene.cues_in((start, speech.cue.start)) if cue.meaning.value == "diplomacy"]
    clear = (cue for cue in met if cue.meaning.weight >= _MEETS and not cue.meaning.needs)
    return next((cue for cue in clear if greeting.match(scene.text, cue.end - 1)), None)


def _letter(scene: Scene, start: int, speech: Speech, language: Language) -> Cue | None:
    """The word for a letter whose words are told: "축전을 보내 …고 평가했다"."""
    written = language.regex(language.events.written).search(scene.text, start, speech.cue.start)
    cues = scene.cues_in((written.start(), written.end())) if written else ()
    return next((cue for cue in cues if cue.meaning.value == "diplomacy"), None)
