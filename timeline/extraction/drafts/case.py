"""One date of one scene with what it was found to tell."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.chronology import Edtf, Precision
from timeline.extraction.dates.dating import DatedExpression
from timeline.extraction.languages.base import Language
from timeline.extraction.scenes.scene import Scene
from timeline.extraction.scenes.speech import Speech
from timeline.extraction.telling.told import Told


@dataclass(slots=True)
class Case:
    """One date of one scene with what it was found to tell. `framed`: it dates the speaking."""

    scene: Scene
    expression: DatedExpression
    edtf: Edtf
    speech: Speech | None
    framed: bool
    told: Told

    def is_of(self, kind: str) -> bool:
        """Whether what is told, or what a statement is about, is an event of a type."""
        return kind in (self.told.type, self.told.content)

    def is_joint(self, language: Language) -> bool:
        """Whether "the ministers" condemn on a day, in words that do not name them."""
        if self.told.type != "condemnation" or self.edtf.precision is not Precision.DAY:
            return False
        resolved = language.regex(language.events.resolved)
        return resolved.search(self.scene.text, *self.scene.span) is not None
