"""Figures told in the sentence after: "20,000 containers. They could hold 9 million shells"."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import replace

from timeline.extraction.drafts.drafts import Draft
from timeline.extraction.drafts.quantities import QuantityReader, Telling
from timeline.extraction.languages.base import Language
from timeline.extraction.lookup.mentions import Name
from timeline.extraction.lookup.vocabulary import Vocabulary
from timeline.extraction.scenes.scene import Scene
from timeline.extraction.sides import SIDES, UKRAINIAN
from timeline.extraction.telling.telling import SAID
from timeline.extraction.values import Quantity

_SPOKEN = frozenset({"allegation", "finding"})
_CARGO = frozenset(
    {"containers", "rounds", "missiles", "launchers", "guns", "railcars", "voyages", "tonnes", "other"}
)
_FITTING = {
    "transfer": _CARGO,
    "use": frozenset({"missiles", "rounds", "casualties"}),
    "personnel": frozenset({"persons", "casualties"}),
}
_PEOPLE, _SEVERAL = ("persons", "casualties"), 3
_FAR = 2  # sentences
_LAST = 12  # drafts
_OVER: tuple[Quantity, ...] = ()


class CarriedFigures:
    """Gives the figures of a sentence without a date to what the sentence before it tells."""

    def __init__(self, vocabulary: Vocabulary, language: Language) -> None:
        self._vocabulary = vocabulary
        self._language = language
        self._reader = QuantityReader(vocabulary, language)
        self._paragraph = -1  # of the sentence before
        self._went_on = -1  # the last sentence that went on with the one before it
        self._lead: tuple[Quantity, ...] | None = None

    def extended(self, drafts: Sequence[Draft], scene: Scene, sentence: int) -> list[Draft]:
        """Drafts with the figures of a scene, if it goes on with what the last of them tell."""
        goes_on = self._language.regex(self._language.figures.goes_on).match(scene.text, *scene.span)
        retold = not scene.dates and self._is_retold(scene)
        quoted = (scene.dates or not goes_on) and self._is_quoted(scene)
        runs_on = not scene.dates and self._runs_on(scene)
        self._paragraph = scene.sentence.paragraph
        if not (retold or goes_on or quoted or runs_on) or (scene.dates and not quoted):
            return list(drafts)
        first = sentence - (_FAR if self._went_on == sentence - 1 else 1)
        self._went_on = sentence
        spoken = {one.sentence for one in drafts[-_LAST:] if one.type in SAID and one.expression is not None}
        return [
            self._with_figures(draft, scene, retold=retold or runs_on)
            if draft.sentence >= first and not self._is_only_told(draft, spoken)
            else draft
            for draft in drafts
        ]

    def _is_only_told(self, draft: Draft, spoken: Container[int]) -> bool:
        """Whether somebody tells in its sentence what happened: figures after it are those of the telling."""
        return self._language.events.answers and draft.type == "personnel" and draft.sentence in spoken

    def _runs_on(self, scene: Scene) -> bool:
        """Whether a sentence goes on in the paragraph of the one before, where verbs come last: told by who
        is told to speak there, or by nobody. Else by one named, who may have spoken just before."""
        if not self._language.dates.verb_last:
            return False
        if any(one.speaker is None and not one.anaphoric for one in scene.speeches):
            return False
        return bool(scene.speeches) or scene.sentence.paragraph == self._paragraph

    def _is_quoted(self, scene: Scene) -> bool:
        """Whether a sentence only tells more of what was said, however it is dated: "The report says that
        in 2024 …"."""
        more = self._language.regex(self._language.figures.reported)
        told = self._language.events.subject_after and scene.speeches
        pointing = told and all(one.speaker is None and one.anaphoric for one in scene.speeches)
        if not pointing and not more.match(scene.text, *scene.span):
            return False
        frames = [speech.frame for speech in scene.speeches]
        return not any(start <= date[0] < end for start, end in frames for date in scene.dates)

    def led(self, found: Sequence[Draft], scene: Scene) -> list[Draft]:
        """The drafts of a scene; the first statement on a day after a lead without one has its figures."""
        if not self._language.dates.verb_last or self._lead is _OVER:
            return list(found)
        if self._lead is None:
            self._lead = self._figures_of_lead(scene)
            return list(found)
        said = next((one for one in found if one.type in _SPOKEN and one.expression is not None), None)
        if said is None or self._lead is None:
            return list(found)
        units = {one.unit for one in said.quantities}
        further = tuple(replace(one, as_of=said.claimed_on) for one in self._lead if one.unit not in units)
        self._lead = _OVER
        grown = replace(said, quantities=(*said.quantities, *further))
        return [grown if one is said else one for one in found]

    def _figures_of_lead(self, scene: Scene) -> tuple[Quantity, ...] | None:
        """The figures of a first sentence of prose that bears no date; None for a headline."""
        if not scene.text[slice(*scene.span)].rstrip().endswith("."):
            return None
        claims = {cue.meaning.value for cue in scene.triggers} & {"transfer", "personnel"}
        sided = {self._vocabulary.root(name.slug) for name in scene.actors} & SIDES
        if scene.dates or not claims or not sided:
            return _OVER
        return self._reader.read(scene, scene.span, Telling(min(claims), None, None))

    def _is_retold(self, scene: Scene) -> bool:
        """Whether a sentence leaves out who speaks, as the one before it told it: "…다는 것이다"."""
        if self._language.regex(self._language.figures.retold).search(scene.text, *scene.span):
            return True
        unnamed = self._language.dates.verb_last and scene.speeches
        return bool(unnamed) and all(one.speaker is None and one.anaphoric for one in scene.speeches)

    def _with_figures(self, draft: Draft, scene: Scene, *, retold: bool) -> Draft:
        roots = {self._vocabulary.root(slug) for slug, _ in draft.roles} | SIDES
        named = {self._vocabulary.root(name.slug) for name in self._taking_part(scene)}
        if not named <= roots:
            return draft
        carries = self._language.events.answers or draft.type == "use"
        fitting = _FITTING.get(draft.type) if carries else None
        more = retold or self._language.events.answers or self._is_quoted(scene)
        spoken = draft.type in (_SPOKEN if self._language.events.answers or retold else SAID)
        if fitting is None and not (spoken and (draft.quantities or more)):
            return draft
        found = self._read(draft, scene)
        found = [one for one in found if fitting is None or one.unit in fitting]
        if self._language.dates.verb_last:
            found = [one for one in found if not (_is_told(one, draft.quantities) or _is_of_one(one))]
        return replace(draft, quantities=tuple(dict.fromkeys((*draft.quantities, *found))))

    def _taking_part(self, scene: Scene) -> Sequence[Name]:
        """Who speaks or acts in a scene; where verbs come last, not whose army or land is spoken of."""
        if not self._language.dates.verb_last:
            return scene.actors
        speakers = {one.speaker for one in scene.speeches}
        return [
            name
            for name in scene.actors
            if name in speakers or not (name.adjective or name.locative or name.slug in UKRAINIAN)
        ]

    def _read(self, draft: Draft, scene: Scene) -> list[Quantity]:
        first = draft.quantities[0] if draft.quantities else None
        since, as_of = (first.since, first.as_of) if first else (None, draft.claimed_on)
        found = self._reader.read(scene, scene.span, Telling(draft.type, since, as_of))
        if first is None:
            return list(found)
        return [one if one.outcome or one.derived else replace(one, flow=first.flow) for one in found]


def _is_told(one: Quantity, known: Sequence[Quantity]) -> bool:
    """Whether a figure has the unit and an end of one that is known: "100만 발", then "100만 발 이상"."""
    ends = {one.low, one.best, one.high} - {None}
    return any(other.unit == one.unit and ends & {other.low, other.best, other.high} for other in known)


def _is_of_one(one: Quantity) -> bool:
    """Whether a figure tells of single people: "one of them is wounded in the jaw"."""
    return one.unit in _PEOPLE and max(one.low or 0, one.best or 0, one.high or 0) < _SEVERAL
