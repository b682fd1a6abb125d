"""Bodies named without their state in a report from its capital: "SEOUL – … the Joint Chiefs said"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from timeline.extraction.languages.base import Language
from timeline.extraction.lookup.mentions import Name
from timeline.extraction.lookup.vocabulary import Vocabulary

_HEAD = 200  # characters in which a report says where it was written


def with_seated(
    text: str, named: Sequence[Name], vocabulary: Vocabulary, language: Language
) -> tuple[Name, ...]:
    """All names in reading order, with the bodies that the seat of a report tells."""
    bodies = next(
        (bodies for seat, bodies in language.names.seats.items() if _wrote_in(seat).search(text[:_HEAD])),
        None,
    )
    if not bodies:
        return tuple(named)
    taken = [(name.start, name.end) for name in named if name.kind == "actor"]
    found = [
        Name(match.start(), match.end(), "actor", slug)
        for slug, words in bodies.items()
        if slug in vocabulary.actors
        for match in language.regex(words).finditer(text)
        if not any(start < match.end() and match.start() < end for start, end in taken)
    ]
    return tuple(sorted((*named, *found), key=lambda name: name.start))


@lru_cache(maxsize=16)
def _wrote_in(seat: str) -> re.Pattern[str]:
    """A capital in capitals at the head of a line."""
    return re.compile(rf"(?:^|\n)[^\S\n]*{seat}\b")
