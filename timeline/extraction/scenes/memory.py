"""What earlier sentences leave behind for the reading of the next one: who spoke, who was named, who
acted."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from timeline.extraction.languages.base import Language
from timeline.extraction.lookup.mentions import Name
from timeline.extraction.lookup.vocabulary import Vocabulary
from timeline.extraction.scenes.people import People
from timeline.extraction.scenes.scene import Scene
from timeline.extraction.scenes.speech import Speech
from timeline.extraction.sides import (
    COUNTRIES,
    KOREA,
    ON_KOREA,
    RUSSIA,
    RUSSIAN_HIRED,
    SIDES,
    UKRAINE,
    UNITED_NATIONS,
)
from timeline.extraction.text.sentences import Sentence

_HEAD = 40
_APART = SIDES | {UKRAINE}
_WAR = frozenset({UKRAINE, RUSSIAN_HIRED})


@dataclass(slots=True)
class Memory:
    """Kept while a document is read from its beginning."""

    vocabulary: Vocabulary
    language: Language
    topical: bool = True  # whether the text names the two sides together at all
    speaker: str | None = None
    contexts: frozenset[str] = frozenset()  # what the sentence before gave to triggers
    told_of: frozenset[str] = frozenset()  # the same of all sentences, and their types of event
    authors: frozenset[str] = frozenset()  # who writes as "we"
    named: frozenset[str] = frozenset()  # everyone so far
    gathered: frozenset[str] = frozenset()  # the states, or the union of states, last named together
    _asked: tuple[Scene, frozenset[str]] | None = None
    _subjects: dict[str, str] = field(default_factory=dict)
    _lead: frozenset[str] = frozenset()
    _recent: list[frozenset[str]] = field(default_factory=list)
    _near: frozenset[str] = frozenset()  # all of the recent ones
    _people: People = field(init=False)

    def __post_init__(self) -> None:
        self._people = People(self.vocabulary, self.language)

    def remember(self, scene: Scene) -> None:
        """Take note of a scene once it has been read."""
        named = [name for name in scene.actors if not name.locative]
        speakers = [speech.speaker for speech in self._outermost(scene) if speech.speaker]
        self._remember_speaker(speakers, named)
        for name in reversed(named):
            self._subjects[self.vocabulary.actors[name.slug].kind] = name.slug
        roots = self.in_question(scene)
        self._lead = self._lead or roots
        self.named |= roots
        self._recent = [*self._recent[-1:], roots]
        self._near = frozenset().union(*self._recent)
        self._people.remember(scene)
        self.gathered = self._together(named) or self.gathered
        self.contexts = scene.contexts
        self.told_of |= {*scene.contexts, *(cue.meaning.value for cue in scene.triggers)}

    def _together(self, named: list[Name]) -> frozenset[str]:
        """States named together, or a union of states, neither side nor Ukraine among them."""
        kinds = {root: self.vocabulary.actors[root].kind for root in map(self._root, named)}
        states = {root for root, kind in kinds.items() if kind == "state"} - _APART
        unions = {root for root, kind in kinds.items() if kind == "igo"} - {UNITED_NATIONS}
        return frozenset(unions or (states if len(states) > 1 else ()))

    def _root(self, name: Name) -> str:
        return self.vocabulary.root(name.slug)

    def _outermost(self, scene: Scene) -> list[Speech]:
        """Acts of speaking; where verbs come last, without those told inside others, which come later."""
        speeches = list(scene.speeches)
        if not self.language.dates.verb_last or not speeches:
            return speeches
        return [one for one in speeches if one.cue.start == max(each.cue.start for each in speeches)]

    def _remember_speaker(self, speakers: list[Name], named: list[Name]) -> None:
        """Who spoke, else who was named first; the two sides only if they did speak."""
        if speakers:
            self.speaker = speakers[0].slug
        elif named and self.vocabulary.root(named[0].slug) not in SIDES:
            self.speaker = named[0].slug

    def with_pronoun(self, scene: Scene) -> Scene:
        """The scene with a pronoun at its head read as the actor of its kind that was named last, and with
        the people whom others stand for."""
        return self._people.with_people(self._with_head(scene)) if self.topical else self._with_head(scene)

    def _with_head(self, scene: Scene) -> Scene:
        start, end = scene.span
        end = min(scene.actors[0].start if scene.actors else end, start + _HEAD)
        for kind, regex in self.language.events.pronouns.items() if start < end else ():
            known = kind in self._subjects
            match = self.language.regex(regex).search(scene.text, start, end) if known else None
            if match:
                pronoun = Name(match.start(), match.end(), "actor", self._subjects[kind])
                return replace(
                    scene, names=tuple(sorted((*scene.names, pronoun), key=lambda name: name.start))
                )
        return scene

    def person_of(self, root: str) -> str | None:
        """Who was named first in the last sentence with a person, if of a state named just before."""
        person = self._subjects.get("person")
        near = person is not None and root in self._near and self.vocabulary.root(person) == root
        return person if near else None

    def speaking_body(self) -> str | None:
        """The body of a state that spoke last, for which "it" or "the agency" stand; no state or person."""
        kind = self.vocabulary.actors[self.speaker].kind if self.speaker else ""
        return self.speaker if kind == "organisation" else None

    def carried(self) -> frozenset[str]:
        """States and bodies named in the lead or just before; both sides, if they are the topic."""
        return self._lead | SIDES | self._near if self.topical else frozenset()

    def writers(self) -> frozenset[str]:
        """Who stands behind "we": the governments named just before it is first used."""
        if not self.authors:
            before = self._near or self._lead
            self.authors = before - SIDES - {UKRAINE, UNITED_NATIONS} or self.gathered
        return self.authors

    def recent(self) -> frozenset[str]:
        """The same, without the lead."""
        return self._near if self.topical else frozenset()

    def at_war(self, roots: frozenset[str]) -> frozenset[str]:
        """Roots with Russia's side for those who fight for or against it there."""
        return roots | {RUSSIA} if roots & _WAR else roots

    def in_question(self, scene: Scene) -> frozenset[str]:
        """Sides of a scene, asked for often while it is read: see `_sides_in_question`."""
        if self._asked is None or self._asked[0] is not scene:
            self._asked = scene, self._sides_in_question(scene)
        return self._asked[1]

    def _sides_in_question(self, scene: Scene) -> frozenset[str]:
        """Sides of a scene: named, or by weapons made in North Korea, the war, or bodies on its sanctions."""
        roots = set(self.at_war(self.sides(scene)))
        places = (self.vocabulary.places[name.slug].country for name in scene.places)
        named = {name.slug for name in scene.actors}
        if "UKR" in places:
            roots.add(RUSSIA)
        if self.korean_goods(scene) or named & ON_KOREA:
            roots.add(KOREA)
        return frozenset(roots)

    def korean_goods(self, scene: Scene) -> bool:
        """Whether a scene names a weapon that is made in North Korea only."""
        return any(self.vocabulary.systems[name.slug].korean for name in scene.names_in(scene.span, "system"))

    def sides(self, scene: Scene) -> frozenset[str]:
        """States and bodies named in a scene, also by their places."""
        actors = {self.vocabulary.root(name.slug) for name in scene.actors}
        places = (self.vocabulary.places[name.slug].country for name in scene.places)
        return frozenset(actors | {COUNTRIES[country] for country in places if country in COUNTRIES})


def speaks_of_both(names: Sequence[Name], sentences: Sequence[Sentence], vocabulary: Vocabulary) -> bool:
    """Whether a sentence names North Korea, or a weapon made only there, beside Russia or Ukraine; or, more
    than once, one of two neighbours each."""
    starts = [sentence.start for sentence in sentences]
    sides = {(bisect_right(starts, name.start), side) for name in names if (side := _side(name, vocabulary))}
    korea = [sentence for sentence, side in sides if side == "korea"]
    if any((sentence, "war") in sides for sentence in korea):
        return True
    beside = [one for one in korea if {(one - 1, "war"), (one + 1, "war")} & sides]
    return len(beside) > 1


def _side(name: Name, vocabulary: Vocabulary) -> str:
    if name.kind == "system":
        return "korea" if vocabulary.systems[name.slug].korean else ""
    if name.kind == "place":
        country = vocabulary.places[name.slug].country
        return {"PRK": "korea", "RUS": "war", "UKR": "war"}.get(country or "", "")
    root = vocabulary.root(name.slug)
    return "korea" if root == KOREA else "war" if root in (RUSSIA, UKRAINE) else ""
