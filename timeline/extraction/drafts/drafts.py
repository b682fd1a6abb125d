"""From one date in one sentence to a draft of an event: what happened that day, or what was said on it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from timeline.chronology import Edtf, Precision
from timeline.extraction.dates.dating import DatedExpression, as_day, lasts
from timeline.extraction.drafts.alleged import beside
from timeline.extraction.drafts.case import Case
from timeline.extraction.drafts.doubt import ANSWERED, DOUBTED, Doubts
from timeline.extraction.drafts.goods import GoodsReader, Places, in_boxes
from timeline.extraction.drafts.ground import GroundReader
from timeline.extraction.drafts.likewise import likewise
from timeline.extraction.drafts.quantities import QuantityReader, Telling
from timeline.extraction.drafts.spoken_of import on_its_day, with_noun
from timeline.extraction.drafts.titles import Subject, TitleWriter
from timeline.extraction.drafts.undated import FOLLOWS, GUESS
from timeline.extraction.drafts.weighing import ACTING, ROLE_OF_SPEAKER, SPEAKING, Weigher
from timeline.extraction.languages.base import Language
from timeline.extraction.lookup.triggers import Cue
from timeline.extraction.lookup.vocabulary import Vocabulary
from timeline.extraction.rules import Part
from timeline.extraction.scenes.memory import Memory
from timeline.extraction.scenes.scene import Scene
from timeline.extraction.sides import SIDES
from timeline.extraction.telling.around import Roles
from timeline.extraction.telling.attribute import cue_of_content, is_of_telling
from timeline.extraction.telling.implied import Implied
from timeline.extraction.telling.roles import RoleReader
from timeline.extraction.telling.silence import says_denied
from timeline.extraction.telling.telling import SAID, Teller
from timeline.extraction.telling.told import Told
from timeline.extraction.values import Quantity, Span, meet

_BEFORE = 40
_CLEAR, _HEAD = 0.15, 4
_HEADS = re.compile(r"\s?(?::|[–—-](?=\s))\s{0,3}(?=\S)")
# figures of something else: who is put on a list are no troops, at a meeting nothing changes hands
_OTHERS = {"sanction": ("persons",), "diplomacy": ("containers", "rounds", "missiles", "casualties")}
_TELLING = frozenset({"allegation", "finding", "denial"})  # roles are those of what is told
_OF_WORDS = frozenset({"sanction", "condemnation", "denial", "un", "agreement", "diplomacy"})


@dataclass(slots=True)
class Draft:
    """An event as one sentence tells it. `sentence` and `expression` are indices; without a date of its own
    it has no expression."""

    sentence: int
    expression: int | None
    edtf: Edtf
    type: str
    title: str
    status: str
    extent: str
    stance: str
    basis: str
    claimant: str | None
    claimants: Roles
    claimed_on: str | None
    roles: Roles
    systems: tuple[str, ...]
    places: Places
    quantities: tuple[Quantity, ...]
    parts: Mapping[str, float]


class Drafter:
    """Reads the scenes of one document in order."""

    def __init__(
        self,
        vocabulary: Vocabulary,
        language: Language,
        expressions: Sequence[DatedExpression],
        published: date | None,
        *,
        topical: bool = True,
        datelines: Container[int] = frozenset(),
    ) -> None:
        self._vocabulary = vocabulary
        self._language = language
        self._events = language.events
        self._expressions = expressions
        self._starts = [one.found.start for one in expressions]
        self._published = published
        self._memory = Memory(vocabulary, language, topical)
        self._implied = Implied(vocabulary, language, self._memory)
        self._roles = RoleReader(vocabulary, language)
        self._titles = TitleWriter(vocabulary)
        dated = (one.found for one in expressions if one.value.edtf)
        resolved = [(one.start, one.end) for one in dated if one.start not in datelines]
        self._teller = Teller(vocabulary, language, self._roles, self._memory, resolved)
        self._quantities = QuantityReader(vocabulary, language)
        self._goods = GoodsReader(vocabulary, language)
        self._ground = GroundReader(vocabulary, language, published)
        self._doubts = Doubts(vocabulary, language, published)
        self._weigher = Weigher(vocabulary, language, self._memory, published)
        self._spoke: set[str | None] = set()
        self._beside: list[Draft] = []

    def drafts(
        self, scene: Scene, indices: Sequence[int], sentence: int, undated: DatedExpression | None = None
    ) -> list[Draft]:
        """Drafts for the resolved dates of a scene, given by their indices; then the scene is remembered.
        `undated` is the day to give to what a scene without a date tells."""
        scene = self._memory.with_pronoun(scene)
        self._doubts.note(scene)
        self._beside.clear()
        found = [self._draft(scene, self._expressions[index], index, sentence) for index in indices]
        found += self._beside
        if undated:
            found.append(self._without_date(scene, undated, sentence))
        self._memory.remember(scene)
        told = [one for one in found if one and not self._repeats(one, found)]
        self._spoke |= {one.claimant for one in told if one.type in SAID}
        return told

    def _repeats(self, draft: Draft, others: Sequence[Draft | None]) -> bool:
        """Whether a statement without a date is by one who speaks on a date of the same sentence."""
        return draft.expression is None and any(
            one.claimant == draft.claimant and one.type in SAID
            for one in others
            if one and one.expression is not None
        )

    def _without_date(self, scene: Scene, undated: DatedExpression, sentence: int) -> Draft | None:
        """What is said, or who met, on the day of writing; anything else may be older."""
        draft = self._draft(scene, undated, None, sentence)
        if draft is None or undated.value.confidence > FOLLOWS:
            return draft if draft and draft.type in (*SAID, "diplomacy", "agreement") else None
        sealed = draft.type == "agreement" and undated.value.confidence == FOLLOWS
        clear = ((draft.type in SAID and draft.claimant) or sealed) and draft.parts[Part.ACTION] >= _CLEAR
        left = ANSWERED if sealed or self._answers(draft, undated, scene) else DOUBTED
        doubted = {name: round(left * part, 3) for name, part in draft.parts.items()}
        return replace(draft, parts=doubted) if clear else None

    def _answers(self, draft: Draft, undated: DatedExpression, scene: Scene) -> bool:
        """Whether somebody new speaks after a dated statement: likely on the same day."""
        if not self._events.answers or undated.value.confidence <= GUESS or draft.claimant in self._spoke:
            return False
        return draft.type != "denial" or says_denied(scene)

    def _draft(
        self, scene: Scene, expression: DatedExpression, index: int | None, sentence: int
    ) -> Draft | None:
        edtf, position = expression.edtf, self._position(scene, expression)
        if edtf is None:
            return None
        speech, framed = self._teller.speech_around(scene, position)
        framed = is_of_telling(scene, (speech, framed), edtf, position, self._published, self._language)
        told: Told | None = self._teller.met_before(scene, speech, position) if framed else None
        if told:
            speech, framed = None, False
        elif speech and framed:
            told = self._teller.statement(scene, speech, position)
        else:
            told = self._teller.happening(scene, speech, position)
            told = self._teller.going_on(scene, told) if lasts(expression) else told
        if told is None:
            return None
        case = Case(scene, expression, on_its_day(edtf, told.type), speech, framed, told)
        others = (
            *beside(case, self._language, self._vocabulary),
            *likewise(case, self._teller, self._language),
        )
        self._beside += [self._filled(other, index, sentence) for other in others if index is not None]
        return self._filled(case, index, sentence)

    def _position(self, scene: Scene, expression: DatedExpression) -> int:
        """Where a date belongs: one that heads its line with a colon, or stands above it, dates all of it."""
        found = expression.found
        start = max(found.start, scene.span[0])
        if start - scene.span[0] > _HEAD:
            return start
        heading = _HEADS.match(scene.text, found.end, scene.span[1])
        return heading.end() if heading else start

    def _filled(self, case: Case, index: int | None, sentence: int) -> Draft:
        whole = self._whole(case, self._settled(case, self._roles_of(case)))
        roles = self._signed(case, whole) if index is None or case.is_joint(self._language) else whole
        claimant, claimed_on = self._claimant(case, roles), self._claimed_on(case)
        systems, goods = self._goods.systems(case)
        places = self._goods.places(case)
        quantities = self._quantities_of(case, claimed_on)
        status = self._ground.status(case)
        subject = self._subject(case, roles, in_boxes(goods, quantities), places, status, claimant)
        return Draft(
            sentence=sentence,
            expression=index,
            edtf=case.edtf,
            type=case.told.type,
            title=self._titles.write(subject),
            status=status,
            extent=self._ground.extent(case),
            stance=self._ground.stance(case, claimant),
            basis=self._ground.basis(case, claimant),
            claimant=claimant,
            claimants=self._ground.claimants(case, claimant),
            claimed_on=claimed_on,
            roles=roles,
            systems=systems,
            places=places,
            quantities=quantities,
            parts=self._doubts.weighed(self._weigher.parts(case, roles, bool(systems or quantities)), case),
        )

    def _subject(
        self, case: Case, roles: Roles, goods: str, places: Places, status: str, claimant: str | None
    ) -> Subject:
        told = case.told
        return Subject(
            type=told.type if told.strength else "other",
            content=told.content,
            roles=roles,
            goods=goods,
            place=self._goods.place_name(
                tuple(one for one in places if one[1] != "origin") if told.type == "diplomacy" else places
            ),
            verb=self._verb(told.content or told.type, told.cue),
            ahead=self._is_ahead(case, status),
            claimant=claimant if told.type in SAID else None,
            confirms=case.speech is not None and case.speech.stance == "confirms",
            workers=self._goods.says_workers(case),
            spoken_of=self._roles.spoken_of(case.scene, self._area(case), told.cue)
            if case.is_of("diplomacy")
            else frozenset(),
        )

    def _verb(self, kind: str, cue: Cue | None) -> str:
        """What the trigger makes the title say; the longest beginning counts."""
        verbs = self._events.verbs.get(kind, {})
        fitting = [start for start in verbs if cue and cue.phrase.startswith(start)]
        return verbs[max(fitting, key=len)] if fitting else ""

    def _roles_of(self, case: Case) -> Roles:
        scene, told = case.scene, case.told
        kind = told.content if told.type in _TELLING else told.type
        cue = told.cue if told.type == kind else cue_of_content(scene, told.cue, told.area, kind)
        roles = self._roles.read(kind or "other", scene, self._area(case), cue, told.type)
        if case.framed or (told.type in SAID - {"un"} and not any(role in SPEAKING for _, role in roles)):
            return self._with_speaker(case, roles)
        return roles

    def _settled(self, case: Case, roles: Roles) -> Roles:
        """Roles without states that only say where something was said or done."""
        if case.told.type in ("diplomacy", "un"):
            return roles
        names = case.scene.actors
        acting = {self._vocabulary.root(name.slug) for name in names if not name.locative}
        places = {self._vocabulary.root(name.slug) for name in names} - acting - SIDES
        return tuple(
            pair for pair in roles if pair[1] != "participant" or self._vocabulary.root(pair[0]) not in places
        )

    def _signed(self, case: Case, roles: Roles) -> Roles:
        """Roles with the writers of "we" in the acting one, when nobody is named in it."""
        role = ACTING.get(case.told.type)
        if role is None or any(one == role for _, one in roles):
            return roles
        return (*((slug, role) for slug in sorted(self._memory.writers())), *roles)

    def _whole(self, case: Case, roles: Roles) -> Roles:
        """Roles with who is only implied."""
        told = case.told
        kind = (told.content if told.type in SAID else told.type) or told.type
        if told.type == "agreement" and told.cue and told.cue.meaning.needs == "body":
            return roles  # nobody signs where a body is set up
        return self._implied.complete(kind, told.type, roles, case.scene)

    def _area(self, case: Case) -> Span:
        """Where to look for actors; with who speaks, when what is told leaves its subject to him."""
        told, area = case.told, self._told_area(case)
        return self._roles.widened(told.type, case.scene, area, told.cue, case.speech)

    def _told_area(self, case: Case) -> Span:
        """The clause if it names one of the two sides, else all that is told."""
        scene, told = case.scene, case.told
        area = told.area if case.framed else case.speech.content if case.speech else scene.span
        area = self._without_attribution(scene, area)
        if case.framed or told.cue is None or told.type in SAID:
            return area
        clause = with_noun(scene, told.clause, self._vocabulary, self._language)
        named = {self._vocabulary.root(name.slug) for name in scene.names_in(clause)}
        return meet(clause, area) if named & SIDES else area

    def _without_attribution(self, scene: Scene, area: Span) -> Span:
        """A range without a closing "according to …", whose actor only speaks."""
        pattern = self._language.regex(self._events.attribution)
        match = pattern.search(scene.text, *area) if scene.attributed else None
        return (area[0], match.start()) if match and match.start() - area[0] > _BEFORE else area

    def _with_speaker(self, case: Case, roles: Roles) -> Roles:
        role = ROLE_OF_SPEAKER.get(case.told.type, "claimant")
        speech, cue = case.speech, case.told.cue
        name = speech.speaker.slug if speech and speech.speaker else self._pointed_at(case)
        if cue and not case.framed and (name is None or case.told.type == "finding"):
            subject = self._roles.subject(case.scene, case.scene.names_in(case.told.clause), cue)
            name = subject.slug if subject else name
        name = name or self._attributed(case.scene)
        if name is None and case.told.type == "finding":
            name = self._roles.agent(case.scene, case.told.clause) or self._finder_before(case.scene)
        root = self._vocabulary.root(name) if name else None
        if name is None or (case.told.type == "sanction" and root in SIDES):
            return roles
        rest = [
            pair
            for pair in roles
            if self._vocabulary.root(pair[0]) != root or pair[1] not in ("participant", role)
        ]
        joint = self._roles.joint(case.scene, speech)
        return self._roles.with_states([(name, role), *((one, role) for one in joint), *rest])

    def _finder_before(self, scene: Scene) -> str | None:
        """The body whose paper was told of before: "The paper, out on Tuesday, …"."""
        paper = self._language.regex(self._events.paper)
        return self._memory.speaking_body() if paper.search(scene.text, *scene.span) else None

    def _pointed_at(self, case: Case) -> str | None:
        """Who a pronoun before the verb of speech stands for, else who spoke last."""
        speech = case.speech
        if speech and speech.anaphoric:
            frames = [one.frame for one in case.scene.speeches if one.cue is speech.cue]
            inside = [
                one for part in frames for one in case.scene.names_in(part) if one.end < speech.cue.start
            ]
            persons = [name.slug for name in inside if self._vocabulary.actors[name.slug].kind == "person"]
            if persons:
                return persons[-1]
            if (body := self._memory.speaking_body()) is not None:
                return body
        return self._teller.spoke_last(speech)

    def _claimant(self, case: Case, roles: Roles) -> str | None:
        if case.told.type in SAID:
            acting = next((slug for slug, role in roles if role in SPEAKING), None)
            if acting:
                return self._vocabulary.root(acting)
        return self._teller.speaker(case.speech) or self._attributed(case.scene)

    def _attributed(self, scene: Scene) -> str | None:
        """The first actor after "according to"."""
        pattern = self._language.regex(self._events.attribution)
        match = pattern.search(scene.text, *scene.span) if scene.attributed else None
        if match is None:
            return None
        comma = scene.text.find(",", match.end(), scene.span[1])
        part = match.end(), comma if comma >= 0 else scene.span[1]
        names, words = scene.names_in(part), scene.text[slice(*part)]
        points_back = self._language.regex(self._events.speakers).search(words)
        slug = names[0].slug if names else self._memory.speaker if points_back else None
        return self._vocabulary.root(slug) if slug else None

    # time

    def _claimed_on(self, case: Case) -> str | None:
        if case.framed or case.told.type in SAID:
            return as_day(case.edtf)
        days = [one.edtf for one in self._within(case.speech.frame)] if case.speech else []
        return next((as_day(day) for day in days if day), None)

    def _within(self, span: Span) -> Sequence[DatedExpression]:
        """The dates of a range."""
        return self._expressions[bisect_left(self._starts, span[0]) : bisect_left(self._starts, span[1])]

    def _is_ahead(self, case: Case, status: str) -> bool:
        """For the title: whether what is told, or what is said to be coming, has not happened yet."""
        if not case.framed:
            return status == "anticipated"
        area, planned = case.told.area, self._language.regex(self._events.planned)
        return bool(planned.search(case.scene.text, area[0], case.told.cue.end if case.told.cue else area[1]))

    # figures and score

    def _quantities_of(self, case: Case, claimed_on: str | None) -> tuple[Quantity, ...]:
        since = (
            case.edtf.text.split("/")[0] if case.edtf.precision is Precision.OPEN else self._since(case.scene)
        )
        as_of = claimed_on or (self._published.isoformat() if self._published else None)
        telling = Telling(case.told.content or case.told.type, since, as_of)
        told_apart = case.framed or case.told.type in _OF_WORDS
        area = case.told.clause if told_apart or not self._is_only_date(case) else case.told.area
        area = self._quantities.beside_date(case.scene, case.told.clause, area, case.expression.found.start)
        found = self._quantities.read(case.scene, area, telling)
        return tuple(one for one in found if one.unit not in _OTHERS.get(case.told.type, ()))

    def _is_only_date(self, case: Case) -> bool:
        """Whether what is told bears no other date, so that its figures can belong to no other."""
        return len({one.value.edtf for one in self._within(case.told.area)} - {None}) <= 1

    def _since(self, scene: Scene) -> str | None:
        opened = (one.value.edtf for one in self._within(scene.span) if one.found.open_from)
        return next((edtf.split("/")[0] for edtf in opened if edtf), None)
