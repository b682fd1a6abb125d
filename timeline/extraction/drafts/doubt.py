"""What keeps a candidate below the fold: nothing is known of it, it is long past, or news of other things."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from timeline.extraction.drafts.case import Case
from timeline.extraction.languages.base import Language
from timeline.extraction.lookup.vocabulary import Vocabulary
from timeline.extraction.rules import Part
from timeline.extraction.scenes.scene import Scene
from timeline.extraction.sides import SIDES

ANSWERED = 0.85  # … of one who speaks right after a dated statement by another
DOUBTED = 0.55  # what a guessed day leaves of a score
_LEFT = 0.45  # what nothing known, or news of other things, leave of it: always less than the fold
_LONG_AGO = 10  # years
_VAGUE = re.compile(r"[0-9]{2,3}X+~?|[0-9]{4}(?:-2[1-4])?~?(?:/(?:\.\.|[0-9]{4}~?))?")
_CARRIED = 0.2  # … for both sides told of just before
_BOTH = 0.4  # the part of a score for both sides named
_KNOWING = frozenset({"allegation", "finding"})
_HARD = ("weapon", "people", "sanctions")
_HARD_KINDS = frozenset({"person", "military_unit", "vessel"})


class Doubts:
    """Reads the scenes of one document in order: what is soft stays so until arms or officials come up."""

    def __init__(self, vocabulary: Vocabulary, language: Language, published: date | None) -> None:
        self._vocabulary = vocabulary
        self._language = language
        self._published = published
        self._soft = False

    def note(self, scene: Scene) -> None:
        """Take note of what a scene is about, before its drafts are weighed."""
        if self._is_hard(scene):
            self._soft = False
        elif not self._soft:
            soft = self._language.regex(self._language.events.soft)
            self._soft = bool(soft.search(scene.text, *scene.span))

    def weighed(self, parts: Mapping[str, float], case: Case) -> Mapping[str, float]:
        """Parts of a score, less where there is a doubt."""
        doubted = self._soft or self._is_unknown(case) or self._is_history(case)
        if not doubted and not self._is_empty(parts, case):
            return parts
        return {name: round(_LEFT * part, 3) for name, part in parts.items()}

    def _is_unknown(self, case: Case) -> bool:
        """Whether someone only says that there is no sign of it, or that it cannot be confirmed."""
        if not case.framed or case.told.type not in _KNOWING:
            return False
        if self._is_report(case):
            return True
        unconfirmed = self._language.regex(self._language.events.unconfirmed)
        return bool(unconfirmed.search(case.scene.text, *case.scene.span))

    def _is_empty(self, parts: Mapping[str, float], case: Case) -> bool:
        """Whether somebody only spoke, of nothing that is known or counted and not of both sides."""
        if case.told.type != "allegation" or not case.framed or case.told.content or parts[Part.GOODS]:
            return False
        return parts[Part.ACTORS] < (_CARRIED if self._language.events.answers else _BOTH)

    def _is_history(self, case: Case) -> bool:
        """Whether it is long past, or no nearer than a year or season: told as background only."""
        if _VAGUE.fullmatch(case.edtf.text):
            return True
        earliest = case.edtf.earliest
        return bool(self._published and earliest and self._published.year - earliest.year > _LONG_AGO)

    def _is_report(self, case: Case) -> bool:
        """Whether a newspaper or agency reports what has a date of its own: only that is an event."""
        speech, scene = case.speech, case.scene
        press = self._language.regex(self._language.events.press)
        if speech is None or not press.search(scene.text, *speech.frame):
            return False
        speaker = speech.speaker
        outlet = self._language.regex(self._language.events.outlet)
        of_state = speaker is not None and bool(outlet.match(scene.text, speaker.end))
        if speaker and not of_state and self._vocabulary.root(speaker.slug) not in SIDES:
            return False  # an agency only passes on what a government says
        return any(speech.content[0] <= start < speech.content[1] for start, _ in scene.dates)

    def _is_hard(self, scene: Scene) -> bool:
        """Whether a scene names arms, troops, sanctions, persons of the vocabulary or ships."""
        if any(map(scene.has_context, _HARD)) or scene.names_in(scene.span, "system"):
            return True
        kinds = {self._vocabulary.actors[name.slug].kind for name in scene.actors}
        return bool(kinds & _HARD_KINDS)
