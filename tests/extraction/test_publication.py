"""When an article was published: what its page says, and what is only suggested."""

from __future__ import annotations

import pytest

from tests.extraction.conftest import Read

BODY = "\n\nMissiles were fired on Friday.\n"


@pytest.mark.parametrize(
    ("head", "edtf", "how"),
    [
        ("Published : Feb. 24, 2024 - 10:34", "2024-02-24", "cue_line"),
        ("Written: 2024-04-30 15:08:05Updated: 2024-05-02 15:34:45", "2024-04-30", "cue_line"),
        ("Posted on Monday, 3 June 2024", "2024-06-03", "cue_line"),
        ("SEOUL, June 2, 2024 (Wire) --", "2024-06-02", "dateline"),
    ],
)
def test_the_page_says_when_it_was_published(read: Read, head: str, edtf: str, how: str) -> None:
    found = read(head + BODY, language="en")
    assert found.published_on is not None
    assert (found.published_on.edtf, found.published_on.how) == (edtf, how)
    assert found.published_on.evidence in head
    assert found.suggestion is None
    assert found.mentions[-1].edtf is not None


@pytest.mark.parametrize(
    ("head", "suggestion"),
    [
        ("Updated: 2024-04-30 15:34", "2024-04-30"),
        ("A headline\n17 June 2024\nBy A Writer", "2024-06-17"),
        ("It began in May 2023 and ended on 3 June 2023.", "2023-06-03"),
        ("It began in May 2023.", "2023-05"),
        ("A statement published on Friday.", None),
        ("Nothing here says when.", None),
    ],
)
def test_weaker_signs_only_suggest(read: Read, head: str, suggestion: str | None) -> None:
    found = read(head + BODY, language="en")
    assert found.published_on is None
    assert (found.suggestion.edtf if found.suggestion else None) == suggestion
    assert found.mentions[-1].edtf is None
    assert found.mentions[-1].reason == "counts from the publication date, which is not known"


def test_a_given_day_beats_what_the_page_says(read: Read) -> None:
    found = read("Published: 24 February 2024" + BODY, "2024-06-17", "en")
    assert found.published_on is not None
    assert (found.published_on.edtf, found.published_on.how) == ("2024-06-17", "given")
    assert found.mentions[-1].edtf == "2024-06-14"


def test_the_line_that_says_it_gives_no_candidate(read: Read) -> None:
    found = read(
        "Published: 24 February 2024\n\nRussia fired North Korean missiles at Kharkiv.", language="en"
    )
    assert [mention.rule for mention in found.mentions] == ["publication"]
    assert found.candidates == ()
