"""How well the gold texts are read. Floors lie a little under what is reached; no new rule may lower them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from operator import add
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.extraction.conftest import Read
from tests.extraction.gold_candidates import CandidateScore, score_candidates
from tests.extraction.gold_dates import DateScore, score_dates
from tests.extraction.gold_texts import Gold, GoldDate, GoldError, GoldEvent, load
from timeline.extraction import Candidate, Quantity


class Floor(NamedTuple):
    """Least figures of a language in a split: dates in per cent, candidates as shares. A held-out part
    is small: one event moves a share by five points."""

    relaxed: float
    value: float
    recall: float
    precision: float
    exact: float
    typed: float
    actors: float
    quantities: float


FLOORS = {
    ("dev", "en"): Floor(98, 95, 0.89, 0.87, 0.93, 0.87, 0.85, 0.84),
    ("dev", "ko"): Floor(98, 95, 0.93, 0.84, 0.94, 0.90, 0.85, 0.77),
    ("dev", "ru"): Floor(98, 96, 0.86, 0.86, 0.91, 0.86, 0.82, 0.74),
    ("dev", "uk"): Floor(98, 95, 0.88, 0.84, 0.91, 0.80, 0.85, 0.77),
    ("held_out", "en"): Floor(97, 94, 0.84, 0.78, 0.92, 0.72, 0.80, 0.75),
    ("held_out", "ko"): Floor(99, 91, 0.77, 0.70, 0.86, 0.74, 0.78, 0.55),
    ("held_out", "ru"): Floor(96, 90, 0.75, 0.67, 0.93, 0.69, 0.67, 0.25),
    ("held_out", "uk"): Floor(97, 91, 0.88, 0.85, 0.91, 0.77, 0.80, 0.48),
}
OFF_TOPIC_ABOVE_FOLD = 0.15  # candidates a text


def date_score(read: Read, texts: Sequence[Gold]) -> DateScore:
    each = (score_dates(one, read(one.text, one.published, one.language).mentions) for one in texts)
    return reduce(add, each, DateScore())


def candidate_score(read: Read, texts: Sequence[Gold]) -> CandidateScore:
    each = (score_candidates(one, read(one.text, one.published, one.language).candidates) for one in texts)
    return reduce(add, each, CandidateScore())


@pytest.mark.parametrize(("split", "language"), FLOORS)
def test_dates_are_found_and_resolved(read: Read, split: str, language: str) -> None:
    score, floor = date_score(read, load(language, split)), FLOORS[split, language]
    print(f"\n{split} {language}: {score}")
    assert score.f1(score.relaxed) >= floor.relaxed
    assert score.f1(score.value) >= floor.value


@pytest.mark.parametrize(("split", "language"), FLOORS)
def test_events_are_proposed(read: Read, split: str, language: str) -> None:
    score, floor = candidate_score(read, load(language, split)), FLOORS[split, language]
    print(f"\n{split} {language}: {score}")
    assert score.recall >= floor.recall
    assert score.precision >= floor.precision
    assert score.of_matched(score.exact) >= floor.exact
    assert score.of_matched(score.typed) >= floor.typed
    assert score.actors.f1 >= floor.actors
    assert score.quantities.f1 >= floor.quantities


def test_news_about_other_things_is_hardly_ever_proposed(read: Read) -> None:
    texts = load(split="off_topic")
    above = [
        f"{one.name}: {candidate.title}"
        for one in texts
        for candidate in read(one.text, one.published, one.language).candidates
        if candidate.above_fold
    ]
    print(*above, sep="\n  ")
    assert len(above) <= OFF_TOPIC_ABOVE_FOLD * len(texts)


@pytest.mark.parametrize("one", [gold for gold in load(split="all") if gold.never], ids=lambda one: one.name)
def test_what_is_denied_or_beside_the_subject_is_not_proposed(read: Read, one: Gold) -> None:
    found = read(one.text, one.published, one.language).candidates
    assert [c.title for c in found if c.above_fold and c.edtf.replace("~", "") in one.never] == []


def test_one_file_may_hold_many_notes(tmp_path: Path) -> None:
    folder = tmp_path / "dev"
    folder.mkdir()
    notes = (
        "published: 2024-01-02\nlanguage: en\n---\nIt was {today|2024-01-02}.\n===\npublished: 2024-05-06\n"
    )
    (folder / "notes.txt").write_text(
        f"{notes}language: ko\n---\n{{어제|2024-05-05}}였다.\n", encoding="utf-8"
    )
    texts = load(folder=tmp_path)
    assert [(one.name, one.language, one.published) for one in texts] == [
        ("notes-1", "en", "2024-01-02"),
        ("notes-2", "ko", "2024-05-06"),
    ]
    assert [one.text[date.start : date.end] for one in texts for date in one.dates] == ["today", "어제"]


def test_a_note_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "dev"
    folder.mkdir()
    (folder / "notes.txt").write_text(
        "published: 2024-01-02\nlanguage: en\n---\nA.\n===\nwhen: 1\n---\nB.\n", encoding="utf-8"
    )
    with pytest.raises(GoldError, match="line 1 of notes-2: 'when: 1'"):
        load(folder=tmp_path)


def test_the_scorer_counts_spans_and_values(read: Read) -> None:
    text = "It was on Friday, or in May 2023."
    marked = (GoldDate(10, 16, "2024-06-13"), GoldDate(24, 32, "2023-05"), GoldDate(0, 2, "2020"))
    one = Gold("sample", "en", "2024-06-17", text, marked, (), ())
    score = score_dates(one, read(text, "2024-06-17", "en").mentions)
    assert (score.gold, score.found, score.strict, score.relaxed, score.value) == (3, 2, 2, 2, 1)
    assert len(score.errors) == 2


def candidate(
    edtf: str, kind: str, *actors: str, above: bool = True, quantities: tuple[Quantity, ...] = ()
) -> Candidate:
    return Candidate(
        key=f"{edtf} {kind}",
        title="",
        type=kind,
        edtf=edtf,
        extent="during",
        status="reported",
        stance="asserts",
        basis="official_statement",
        score=1.0,
        above_fold=above,
        spans=((0, 1),),
        quote="",
        mention=0,
        actors=tuple((actor, "participant") for actor in actors),
        quantities=quantities,
    )


def sample(*events: GoldEvent) -> Gold:
    return Gold("sample", "en", "2024-06-17", "", (), events, ())


def test_a_candidate_matches_the_event_of_its_days_and_band_once() -> None:
    score = score_candidates(
        sample(GoldEvent("2024-06-13", "condemnation"), GoldEvent("2024-06", "transfer")),
        [
            candidate("2024-06-13", "allegation"),
            candidate("2024-06-13", "condemnation", above=False),
            candidate("2024-06-20", "sanction"),
        ],
    )
    assert (score.wanted, score.matched, score.matched_above, score.above) == (2, 1, 0, 2)
    assert (score.exact, score.typed) == (1, 1)
    assert score.errors[0] == "sample: missed 2024-06 transfer"


def test_a_candidate_that_an_editor_may_or_may_not_want_is_left_out_of_precision() -> None:
    score = score_candidates(
        sample(GoldEvent("2024-06-13", "un", wanted=False)), [candidate("2024-06-13", "un")]
    )
    assert (score.wanted, score.above, score.precision) == (0, 0, 1.0)


def test_actors_are_compared_by_slug_and_by_state() -> None:
    parts = {"actors": ("us-white-house", "north-korea", "?russia")}
    event = GoldEvent("2024-06-13", "allegation", parts=parts)
    score = score_candidates(
        sample(event), [candidate("2024-06-13", "allegation", "united-states", "russia", "japan")]
    )
    assert (score.actors.right, score.actors.wrong, score.actors.missed) == (0, 1, 2)
    assert (score.states.right, score.states.wrong, score.states.missed) == (1, 1, 1)


def test_quantities_are_compared_by_value_and_unit() -> None:
    parts = {"quantities": ("11000:containers", "4-6:missiles", "?2:launchers")}
    event = GoldEvent("2024-06-13", "transfer", parts=parts)
    found = (
        Quantity("", "containers", low=11000),
        Quantity("", "missiles", low=4, best=5),
        Quantity("", "launchers", best=2),
    )
    score = score_candidates(sample(event), [candidate("2024-06-13", "transfer", quantities=found)])
    assert (score.quantities.right, score.quantities.wrong, score.quantities.missed) == (1, 1, 1)
