"""Looking up phrases of a lexicon in a text, word by word: one dictionary look-up a word, longest phrase first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

_TOKEN = re.compile(r"[^\W_]+|[^\w\s]")
_ANY_ENDING = "*"
_SHORTEST_STEM = 3

Payload = TypeVar("Payload")


class Token(NamedTuple):
    """A word or a single sign; `key` is its form for look-up."""

    start: int
    end: int
    text: str
    key: str


def tokens(text: str, endings: tuple[str, ...] = (), start: int = 0, end: int | None = None) -> list[Token]:
    """The words and signs of a text."""
    found = _TOKEN.finditer(text, start, len(text) if end is None else end)
    if not endings:
        return [Token(m.start(), m.end(), m.group(), m.group().lower()) for m in found]
    return [Token(m.start(), m.end(), m.group(), stem(m.group().lower(), endings)) for m in found]


@lru_cache(maxsize=65536)
def stem(word: str, endings: tuple[str, ...]) -> str:
    """Cut endings off until none is left, keeping at least two letters; longer endings are listed first."""
    for _ in range(3):
        for ending in endings:
            if word.endswith(ending) and len(word) - len(ending) >= 2:
                word = word[: -len(ending)]
                break
        else:
            return word
    return word


@dataclass(frozen=True, slots=True)
class Hit(Generic[Payload]):
    """A phrase found at `first` to `last` (token indices, inclusive), with everything known under it."""

    first: int
    last: int
    payloads: tuple[Payload, ...]


class PhraseIndex(Generic[Payload]):
    """Phrases by their first word. A word that ends in ``*`` stands for every word that begins so."""

    def __init__(self, endings: tuple[str, ...] = ()) -> None:
        self._endings = endings
        self._exact: dict[str, list[tuple[tuple[str, ...], Payload]]] = {}
        self._open: dict[str, list[tuple[tuple[str, ...], Payload]]] = {}

    def add(self, phrase: str, payload: Payload) -> None:
        """Add a phrase; an empty one is ignored."""
        keys = tuple(_phrase_keys(phrase, self._endings))
        if not keys:
            return
        table = self._open if keys[0].endswith(_ANY_ENDING) and len(keys[0]) > 1 else self._exact
        rows = table.setdefault(keys[0].rstrip(_ANY_ENDING) if table is self._open else keys[0], [])
        rows.append((keys[1:], payload))
        rows.sort(key=lambda row: -len(row[0]))

    def find(self, words: Sequence[Token]) -> Iterator[Hit[Payload]]:
        """Every longest phrase, left to right, without overlaps."""
        exact, may_be_open = self._exact, bool(self._open)
        free = 0
        for position, word in enumerate(words):
            if position < free or not (may_be_open or word.key in exact):
                continue
            hit = self._at(words, position)
            if hit:
                yield hit
                free = hit.last + 1

    def _at(self, words: Sequence[Token], position: int) -> Hit[Payload] | None:
        """The longest phrase that begins at a word."""
        longest, payloads = -1, list[Payload]()
        for rest, payload in self._rows(words[position].key):
            if len(rest) < longest:
                continue
            if _follows(words, position + 1, rest):
                payloads = [*payloads, payload] if len(rest) == longest else [payload]
                longest = len(rest)
        return Hit(position, position + longest, tuple(payloads)) if payloads else None

    def _rows(self, key: str) -> Iterator[tuple[tuple[str, ...], Payload]]:
        yield from self._exact.get(key, ())
        if self._open:
            for length in range(_SHORTEST_STEM, min(len(key), 24) + 1):
                yield from self._open.get(key[:length], ())


def _phrase_keys(phrase: str, endings: tuple[str, ...]) -> Iterator[str]:
    """Keys of a phrase; ``*`` stays with the word before it."""
    for part in re.findall(r"[^\W_]+\*?|[^\w\s*]", phrase.lower()):
        yield part if part.endswith(_ANY_ENDING) else stem(part, endings)


def _follows(words: Sequence[Token], position: int, rest: tuple[str, ...]) -> bool:
    if position + len(rest) > len(words):
        return False
    for offset, key in enumerate(rest, position):
        if words[offset].key != key and not _same(words[offset].key, key):
            return False
    return True


def _same(word: str, key: str) -> bool:
    return len(key) > 1 and key.endswith(_ANY_ENDING) and word.startswith(key[:-1])
