"""Dates that tell which of several things is meant: "the June 2024 agreement"."""

from __future__ import annotations

from datetime import date

from timeline.chronology import Edtf, Precision
from timeline.extraction.dates.dating import is_coming
from timeline.extraction.languages.base import Language
from timeline.extraction.lookup.triggers import CONTEXT, Cue
from timeline.extraction.scenes.scene import Scene
from timeline.extraction.scenes.speech import Speech
from timeline.extraction.sides import SIDES
from timeline.extraction.values import Span

_BEFORE = 8
_BESIDE_DATE, _OF_PAPER = 2.5, 4.0
MOST_BESIDE_DATE = max(_BESIDE_DATE, _OF_PAPER)
_OF_NOUN = 0.3
_ACTS = frozenset({"condemnation", "denial", "sanction"})
_PAPER = 60
_RELATIVE, _NOUN = 50, 24  # characters from "that" to its verb, and in which the noun before it stands
_WAR = 110  # characters before a date in which a war begins that is only background


def weight_beside_date(scene: Scene, position: int, cue: Cue, language: Language) -> float:
    """What a word counts more for standing right after a date with an article, both of them one name; less
    before a date, where it only tells more of a noun: "the missiles fired were shown on May 9"."""
    attributive = language.regex(language.events.attributive)
    if cue.end <= position and attributive.match(scene.text, cue.start, position):
        return _OF_NOUN
    paper = language.regex(language.events.papers)
    if cue.meaning.value in _ACTS and paper.search(
        scene.text, max(scene.span[0], position - _PAPER), position
    ):
        return _OF_PAPER
    if in_restriction(scene, position, cue, language):
        return _OF_NOUN
    end = next((end for start, end in scene.dates if start == position), scene.span[1])
    if not 0 <= cue.start - end <= 1:
        return 1.0
    before = scene.text[max(scene.span[0], position - _BEFORE) : position]
    return _BESIDE_DATE if language.regex(language.events.determiner).search(before) else 1.0


def in_restriction(scene: Scene, position: int, cue: Cue, language: Language) -> bool:
    """Whether a verb only tells which thing is meant, in words that do not hold the date: "hit on Friday by
    missiles that Russia had bought"."""
    start = max(scene.span[0], cue.start - _RELATIVE)
    pronoun = language.regex(language.events.restrictive).search(scene.text, start, cue.start)
    if pronoun is None or pronoun.start() <= position < cue.start:
        return False
    if any(pronoun.start() <= date[0] <= cue.end + _BEFORE for date in scene.dates):
        return False
    before = max(scene.span[0], pronoun.start() - _NOUN), pronoun.start()
    ends = [one.end for one in scene.cues_in(before, CONTEXT)]
    return pronoun.start() in [*ends, *(one.end for one in scene.names_in(before, "system"))]


def judging(scene: Scene, speech: Speech, speaker: str | None, language: Language) -> Cue | None:
    """The word by which somebody else condemns: "called the dispatch a breach", "is inadmissible"."""
    if speaker is None or speaker in SIDES:
        return None
    calls = language.regex(language.events.judging).fullmatch(speech.cue.phrase)
    judged = language.regex(language.events.judged)
    cues = (cue for cue in scene.cues_in(speech.content) if cue.meaning.value == "condemnation")
    return next((cue for cue in cues if calls or judged.match(cue.phrase)), None)


def cue_of_content(scene: Scene, cue: Cue | None, area: Span, kind: str) -> Cue | None:
    """The word that tells what a statement is about, where the one nearest to its verb tells of another."""
    if cue is None or cue.meaning.value == kind:
        return cue
    cues = (one for one in scene.cues_in(area) if one.meaning.value == kind)
    return max(cues, key=lambda one: one.meaning.weight, default=cue)


def is_begin_of_war(scene: Scene, start: int, position: int, language: Language) -> bool:
    """Whether a date is only that of a war: "since the start of the invasion in February 2022"."""
    before = max(start, position - _WAR)
    return language.regex(language.events.warlike).search(scene.text, before, position) is not None


def before_attitude(scene: Scene, speech: Speech | None, position: int, language: Language) -> Span:
    """All of a scene, or what is said up to the words that say how it is taken: "조약을 맺은 데 대해"."""
    if speech is None:
        return scene.span
    start, end = speech.content
    attitude = language.regex(language.events.attitude).search(scene.text, position, end)
    return start, attitude.start() + 1 if attitude else end


def is_of_telling(
    scene: Scene,
    around: tuple[Speech | None, bool],
    edtf: Edtf,
    position: int,
    published: date | None,
    language: Language,
) -> bool:
    """Whether a date is that of the speaking: it stands in the words of speaking, or after a noun for what
    is told of ("говорил о потерях еще 5 ноября")."""
    speech, framed = around
    if framed:
        return not dates_what_is_told(speech, edtf, published, language)
    if speech is None or edtf.precision is not Precision.DAY:
        return False
    if is_as_of(scene, speech, position, language):
        return True
    if position < speech.cue.end:
        return False
    told_on = language.regex(language.events.told_on)
    return told_on.fullmatch(scene.text, speech.cue.end, position) is not None


def is_as_of(scene: Scene, speech: Speech, position: int, language: Language) -> bool:
    """Whether a date is that as of which somebody tells how things stand, and the telling has no other."""
    end = next((end for start, end in scene.dates if start == position), position)
    if not language.regex(language.events.as_of).match(scene.text, end):
        return False
    return not any(speech.frame[0] <= start < speech.frame[1] for start, _ in scene.dates)


def dates_what_is_told(speech: Speech | None, edtf: Edtf, published: date | None, language: Language) -> bool:
    """Whether a date beside words of speaking is too long, or too far ahead, to be that of the speaking.

    Where verbs come last, a month in words of somebody unknown is what he tells of himself.
    """
    if edtf.precision in (Precision.YEAR, Precision.DECADE, Precision.OPEN) or is_coming(edtf, published):
        return True
    if speech and edtf.precision is not Precision.DAY:
        stative = language.regex(language.events.stative)
        if stative.fullmatch(speech.cue.phrase):
            return True
    unknown = speech is not None and speech.speaker is None and not speech.anaphoric
    return language.dates.verb_last and unknown and edtf.precision is not Precision.DAY


def is_aside(scene: Scene, clause: Span, language: Language) -> bool:
    """A clause with a verb of its own about one noun: "Ukraine, which it invaded in 2022"."""
    if not language.regex(language.events.relative).match(scene.text, *clause):
        return False
    return bool(language.regex(language.dates.past).search(scene.text, *clause))
