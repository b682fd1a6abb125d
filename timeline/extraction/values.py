"""What an extraction gives back: plain frozen values whose offsets index the original text.

Ranges are half-open. Dates are EDTF text. Slugs are those of the vocabulary that was passed in. Every value
has a
``to_dict`` that holds only JSON types.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

EXTRACTOR_VERSION = "7"

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class PublicationDate:
    """A day (or month, for a mere suggestion), how it is known, and the words of the text that say so."""

    edtf: str
    how: str  # one of `rules.How`
    evidence: str = ""

    def to_dict(self) -> dict[str, Any]:
        """JSON shape."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Mention:
    """A date expression. An unresolved one has no `edtf` and says why in `reason`."""

    start: int
    end: int
    text: str
    edtf: str | None
    precision: str
    rule: str
    confidence: float
    tense: str = ""
    reason: str = ""

    def to_dict(self) -> dict[str, Any]:
        """JSON shape."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure under a claim, with the fields of the data set's Quantity."""

    label: str
    unit: str
    item: str | None = None
    low: float | int | None = None
    best: float | int | None = None
    high: float | int | None = None
    measure: str = "this_event"
    population: str | None = None
    outcome: str | None = None
    flow: str | None = None
    since: str | None = None
    until: str | None = None
    as_of: str | None = None
    derived: bool = False

    def to_dict(self) -> dict[str, Any]:
        """JSON shape."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A proposed event with its claim. `spans` holds the sentence, first occurrence first, and all
    repetitions.

    `mention` is the index of its date among the mentions; None for a statement dated by the publication day.
    """

    key: str
    title: str
    type: str
    edtf: str
    extent: str
    status: str
    stance: str
    basis: str
    score: float
    above_fold: bool
    spans: tuple[Span, ...]
    quote: str
    mention: int | None
    claimant: str | None = None
    claimed_on: str | None = None
    actors: tuple[tuple[str, str], ...] = ()
    systems: tuple[str, ...] = ()
    places: tuple[tuple[str, str], ...] = ()
    quantities: tuple[Quantity, ...] = ()
    parts: Mapping[str, float] = field(default_factory=dict)

    def to_dict(self) -> dict[str, Any]:
        """JSON shape; actors and places are ``[slug, role]`` pairs."""
        return {
            "key": self.key,
            "title": self.title,
            "type": self.type,
            "edtf": self.edtf,
            "extent": self.extent,
            "status": self.status,
            "stance": self.stance,
            "claimant": self.claimant,
            "basis": self.basis,
            "claimed_on": self.claimed_on,
            "actors": [list(pair) for pair in self.actors],
            "systems": list(self.systems),
            "places": [list(pair) for pair in self.places],
            "quantities": [quantity.to_dict() for quantity in self.quantities],
            "score": self.score,
            "above_fold": self.above_fold,
            "spans": [list(span) for span in self.spans],
            "quote": self.quote,
            "mention": self.mention,
            "parts": dict(self.parts),
        }


@dataclass(frozen=True, slots=True)
class Extraction:
    """Everything read from one text. `suggestion` is filled only when no publication date is known.

    `limits` holds a sentence for each limit that the text reached.
    """

    language: str
    published_on: PublicationDate | None
    suggestion: PublicationDate | None
    mentions: tuple[Mention, ...]
    candidates: tuple[Candidate, ...]
    limits: tuple[str, ...] = ()
    version: str = EXTRACTOR_VERSION

    @property
    def truncated(self) -> bool:
        """Whether a limit was reached."""
        return bool(self.limits)

    def to_dict(self) -> dict[str, Any]:
        """JSON shape."""
        return {
            "version": self.version,
            "language": self.language,
            "published_on": self.published_on.to_dict() if self.published_on else None,
            "suggestion": self.suggestion.to_dict() if self.suggestion else None,
            "mentions": [mention.to_dict() for mention in self.mentions],
            "candidates": [candidate.to_dict() for candidate in self.candidates],
            "truncated": self.truncated,
            "limits": list(self.limits),
        }


def meet(one: Span, other: Span) -> Span:
    """The common part of two ranges; the second if they have none."""
    start, end = max(one[0], other[0]), min(one[1], other[1])
    return (start, end) if start < end else other
