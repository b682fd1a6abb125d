"""The names to look for, compiled once from plain data of the shape of ``data/vocabulary.yaml``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from timeline.extraction.lookup.phrases import PhraseIndex

EXACT, INITIAL, ANY = "exact", "initial", "any"
_ACRONYM = 6
_OF_STATE = re.compile(r"(.{4,60}) of (Russia|Ukraine|North Korea|South Korea|the United States)")
_KOREAN_MADE = re.compile(r"Hwasong|KN-?\d|North Korean|Chollima|Malligyong|Bulsae|Koksan")


class VocabularyError(ValueError):
    """The vocabulary data lacks something; the message names the list and the entry."""


@dataclass(frozen=True, slots=True)
class Actor:
    """A state, body, person, firm, unit or vessel, with the body it belongs to."""

    slug: str
    name: str
    kind: str
    parent: str | None = None
    iso3: str | None = None
    short: str = ""


@dataclass(frozen=True, slots=True)
class System:
    """A weapon system or class of goods."""

    slug: str
    designation: str
    category: str
    korean: bool = False  # made in North Korea only

    @property
    def short(self) -> str:
        """The designation as a title needs it: without what stands in brackets or after a comma."""
        name = self.designation.split(" (")[0]
        head, _, rest = name.partition(",")
        return " or ".join(map(_plural, head.lower().split(" or "))) if rest else name


@dataclass(frozen=True, slots=True)
class Place:
    """A place, with the ISO 3166 code of its country."""

    slug: str
    name: str
    country: str | None


@dataclass(frozen=True, slots=True)
class Alias:
    """What a phrase may name. `case` says how capitals count; a metonym is also a place."""

    kind: str  # "actor", "system" or "place"
    slug: str
    text: str
    case: str
    metonym: bool = False
    careful: bool = False


@dataclass(frozen=True, repr=False)
class Vocabulary:
    """Actors, weapon systems, places and event types by slug, and an index of their aliases."""

    actors: Mapping[str, Actor]
    systems: Mapping[str, System]
    places: Mapping[str, Place]
    event_types: Mapping[str, str]
    _aliases: tuple[Alias, ...] = ()
    _indexes: dict[tuple[Any, ...], PhraseIndex[Alias]] = field(default_factory=dict, compare=False)

    _roots: dict[str, str] = field(default_factory=dict, compare=False)

    def __repr__(self) -> str:
        counts = f"{len(self.actors)} actors, {len(self.systems)} systems, {len(self.places)} places"
        return f"<Vocabulary of {counts}>"

    @classmethod
    def from_mapping(cls, data: Mapping[str, Any]) -> Vocabulary:
        """Compile plain data; raises VocabularyError for an entry without slug or name."""
        actors = {row["slug"]: _actor(row) for row in _rows(data, "actors", "name")}
        systems = {row["slug"]: _system(row) for row in _rows(data, "weapon_systems", "designation")}
        places = {row["slug"]: _place(row) for row in _rows(data, "places", "name")}
        types = {row["slug"]: row.get("band") or "" for row in _rows(data, "event_types", "slug")}
        return cls(actors, systems, places, types, tuple(_all_aliases(data)))

    def index(
        self, endings: tuple[str, ...] = (), more: tuple[tuple[str, str], ...] = ()
    ) -> PhraseIndex[Alias]:
        """Aliases by their words, for a language with these endings; built once.

        `more` are names that a language adds, between bars, by slug; unknown slugs are passed over.
        """
        key = (endings, more)
        if key not in self._indexes:
            index: PhraseIndex[Alias] = PhraseIndex(endings)
            for alias in (*self._aliases, *self._added(more)):
                index.add(alias.text, alias)
            self._indexes[key] = index
        return self._indexes[key]

    def _added(self, more: tuple[tuple[str, str], ...]) -> Iterator[Alias]:
        kinds = {"actor": self.actors, "system": self.systems, "place": self.places}
        for slug, texts in more:
            kind = next((kind for kind, rows in kinds.items() if slug in rows), None)
            for text in texts.split("|") if kind else ():
                yield Alias(kind or "", slug, text.strip(), _case(text.strip()))

    def root(self, slug: str) -> str:
        """The top of an actor's chain of parents."""
        try:
            return self._roots[slug]
        except KeyError:
            return self._roots.setdefault(slug, self._climb(slug))

    def _climb(self, slug: str) -> str:
        for _ in range(len(self.actors)):
            actor = self.actors.get(slug)
            if actor is None or not actor.parent:
                return slug
            slug = actor.parent
        return slug


