"""What a verb moves or strikes, by the words near it: people, or cargo and weapons."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.extraction.languages.base import Language
from timeline.extraction.lookup.triggers import CONTEXT, Cue
from timeline.extraction.lookup.vocabulary import Vocabulary
from timeline.extraction.scenes.scene import Scene
from timeline.extraction.sides import KOREA
from timeline.extraction.telling.needs import MOVED
from timeline.extraction.values import Span

_PASSIVE = ("was ", "were ", "been ", "being ")
_CARRIERS = frozenset({"ship", "rail"})
_BACKWARD = 3
_MOVES = (
    "reach",
    "arriv",
    "cross",
    "travel",
    "roll",
    "sail",
    "die",
    "dying",
    "perish",
    "fell",
)  # their subject is what is moved
_OBJECT_REACH = 150
_BESIDE = 30


def _gap(cue: Cue, start: int, *, moves: bool) -> int:
    """How far a thing stands from a verb; what moves by itself stands before its verb."""
    if start >= cue.end:
        return (start - cue.end) * (_BACKWARD if moves else 1)
    return (cue.start - start) * (1 if moves else _BACKWARD)


class Objects:
    """Asked for one trigger after another."""

    def __init__(self, vocabulary: Vocabulary, language: Language) -> None:
        self._vocabulary = vocabulary
        self._carrying = language.regex(language.events.carrying)

    def of(self, scene: Scene, cue: Cue) -> str:
        """What a verb moves, people or cargo: the nearest word for either, one after the verb first."""
        moves = cue.phrase.startswith(_MOVES) or scene.text[: cue.start].endswith(_PASSIVE)
        gaps = [
            (_gap(cue, start, moves=moves), kind)
            for start, kind in self._things(scene, self._reach(scene, cue))
        ]
        return min(gaps)[1] if gaps else ""

    def are_people_struck(self, scene: Scene, cue: Cue) -> bool:
        """Whether North Korean soldiers are what was struck, rather than a weapon from there used."""
        clause = scene.clause_at(cue.start)
        befell = any(one.meaning.value == "personnel" for one in scene.cues_in(clause))
        people = [one.start for one in scene.cues_in(clause, CONTEXT) if one.meaning.value == "people"]
        korean = [n.end for n in scene.names_in(clause) if self._vocabulary.root(n.slug) == KOREA]
        return befell and any(0 <= at - end < _BESIDE for at in people for end in korean)

    def is_cargo(self, scene: Scene, cue: Cue) -> bool:
        """Whether it is cargo that "left" or "arrived": nobody is named between the two."""
        start = self._reach(scene, cue)[0]
        cargo = [at for at, kind in self._things(scene, (start, cue.start)) if kind == "cargo"]
        return bool(cargo) and not scene.names_in((max(cargo), cue.start))

    def is_carrier(self, scene: Scene, cue: Cue) -> bool:
        """Whether it is trains or ships that "travelled" or "went", and nobody stands between the two."""
        start = max(scene.span[0], cue.start - _BESIDE)
        kinds = [one for one in scene.cues_in((start, cue.start), CONTEXT) if one.meaning.value in _CARRIERS]
        return bool(kinds) and not scene.names_in((kinds[-1].end, cue.start))

    def _reach(self, scene: Scene, cue: Cue) -> Span:
        """The part of a verb's clause in which its object can stand."""
        start, end = scene.clause_at(cue.start)
        return max(start, cue.start - _OBJECT_REACH), min(end, cue.end + _OBJECT_REACH)

    def _things(self, scene: Scene, clause: Span) -> Iterator[tuple[int, str]]:
        """Words and names for people and for cargo, with where they begin."""
        for cue in scene.cues_in(clause, CONTEXT):
            if cue.meaning.value in MOVED.values() and not self._carrying.match(scene.text, cue.start):
                yield cue.start, cue.meaning.value
        for name in scene.names_in(clause):
            if self._vocabulary.actors[name.slug].kind == "military_unit":
                yield name.start, "people"
        yield from ((name.start, "cargo") for name in scene.names_in(clause, "system"))
