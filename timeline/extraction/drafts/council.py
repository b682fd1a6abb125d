"""Meetings of the UN Security Council at which somebody spoke: "told the Security Council on Friday"."""

from __future__ import annotations

from dataclasses import replace

from timeline.chronology import Precision
from timeline.extraction.drafts.case import Case
from timeline.extraction.languages.base import Language
from timeline.extraction.sides import COUNCIL
from timeline.extraction.telling.telling import SAID
from timeline.extraction.telling.told import Told

_CLEAR = 2.0


def meeting_of(case: Case, language: Language) -> Case | None:
    """The meeting on the day of a statement that was made to the council, else None."""
    scene, speech = case.scene, case.speech
    made = speech is not None and case.framed and case.told.type in SAID - {"un", "sanction"}
    if not made or case.edtf.precision is not Precision.DAY:
        return None
    if not any(name.slug == COUNCIL for name in scene.actors):
        return None
    part = speech.frame if speech and language.dates.verb_last else scene.span
    if not language.regex(language.events.in_council).search(scene.text, *part):
        return None
    told = Told("un", None, scene.span, _CLEAR, "", scene.span)
    return replace(case, speech=None, framed=False, told=told)
