"""How well the gold texts are read. Floors lie a little under what is reached; no new rule may lower them."""

from __future__ import annotations

from functools import reduce
from operator import add

import pytest

from tests.extraction import gold
from tests.extraction.conftest import Read

FLOORS = {
    "en": {"strict": 97.0, "relaxed": 98.0, "value": 97.0},
    "ko": {
        "strict": 90.0,
        "relaxed": 90.0,
        "value": 90.0,
    },  # one text each: a floor against breaking, no measure
    "ru": {"strict": 90.0, "relaxed": 90.0, "value": 90.0},
    "uk": {"strict": 90.0, "relaxed": 90.0, "value": 90.0},
}
EVENT_RECALL = 0.95


def read_all(read: Read, language: str) -> gold.Score:
    texts = gold.load(language)
    return reduce(add, (gold.score(one, read(one.text, one.published, language).mentions) for one in texts))


@pytest.mark.parametrize("language", sorted(FLOORS))
def test_dates_are_found_and_resolved(read: Read, language: str) -> None:
    score = read_all(read, language)
    print(f"\n{language}: {score}", *score.errors, sep="\n  ")
    assert score.f1(score.strict) >= FLOORS[language]["strict"]
    assert score.f1(score.relaxed) >= FLOORS[language]["relaxed"]
    assert score.f1(score.value) >= FLOORS[language]["value"]


def test_events_are_proposed(read: Read) -> None:
    wanted, missed = 0, []
    for one in gold.load("en"):
        proposed = {
            (candidate.edtf.replace("~", ""), candidate.type, candidate.status)
            for candidate in read(one.text, one.published, "en").candidates
            if candidate.above_fold
        }
        for edtf, kind, *status in one.events:
            wanted += 1
            if (edtf, kind, status[0] if status else "reported") not in proposed:
                missed.append(f"{one.name}: {edtf} {kind}")
    print(f"\n{wanted - len(missed)} of {wanted} events proposed", *missed, sep="\n  ")
    assert 1 - len(missed) / wanted >= EVENT_RECALL


@pytest.mark.parametrize("one", gold.load("en"), ids=lambda one: one.name)
def test_what_is_off_topic_or_denied_is_not_proposed(read: Read, one: gold.Gold) -> None:
    found = read(one.text, one.published, "en").candidates
    assert [c.title for c in found if c.above_fold and c.edtf.replace("~", "") in one.never] == []


def test_the_scorer_counts_spans_and_values(read: Read) -> None:
    text = "It was on Friday, or in May 2023."
    one = gold.Gold(
        "sample",
        "en",
        "2024-06-17",
        text,
        (gold.GoldDate(10, 16, "2024-06-13"), gold.GoldDate(24, 32, "2023-05"), gold.GoldDate(0, 2, "2020")),
        (),
        (),
    )
    score = gold.score(one, read(text, "2024-06-17", "en").mentions)
    assert (score.gold, score.found, score.strict, score.relaxed, score.value) == (3, 2, 2, 2, 1)
    assert len(score.errors) == 2
