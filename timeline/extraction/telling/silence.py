"""Words of speaking that say nothing: "declined to comment on reports that …", "had no evidence that …"."""

from __future__ import annotations

from timeline.extraction.languages.base import Language
from timeline.extraction.lookup.triggers import BASIS
from timeline.extraction.scenes.scene import Scene
from timeline.extraction.scenes.speech import Speech
from timeline.extraction.values import Span

_NEXT = 12  # characters after the verb: "said nothing"


def says_nothing(scene: Scene, speech: Speech, language: Language) -> bool:
    """Whether someone kept silent about what the rest of the sentence tells."""
    start, end = _words(scene, speech)
    return language.regex(language.events.silent).search(scene.text, start, end) is not None


def knows_nothing(scene: Scene, speech: Speech, language: Language) -> bool:
    """Whether someone said that he had no word, sign or proof of what the rest of the sentence tells."""
    start, end = _words(scene, speech)
    return language.regex(language.events.unknowing).search(scene.text, start, end) is not None


def is_by_media(scene: Scene, speech: Speech, language: Language) -> bool:
    """Whether state media speak, who only report a public act with a day of its own."""
    grounds = scene.cues_in(speech.frame, BASIS) if language.events.answers else ()
    return any(cue.meaning.value == "state_media" for cue in grounds)


def says_denied(scene: Scene) -> bool:
    """Whether a scene has a word for denying, rather than only says no."""
    return any(speech.stance == "denies" for speech in scene.speeches) or any(
        cue.meaning.value == "denial" for cue in scene.triggers
    )


def _words(scene: Scene, speech: Speech) -> Span:
    """The words of speaking, from the clause of the verb on."""
    start = max(min(speech.frame[0], speech.cue.start), scene.clause_at(speech.cue.start)[0])
    return start, max(speech.frame[1], speech.cue.end + _NEXT)
