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
from timeline.extraction.lookup.triggers import SPEECH, Cue, Meaning
from timeline.extraction.scenes.speech import Speech
from timeline.extraction.text.sentences import Sentence
from timeline.extraction.values import Span

_BEFORE = 40
_TAIL = 70
_HEAD = 90
_TITLE = 24
_APART = 10
_QUOTING = 5
_BESIDE = 2
_FACT = 16
_WORD = 12
_WHERE = "에서로"  # before a sign of the topic: it is a time or place
_ACTS = frozenset({"condemnation", "denial", "sanction"})
_OPENING = '"“'


def marked(text: str, start: int, name: Name, regex: str, language: Language) -> bool:
    """Whether words before a name say what it is there for ("to Russia"), or its own end where verbs come
    last."""
    pattern = language.regex(regex)
    if language.dates.verb_last:
        return bool(pattern.search(text, name.start, name.end))
    return bool(pattern.search(text[max(start, name.start - _BEFORE) : name.start]))


def nominative(text: str, names: Sequence[Name], end: int, language: Language) -> Name | None:
    """The last name before a position whose own end, or that of its title, marks who acts."""
    for index in range(len(names) - 1, -1, -1):
        name = names[index]
        if name.end <= end and not name.locative and not name.adjective and _acts(text, name, language):
            return _first_of_title(text, names, index, language)
    return None


def theme(text: str, names: Sequence[Name], end: int, language: Language) -> Name | None:
    """The first name whose end marks what words are about, or who stands before "by"."""
    signs, agent = language.events.topic_signs, language.regex(language.events.agent)
    if found := next((name for name in names if agent.match(text, name.end)), None):
        return found
    for index, name in enumerate(names):
        mark = None if name.locative or name.adjective or name.end > end else _acts(text, name, language)
        if mark and mark.group()[-1] in signs:
            return _first_of_title(text, names, index, language)
    return None


def topical(text: str, names: Sequence[Name], area: Span, language: Language) -> Name | None:
    """Who a sentence is about; nobody when that is somebody unknown, who acts when it is about nobody."""
    if found := theme(text, names, area[1], language):
        return found
    signs = language.events.topic_signs
    marks = language.regex(language.events.topic_end).finditer(text, *area)
    unknown = any(mark.group()[-1] in signs and mark.group()[0] not in _WHERE for mark in marks)
    return None if unknown else nominative(text, names, area[1], language)


def _acts(text: str, name: Name, language: Language) -> re.Match[str] | None:
    """Whether a name, with the title after it, is what a sentence is about: "신원식 장관은"."""
    topic = language.regex(language.events.topic_end)
    first = topic.search(text, name.start, min(len(text), name.end + _TITLE))
    if first is None or first.end() < name.end:
        return None
    other = language.regex(language.events.other_end).search(text, name.start, first.start())
    return None if other else first


def _first_of_title(text: str, names: Sequence[Name], index: int, language: Language) -> Name:
    """The first of names that stand side by side without an ending: the person before office and state."""
    other = language.regex(language.events.other_end)
    while index and names[index].start - names[index - 1].end <= _APART:
        before = names[index - 1]
        between = text[before.end : names[index].start]
        topic = language.regex(language.events.topic_end).search(text, before.start, names[index].start)
        if topic and topic.group()[-1] in language.events.topic_signs:
            break
        if other.search(text, before.start, names[index].start) or any(sign in between for sign in ")=:·ㆍ"):
            break
        index -= 1
    return names[index]


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
    yield from _attributed(text, sentence, actors, language)
    yield from _headline(text, sentence, actors, dates, language)
    if credited := _credited(text, sentence, actors, language):
        yield credited
        end = credited.content[1]
    elif not any(_is_told_of(text, cue, sentence, language) for cue in cues):
        yield from _aloud(text, sentence, actors, language)
    for cue in reversed(cues):
        if before and cue.end <= before[1]:
            (start, end), before = before, None
        if cue.meaning.kind != SPEECH or cue.end > end:
            continue
        if not _is_verb(text, cue, sentence, language):
            continue
        if language.regex(language.events.passive).search(text, cue.start, cue.end):
            continue
        if cue.phrase in language.events.bare and not _quotes(text, cue, language):
            continue
        said = _said_end(text, _clause_start(text, start, cue.start, actors, language), cue, language)
        tail = said, _tail_end(text, cue, end, dates, language)
        by_tail = _subject_in(text, tail[0], cue.start, language)
        if not by_tail:
            clause = _clause_start(text, start, said, actors, language)
            before = (start, clause) if clause > start and end == sentence.end else before
            start = clause
        head = start if by_tail else _head_end(text, start, said, dates, actors, language)
        if end < sentence.end and _of_fact(text, start, cue, language):
            continue
        if any(said <= date[0] < cue.start for date in dates):  # only one day is that of the speaking
            head = min((date[0] for date in dates if start <= date[0] < head), default=head)
        content = head, said
        region = (said, cue.start) if by_tail else (start, head)
        speaker = _speaker(text, actors, region, language) or _cited(text, sentence, start, actors, language)
        if head > start:
            pointing = speaker is None and not press.search(text, start, head)
            yield Speech(cue, (start, head), content, speaker, pointing)
        passed_on = by_tail and _is_passed_on(text, tail[0], cue.start, language)
        yield Speech(cue, tail, content, speaker, speaker is None and (passed_on or not by_tail))
        start, end = content


def _is_passed_on(text: str, start: int, end: int, language: Language) -> bool:
    """Whether who speaks only passes on what somebody named before told him: "…고 박 의원은 밝혔다"."""
    return bool(language.regex(language.events.relayed).search(text, start, end))