def _actor(row: Mapping[str, Any]) -> Actor:
    kind = row.get("kind") or ""
    return Actor(
        row["slug"], row["name"], kind, row.get("parent") or None, row.get("iso3") or None, _short(row, kind)
    )


def _plural(noun: str) -> str:
    """A noun of a designation in the plural, which some stand in already."""
    if noun.endswith(("s", "ammunition", "artillery", "equipment")):
        return noun
    return f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"


def _short(row: Mapping[str, Any], kind: str) -> str:
    """The name for titles: without what stands in brackets; a body of states by its acronym."""
    name: str = row["name"].split(" (")[0]
    if kind == "igo" and not name.startswith("UN"):
        acronyms = (
            text for text in row.get("aliases") or () if text.isupper() and text.isascii() and text.isalnum()
        )
        return next(acronyms, name)
    return name


def _system(row: Mapping[str, Any]) -> System:
    names = " ".join((row["designation"], *(row.get("aliases") or ())))
    return System(
        row["slug"], row["designation"], row.get("category") or "", bool(_KOREAN_MADE.search(names))
    )


def _place(row: Mapping[str, Any]) -> Place:
    return Place(row["slug"], row["name"], row.get("country") or None)


def _rows(data: Mapping[str, Any], name: str, needed: str) -> Sequence[Mapping[str, Any]]:
    rows: Sequence[Mapping[str, Any]] = data.get(name) or ()
    for number, row in enumerate(rows, 1):
        for key in ("slug", needed):
            if not isinstance(row.get(key), str) or not row[key]:
                raise VocabularyError(
                    f"{name}, entry {number} ({row.get('slug') or 'no slug'}): {key} is missing"
                )
    return rows


def _all_aliases(data: Mapping[str, Any]) -> Iterator[Alias]:
    for kind, name, label in (
        ("actor", "actors", "name"),
        ("system", "weapon_systems", "designation"),
        ("place", "places", "name"),
    ):
        for row in _rows(data, name, label):
            slug = row["slug"]
            for text in dict.fromkeys((row[label], *(row.get("aliases") or ()))):
                yield Alias(kind, slug, text, _case(text))
                if kind == "system" and text[-1].isdigit():
                    yield Alias(kind, slug, f"{text}s", INITIAL)  # "two KN-23s"
            for text in _owned(row[label]) if kind == "actor" else ():
                yield Alias(kind, slug, text, INITIAL)
            for careful in row.get("careful_aliases") or ():
                case = EXACT if careful.get("match") == "whole_word_case" else ANY
                yield Alias(kind, slug, careful["text"], case, careful=True)
            for text in row.get("metonyms") or ():
                yield Alias(kind, slug, text, INITIAL, metonym=True)


def _owned(name: str) -> Iterator[str]:
    """ "Russia's Security Council" for "Security Council of Russia" and the like."""
    match = _OF_STATE.fullmatch(name.split(" (")[0]) or _OF_STATE.fullmatch(
        name.replace(" (", " of ").rstrip(")")
    )
    if match:
        body, state = match.groups()
        yield f"{state}'s {body}"
        if state == "Russia":
            yield from (f"Russian {body}", f"{body} of the Russian Federation")


# Russian and Ukrainian write bodies with a small letter, too: "министерство обороны Японии", "минобороны".
_COMMON = re.compile(r"[А-ЯЁІЇЄҐ][а-яёіїєґ’ʼ-]+ [^ ]|(?:Мин|Мін|Гос|Держ|Ген|Совбез|Совфед|Радбез)[а-яії]+$")


def _case(text: str) -> str:
    """Capitals of an acronym must be there, a name must begin with one, plain words may stand as they
    like."""
    if any("\uac00" <= character <= "\ud7a3" for character in text) or _COMMON.match(text):
        return ANY
    if text.isupper() and len(text) <= _ACRONYM:
        return EXACT
    return INITIAL if text[:1].isupper() else ANY
