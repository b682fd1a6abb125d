"""Words of an expression put together by their letters: ``said|says|told`` becomes ``s(?:a(?:id|ys))|told``.

An expression tries its alternatives one after the other. Put together, a letter decides at once between
dozens of words, and what is found stays the same: of words that begin with different letters only one can
match at a place, so that their order does not count.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from itertools import groupby

# A sign with a backslash, a set of characters, or three or more alternatives of a group that are plain words.
_PIECES = re.compile(
    r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]"
    r"|(?P<opening>\((?:\?(?:[:=!]|<[=!]|P<\w+>))?|\||^)(?P<words>[\w' -]+(?:\|[\w' -]+){2,})(?=[|)]|$)",
    re.DOTALL,
)


def put_together(expression: str) -> str:
    """The same expression with words that begin alike put together."""
    return _PIECES.sub(_piece, expression)


def _piece(found: re.Match[str]) -> str:
    if found["words"] is None:
        return found[0]
    return found["opening"] + _alternation(found["words"].split("|"))


def _alternation(words: Iterable[str]) -> str:
    """Words, of which an empty one keeps its place: what stands before it is tried first."""
    branches: list[str] = []
    for is_end, stretch in groupby(words, key=lambda word: not word):
        branches += [""] if is_end else _by_letter(list(stretch))
    return "|".join(branches)


def _by_letter(words: list[str]) -> list[str]:
    endings: dict[str, list[str]] = defaultdict(list)
    for word in words:
        endings[word[0]].append(word[1:])
    if len({letter.lower() for letter in endings}) < len(endings):
        return words  # where capitals count for nothing, two of them could match at one place
    return [
        letter + (rest[0] if len(rest) == 1 else f"(?:{_alternation(rest)})")
        for letter, rest in endings.items()
    ]