def _quotes(text: str, cue: Cue, language: Language) -> bool:
    """Whether a quoting word stands right before a verb: "…고 했다", not "회담을 했다"."""
    quoted = language.regex(language.events.quoted)
    return bool(quoted.search(text, max(0, cue.start - _QUOTING), cue.start))


def _attributed(
    text: str, sentence: Sentence, actors: Sequence[Name], language: Language
) -> Iterator[Speech]:
    """ "According to the agency" at the head of a sentence."""
    pattern = language.regex(language.events.attribution)
    match = pattern.search(text, sentence.start, min(sentence.end, sentence.start + _HEAD))
    if match:
        before = [name for name in actors if sentence.start <= name.start < match.start()]
        cue = Cue(match.start(), match.end(), "", Meaning(SPEECH, "asserts"))
        frame, content = (sentence.start, match.end()), (match.end(), sentence.end)
        yield Speech(cue, frame, content, before[-1] if before else None, not before)


def _is_told_of(text: str, cue: Cue, sentence: Sentence, language: Language) -> bool:
    """Whether a verb of speech, or of an act done in words, tells what somebody said."""
    words = cue.meaning.kind == SPEECH or cue.meaning.value in _ACTS
    return words and _is_verb(text, cue, sentence, language)


def _credited(text: str, sentence: Sentence, actors: Sequence[Name], language: Language) -> Speech | None:
    """Who is told at the end, without a verb, to hold what stands before: "…다는 게 국정원의 판단이다"."""
    match = language.regex(language.events.credited).search(text, sentence.start, sentence.end)
    holder = match and next(
        (one for one in actors if match.start("who") <= one.start < match.end("who")), None
    )
    if match is None or holder is None:
        return None
    cue = Cue(match.end("who"), match.end(), "", Meaning(SPEECH, "asserts"))
    content = sentence.start, match.start("who")
    return Speech(cue, (match.start("who"), match.end()), content, holder, anaphoric=False)


def _aloud(text: str, sentence: Sentence, actors: Sequence[Name], language: Language) -> Iterator[Speech]:
    """Who is quoted beside what they did, without a verb of speech: "그는 "…"라며 손을 내저었다"."""
    match = language.regex(language.events.aloud).search(text, sentence.start, sentence.end)
    if match is None:
        return
    head = sentence.start, match.start("said")
    if speaker := _speaker(text, actors, head, language):
        cue = Cue(*match.span("said"), "", Meaning(SPEECH, "asserts"))
        yield Speech(cue, head, match.span("said"), speaker, anaphoric=False)


def _headline(
    text: str, sentence: Sentence, actors: Sequence[Name], dates: Sequence[Span], language: Language
) -> Iterator[Speech]:
    """Who is quoted without a verb, as in headlines and lists: "10.18 = 국정원 "북한군 1천 명 이동""."""
    start = dates[0][1] if dates and dates[0][0] - sentence.start <= _BESIDE * 2 else sentence.start
    match = language.regex(language.events.headline).match(text, start, sentence.end)
    if match is None:
        return
    before = [name for name in actors if match.start("who") <= name.start < match.end("who")]
    if before and not _subject_in(text, *match.span("who"), language):
        cue = Cue(match.start("said"), match.start("said") + 1, "", Meaning(SPEECH, "asserts"))
        yield Speech(cue, (sentence.start, match.start("said")), match.span("said"), before[0], False)


def _cited(
    text: str, sentence: Sentence, start: int, actors: Sequence[Name], language: Language
) -> Name | None:
    """Who heads an entry, before a quote and without an ending: "9:40 국방부 대변인, "…"고 설명"."""
    match = language.regex(language.events.cited).match(text, sentence.start, sentence.end)
    if match is None or start > match.end() or _subject_in(text, *match.span("who"), language):
        return None
    heading = (name for name in actors if match.start("who") <= name.start < match.end("who"))
    return next((name for name in heading if not (name.adjective or name.locative)), None)


def _clause_start(text: str, start: int, said: int, actors: Sequence[Name], language: Language) -> int:
    """The clause of who speaks: "…지만 크렘린궁은 …고 했다" begins at 크렘린궁."""
    signs = language.events.topic_signs
    for match in language.regex(language.events.boundary).finditer(text, start, said):
        first = next((name for name in actors if name.start >= match.end()), None)
        topic = _acts(text, first, language) if first and first.start - match.end() < _APART else None
        if topic and topic.group()[-1] in signs and text.count('"', start, match.end()) % 2 == 0:
            start = match.end()
    return start


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


def _subject_in(text: str, start: int, end: int, language: Language) -> bool:
    return bool(language.regex(language.events.topic_end).search(text, start, end))


def _is_verb(text: str, cue: Cue, sentence: Sentence, language: Language) -> bool:
    """Whether a word of speech stands as a verb, or as the noun that ends a note: "…라고 주장."."""
    if language.regex(language.events.predicate).search(text, cue.start, cue.end):
        return True
    return bool(language.regex(language.events.nominal).match(text, cue.start, sentence.end))


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


def _speaker(text: str, actors: Sequence[Name], region: Span, language: Language) -> Name | None:
    """Who speaks in a frame: a person before a body, a body before its state."""
    outlet = language.regex(language.events.outlet)
    inside = [name for name in actors if region[0] <= name.start < region[1] and not name.locative]
    inside = [name for name in inside if not outlet.match(text, name.end)]
    acting = [(index, match) for index, name in enumerate(inside) if (match := _acts(text, name, language))]
    signs, subordinate = language.events.topic_signs, language.regex(language.events.subordinate)
    for index, match in sorted(acting, key=lambda pair: (pair[1].group()[-1] not in signs, pair[0])):
        if match.group()[-1] not in signs and subordinate.search(text, match.end(), region[1]):
            continue
        return _first_of_title(text, inside, index, language)
    return None
