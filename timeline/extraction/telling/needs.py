"""What a trigger needs beside it: "sent" tells of a transfer beside cargo, of people beside soldiers."""

from __future__ import annotations

from timeline.extraction.lookup.triggers import CONTEXT, Cue
from timeline.extraction.lookup.vocabulary import Vocabulary
from timeline.extraction.scenes.memory import Memory
from timeline.extraction.scenes.scene import Scene
from timeline.extraction.sides import COUNCIL, SIDES, UNITED_NATIONS
from timeline.extraction.values import Span

MOVED = {"transfer": "cargo", "personnel": "people"}
# What a date without a trigger is about, by the first word of its clause that tells.
ABOUT = {"cargo": "transfer", "people": "personnel", "person": "diplomacy", "pact": "agreement"}
_LASTING = frozenset({"people", "cargo", "pact", "weapon"})
_SET_UP, _OBJECT = "launch", 70
_SANCTIONED = frozenset({"sanction", "sanctions"})
_CARRIERS = ("ship", "rail")
_KINDS = {"people": "military_unit", "person": "person", "ship": "vessel"}


class Needs:
    """Asked for one scene after another; the answers of a scene are kept while it is read."""

    def __init__(self, vocabulary: Vocabulary, memory: Memory) -> None:
        self._vocabulary = vocabulary
        self._memory = memory
        self._scene: Scene | None = None
        self._known: dict[str, bool] = {}

    def has(self, scene: Scene, need: str) -> bool:
        """Whether a sentence, or the one before it, gives what a trigger needs."""
        if not need:
            return True
        if self._scene is not scene:
            self._scene, self._known = scene, {}
        if need not in self._known:
            self._known[need] = self._gives(scene, need)
        return self._known[need]

    def _gives(self, scene: Scene, need: str) -> bool:
        if scene.has_context(need):
            return True
        if need == "told_sanctions":
            return bool(_SANCTIONED & self._memory.told_of) or scene.has_context("sanctions")
        if need == "told_people":  # of an earlier sentence
            return "people" in self._memory.told_of or scene.has_context("people")
        if need == "troops":  # people of the sentence itself
            return scene.has_context("people") or self._has_kind(scene, "military_unit")
        lasting = need in _LASTING and need in self._memory.contexts
        if lasting and not any(map(scene.has_context, MOVED.values())):
            return need != "people" or not self._is_of_officials(scene)
        if need == "weapon" and "weapon" in self._memory.told_of and self._strikes(scene):
            return True
        if need in ("space", "weapon"):
            return self._has_system(scene, space=need == "space")
        if need == "cargo":
            carried = any(map(scene.has_context, _CARRIERS)) or self._has_kind(scene, "vessel")
            return carried or self._has_system(scene, space=False)
        named = scene.actors
        if need == "research":
            actors = [self._vocabulary.actors[name.slug] for name in named]
            return any(one.kind == "organisation" and not one.parent for one in actors)
        if need == "council":
            council = any(name.slug == COUNCIL for name in named)
            return council and not self._has_kind(scene, "person")
        roots = {self._vocabulary.root(name.slug) for name in named}
        if need in ("side", "un"):
            return bool(roots & (SIDES if need == "side" else {UNITED_NATIONS}))
        return need in _KINDS and self._has_kind(scene, _KINDS[need])

    def _is_of_officials(self, scene: Scene) -> bool:
        """Whether a sentence names a person and a post: who arrives is no soldier."""
        posts = scene.has_context("official") or scene.has_context("person")
        return posts and self._has_kind(scene, "person")

    def _strikes(self, scene: Scene) -> bool:
        """Whether a sentence of a text on weapons tells of a place in Ukraine."""
        return self._memory.topical and any(
            self._vocabulary.places[name.slug].country == "UKR" for name in scene.places
        )

    def sets_up(self, scene: Scene, cue: Cue) -> bool:
        """Whether what is launched is a body, not a weapon: "launched a team to monitor sanctions"."""
        if not cue.phrase.startswith(_SET_UP):
            return False
        after = (cue.end, min(scene.clause_at(cue.start)[1], cue.end + _OBJECT))
        things = (one.meaning.value for one in scene.cues_in(after, CONTEXT))
        return next((one == "body" for one in things if one in ("body", "weapon")), False)

    def _has_system(self, scene: Scene, *, space: bool) -> bool:
        categories = (
            self._vocabulary.systems[name.slug].category for name in scene.names_in(scene.span, "system")
        )
        return any((category == "satellite_launch") == space for category in categories)

    def _has_kind(self, scene: Scene, kind: str) -> bool:
        return any(self._vocabulary.actors[name.slug].kind == kind for name in scene.actors)


def counted(scene: Scene, area: Span) -> str:
    """What words without a trigger are about: cargo is moved, people are sent, guests are received."""
    words = (cue.meaning.value for cue in scene.cues_in(area, CONTEXT))
    return next((ABOUT[word] for word in words if word in ABOUT), "")
