"""Looking up phrases of a lexicon in a text: a tree of words, walked once from every word, longest phrase
first."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

_TOKEN = re.compile(r"[^\W_]+|[^\w\s]")

Payload = TypeVar("Payload")


class Token(NamedTuple):
    """A word or a single sign, with its lower-case form, and that without the endings of a language."""

    start: int
    end: int
    text: str
    lower: str
    stem: str


def tokens(text: str, end: int, endings: tuple[str, ...] = ()) -> list[Token]:
    """The words and signs of a text up to `end`."""
    forms = _forms(endings)
    found = _TOKEN.finditer(text, 0, end)
    new = tuple.__new__  # what a token is made of fits: this does without asking
    return [new(Token, (*one.span(), *forms(one[0]))) for one in found]


@lru_cache(maxsize=16)
def _forms(endings: tuple[str, ...]) -> Callable[[str], tuple[str, str, str]]:
    """What gives a word, its lower-case form and that without the endings of a language. Words are kept,
    since a text repeats them."""

    by_letter: dict[str, list[str]] = defaultdict(list)
    for ending in endings:
        by_letter[ending[-1]].append(ending)

    @lru_cache(maxsize=65536)
    def forms(word: str) -> tuple[str, str, str]:
        lower = word.lower()
        return word, lower, _stem(lower, by_letter)

    return forms


def _stem(word: str, endings: Mapping[str, Sequence[str]]) -> str:
    """Cut endings, given by their last letter, off a word until none is left, keeping at least two letters;
    longer ones are listed first."""
    for _ in range(3):
        for ending in endings.get(word[-1], ()):
            if word.endswith(ending) and len(word) - len(ending) >= 2:
                word = word[: -len(ending)]
                break
        else:
            return word
    return word


class Hit(NamedTuple, Generic[Payload]):
    """A phrase found at `first` to `last` (token indices, inclusive), with everything known under it."""

    first: int
    last: int
    payloads: tuple[Payload, ...]


@dataclass(slots=True)
class _Node(Generic[Payload]):
    children: dict[str, _Node[Payload]] = field(default_factory=dict)
    payloads: tuple[Payload, ...] = ()


class PhraseIndex(Generic[Payload]):
    """Phrases as a tree of words; words are compared without the endings of a language."""

    def __init__(self, endings: tuple[str, ...] = ()) -> None:
        self._endings = endings
        self._root: _Node[Payload] = _Node()

    def add(self, phrase: str, payload: Payload) -> None:
        """Add a phrase; one without words is ignored."""
        node = self._root
        phrase = phrase.replace("ё", "е").replace("Ё", "Е")  # as in a document
        for word in tokens(phrase, len(phrase), self._endings):
            node = node.children.setdefault(word.stem, _Node())
        if node is not self._root and payload not in node.payloads:
            node.payloads += (payload,)

    def find(
        self, words: Sequence[Token], rejects: Callable[[Hit[Payload]], bool] | None = None
    ) -> Iterator[Hit[Payload]]:
        """Every longest phrase, left to right, without overlaps; what is rejected hides nothing. The words
        are those of `tokens` for the same endings."""
        first_words, free = self._root.children, 0
        for position in [at for at, word in enumerate(words) if word.stem in first_words]:
            hit = self._longest(words, position) if position >= free else None
            if hit and not (rejects and rejects(hit)):
                yield hit
                free = hit.last + 1

    def _longest(self, words: Sequence[Token], first: int) -> Hit[Payload] | None:
        """The longest phrase from a word with which one begins."""
        node, last = self._root.children[words[first].stem], first
        best, payloads = first, node.payloads
        while node.children and last + 1 < len(words):
            following = node.children.get(words[last + 1].stem)
            if following is None:
                break
            node, last = following, last + 1
            if node.payloads:
                best, payloads = last, node.payloads
        return Hit(first, best, payloads) if payloads else None
