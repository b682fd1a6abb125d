"""Alternatives of an expression put together by their letters: ``said|says|told`` becomes
``s(?:a(?:id|ys))|told``.

An expression tries its alternatives one after the other. Put together, a letter decides at once between
dozens of words, and what is found stays the same: of alternatives that begin with different letters only one
can match at a place, so that their order does not count.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby

# a sign with a backslash, a set of characters, a reference, the opening of a group, any other sign
_PIECES = re.compile(
    r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\(\?P=\w+\)|\((?:\?(?:-?[a-z]+)?(?:[:=!]|<[=!]|P<\w+>))?|.", re.DOTALL
)
_EXACT = "(?-i:"  # capitals count in such a group
_BEGINNING = re.compile(r"[\w' -](?![?*+{])")  # a sign that stands for itself, once
_FEW = 3  # alternatives that are as quickly tried as looked up


def put_together(expression: str) -> str:
    """The same expression, for which capitals count for nothing, with what begins alike put together."""
    pieces = iter(_PIECES.findall(expression))
    return _group(pieces, exact=False) + "".join(pieces)


def _group(pieces: Iterator[str], *, exact: bool) -> str:
    """A group up to its closing bracket, groups inside it first."""
    branches = [""]
    for piece in pieces:
        if piece == ")":
            return _alternation(branches, exact=exact) + piece
        if piece == "|":
            branches.append("")
        elif piece[0] == "(" and piece[-1] != ")":
            branches[-1] += piece + _group(pieces, exact=exact or piece == _EXACT)
        else:
            branches[-1] += piece
    return _alternation(branches, exact=exact)


def _alternation(branches: Sequence[str], *, exact: bool = False) -> str:
    """Branches, of which one that begins with no letter keeps its place: what stands before it is tried
    first."""
    if exact or len(branches) < 2:
        return "|".join(branches)
    together: list[str] = []
    for beginning, stretch in groupby(branches, key=_begins):
        branches = list(stretch)
        together += _by_letter(branches) if beginning else branches
    return "|".join(together)


def _begins(branch: str) -> bool:
    return _BEGINNING.match(branch) is not None


def _by_letter(branches: Sequence[str]) -> Sequence[str]:
    endings: dict[str, list[str]] = defaultdict(list)
    for branch in branches:
        endings[branch[0]].append(branch[1:])
    if len({letter.lower() for letter in endings}) < len(endings):
        return branches  # where capitals count for nothing, two of them could match at one place
    return [
        _sign(letter, len(endings)) + (rest[0] if len(rest) == 1 else f"(?:{_alternation(rest)})")
        for letter, rest in endings.items()
    ]


def _sign(letter: str, among: int) -> str:
    """One of many letters as a set of both its forms, which is ruled out without a try."""
    forms = letter.lower() + letter.upper()
    return f"{_EXACT}[{forms}])" if among > _FEW and len(set(forms)) == len(forms) == 2 else letter
