"""What the words around a date tell: which type of event, and whether it is told to have happened at all."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from timeline.extraction.languages.base import Language
from timeline.extraction.lookup.triggers import BASIS, Cue
from timeline.extraction.lookup.vocabulary import Vocabulary
from timeline.extraction.scenes.memory import Memory
from timeline.extraction.scenes.scene import Scene
from timeline.extraction.scenes.speech import SHOWN, Speech
from timeline.extraction.sides import KOREA, ON_KOREA, RUSSIA, SIDES, UKRAINE
from timeline.extraction.telling.attribute import (
    MOST_BESIDE_DATE,
    before_attitude,
    is_aside,
    is_begin_of_war,
    judging,
    weight_beside_date,
)
from timeline.extraction.telling.needs import MOVED, Needs, counted
from timeline.extraction.telling.objects import Objects
from timeline.extraction.telling.roles import RoleReader
from timeline.extraction.telling.silence import is_by_media, knows_nothing, says_nothing
from timeline.extraction.telling.summons import encounter, meeting
from timeline.extraction.telling.told import Told
from timeline.extraction.telling.unlikely import (
    is_done_by_ukraine,
    is_noun,
    is_unanimous,
    tells_nothing,
    tells_of_others,
)
from timeline.extraction.values import Span, meet

SAID = frozenset({"finding", "allegation", "condemnation", "denial", "sanction", "un"})
ACTS = frozenset({"condemnation", "sanction", "denial"})
_NEAR = 50  # characters at which a word's weight is halved
_WEAK = 0.35
_UNMISTAKABLE = 4.0  # weight of words that count from a neighbouring clause too
_ASIDE = 0.75
_PUBLIC = frozenset({"diplomacy", "agreement"})
_GATHERED = frozenset({"diplomacy", "un", "use"})
_FIRED = frozenset({"use", "technology"})
_STRONG = _VERB = 1.5
_NEGATION_REACH, _BESIDE = 40, 30
_BARE_STATEMENT = 0.8
_PICTURED, _OPEN, _SAYS_NO = 2.0, 2.0, 0.1
_REJECTING = 2.8
_NEAR_IN_SPEECH, _ODD_OBJECT, _GOING_ON = 150, 0.3, 2.2


class Teller:
    """Decides what a date in a scene stands for."""

    def __init__(
        self,
        vocabulary: Vocabulary,
        language: Language,
        roles: RoleReader,
        memory: Memory,
        dated: Sequence[Span],
    ) -> None:
        self._vocabulary = vocabulary
        self._language = language
        self._events = language.events
        self._roles = roles
        self._memory = memory
        self._dated = dated
        self._starts = [start for start, _ in dated]
        self._needs = Needs(vocabulary, memory)
        self._objects = Objects(vocabulary, language)
        self._weights: dict[Cue, float] = {}
        self._answers: dict[tuple[str, int, int], bool] = {}

    def speech_around(self, scene: Scene, position: int) -> tuple[Speech | None, bool]:
        """The innermost act of speaking that holds a position, and whether it is its frame that does."""
        best: tuple[Speech | None, bool] = (None, False)
        least = scene.span[1] - scene.span[0] + 1
        if self._in_aside(scene, position):
            return best
        for speech in reversed(scene.speeches):
            framed = speech.frame[0] <= position < speech.frame[1]
            part = speech.frame if framed else speech.content
            if part[0] <= position < part[1] and part[1] - part[0] < least:
                best, least = (speech, framed), part[1] - part[0]
        return best

    def _in_aside(self, scene: Scene, position: int) -> bool:
        """Whether a date stands in a clause about a noun: "the monitors, who went in May, say"."""
        opening = scene.text.rfind(",", scene.span[0], position)
        closing = scene.text.find(",", position, scene.span[1])
        if opening < 0 or not self._language.regex(self._events.aside).match(scene.text, opening):
            return False
        end = closing if closing >= 0 else scene.span[1]
        return not any(opening <= speech.cue.start < end for speech in scene.speeches)

    def speaker(self, speech: Speech | None) -> str | None:
        """Root of who speaks; for "they" or "the ministry" who spoke last."""
        if speech and speech.speaker:
            return self._vocabulary.root(speech.speaker.slug)
        if speech and speech.anaphoric and self._memory.speaker:
            return self._vocabulary.root(self._memory.speaker)
        return None

    def spoke_last(self, speech: Speech | None) -> str | None:
        """The root of who speaks; where verbs come last, the very one who spoke last if none is named."""
        unnamed = self._language.dates.verb_last and speech and speech.anaphoric and not speech.speaker
        return (self._memory.speaker if unnamed else None) or self.speaker(speech)

    def met_before(self, scene: Scene, speech: Speech | None, position: int) -> Told | None:
        """The meeting told before a verb of speech that goes on with its subject, if the date is its day."""
        return encounter(scene, speech, position, self._language, self._strongest) if speech else None

    def statement(self, scene: Scene, speech: Speech, position: int) -> Told:
        """What kind of statement a date in the frame dates."""
        inside = self._strongest(scene, speech.content, speech.content[0], near=_NEAR_IN_SPEECH)
        frame = (speech.content[1], speech.cue.end) if self._language.dates.verb_last else speech.frame
        framing = self._joined_act(scene, speech, position) or self._strongest(scene, frame, position)
        content = self._content(scene, speech.content, inside.cue if inside.type in ACTS else None)
        speaker = self.speaker(speech)
        if says_nothing(scene, speech, self._language):
            return Told("other", None, speech.content, 0.0, "", speech.content)
        if met := meeting(scene, speech, self._vocabulary, self._language):
            return Told("diplomacy", met, scene.span, _OPEN, "diplomacy", scene.span)
        if self._left_open(scene, speech):
            return Told("allegation", inside.cue, speech.content, _OPEN, content, speech.content)
        if speech.stance == "denies" or (speaker in SIDES and self._rejects(scene, speech, inside)):
            return Told("denial", inside.cue, speech.content, 3.0, content, speech.content)
        if framing.type in ACTS:
            return Told(framing.type, framing.cue, scene.span, framing.strength, content, scene.span)
        if judged := judging(scene, speech, speaker, self._language):
            return Told("condemnation", judged, scene.span, judged.meaning.weight, content, scene.span)
        if inside.type in ACTS and self._own_act(scene, speech, inside.cue):
            return Told(inside.type, inside.cue, scene.span, inside.strength, content, scene.span)
        for found, start in ((framing, position), (inside, speech.content[0])):
            strong = found.cue is not None and found.cue.meaning.weight >= _STRONG
            if found.type == "finding" and strong and found.cue and abs(found.cue.start - start) < _BESIDE:
                return Told("finding", found.cue, scene.span, found.strength, content, scene.span)
        if self._is_news(speech, speaker, inside):
            return replace(inside, content=inside.type, clause=speech.content, area=speech.content)
        kind = "finding" if self._is_finding(scene, speech, speaker) else "allegation"
        dated = inside.type in _PUBLIC and bool(self._dates_in(speech.content))
        unsaid = not speaker or (dated and is_by_media(scene, speech, self._language))
        if kind == "allegation" and unsaid and (dated or not content):
            return Told("other", None, scene.span, 0.0, "", scene.span)
        if knows_nothing(scene, speech, self._language) or self._negated(scene, speech.content, inside.cue):
            return Told(kind, None, speech.content, _SAYS_NO, "", speech.content)
        strength = 2.0 if content else _BARE_STATEMENT
        strength = max(strength, inside.strength if content else 0)
        return Told(kind, inside.cue, speech.content, strength, content, speech.content)

    def _joined_act(self, scene: Scene, speech: Speech, position: int) -> Told | None:
        """An act beside the speaker that goes with the verb of speech, where verbs come last."""
        near = scene.cues_in((max(scene.span[0], speech.cue.start - _BESIDE), speech.cue.start))
        for cue in near if self._language.dates.verb_last else ():
            sure = cue.meaning.value in ACTS and cue.meaning.weight >= _UNMISTAKABLE
            if sure and speech.cue.start - cue.end <= 1 and self._counts(scene, cue):
                return Told(cue.meaning.value, cue, scene.span, cue.meaning.weight)
        joining = self._language.regex(self._events.joining)
        begin = scene.clause_at(speech.content[0])[0] if self._language.dates.verb_last else scene.span[0]
        told = self._strongest(scene, (begin, speech.content[0]), position)
        ends = told.cue and joining.search(scene.text, told.cue.start, told.cue.end)
        return told if ends and told.type in ACTS else None

    def _is_news(self, speech: Speech, speaker: str | None, inside: Told) -> bool:
        """Whether a public act is told by those who took part, or by nobody named, on its day: "The two met,
        the ministry said on Friday". A visit that is told after the verb may be to come."""
        told_first = speech.content[0] < speech.frame[0]
        if not told_first or self._dates_in(speech.content):
            return False
        return (
            speaker is None if inside.type in ACTS else inside.type in _PUBLIC and speaker in (None, *SIDES)
        )

    def _dates_in(self, span: Span) -> Sequence[Span]:
        """The dates that begin in a range."""
        return self._dated[bisect_left(self._starts, span[0]) : bisect_left(self._starts, span[1])]

    def _left_open(self, scene: Scene, speech: Speech) -> bool:
        """Whether someone did not deny something."""
        start, end = max(speech.frame[0], speech.cue.start - _BESIDE), speech.cue.start
        no = speech.stance == "denies" and not self._language.dates.verb_last
        return no and self._says_no(scene, self._events.negation, start, end)

    def _rejects(self, scene: Scene, speech: Speech, inside: Told) -> bool:
        """Whether one of the two sides says no, or calls what others say a rumour."""
        least = inside.cue.meaning.weight if inside.cue else 0
        cues = (cue.meaning for cue in scene.cues_in(speech.content))
        if any(one.value == "denial" and one.weight >= min(least, _REJECTING) for one in cues):
            return True
        if inside.cue is None and self._language.regex(self._events.neither).search(
            scene.text, *speech.content
        ):
            return False
        return self._negated(scene, speech.content, inside.cue)

    def _own_act(self, scene: Scene, speech: Speech, cue: Cue | None) -> bool:
        """Whether what is said is an act of the speaker without a date: "said it had sanctioned …"."""
        effect, dates = self._language.regex(self._events.effect), self._dates_in(speech.content)
        if cue is None or any(not effect.match(scene.text, end) for _, end in dates):
            return False
        before = scene.text[max(scene.span[0], cue.start - _NEGATION_REACH) : cue.start]
        if self._language.regex(self._events.undone).search(before):
            return False
        performs = self._language.regex(self._events.performing).search(cue.phrase)
        find = self._roles.performer if performs else self._roles.subject
        subject = find(scene, scene.names_in((speech.content[0], cue.start)), cue)
        return subject is None or self.speaker(speech) in (None, self._vocabulary.root(subject.slug))

    def _is_finding(self, scene: Scene, speech: Speech, speaker: str | None) -> bool:
        if speech.cue.phrase in self._events.evidence:
            return any(cue.meaning.value in SHOWN for cue in scene.cues_in(speech.frame, BASIS))
        finders = self._language.regex(self._events.finders)
        end = speech.frame[1] if self._events.subject_after else speech.cue.start
        if finders.search(scene.text, speech.frame[0], end):
            return True
        if speaker is None:
            shown = self._language.regex(self._events.shown)
            return bool(shown.search(scene.text, *scene.span))
        return speaker in ON_KOREA or self._vocabulary.actors[speaker].kind in ("organisation", "company")

    def _content(self, scene: Scene, area: Span, act: Cue | None) -> str:
        """What a statement is about: the words nearest to the act, else the weightiest, acts of speech
        aside."""
        cues = [
            cue
            for cue in scene.cues_in(area)
            if cue.meaning.value not in SAID
            and self._needs.has(scene, cue.meaning.needs)
            and cue.meaning.weight >= 1.3
        ]
        if act:
            cues.sort(key=lambda cue: abs(cue.start - act.start))
        else:
            cues.sort(key=lambda cue: -self._weight(scene, cue))
        if cues or act:
            return cues[0].meaning.value if cues else ""
        return counted(scene, area)

    # a date in what is told

    def happening(self, scene: Scene, speech: Speech | None, position: int) -> Told | None:
        """What happened on a date: by the words of its clause, else of all that is told; None if denied."""
        if speech and (
            speech.stance == "denies"
            or self._says_no(
                scene, self._events.negation, speech.frame[0], min(speech.frame[1], speech.cue.start)
            )
        ):
            return None
        area = before_attitude(scene, speech, position, self._language)
        clause = meet(scene.clause_at(position), area)
        if is_begin_of_war(scene, area[0], position, self._language):
            return Told("other", None, area, 0.0, "", clause)
        told = self._strongest(scene, clause, position)
        wider = self._strongest(scene, area, position, without=clause)
        negated = self._negated(scene, clause, told.cue)
        if told.strength < _WEAK and is_aside(scene, clause, self._language):
            return Told("other", None, area, 0.0, "", clause)
        if negated or told.strength < _WEAK:
            if self._stands(scene, wider):
                told = wider
            elif negated:
                return None
            elif told.cue is None:
                told = replace(told, type=counted(scene, area) or "other")
        elif (told.cue and wider.type in ACTS and self._is_occasion(scene, told.cue)) or (
            wider.cue
            and wider.cue.meaning.weight >= _UNMISTAKABLE
            and wider.strength * _ASIDE > told.strength
        ):
            told = wider
        if told.type != "finding" and self._language.regex(self._events.caption).search(
            scene.text, *scene.span
        ):
            told = self._pictured(scene, clause)
        if told.type == "use" and told.cue and is_done_by_ukraine(scene, told.cue, self._language):
            told = replace(told, type="personnel")
        if told.type == "use" and self._is_own_test(scene, told.cue):
            told = Told("other", None, clause, 0.0)
        return self._with_content(scene, told, clause, area)

    def _pictured(self, scene: Scene, clause: Span) -> Told:
        """The day of a picture is not that of what it tells, unless both sides are together in it."""
        people = (n.slug for n in scene.actors if self._vocabulary.actors[n.slug].kind == "person")
        if {self._vocabulary.root(slug) for slug in people} >= SIDES:
            return Told("diplomacy", None, clause, _PICTURED)
        return Told("other", None, clause, 0.0)

    def _is_own_test(self, scene: Scene, cue: Cue | None) -> bool:
        """North Korea firing a missile of its own uses it in no war."""
        subject = self._roles.subject(scene, scene.names_in(scene.clause_at(cue.start)), cue) if cue else None
        if subject is None or subject.adjective or self._vocabulary.root(subject.slug) != KOREA:
            return False
        at_sea = self._language.regex(self._events.at_sea).search(scene.text, *scene.span)
        return bool(at_sea) or not self._memory.in_question(scene) & {RUSSIA, UKRAINE}

    def _stands(self, scene: Scene, told: Told) -> bool:
        return told.cue is not None and not self._negated(scene, scene.clause_at(told.cue.start), told.cue)

    def _with_content(self, scene: Scene, told: Told, clause: Span, area: Span) -> Told:
        content = self._content(scene, area, told.cue) if told.type in SAID else told.type
        own = meet(scene.clause_at(told.cue.start), area) if told.cue else clause
        kind = "denial" if self._hits_back(scene, told) else told.type
        return replace(told, type=kind, area=area, content=content, clause=own)

    def _hits_back(self, scene: Scene, told: Told) -> bool:
        """Whether it is one of the two sides that condemns: what others say or do about it."""
        if told.cue is None or told.type != "condemnation" or self._events.subject_after:
            return False
        before = [one for one in scene.names_in((scene.span[0], told.cue.start)) if not one.locative]
        by_sides = {self._vocabulary.root(name.slug) for name in before} <= SIDES
        return by_sides and self._roles.subject(scene, before, told.cue) is not None

    def going_on(self, scene: Scene, told: Told | None) -> Told | None:
        """What goes on "since then": not that it was found, but what was found."""
        if told is None or told.type != "finding":
            return told
        cues = [cue for cue in scene.triggers if self._counts(scene, cue)]
        cues = [cue for cue in cues if cue.meaning.value not in SAID and cue.meaning.weight >= _GOING_ON]
        best = max(cues, key=lambda cue: cue.meaning.weight, default=None)
        if best is None:
            return told
        return replace(told, type=(kind := best.meaning.value), content=kind, cue=best, clause=told.area)

    # words

    def _strongest(
        self, scene: Scene, area: Span, position: int, without: Span | None = None, near: int = _NEAR
    ) -> Told:
        """The trigger that weighs most, its weight shrinking with the distance from a position."""
        best, strongest = None, 0.0
        reach = near * (1 + self._language.dates.verb_last)
        for cue in scene.cues_in(area):
            if without and without[0] <= cue.start < without[1]:
                continue
            gap = max(cue.start - position, position - cue.end, 0)
            strength = self._weight(scene, cue) / (1 + gap / reach)
            if strength * MOST_BESIDE_DATE <= strongest:
                continue
            strength *= weight_beside_date(scene, position, cue, self._language)
            if strength > strongest and self._counts(scene, cue):
                best, strongest = cue, strength
        return Told(best.meaning.value if best else "other", best, area, strongest)

    def _weight(self, scene: Scene, cue: Cue) -> float:
        if cue not in self._weights:
            self._weights[cue] = self._weighed(scene, cue)
        return self._weights[cue]

    def _weighed(self, scene: Scene, cue: Cue) -> float:
        """Weight of a cue; more for a verb with an auxiliary, less if its object belongs to another type."""
        before = scene.text[max(scene.span[0], cue.start - 20) : cue.start]
        is_verb = self._language.regex(self._events.auxiliary).search(before)
        if self._language.dates.verb_last:
            is_verb = self._language.regex(self._events.predicate).search(scene.text, cue.start, cue.end)
        odd = cue.meaning.value in MOVED and self._objects.of(scene, cue) not in (
            "",
            MOVED[cue.meaning.value],
        )
        odd = odd or (cue.meaning.value in ACTS and is_noun(scene, cue))
        odd = odd or (cue.meaning.value == "use" and self._objects.are_people_struck(scene, cue))
        odd = odd or (cue.meaning.value in _FIRED and self._needs.sets_up(scene, cue))
        odd = odd or (cue.meaning.needs == "person" and self._objects.is_cargo(scene, cue))
        odd = odd or (cue.meaning.value == "diplomacy" and self._objects.is_carrier(scene, cue))
        odd = odd or (cue.meaning.value == "agreement" and is_unanimous(scene, cue, self._language))
        odd = odd or (cue.meaning.value in _GATHERED and self._is_occasion(scene, cue))
        odd = odd or tells_of_others(scene, cue, self._language)
        if tells_nothing(scene, cue, self._language):
            return 0.0
        return cue.meaning.weight * (_VERB if is_verb else 1.0) * (_ODD_OBJECT if odd else 1.0)

    def _is_occasion(self, scene: Scene, cue: Cue) -> bool:
        after = self._language.regex(self._events.occasion_after).match(scene.text, cue.end)
        occasion = self._language.regex(self._events.occasion)
        return bool(after or occasion.search(scene.text, max(scene.span[0], cue.start - 20), cue.end))

    def _counts(self, scene: Scene, cue: Cue) -> bool:
        return cue.meaning.value in self._vocabulary.event_types and self._needs.has(scene, cue.meaning.needs)

    def _negated(self, scene: Scene, clause: Span, cue: Cue | None) -> bool:
        start = clause[0] if cue is None else max(clause[0], cue.start - _NEGATION_REACH)
        end = clause[1] if cue is None else min(clause[1], cue.end)
        if cue and self._language.dates.verb_last:
            start, end = cue.start, min(clause[1], cue.end + _NEGATION_REACH)
        if self._says_no(scene, self._events.negation, start, end):
            return True
        return self._says_no(scene, self._events.irrealis, clause[0], end)

    def _says_no(self, scene: Scene, regex: str, start: int, end: int) -> bool:
        """Whether such a word stands in a range; the dates of one clause ask for the same."""
        asked = regex, start, end
        if asked not in self._answers:
            found = self._language.regex(regex).finditer(scene.text, start, max(start, end))
            self._answers[asked] = any(not scene.is_in_name(match.start()) for match in found)
        return self._answers[asked]
