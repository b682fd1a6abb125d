"""Who did what: roles of the actors in an event, from where their names stand around the trigger.

When the words do not say, the role is the neutral one, ``participant``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from timeline.extraction.languages.base import Language
from timeline.extraction.lookup.mentions import Name
from timeline.extraction.lookup.triggers import Cue
from timeline.extraction.lookup.vocabulary import Vocabulary
from timeline.extraction.scenes.scene import Scene
from timeline.extraction.scenes.speech import Speech
from timeline.extraction.sides import COUNTRIES, KOREA, RUSSIA, RUSSIAN_HIRED, SIDES, UKRAINE, UNITED_NATIONS
from timeline.extraction.telling.around import Around, Roles, Telling
from timeline.extraction.telling.tellers import made_in, others_before, telling_apart
from timeline.extraction.values import Span

_ACTS = frozenset({"condemnation", "denial", "sanction"})
_IN_PERSON = frozenset({"diplomacy", "agreement"})
_BEFORE = 40
_OWN_VISIT = 16
_ENDS = SIDES | {RUSSIAN_HIRED}
_LISTABLE = frozenset({"company", "vessel", "person", "organisation", "military_unit"})
_ACTING = {
    "allegation": "claimant",
    "finding": "finder",
    "condemnation": "condemner",
    "denial": "denier",
    "sanction": "sanctioner",
    "un": "voter",
}


class RoleReader(Around):
    """Gives the actors of one event their roles."""

    def __init__(self, vocabulary: Vocabulary, language: Language) -> None:
        super().__init__(vocabulary, language)
        self._rules: dict[str, Callable[[Telling], list[tuple[str, str]]]] = {
            "transfer": self._transfer,
            "personnel": self._personnel,
            "technology": self._technology,
            "use": self._use,
            "diplomacy": self._diplomacy,
            "agreement": self._agreement,
            "un": self._un,
        }

    def read(self, event_type: str, scene: Scene, area: Span, cue: Cue | None, told_as: str = "") -> Roles:
        """Actors and roles of an event told in a range of a scene, by first appearance, states added; where
        it is told as a statement, `told_as` is the type of that."""
        names = scene.names_in(area)
        if event_type in _IN_PERSON and cue:
            names = self.outside_quotes(scene, self.with_theme(scene, names, area, cue), cue)
        telling = Telling(event_type, scene, names, cue)
        pairs = self._rules.get(event_type, self._statement)(telling)
        own = told_as in ("", event_type)
        return self.with_states(telling_apart(pairs, event_type, self._vocabulary) if own else pairs)

    def widened(
        self, event_type: str, scene: Scene, area: Span, cue: Cue | None, speech: Speech | None
    ) -> Span:
        """A range with who speaks of himself: "…를 만난 뒤 합의했다고 쇼이구 서기가 밝혔다"."""
        speaker = speech.speaker if speech else None
        elided = event_type in _IN_PERSON and self._language.dates.verb_last
        if not (elided and speaker and cue) or area[0] <= speaker.start < area[1]:
            return area
        if self.subject(scene, scene.names_in(area), cue):
            return area
        return min(area[0], speaker.start), max(area[1], speaker.end)

    # things that move

    def _transfer(self, telling: Telling) -> list[tuple[str, str]]:
        scene, cue = telling.scene, telling.cue
        subject = self.subject(scene, telling.names, cue) if cue else None
        between = any(self._before(scene, name, self._events.between) for name in telling.names)
        pairs = [(name.slug, self._transfer_role(telling, name, subject, between)) for name in telling.names]
        pairs += self._by_place(scene, pairs)
        return pairs if between else self._other_end(self._one_end(pairs, telling))

    def _transfer_role(self, telling: Telling, name: Name, subject: Name | None, between: bool) -> str:
        cue = telling.cue
        if self._kind(name) == "vessel":
            return "carrier"
        if between or cue is None or name.locative:
            return "participant"
        if telling.after(name) and self._is_goal(telling.scene, name, cue):
            return "recipient"
        if self._root(name) not in _ENDS:
            return "participant"
        if telling.after(name) and self._is_source(telling.scene, name, cue):
            return "supplier"
        receives = cue.phrase in self._events.receiving
        if name == subject and not self._carries(telling.scene, name):
            return "recipient" if receives else "supplier"
        if self._carries(telling.scene, name):
            return "participant"
        if name.adjective or (name.possessive and name.end < cue.start):
            return "recipient" if receives and not telling.after(name) else "supplier"
        return "participant"

    def _carries(self, scene: Scene, name: Name) -> bool:
        """Whether it only owns what carries the goods: "Russian vessels"."""
        carriers = self._language.regex(self._events.carriers)
        owner = name.adjective or self._language.dates.verb_last
        return owner and bool(carriers.match(scene.text, name.end))

    def _is_goal(self, scene: Scene, name: Name, cue: Cue) -> bool:
        """Whether it goes there: "… to Russia", "provided Russia with …"."""
        if self._before(scene, name, self._events.goal):
            return True
        given = cue.phrase in self._events.giving and 0 <= name.start - cue.end <= 5
        return given and not self._before(scene, name, self._events.agent)

    def _is_source(self, scene: Scene, name: Name, cue: Cue) -> bool:
        """Whether it comes from there: "from North Korea"; "by North Korea" only for what was sent."""
        by = self._before(scene, name, self._events.agent)
        return self._passive(scene, cue) if by else self._before(scene, name, self._events.source)

    def _one_end(self, pairs: list[tuple[str, str]], telling: Telling) -> list[tuple[str, str]]:
        """Nobody gives to himself: who stands at a preposition keeps his end, the subject loses his."""
        ends: dict[str, set[str]] = {}
        for slug, role in pairs:
            ends.setdefault(self._vocabulary.root(slug), set()).add(role)
        torn = {root for root, roles in ends.items() if {"supplier", "recipient"} <= roles}
        clear = self._marked(telling)
        return [
            (
                slug,
                clear.get(self._vocabulary.root(slug), role) if self._vocabulary.root(slug) in torn else role,
            )
            for slug, role in pairs
        ]

    def _marked(self, telling: Telling) -> dict[str, str]:
        """The end at which a preposition puts a state."""
        found = {}
        for name in telling.names:
            if self._before(telling.scene, name, self._events.goal):
                found[self._root(name)] = "recipient"
            elif self._before(telling.scene, name, self._events.source):
                found[self._root(name)] = "supplier"
        return found

    def _by_place(self, scene: Scene, pairs: list[tuple[str, str]]) -> list[tuple[str, str]]:
        """The two sides by the places on the way, unless they are named: "from Rajin" is the end of who
        supplies."""
        named = {self._vocabulary.root(slug) for slug, _ in pairs}
        ends: dict[str, str] = {}
        for name in scene.places:
            state = COUNTRIES.get(self._vocabulary.places[name.slug].country or "", "")
            if state in self._vocabulary.actors and state not in named:
                came_from = self._before(scene, name, self._events.source)
                ends[state] = "supplier" if came_from else ends.get(state, "participant")
        return list(ends.items())

    def _other_end(self, pairs: list[tuple[str, str]]) -> list[tuple[str, str]]:
        """With one of the two sides as supplier, the other one on the way is where it went, and the
        reverse."""
        roles = {
            self._vocabulary.root(slug): role for slug, role in pairs if role in ("supplier", "recipient")
        }
        if len(roles) != 1 or not SIDES & roles.keys():
            return pairs
        other = "recipient" if "supplier" in roles.values() else "supplier"
        return [
            (
                slug,
                other
                if role == "participant" and self._vocabulary.root(slug) in SIDES - roles.keys()
                else role,
            )
            for slug, role in pairs
        ]

    def _personnel(self, telling: Telling) -> list[tuple[str, str]]:
        """People come from North Korea and serve Russia; units, persons and others take part."""
        roots = {self._root(name) for name in telling.names}
        pairs = [(name.slug, "participant") for name in telling.names]
        pairs += [(KOREA, "supplier")] if KOREA in roots else []
        return [*pairs, (RUSSIA, "recipient")] if roots >= SIDES else pairs

    def _technology(self, telling: Telling) -> list[tuple[str, str]]:
        """Know-how goes from Russia to North Korea; whoever launches alone is the user."""
        roots = {self._root(name) for name in telling.names}
        roles = {RUSSIA: "supplier", KOREA: "recipient"} if roots >= SIDES else {KOREA: "user"}
        return [(name.slug, roles.get(self._root(name), "participant")) for name in telling.names]

    def _use(self, telling: Telling) -> list[tuple[str, str]]:
        """Weapons from North Korea, fired by Russia unless Ukraine is the one that fires."""
        subject = self.subject(telling.scene, telling.names, telling.cue) if telling.cue else None
        ukraine_fires = subject is not None and self._root(subject) == UKRAINE and not subject.adjective
        ukraine_fires = ukraine_fires and not self._done_to(telling)
        roles = {KOREA: "supplier", RUSSIA: "target" if ukraine_fires else "user"}
        if ukraine_fires:
            roles[UKRAINE] = "user"
        pairs = [
            (name.slug, roles.get(self._root(name)) or self._struck(telling, name)) for name in telling.names
        ]
        pairs += [(slug, "supplier") for slug in made_in(telling, self._vocabulary)]
        if not ukraine_fires and UKRAINE in self._vocabulary.actors and self._has_place(telling.scene, "UKR"):
            pairs.append((UKRAINE, "target"))
        return pairs

    def _done_to(self, telling: Telling) -> bool:
        """Whether a verb at the end of its words is passive, so that its subject is what was fired."""
        passive, cue = self._language.regex(self._events.passive), telling.cue
        here = cue is not None and self._language.dates.verb_last
        return here and bool(cue and passive.search(telling.scene.text, cue.start, cue.end))

    def _struck(self, telling: Telling, name: Name) -> str:
        if name.locative and self._root(name) != UKRAINE:
            return "participant"
        at = telling.after(name) and self._before(telling.scene, name, self._events.target)
        return "target" if at or (name.adjective and telling.after(name)) else "participant"

    def _has_place(self, scene: Scene, country: str) -> bool:
        places = (self._vocabulary.places[name.slug] for name in scene.places)
        return any(place.country == country for place in places)

    # people who meet

    def _diplomacy(self, telling: Telling) -> list[tuple[str, str]]:
        spoken_of = self._aside(telling)
        people = [name for name in telling.names if not name.locative and self._in_person(telling, name)]
        people = [name for name in people if name.slug not in spoken_of]
        host = self._host(telling, people)
        moves = bool(telling.cue and self._is_move(telling.cue))
        others = {self._root(name) for name in people} - {host}
        visits = host is not None and (moves or (len(others) == 1 and others | {host} >= SIDES))
        pairs = [(name.slug, self._meeting_role(self._root(name), host, visits)) for name in people]
        if not self._language.dates.verb_last:
            pairs += [(slug, "participant") for slug in spoken_of]
        return [*pairs, (host, "host")] if host and (visits or host in others) else pairs

    def _in_person(self, telling: Telling, name: Name) -> bool:
        """Not "Kim's country", but "Putin's visit"."""
        cue = telling.cue
        if self._language.dates.verb_last and name.adjective and not self._titled(telling, name):
            return False
        return not name.possessive or (cue is not None and 0 < cue.start - name.end < _OWN_VISIT)

    def _aside(self, telling: Telling) -> list[str]:
        if not telling.names:
            return []
        area = telling.names[0].start, telling.names[-1].end
        spoken_of = self.spoken_of(telling.scene, area, telling.cue)
        return list(dict.fromkeys(name.slug for name in telling.names if name.slug in spoken_of))

    def _meeting_role(self, root: str, host: str | None, visits: bool) -> str:
        if not visits:
            return "participant"
        return "host" if root == host else "visitor"

    def _host(self, telling: Telling, people: Sequence[Name]) -> str | None:
        """Whose ground it is: who receives, or the country of the place."""
        cue, scene = telling.cue, telling.scene
        if cue and cue.phrase in self._events.hosting:
            subject = self.subject(scene, people, cue)
            return self._root(subject) if subject else None
        if cue and (
            bound := [slug for start, slug in self._events.bound.items() if cue.phrase.startswith(start)]
        ):
            return bound[0]
        for place in self._places_of(scene, cue):
            if self._before(scene, place, self._events.leaving):
                continue
            state = self._state_of(self._vocabulary.places[place.slug].country)
            if state:
                return state
        located = [self._root(n) for n in telling.names if n.locative or self._visited(telling, n)]
        return located[-1] if located else None

    def _visited(self, telling: Telling, name: Name) -> bool:
        """Whether it stands right before its visit, as in "러시아 방문"."""
        if not self._language.dates.verb_last or self._kind(name) != "state":
            return False
        near = telling.scene.cues_in((name.end, name.end + 2))
        return any(cue.phrase in self._events.visiting for cue in near)

    def _state_of(self, iso3: str | None) -> str | None:
        actors = self._vocabulary.actors.values()
        return next((one.slug for one in actors if one.kind == "state" and iso3 and one.iso3 == iso3), None)

    def _agreement(self, telling: Telling) -> list[tuple[str, str]]:
        """Who signs, the two sides alone where both are named; nobody does when a body is set up."""
        signs = telling.cue is None or telling.cue.meaning.needs != "body"
        both = signs and {self._root(name) for name in telling.names} >= SIDES
        names = [name for name in telling.names if not both or self._root(name) in SIDES]
        return [(n.slug, "signatory" if signs and not n.locative else "participant") for n in names]

    # public acts

    def _un(self, telling: Telling) -> list[tuple[str, str]]:
        """Who votes, for words of voting only; every UN body of the sentence takes part."""
        votes = telling.cue is not None and telling.cue.meaning.weight >= 4.0
        pairs = self._statement(telling) if votes else [(name.slug, "participant") for name in telling.names]
        bodies = (name for name in telling.scene.actors if self._root(name) == UNITED_NATIONS)
        return [*pairs, *((name.slug, "participant") for name in bodies)]

    def _statement(self, telling: Telling) -> list[tuple[str, str]]:
        """Condemnations, sanctions, votes, denials: the subject acts, the others are spoken of."""
        names = [name for name in telling.names if telling.type != "un" or self._root(name) != UNITED_NATIONS]
        if telling.type == "finding" and not self._language.dates.verb_last:  # the two sides examine nothing
            names = [name for name in names if self._root(name) not in SIDES] or names
        find = self.actor if telling.type in _ACTS else self.subject
        subject = find(telling.scene, names, telling.cue) if telling.cue else None
        subject = None if self._is_only_told(telling) else subject
        acting = {self._root(name) for name in (*self._together(telling, subject), *self._jointly(telling))}
        if telling.type == "sanction":
            acting = acting - SIDES or self._sanctioning(telling)
        if telling.type == "condemnation" and not self._language.dates.verb_last:
            acting = acting - SIDES or others_before(telling, self._vocabulary) or acting
        unnamed = [subject] if subject and subject not in telling.names else []
        return [
            (
                name.slug,
                "carrier"
                if self._kind(name) == "vessel" and telling.type == "finding"
                else _ACTING.get(telling.type, "participant")
                if self._root(name) in acting
                else self._spoken_of(telling, name),
            )
            for name in (*telling.names, *unnamed)
        ]

    def _jointly(self, telling: Telling) -> list[Name]:
        """Everyone before "a joint statement condemning"."""
        scene, cue = telling.scene, telling.cue
        joint = self._language.regex(self._events.jointly)
        if not cue or telling.type != "condemnation":
            return []
        apart = SIDES if not self._language.dates.verb_last else SIDES | self._owners(telling)
        named = [n for n in telling.names if not (n.locative or telling.after(n) or self._root(n) in apart)]
        end = scene.span[1] if self._language.dates.verb_last else cue.start
        return named if joint.search(scene.text, scene.span[0], end) else []

    def _together(self, telling: Telling, subject: Name | None) -> list[Name]:
        """The subject with those listed before it: "Japan and South Korea condemned"."""
        found = [subject] if subject else []
        listed = self._language.regex(self._events.listed)
        before = [name for name in telling.names if subject and name.end <= subject.start]
        for name in reversed(before):
            if not listed.fullmatch(telling.scene.text, name.end, found[-1].start):
                break
            found.append(name)
        return [*found, *(self.beside(telling.scene, subject) if subject else ())]

    def joint(self, scene: Scene, speech: Speech | None) -> list[str]:
        """Who speaks together with a speaker: the actors listed right before it in the words of speaking."""
        listed = self._language.regex(self._language.events.listed)
        speaker = speech.speaker if speech else None
        found = [speaker] if speaker else []
        start = speech.frame[0] if speech else 0
        for name in reversed(scene.names_in((start, speaker.start)) if speaker else ()):
            if (
                (name.adjective and not found[-1].adjective)
                or name.locative
                or not listed.fullmatch(scene.text, name.end, found[-1].start)
            ):
                break
            found.append(name)
        if speaker and len(found) == 1:
            found += self._office(scene, speaker) or self.beside(scene, speaker)
        return [name.slug for name in found[1:]]

    def _office(self, scene: Scene, speaker: Name) -> list[Name]:
        """The body in the title of a person: "координатор Белого дома Джон Кирби"."""
        if self._kind(speaker) != "person":
            return []
        before = scene.names_in((scene.span[0], speaker.start))[-1:]
        title = self._language.regex(self._events.office)
        return [
            name
            for name in before
            if title.fullmatch(scene.text, name.end, speaker.start)
            and self._root(name) == self._root(speaker)
            and not name.locative
        ]

    def _is_listed(self, telling: Telling, name: Name) -> bool:
        """Named after the verb and before the reason: "sanctioned Verus over …"."""
        if telling.cue is None or not telling.after(name):
            return False
        reason = self._language.regex(self._events.reason)
        return not reason.search(telling.scene.text, telling.cue.end, name.start)

    def _spoken_of(self, telling: Telling, name: Name) -> str:
        if telling.type == "sanction" and self._kind(name) in _LISTABLE and self._is_listed(telling, name):
            return "designee"
        addressed = telling.type in ("condemnation", "sanction") and self._root(name) in SIDES
        return "addressee" if addressed else "participant"
