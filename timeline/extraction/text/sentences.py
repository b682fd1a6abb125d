"""Paragraphs and sentences: line breaks first, then full stops that end no abbreviation.

Sentences that say the same words again (scraped captions, paragraphs printed twice) point to the first of
them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice, pairwise

from timeline.extraction.languages.base import Language

_LINE = re.compile(r"[^\n]+")
_STOP = re.compile(r"[.!?…。]+[\"'”’»)\]]{0,3}")
_FULL_STOPS = '.!?"”»'
_ON = 4
_CREDIT = re.compile(r"[ \t]{0,3}\([A-Z][^()\n]{1,40}\)")
_OPENING = re.compile(r"[ \t]{0,8}[\"“”'‘«(\[]{0,8}")
_LAST_WORD = re.compile(r"[\w.'-]{1,24}$")
_WORDS = re.compile(r"\w+")
_SHORT = 4
_DATE = 12  # characters of a date of figures on either side of a full stop in it
LONGEST = 1500
MAX_SENTENCES = 5000


@dataclass(slots=True)
class Sentence:
    """A range of the document. `same_as` is the index of the first sentence with the same words (its own if
    new).

    `furniture` marks lines that are no prose: bylines, time stamps, buttons.
    """

    start: int
    end: int
    paragraph: int
    same_as: int
    furniture: bool


def split_sentences(text: str, language: Language) -> tuple[Sentence, ...]:
    """The first `MAX_SENTENCES` sentences in reading order; a range without words gives none."""
    sentences: list[Sentence] = []
    seen: dict[tuple[str, ...], int] = {}
    furniture = language.regex(language.page.furniture)
    sourced = language.regex(language.page.sourced)
    for paragraph, line in enumerate(_LINE.finditer(text)):
        is_furniture = bool(furniture.match(text, line.start(), min(line.end(), line.start() + 200)))
        if len(sentences) >= MAX_SENTENCES:
            break
        if sourced.match(text, line.start(), line.end()) and _takes(sentences, line.end()):
            last = sentences.pop()
            sentences.append(replace(last, end=line.end()))
            continue
        for start, end in islice(
            _in_line(text, line.start(), line.end(), language), MAX_SENTENCES - len(sentences)
        ):
            if sentences and _tells_of(text, sentences[-1], start, end, language):
                before = sentences.pop()
                start, paragraph, is_furniture = before.start, before.paragraph, before.furniture
            words = tuple(_WORDS.findall(text[start:end].casefold()))
            same = seen.setdefault(words, len(sentences)) if len(words) >= _SHORT else len(sentences)
            sentences.append(Sentence(start, end, paragraph, same, is_furniture))
    return tuple(sentences)


def _takes(sentences: Sequence[Sentence], end: int) -> bool:
    """Whether the last sentence may take in the line after it that says where it comes from."""
    last = sentences[-1] if sentences else None
    return last is not None and not last.furniture and end - last.start <= LONGEST


def _tells_of(text: str, before: Sentence, start: int, end: int, language: Language) -> bool:
    """Whether a paragraph only begins by saying who told the one before it: "This was stated by …"."""
    if language.dates.verb_last or before.furniture or end - before.start > LONGEST:
        return False
    if "\n" not in text[before.end : start] or text[before.end - 1] not in _FULL_STOPS:
        return False
    return bool(language.regex(language.page.continued).match(text, before.end, end))


def _in_line(text: str, start: int, end: int, language: Language) -> Iterator[tuple[int, int]]:
    for stop in _STOP.finditer(text, start, end):
        if stop.end() <= start or not _ends_sentence(text, stop, end, language):
            continue
        credit = _CREDIT.match(text, stop.end(), end)
        boundary = credit.end() if credit else stop.end()
        yield from _trimmed(text, start, boundary)
        start = boundary
    yield from _trimmed(text, start, end)


def is_cut(sentences: Sequence[Sentence]) -> bool:
    """Whether an endless sentence was cut in pieces."""
    return any(
        one.end - one.start >= LONGEST // 2 and one.end == other.start for one, other in pairwise(sentences)
    )


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence without the space around it; an endless one in pieces, so that no work grows with its
    square."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > LONGEST:
        cut = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
        cut = cut if cut > 0 else start + LONGEST
        yield start, cut
        start = cut
    if _WORDS.search(text, start, end):
        yield start, end


def _ends_sentence(text: str, stop: re.Match[str], end: int, language: Language) -> bool:
    after = stop.end()
    if after >= end:
        return True
    if not text[after].isspace() and not _glued(text, stop):
        return False
    opening = _OPENING.match(text, after, end)
    if opening and opening.end() < end and text[opening.end()].islower():
        return False
    if stop.group() == "." and (_abbreviated(text, stop.start(), language) or _in_date(text, stop, language)):
        return False
    return not language.regex(language.page.continued).match(text, after, end)


def _in_date(text: str, stop: re.Match[str], language: Language) -> bool:
    """Whether a full stop belongs to a date of figures and points: "6.19. 평양에서"."""
    if not text[stop.start() - 1 : stop.start()].isdigit():
        return False
    dates = language.regex(language.page.point_date).finditer(
        text, max(0, stop.start() - _DATE), stop.end() + _DATE
    )
    return any(one.start() < stop.start() < one.end() for one in dates)


def _glued(text: str, stop: re.Match[str]) -> bool:
    """A sentence that begins right after a full stop: "other issues.The leaders"."""
    return text[stop.end()].isupper() and text[max(0, stop.start() - 2) : stop.start()].islower()


def _abbreviated(text: str, stop: int, language: Language) -> bool:
    last = _LAST_WORD.search(text, max(0, stop - 24), stop)
    if not last:
        return False
    word = last.group().lower().lstrip("'-")
    if word == "x" and text[max(0, last.start() - _ON) : last.start()].lower().endswith(("on ", "to ")):
        return False  # the network: "wrote on X. He said"
    if word in language.page.abbreviations:
        return word not in language.page.closing or not text[stop + 1 : stop + 3].strip()[:1].isupper()
    return (len(word) == 1 and word.isalpha()) or bool(
        re.fullmatch(r"(?:[a-zа-яіїєґ]\.){1,4}[a-zа-яіїєґ]", word)
    )
