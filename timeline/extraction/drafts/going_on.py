"""What a sentence leaves open stands as it did before: "and another on August 18", "A: In January".

A happening that no word tells the kind of goes on with the one before it, and between the same two sides;
else one who often speaks of the two sides is taken to have spoken.
What is filled in adds nothing to a score, so that such a candidate stays below the fold.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from timeline.chronology import Precision
from timeline.extraction.drafts.drafts import Draft
from timeline.extraction.lookup.vocabulary import Vocabulary
from timeline.extraction.rules import Part
from timeline.extraction.sides import SIDES, SPEAKING
from timeline.extraction.telling.around import Roles
from timeline.extraction.telling.telling import SAID

_REACH = 3  # sentences
_BETWEEN_THEM = frozenset({"transfer", "personnel", "use", "diplomacy", "agreement"})


class GoingOn:
    """Remembers the happenings that are clearly told, while a document is read."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._last: Draft | None = None

    def filled(self, drafts: Sequence[Draft]) -> list[Draft]:
        """Drafts of a sentence, with the kind and the sides of the happening just before."""
        filled = [self._filled(draft) for draft in drafts]
        self._last = next((one for one in reversed(drafts) if _is_clear(one)), self._last)
        return filled

    def _filled(self, draft: Draft) -> Draft:
        last = self._last
        if not _is_open(draft):
            return draft
        if last is not None and 0 < draft.sentence - last.sentence <= _REACH:
            return replace(draft, type=last.type, roles=self._with_sides(draft.roles, last))
        return replace(draft, type="allegation") if _may_speak(draft) else draft

    def _with_sides(self, roles: Roles, last: Draft) -> Roles:
        """Roles with the sides of the happening before, unless others are named."""
        named = _roots(roles, self._vocabulary)
        if last.type not in _BETWEEN_THEM or named - SIDES:
            return roles
        return (*roles, *(pair for pair in last.roles if pair[0] in SIDES - named))


def with_prevailing_kind(drafts: Sequence[Draft], vocabulary: Vocabulary) -> list[Draft]:
    """Drafts in which what is still open, and names nobody else, has the kind most often told clearly."""
    told = Counter(one.type for one in drafts if _is_clear(one) and one.type in _BETWEEN_THEM)
    kind = told.most_common(1)[0][0] if told else "other"
    fits = (_is_open(one) and _roots(one.roles, vocabulary) <= SIDES for one in drafts)
    return [replace(one, type=kind) if fit else one for one, fit in zip(drafts, fits, strict=True)]


def _roots(roles: Roles, vocabulary: Vocabulary) -> frozenset[str]:
    return frozenset(vocabulary.root(slug) for slug, _ in roles)


def _is_clear(draft: Draft) -> bool:
    return draft.type not in (*SAID, "other") and draft.parts[Part.ACTION] > 0


def _may_speak(draft: Draft) -> bool:
    """Whether one who often speaks of the two sides is named beside a day."""
    return draft.edtf.precision is Precision.DAY and any(slug in SPEAKING for slug, _ in draft.roles)


def _is_open(draft: Draft) -> bool:
    return draft.type == "other" and draft.status != "anticipated"
