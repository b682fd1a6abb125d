"""How alike two events are, with reasons in words; knows nothing of the database.

The score is the weighted mean of how alike titles, actors, types, dates and places are; where one side names
no place, places do not count. Another type, other places, or other speakers keep a pair from being called the
same, however alike the rest is. The weights and bounds were set on the bundled data: docs/extraction.md.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cached_property, lru_cache

from rapidfuzz import fuzz

from timeline.chronology import label, parse

WEIGHTS = {"title": 0.30, "actors": 0.25, "type": 0.20, "date": 0.15, "places": 0.10}
SAME = 0.7
RELATED = 0.5
TITLE = 0.7  # what titles must reach too where the dates are not the same
DAY = timedelta(days=1)  # for time zones
NEAR = timedelta(days=62)  # between the beginnings of what has no end
APART = timedelta(days=366)  # between the beginnings of anything else
_SAME_BAND = 0.4
_STEM = 5  # letters that tell words apart: Korea, Korean; missile, missiles
_COMMON = {
    *("a", "an", "and", "as", "at", "by", "for", "from", "had", "has", "have", "in", "into", "is", "it"),
    *("its", "of", "on", "or", "over", "per", "say", "says", "said", "than", "that", "the", "their", "to"),
    *("was", "were", "which", "with"),
}  # fmt: skip


class Verdict(StrEnum):
    """What is suggested about a candidate and an event."""

    MERGE = "merge"
    RELATED = "related"
    NEW = "new"

    @property
    def words(self) -> str:
        """The suggestion as a heading."""
        return {"merge": "Likely the same", "related": "Related", "new": "Another event"}[self.value]


@dataclass(frozen=True)
class Facts:
    """What of an event or a candidate is compared; slugs but for the title."""

    title: str
    type: str
    band: str
    edtf: str
    actors: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()  # where it happened, not where it was announced
    speakers: frozenset[str] = frozenset()  # who says it, with the bodies they belong to
    expected: bool = False  # rather than reported

    @cached_property
    def words(self) -> str:
        """The words of the title that count, shortened and in order of the alphabet."""
        return shortened(self.title)

    @cached_property
    def span(self) -> tuple[date | None, date | None]:
        """First and last day, None where it is open."""
        value = parse(self.edtf)
        return value.earliest, value.latest


@dataclass(frozen=True, slots=True)
class Comparison:
    """A score from 0 to 1, what is suggested, and why."""

    score: float
    verdict: Verdict
    parts: dict[str, float]
    reasons: tuple[str, ...]


def compare(one: Facts, other: Facts) -> Comparison:
    """Compare two events; the order does not matter for the score and the verdict."""
    if not dates_allow(one.span, other.span):
        return Comparison(0.0, Verdict.NEW, {}, ("The dates do not meet.",))
    parts = dict(_parts(one, other))
    score = weighted(parts)
    against = tuple(_against(one, other))
    if score >= SAME and not against and one.span != other.span and parts["title"] < TITLE:
        against = ("The dates are not the same, and the titles differ too much to say more.",)
    verdict = Verdict.NEW if score < RELATED else Verdict.RELATED
    if score >= SAME and not against:
        verdict = Verdict.MERGE
    return Comparison(score, verdict, parts, (*_in_favour(one, other, parts), *against))


def dates_allow(one: tuple[date | None, date | None], other: tuple[date | None, date | None]) -> bool:
    """Whether two spans overlap, give or take a day, and do not begin too far apart to be the same."""
    (start, end), (start2, end2) = one, other
    if (end and start2 and start2 - end > DAY) or (end2 and start and start - end2 > DAY):
        return False
    if start is None or start2 is None:
        return one == other or (end is not None and end2 is not None and abs(end - end2) <= NEAR)
    return abs(start - start2) <= (NEAR if end is None or end2 is None else APART)


def weighted(parts: Mapping[str, float]) -> float:
    """The mean of the parts by their weights."""
    weight = sum(WEIGHTS[name] for name in parts)
    return round(sum(WEIGHTS[name] * value for name, value in parts.items()) / weight, 4)


@lru_cache(maxsize=20_000)
def shortened(title: str) -> str:
    """The words of a title that count, without accents and endings, in order of the alphabet."""
    plain = "".join(
        char for char in unicodedata.normalize("NFKD", title.casefold()) if not unicodedata.combining(char)
    )
    words = {word[:_STEM] for word in re.findall(r"\w+", plain) if word not in _COMMON}
    return " ".join(sorted(words))


def _parts(one: Facts, other: Facts) -> Iterator[tuple[str, float]]:
    yield "title", _titles(one, other)
    yield "actors", _alike(one.actors, other.actors)
    yield "type", 1.0 if one.type == other.type else _SAME_BAND if one.band == other.band else 0.0
    yield "date", _date(one, other)
    if one.places and other.places:
        yield "places", _alike(one.places, other.places)


def _titles(one: Facts, other: Facts) -> float:
    return 1.0 if one.words == other.words else fuzz.token_set_ratio(one.words, other.words) / 100


def _alike(one: Set[str], other: Set[str]) -> float:
    """Half for what of the shorter list the longer holds, half for what of both is shared."""
    if not one or not other:
        return 1.0 if one == other else 0.0
    both = len(one & other)
    return (both / min(len(one), len(other)) + both / len(one | other)) / 2


def _date(one: Facts, other: Facts) -> float:
    """1 for the same days, less the more of the longer span the shorter one leaves out."""
    (start, end), (start2, end2) = one.span, other.span
    if (start, end) == (start2, end2):
        return 1.0
    if start is None or start2 is None:
        return 0.5
    if end is None or end2 is None:
        return 0.8 * (1 - abs(start - start2) / NEAR / 2)
    longer = max(end - start, end2 - start2) + DAY
    shared = max(min(end, end2) - max(start, start2) + DAY, timedelta())
    return 0.5 + 0.5 * (shared / longer)


def _in_favour(one: Facts, other: Facts, parts: dict[str, float]) -> Iterator[str]:
    yield _date_reason(one, other)
    if parts["type"] == 1:
        yield "Same type."
    yield f"Titles {parts['title']:.0%} alike."
    shared = len(one.actors & other.actors)
    if shared:
        yield f"{shared} of {len(one.actors | other.actors)} actors named by both."
    if one.places & other.places:
        yield "Same place."


def _date_reason(one: Facts, other: Facts) -> str:
    (start, end), (start2, end2) = one.span, other.span
    if (start, end) == (start2, end2):
        return "Same date."
    if (end and start2 and start2 > end) or (end2 and start and start > end2):
        return "A day apart."
    first = label(one.edtf)
    return f"{first[:1].upper()}{first[1:]} overlaps {label(other.edtf)}."


def _against(one: Facts, other: Facts) -> Iterator[str]:
    """What keeps them from being called the same."""
    if one.type != other.type:
        yield "Another type."
    if one.places and other.places and not one.places & other.places:
        yield "Another place."
    if one.speakers and other.speakers and not one.speakers & other.speakers:
        yield "Said by others."
