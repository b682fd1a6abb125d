"""Names in a text: who is meant, and when a capital or a direction is no government."""

from __future__ import annotations

import pytest

from tests.extraction.conftest import Read
from timeline.extraction import Vocabulary, VocabularyError, sides
from timeline.extraction.languages import choose
from timeline.extraction.lookup.mentions import NameFinder
from timeline.extraction.lookup.phrases import tokens

MONDAY = "2024-06-17"


def names(vocabulary: Vocabulary, text: str) -> list[tuple[str, str]]:
    """Kind and slug of every name; a locative one has a question mark."""
    found = NameFinder(text, tokens(text, len(text)), vocabulary, choose("en", text)).find(100)
    return [
        (name.kind, name.slug + ("?" if name.locative and name.kind == "actor" else "")) for name in found
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("North Korea and the U.S.", [("actor", "north-korea"), ("actor", "united-states")]),
        ("Tell us, the US and NATO.", [("actor", "united-states"), ("actor", "nato")]),
        ("A pole and a german shepherd.", []),
        ("KN-23 missiles and the kn-23", [("system", "kn-23"), ("system", "missile-unspecified")]),
        ("short-range ballistic missiles", [("system", "ballistic-missile-unspecified")]),
        ("Ukraine's military intelligence", [("actor", "hur")]),
        ("North Korean troops", [("actor", "korean-peoples-army")]),
    ],
)
def test_aliases_are_found_whole_and_with_their_capitals(
    vocabulary: Vocabulary, text: str, found: list[tuple[str, str]]
) -> None:
    assert names(vocabulary, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Pyongyang said so.", [("actor", "north-korea")]),
        ("He arrived in Pyongyang.", [("place", "pyongyang")]),
        ("He flew to Moscow.", [("place", "moscow")]),
        ("They sent aid to Moscow.", [("actor", "russia")]),
        ("trade between Moscow and Pyongyang", [("actor", "russia"), ("actor", "north-korea")]),
        ("Moscow's answer", [("actor", "russia")]),
        ("missiles in Ukraine", [("system", "missile-unspecified"), ("actor", "ukraine?")]),
        ("They met in Apulia, Italy.", [("place", "apulia"), ("actor", "italy?")]),
    ],
)
def test_a_capital_is_a_government_unless_something_happens_in_it(
    vocabulary: Vocabulary, text: str, found: list[tuple[str, str]]
) -> None:
    assert names(vocabulary, text) == found


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("North Korea and the North's leader; the North sent arms.", 3),
        ("North Korea tested it in the North Sea, off the North of Japan.", 1),
        ("The ship sailed to the North.", 0),
        ("North Korea lies to the north.", 1),
    ],
)
def test_the_north_is_a_country_only_where_it_means_one(
    vocabulary: Vocabulary, text: str, times: int
) -> None:
    assert names(vocabulary, text).count(("actor", "north-korea")) == times


@pytest.mark.parametrize(
    "text", ["NK News wrote it.", "A teacher at the University of Tokyo.", "The Moscow Times."]
)
def test_part_of_another_name_is_no_name(vocabulary: Vocabulary, text: str) -> None:
    assert names(vocabulary, text) == []


def test_a_surname_stands_for_a_person_named_before(vocabulary: Vocabulary) -> None:
    text = "Kim said. Kim Jong Un and Vladimir Putin met. Kim spoke; Kim Min-ji wrote. Putin left."
    slugs = [slug for _, slug in names(vocabulary, text)]
    assert slugs == ["kim-jong-un", "vladimir-putin", "kim-jong-un", "vladimir-putin"]


def test_another_vocabulary_finds_other_names() -> None:
    other = Vocabulary.from_mapping(
        {
            "actors": [
                {"slug": "ruritania", "name": "Ruritania", "kind": "state", "aliases": ["Ruritanian"]}
            ],
            "weapon_systems": [{"slug": "cannon", "designation": "Cannon", "aliases": ["cannons"]}],
            "places": [],
            "event_types": [{"slug": "transfer", "band": "happened"}],
        }
    )
    assert names(other, "Ruritanian cannons, not Russian ones.") == [
        ("actor", "ruritania"),
        ("system", "cannon"),
    ]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ({"actors": [{"name": "Nowhere"}]}, "actors, entry 1 (no slug): slug is missing"),
        ({"places": [{"slug": "here", "name": ""}]}, "places, entry 1 (here): name is missing"),
    ],
)
def test_an_entry_without_its_words_is_refused(data: dict[str, object], message: str) -> None:
    with pytest.raises(VocabularyError) as error:
        Vocabulary.from_mapping(data)
    assert str(error.value) == message


def test_a_candidate_names_no_type_that_the_vocabulary_lacks(read: Read, vocabulary: Vocabulary) -> None:
    found = read("Russia vetoed it on Friday and fired missiles on Monday.", MONDAY, "en")
    assert {candidate.type for candidate in found.candidates} <= set(vocabulary.event_types)


def test_kinds_of_goods_are_named_in_the_plural(vocabulary: Vocabulary) -> None:
    shorts = {slug: system.short for slug, system in vocabulary.systems.items()}
    assert shorts["munitions-unspecified"] == "military equipment or munitions"
    assert "air-defence missiles or equipment" in shorts.values()
    assert not [short for short in shorts.values() if short.endswith(("ss", "ys", "equipments"))]


def test_the_vocabulary_has_every_actor_that_rules_know(vocabulary: Vocabulary) -> None:
    one_or_more = [value for name, value in vars(sides).items() if name.isupper() and name != "COUNTRIES"]
    slugs = {slug for value in one_or_more for slug in ([value] if isinstance(value, str) else value)}
    assert len(slugs) > 15
    assert slugs | set(sides.COUNTRIES.values()) <= vocabulary.actors.keys()
