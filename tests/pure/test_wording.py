"""How dates read on the page: never finer than they are, the year once, the original words where they fit."""

from __future__ import annotations

import pytest

from timeline.chronology import EdtfError, label, parse, short_label

LABELS = [
    ("2024", "2024", "2024"),
    ("2023-11", "November 2023", "November"),
    ("2024-01-02", "2 January 2024", "2 January"),
    ("2024-06-13/2024-06-15", "13–15 June 2024", "13–15 June"),
    ("2023-09-07/2023-10-01", "7 September – 1 October 2023", "7 September – 1 October"),
    ("2024-12-28/2025-01-03", "28 December 2024 – 3 January 2025", "28 December – 3 January 2025"),
    ("2023-08/2023-10", "August – October 2023", "August – October"),
    ("2024-11/2025-04", "November 2024 – April 2025", "November – April 2025"),
    ("2022/2024", "2022–2024", "2022–2024"),
    ("2024-06/2024-06-10", "June – 10 June 2024", "June – 10 June"),
    ("2024-06/2025", "June 2024 – 2025", "June – 2025"),
    ("2024-06/2024", "June 2024 – 2024", "June 2024 – 2024"),
    ("2023-09/..", "since September 2023", "since September 2023"),
    ("2023-09-13/..", "since 13 September 2023", "since 13 September 2023"),
    ("../2024-04-30", "until 30 April 2024", "until 30 April 2024"),
    ("2024-03~", "about March 2024", "about March"),
    ("2024-03?", "possibly March 2024", "possibly March"),
    ("2024-03%", "possibly about March 2024", "possibly about March"),
    ("2023-09~/..", "since about September 2023", "since about September 2023"),
    ("2023-09?/..", "possibly since September 2023", "possibly since September 2023"),
    ("2024-06-13~/2024-06-15~", "about 13–15 June 2024", "about 13–15 June"),
    (
        "2024-06-01~/2024-07-03",
        "from about 1 June 2024 to 3 July 2024",
        "from about 1 June 2024 to 3 July 2024",
    ),
    ("2023-22", "summer 2023", "summer"),
    ("2023-24", "winter 2023–24", "winter 2023–24"),
    ("1999-24", "winter 1999–00", "winter 1999–00"),
    ("2024-34", "second quarter of 2024", "second quarter of 2024"),
    ("2024-40", "first half of 2024", "first half of 2024"),
    ("202X", "2020s", "2020s"),
    ("20XX", "between 2000 and 2099", "between 2000 and 2099"),
    ("2024-XX", "a month in 2024", "a month in 2024"),
    ("2024-XX-XX", "a day in 2024", "a day in 2024"),
    ("2024-1X", "a month from October to December 2024", "a month from October to December 2024"),
    ("2024-06-XX", "a day in June 2024", "a day in June 2024"),
    ("2024-06-1X", "a day from 10 to 19 June 2024", "a day from 10 to 19 June 2024"),
    ("2023-08-01~/2023-08-10~", "early August 2023", "early August"),
    ("2023-08-11~/2023-08-20~", "mid-August 2023", "mid-August"),
    ("2023-08-21~/2023-08-31~", "late August 2023", "late August"),
    ("2024-02-21~/2024-02-29~", "late February 2024", "late February"),
    ("2024-02-21~/2024-02-28~", "about 21–28 February 2024", "about 21–28 February"),
    ("2023-08-21/2023-08-31", "21–31 August 2023", "21–31 August"),
]


@pytest.mark.parametrize(("text", "words", "short"), LABELS)
def test_a_date_in_words_with_and_without_the_year_of_its_heading(text: str, words: str, short: str) -> None:
    assert label(parse(text)) == label(text) == words
    assert short_label(parse(text)) == short_label(text) == short


@pytest.mark.parametrize(
    ("text", "words", "shown"),
    [
        ("2023-08~", "late August 2023", "late August 2023"),
        ("2023-08~", "in late Aug. 2023", "late August 2023"),
        ("2024-03~", "Mid March, 2024", "mid-March 2024"),
        ("2022~", "mid-2022", "mid-2022"),
        ("2022~/..", "since mid-2022", "since mid-2022"),
        ("2024-01/2024-06", "first half of 2024", "first half of 2024"),
        ("2023-08~/2023-10~", "late August to early October 2023", "late August – early October 2023"),
        ("2024-06-13", "June 13, 2024", "13 June 2024"),
        ("2023-08~", "in late August", "late August 2023"),
        ("2022-06~/..", "since mid-June", "since mid-June 2022"),
        ("2023-11~/2024-02~", "late November to early February", "late November 2023 – early February 2024"),
    ],
)
def test_original_words_that_say_this_date_are_shown_tidied(text: str, words: str, shown: str) -> None:
    assert label(text, words) == shown


@pytest.mark.parametrize(
    "words",
    [
        "early May 2023",
        "late May",
        "last month",
        "on Friday",
        "03/04/2024",
        "8月",
        "late August 2023 " * 20,
        "\0",
    ],
)
def test_original_words_that_say_anything_else_are_ignored(words: str) -> None:
    assert label("2023-08~", words) == "about August 2023"


def test_text_that_is_no_date_has_no_label() -> None:
    for name in (label, short_label):
        with pytest.raises(EdtfError):
            name("2024-13")
