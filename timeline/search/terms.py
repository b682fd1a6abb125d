"""What a person typed into the search field, as terms. Pure; any text whatever gives terms or none.

Words must all occur; "words in quotes" stand side by side; -word and -"some words" must not occur. The last
word may go on if it has three letters or more (two in Korean), so that results come while one types. Small
English words are left out unless they are quoted or all there is. There is no OR.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass, replace

from timeline.search.words import tokens

_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»＂", '"'))
_PART = re.compile(r'(-?)(?:"([^"]*)"?|([^\s"]+))')
_SMALL_WORDS = "a an and are as at by for from in is of on or the to was with"
_SMALL = frozenset(_SMALL_WORDS.split())


@dataclass(frozen=True, slots=True)
class Term:
    """Words side by side; `open_end`: the last one may go on; `quoted`: taken as it stands."""

    words: tuple[str, ...]
    negated: bool = False
    quoted: bool = False
    open_end: bool = False


def read_terms(text: str, names: Set[tuple[str, str]] = frozenset()) -> tuple[Term, ...]:
    """Read search text. `names` are neighbouring words of designations: KN 23 is read as KN-23."""
    parts = [_term(*match) for match in _PART.findall(text.translate(_QUOTES))]
    terms = _joined([term for term in parts if term.words], names)
    telling = [term for term in terms if not _is_small(term)] or terms
    if not telling:
        return ()
    return (*telling[:-1], replace(telling[-1], open_end=_may_go_on(telling[-1])))


def _term(minus: str, phrase: str, word: str) -> Term:
    return Term(tuple(tokens(phrase or word)), negated=bool(minus), quoted=not word)


def _joined(terms: Sequence[Term], names: Set[tuple[str, str]]) -> list[Term]:
    found: list[Term] = []
    for term in terms:
        before = found[-1] if found else None
        if before and _is_plain(before) and _is_plain(term) and (before.words[-1], term.words[0]) in names:
            found[-1] = replace(before, words=before.words + term.words)
        else:
            found.append(term)
    return found


def _is_plain(term: Term) -> bool:
    return not term.quoted and not term.negated


def _is_small(term: Term) -> bool:
    return not term.quoted and len(term.words) == 1 and term.words[0] in _SMALL


def _may_go_on(term: Term) -> bool:
    last = term.words[-1]
    return _is_plain(term) and last.isalpha() and len(last) >= (2 if "가" <= last[0] <= "힣" else 3)
