"""Statements without a day whose speaker is told, in the sentence after, to have spoken on one.

"North Korea has sent 12,000 troops, the spy agency said. It told lawmakers on Wednesday that …"
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline.extraction.drafts.drafts import Draft
from timeline.extraction.telling.telling import SAID

_REACH = 2  # sentences
_LAST = 6  # drafts
_SPOKEN = frozenset({"allegation", "finding"})
_TOLD = _SPOKEN | {"denial", "condemnation"}


def with_days_after(drafts: Sequence[Draft]) -> list[Draft]:
    """Drafts in which such a statement has the day that comes after it."""
    found: list[Draft] = []
    spoke: set[str | None] = set()
    for index, draft in enumerate(drafts):
        dated = draft.type in SAID and draft.expression is not None
        if draft.expression is None and draft.type in _TOLD and draft.claimant not in spoke:
            after = _same_speaker(draft, drafts[index + 1 : index + 8])
            draft = _of_day(draft, after) if after else draft
        if draft.expression is None and draft.type == "allegation":
            draft = _as_finding(draft, found[-_LAST:])
        if dated:
            spoke.add(draft.claimant)
        found.append(draft)
    return found


def _same_speaker(draft: Draft, others: Sequence[Draft]) -> Draft | None:
    """The dated statement of the same speaker in the next sentences."""
    for other in others:
        near = 0 < other.sentence - draft.sentence <= _REACH
        speaks = other.expression is not None and other.type in _TOLD and other.claimed_on == other.edtf.text
        if near and speaks and draft.claimant and other.claimant == draft.claimant:
            return other
    return None


def _as_finding(draft: Draft, before: Sequence[Draft]) -> Draft:
    """A statement of one who has just published a finding goes on with it."""
    same = any(
        one.type == "finding" and one.edtf == draft.edtf and one.claimant == draft.claimant for one in before
    )
    return replace(draft, type="finding") if same else draft


def _of_day(draft: Draft, other: Draft) -> Draft:
    kind = other.type if {draft.type, other.type} <= _SPOKEN else draft.type
    return replace(draft, edtf=other.edtf, claimed_on=other.claimed_on, type=kind, status=other.status)
