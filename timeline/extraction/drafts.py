"""From one date in one sentence to a draft of an event: what happened that day, or what was said on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from timeline.chronology import Edtf, Precision
from timeline.extraction.clauses import Scene, Speech
from timeline.extraction.dating import DatedExpression
from timeline.extraction.languages.base import Language
from timeline.extraction.mentions import Name
from timeline.extraction.quantities import QuantityReader
from timeline.extraction.roles import RoleReader, Roles
from timeline.extraction.scoring import COUNTRIES, score_parts
from timeline.extraction.titles import Subject, TitleWriter
from timeline.extraction.triggers import BASIS, Cue
from timeline.extraction.values import Quantity, Span
from timeline.extraction.vocabulary import Vocabulary

SAID = frozenset({"finding", "allegation", "condemnation", "denial", "sanction", "un"})
_ACTS = frozenset({"condemnation", "sanction", "denial"})
_ACCUSED = frozenset({"north-korea", "russia"})
_NEAR = 50
_WEAK = 0.35
_UNSPECIFIED = {"missile-unspecified": "ballistic-missile-unspecified"}


@dataclass(frozen=True, slots=True)
class Draft:
    """An event as one sentence tells it. `sentence` and `expression` are indices."""

    sentence: int
    expression: int
    edtf: Edtf
    type: str
    title: str
    status: str
    extent: str
    stance: str
    basis: str
    claimant: str | None
    claimed_on: str | None
    roles: Roles
    systems: tuple[str, ...]
    places: tuple[tuple[str, str], ...]
    quantities: tuple[Quantity, ...]
    parts: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Told:
    """What the words around a date tell: the type, the words it comes from and where they stand."""

    type: str
    cue: Cue | None
    area: Span
    strength: float


@dataclass(slots=True)
class Memory:
    """What earlier sentences leave behind: who spoke last, and who was named in the last two and in the lead."""

    speaker: str | None = None
    recent: list[frozenset[str]] = field(default_factory=list)
    lead: frozenset[str] = frozenset()

    def carried(self) -> frozenset[str]:
        """Roots named shortly before."""
        return self.lead.union(*self.recent[-2:]) if self.recent else frozenset()


class Drafter:
    """Reads the scenes of one document in order."""

    def __init__(
        self,
        vocabulary: Vocabulary,
        language: Language,
        expressions: Sequence[DatedExpression],
        published: date | None,
    ) -> None:
        self._vocabulary = vocabulary
        self._language = language
        self._events = language.events
        self._expressions = expressions
        self._published = published
        self._roles = RoleReader(vocabulary, language)
        self._titles = TitleWriter(vocabulary)
        spans = [(one.found.start, one.found.end) for one in expressions]
        self._quantities = QuantityReader(language, spans)
        self._memory = Memory()

    def remember(self, scene: Scene) -> None:
        """Take note of a scene before the next one is read."""
        memory = self._memory
        speakers = [speech.speaker for speech in scene.speeches if speech.speaker]
        subjects = [name for name in scene.names_in(scene.span) if not name.locative]
        chosen = speakers[-1] if speakers else subjects[0] if subjects else None
        if chosen and not (speakers == [] and self._vocabulary.root(chosen.slug) in _ACCUSED):
            memory.speaker = chosen.slug
        roots = self._sides(scene)
        memory.lead = memory.lead or roots
        memory.recent = [*memory.recent[-1:], roots]

    def drafts(self, scene: Scene, indices: Sequence[int], sentence: int) -> list[Draft]:
        """Drafts for the resolved dates of a scene, given by their indices."""
        found = (self._draft(scene, index, sentence) for index in indices)
        return [draft for draft in found if draft]

    def _draft(self, scene: Scene, index: int, sentence: int) -> Draft | None:
        expression = self._expressions[index]
        edtf = expression.edtf
        if edtf is None:
            return None
        position = expression.found.start
        speech = self._speech_around(scene, position)
        framed = speech is not None and speech.frame[0] <= position < speech.frame[1]
        if speech and framed:
            told = self._statement(scene, speech, position)
        else:
            told = self._happening(scene, speech, position)
        if told is None:
            return None
        return self._filled(scene, speech, framed, told, expression, edtf, index, sentence)

    def _speech_around(self, scene: Scene, position: int) -> Speech | None:
        """The innermost act of speaking whose frame or content holds a position."""
        for speech in reversed(scene.speeches):
            if speech.frame[0] <= position < speech.frame[1]:
                return speech
            if speech.content[0] <= position < speech.content[1]:
                return speech
        return None

    # what is told

    def _statement(self, scene: Scene, speech: Speech, position: int) -> Told | None:
        """What kind of statement a date in the frame dates."""
        inside = self._strongest(scene, speech.content, speech.content[0])
        framing = self._strongest(scene, speech.frame, position)
        speaker = self._speaker(speech)
        if speech.stance == "denies" or (self._negated(scene, speech.content, inside.cue) and speaker in _ACCUSED):
            return Told("denial", inside.cue, speech.content, 3.0)
        if framing.type in _ACTS:
            return Told(framing.type, framing.cue, scene.span, framing.strength)
        own = inside.type in _ACTS and inside.cue and not self._someone_else(scene, speech, inside.cue)
        if own and not self._dated(speech.content):
            return Told(inside.type, inside.cue, scene.span, inside.strength)
        kind = "finding" if self._is_finding(scene, speech, speaker) else "allegation"
        return Told(kind, inside.cue, speech.content, max(2.0, inside.strength) if speaker else 1.2)

    def _someone_else(self, scene: Scene, speech: Speech, cue: Cue) -> bool:
        """Whether what is said names another subject for the act: "said that Russia condemned"."""
        names = scene.names_in((speech.content[0], cue.start))
        subject = self._roles.subject(scene, names, cue)
        return subject is not None and self._vocabulary.root(subject.slug) != self._speaker(speech)

    def _dated(self, span: Span) -> bool:
        return any(span[0] <= one.found.start < span[1] and one.value.edtf for one in self._expressions)

    def _is_finding(self, scene: Scene, speech: Speech, speaker: str | None) -> bool:
        if speaker and self._vocabulary.actors[speaker].kind in ("organisation", "company"):
            return True
        return speech.cue.phrase in self._events.evidence or speaker in ("msmt", "un-panel-of-experts")

    def _happening(self, scene: Scene, speech: Speech | None, position: int) -> Told | None:
        """What happened on a date: the strongest words of its clause, else of the rest of what is told."""
        area = speech.content if speech else scene.span
        if speech and speech.stance == "denies":
            return None
        clause = _meet(scene.clause_at(position), area)
        told = self._strongest(scene, clause, position)
        negated = self._negated(scene, clause, told.cue)
        if told.cue is None or negated or told.strength < _WEAK:
            wider = self._strongest(scene, area, position, without=clause)
            if negated and wider.cue is None:
                return None
            told = wider if wider.cue and not self._negated(scene, scene.clause_at(wider.cue.start), wider.cue) else told
            if negated and told.cue and clause[0] <= told.cue.start < clause[1]:
                return None
        return told

    def _strongest(self, scene: Scene, area: Span, position: int, without: Span | None = None) -> Told:
        """The trigger that weighs most, its weight shrinking with the distance from a position."""
        best = Told("other", None, area, 0.0)
        for cue in scene.cues_in(area):
            if without and without[0] <= cue.start < without[1]:
                continue
            if not self._has(scene, cue.meaning.needs) or cue.meaning.value not in self._vocabulary.event_types:
                continue
            gap = cue.start - position if cue.start >= position else position - cue.end
            strength = cue.meaning.weight / (1 + gap / _NEAR)
            if strength > best.strength:
                best = Told(cue.meaning.value, cue, area, strength)
        return best

    def _has(self, scene: Scene, need: str) -> bool:
        if not need or scene.has_context(need):
            return True
        systems = [self._vocabulary.systems[name.slug] for name in scene.names if name.kind == "system"]
        space = [system for system in systems if system.category == "satellite_launch"]
        if need == "space":
            return bool(space)
        if need in ("weapon", "cargo"):
            vessel = any(name.kind == "actor" and self._kind(name) == "vessel" for name in scene.names)
            return len(systems) > len(space) or (need == "cargo" and vessel)
        units = {"people": "military_unit"}
        return any(name.kind == "actor" and self._kind(name) == units.get(need) for name in scene.names) or (
            need == "un" and any(name.kind == "actor" and self._vocabulary.root(name.slug) == "united-nations" for name in scene.names)
        )

    def _kind(self, name: Name) -> str:
        return self._vocabulary.actors[name.slug].kind

    def _negated(self, scene: Scene, clause: Span, cue: Cue | None) -> bool:
        start = clause[0] if cue is None else max(clause[0], cue.start - 40)
        end = clause[1] if cue is None else min(clause[1], cue.end)
        text = scene.text[start:end]
        says = self._language.regex(self._events.negation).search(text)
        unreal = self._language.regex(self._events.irrealis).search(scene.text[clause[0] : end])
        return bool(says or unreal)

    # filling in

    def _speaker(self, speech: Speech | None) -> str | None:
        """Root of who speaks; for "they" or "the ministry" who spoke last."""
        if speech is None:
            return None
        if speech.speaker:
            return self._vocabulary.root(speech.speaker.slug)
        if speech.anaphoric and self._memory.speaker:
            return self._vocabulary.root(self._memory.speaker)
        return None

    def _filled(
        self,
        scene: Scene,
        speech: Speech | None,
        framed: bool,
        told: Told,
        expression: DatedExpression,
        edtf: Edtf,
        index: int,
        sentence: int,
    ) -> Draft:
        roles = self._all_roles(scene, speech, framed, told)
        claimant = self._claimant(scene, speech, told, roles)
        status = self._status(expression, edtf)
        claimed_on = self._claimed_on(scene, speech, framed, told, edtf)
        systems = self._systems(scene, told, framed)
        since = edtf.text.split("/")[0] if edtf.precision is Precision.OPEN else None
        content = self._content_type(scene, told)
        quantities = self._quantities.read(
            scene, told.area, content or told.type, since or self._since(scene), claimed_on or self._day()
        )
        places = self._places(scene, told)
        subject = Subject(
            told.type, content, roles, self._thing(scene, told, systems), quantities[0].unit if quantities else "",
            self._place_name(places, told), told.cue.phrase if told.cue else "", status == "anticipated",
            claimant if told.type in SAID else None,
        )  # fmt: skip
        here = self._sides(scene)
        return Draft(
            sentence=sentence,
            expression=index,
            edtf=edtf,
            type=told.type,
            title=self._titles.write(subject),
            status=status,
            extent=self._extent(expression, edtf),
            stance=self._stance(speech, framed, told, claimant),
            basis=self._basis(scene, claimant, speech),
            claimant=claimant,
            claimed_on=claimed_on,
            roles=roles,
            systems=systems,
            places=places,
            quantities=quantities,
            parts=score_parts(
                here=here,
                carried=self._memory.carried() if here or (speech and speech.anaphoric) or told.cue else frozenset(),
                action=told.strength * 1.6 if told.type != "other" else 0.0,
                goods=bool(systems or quantities),
                confidence=expression.value.confidence,
            ),
        )

    def _all_roles(self, scene: Scene, speech: Speech | None, framed: bool, told: Told) -> Roles:
        area = speech.content if speech and not framed else told.area if framed else scene.span
        clause = scene.clause_at(told.cue.start) if told.cue else area
        narrow = _meet(clause, area)
        roots = {self._vocabulary.root(name.slug) for name in scene.names_in(narrow)}
        within = narrow if roots & _ACCUSED and not framed else area
        kind = self._content_type(scene, told) if told.type in ("allegation", "finding") else told.type
        roles = self._roles.read(kind or "other", scene, within, told.cue)
        if not framed:
            return roles
        return self._with_speaker(speech, told, roles)

    def _with_speaker(self, speech: Speech | None, told: Told, roles: Roles) -> Roles:
        acting = {"condemnation": "condemner", "denial": "denier", "sanction": "sanctioner", "finding": "finder"}
        role = acting.get(told.type, "claimant")
        name = speech.speaker.slug if speech and speech.speaker else self._speaker(speech)
        own = [(name, role)] if name else []
        root = self._vocabulary.root(name) if name else None
        rest = [pair for pair in roles if self._vocabulary.root(pair[0]) != root or pair[1] not in ("participant", role)]
        return self._roles.with_states([*own, *rest])

    def _content_type(self, scene: Scene, told: Told) -> str:
        """What a statement is about: the type of the words that weigh most in it, speech and acts aside."""
        if told.type not in SAID:
            return told.type
        best = ("", 0.0)
        for cue in scene.cues_in(told.area):
            if cue.meaning.value not in SAID and cue.meaning.weight > best[1] and self._has(scene, cue.meaning.needs):
                best = (cue.meaning.value, cue.meaning.weight)
        return best[0]

    def _claimant(self, scene: Scene, speech: Speech | None, told: Told, roles: Roles) -> str | None:
        if told.type in SAID:
            acting = ("condemner", "denier", "sanctioner", "claimant", "finder", "voter")
            for slug, role in roles:
                if role in acting:
                    return self._vocabulary.root(slug)
        return self._speaker(speech) or self._attributed(scene)

    def _attributed(self, scene: Scene) -> str | None:
        """"according to Seoul": the first actor after it."""
        match = self._language.regex(self._events.attribution).search(scene.text, *scene.span)
        names = scene.names_in((match.end(), min(match.end() + 60, scene.span[1]))) if match else ()
        return self._vocabulary.root(names[0].slug) if names else None

    def _claimed_on(self, scene: Scene, speech: Speech | None, framed: bool, told: Told, edtf: Edtf) -> str | None:
        if framed or told.type in SAID:
            return edtf.text if edtf.precision is Precision.DAY and not edtf.approximate else None
        for one in self._expressions if speech else ():
            if speech and speech.frame[0] <= one.found.start < speech.frame[1]:
                day = one.edtf
                return day.text if day and day.precision is Precision.DAY else None
        return None

    def _status(self, expression: DatedExpression, edtf: Edtf) -> str:
        if self._published is None:
            return "reported"
        if edtf.earliest and edtf.earliest > self._published:
            return "anticipated"
        ahead = edtf.latest is None or edtf.latest >= self._published
        return "anticipated" if expression.tense == "future" and ahead else "reported"

    def _extent(self, expression: DatedExpression, edtf: Edtf) -> str:
        """A day or what is still going on fills its time; a month or week is when, not how long."""
        if edtf.precision in (Precision.DAY, Precision.OPEN) or expression.found.rule in ("date", "range"):
            return "during"
        return "within"

    def _stance(self, speech: Speech | None, framed: bool, told: Told, claimant: str | None) -> str:
        if speech is None or framed or told.type in SAID or speech.stance != "confirms":
            return "asserts"
        return "confirms" if claimant in _ACCUSED else "corroborates"

    def _basis(self, scene: Scene, claimant: str | None, speech: Speech | None) -> str:
        named = [cue.meaning.value for cue in scene.cues if cue.meaning.kind == BASIS]
        for basis in self._events.bases:
            if basis in named:
                return basis
        if claimant is None:
            return "media_report"
        actor = self._vocabulary.actors.get(claimant)
        return "official_statement" if actor and actor.kind in ("state", "igo") else "research"

    def _systems(self, scene: Scene, told: Told, framed: bool) -> tuple[str, ...]:
        area = told.area if framed else scene.span
        slugs = tuple(dict.fromkeys(name.slug for name in scene.names_in(area, "system")))
        return tuple(slug for slug in slugs if _UNSPECIFIED.get(slug) not in slugs)

    def _thing(self, scene: Scene, told: Told, systems: tuple[str, ...]) -> str:
        names = [name for name in scene.names_in(scene.span, "system") if name.slug in systems]
        return " ".join(scene.text[names[0].start : names[0].end].split()) if names else ""

    def _places(self, scene: Scene, told: Told) -> tuple[tuple[str, str], ...]:
        roles = ((self._events.source, "origin"), (self._events.goal, "destination"))
        found: dict[str, str] = {}
        for name in scene.names_in(told.area, "place"):
            before = scene.text[max(scene.span[0], name.start - 40) : name.start]
            moving = told.type in ("transfer", "personnel")
            role = next((role for regex, role in roles if moving and self._language.regex(regex).search(before)), "happened")
            found.setdefault(name.slug, "announced" if told.type in SAID - {"un"} else role)
        return tuple(found.items())

    def _place_name(self, places: tuple[tuple[str, str], ...], told: Told) -> str:
        goal = [slug for slug, role in places if role in ("destination", "happened")] or [slug for slug, _ in places]
        return self._vocabulary.places[goal[0]].name.split(" (")[0].split(",")[0] if goal else ""

    def _sides(self, scene: Scene) -> frozenset[str]:
        actors = {self._vocabulary.root(name.slug) for name in scene.names_in(scene.span)}
        countries = {self._vocabulary.places[name.slug].country or "" for name in scene.names_in(scene.span, "place")}
        return frozenset(actors | {COUNTRIES[country] for country in countries if country in COUNTRIES})

    def _since(self, scene: Scene) -> str | None:
        for one in self._expressions:
            if one.found.open_from and scene.span[0] <= one.found.start < scene.span[1] and one.value.edtf:
                return one.value.edtf.split("/")[0]
        return None

    def _day(self) -> str | None:
        return self._published.isoformat() if self._published else None


def _meet(one: Span, other: Span) -> Span:
    """The common part of two ranges; the second if they have none."""
    start, end = max(one[0], other[0]), min(one[1], other[1])
    return (start, end) if start < end else other
