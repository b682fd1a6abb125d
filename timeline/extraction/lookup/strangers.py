"""Officials whom the vocabulary does not know, by the surname alone: "Pentagon spokesman Pat Ryder" and then
"Ryder said".

Whoever is named with his post beside a state or body speaks for it under his surname, too. Only the subject
of a verb of speaking is read so.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from timeline.extraction.languages.base import Language
from timeline.extraction.lookup.mentions import Name
from timeline.extraction.lookup.phrases import Token

_REACH = 14  # words and signs from a state or body to the end of the name beside it
_SIGNS = frozenset({".", "-", "(", ")", "'", "’"})


class Strangers:
    """Finds them in one document, given the names that are known."""

    def __init__(self, words: Sequence[Token], named: Sequence[Name], language: Language) -> None:
        self._words = words
        self._names = language.names
        self._named = named
        self._starts = [name.start for name in named]
        self._index = {word.start: index for index, word in enumerate(words)} if self._names.posts else {}

    def find(self) -> Iterator[Name]:
        """Names of their states and bodies wherever a surname stands for them."""
        owners: dict[str, tuple[int, str]] = {}
        for name in self._named if self._index else ():
            surname = self._surname_beside(name) if name.kind == "actor" and not name.locative else None
            if surname:
                owners[surname.text] = (surname.end, name.slug)
        for index, word in enumerate(self._words) if owners else ():
            after, slug = owners.get(word.text, (0, ""))
            if slug and word.start >= after and self._speaks(index) and not self._is_known(word):
                yield Name(word.start, word.end, "actor", slug)

    def _surname_beside(self, name: Name) -> Token | None:
        """The surname after a state or body and a post: "South Korean lawmaker Lee Seong-kweun"."""
        start = self._index.get(name.start)
        run: list[Token] = []
        has_post = False
        for word in self._words[start + 1 : start + _REACH] if start is not None else ():
            if word.start < name.end or word.text in _SIGNS:
                continue
            if word.lower in self._names.posts:
                has_post, run = True, []
            elif has_post and word.text[0].isupper() and word.text[1:].isalpha() and not self._is_known(word):
                run.append(word)
            elif run and word.text[0].islower() and self._is_joined(run[-1], word):
                return run[0]  # the given name stands last: "Lee Seong-kweun"
            elif has_post or not word.text[0].isalpha():
                break
        return run[-1] if len(run) == 2 else None

    def _is_joined(self, one: Token, other: Token) -> bool:
        return other.start == one.end + 1 and self._words[self._index[other.start] - 1].text == "-"

    def _speaks(self, index: int) -> bool:
        """Whether a word is the subject of a verb of speaking, or stands after "according to" or "said"."""
        after = self._words[index + 1].lower if index + 1 < len(self._words) else ""
        before = self._words[index - 1] if index else None
        if before and before.text[0].isupper() and before.end + 1 == self._words[index].start:
            return False
        return after in self._names.says or bool(before and before.lower in self._names.said_by)

    def _is_known(self, word: Token) -> bool:
        place = bisect_right(self._starts, word.start) - 1
        return place >= 0 and word.start < self._named[place].end


def with_strangers(named: Sequence[Name], words: Sequence[Token], language: Language) -> tuple[Name, ...]:
    """All names in reading order, with those of unknown officials."""
    found = tuple(Strangers(words, named, language).find())
    return tuple(sorted((*named, *found), key=lambda name: name.start)) if found else tuple(named)
