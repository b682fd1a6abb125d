"""Weapon systems and places of an event, and how a title names them."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.extraction.drafts.case import Case
from timeline.extraction.languages.base import Language
from timeline.extraction.lookup.mentions import Name
from timeline.extraction.lookup.vocabulary import Vocabulary
from timeline.extraction.scenes.endings import marked
from timeline.extraction.telling.telling import SAID
from timeline.extraction.values import Quantity

Places = tuple[tuple[str, str], ...]

_BEFORE = 40


class GoodsReader:
    """Reads what moved or struck, and where."""

    def __init__(self, vocabulary: Vocabulary, language: Language) -> None:
        self._vocabulary = vocabulary
        self._events = language.events
        self._language = language

    def systems(self, case: Case) -> tuple[tuple[str, ...], str]:
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
        return slugs, _goods(
            words, capital=first.start > scene.span[0]
        ) if words.isascii() else self._vocabulary.systems[first.slug].short

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

    def places(self, case: Case) -> Places:
        area = case.scene.span if case.framed else case.told.clause
        names = case.scene.names_in(area, "place") or case.scene.names_in(case.told.area, "place")
        found: dict[str, str] = {}
        for name in names:
            found.setdefault(name.slug, self._place_role(case, name))
        return tuple(found.items())

    def _place_role(self, case: Case, name: Name) -> str:
        speech, position = case.speech, name.start
        if case.framed and speech and speech.frame[0] <= position < speech.frame[1]:
            return "announced"
        before = case.scene.text[max(case.scene.span[0], position - _BEFORE) : position]
        if case.told.type == "diplomacy" and self._language.regex(self._events.leaving).search(before):
            return "origin"
        if case.told.content not in ("transfer", "personnel"):
            return (
                "announced" if case.told.type in SAID - {"un", "finding"} and not case.speech else "happened"
            )
        for regex, role in ((self._events.source, "origin"), (self._events.goal, "destination")):
            if marked(case.scene.text, case.scene.span[0], name, regex, self._language):
                return role
        return "happened"

    def says_workers(self, case: Case) -> bool:
        """Whether the people in question are workers rather than soldiers."""
        if not case.is_of("personnel"):
            return False
        text = case.scene.text[slice(*case.told.clause)]
        kinds = self._language.figures.populations
        troops, workers = (kinds.get(kind) for kind in ("dprk_troops", "dprk_workers"))
        return bool(workers and self._language.regex(workers).search(text)) and not (
            troops and self._language.regex(troops).search(text)
        )

    def place_name(self, places: Places) -> str:
        """For the title: where it happened or went, else where it began."""
        told = [slug for slug, role in places if role in ("happened", "destination")]
        told = told or [slug for slug, role in places if role == "origin"]
        return self._vocabulary.places[told[0]].name.split(" (")[0].split(",")[0] if told else ""


def _goods(text: str, *, capital: bool) -> str:
    """An alias as it reads in a title: designations keep their capitals, plain words lose them."""
    plain = " ".join(text.split())
    own = plain if capital else plain[1:]
    designation = any(character.isdigit() or character.isupper() for character in own)
    return plain if designation else plain.lower()


def in_boxes(goods: str, quantities: Sequence[Quantity]) -> str:
    """Goods with what they were counted in: "containers of munitions"."""
    unit = quantities[0].unit if quantities else ""
    if unit not in ("containers", "railcars") or unit in goods:
        return goods
    return f"{unit} of {goods}" if goods else unit
