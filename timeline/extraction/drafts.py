"""From one date in one sentence to a draft of an event: what happened that day, or what was said on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from timeline.chronology import Edtf, Precision
from timeline.extraction.clauses import Scene, Speech
from timeline.extraction.dating import DatedExpression
from timeline.extraction.languages.base import Language
from timeline.extraction.memory import Memory
from timeline.extraction.quantities import QuantityReader
from timeline.extraction.roles import RoleReader, Roles
from timeline.extraction.scoring import SIDES, score_parts
from timeline.extraction.telling import SAID, Teller, Told, meet
from timeline.extraction.titles import Subject, TitleWriter
from timeline.extraction.triggers import BASIS, Cue
from timeline.extraction.values import Quantity, Span
from timeline.extraction.vocabulary import Vocabulary

Places = tuple[tuple[str, str], ...]

_BEFORE = 40
_ACTING = {"condemnation": "condemner", "denial": "denier", "sanction": "sanctioner", "finding": "finder"}
_TELLING = frozenset({"allegation", "finding", "denial"})  # roles are those of what is told
_ABOUT_THEM = frozenset({"finding", "condemnation", "denial", "sanction", "un"})
_SPEAKING = frozenset({*_ACTING.values(), "claimant"})


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
    places: Places
    quantities: tuple[Quantity, ...]
    parts: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Case:
    """One date of one scene with what it was found to tell. `framed`: it dates the speaking."""

    scene: Scene
    expression: DatedExpression
    edtf: Edtf
    speech: Speech | None
    framed: bool
    told: Told


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
        self._memory = Memory(vocabulary, language)
        self._roles = RoleReader(vocabulary, language)
        self._titles = TitleWriter(vocabulary)
        spans = [(one.found.start, one.found.end) for one in expressions]
        resolved = [span for span, one in zip(spans, expressions, strict=True) if one.value.edtf]
        self._teller = Teller(vocabulary, language, self._roles, self._memory, resolved)
        self._quantities = QuantityReader(language)

    def drafts(self, scene: Scene, indices: Sequence[int], sentence: int) -> list[Draft]:
        """Drafts for the resolved dates of a scene, given by their indices; then the scene is remembered."""
        scene = self._memory.with_pronoun(scene)
        found = [self._draft(scene, index, sentence) for index in indices]
        self._memory.remember(scene)
        return [draft for draft in found if draft]

    def _draft(self, scene: Scene, index: int, sentence: int) -> Draft | None:
        expression = self._expressions[index]
        edtf, position = expression.edtf, expression.found.start
        if edtf is None:
            return None
        speech, framed = self._teller.speech_around(scene, position)
        framed = framed and edtf.precision not in (Precision.YEAR, Precision.DECADE, Precision.OPEN)
        if speech and framed:
            told: Told | None = self._teller.statement(scene, speech, position)
        else:
            told = self._teller.happening(scene, speech, position)
        if told is None:
            return None
        return self._filled(Case(scene, expression, edtf, speech, framed, told), index, sentence)

    def _filled(self, case: Case, index: int, sentence: int) -> Draft:
        roles = self._roles_of(case)
        claimant = self._claimant(case, roles)
        claimed_on = self._claimed_on(case)
        systems, goods = self._systems(case)
        places = self._places(case)
        quantities = self._quantities_of(case, claimed_on)
        status = self._status(case)
        goods = _in_boxes(goods, quantities)
        subject = self._subject(case, roles, goods, places, status, claimant)
        return Draft(
            sentence=sentence,
            expression=index,
            edtf=case.edtf,
            type=case.told.type,
            title=self._titles.write(subject),
            status=status,
            extent=self._extent(case),
            stance=self._stance(case, claimant),
            basis=self._basis(case, claimant),
            claimant=claimant,
            claimed_on=claimed_on,
            roles=roles,
            systems=systems,
            places=places,
            quantities=quantities,
            parts=self._parts(case, bool(systems or quantities)),
        )

    def _subject(
        self, case: Case, roles: Roles, goods: str, places: Places, status: str, claimant: str | None
    ) -> Subject:
        told = case.told
        return Subject(
            type=told.type,
            content=told.content,
            roles=roles,
            goods=goods,
            place=self._place_name(places),
            verb=self._verb(told.content or told.type, told.cue),
            ahead=self._is_ahead(case, status),
            claimant=claimant if told.type in SAID else None,
            confirms=case.speech is not None and case.speech.stance == "confirms",
            workers=self._says_workers(case),
            spoken_of=self._roles.spoken_of(case.scene, self._area(case), told.cue),
        )

    def _verb(self, kind: str, cue: Cue | None) -> str:
        """What the trigger makes the title say; the longest beginning counts."""
        verbs = self._events.verbs.get(kind, {})
        fitting = [start for start in verbs if cue and cue.phrase.startswith(start)]
        return verbs[max(fitting, key=len)] if fitting else ""

    # actors

    def _roles_of(self, case: Case) -> Roles:
        scene, told = case.scene, case.told
        kind = told.content if told.type in _TELLING else told.type
        roles = self._roles.read(kind or "other", scene, self._area(case), told.cue)
        if case.framed or (told.type in SAID - {"un"} and not any(role in _SPEAKING for _, role in roles)):
            return self._with_speaker(case, roles)
        return roles

    def _area(self, case: Case) -> Span:
        """Where to look for actors: the clause if it names one of the two sides, else all that is told."""
        scene, told = case.scene, case.told
        area = told.area if case.framed else case.speech.content if case.speech else scene.span
        area = self._without_attribution(scene, area)
        if case.framed or told.cue is None or told.type in SAID:
            return area
        named = {self._vocabulary.root(name.slug) for name in scene.names_in(told.clause)}
        return meet(told.clause, area) if named & SIDES else area

    def _without_attribution(self, scene: Scene, area: Span) -> Span:
        """A range without a closing "according to …", whose actor only speaks."""
        match = self._language.regex(self._events.attribution).search(scene.text, *area)
        return (area[0], match.start()) if match and match.start() - area[0] > _BEFORE else area

    def _with_speaker(self, case: Case, roles: Roles) -> Roles:
        role = _ACTING.get(case.told.type, "claimant")
        speech, cue = case.speech, case.told.cue
        name = speech.speaker.slug if speech and speech.speaker else self._teller.speaker(speech)
        if name is None and cue and not case.framed:
            subject = self._roles.subject(case.scene, case.scene.names_in(case.told.clause), cue)
            name = subject.slug if subject else None
        root = self._vocabulary.root(name) if name else None
        if name is None or (case.told.type == "sanction" and root in SIDES):
            return roles
        rest = [
            pair
            for pair in roles
            if self._vocabulary.root(pair[0]) != root or pair[1] not in ("participant", role)
        ]
        return self._roles.with_states([(name, role), *rest])

    def _claimant(self, case: Case, roles: Roles) -> str | None:
        if case.told.type in SAID:
            acting = next((slug for slug, role in roles if role in _SPEAKING), None)
            if acting:
                return self._vocabulary.root(acting)
        return self._teller.speaker(case.speech) or self._attributed(case.scene)

    def _attributed(self, scene: Scene) -> str | None:
        """The first actor after "according to"."""
        match = self._language.regex(self._events.attribution).search(scene.text, *scene.span)
        if match is None:
            return None
        end = scene.text.find(",", match.end(), scene.span[1])
        names = scene.names_in((match.end(), end if end >= 0 else scene.span[1]))
        words = scene.text[match.end() : end if end >= 0 else scene.span[1]]
        points_back = self._language.regex(self._events.speakers).search(words)
        slug = names[0].slug if names else self._memory.speaker if points_back else None
        return self._vocabulary.root(slug) if slug else None

    # time

    def _claimed_on(self, case: Case) -> str | None:
        if case.framed or case.told.type in SAID:
            return self._as_day(case.edtf)
        frame = case.speech.frame if case.speech else (0, 0)
        days = (one.edtf for one in self._expressions if frame[0] <= one.found.start < frame[1])
        return next((self._as_day(day) for day in days if day), None)

    def _as_day(self, edtf: Edtf) -> str | None:
        return edtf.text if edtf.precision is Precision.DAY and not edtf.approximate else None

    def _status(self, case: Case) -> str:
        """Anticipated when it lies ahead of the publication day, or is told in the future and may lie
        ahead."""
        if self._published is None:
            return "reported"
        if case.edtf.earliest and case.edtf.earliest > self._published:
            return "anticipated"
        may_be_ahead = case.edtf.latest is None or case.edtf.latest >= self._published
        return "anticipated" if case.expression.tense == "future" and may_be_ahead else "reported"

    def _is_ahead(self, case: Case, status: str) -> bool:
        """For the title: whether what is told, or what is said to be coming, has not happened yet."""
        if not case.framed:
            return status == "anticipated"
        start = case.told.area[0]
        end = case.told.cue.end if case.told.cue else case.told.area[1]
        return bool(self._language.regex(self._events.planned).search(case.scene.text, start, end))

    def _says_workers(self, case: Case) -> bool:
        """Whether the people in question are workers rather than soldiers."""
        text = case.scene.text[slice(*case.told.clause)]
        kinds = self._language.figures.populations
        troops, workers = (kinds.get(kind) for kind in ("dprk_troops", "dprk_workers"))
        return bool(workers and self._language.regex(workers).search(text)) and not (
            troops and self._language.regex(troops).search(text)
        )

    def _extent(self, case: Case) -> str:
        """A day or what is still going on fills its time; a month or week says when, not how long."""
        fills = case.edtf.precision in (Precision.DAY, Precision.OPEN) or case.expression.found.rule in (
            "date",
            "range",
        )
        return "during" if fills else "within"

    # ground

    def _stance(self, case: Case, claimant: str | None) -> str:
        confirmed = case.speech is not None and case.speech.stance == "confirms"
        if case.framed or case.told.type in SAID or not confirmed:
            return "asserts"
        return "confirms" if claimant in SIDES else "corroborates"

    def _basis(self, case: Case, claimant: str | None) -> str:
        named = {cue.meaning.value for cue in case.scene.cues if cue.meaning.kind == BASIS}
        for basis in self._events.bases:
            if basis in named:
                return basis
        if claimant is None:
            return "media_report"
        return (
            "official_statement" if self._vocabulary.actors[claimant].kind in ("state", "igo") else "research"
        )

    # goods and places

    def _systems(self, case: Case) -> tuple[tuple[str, ...], str]:
        """Weapon systems of the clause, else of all that is told, nearest to the trigger first; the first in
        words."""
        scene, told = case.scene, case.told
        names = scene.names_in(told.clause, "system")
        if not names and told.content in ("transfer", "use", "technology", ""):
            names = scene.names_in(told.area, "system")
        middle = told.cue.start if told.cue else case.expression.found.start
        ordered = sorted(names, key=lambda name: abs(name.start - middle))
        slugs = self._specific([name.slug for name in ordered])
        first = next((name for name in ordered if slugs and name.slug == slugs[0]), None)
        if first is None:
            return slugs, ""
        words = scene.text[first.start : first.end]
        return slugs, _goods(words) if words.isascii() else self._vocabulary.systems[first.slug].short

    def _specific(self, slugs: Sequence[str]) -> tuple[str, ...]:
        """Without the vague entries that a finer one of the same sentence makes needless."""
        distinct = tuple(dict.fromkeys(slugs))
        fine = [slug for slug in distinct if self._vocabulary.systems[slug].category != "unspecified"]
        fine = fine or [slug for slug in distinct if slug != "munitions-unspecified"]
        exact = {
            self._vocabulary.systems[slug].category for slug in fine if not slug.endswith("-unspecified")
        }
        kept = [
            slug
            for slug in fine
            if not slug.endswith("-unspecified") or self._vocabulary.systems[slug].category not in exact
        ]
        return tuple(kept) or distinct

    def _places(self, case: Case) -> Places:
        area = case.scene.span if case.framed else case.told.clause
        names = case.scene.names_in(area, "place") or case.scene.names_in(case.told.area, "place")
        found: dict[str, str] = {}
        for name in names:
            found.setdefault(name.slug, self._place_role(case, name.start))
        return tuple(found.items())

    def _place_role(self, case: Case, position: int) -> str:
        speech = case.speech
        if case.framed and speech and speech.frame[0] <= position < speech.frame[1]:
            return "announced"
        if case.told.content not in ("transfer", "personnel"):
            return (
                "announced" if case.told.type in SAID - {"un", "finding"} and not case.speech else "happened"
            )
        before = case.scene.text[max(case.scene.span[0], position - _BEFORE) : position]
        for regex, role in ((self._events.source, "origin"), (self._events.goal, "destination")):
            if self._language.regex(regex).search(before):
                return role
        return "happened"

    def _place_name(self, places: Places) -> str:
        """For the title: where it happened or went, else where it began."""
        told = [slug for slug, role in places if role in ("happened", "destination")]
        told = told or [slug for slug, role in places if role == "origin"]
        return self._vocabulary.places[told[0]].name.split(" (")[0].split(",")[0] if told else ""

    # figures and score

    def _quantities_of(self, case: Case, claimed_on: str | None) -> tuple[Quantity, ...]:
        since = (
            case.edtf.text.split("/")[0] if case.edtf.precision is Precision.OPEN else self._since(case.scene)
        )
        as_of = claimed_on or (self._published.isoformat() if self._published else None)
        return self._quantities.read(
            case.scene, case.told.clause, case.told.content or case.told.type, since, as_of
        )

    def _since(self, scene: Scene) -> str | None:
        opened = (one for one in self._expressions if one.found.open_from and one.value.edtf)
        inside = (one for one in opened if scene.span[0] <= one.found.start < scene.span[1])
        return next((one.value.edtf.split("/")[0] for one in inside if one.value.edtf), None)

    def _parts(self, case: Case, goods: bool) -> Mapping[str, float]:
        told = case.told
        here = self._memory.sides(case.scene)
        pointed = goods or told.type in _ABOUT_THEM or (case.speech is not None and case.speech.anaphoric)
        return score_parts(
            here=here,
            carried=self._memory.carried() if here & SIDES or pointed else frozenset(),
            action=told.strength if told.type != "other" else 0.0,
            goods=goods,
            confidence=case.expression.value.confidence,
        )


def _goods(text: str) -> str:
    """An alias as it reads in a title: designations keep their capitals, plain words lose them."""
    plain = " ".join(text.split())
    designation = any(character.isdigit() or character.isupper() for character in plain[1:])
    return plain if designation else plain.lower()


def _in_boxes(goods: str, quantities: Sequence[Quantity]) -> str:
    """Goods with what they were counted in: "containers of munitions"."""
    unit = quantities[0].unit if quantities else ""
    if unit not in ("containers", "railcars") or unit in goods:
        return goods
    return f"{unit} of {goods}" if goods else unit
