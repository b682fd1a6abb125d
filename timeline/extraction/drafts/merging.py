"""Drafts of one sentence that tell of the same thing twice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from timeline.chronology import Edtf, Precision, overlaps, parse
from timeline.extraction.dates.dating import DatedExpression, is_stay
from timeline.extraction.drafts.drafts import Draft
from timeline.extraction.languages.base import Language
from timeline.extraction.telling.telling import SAID


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
