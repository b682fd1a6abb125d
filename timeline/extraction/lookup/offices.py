"""Persons of the text by their office: "the Russian president" where Vladimir Putin is named, too."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from timeline.extraction.languages.base import Language
from timeline.extraction.lookup.mentions import Name
from timeline.extraction.lookup.vocabulary import Vocabulary

_REACH = 40


def with_offices(
    text: str, names: Sequence[Name], vocabulary: Vocabulary, language: Language
) -> tuple[Name, ...]:
    """Names with a state and an office read as the person of the text who holds it."""
    offices = language.names.offices
    slugs = {name.slug for name in names} if offices else set()
    slugs |= language.names.lasting
    known = [(slug, words) for slug, words in offices.items() if slug in slugs and slug in vocabulary.actors]
    return tuple(_read(text, names, known, vocabulary, language)) if known else tuple(names)


def _read(
    text: str,
    names: Sequence[Name],
    known: Sequence[tuple[str, str]],
    vocabulary: Vocabulary,
    language: Language,
) -> Iterable[Name]:
    ends = [*(name.start for name in names[1:]), len(text)][: len(names)]
    for name, following in zip(names, ends, strict=True):
        found = name
        for slug, words in known if name.kind == "actor" and not name.locative else ():
            if name.slug != vocabulary.root(slug) and vocabulary.actors[name.slug].parent != vocabulary.root(
                slug
            ):
                continue
            match = language.regex(words).match(text, name.end, min(name.end + _REACH, len(text)))
            owns = match is not None and text.startswith(("'s", "’s"), match.end())  # "the leader's sister"
            if (
                match
                and not owns
                and match.end() <= following
                and not _is_named(text, match.end(), following)
            ):
                found = replace(name, end=match.end(), slug=slug, adjective=False, possessive=False)
                break
        yield found


def _is_named(text: str, end: int, following: int) -> bool:
    """Whether a name comes right after the office, so that it tells who is meant."""
    rest = text[end : end + 3].lstrip()
    return following - end <= 2 or rest[:1].isupper()
