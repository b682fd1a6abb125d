"""Figures told in the sentence after: "20,000 containers. They could hold 9 million shells"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline.extraction.drafts import Draft
from timeline.extraction.languages.base import Language
from timeline.extraction.quantities import QuantityReader, Telling
from timeline.extraction.scene import Scene
from timeline.extraction.scoring import SIDES
from timeline.extraction.telling import SAID
from timeline.extraction.values import Quantity
from timeline.extraction.vocabulary import Vocabulary

_SPOKEN = frozenset({"allegation", "finding"})
_CARGO = frozenset(
    {"containers", "rounds", "missiles", "launchers", "guns", "railcars", "voyages", "tonnes", "other"}
)
_FITTING = {
    "transfer": _CARGO,
    "use": frozenset({"missiles", "rounds"}),
    "personnel": frozenset({"persons", "casualties"}),
}
_FAR = 2  # sentences


class CarriedFigures:
    """Gives the figures of a sentence without a date to what the sentence before it tells."""

    def __init__(self, vocabulary: Vocabulary, language: Language) -> None:
        self._vocabulary = vocabulary
        self._language = language
        self._reader = QuantityReader(vocabulary, language)
        self._went_on = -1  # the last sentence that went on with the one before it

    def extended(self, drafts: Sequence[Draft], scene: Scene, sentence: int) -> list[Draft]:
        """Drafts with the figures of a scene, if it goes on with what the last of them tell."""
        goes_on = self._language.regex(self._language.figures.goes_on)
        if not goes_on.match(scene.text, *scene.span) or (scene.dates and not self._is_quoted(scene)):
            return list(drafts)
        first = sentence - (_FAR if self._went_on == sentence - 1 else 1)
        self._went_on = sentence
        return [self._with_figures(draft, scene) if draft.sentence >= first else draft for draft in drafts]

    def _is_quoted(self, scene: Scene) -> bool:
        """Whether a sentence only tells more of what was said, however it is dated: "The report says that
        in 2024 …"."""
        more = self._language.regex(self._language.figures.reported)
        if not more.match(scene.text, *scene.span):
            return False
        frames = [speech.frame for speech in scene.speeches]
        return not any(start <= date[0] < end for start, end in frames for date in scene.dates)

    def _with_figures(self, draft: Draft, scene: Scene) -> Draft:
        roots = {self._vocabulary.root(slug) for slug, _ in draft.roles} | SIDES
        named = {self._vocabulary.root(name.slug) for name in scene.actors}
        if not named <= roots:
            return draft
        fitting = _FITTING.get(draft.type) if self._language.events.answers else None
        more = self._language.events.answers or self._is_quoted(scene)
        spoken = draft.type in (_SPOKEN if self._language.events.answers else SAID)
        if fitting is None and not (spoken and (draft.quantities or more)):
            return draft
        found = self._read(draft, scene)
        found = [one for one in found if fitting is None or one.unit in fitting]
        return replace(draft, quantities=tuple(dict.fromkeys((*draft.quantities, *found))))

    def _read(self, draft: Draft, scene: Scene) -> list[Quantity]:
        first = draft.quantities[0] if draft.quantities else None
        since, as_of = (first.since, first.as_of) if first else (None, draft.claimed_on)
        found = self._reader.read(scene, scene.span, Telling(draft.type, since, as_of))
        if first is None:
            return list(found)
        return [one if one.outcome or one.derived else replace(one, flow=first.flow) for one in found]
