"""How a happening is known and when it fills its time: status, extent, stance and basis."""

from __future__ import annotations

from datetime import date

from timeline.chronology import Precision
from timeline.extraction.drafts.case import Case
from timeline.extraction.languages.base import Language
from timeline.extraction.lookup.triggers import BASIS
from timeline.extraction.lookup.vocabulary import Vocabulary
from timeline.extraction.sides import SIDES
from timeline.extraction.telling.around import Roles
from timeline.extraction.telling.telling import SAID


class GroundReader:
    """Reads what stands behind a claim."""

    def __init__(self, vocabulary: Vocabulary, language: Language, published: date | None) -> None:
        self._vocabulary = vocabulary
        self._events = language.events
        self._published = published

    def status(self, case: Case) -> str:
        """Anticipated when it lies ahead of the publication day, or is told in the future and may lie
        ahead."""
        if self._published is None:
            return "reported"
        if case.edtf.earliest and case.edtf.earliest > self._published:
            return "anticipated"
        may_be_ahead = case.edtf.latest is None or case.edtf.latest >= self._published
        return "anticipated" if case.expression.tense == "future" and may_be_ahead else "reported"

    def extent(self, case: Case) -> str:
        """A day or what is still going on fills its time; a month or week says when, not how long."""
        fills = case.edtf.precision in (Precision.DAY, Precision.OPEN) or case.expression.found.rule in (
            "date",
            "range",
        )
        return "during" if fills else "within"

    def stance(self, case: Case, claimant: str | None) -> str:
        confirmed = case.speech is not None and case.speech.stance == "confirms"
        if case.framed or case.told.type in SAID or not confirmed:
            return "asserts"
        return "confirms" if claimant in SIDES else "corroborates"

    def claimants(self, case: Case, claimant: str | None) -> Roles:
        """Who says that something else happened, a person before the state."""
        if claimant is None or case.told.type in SAID:
            return ()
        speaker = case.speech.speaker if case.speech else None
        own = speaker is not None and self._vocabulary.root(speaker.slug) == claimant
        named = (speaker.slug, claimant) if own and speaker else (claimant,)
        return tuple((slug, "claimant") for slug in dict.fromkeys(named))

    def basis(self, case: Case, claimant: str | None) -> str:
        named = {cue.meaning.value for cue in case.scene.cues if cue.meaning.kind == BASIS}
        for basis in self._events.bases:
            if basis in named:
                return basis
        if claimant is None:
            return "media_report"
        return (
            "official_statement" if self._vocabulary.actors[claimant].kind in ("state", "igo") else "research"
        )
