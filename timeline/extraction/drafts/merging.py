"""Drafts of one sentence that tell of the same thing twice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from timeline.chronology import Edtf, Precision, overlaps, parse
from timeline.extraction.dates.dating import DatedExpression, is_stay
from timeline.extraction.drafts.drafts import Draft
from timeline.extraction.languages.base import Language
from timeline.extraction.rules import Part
from timeline.extraction.telling.telling import SAID

_REACH = 3  # sentences
# who most often only speaks of what the two sides do
_SPEAKING = frozenset(
    {"south-korea", "united-states", "japan", "ukraine", "european-union", "nato", "united-kingdom"}
    | {"dmitry-peskov", "valery-gerasimov", "g7"}
)


def without_rougher(drafts: Sequence[Draft], dated: Sequence[DatedExpression]) -> list[Draft]:
    """Drafts without those whose day another one of the sentence tells: "last month, on May 14"."""
    return [one for one in drafts if not any(_is_finer(other, one, dated) for other in drafts)]


def _is_finer(one: Draft, other: Draft, dated: Sequence[DatedExpression]) -> bool:
    if one.type != other.type or other.edtf.precision in (Precision.DAY, Precision.OPEN):
        return False
    if other.expression is not None and is_stay(dated[other.expression]):
        return False  # "from July 11 to 13, and on the 12th he was received" tells of both
    inside = other.edtf.earliest and other.edtf.latest and one.edtf.precision is Precision.DAY
    return bool(inside) and overlaps(one.edtf, other.edtf.earliest, other.edtf.latest)


class KindsBefore:
    """Gives a happening that no word tells the kind of the one before it: "and another on August 18"; "
    "else one who
    often speaks of the two sides is taken to have spoken."""

    def __init__(self) -> None:
        self._kind, self._sentence = "", -_REACH

    def filled(self, drafts: Sequence[Draft]) -> list[Draft]:
        """Drafts of a sentence; what is filled in adds nothing to a score."""
        filled = [self._filled(draft) for draft in drafts]
        clear = [one for one in drafts if one.type not in (*SAID, "other") and one.parts[Part.ACTION] > 0]
        if clear:
            self._kind, self._sentence = clear[-1].type, clear[-1].sentence
        return filled

    def _filled(self, draft: Draft) -> Draft:
        near = self._kind and 0 < draft.sentence - self._sentence <= _REACH
        if draft.type != "other" or draft.status == "anticipated":
            return draft
        if near:
            return replace(draft, type=self._kind)
        spoke = draft.edtf.precision is Precision.DAY and any(slug in _SPEAKING for slug, _ in draft.roles)
        return replace(draft, type="allegation") if spoke else draft


def with_months_joined(
    drafts: Sequence[Draft], dated: Sequence[DatedExpression], text: str, language: Language
) -> list[Draft]:
    """Drafts with what happened "in January and February" as one."""
    joined = list(drafts)
    for one, other in pairwise(drafts):
        if one in joined and _are_months_of_one(one, other, dated, text, language):
            edtf = parse(f"{one.edtf.text}/{other.edtf.text}")
            joined[joined.index(one)] = replace(one, edtf=edtf)
            joined.remove(other)
    return joined


def _are_months_of_one(
    one: Draft, other: Draft, dated: Sequence[DatedExpression], text: str, language: Language
) -> bool:
    """Whether two happenings of a type are of two months that follow each other, right beside each other."""
    if one.expression is None or other.expression is None or one.type != other.type or one.type in SAID:
        return False
    if not _follows(one.edtf, other.edtf):
        return False
    between = dated[one.expression].found.end, dated[other.expression].found.start
    return language.regex(language.dates.list_join).fullmatch(text, *between) is not None


def _follows(one: Edtf, other: Edtf) -> bool:
    months = one.precision is other.precision is Precision.MONTH and not (
        one.approximate or other.approximate
    )
    if not months or one.earliest is None or other.earliest is None:
        return False
    years, months_on = other.earliest.year - one.earliest.year, other.earliest.month - one.earliest.month
    return 12 * years + months_on == 1
