"""Bodies and persons called by a common noun once they have been named: "the ministry", "the spy agency"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from timeline.extraction.languages.base import Language
from timeline.extraction.lookup.capitals import CAPITALS
from timeline.extraction.lookup.mentions import Name
from timeline.extraction.lookup.phrases import Token
from timeline.extraction.lookup.vocabulary import Vocabulary

_BETWEEN = 4  # words from a name to the noun that it qualifies: "South Korea's deputy foreign minister"
_QUALIFIERS = 2  # words between "the" and the noun
_ANYBODY = ""
_SEATED = 70  # characters


@dataclass(frozen=True, slots=True)
class _Seat:
    """A capital at the head of a sentence, and how far it says whose officials are meant."""

    end: int = -1
    slug: str = ""

    def reaches(self, word: Token) -> bool:
        return word.start < self.end


class Shortened:
    """Finds them in one document.

    A name gives its nouns, of which `Names.called` holds those that are not written beside it; "South Korea's
    foreign ministry" gives "foreign ministry" and "ministry" to South Korea. The last to give a noun has it.
    """

    def __init__(self, words: Sequence[Token], vocabulary: Vocabulary, language: Language) -> None:
        self._words = words
        self._vocabulary = vocabulary
        self._names = language.names
        heads = self._names.heads
        self._heads = [index for index, word in enumerate(words) if word.lower in heads] if heads else []
        self._index = {word.start: index for index, word in enumerate(words)} if self._heads else {}

    def find(self, named: Sequence[Name]) -> Iterator[Name]:
        """Names read from nouns, given the whole names in reading order."""
        if not named:
            return
        holders: dict[tuple[str, str], str] = {}
        given, taken, seat = 0, [name.start for name in named], _Seat()
        for index in self._heads:
            word = self._words[index]
            while given < len(named) and named[given].end <= word.start:
                holders |= dict.fromkeys(self._nouns(named[given]), named[given].slug)
                seat = self._seat(named[given]) or seat
                given += 1
            own = dict.fromkeys([(_ANYBODY, word.lower)], seat.slug) if seat.reaches(word) else None
            yield from self._read(index, named, taken, own or holders)

    def _seat(self, name: Name) -> _Seat | None:
        """The state whose capital a sentence begins with: "In Seoul, the unification minister said"."""
        index = self._index.get(name.start, 0)
        if not index or self._words[index - 1].text != self._names.seated:
            return None
        slug = name.slug if name.kind == "actor" else CAPITALS.get(name.slug, "")
        state = self._vocabulary.actors.get(slug)
        return _Seat(name.end + _SEATED, slug) if state and state.kind == "state" else None

    def _read(
        self, index: int, named: Sequence[Name], taken: Sequence[int], holders: Mapping[tuple[str, str], str]
    ) -> Iterator[Name]:
        first = self._article(index)
        after = self._words[index + 1].lower if index + 1 < len(self._words) else ""
        if first is None or after in self._names.of:
            return
        start, word = self._words[first].start, self._words[index]
        before = named[max(0, bisect_right(taken, word.start) - 1)]
        if before.end > start:
            return  # "the Russian ministry" is named
        qualifier = self._words[index - 1].lower if index - first > 1 else _ANYBODY
        slug = holders.get((qualifier, word.lower))
        if slug is None and qualifier not in self._names.qualified:
            slug = holders.get((_ANYBODY, word.lower))
        if slug:
            yield Name(start, word.end, "actor", slug)

    def _article(self, index: int) -> int | None:
        """The index of "the" or "its" before a noun, with no more than two words between."""
        for back in range(1, _QUALIFIERS + 2):
            if index - back < 0 or not self._words[index - back].text[0].isalpha():
                return None
            if self._words[index - back].lower in self._names.pointing:
                return index - back
        return None

    def _nouns(self, name: Name) -> Iterator[tuple[str, str]]:
        """The nouns that a name gives, with the word that qualifies each, and without it."""
        if name.kind == "actor":
            yield from self._known(name)
            yield from self._title(name) if self._is_person(name) else self._following(name)

    def _is_person(self, name: Name) -> bool:
        return self._vocabulary.actors[name.slug].kind == "person"

    def _known(self, name: Name) -> Iterator[tuple[str, str]]:
        for noun in self._names.called.get(name.slug, ()):
            qualifier, _, head = noun.rpartition(" ")
            yield qualifier, head
            yield _ANYBODY, head

    def _title(self, name: Name) -> Iterator[tuple[str, str]]:
        """The title right before a person's name: "President Vladimir Putin"."""
        index = self._index.get(name.start, 0)
        if index and self._words[index - 1].lower in self._names.heads:
            yield _ANYBODY, self._words[index - 1].lower

    def _following(self, name: Name) -> Iterator[tuple[str, str]]:
        """The noun that a name qualifies or ends in: "Russia's deputy envoy"."""
        index = self._index.get(name.start)
        if index is None or name.locative or not self._is_near_head(index):
            return
        for place in range(index, min(index + 2 * _BETWEEN, len(self._words))):
            word = self._words[place]
            if word.start >= name.end and not self._qualifies(name, word):
                return
            if word.lower in self._names.heads:
                yield (self._words[place - 1].lower if place > index else _ANYBODY), word.lower
                yield _ANYBODY, word.lower

    def _is_near_head(self, index: int) -> bool:
        at = bisect_left(self._heads, index)
        return at < len(self._heads) and self._heads[at] < index + 2 * _BETWEEN

    def _qualifies(self, name: Name, word: Token) -> bool:
        """Whether a word after a name still belongs to it: "Russia's deputy envoy", not "Russia, whose …"."""
        if word.text in ("'", "’", "s"):
            return True
        return (
            word.text[0].isalpha() and word.lower not in self._names.breaking and not self._is_far(name, word)
        )

    def _is_far(self, name: Name, word: Token) -> bool:
        return self._index[word.start] - self._index[name.start] > _BETWEEN + 3


def with_shortened(
    named: Sequence[Name], words: Sequence[Token], vocabulary: Vocabulary, language: Language
) -> tuple[Name, ...]:
    """All names in reading order, those read from nouns among them."""
    short = Shortened(words, vocabulary, language).find(named)
    return tuple(sorted((*named, *short), key=lambda name: name.start))
