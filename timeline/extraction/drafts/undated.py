"""Statements and readouts that bear no date: "We condemn …", the first sentence of a bulletin.

They are of the day the text was written: sentences in which the writers themselves act, and the lead of a
text whose other sentences date nothing to that day. What a named speaker "said" without saying when is a
guess: it is given the day of the statement told before it, and stays below the fold.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from itertools import islice

from timeline.chronology import Edtf, Precision
from timeline.extraction.dates.dating import DatedExpression
from timeline.extraction.dates.timex import Found
from timeline.extraction.dates.units import Value
from timeline.extraction.languages.base import Language
from timeline.extraction.lookup.triggers import Cue
from timeline.extraction.rules import Rule
from timeline.extraction.scenes.scene import Scene
from timeline.extraction.scenes.speech import Speech
from timeline.extraction.telling.telling import ACTS
from timeline.extraction.text.sentences import Sentence

_TRUST, FOLLOWS, GUESS = 0.5, 0.3, 0.2
_NEAR = 5  # sentences after a dated statement in which others answer it
_SOON = range(1, 3)  # sentences after a meeting in which something is signed at it
_DELAY = timedelta(days=4)
_LEAD_WORDS = 5
_HEAD = 200
_TIMES = 2  # lines that are times, in a page that goes on
_AUXILIARY, _ASIDE = 20, 40
_FULL_STOPS = (".", "。", "!", '"', "”", ")")


class Undated:
    """Finds the sentences of one document that are of the day of writing."""

    def __init__(
        self,
        by_sentence: Mapping[int, Sequence[int]],
        written: date | None,
        language: Language,
    ) -> None:
        self._by_sentence = by_sentence
        self._written = written
        self._language = language
        self._story: date | None = None
        self._story_at = -_NEAR
        self._met: date | None = None
        self._met_at = -_NEAR
        self._tenses = language.events.told, language.events.auxiliary
        self._attributed = language.events.subject_after  # "По данным Сеула" tells as much as a verb
        self._wants_lead = written is not None
        self._live = False
        # an entry that begins with its time leaves no doubt of the day
        self._of_entry = _TRUST if language.dates.verb_last else FOLLOWS
        self._led: date | None = None
        self._communique: bool | None = None

    def day_of(self, scene: Scene, sentence: int) -> DatedExpression | None:
        """The day for a sentence that has none and tells of the day of writing, else None."""
        if self._written is None:
            return None
        lead, performative = self._is_lead(scene), self._is_performative(scene)
        if performative or (lead and not self._by_sentence.get(sentence)):
            day = self._led if lead and not performative else None
            return on_day(main_cue(scene), day or self._written, _TRUST)
        if sentence - self._met_at in _SOON and (cue := self._sealed(scene)):
            return on_day(cue.start, self._met or self._written, FOLLOWS)
        cue = self._spoken(scene)
        if cue is None:
            return None
        if self._live:
            return on_day(cue.start, self._written, self._of_entry)
        there = self._met and sentence - self._met_at in _SOON and self._is_there(scene)
        if there and self._met:
            return on_day(cue.start, self._met, FOLLOWS)
        follows = self._story is not None and 0 <= sentence - self._story_at < _NEAR
        return on_day(cue.start, self._story or self._written, FOLLOWS if follows else GUESS)

    def goes_live(self, text: str, sentences: Sequence[Sentence]) -> None:
        """Find out whether the page tells of its day as it goes, under times of day."""
        clock = self._language.regex(self._language.page.clock)
        times = (clock.fullmatch(text, one.start, one.end) for one in sentences)
        self._live = self._written is not None and len(list(islice(filter(None, times), _TIMES))) == _TIMES
        if self._live:
            self._tenses = self._language.events.tells, self._language.events.auxiliary

    def leads(self, text: str, sentences: Sequence[Sentence], dated: Sequence[DatedExpression]) -> None:
        """Find the day of the lead in the sentence after it: "On the 16th the ministry said so"."""
        thus = self._language.regex(self._language.events.thus)
        near = [(index, one) for index in range(1, _NEAR) for one in self._by_sentence.get(index, ())]
        for index, edtf in [(index, dated[one].edtf) for index, one in near] if self._written else ():
            day = edtf.earliest if edtf and edtf.precision is Precision.DAY else None
            if self._written is None or day is None or day > self._written:
                continue
            said = thus.search(text, sentences[index].start, sentences[index].end)
            self._led = day if said and self._written - day <= _DELAY else None
            return

    def told(self, day: date | None, sentence: int) -> None:
        """Take note of the day of a statement: those after it are likely of the same day."""
        if day and self._written and timedelta(0) <= self._written - day <= _DELAY:
            self._story, self._story_at = day, sentence

    def met(self, when: Edtf, sentence: int) -> None:
        """Take note of the day of a meeting: what is signed right after it is signed there."""
        if when.earliest == when.latest:
            self._met, self._met_at = when.earliest, sentence

    def _is_there(self, scene: Scene) -> bool:
        """Whether someone spoke at the meeting told of before: "he told reporters afterwards"."""
        there = self._language.regex(self._language.events.there)
        return not scene.dates and there.search(scene.text, *scene.span) is not None

    def _sealed(self, scene: Scene) -> Cue | None:
        """The verb of signing, after a name or pronoun, in a sentence without a date."""
        cues = () if scene.dates else scene.cues_in(scene.span)
        signed = [cue for cue in cues if cue.phrase in self._language.events.seals]
        parties = self._language.regex(self._language.events.parties).search(scene.text, *scene.span)
        return next((cue for cue in signed if parties or scene.names_in((scene.span[0], cue.start))), None)

    def _spoken(self, scene: Scene) -> Cue | None:
        """The verb of someone named who spoke, with no date at it; not one who "has said" or "says"."""
        told, helped = (self._language.regex(one) for one in self._tenses)
        for speech in scene.speeches:
            frames = [one.frame for one in scene.speeches if one.cue.start == speech.cue.start]
            dated = any(begin <= day[0] < end for begin, end in frames for day in scene.dates)
            before = scene.text[max(scene.span[0], speech.cue.start - _AUXILIARY) : speech.cue.start]
            named = (speech.speaker is not None or speech.anaphoric) and not self._is_aside(scene, speech)
            verb = told.fullmatch(speech.cue.phrase) or (self._attributed and not speech.cue.phrase)
            if named and not dated and verb and not helped.search(before):
                return speech.cue
        return self._acting(scene)

    def _is_aside(self, scene: Scene, speech: Speech) -> bool:
        """Whether it is told only in passing, "where he said …", or by one who is out of office."""
        events, start = self._language.events, speech.cue.start
        begin = min(start, speech.frame[0])
        if self._language.regex(events.former).search(scene.text, begin, start):
            return True
        place = self._language.regex(events.where).search(scene.text, scene.span[0], start)
        return place is not None and start - place.end() < _ASIDE

    def _acting(self, scene: Scene) -> Cue | None:
        """The verb of a condemnation or denial, after a name, in a sentence without a date."""
        told, helped = (self._language.regex(one) for one in self._tenses)
        for cue in () if scene.dates else scene.triggers:
            before = scene.text[max(scene.span[0], cue.start - _AUXILIARY) : cue.start]
            named = any(not name.locative for name in scene.names_in((scene.span[0], cue.start)))
            if (
                cue.meaning.value in ACTS
                and named
                and told.fullmatch(cue.phrase)
                and not helped.search(before)
            ):
                return cue
        return None

    def _is_performative(self, scene: Scene) -> bool:
        """Whether the writers say what they do by writing: "We strongly condemn"."""
        events = self._language.events
        if self._language.regex(events.performative).search(scene.text, *scene.span):
            return True
        resolved = self._language.regex(events.resolved) if self._is_communique(scene) else None
        return bool(resolved and resolved.search(scene.text, *scene.span))

    def _is_communique(self, scene: Scene) -> bool:
        if self._communique is None:
            head = self._language.regex(self._language.page.communique)
            self._communique = bool(head.search(scene.text, 0, _HEAD))
        return self._communique

    def _is_lead(self, scene: Scene) -> bool:
        """Whether it is the first sentence of prose; a headline does not end like one."""
        text, end = scene.text[slice(*scene.span)], scene.text.find("\n", scene.span[1])
        line = scene.text[scene.span[0] : end if end >= 0 else len(scene.text)].rstrip()
        stops = text.rstrip().endswith(_FULL_STOPS) and line.endswith(_FULL_STOPS)
        first = self._wants_lead and stops and text.count(" ") >= _LEAD_WORDS
        self._wants_lead = self._wants_lead and not first
        return first


def on_day(start: int, day: date, trust: float) -> DatedExpression:
    """A day that stands for the date which a sentence lacks, at the words that need it."""
    found = Found(start, start, Rule.PUBLICATION, {})
    return DatedExpression(found, Value(day.isoformat(), trust, precision="day"), "", 0)


def main_cue(scene: Scene) -> int:
    """Where a sentence tells its main thing: at its verb of speech, else at its weightiest trigger."""
    if scene.speeches:
        return scene.speeches[0].cue.start
    cues = sorted(scene.triggers, key=lambda cue: -cue.meaning.weight)
    return cues[0].start if cues else scene.span[0]
