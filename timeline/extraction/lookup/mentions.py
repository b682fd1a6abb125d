"""Names in a text: actors, weapon systems and places by their aliases, and whether a capital means a
government."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from timeline.extraction.languages.base import Language
from timeline.extraction.lookup.phrases import Hit, Token
from timeline.extraction.lookup.vocabulary import ANY, EXACT, Alias, Vocabulary
from timeline.extraction.sides import COUNTRIES, KOREAS

MAX_NAMES = 5000
_WINDOW = 9
_SURNAME_FIRST = frozenset({"PRK", "KOR", "CHN", "VNM"})


@dataclass(frozen=True, slots=True)
class Name:
    """A name found. `adjective`: "Russian"; `locative`: it says where, not who; `possessive`: "Moscow's"."""

    start: int
    end: int
    kind: str
    slug: str
    adjective: bool = False
    locative: bool = False
    possessive: bool = False


@lru_cache(maxsize=4096)
def is_adjective(text: str, language: Language) -> bool:
    """Whether an alias is an adjective: "Russian"."""
    return bool(language.regex(language.names.adjective).search(text))


def _covers(named: Sequence[Name], starts: Sequence[int], position: int) -> bool:
    """Whether a name stands at a position."""
    index = bisect_right(starts, position) - 1
    return index >= 0 and position < named[index].end


class NameFinder:
    """Finds the names of one document."""

    def __init__(self, text: str, words: Sequence[Token], vocabulary: Vocabulary, language: Language) -> None:
        self._text = text
        self._words = words
        self._vocabulary = vocabulary
        self._names = language.names
        self._language = language

    def find(self, most: int = MAX_NAMES) -> tuple[Name, ...]:
        """The first names in reading order, without overlaps; at a place that is also a metonym only one of
        the two. Surnames alone come on top of `most`."""
        index = self._vocabulary.index(self._names.endings, self._names.aliases)
        hits = [
            (hit.first, hit.last, chosen)
            for hit in islice(index.find(self._words, self._is_cut_off), most)
            if (chosen := [alias for alias in hit.payloads if self._case_fits(hit.first, hit.last, alias)])
        ]
        known = {alias.slug for _, _, aliases in hits for alias in aliases if not self._directional(alias)}
        named = [name for first, last, aliases in hits for name in self._read(first, last, aliases, known)]
        short = (*self._surnames(named), *self._shorts(named))
        return tuple(sorted((*named, *short), key=lambda name: name.start))

    def _is_cut_off(self, hit: Hit[Alias]) -> bool:
        """Whether "the North" is only the beginning of "the North Korean ambassador"."""
        after = self._words[hit.last + 1] if hit.last + 1 < len(self._words) else None
        return bool(after and after.text[0].isupper()) and all(map(self._directional, hit.payloads))

    def _case_fits(self, first: int, last: int, alias: Alias) -> bool:
        if alias.case == ANY or alias.text.lower() == alias.text.upper():
            return True
        text = self._text[self._words[first].start : self._words[last].end]
        if alias.case == EXACT:
            plain = " ".join(text.split())
            return (
                plain == alias.text
                or (alias.text[0].islower() and plain[0].lower() + plain[1:] == alias.text)
                or (plain.startswith(alias.text) and _is_particle(plain[len(alias.text) :]))
            )
        return not alias.text[0].isupper() or text[0].isupper()

    def _directional(self, alias: Alias) -> bool:
        return alias.text.lower() in self._names.directional

    def _read(self, first: int, last: int, aliases: list[Alias], known: set[str]) -> Iterator[Name]:
        by_kind = {alias.kind: alias for alias in reversed(aliases)}
        actor, place, system = (by_kind.get(kind) for kind in ("actor", "place", "system"))
        if (actor or place) and self._part_of_name(first, last) and not self._is_of_state(last, actor):
            return
        if actor and first == last and self._is_first_name(last, actor):
            return
        if actor and self._directional(actor) and not self._means_country(last, actor, known):
            actor = None
        where = bool(actor or place) and self._locative(first, last, actor)
        if place and (where or not actor):
            yield self._name(first, last, place, locative=True)
        elif actor:
            pair = actor.text.lower() in self._names.pairs
            for one in [alias for alias in aliases if alias.kind == "actor"] if pair else [actor]:
                yield self._name(first, last, one, locative=where)
        elif system:
            yield self._name(first, last, system)

    def _is_first_name(self, last: int, actor: Alias) -> bool:
        """Whether the one word of a ship's name is a person's first name: "Maria Zakharova"."""
        after = self._words[last + 1] if last + 1 < len(self._words) else None
        if after is None or self._vocabulary.actors[actor.slug].kind != "vessel":
            return False
        return (
            after.start == self._words[last].end + 1 and after.text[0].isupper() and after.text[1:].islower()
        )

    def _is_surname(self, start: int, alias: Alias) -> bool:
        """Whether a name that ends like an adjective is that of a person: "Зеленский", "
        ""глава ГУР Скибицкий"."""
        if not self._text[start].isupper():
            return False
        person = alias.kind == "actor" and self._vocabulary.actors[alias.slug].kind == "person"
        return person or self._text[max(0, start - 2) : start - 1].islower()

    def _name(self, first: int, last: int, alias: Alias, *, locative: bool = False) -> Name:
        start, end = self._words[first].start, self._words[last].end
        adjective = is_adjective(alias.text, self._language) and not self._is_label(alias)
        adjective = adjective or (
            bool(self._language.regex(self._names.adjective_written).search(self._text, start, end))
            and not self._is_surname(start, alias)
        )
        possessive = self._text.startswith("'", end)
        return Name(start, end, alias.kind, alias.slug, adjective, locative, possessive)

    def _is_label(self, alias: Alias) -> bool:
        return alias.kind != "actor" or alias.text == self._vocabulary.actors[alias.slug].name

    def _is_of_state(self, last: int, actor: Alias | None) -> bool:
        """Whether it is a person told with his state: "Sergei Shoigu of Russia"."""
        after = self._words[last + 1].lower if last + 1 < len(self._words) else ""
        person = actor is not None and self._vocabulary.actors[actor.slug].kind == "person"
        return person and after in self._names.of

    def _part_of_name(self, first: int, last: int) -> bool:
        """Whether the words are part of another name: "NK News", "University of Tokyo"."""
        start, end = self._words[first].start, self._words[last].end
        if self._language.regex(self._names.part_before).search(self._text[max(0, start - 20) : start]):
            return True
        after = self._language.regex(self._names.part_after)
        if after.match(self._text, end, end + 32) is None:
            return False
        war = self._text.startswith(("'", "’"), end)
        backed = self._language.regex(self._names.backed)
        return not (war and backed.search(self._text[max(0, start - 30) : start]))

    def _means_country(self, last: int, alias: Alias, known: set[str]) -> bool:
        """Not "the North Sea" or "the North of Japan", and only where the country is named in full, too."""
        after = self._words[last + 1] if last + 1 < len(self._words) else None
        part = after is not None and (after.text[0].isupper() or after.lower in self._names.of)
        beside = {self._vocabulary.root(slug) for slug in known} & KOREAS
        return bool(alias.slug in known or (beside and alias.slug in KOREAS)) and not part

    def _locative(self, first: int, last: int, actor: Alias | None) -> bool:
        """Whether the words before say that this is where something is: "in Pyongyang", "flew to Moscow"."""
        start = self._words[first].start
        before = self._text[max(0, start - 40) : start]
        if actor and self._vocabulary.actors[actor.slug].kind not in ("state", "igo", "organisation"):
            return False
        if start == 0 or self._text[start - 1] == "\n":
            heading = self._language.regex(self._names.heading)
            if heading.match(self._text, self._words[last].end):
                return True
        if actor and self._vocabulary.actors[actor.slug].kind != "state":
            return bool(self._language.regex(self._names.at).search(before))
        if self._text.startswith("'s", self._words[last].end):
            return False
        end = self._words[last].end
        if self._language.regex(self._names.locative_written).search(self._text, start, end):
            return True
        if self._language.regex(self._names.directed).search(self._text, start, end):
            return False
        if self._language.regex(self._names.locative).search(before):
            return True
        if self._language.regex(self._names.toward).search(before):
            near = {word.lower for word in self._words[max(0, first - _WINDOW) : first]}
            return bool(near & self._names.movement)
        return False

    def _surnames(self, named: Sequence[Name]) -> Iterator[Name]:
        """A surname alone, once the whole name has been read: "Kim" after "Kim Jong Un"."""
        people = {self._surname(name.slug): name for name in reversed(named) if self._is_person(name)}
        starts = [name.start for name in named]
        yield from self._leaders(named, people)
        for index in self._places(people) if people else ():
            word = self._words[index]
            person = people[word.text]
            if word.start < person.start or self._beside_a_name(index):
                continue
            if named[bisect_right(starts, word.start) - 1].end <= word.start:
                possessive = self._text.startswith("'", word.end)
                yield Name(word.start, word.end, "actor", person.slug, possessive=possessive)

    def _places(self, surnames: Container[str]) -> list[int]:
        """The indices of the words that are one of some surnames."""
        return [index for index, word in enumerate(self._words) if word.text in surnames]

    def _leaders(self, named: Sequence[Name], people: Container[str]) -> Iterator[Name]:
        """A leader by the surname alone, where his country is named and nobody else of that name."""
        roots = {self._vocabulary.root(name.slug) for name in named if name.kind == "actor"}
        roots |= {COUNTRIES[land] for land in self._lands(named) if land in COUNTRIES}
        for surname, slug in self._names.leaders.items():
            known = slug in self._vocabulary.actors and self._vocabulary.root(slug) in roots
            if surname not in people and known:
                yield from self._alone(surname, slug, named)

    def _lands(self, named: Sequence[Name]) -> Iterator[str | None]:
        """The countries of the places that are named."""
        return (self._vocabulary.places[name.slug].country for name in named if name.kind == "place")

    def _alone(self, surname: str, slug: str, named: Sequence[Name]) -> Iterator[Name]:
        """Every such surname outside other names, unless one is part of somebody's whole name."""
        starts = [name.start for name in named]
        places = self._places({surname})
        free = [at for at in places if not _covers(named, starts, self._words[at].start)]
        if any(self._beside_a_name(at) for at in free):
            return
        for word in (self._words[at] for at in free):
            possessive = self._text.startswith("'", word.end)
            yield Name(word.start, word.end, "actor", slug, possessive=possessive)

    def _shorts(self, named: Sequence[Name]) -> Iterator[Name]:
        """A body by its last word, once it has been named: "the Council"."""
        shorts = self._names.shorts
        first = {name.slug: name for name in reversed(named)} if shorts else {}
        starts = [name.start for name in named]
        for index in (
            [at for at, word in enumerate(self._words) if self._key(word) in shorts] if first else ()
        ):
            word, slug = self._words[index], shorts[self._key(self._words[index])]
            the = self._language.dates.verb_last or (index > 0 and self._words[index - 1].lower == "the")
            if not the or slug not in first or first[slug].end > word.start:
                continue
            if named[bisect_right(starts, word.start) - 1].end <= word.start:
                yield Name(word.start, word.end, "actor", slug)

    def _key(self, word: Token) -> str:
        """A word as `Names.shorts` has it: without its endings, where verbs come last."""
        return word.stem if self._language.dates.verb_last else word.lower

    def _is_person(self, name: Name) -> bool:
        return name.kind == "actor" and self._vocabulary.actors[name.slug].kind == "person"

    def _surname(self, slug: str) -> str:
        actor = self._vocabulary.actors[slug]
        parts: list[str] = re.findall(r"[^\W_]+", actor.name)
        state = self._vocabulary.actors.get(self._vocabulary.root(slug))
        return parts[0] if state and state.iso3 in _SURNAME_FIRST else parts[-1]

    def _beside_a_name(self, index: int) -> bool:
        """Whether a capitalised word stands right beside: then it is someone else's whole name."""
        word = self._words[index]
        after = self._words[index + 1] if index + 1 < len(self._words) else None
        if after and after.start == word.end + 1 and after.text[0].isupper():
            return True
        before = self._words[index - 1] if index else None
        if before is None or before.end + 1 != word.start or before.lower in self._names.titles:
            return False
        return before.text[0].isupper() and self._text[before.end] == " "


def _is_particle(text: str) -> bool:
    """Whether letters of another script follow a name in capitals: "EU는"."""
    return text.isalpha() and not any(map(str.isascii, text))
