"""An article's text cut into pieces, so that sentences of candidates and dates can be marked in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from timeline.chronology import label
from timeline.extraction import Mention
from timeline.models import Candidate

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Beginning:
    """A candidate whose sentence, or a repetition of it, begins at a place."""

    candidate: Candidate
    is_repetition: bool


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text: whether a candidate's sentence holds it, its date, the candidates that begin here."""

    text: str
    sentence: bool
    date: Mention | None
    begins: tuple[Beginning, ...]

    @property
    def reading(self) -> str:
        """What the date was read as, or why it could not be read."""
        if self.date is None:
            return ""
        return label(self.date.edtf) if self.date.edtf else self.date.reason or "could not be read"


def pieces(text: str, candidates: Sequence[Candidate], mentions: Iterable[Mention]) -> list[Piece]:
    """Cut a text at every sentence and date; joined, the pieces are the text.

    Takes time in proportion to the text and its marks.
    """
    sentences = _joined(tuple(span) for row in candidates for span in row.proposed["spans"])
    dates = {(mention.start, mention.end): mention for mention in mentions}
    begins: dict[int, list[Beginning]] = {}
    for row in candidates:
        for start, _ in row.proposed["spans"]:
            begins.setdefault(start, []).append(Beginning(row, start != row.sentence_start))
    cuts = sorted({0, len(text), *begins, *(cut for span in (*sentences, *dates) for cut in span)})
    in_sentence, in_date = _Walk(sentences), _Walk(sorted(dates))
    found = []
    for start, end in pairwise(cuts):
        span = in_date.at(start)
        found.append(
            Piece(
                text[start:end],
                in_sentence.at(start) is not None,
                dates[span] if span else None,
                tuple(begins.get(start, ())),
            )
        )
    return found


def _joined(spans: Iterable[Span]) -> list[Span]:
    """Spans in order, with those that touch or overlap made one."""
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


class _Walk:
    """Answers which of a row of disjoint spans holds a position; positions must rise."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self.spans, self.index = spans, 0

    def at(self, position: int) -> Span | None:
        while self.index < len(self.spans) and self.spans[self.index][1] <= position:
            self.index += 1
        if self.index < len(self.spans) and self.spans[self.index][0] <= position:
            return self.spans[self.index]
        return None
