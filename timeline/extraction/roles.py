"""Who did what: roles of the actors in an event, from where their names stand around the trigger.

When the words do not say, the role is the neutral one, ``participant``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from timeline.extraction.clauses import Scene
from timeline.extraction.languages.base import Language
from timeline.extraction.mentions import Name
from timeline.extraction.triggers import Cue
from timeline.extraction.values import Span
from timeline.extraction.vocabulary import Vocabulary

Roles = tuple[tuple[str, str], ...]

_BEFORE = 40
_LISTABLE = frozenset({"company", "vessel", "person", "organisation", "military_unit"})
_SIDES = ("north-korea", "russia")
_STATEMENT_ROLE = {"allegation": "claimant", "finding": "finder", "condemnation": "condemner", "denial": "denier"}


class RoleReader:
    """Gives the actors of one event their roles."""

    def __init__(self, vocabulary: Vocabulary, language: Language) -> None:
        self._vocabulary = vocabulary
        self._events = language.events
        self._language = language

    def read(self, event_type: str, scene: Scene, area: Span, cue: Cue | None) -> Roles:
        """Actors and roles of an event told in a range of a scene; sorted by first appearance, states of persons
        and agencies added."""
        names = scene.names_in(area)
        named = {
            "transfer": self._transfer,
            "personnel": self._transfer,
            "technology": self._technology,
            "use": self._use,
            "diplomacy": self._diplomacy,
            "agreement": self._agreement,
        }.get(event_type, self._statement)(event_type, scene, names, cue)
        return self.with_states(named)

    def with_states(self, pairs: Iterable[tuple[str, str]]) -> Roles:
        """Every person's and agency's state beside it in the same role; no pair twice."""
        complete: dict[tuple[str, str], None] = {}
        for slug, role in pairs:
            complete[slug, role] = None
            complete[self._vocabulary.root(slug), role] = None
        settled = {slug for slug, role in complete if role != "participant"}
        return tuple(pair for pair in complete if pair[1] != "participant" or pair[0] not in settled)

    # places of names around the trigger

    def _before(self, scene: Scene, name: Name, regex: str) -> bool:
        text = scene.text[max(scene.span[0], name.start - _BEFORE) : name.start]
        return bool(self._language.regex(regex).search(text))

    def _passive(self, scene: Scene, cue: Cue) -> bool:
        text = scene.text[max(scene.span[0], cue.start - 24) : cue.start]
        return bool(self._language.regex(self._events.passive).search(text))

    def subject(self, scene: Scene, names: Sequence[Name], cue: Cue) -> Name | None:
        """The actor that does it: before an active verb, after "by" for a passive one."""
        if self._passive(scene, cue):
            agents = [name for name in names if name.start > cue.end and self._before(scene, name, self._events.agent)]
            return agents[0] if agents else None
        before = [name for name in names if name.end <= cue.start and not name.locative]
        plain = [name for name in before if not self._before(scene, name, self._events.goal)]
        return (plain or before or [None])[-1]  # type: ignore[list-item]

    # rules by type

    def _transfer(self, event_type: str, scene: Scene, names: Sequence[Name], cue: Cue | None) -> Roles:
        pairs: list[tuple[str, str]] = []
        subject = self.subject(scene, names, cue) if cue else None
        receives = bool(cue and cue.phrase in self._events.receiving)
        between = any(self._before(scene, name, self._events.between) for name in names)
        for name in names:
            pairs.append((name.slug, self._transfer_role(scene, name, cue, subject, receives, between)))
        return tuple(pairs)

    def _transfer_role(
        self, scene: Scene, name: Name, cue: Cue | None, subject: Name | None, receives: bool, between: bool
    ) -> str:
        if self._kind(name) == "vessel":
            return "carrier"
        if between or cue is None or name.locative:
            return "participant"
        if name == subject:
            return "recipient" if receives else "supplier" if self._can_supply(name) else "participant"
        if self._before(scene, name, self._events.goal) and name.start > cue.start:
            return "recipient"
        if self._before(scene, name, self._events.source) and name.start > cue.start:
            return "supplier"
        if cue.phrase in self._events.giving and 0 <= name.start - cue.end <= 5:
            return "recipient"
        if name.adjective or (name.possessive and name.end < cue.start):
            return "recipient" if receives and name.end < cue.start else "supplier"
        return "participant"

    def _can_supply(self, name: Name) -> bool:
        return self._vocabulary.root(name.slug) in _SIDES

    def _technology(self, event_type: str, scene: Scene, names: Sequence[Name], cue: Cue | None) -> Roles:
        """Know-how goes from Russia to North Korea; whoever launches alone is the user."""
        roots = [self._vocabulary.root(name.slug) for name in names]
        if set(_SIDES) <= set(roots):
            roles = {"russia": "supplier", "north-korea": "recipient"}
        else:
            roles = {"north-korea": "user"}
        return tuple((name.slug, roles.get(root, "participant")) for name, root in zip(names, roots, strict=True))

    def _use(self, event_type: str, scene: Scene, names: Sequence[Name], cue: Cue | None) -> Roles:
        pairs: list[tuple[str, str]] = []
        for name in names:
            root = self._vocabulary.root(name.slug)
            after = cue is None or name.start > cue.start
            if root == "north-korea":
                pairs.append((name.slug, "supplier"))
            elif root == "russia":
                pairs.append((name.slug, "user"))
            elif after and (self._before(scene, name, self._events.target) or name.adjective):
                pairs.append((name.slug, "target"))
            else:
                pairs.append((name.slug, "participant"))
        for place in scene.names_in(scene.span, "place"):
            if self._vocabulary.places[place.slug].country == "UKR" and "ukraine" in self._vocabulary.actors:
                pairs.append(("ukraine", "target"))
        return tuple(pairs)

    def _diplomacy(self, event_type: str, scene: Scene, names: Sequence[Name], cue: Cue | None) -> Roles:
        host = self._host(scene, names, cue)
        visits = bool(cue and (cue.phrase in self._events.visiting or cue.phrase in self._events.hosting))
        people = [name for name in names if not name.locative and not name.possessive]
        roots = {self._vocabulary.root(name.slug) for name in people}
        pairs = []
        for name in people:
            root = self._vocabulary.root(name.slug)
            if host and root == host:
                pairs.append((name.slug, "host"))
            elif host and (visits or len(roots | {host}) == 2):
                pairs.append((name.slug, "visitor"))
            else:
                pairs.append((name.slug, "participant"))
        return (*pairs, *(((host, "host"),) if host else ()))

    def _host(self, scene: Scene, names: Sequence[Name], cue: Cue | None) -> str | None:
        """Whose ground it is: the country of the place, or who hosts."""
        if cue and cue.phrase in self._events.hosting:
            subject = self.subject(scene, names, cue)
            return self._vocabulary.root(subject.slug) if subject else None
        for place in scene.names_in(scene.span, "place"):
            state = self._state_of(self._vocabulary.places[place.slug].country)
            if state:
                return state
        located = [name for name in names if name.locative]
        return self._vocabulary.root(located[-1].slug) if located else None

    def _state_of(self, iso3: str | None) -> str | None:
        states = (actor.slug for actor in self._vocabulary.actors.values() if iso3 and actor.iso3 == iso3)
        return next((slug for slug in states if self._vocabulary.actors[slug].kind == "state"), None)

    def _agreement(self, event_type: str, scene: Scene, names: Sequence[Name], cue: Cue | None) -> Roles:
        return tuple((name.slug, "participant" if name.locative else "signatory") for name in names)

    def _statement(self, event_type: str, scene: Scene, names: Sequence[Name], cue: Cue | None) -> Roles:
        """Condemnations, sanctions, votes, denials: the subject acts, the others are spoken of."""
        subject = self.subject(scene, names, cue) if cue else None
        acting = {"sanction": "sanctioner", "un": "voter", **_STATEMENT_ROLE}.get(event_type, "participant")
        pairs: list[tuple[str, str]] = []
        for name in names:
            if subject and self._vocabulary.root(name.slug) == self._vocabulary.root(subject.slug):
                pairs.append((name.slug, acting))
            elif event_type == "sanction" and self._kind(name) in _LISTABLE and cue and name.start > cue.start:
                pairs.append((name.slug, "designee"))
            elif event_type in ("condemnation", "sanction") and self._vocabulary.root(name.slug) in _SIDES:
                pairs.append((name.slug, "addressee"))
            else:
                pairs.append((name.slug, "participant"))
        return tuple(pairs)

    def _kind(self, name: Name) -> str:
        return self._vocabulary.actors[name.slug].kind
