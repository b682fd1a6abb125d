"""Texts made to hurt: they are read in time that grows with their length, and what was left out is said."""

from __future__ import annotations

import time

import pytest

from tests.extraction.conftest import Read
from timeline.extraction import MAX_CHARACTERS

SIZE = MAX_CHARACTERS
DAYS = " ".join(f"{month} {day}" for month in ("May", "June", "July") for day in range(1, 29))
HOSTILE = {
    "digits": "1 ",
    "one number": "1234567890",
    "dots": ". ",
    "brackets": "((",
    "closing brackets": "))",
    "one endless sentence": "word and ",
    "abbreviations": "a. ",
    "quotation marks": "“,” said ",
    "May": "May ",
    "years": "2024 ",
    "days": f"{DAYS} ",
    "ranges": "from May 1 to ",
    "sentences": "North Korea sent missiles to Russia on Friday. ",
    "clauses": "North Korea sent missiles to Russia on Friday and ",
    "that": "he said that ",
    "figures": "over 10,000 ",
    "lines": "\n",
    "NUL": "\0",
    "accents": "a\u0301\u0301\u0301",
    "jamo": "\u1112\u1161\u11ab",
    "surnames": "Kim Jong Un Kim ",
    "actors": "North Korea Russia ",
    "short names": "U.S. ",
    "systems": "KN-23 ",
    "the North": "the North ",
    "days in figures": "2024-01-01 ",
    "days in figures without space": "1/1/",
    "lists of days": "Dec. 30, Jan. 2 and Jan. 6, and ",
    "anaphors": "two days later, ",
    "last": "last ",
    "fuzzy": "mid-",
    "quotes": "“” \"\" «» ",
    "dashes": "—",
    "mixed scripts": "КНДР북한NorthКорея2024-01-01 ",
    "Korean without spaces": "북한이러시아에포탄을보냈다고한국국방부가지난13일밝혔다",
    "Korean months": "지난해 9월 ",
    "Russian": "КНДР поставила снаряды в сентябре прошлого года и ",
    "Ukrainian": "у вівторок, 25 липня, КНДР передала Росії ",
    "accents of many kinds": "a\u0301\u0302\u0303\u0304",
    "marks of direction": "\u202e2024-01-01",
    "nothing to see": "\u200b",
    "emoji": "😀",
}  # fmt: skip


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_text_is_read_in_linear_time(read: Read, unit: str) -> None:
    text = (unit * (SIZE // len(unit) + 1))[:SIZE]
    began = time.process_time()
    found = read(text, "2024-06-17")
    # On a quiet machine below one second; quadratic work took minutes.
    assert time.process_time() - began < 6
    assert len(found.mentions) <= 500


def test_what_lies_beyond_the_limit_is_left_out_and_said(read: Read) -> None:
    text = f"{'x' * 998}\n\n" * (MAX_CHARACTERS // 1000) + "It was on 2 May 2024."
    found = read(text, "2024-06-17", "en")
    assert (found.truncated, found.mentions) == (True, ())
    assert found.limits == ("Only the first 200,000 characters were read.",)
    assert found.to_dict()["limits"] == list(found.limits)


def test_too_many_dates_are_cut_and_said(read: Read) -> None:
    found = read("It was on 2 May 2024. " * 600, "2024-06-17", "en")
    assert (found.truncated, len(found.mentions)) == (True, 500)
    assert found.limits == ("Only the first 500 dates were read.",)


def test_too_many_names_and_sentences_are_cut_and_said(read: Read) -> None:
    names = read("On 2 May 2024. " + "The U.S. saw Russia.\n" * 4000, "2024-06-17", "en")
    assert names.limits == ("Only the first 5,000 names were read.",)
    assert read("It was so. " * 6000, "2024-06-17", "en").limits == (
        "Only the first 5,000 sentences were read.",
    )


def test_a_sentence_full_of_dates_is_read_as_a_table(read: Read) -> None:
    days = ", ".join(f"{day} May 2024" for day in range(1, 31))
    found = read(f"North Korea fired missiles at Kharkiv on {days}.", "2024-06-17", "en")
    assert len(found.mentions) == 30
    assert found.limits == ("Of a sentence with more than 24 dates, only the first 24 can give candidates.",)


def test_an_endless_sentence_is_read_in_pieces_and_that_is_said(read: Read) -> None:
    found = read("word and " * 500 + "on 2 May 2024.", "2024-06-17", "en")
    assert found.limits == ("A sentence of more than 1,500 characters was read in pieces.",)
    assert [mention.edtf for mention in found.mentions] == ["2024-05-02"]
    assert read("Word and more. " * 500, "2024-06-17", "en").limits == ()


def test_words_that_could_begin_a_date_are_tried_up_to_a_limit(read: Read) -> None:
    found = read("7 x\n" * 4_000 + "7 " * 40_000, "2024-06-17", "en")
    assert "Dates were looked for at the first 20,000 words that can begin one." in found.limits


def test_nul_bytes_and_odd_letters_keep_offsets_right(read: Read) -> None:
    text = "A\0cafe\u0301\u00a0on\u202f2\u00a0May 2024, or on May\u00a05."
    found = read(text, "2024-06-17", "en")
    assert [(text[m.start : m.end], m.edtf) for m in found.mentions] == [
        ("2\u00a0May 2024", "2024-05-02"),
        ("May\u00a05", "2024-05-05"),
    ]


def test_nothing_is_made_of_nothing(read: Read) -> None:
    for text in ("", " ", "\n\n", "…", "\0"):
        found = read(text)
        assert (found.mentions, found.candidates, found.published_on) == ((), (), None)


def test_the_last_month_of_the_calendar_has_none_after_it(read: Read) -> None:
    found = read("North Korea sent missiles to Russia in December 9999 and January 2024.", "9999-12-31", "en")
    assert [candidate.edtf for candidate in found.candidates] == ["9999-12", "2024-01"]
