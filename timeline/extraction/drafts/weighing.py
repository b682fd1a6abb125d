"""Parts of the score of one draft: who is at hand, how clearly it is told, how sure the date is."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from timeline.extraction.drafts.case import Case
from timeline.extraction.languages.base import Language
from timeline.extraction.lookup.vocabulary import Vocabulary
from timeline.extraction.scenes.memory import Memory
from timeline.extraction.scenes.scene import Scene
from timeline.extraction.scoring import score_parts
from timeline.extraction.sides import ON_KOREA, ON_THE_TRADE, SIDES
from timeline.extraction.telling.around import Roles
from timeline.extraction.telling.telling import ACTS
from timeline.extraction.telling.told import Told

ACTING = {"condemnation": "condemner", "denial": "denier", "sanction": "sanctioner", "finding": "finder"}
ROLE_OF_SPEAKER = {**ACTING, "diplomacy": "participant"}
SPEAKING = frozenset({*ACTING.values(), "claimant"})
_ABOUT_THEM = frozenset({"finding", "condemnation", "denial", "sanction", "un"})
_LONG_AGO = 10  # years
_UNLIKELY = 0.15
_CLEARLY_TOLD = 1.5


class Weigher:
    """Weighs the drafts of one document while its memory is filled."""

    def __init__(
        self, vocabulary: Vocabulary, language: Language, memory: Memory, published: date | None
    ) -> None:
        self._vocabulary = vocabulary
        self._language = language
        self._events = language.events
        self._memory = memory
        self._published = published

    def _goes_on(self, case: Case) -> bool:
        """Whether a sentence leaves to the one before what it counts: "a further 3,000 were sent"."""
        cue = case.told.cue
        need = cue.meaning.needs if cue else ""
        return bool(need) and need in self._memory.contexts and not case.scene.has_context(need)

    def _carried(self, scene: Scene, told: Told) -> frozenset[str]:
        """What the sentences before lend: to strikes and meetings, which are daily news, only the nearest."""
        if told.type == "diplomacy" or (told.content == "diplomacy" and told.type not in ACTS):
            return self._memory.recent()
        if told.type == "un":
            return self._memory.carried() | self._memory.named
        near = "use" in (told.type, told.content) and not self._points(scene)
        return self._memory.at_war(self._memory.recent() if near else self._memory.carried())

    def _points(self, scene: Scene) -> bool:
        """Whether "the missiles" are those already told of."""
        return bool(self._language.regex(self._events.same_goods).search(scene.text, *scene.span))

    def _action(self, case: Case, roles: Roles) -> float:
        """How clearly something is told; less for an act without an actor and for what is long past."""
        told, published = case.told, self._published
        if told.type == "other":
            return 0.0
        nobody = self._is_by_nobody(told, roles, case.framed)
        earliest = case.edtf.earliest
        old = bool(published and earliest and published.year - earliest.year > _LONG_AGO)
        return told.strength * (_UNLIKELY if nobody or old else 1.0)

    def _names_body_on_korea(self, scene: Scene) -> bool:
        return any(name.slug in ON_KOREA for name in scene.actors)

    def _is_of_topic(self, case: Case, here: frozenset[str]) -> bool:
        """Whether a clear happening names nobody else, so that it must be of those the text is about."""
        clear = case.told.strength >= _CLEARLY_TOLD and case.told.type not in ("diplomacy", "allegation")
        return clear and not here - SIDES - ON_THE_TRADE

    def _is_by_nobody(self, told: Told, roles: Roles, framed: bool) -> bool:
        """Whether nobody is known who did, or who claimed without a day of the claim, what somebody must."""
        if any(role in SPEAKING for _, role in roles):
            return False
        return told.type in ACTS or (told.type in ("allegation", "finding") and not framed)

    def _is_on_the_story(self, case: Case) -> bool:
        """Whether somebody known speaks, on a day, right after a sentence on both sides."""
        known = case.framed and case.speech is not None and case.speech.speaker is not None
        return known and self._events.answers and self._memory.recent() >= SIDES

    def parts(self, case: Case, roles: Roles, goods: bool) -> Mapping[str, float]:
        told = case.told
        here = self._memory.in_question(case.scene)
        if told.type == "diplomacy":
            here = self._memory.sides(case.scene)
        if told.type == "un" and self._names_body_on_korea(case.scene):
            here |= SIDES
        pointed = (
            self._goes_on(case)
            or goods
            or told.type in _ABOUT_THEM
            or (case.speech is not None and case.speech.anaphoric)
            or self._is_of_topic(case, here)
            or self._is_on_the_story(case)
        )
        return score_parts(
            here=here,
            carried=self._carried(case.scene, told) if here & SIDES or pointed else frozenset(),
            action=self._action(case, roles),
            goods=goods,
            confidence=case.expression.value.confidence,
        )
