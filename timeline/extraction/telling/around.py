"""What stands around a name: who acts, who is acted on, and what a preposition makes of a name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from timeline.extraction.languages.base import Language
from timeline.extraction.lookup.capitals import PLURAL, speaking_capital
from timeline.extraction.lookup.mentions import Name
from timeline.extraction.lookup.triggers import Cue
from timeline.extraction.lookup.vocabulary import Vocabulary
from timeline.extraction.scenes.asides import outside
from timeline.extraction.scenes.endings import marked, nominative, theme, topical
from timeline.extraction.scenes.scene import Scene
from timeline.extraction.sides import SIDES, UKRAINE
from timeline.extraction.values import Span

Roles = tuple[tuple[str, str], ...]

_AUXILIARY = 24
_OWN_VISIT = 16
_QUOTE = re.compile(r'["“][^"“”]{12,}["”]')
_STATES_AND_BODIES = ("state", "igo", "organisation")
_CITED = 40  # characters in which "according to" may stand
_RIGHT_AFTER = 2  # characters between a verb and the subject after it
_PARTICIPLE = (
    "ed",
    "en",
    "sent",
    "made",
    "bought",
    "sold",
    "given",
    "brought",
    "met",
    "put",
    "built",
    "lost",
)
_ALONE = frozenset({"vessel", "company"})  # no state stands behind these


@dataclass(slots=True)
class Telling:
    """One event to give roles for: its scene, the actors to place and the trigger, None when there is
    none."""

    type: str
    scene: Scene
    names: Sequence[Name]
    cue: Cue | None

    def after(self, name: Name) -> bool:
        """Whether a name stands after the trigger; true without one."""
        return self.cue is None or name.start > self.cue.start


class Around:
    """Reads the words around the names of a scene."""

    def __init__(self, vocabulary: Vocabulary, language: Language) -> None:
        self._vocabulary = vocabulary
        self._events = language.events
        self._language = language

    def with_states(self, pairs: Iterable[tuple[str, str]]) -> Roles:
        """Every person's and agency's state beside it in the same role; the neutral role only without
        another."""
        complete: dict[tuple[str, str], None] = {}
        for slug, role in pairs:
            complete[slug, role] = None
            if self._vocabulary.actors[slug].kind not in _ALONE and role != "designee":
                complete[self._vocabulary.root(slug), role] = None
        settled = {slug for slug, role in complete if role != "participant"}
        return tuple(pair for pair in complete if pair[1] != "participant" or pair[0] not in settled)

    def subject(self, scene: Scene, names: Sequence[Name], cue: Cue) -> Name | None:
        """The actor that does it: before an active verb, after "by" for a passive one.

        Where verbs come last, nothing can be told from the order of words.
        """
        if self._language.dates.verb_last:
            return nominative(scene.text, names, cue.start, self._language)
        if self._passive(scene, cue):
            after = (name for name in names if name.start > cue.end)
            return next((name for name in after if self._before(scene, name, self._events.agent)), None)
        before = [name for name in names if name.end <= cue.start and not name.locative]
        plain = [name for name in before if not self._before(scene, name, self._events.goal)]
        chosen = plain or before
        if self._events.subject_after:
            return (
                self._nominative(scene, plain, cue)
                or self._following(scene, names, cue)
                or self._seated(scene, names, cue)
                or next((name for name in reversed(chosen) if not self._is_cited(scene, name)), None)
            )
        heads = [name for name in plain if not self._before(scene, name, self._events.oblique)]
        if cue.meaning.value == "denial" and heads:
            chosen = heads
        return self._head(scene, chosen) if chosen else None

    def _head(self, scene: Scene, names: Sequence[Name]) -> Name:
        """The last name, or the person of whom it only tells more: "Kim, the leader's sister, said"."""
        last, before = names[-1], names[-2:][0]
        tells_more = (last.adjective or last.possessive) and scene.text.startswith(",", before.end)
        person = self._kind(before) == "person" and self._root(before) == self._root(last)
        return before if tells_more and person else last

    def _nominative(self, scene: Scene, names: Sequence[Name], cue: Cue) -> Name | None:
        """The last name before a verb that no preposition governs: not "на встрече с президентом США"."""
        heads = [name for name in names if not self._before(scene, name, self._events.oblique)]
        heads = outside(heads, (scene.span[0], cue.start), scene.text, self._language)
        return heads[-1] if heads else None

    def _seated(self, scene: Scene, names: Sequence[Name], cue: Cue) -> Name | None:
        """The body in which, or the government in whose capital, people act that nobody names: "в МИД Японии
        осудили"."""
        if not cue.phrase.endswith(PLURAL):
            return None
        bodies = [name for name in names if name.locative and name.end <= cue.start]
        bodies = [name for name in bodies if self._kind(name) in _STATES_AND_BODIES and not name.adjective]
        seats = speaking_capital(cue, [name for name in scene.places if name.end <= cue.start])
        return next(reversed(bodies), None) or next(iter(seats), None)

    def _is_cited(self, scene: Scene, name: Name) -> bool:
        """Whether a name stands right after "according to"."""
        before = (max(scene.span[0], name.start - _CITED), name.start)
        cited = self._language.regex(self._events.attribution).finditer(scene.text, *before)
        return scene.attributed and any(name.start - match.end() <= 1 for match in cited)

    def _following(self, scene: Scene, names: Sequence[Name], cue: Cue) -> Name | None:
        """The name right after a verb, which none precedes that could be its subject: "осудили США"."""
        after = [name for name in names if 0 < name.start - cue.end <= _RIGHT_AFTER and not name.adjective]
        accusative = self._language.regex(self._language.names.accusative)
        after = [name for name in after if not accusative.search(scene.text, name.start, name.end)]
        heads = [n for n in after if not (n.locative or self._before(scene, n, self._events.oblique))]
        return heads[0] if heads else None

    def actor(self, scene: Scene, names: Sequence[Name], cue: Cue) -> Name | None:
        """The actor of an act of speech, which, where verbs come last, a sentence is about."""
        if self._language.dates.verb_last:
            own = [name for name in names if name.start >= scene.clause_at(cue.start)[0]]
            found = theme(scene.text, own, cue.start, self._language)
            return found or topical(scene.text, names, (scene.span[0], cue.start), self._language)
        return self.subject(scene, names, cue)

    def beside(self, scene: Scene, first: Name) -> list[Name]:
        """Names after the first of a list, where verbs come last and points join it: "한국·미국·일본"."""
        found = [first]
        names = scene.names_in((first.start, scene.span[1])) if self._language.dates.verb_last else ()
        for name in names:
            joined = scene.text[found[-1].end : name.start].strip() in ("·", "ㆍ")
            if name != first and (joined or name.start == first.start):
                found.append(name)
        return found[1:]

    def performer(self, scene: Scene, names: Sequence[Name], cue: Cue) -> Name | None:
        """Who does what is told in the present: where verbs come last, only one whom the words are about."""
        if self._language.dates.verb_last:
            return theme(scene.text, names, cue.start, self._language)
        return self.subject(scene, names, cue)

    def agent(self, scene: Scene, span: Span) -> str | None:
        """Who stands after "by": "released by the institute"."""
        agents = (name.slug for name in scene.names_in(span) if self._before(scene, name, self._events.agent))
        return next(agents, None)

    def with_theme(self, scene: Scene, names: Sequence[Name], area: Span, cue: Cue) -> Sequence[Name]:
        """Names of a clause with whom its sentence is about, where verbs come last and nobody acts in it."""
        if not self._language.dates.verb_last or self.subject(scene, names, cue):
            return names
        first = theme(scene.text, scene.actors, area[0], self._language)
        return (first, *names) if first and first not in names else names

    def _places_of(self, scene: Scene, cue: Cue | None) -> Sequence[Name]:
        """The places of a scene; where verbs come last, those of the verb's own clause, if it has any."""
        start, end = scene.clause_at(cue.start) if cue else scene.span
        own = [one for one in scene.places if start <= one.start < end]
        return own if self._language.dates.verb_last and len(scene.clauses) > 1 else scene.places

    def spoken_of(self, scene: Scene, area: Span, cue: Cue | None) -> frozenset[str]:
        """Actors that a meeting is about: after its word and after "to discuss", "on" or the like."""
        if cue is None or self._is_move(cue):
            return frozenset()
        topic = self._language.regex(self._events.topic)
        if self._language.dates.verb_last:
            return frozenset(name.slug for name in scene.names_in(area) if topic.match(scene.text, name.end))
        after = (name for name in scene.names_in(area) if name.start > cue.end)
        return frozenset(name.slug for name in after if topic.search(scene.text, cue.end, name.start))

    def _is_move(self, cue: Cue) -> bool:
        """Whether words tell of a visit, by who comes or by who receives."""
        return cue.phrase in self._events.visiting or cue.phrase in self._events.hosting

    def _sanctioning(self, telling: Telling) -> set[str]:
        """States and unions beside the sanctions, where none of them is the subject: "под санкции США"."""
        named = (name for name in telling.names if self._kind(name) in _STATES_AND_BODIES)
        roots = {self._root(name) for name in named if self._events.subject_after}
        roots -= SIDES | {UKRAINE}
        return {root for root in roots if self._vocabulary.actors[root].kind in _STATES_AND_BODIES[:2]}

    # words around names

    def _root(self, name: Name) -> str:
        return self._vocabulary.root(name.slug)

    def _kind(self, name: Name) -> str:
        return self._vocabulary.actors[name.slug].kind

    def _before(self, scene: Scene, name: Name, regex: str) -> bool:
        return marked(scene.text, scene.span[0], name, regex, self._language)

    def _passive(self, scene: Scene, cue: Cue) -> bool:
        if self._language.regex(self._events.active).search(cue.phrase):
            return False
        if self._language.regex(self._events.passive_by).match(scene.text, cue.end):
            return cue.phrase.endswith(_PARTICIPLE)
        text = scene.text[max(scene.span[0], cue.start - _AUXILIARY) : cue.start]
        return bool(self._language.regex(self._events.passive).search(text))

    def _titled(self, telling: Telling, name: Name) -> bool:
        """Whether somebody of it, or its visit, stands right after a state: "러시아의 쇼이구 서기"."""
        cue = telling.cue
        beside = any(0 <= one.start - name.end <= 1 for one in telling.names)
        return beside or (cue is not None and 0 < cue.start - name.end < _OWN_VISIT)

    def _is_only_told(self, telling: Telling) -> bool:
        """Whether all before a noun of speech is what it tells: "북한이 포탄을 보냈다는 분석"."""
        told = self._language.regex(self._events.of_quote)
        start = telling.cue.start if telling.cue else 0
        return bool(start and told.search(telling.scene.text, max(0, start - _OWN_VISIT), start))

    def _owners(self, telling: Telling) -> frozenset[str]:
        """Whose statement is condemned: "한미일의 공동성명을 규탄"."""
        return frozenset(self._root(name) for name in telling.names if name.adjective)

    def outside_quotes(self, scene: Scene, names: Sequence[Name], cue: Cue) -> tuple[Name, ...]:
        """Who is not only spoken of: names in a quote that does not hold the trigger meet nobody."""
        quotes = [match.span() for match in _QUOTE.finditer(scene.text, *scene.span)]
        others = [(start, end) for start, end in quotes if not start < cue.start < end]
        return tuple(name for name in names if not any(start < name.start < end for start, end in others))
