"""Where sentences end, and which of them say the same again."""

from __future__ import annotations

import pytest

from timeline.extraction.languages import choose
from timeline.extraction.text.sentences import split_sentences


def split(text: str) -> list[str]:
    return [text[one.start : one.end] for one in split_sentences(text, choose("en", text))]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("It hit on Jan. 2. It burnt.", ["It hit on Jan. 2.", "It burnt."]),
        ("The U.S. Army said so. He left.", ["The U.S. Army said so.", "He left."]),
        (
            "Rep. Lee and Gen. Kim met at 7:30 a.m. in Seoul.",
            ["Rep. Lee and Gen. Kim met at 7:30 a.m. in Seoul."],
        ),
        (
            "“We condemn it,” he said. “It must end.” They left.",
            ["“We condemn it,” he said.", "“It must end.”", "They left."],
        ),
        ("N. Korea fired a KN-23. J. Smith saw it.", ["N. Korea fired a KN-23.", "J. Smith saw it."]),
        ("A title\nA first line.\n\nA second one", ["A title", "A first line.", "A second one"]),
        ("Amid other issues.The leaders met.", ["Amid other issues.", "The leaders met."]),
        ("He paid 1.5 million. Was it much? No!", ["He paid 1.5 million.", "Was it much?", "No!"]),
        ("Kyiv, Saturday. (Reuters-Yonhap) It rained.", ["Kyiv, Saturday. (Reuters-Yonhap)", "It rained."]),
        ("No. 3 of 5 is here. ... (((", ["No. 3 of 5 is here."]),
    ],
)
def test_a_text_is_split_into_sentences(text: str, sentences: list[str]) -> None:
    assert split(text) == sentences


def test_a_sentence_printed_again_points_to_the_first() -> None:
    text = "They met on Friday in Rome. Something else came up. They met on Friday, in Rome!"
    found = split_sentences(text, choose("en", text))
    assert [one.same_as for one in found] == [0, 1, 0]


def test_bylines_and_buttons_are_furniture() -> None:
    text = (
        "By A. Writer\nPublished : May 2, 2024\nLink copied\nPhoto : YONHAP News\nIt was published on Friday."
    )
    assert [one.furniture for one in split_sentences(text, choose("en", text))] == [True] * 4 + [False]


def test_an_endless_sentence_is_read_in_pieces() -> None:
    pieces = split("word and " * 1000)
    assert max(map(len, pieces)) <= 1500
    assert "".join(pieces).replace(" ", "") == "wordand" * 1000
