"""Whom "him" or "the two" stand for in words of a meeting: the persons named just before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from timeline.extraction.languages.base import Language
from timeline.extraction.lookup.mentions import Name
from timeline.extraction.lookup.vocabulary import Vocabulary
from timeline.extraction.scenes.scene import Scene
from timeline.extraction.scoring import SIDES

_REACH = 2  # sentences
_PAIR = 2


@dataclass(slots=True)
class People:
    """Persons of the last sentences, kept while a document is read."""

    vocabulary: Vocabulary
    language: Language
    _named: list[tuple[str, ...]] = field(default_factory=list)

    def remember(self, scene: Scene) -> None:
        """Take note of the persons of a scene."""
        self._named = [*self._named, tuple(self._persons(scene.actors))][-_REACH:]

    def with_people(self, scene: Scene) -> Scene:
        """The scene with the persons whom its pronouns stand for as names in their place."""
        events = self.language.events
        found = [*self._stood_for(scene, events.both, _PAIR), *self._stood_for(scene, events.seen, 1)]
        if not found:
            return scene
        return replace(scene, names=tuple(sorted((*scene.names, *found), key=lambda name: name.start)))

    def _stood_for(self, scene: Scene, regex: str, number: int) -> list[Name]:
        match = self.language.regex(regex).search(scene.text, *scene.span)
        if match is None:
            return []
        people = self._pair(scene, match.start()) if number == _PAIR else self._other(scene)
        return [Name(match.start("who"), match.end("who"), "actor", slug) for slug in people]

    def _pair(self, scene: Scene, position: int) -> Sequence[str]:
        """The last two persons, one of each side, here before the words or in the sentences before."""
        here = self._persons([name for name in scene.actors if name.end <= position])
        for people in (here, [slug for named in self._named for slug in named]):
            sides = {self.vocabulary.root(slug): slug for slug in people}
            if sides.keys() >= SIDES:
                return [sides[side] for side in sorted(SIDES)]
        return ()

    def _other(self, scene: Scene) -> Sequence[str]:
        """Who came first in the nearest sentence with a person of another state than those of this one."""
        here = {self.vocabulary.root(slug) for slug in self._persons(scene.actors)}
        for named in reversed(self._named) if here else ():
            others = [slug for slug in named if self.vocabulary.root(slug) not in here]
            if others:
                return others[:1]
        return ()

    def _persons(self, names: Sequence[Name]) -> list[str]:
        return [name.slug for name in names if self.vocabulary.actors[name.slug].kind == "person"]
