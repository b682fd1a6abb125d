"""The parts of a sentence: who says what, and the clauses in which things happen.

A verb of speech splits a sentence into the words that tell of the speaking (`Speech.frame`) and what is said
(`Speech.content`). Both are ranges of the document; a date in the frame dates the statement, one in the
content what is told of.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from timeline.extraction.languages.base import Language
from timeline.extraction.lookup.capitals import capitals_after, speaking_capital
from timeline.extraction.lookup.mentions import Name
from timeline.extraction.lookup.triggers import BASIS, SPEECH, Cue, Meaning
from timeline.extraction.scenes.asides import is_subject, is_time, outside, put_in, tells
from timeline.extraction.scenes.nominal import nominal
from timeline.extraction.scenes.order import headed, settled
from timeline.extraction.scenes.scene import Scene
from timeline.extraction.scenes.speech import Speech
from timeline.extraction.scenes.stated import briefed, stated, with_teller
from timeline.extraction.scenes.verb_last import verb_last_speeches
from timeline.extraction.sides import STATES
from timeline.extraction.text.sentences import Sentence
from timeline.extraction.values import Span

_SUBJECT = 110
_POINTING = 60
_REST, _REST_WITH_TITLE = 100, 190  # what may follow the verb of speech, also where it is who speaks
_LEADING = 12
_TITLE = 24
_SUBJECT_WORDS = 9
_STOPS = '.!?…:;"”»)'
_QUOTES = '"”“»'


class SceneReader:
    """Cuts a document's names, cues and dates into scenes."""

    def __init__(
        self, text: str, names: Sequence[Name], cues: Sequence[Cue], dates: Sequence[Span], language: Language
    ) -> None:
        self._text = text
        places = [one.span() for one in language.regex(language.page.placeline).finditer(text)]
        named = [name for name in names if name.kind != "system" or not _only_a_ground(name, cues)]
        self._names = [name for name in named if not any(a <= name.start < b for a, b in places)]
        self._cues = cues
        self._dates = dates
        self._language = language
        self._cut: tuple[Sentence, list[Span]] | None = None  # clauses of the sentence asked for last
        self._name_starts = [name.start for name in self._names]
        self._cue_starts = [cue.start for cue in cues]
        self._date_starts = [date[0] for date in dates]

    def scene(self, sentence: Sentence) -> Scene:
        """Everything in one sentence."""
        start, end = sentence.start, sentence.end
        names = tuple(
            self._names[bisect_left(self._name_starts, start) : bisect_left(self._name_starts, end)]
        )
        cues = tuple(self._cues[bisect_left(self._cue_starts, start) : bisect_left(self._cue_starts, end)])
        dates = self._dates[bisect_left(self._date_starts, start) : bisect_left(self._date_starts, end)]
        attribution = self._language.regex(self._language.events.attribution)
        attributed = attribution.search(self._text, start, end) is not None
        speeches = self._speeches(sentence, names, cues, dates)
        if attributed and not self._language.dates.verb_last:
            speeches += self._attributions(sentence, names, speeches)
        speeches = with_teller(speeches, self._text, names, self._language)
        clauses = tuple(self._clauses(sentence)) if dates else ()
        return Scene(self._text, sentence, names, cues, tuple(speeches), clauses, tuple(dates), attributed)

    def _clauses(self, sentence: Sentence) -> list[Span]:
        if self._cut and self._cut[0] is sentence:
            return self._cut[1]
        starts = [sentence.start]
        boundary = self._language.regex(self._language.events.boundary)
        starts += [match.start() for match in boundary.finditer(self._text, sentence.start, sentence.end)]
        self._cut = sentence, list(zip(starts, [*starts[1:], sentence.end], strict=True))
        return self._cut[1]

    def _speeches(
        self, sentence: Sentence, names: Sequence[Name], cues: Sequence[Cue], dates: Sequence[Span]
    ) -> list[Speech]:
        found: list[Speech] = []
        if self._language.dates.verb_last:
            return list(verb_last_speeches(self._text, sentence, names, cues, dates, self._language))
        told = list(stated(self._text, sentence, names, cues, self._language))
        end, span = told[0].frame[0] if told else sentence.end, (sentence.start, sentence.end)
        for cue in cues:
            if cue.meaning.kind == SPEECH and cue.start < end and self._is_spoken(cue, sentence):
                begin = self._begin(cue, sentence, found)
                speech = self._speech(cue, begin, sentence, names, dates)
                if speech:
                    told_by = settled(speech, found, names, self._text, span, self._language)
                    found.append(told_by)
        found += told or nominal(self._text, span, names, self._language)
        return found + headed(self._text, span, names, found, self._language)

    def _attributions(
        self, sentence: Sentence, names: Sequence[Name], found: Sequence[Speech]
    ) -> Iterator[Speech]:
        """ "According to the agency, …" and "…, according to a report released on Thursday" speak, too."""
        pattern = self._language.regex(self._language.events.attribution)
        sentence_span = (sentence.start, sentence.end)
        for match in pattern.finditer(self._text, sentence.start, sentence.end):
            start, end = match.span()
            if any(speech.frame[0] <= start < speech.frame[1] for speech in found):
                continue
            cue = Cue(start, end, "", Meaning(SPEECH, "asserts"))
            comma = self._text.find(",", end, sentence.end)
            if comma >= 0 and self._language.regex(self._language.events.released).match(self._text, comma):
                comma = self._text.find(",", comma + 1, sentence.end)
            if start - sentence.start > _LEADING and comma >= 0 and self._language.events.subject_after:
                frame, content = (start, comma), sentence_span
            elif start - sentence.start > _LEADING:
                frame, content = (start, sentence.end), (sentence.start, start)
            elif comma >= 0:
                frame, content = (sentence.start, comma), (comma, sentence.end)
            else:
                continue
            inside = [name for name in names if end <= name.start < frame[1]]
            after = [name for name in inside if name.kind == "actor"] or capitals_after(match, inside)
            speaker = self._titled(after) if after else None
            points_back = self._language.regex(self._language.events.speakers)
            anaphoric = speaker is None and bool(points_back.search(self._text, end, frame[1]))
            yield Speech(cue, frame, content, speaker, anaphoric)

    def _begin(self, cue: Cue, sentence: Sentence, found: Sequence[Speech]) -> int:
        """Where the words of the speaking begin: after an earlier "that"; a clause of evidence stands for
        itself."""
        begin = found[-1].content[0] if found and found[-1].content[0] <= cue.start else sentence.start
        begin = max(begin, self._text.rfind("; ", begin, cue.start) + 1)
        participle = self._language.regex(self._language.events.active).search(cue.phrase)
        if cue.phrase in self._language.events.evidence or participle:
            clauses = [start for start, end in self._clauses(sentence) if start <= cue.start < end]
            begin = max(begin, *clauses)
        return begin

    def _is_spoken(self, cue: Cue, sentence: Sentence) -> bool:
        """Not "is said to have", and not "the report": a word that can be a noun must tell what is said."""
        before = self._text[max(sentence.start, cue.start - 30) : cue.start]
        events = self._language.events
        active = self._language.regex(events.active).search(cue.phrase)
        if not active and self._language.regex(events.passive).search(before):
            return self._is_told_to(cue, sentence)
        if self._language.regex(events.adjectival).search(before):
            return False
        if self._language.regex(events.hearsay).match(self._text, cue.end):
            return False
        if cue.phrase not in events.nouns:
            return True
        if self._language.regex(events.determiner).search(before):
            return False
        return (
            self._complement(cue, sentence) is not None
            or self._trailing(cue, sentence.start, sentence) is not None
        )

    def _speech(
        self, cue: Cue, begin: int, sentence: Sentence, names: Sequence[Name], dates: Sequence[Span]
    ) -> Speech | None:
        split = (
            self._inserted(cue, begin, sentence)
            or self._told_before(cue, begin, sentence)
            or self._of_what(cue, begin, sentence, names)
            or self._trailing(cue, begin, sentence)
        )
        if split:
            frame, content = split
        else:
            said = self._content_start(cue, sentence, dates)
            told = self._object_end(cue, sentence, dates)
            frame, content = (begin, told or said), (cue.end if told else said, sentence.end)
            if told and self._language.regex(self._language.events.next_thing).match(self._text, told):
                content = (cue.end, told)
        content = self._within_clause(cue, content)
        lead = self._led_in(frame, content)
        if lead:
            content = (lead[1] + 1, max(content[1], frame[1]))
            frame = lead
            names = [name for name in names if name.start < frame[1] and not name.locative]
            leading = next((name for name in names if name.kind == "actor"), None)
            return Speech(cue, frame, content, leading, leading is None)
        if self._is_told_to(cue, sentence):
            by = [name for name in names if name.kind == "actor" and cue.end < name.start < frame[1]]
            return Speech(cue, frame, content, self._titled(by) if by else None, anaphoric=False)
        speaker = briefed(self._text, cue, frame, names, self._speaker(cue, frame, names), self._language)
        return Speech(cue, frame, content, speaker, speaker is None and self._points_back(cue, frame))

    def _is_told_to(self, cue: Cue, sentence: Sentence) -> bool:
        """Whether a passive names whom something was told: "lawmakers were told by the agency that …"."""
        addressing = self._language.regex(self._language.events.told_to).fullmatch(cue.phrase)
        told = self._complement(cue, sentence) or self._trailing(cue, sentence.start, sentence)
        if addressing is None or told is None:
            return False
        before = self._text[max(sentence.start, cue.start - 30) : cue.start]
        return self._language.regex(self._language.events.passive).search(before) is not None

    def _led_in(self, frame: Span, content: Span) -> Span | None:
        """Words before a colon tell of the speaking, too: "On Friday he went further: Moscow, he said, …"."""
        colon = self._text.find(": ", content[0], min(frame[0], content[0] + _SUBJECT))
        return (content[0], colon) if colon > 0 else None

    def _within_clause(self, cue: Cue, content: Span) -> Span:
        """What is said ends where a semicolon begins another sentence."""
        end = self._text.find("; ", max(cue.end, content[0]), content[1]) if content[1] > cue.end else -1
        return (content[0], end) if end > content[0] else content

    def _inserted(self, cue: Cue, begin: int, sentence: Sentence) -> tuple[Span, Span] | None:
        """Words of speaking between the parts of what is said: "Shells, Seoul said on Friday, have …"."""
        between = put_in(self._text, cue, (begin, sentence.end), self._language)
        if between and not self._in_date(between[1]):
            return between, (begin, sentence.end)
        opening = self._text.rfind(",", max(begin, cue.start - _SUBJECT), cue.start)
        closing = self._text.find(",", cue.end, min(sentence.end, cue.end + _REST))
        goes_on = self._language.regex(self._language.events.goes_on)
        if min(opening, closing) < 0 or not goes_on.match(self._text, closing, sentence.end):
            return None
        if self._text[opening : cue.start].count(" ") > _SUBJECT_WORDS:
            return None
        return (opening + 1, closing), (begin, sentence.end)

    def _points_back(self, cue: Cue, frame: Span) -> bool:
        """Whether the words before the verb stand for whoever spoke last: "they", "the ministry"."""
        before = self._text[max(frame[0], cue.start - _POINTING) : cue.start]
        events = self._language.events
        after = self._language.regex(events.speakers_next).match(self._text, cue.end, frame[1])
        return bool(after or self._language.regex(events.speakers).search(before))

    def _told_before(self, cue: Cue, begin: int, sentence: Sentence) -> tuple[Span, Span] | None:
        """What is said is the sentence before: "…. This was said by …"."""
        pattern = self._language.regex(self._language.page.continued)
        for match in pattern.finditer(self._text, begin, min(cue.end + _LEADING, sentence.end)):
            stops = match.start() == 0 or self._text[match.start() - 1] in _STOPS
            if stops and match.start() < cue.start:
                return (match.start(), sentence.end), (begin, match.start())
        return None

    def _of_what(
        self, cue: Cue, begin: int, sentence: Sentence, names: Sequence[Name]
    ) -> tuple[Span, Span] | None:
        """What is told of stands first: "О поставках Сеул объявил 5 июня"."""
        pattern = self._language.regex(self._language.events.of_what)
        if not pattern.match(self._text, begin, cue.start) or self._complement(cue, sentence) is not None:
            return None
        between = [name for name in names if name.kind == "actor" and begin < name.start < cue.start]
        heads = [n.start for n in between[-1:] if not (n.locative or n.adjective or self._is_oblique(n))]
        heads += [date[0] for date in self._dates if 0 <= cue.start - date[1] <= 1]
        split = min(heads, default=cue.start)
        return (split, sentence.end), (begin, split)

    def _trailing(self, cue: Cue, begin: int, sentence: Sentence) -> tuple[Span, Span] | None:
        """What is said stands before the verb: "…," the leaders said on Friday."""
        before = self._text[max(begin, cue.start - _SUBJECT) : cue.start]
        match = self._language.regex(self._language.events.trailing).search(before)
        if not match:
            return None
        split = cue.start - len(before) + match.start() + 1
        if self._in_date(split - 1) or self._language.regex(self._language.events.objects).search(cue.phrase):
            return None
        if is_subject(self._text, begin, split - 1, self._language):
            return None
        words = self._text[split : cue.start].strip(" \"”»'")
        quoted = any(sign in self._text[max(begin, split - 2) : split + 2] for sign in _QUOTES)
        end = self._clause_end(cue, sentence)
        further = self._language.regex(self._language.events.rest).search(self._text, cue.end, end)
        rest = (further.start() if further else end) - cue.end
        after = self._language.events.subject_after
        told = after and tells(self._text, begin, split, self._language)
        after = after or cue.phrase in self._language.events.inverted
        reach = _REST_WITH_TITLE if told else _REST if words or after else -1
        if split - begin < 20 or not (quoted or rest <= reach):
            return None
        if not quoted and (self._complement(cue, sentence) or self._is_adverbial(begin, split)):
            return None
        return (split, sentence.end), (begin, split)

    def _in_date(self, position: int) -> bool:
        """Whether a comma belongs to a date: "on Tuesday, Feb. 11 said"."""
        index = bisect_left(self._date_starts, position) - 1
        return index >= 0 and position < self._dates[index][1]

    def _is_adverbial(self, begin: int, end: int) -> bool:
        """Whether words are only time, place or occasion of what follows: not "on Monday, troops left"."""
        events = self._language.events
        adverbial = self._language.regex(events.adverbial).match(self._text, begin, end)
        if adverbial or is_time(self._dates, begin, end):
            return True
        if self._text.find(": ", begin, end) >= 0:
            return False
        setting = self._language.regex(events.setting).match(self._text, begin, end)
        return bool(setting) and not tells(self._text, begin, end, self._language)

    def _complement(self, cue: Cue, sentence: Sentence) -> int | None:
        match = self._language.regex(self._language.events.complement).match(
            self._text, cue.end, sentence.end
        )
        return match.end() if match else None

    def _content_start(self, cue: Cue, sentence: Sentence, dates: Sequence[Span]) -> int:
        """Where what is said begins: after "that", after the day of speaking, or right after the verb."""
        complement = self._complement(cue, sentence)
        if complement is not None:
            return complement
        events = self._language.events
        addressing = self._language.regex(events.addressing).fullmatch(cue.phrase)
        adjunct = self._language.regex(events.addressed if addressing else events.adjunct)
        for date in dates:
            if date[0] >= cue.end:
                near = date[0] - cue.end < 70 and adjunct.fullmatch(self._text, cue.end, date[0])
                return date[1] if near else cue.end
        return cue.end

    def _object_end(self, cue: Cue, sentence: Sentence, dates: Sequence[Span]) -> int | None:
        """End of the clause when what is said is a noun: "acknowledged the role of …", with the day after
        it."""
        if cue.phrase not in self._language.events.transitive or self._complement(cue, sentence) is not None:
            return None
        end = self._clause_end(cue, sentence)
        finite = self._language.regex(self._language.events.finite).search(self._text, cue.end, end)
        if finite is None:
            return end
        days = (date[1] for date in dates if cue.end <= date[0] and date[1] <= finite.start())
        return next(days, None)

    def _clause_end(self, cue: Cue, sentence: Sentence) -> int:
        return next(end for start, end in self._clauses(sentence) if start <= cue.start < end)

    def _speaker(self, cue: Cue, frame: Span, names: Sequence[Name]) -> Name | None:
        """The nearest actor before the verb that says who, not where; for a verb before its subject, after
        it."""
        if cue.phrase in self._language.events.evidence:
            return None
        before = [name for name in names if name.kind == "actor" and frame[0] <= name.start < cue.start]
        before = outside(before, (frame[0], cue.start), self._text, self._language)
        before = [name for name in before if not self._is_object(name)]
        near = [name for name in before if not name.locative and cue.start - name.end <= _SUBJECT]
        if not near and self._language.events.subject_after:
            after = [name for name in names if name.kind == "actor" and cue.end <= name.start < frame[1]]
            near = [name for name in after if not name.locative and not self._is_oblique(name)]
            near = [name for name in near if self._is_in_title(name, near[0])]
            near = [self._body_of(near)] if near else []
            near = near or after[:1] or before[-1:]  # "it was said in the Kremlin"
            near = near or speaking_capital(cue, [n for n in names if frame[0] <= n.start < frame[1]])
        heads = [name for name in near if not self._is_oblique(name)]
        apposed = self._language.regex(self._language.events.apposed)
        if near and apposed.match(self._text, near[-1].end, cue.start):
            return near[-1]
        if self._language.regex(self._language.events.coordinated).search(self._text, frame[0], cue.start):
            return next((n for n in before if not (n.locative or self._is_oblique(n))), None)
        if near and not heads:
            heads = [n for n in before if not (n.locative or self._is_oblique(n))][-1:]
        if near := heads or [name for name in near if not self._stands_apart(name)]:
            return self._body_of(near)
        if self._trailing_verb_first(cue, frame):
            after = [name for name in names if name.kind == "actor" and cue.end <= name.start < frame[1]]
            return self._titled(after) if after else None
        return None

    def _body_of(self, names: Sequence[Name]) -> Name:
        """The last name, or the body right before it that it only tells the state of: "МИД Японии"."""
        last = names[-1]
        genitive = len(names) > 1 and not self._text[names[-2].end : last.start].strip(" \n)")
        possessed = self._language.events.subject_after and not last.adjective and not names[-2:][0].adjective
        return names[-2] if genitive and possessed and last.slug in STATES else last

    def _titled(self, names: Sequence[Name]) -> Name:
        """The first name, or the last of its title: "South Korean Defence Minister Shin Won-sik"."""
        return [name for name in names if self._is_in_title(name, names[0])][-1]

    def _is_in_title(self, name: Name, first: Name) -> bool:
        """Whether a name still belongs to the title of the first one: "пресс-секретарь президента РФ …"."""
        return "," not in self._text[first.end : name.start] and name.start - first.end < _TITLE

    def _is_oblique(self, name: Name) -> bool:
        """After "with", "of" or the like: not the head of a subject."""
        before = self._text[max(0, name.start - 24) : name.start]
        return bool(self._language.regex(self._language.events.oblique).search(before))

    def _stands_apart(self, name: Name) -> bool:
        """Right after "from" or "about": such a name is not even the place where somebody speaks."""
        before = self._text[max(0, name.start - _TITLE) : name.start]
        return bool(self._language.regex(self._language.events.apart).search(before))

    def _is_object(self, name: Name) -> bool:
        """Whether the case of a state's name makes it who is spoken of: "Россию обвинили"."""
        spoken_of = self._language.regex(self._language.names.accusative)
        return name.slug in STATES and bool(spoken_of.search(self._text, name.start, name.end))

    def _trailing_verb_first(self, cue: Cue, frame: Span) -> bool:
        """The verb before its subject: "…," said Kirby."""
        return not self._text[frame[0] : cue.start].strip(" ,\"”“»'")


def _only_a_ground(name: Name, cues: Sequence[Cue]) -> bool:
    """Whether a name is part of such words as "satellite images": no satellite is meant."""
    index = bisect_left(cues, name.start, key=lambda cue: cue.start)
    near = cues[max(0, index - 2) : index + 2]
    return any(c.meaning.kind == BASIS and c.start <= name.start and name.end <= c.end for c in near)
