"""Languages whose verbs come last: the ends of words tell who acts, who speaks stands around what is said.

``[speaker] [day] [place] [what is said] [verb]`` and ``[what is said] [speaker] [day] [verb]`` both give two
frames with one content between or before them, so that a day on either side dates the speaking.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from timeline.extraction.languages.base import Language
from timeline.extraction.lookup.mentions import Name
from timeline.extraction.lookup.triggers import SPEECH, Cue
from timeline.extraction.scenes.endings import acts, speaker_in, subject_in
from timeline.extraction.scenes.speech import Speech
from timeline.extraction.scenes.verbless import (
    aloud,
    attributed,
    came_out,
    cited,
    credited,
    headline,
    is_told_of,
    is_verb,
    noted_by,
)
from timeline.extraction.text.sentences import Sentence
from timeline.extraction.values import Span

_TAIL = 70
_HEAD = 90
_APART = 10
_QUOTING = 5
_BESIDE = 2
_FACT = 16
_WORD = 12
_OPENING = '"“'


def verb_last_speeches(
    text: str,
    sentence: Sentence,
    names: Sequence[Name],
    cues: Sequence[Cue],
    dates: Sequence[Span],
    language: Language,
) -> Iterator[Speech]:
    """Acts of speaking, the outermost first; one told inside another stays within its content."""
    start, end = sentence.start, sentence.end
    actors = [name for name in names if name.kind == "actor"]
    press = language.regex(language.events.press)
    before: Span | None = None  # the part of a sentence before the clause in which the last one speaks
    cited_paper = list(attributed(text, sentence, actors, language))
    yield from cited_paper
    yield from headline(text, sentence, actors, dates, language)
    if passive := list(came_out(text, sentence, actors, language)):
        yield from passive
        end = passive[0].content[1]
    elif held := credited(text, sentence, actors, language):
        yield held
        end = held.content[1]
    elif not any(is_told_of(text, cue, sentence, language) for cue in cues):
        yield from aloud(text, sentence, actors, language)
    for cue in reversed(cues):
        if before and cue.end <= before[1]:
            (start, end), before = before, None
        if cue.meaning.kind != SPEECH or cue.end > end:
            continue
        if not _speaks(text, cue, sentence, (start, end), dates, language):
            continue
        if any(cue.end <= one.frame[1] for one in cited_paper):
            continue  # "according to the data that the agency gave out on the 18th, …"
        said = _said_end(text, _clause_start(text, start, cue.start, actors, language), cue, language)
        tail = said, _tail_end(text, cue, end, dates, language)
        by_tail = subject_in(text, tail[0], cue.start, language)
        if not by_tail:
            clause = _clause_start(text, start, said, actors, language)
            before = (start, clause) if clause > start and end == sentence.end else before
            start = clause
        head = start if by_tail else _head_end(text, start, said, dates, actors, language)
        if end < sentence.end and _of_fact(text, start, cue, language):
            continue
        if any(said <= date[0] < cue.start for date in dates):  # only one day is that of the speaking
            head = min((date[0] for date in dates if start <= date[0] < head), default=head)
        noted = noted_by(text, sentence, cue, dates, actors, language) if head == sentence.start else None
        head = min(said, noted.end) if noted else head
        content = head, said
        region = (said, cue.start) if by_tail else (start, head)
        speaker = noted or speaker_in(text, actors, region, language)
        speaker = speaker or cited(text, sentence, start, actors, language)
        if head > start:
            pointing = speaker is None and not press.search(text, start, head)
            yield Speech(cue, (start, head), content, speaker, pointing)
        passed_on = by_tail and _is_passed_on(text, tail[0], cue.start, language)
        yield Speech(cue, tail, content, speaker, speaker is None and (passed_on or not by_tail))
        start, end = content


def _speaks(
    text: str, cue: Cue, sentence: Sentence, rest: Span, dates: Sequence[Span], language: Language
) -> bool:
    """Whether a verb of speech speaks in what is left of a sentence: not in the passive, of a day, or of a
    paper that is handed over."""
    start, end = rest
    if not is_verb(text, cue, sentence, language):
        return False
    if end < sentence.end and _tells_of_day(text, cue, dates):
        return False
    handed = language.regex(language.events.handed)
    if handed.search(text, max(start, cue.start - _WORD), cue.start):
        return False
    if language.regex(language.events.passive).search(text, cue.start, cue.end):
        return False
    return cue.phrase not in language.events.bare or _quotes(text, cue, language)


def _tells_of_day(text: str, cue: Cue, dates: Sequence[Span]) -> bool:
    """Whether a verb stands right before a date, of which it only tells more: "시인한 28일"."""
    follows = _word_end(text, cue.end, len(text))
    return any(follows <= date[0] <= follows + 1 for date in dates)


def _is_passed_on(text: str, start: int, end: int, language: Language) -> bool:
    """Whether who speaks only passes on what somebody named before told him: "…고 박 의원은 밝혔다"."""
    return bool(language.regex(language.events.relayed).search(text, start, end))


def _quotes(text: str, cue: Cue, language: Language) -> bool:
    """Whether a quoting word stands right before a verb: "…고 했다", not "회담을 했다"."""
    quoted = language.regex(language.events.quoted)
    return bool(quoted.search(text, max(0, cue.start - _QUOTING), cue.start))


def _clause_start(text: str, start: int, said: int, actors: Sequence[Name], language: Language) -> int:
    """The clause of who speaks: "…지만 크렘린궁은 …고 했다" begins at 크렘린궁."""
    signs = language.events.topic_signs
    for match in language.regex(language.events.boundary).finditer(text, start, said):
        first = next((name for name in actors if name.start >= match.end()), None)
        topic = acts(text, first, language) if first and first.start - match.end() < _APART else None
        if topic and topic.group()[-1] in signs and not _quoted_at(text, start, match.end()):
            start = match.end()
    return start


def _quoted_at(text: str, start: int, end: int) -> bool:
    """Whether a quote is open at a position, or opens there."""
    return text.count('"', start, end) % 2 == 1 or text[end : end + 1] in _OPENING


def _word_end(text: str, position: int, end: int) -> int:
    while position < end and not text[position].isspace():
        position += 1
    return position


def _tail_end(text: str, cue: Cue, end: int, dates: Sequence[Span], language: Language) -> int:
    """The end of the verb, or of the day after it: "…을 공개한 것은 10월 18일이다"."""
    position = min(end, _word_end(text, cue.end, end))
    cleft = language.regex(language.events.cleft).match(text, position, end)
    if cleft is None:
        return position
    return next((date[1] for date in dates if 0 <= date[0] - cleft.end() <= _QUOTING), position)


def _said_end(text: str, start: int, cue: Cue, language: Language) -> int:
    """Where what is said ends: after the last quoting word shortly before the verb, else at the verb."""
    said = cue.start
    for match in language.regex(language.events.quoted).finditer(
        text, max(start, cue.start - _TAIL), cue.start
    ):
        said = match.end()
    return said


def _head_end(
    text: str, start: int, said: int, dates: Sequence[Span], actors: Sequence[Name], language: Language
) -> int:
    """Where what is said begins after "the minister, on the 18th, at a briefing": at a quote or at the next
    words that name who acts."""
    topic = _topic(text, start, min(said, start + _HEAD), language)
    if topic is None:
        return start
    if topic.group()[-1] not in language.events.topic_signs:
        told = any(start <= one[0] < topic.start() and _lasts(text, one, language) for one in dates)
        if told or _resumes(text, start, language):
            return start
        if not _may_speak(text, start, topic, actors, language):
            return _past_floor(text, start, topic.start(), dates, language)
    if (opened := _open_quote(text, start, topic.start())) >= 0:
        return opened
    if paper := language.regex(language.events.in_paper).match(text, topic.end(), said):
        return paper.end()
    quote = min((at for sign in '"“‘' if (at := text.find(sign, topic.end(), said)) >= 0), default=-1)
    if any(topic.end() <= date[0] and text[date[1] : quote].isspace() for date in dates if date[1] < quote):
        return quote
    after = language.regex(language.events.topic_end).search(text, topic.end(), said)
    limit = min(at for at in (quote, after.start() if after else -1, said) if at >= 0)
    for date in dates:
        if topic.end() <= date[0] < limit and _is_told(text, date, language):
            limit = date[0]
    if limit == quote:
        return quote
    limit = _second_day(start, limit, dates)
    return _past_adjuncts(text, topic.end(), limit, dates, language)


def _may_speak(
    text: str, start: int, topic: re.Match[str], actors: Sequence[Name], language: Language
) -> bool:
    """Whether the words that act are a known actor or a word for people: not "포탄 3백만 발이"."""
    if any(start <= name.start < topic.end() for name in actors):
        return True
    people = language.regex(language.events.people)
    return bool(people.search(text, max(start, topic.start() - _WORD), topic.start() + 1))


def _past_floor(text: str, start: int, limit: int, dates: Sequence[Span], language: Language) -> int:
    """Where what is said begins in a sentence that leaves out who speaks: after the day and the occasion."""
    floor = language.regex(language.events.floor).search(text, start, limit)
    if floor:
        return floor.end()
    return start


def _of_fact(text: str, start: int, cue: Cue, language: Language) -> bool:
    """Whether a verb inside what is said tells of a fact, so that who acts before it does not speak:
    "said it had confirmed the fact that soldiers were taken"."""
    near = max(start, cue.start - _FACT)
    if not language.regex(language.events.fact).search(text, near, cue.start):
        return False
    topic = _topic(text, start, cue.start, language)
    return topic is None or topic.group()[-1] not in language.events.topic_signs


def _resumes(text: str, start: int, language: Language) -> bool:
    """Whether a sentence leaves out who speaks, going on with the one before: "그러면서 …고 말했다"."""
    return bool(language.regex(language.events.resumed).match(text, start))


def _open_quote(text: str, start: int, end: int) -> int:
    """Where a quote begins that is still open at `end`: who is named in it does not speak; -1 for none."""
    opened = max(text.rfind(sign, start, end) for sign in _OPENING)
    return opened if opened >= 0 and text.count('"', start, end) % 2 + text.count("“", opened, end) else -1


def _second_day(start: int, limit: int, dates: Sequence[Span]) -> int:
    """Where the second date of a range begins: only one day is that of the speaking."""
    inside = [date for date in dates if start <= date[0] < limit]
    apart = (later[0] for first, later in pairwise(inside) if later[0] - first[1] > _BESIDE)
    return next(apart, limit)


def _past_adjuncts(text: str, start: int, limit: int, dates: Sequence[Span], language: Language) -> int:
    head = start
    for match in language.regex(language.events.frame_end).finditer(text, start, limit):
        head = match.end()
    for date in dates:
        if head <= date[0] <= head + 2 and date[1] <= limit:
            head = date[1]
    return head


def _is_told(text: str, date: Span, language: Language) -> bool:
    """Whether what is told happened on a date: "after the summit on the 13th", "from October to March"."""
    pattern = language.regex(language.events.content_date)
    since = language.regex(language.dates.since_after)
    return bool(pattern.match(text, date[1]) or since.search(text, date[0], date[1] + 3))


def _lasts(text: str, date: Span, language: Language) -> bool:
    """Whether a date says how long something went on: "since October", "so far this month"."""
    since, lasting = (language.regex(one) for one in (language.dates.since_after, language.events.lasting))
    return bool(lasting.match(text, date[1]) or since.search(text, date[0], date[1] + 3))


def _topic(text: str, start: int, end: int, language: Language) -> re.Match[str] | None:
    """The first words that name who speaks, else who acts."""
    found = list(language.regex(language.events.topic_end).finditer(text, start, end))
    speaking = [match for match in found if match.group()[-1] in language.events.topic_signs]
    return next(iter(speaking or found), None)
