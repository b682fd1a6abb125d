"""Statements and readouts that bear no date: "We condemn …", the first sentence of a bulletin.

They are of the day the text was written. Only two kinds of sentence count: one in which the writers
themselves act, and the lead of a text whose other sentences date nothing to that day.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from timeline.extraction.clauses import Scene
from timeline.extraction.dating import DatedExpression
from timeline.extraction.languages.base import Language
from timeline.extraction.rules import Rule
from timeline.extraction.timex import Found
from timeline.extraction.units import Value

_TRUST = 0.5
_LEAD_WORDS = 5
_FULL_STOPS = (".", "。", "!", '"', "”", ")")


class Undated:
    """Finds the sentences of one document that are of the day of writing."""

    def __init__(
        self,
        expressions: Sequence[DatedExpression],
        by_sentence: Mapping[int, Sequence[int]],
        written: date | None,
        language: Language,
    ) -> None:
        self._by_sentence = by_sentence
        self._written = written
        self._language = language
        days = {expressions[index].value.edtf for indices in by_sentence.values() for index in indices}
        self._wants_lead = written is not None and written.isoformat() not in days

    def day_of(self, scene: Scene, sentence: int) -> DatedExpression | None:
        """The day of writing for a sentence that has no date and tells of that day, else None."""
        if self._written is None or not (self._is_lead(scene) or self._is_performative(scene)):
            return None
        return None if self._by_sentence.get(sentence) else on_day(scene, self._written)

    def _is_performative(self, scene: Scene) -> bool:
        """Whether the writers say what they do by writing: "We strongly condemn"."""
        performative = self._language.regex(self._language.events.performative)
        return bool(performative.search(scene.text, *scene.span))

    def _is_lead(self, scene: Scene) -> bool:
        """Whether it is the first sentence of prose; a headline does not end like one."""
        text = scene.text[slice(*scene.span)].rstrip()
        first = self._wants_lead and text.endswith(_FULL_STOPS) and text.count(" ") >= _LEAD_WORDS
        self._wants_lead = self._wants_lead and not first
        return first


def on_day(scene: Scene, written: date) -> DatedExpression:
    """The day of writing, standing for the date that a sentence lacks."""
    start = main_cue(scene)
    found = Found(start, start, Rule.PUBLICATION, {})
    return DatedExpression(found, Value(written.isoformat(), _TRUST, precision="day"), "", 0)


def main_cue(scene: Scene) -> int:
    """Where a sentence tells its main thing: at its verb of speech, else at its weightiest trigger."""
    if scene.speeches:
        return scene.speeches[0].cue.start
    cues = sorted(scene.cues_in(scene.span), key=lambda cue: -cue.meaning.weight)
    return cues[0].start if cues else scene.span[0]
