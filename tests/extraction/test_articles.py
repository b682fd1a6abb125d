"""The two articles the project was asked to read. They stand beside the checkout and are no part of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extraction.conftest import ROOT, Read
from timeline.extraction import Extraction

FOLDER = ROOT.parent / "shared" / "articles"


def article(name: str) -> str:
    path: Path = FOLDER / f"{name}.txt"
    if not path.exists():
        pytest.skip(f"{path} is not here: the articles are not part of the repository")
    return path.read_text(encoding="utf-8")


def dates(found: Extraction, *, above_fold: bool = True) -> set[str]:
    return {candidate.edtf for candidate in found.candidates if candidate.above_fold or not above_fold}


@pytest.fixture
def herald(read: Read) -> Extraction:
    return read(article("korea-herald-2024-02-24"))


@pytest.fixture
def apulia(read: Read) -> Extraction:
    return read(article("g7-apulia-2024-06"), "2024-06-17")


def test_the_herald_says_when_it_was_published(herald: Extraction) -> None:
    assert herald.published_on is not None
    assert (herald.published_on.edtf, herald.published_on.how) == ("2024-02-24", "cue_line")


def test_the_herald_gives_a_candidate_for_each_happening(herald: Extraction) -> None:
    strikes = {"2023-12-30", "2024-01-02", "2024-01-06"}
    assert dates(herald) == strikes | {"2024-02-24", "2024-02-23", "2023-09/.."}
    by_date = {candidate.edtf: candidate for candidate in herald.candidates if candidate.above_fold}
    assert {by_date[day].type for day in strikes} == {"use"}
    assert {by_date[day].claimant for day in strikes} == {"united-states"}
    assert by_date["2024-02-24"].type == "condemnation"
    assert (
        by_date["2024-02-23"].title
        == "United States says North Korea shipped containers of munitions to Russia"
    )
    assert by_date["2023-09/.."].claimed_on == "2024-02-23"


def test_apulia_tells_what_has_gone_on_and_whom_putin_meets(apulia: Extraction) -> None:
    by_date = {candidate.edtf: candidate for candidate in apulia.candidates if candidate.above_fold}
    assert by_date["2023-11/.."].type == "use"
    assert dict(by_date["2023-11/.."].actors)["ukraine"] == "target"
    assert "kim-jong-un" in dict(by_date["2024-06-17/2024-06-23"].actors)
    assert "vladimir-putin" in dict(by_date["2023-09"].actors)


def test_the_herald_counts_containers_since_september(herald: Extraction) -> None:
    shipped = next(candidate for candidate in herald.candidates if candidate.edtf == "2023-09/..")
    (figure,) = shipped.quantities
    assert (figure.low, figure.best, figure.unit, figure.measure) == (
        10_000,
        None,
        "containers",
        "cumulative",
    )
    assert (figure.since, figure.as_of, figure.flow) == ("2023-09", "2024-02-23", "supplied")


def test_the_donor_platform_is_a_date_but_no_event(herald: Extraction) -> None:
    assert "2023-01" in {mention.edtf for mention in herald.mentions}
    assert "2023-01" not in dates(herald)


def test_a_caption_printed_twice_is_told_once(herald: Extraction) -> None:
    (caption,) = [c for c in herald.candidates if c.type == "diplomacy" and len(c.spans) > 1]
    assert not caption.above_fold
    assert len(caption.spans) == 2


def test_apulia_gives_a_candidate_for_each_happening(apulia: Extraction) -> None:
    assert dates(apulia) >= {
        "2024-06-14",
        "2023-11",
        "2024-03",
        "2024-05",
        "2023-09",
        "2024-06-17/2024-06-23",
    }
    assert {c.type for c in apulia.candidates if c.edtf == "2024-06-14" and c.above_fold} == {
        "diplomacy",
        "condemnation",
    }
    veto = next(candidate for candidate in apulia.candidates if candidate.edtf == "2024-03")
    assert (veto.type, veto.title) == ("un", "Russia vetoes the UN Panel of Experts mandate")


def test_what_apulia_expects_is_anticipated_and_told_once(apulia: Extraction) -> None:
    (visit,) = [candidate for candidate in apulia.candidates if candidate.edtf == "2024-06-17/2024-06-23"]
    assert (visit.status, visit.title) == ("anticipated", "Vladimir Putin expected to visit Pyongyang")
    assert len(visit.spans) == 3


def test_paragraphs_of_apulia_printed_twice_give_no_second_candidate(apulia: Extraction) -> None:
    meetings = [c for c in apulia.candidates if (c.edtf, c.type) == ("2024-06-14", "diplomacy")]
    assert [len(meeting.spans) for meeting in meetings] == [2]


def test_apulia_without_a_publication_date_guesses_nothing(read: Read) -> None:
    found = read(article("g7-apulia-2024-06"))
    assert found.published_on is None
    assert found.suggestion is not None
    assert (found.suggestion.edtf, found.suggestion.how) == ("2023-11", "inferred")
    assert {mention.edtf for mention in found.mentions} == {None, "2023-11", "2023-11/.."}
    assert all(mention.reason for mention in found.mentions if mention.edtf is None)
    assert dates(found, above_fold=False) <= {"2023-11", "2023-11/.."}


def test_who_says_so_stands_among_the_actors(apulia: Extraction, herald: Extraction) -> None:
    satellite = next(candidate for candidate in apulia.candidates if candidate.type == "technology")
    assert satellite.actors[2:] == (("shin-won-sik", "claimant"), ("south-korea", "claimant"))
    strikes = [candidate for candidate in herald.candidates if candidate.type == "use"]
    assert [strike.actors[-1] for strike in strikes] == [("united-states", "claimant")] * 3
