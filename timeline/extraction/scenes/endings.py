"""Languages whose verbs come last: what the ends of names and their titles tell of who acts and speaks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.extraction.languages.base import Language
from timeline.extraction.lookup.mentions import Name
from timeline.extraction.values import Span

_BEFORE = 40
_TITLE = 24
_APART = 10
_WHERE = "에서로"  # before a sign of the topic: it is a time or place


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
        if name.end <= end and not name.locative and not name.adjective and acts(text, name, language):
            return first_of_title(text, names, index, language)
    return None


def theme(text: str, names: Sequence[Name], end: int, language: Language) -> Name | None:
    """The first name whose end marks what words are about, or who stands before "by"."""
    signs, agent = language.events.topic_signs, language.regex(language.events.agent)
    if found := next((name for name in names if agent.match(text, name.end)), None):
        return found
    for index, name in enumerate(names):
        mark = None if name.locative or name.adjective or name.end > end else acts(text, name, language)
        if mark and mark.group()[-1] in signs:
            return first_of_title(text, names, index, language)
    return None


def topical(text: str, names: Sequence[Name], area: Span, language: Language) -> Name | None:
    """Who a sentence is about; nobody when that is somebody unknown, who acts when it is about nobody."""
    if found := theme(text, names, area[1], language):
        return found
    signs = language.events.topic_signs
    marks = language.regex(language.events.topic_end).finditer(text, *area)
    unknown = any(mark.group()[-1] in signs and mark.group()[0] not in _WHERE for mark in marks)
    return None if unknown else nominative(text, names, area[1], language)


def acts(text: str, name: Name, language: Language) -> re.Match[str] | None:
    """Whether a name, with the title after it, is what a sentence is about: "신원식 장관은"."""
    topic = language.regex(language.events.topic_end)
    first = topic.search(text, name.start, min(len(text), name.end + _TITLE))
    if first is None or first.end() < name.end:
        return None
    other = language.regex(language.events.other_end).search(text, name.start, first.start())
    return None if other else first


def first_of_title(text: str, names: Sequence[Name], index: int, language: Language) -> Name:
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


def subject_in(text: str, start: int, end: int, language: Language) -> bool:
    return bool(language.regex(language.events.topic_end).search(text, start, end))


def speaker_in(text: str, actors: Sequence[Name], region: Span, language: Language) -> Name | None:
    """Who speaks in a frame: a person before a body, a body before its state."""
    outlet = language.regex(language.events.outlet)
    inside = [name for name in actors if region[0] <= name.start < region[1] and not name.locative]
    inside = [name for name in inside if not outlet.match(text, name.end)]
    acting = [(index, match) for index, name in enumerate(inside) if (match := acts(text, name, language))]
    signs, subordinate = language.events.topic_signs, language.regex(language.events.subordinate)
    for index, match in sorted(acting, key=lambda pair: (pair[1].group()[-1] not in signs, pair[0])):
        if match.group()[-1] not in signs and subordinate.search(text, match.end(), region[1]):
            continue
        return first_of_title(text, inside, index, language)
    return None
