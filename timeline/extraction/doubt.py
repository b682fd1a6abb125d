"""What keeps a candidate below the fold: nothing is known of it, or it is news of culture, sports or aid."""

from __future__ import annotations

from collections.abc import Mapping

from timeline.extraction.case import Case
from timeline.extraction.clauses import Scene
from timeline.extraction.languages.base import Language
from timeline.extraction.vocabulary import Vocabulary

DOUBTED = 0.55  # what a guessed day leaves of a score
_LEFT = 0.45  # what nothing known, or news of other things, leave of it: always less than the fold
_KNOWING = frozenset({"allegation", "finding"})
_HARD = ("weapon", "people", "sanctions")
_HARD_KINDS = frozenset({"person", "military_unit", "vessel"})


class Doubts:
    """Reads the scenes of one document in order: what is soft stays so until arms or officials come up."""

    def __init__(self, vocabulary: Vocabulary, language: Language) -> None:
        self._vocabulary = vocabulary
        self._language = language
        self._soft = False

    def note(self, scene: Scene) -> None:
        """Take note of what a scene is about, before its drafts are weighed."""
        soft = self._language.regex(self._language.events.soft).search(scene.text, *scene.span)
        self._soft = (self._soft or bool(soft)) and not self._is_hard(scene)

    def weighed(self, parts: Mapping[str, float], case: Case) -> Mapping[str, float]:
        """Parts of a score, less where there is a doubt."""
        if not self._soft and not self._is_unknown(case):
            return parts
        return {name: round(_LEFT * part, 3) for name, part in parts.items()}

    def _is_unknown(self, case: Case) -> bool:
        """Whether someone only says that there is no sign of it, or that it cannot be confirmed."""
        if not case.framed or case.told.type not in _KNOWING:
            return False
        unconfirmed = self._language.regex(self._language.events.unconfirmed)
        return bool(unconfirmed.search(case.scene.text, *case.scene.span))

    def _is_hard(self, scene: Scene) -> bool:
        """Whether a scene names arms, troops, sanctions, persons of the vocabulary or ships."""
        if any(map(scene.has_context, _HARD)) or scene.names_in(scene.span, "system"):
            return True
        kinds = {self._vocabulary.actors[name.slug].kind for name in scene.names_in(scene.span)}
        return bool(kinds & _HARD_KINDS)
