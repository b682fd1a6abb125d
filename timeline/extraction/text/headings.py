"""Dates on lines of their own: in a chronology each of them dates the paragraph below it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from timeline.extraction.text.sentences import Sentence

_LEAST = 2  # lines that are dates; a single one dates the page


def under_headings(
    by_sentence: Mapping[int, Sequence[int]], headings: Mapping[int, int], sentences: Sequence[Sentence]
) -> dict[int, list[int]]:
    """Dates of each sentence with those of the lines above; all of them are indices. A line that stands above
    another such line, or last, dates nothing."""
    dated = {sentence: list(dates) for sentence, dates in by_sentence.items()}
    for sentence, date in headings.items() if len(headings) >= _LEAST else ():
        below = sentence + 1
        if below < len(sentences) and below not in headings:
            dated[below] = [date, *dated.get(below, ())]
    return dated
