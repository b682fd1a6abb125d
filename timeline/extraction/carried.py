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


class CarriedFigures:
    """Gives the figures of a sentence without a date to what the sentence before it tells."""

    def __init__(self, vocabulary: Vocabulary, language: Language) -> None:
        self._vocabulary = vocabulary
        self._language = language
        self._reader = QuantityReader(vocabulary, language)

    def extended(self, drafts: Sequence[Draft], scene: Scene, sentence: int) -> list[Draft]:
        """Drafts with the figures of a scene, if it goes on with what the last of them tell."""
        goes_on = self._language.regex(self._language.figures.goes_on)
        if scene.dates or not goes_on.match(scene.text, *scene.span):
            return list(drafts)
        return [
            self._with_figures(draft, scene) if draft.sentence == sentence - 1 else draft for draft in drafts
        ]

    def _with_figures(self, draft: Draft, scene: Scene) -> Draft:
        roots = {self._vocabulary.root(slug) for slug, _ in draft.roles} | SIDES
        named = {self._vocabulary.root(name.slug) for name in scene.actors}
        if not draft.quantities or draft.type not in SAID or not named <= roots:
            return draft
        found = self._read(draft.quantities[0], draft.type, scene)
        return replace(draft, quantities=tuple(dict.fromkeys((*draft.quantities, *found))))

    def _read(self, first: Quantity, kind: str, scene: Scene) -> list[Quantity]:
        telling = Telling(kind, first.since, first.as_of)
        return [
            one if one.outcome or one.derived else replace(one, flow=first.flow)
            for one in self._reader.read(scene, scene.span, telling)
        ]
