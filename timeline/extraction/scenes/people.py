"""Whom "him" or "the two" stand for in words of a meeting: the persons named just before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from timeline.extraction.languages.base import Language
from timeline.extraction.lookup.mentions import Name
from timeline.extraction.lookup.vocabulary import Vocabulary
from timeline.extraction.scenes.scene import Scene
from timeline.extraction.sides import SIDES

_REACH = 2  # sentences


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
        found = [*self._both(scene), *self._seen(scene)]
        if not found:
            return scene
        return replace(scene, names=tuple(sorted((*scene.names, *found), key=lambda name: name.start)))

    def _both(self, scene: Scene) -> list[Name]:
        """ "The two", looked for only where two persons are at hand: the last ones, one of each side, here
        before the words or in the sentences before."""
        before = self._pair([slug for named in self._named for slug in named])
        if not before and not self._pair(self._persons(scene.actors)):
            return []
        words = self.language.regex(self.language.events.both).search(scene.text, *scene.span)
        if words is None:
            return []
        here = self._persons([name for name in scene.actors if name.end <= words.start()])
        return _in_place(words, self._pair(here) or before)

    def _seen(self, scene: Scene) -> list[Name]:
        """ "Him", looked for only where it can stand for somebody."""
        people, seen = self._other(scene), self.language.regex(self.language.events.seen)
        words = seen.search(scene.text, *scene.span) if people else None
        return _in_place(words, people) if words else []

    def _pair(self, people: Sequence[str]) -> Sequence[str]:
        """The last person of each side, none if there is one of one side only."""
        sides = {self.vocabulary.root(slug): slug for slug in people}
        return [sides[side] for side in sorted(SIDES)] if sides.keys() >= SIDES else ()

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


def _in_place(words: re.Match[str], people: Sequence[str]) -> list[Name]:
    """Names of people at the words that stand for them."""
    return [Name(words.start("who"), words.end("who"), "actor", slug) for slug in people]
