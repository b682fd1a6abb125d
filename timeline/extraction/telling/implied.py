"""Who takes part without being named in the sentence: the other of the two sides in a text about both.

Arms, people and know-how pass between North Korea and Russia, and "the missiles" of an article on both are
the ones of the article. Nothing is implied in a text that never names the two together.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from timeline.extraction.languages.base import Language
from timeline.extraction.lookup.vocabulary import Vocabulary
from timeline.extraction.scenes.endings import topical
from timeline.extraction.scenes.memory import Memory
from timeline.extraction.scenes.scene import Scene
from timeline.extraction.sides import COUNCIL, KOREA, RUSSIA, SIDES, UKRAINE
from timeline.extraction.telling.around import Roles

_ON_THEM = frozenset({"finding", "allegation"})
_OTHER_ENDS = frozenset({UKRAINE, "china", "iran"})
_ABOUT_KOREA = frozenset({"allegation", "finding"})
_ENDS = {"supplier": "recipient", "recipient": "supplier"}
_DEFAULTS: Mapping[str, Mapping[str, str]] = {
    "transfer": {KOREA: "supplier", RUSSIA: "recipient"},
    "personnel": {KOREA: "supplier", RUSSIA: "recipient"},
    "use": {KOREA: "supplier", RUSSIA: "user"},
}
_SENT = ("sent", "send", "deploy", "dispatch", "despatch")


class Implied:
    """Adds what a sentence leaves to its neighbours."""

    def __init__(self, vocabulary: Vocabulary, language: Language, memory: Memory) -> None:
        self._vocabulary = vocabulary
        self._language = language
        self._memory = memory

    def complete(self, kind: str, event_type: str, roles: Roles, scene: Scene) -> Roles:
        """Roles with the side that is only implied; `kind` is the type of what happened."""
        if event_type == "condemnation":
            return self._both(roles, "addressee")
        topical = self._memory.carried() >= SIDES
        if topical and event_type in _ON_THEM and not self._named(roles) & SIDES:
            return (
                self._both(roles, "participant")
                if kind not in _DEFAULTS
                else self._ends_of(kind, roles, scene)
            )
        if kind == "agreement" and not self._named(roles) & SIDES and self._memory.carried() >= SIDES:
            return (
                *roles,
                *((slug, "signatory") for slug in sorted(SIDES) if self._is_new(slug, frozenset())),
            )
        if event_type == "un":
            return self._in_council(roles)
        if kind == "technology" and self._named(roles) & SIDES == {RUSSIA}:
            roles = (*roles, (KOREA, "recipient")) if self._is_new(KOREA, ()) else roles
        if event_type == "technology" and not roles and topical:
            return ((KOREA, "user"),) if self._is_new(KOREA, ()) else roles
        if kind == "diplomacy":
            return self._in_person(self._counterpart(self._with_subject(roles, scene)), scene)
        if kind not in _DEFAULTS or not self._speaks_of_korea(kind, roles, scene):
            return self._of_topic(event_type, roles)
        return self._ends_of(kind, roles, scene)

    def _ends_of(self, kind: str, roles: Roles, scene: Scene) -> Roles:
        """Both ends of what is sent; of losses only the end that lost them."""
        sent = any(cue.phrase.startswith(_SENT) for cue in scene.triggers)
        if kind == "personnel" and self._tells_losses(scene) and not sent:
            return roles if KOREA in self._named(roles) else (*roles, (KOREA, "supplier"))
        return self._ends(kind, roles)

    def _tells_losses(self, scene: Scene) -> bool:
        """Whether people fell or were taken: who is not named takes no part in that."""
        fallen = map(self._language.regex, self._language.figures.outcomes.values())
        return any(regex.search(scene.text, *scene.span) for regex in fallen)

    def _of_topic(self, event_type: str, roles: Roles) -> Roles:
        """What is claimed or found in a text on both sides is about North Korea, whoever else is named."""
        named = self._named(roles)
        about = event_type in _ABOUT_KOREA and named and not named & SIDES
        if not about or not self._memory.carried() >= SIDES:
            return roles
        return (*roles, *((slug, "participant") for slug in (KOREA,) if self._is_new(slug, named)))

    def _named(self, roles: Roles) -> frozenset[str]:
        own = (slug for slug, _ in roles if self._vocabulary.actors[slug].kind != "vessel")
        return frozenset(self._vocabulary.root(slug) for slug in own)

    def _speaks_of_korea(self, kind: str, roles: Roles, scene: Scene) -> bool:
        """Whether both sides are at hand: named here, by goods made in North Korea, or just before."""
        korean = self._memory.korean_goods(scene)
        if kind == "use":
            before = self._memory.carried() if self._points(scene) else self._memory.recent()
            return bool(KOREA in self._named(roles) | before or korean)
        taking_part = tuple(pair for pair in roles if pair[1] != "claimant")
        near = self._named(taking_part) | self._memory.sides(scene)
        at_hand = bool(near & SIDES or korean or self._goes_on() or self._is_cargo(kind, near, scene))
        of_people = scene.has_context("people") or self._tells_losses(scene)
        at_hand = at_hand or (kind == "personnel" and not near and of_people)
        return near | self._memory.carried() >= SIDES and at_hand

    def _is_cargo(self, kind: str, near: frozenset[str], scene: Scene) -> bool:
        """Whether it is "the containers" that move, and no third state is named that may have sent them."""
        return kind == "transfer" and scene.has_context("cargo") and not near & _OTHER_ENDS

    def _points(self, scene: Scene) -> bool:
        """Whether a scene speaks of goods already told of: "such missiles"."""
        return bool(self._language.regex(self._language.events.same_goods).search(scene.text, *scene.span))

    def _goes_on(self) -> bool:
        return self._memory.recent() >= SIDES

    def _ends(self, kind: str, roles: Roles) -> Roles:
        defaults = dict(_DEFAULTS[kind])
        given = {self._vocabulary.root(slug): role for slug, role in roles if role in _ENDS}
        if kind == "transfer":
            for root, role in given.items():
                if root in SIDES:
                    (other,) = SIDES - {root}
                    defaults = {root: role, other: _ENDS[role]}
        if (UKRAINE in given and kind == "transfer") or (UKRAINE, "user") in roles:
            return roles
        named = self._named(roles)
        taken = set(given.values())
        roles = tuple((slug, self._end_of(slug, role, defaults, given, kind)) for slug, role in roles)
        free = {slug: role for slug, role in defaults.items() if kind != "transfer" or role not in taken}
        return (*roles, *(pair for pair in free.items() if self._is_new(pair[0], named)))

    def _end_of(
        self, slug: str, role: str, defaults: Mapping[str, str], given: Mapping[str, str], kind: str
    ) -> str:
        """The role of one who only takes part in a transfer, once the other end is known."""
        root = self._vocabulary.root(slug)
        vessel = self._vocabulary.actors[slug].kind == "vessel"
        if role != "participant" or kind != "transfer" or vessel or root not in defaults or len(given) != 1:
            return role
        return defaults[root]

    def _is_new(self, slug: str, named: Collection[str]) -> bool:
        return slug in self._vocabulary.actors and slug not in named

    def _both(self, roles: Roles, role: str) -> Roles:
        """Who condemns one side's dealings, in a text on both, addresses both."""
        named = self._named(roles)
        if not self._memory.carried() >= SIDES:
            return roles
        return (*roles, *((slug, role) for slug in sorted(SIDES) if self._is_new(slug, named)))

    def _in_council(self, roles: Roles) -> Roles:
        """Who votes or vetoes does so in the Security Council, unless another body of the UN is named."""
        slugs = {slug for slug, _ in roles}
        vetoes = any(role == "voter" for _, role in roles)
        return (*roles, (COUNCIL, "host")) if vetoes and self._is_new(COUNCIL, slugs) else roles

    def _in_person(self, roles: Roles, scene: Scene) -> Roles:
        """A visit to Russia with the one Russian who is named in the sentence, and the reverse."""
        hosts = {slug for slug, role in roles if role == "host"} & SIDES
        roles = self._with_the_other(roles, scene)
        people = {n.slug for n in scene.actors if self._is_of(n.slug, hosts)}
        if len(people) != 1 or any(self._is_of(slug, hosts) for slug, _ in roles):
            return roles
        return (*roles, *((slug, "host") for slug in people))

    def _with_the_other(self, roles: Roles, scene: Scene) -> Roles:
        """Who met one side alone did so with the one person of the other side in the sentence."""
        sides = self._named(roles) & SIDES
        if self._language.dates.verb_last or len(sides) != 1 or self._named(roles) - SIDES:
            return roles
        others = {n.slug for n in scene.actors if not n.possessive and self._is_of(n.slug, SIDES - sides)}
        (state,) = SIDES - sides
        return (*roles, *((slug, "participant") for slug in (*others, state))) if len(others) == 1 else roles

    def _is_of(self, slug: str, states: Collection[str]) -> bool:
        actor = self._vocabulary.actors[slug]
        return actor.kind == "person" and self._vocabulary.root(slug) in states

    def _with_subject(self, roles: Roles, scene: Scene) -> Roles:
        """Who the sentence before was about, where this one leaves out who met the one it names."""
        sides = self._named(roles) & SIDES
        if not self._language.dates.verb_last or len(sides) != 1 or len(self._named(roles)) > 1:
            return roles
        (other,) = SIDES - sides
        person = self._memory.person_of(other)
        if person is None or topical(scene.text, scene.actors, scene.span, self._language) is not None:
            return roles
        return (*roles, (person, "participant"), (other, "participant"))

    def _counterpart(self, roles: Roles) -> Roles:
        """Who the visitor of the sentence before went to see."""
        named = self._named(roles)
        if not named and self._memory.recent() >= SIDES:
            return tuple((slug, "participant") for slug in sorted(SIDES) if self._is_new(slug, named))
        if len(named & SIDES) == 1 and len(named) == 1 and self._memory.recent() >= SIDES:
            return (*roles, *((slug, "participant") for slug in sorted(SIDES) if self._is_new(slug, named)))
        return roles
