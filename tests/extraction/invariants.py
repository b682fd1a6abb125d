"""What every extraction must keep to, whatever the text."""

from __future__ import annotations

from timeline.chronology import parse
from timeline.extraction import Candidate, Extraction, Mention, Rule


def check(text: str, found: Extraction) -> None:
    """Raise AssertionError when something is not as it must be."""
    end = 0
    for mention in found.mentions:
        assert end <= mention.start < mention.end <= len(text), "spans lie in the text, in order, apart"
        _check_mention(text, mention)
        end = mention.end
    for candidate in found.candidates:
        _check_candidate(text, candidate, found)
    assert len({candidate.key for candidate in found.candidates}) == len(found.candidates), "keys differ"
    assert found.truncated == bool(found.limits)


def _check_mention(text: str, mention: Mention) -> None:
    assert text[mention.start : mention.end] == mention.text
    assert (mention.edtf is None) == bool(mention.reason), "what has no date has a reason"
    assert mention.edtf is None or parse(mention.edtf).text == mention.edtf
    assert 0 <= mention.confidence <= 1
    assert mention.rule in set(Rule)


def _check_candidate(text: str, candidate: Candidate, found: Extraction) -> None:
    assert all(0 <= start < end <= len(text) for start, end in candidate.spans)
    assert text[slice(*candidate.spans[0])] == candidate.quote
    if candidate.mention is not None:
        # What happened "in January and February" is one: its date begins with the first of the two mentions.
        first = found.mentions[candidate.mention].edtf
        assert candidate.edtf == first or candidate.edtf.startswith(f"{first}/")
    assert 0 <= candidate.score <= 1
    assert 0 < len(candidate.title) <= 120
    for figure in candidate.quantities:
        bounds = [number for number in (figure.low, figure.best, figure.high) if number is not None]
        assert bounds == sorted(bounds), "low, best and high are in order"
        assert bounds
