"""What editors type: read as they mean it, never finer, and refused with a sentence that helps."""

from __future__ import annotations

import time
from datetime import date

import pytest

from timeline.chronology import EntryError, label, read_entry

TODAY = date(2024, 2, 24)  # a Saturday in a leap year

READ = [
    # EDTF
    ("2024-06-13", "2024-06-13", "13 June 2024"),
    (" 2023-09/.. ", "2023-09/..", "since September 2023"),
    ("2023-08-21~/2023-08-31~", "2023-08-21~/2023-08-31~", "late August 2023"),
    # days
    ("30 Dec 2023", "2023-12-30", "30 December 2023"),
    ("Dec. 30, 2023", "2023-12-30", "30 December 2023"),
    ("December 30th, 2023", "2023-12-30", "30 December 2023"),
    ("1st of June, 2024", "2024-06-01", "1 June 2024"),
    ("Friday 28 June 2024", "2024-06-28", "28 June 2024"),
    ("Fri., June 28, 2024", "2024-06-28", "28 June 2024"),
    ("on 3 May 2024.", "2024-05-03", "3 May 2024"),
    ("2024-6-3", "2024-06-03", "3 June 2024"),
    ("30.12.2023", "2023-12-30", "30 December 2023"),
    ("03.04.2024", "2024-04-03", "3 April 2024"),
    ("13/04/2024", "2024-04-13", "13 April 2024"),
    ("04/13/2024", "2024-04-13", "13 April 2024"),
    ("3/3/2024", "2024-03-03", "3 March 2024"),
    ("2024/03/04", "2024-03-04", "4 March 2024"),
    # months, parts of years, years
    ("Nov 2023", "2023-11", "November 2023"),
    ("in Sept. 2023", "2023-09", "September 2023"),
    ("04/2024", "2024-04", "April 2024"),
    ("summer of 2023", "2023-22", "summer 2023"),
    ("fall 2023", "2023-23", "autumn 2023"),
    ("winter 2023-24", "2023-24", "winter 2023–24"),
    ("winter of 2023/2024", "2023-24", "winter 2023–24"),
    ("Q2 2024", "2024-34", "second quarter of 2024"),
    ("the second quarter of 2024", "2024-34", "second quarter of 2024"),
    ("first half of 2024", "2024-01/2024-06", "first half of 2024"),
    ("H2 2024", "2024-07/2024-12", "second half of 2024"),
    ("the 1990s", "199X", "1990s"),
    ("a day in June 2024", "2024-06-XX", "a day in June 2024"),
    # near and doubtful
    ("about June 2024", "2024-06~", "about June 2024"),
    ("circa 2024", "2024~", "about 2024"),
    ("c. June 2024", "2024-06~", "about June 2024"),
    ("~ June 2024", "2024-06~", "about June 2024"),
    ("mid-March 2024", "2024-03~", "mid-March 2024"),
    ("early August 2023", "2023-08~", "early August 2023"),
    ("in late August 2023", "2023-08~", "late August 2023"),
    ("at the end of August 2023", "2023-08~", "end of August 2023"),
    ("early 2023", "2023~", "early 2023"),
    ("second half of June 2024", "2024-06~", "second half of June 2024"),
    ("June 2024?", "2024-06?", "possibly June 2024"),
    ("perhaps around June 2024", "2024-06%", "possibly about June 2024"),
    # intervals
    ("13-15 June 2024", "2024-06-13/2024-06-15", "13–15 June 2024"),
    ("June 13–15, 2024", "2024-06-13/2024-06-15", "13–15 June 2024"),
    ("June 13 - July 2, 2024", "2024-06-13/2024-07-02", "13 June – 2 July 2024"),
    ("28 Oct - 4 Nov 2024", "2024-10-28/2024-11-04", "28 October – 4 November 2024"),
    ("28 Dec - 3 Jan 2024", "2023-12-28/2024-01-03", "28 December 2023 – 3 January 2024"),
    ("Nov 2024 - Apr 2025", "2024-11/2025-04", "November 2024 – April 2025"),
    ("November to April 2025", "2024-11/2025-04", "November 2024 – April 2025"),
    ("from 28 December 2024 to 3 January", "2024-12-28/2025-01-03", "28 December 2024 – 3 January 2025"),
    ("August to October 2023", "2023-08/2023-10", "August – October 2023"),
    ("between August and October 2023", "2023-08/2023-10", "August – October 2023"),
    ("2023-08-21 to 2023-08-31", "2023-08-21/2023-08-31", "21–31 August 2023"),
    ("2022–2024", "2022/2024", "2022–2024"),
    ("13 and 14 June 2024", "2024-06-13/2024-06-14", "13–14 June 2024"),
    ("July or August 2025", "2025-07/2025-08", "July – August 2025"),
    ("late August to early October 2023", "2023-08~/2023-10~", "late August – early October 2023"),
    ("about 13-15 June 2024", "2024-06-13~/2024-06-15~", "about 13–15 June 2024"),
    ("from about 1 June to 3 July 2024", "2024-06-01~/2024-07-03", "from about 1 June 2024 to 3 July 2024"),
    # open
    ("since Sept 2023", "2023-09/..", "since September 2023"),
    ("from 1 June 2024", "2024-06-01/..", "since 1 June 2024"),
    ("June 2024 onwards", "2024-06/..", "since June 2024"),
    ("since mid-2022", "2022~/..", "since mid-2022"),
    ("until 30 April 2024", "../2024-04-30", "until 30 April 2024"),
    # told from today
    ("today", "2024-02-24", "24 February 2024"),
    ("yesterday", "2024-02-23", "23 February 2024"),
    ("the day before yesterday", "2024-02-22", "22 February 2024"),
    ("Saturday", "2024-02-24", "24 February 2024"),
    ("last Saturday", "2024-02-17", "17 February 2024"),
    ("on Friday", "2024-02-23", "23 February 2024"),
    ("last Friday", "2024-02-23", "23 February 2024"),
    ("next Friday", "2024-03-01", "1 March 2024"),
    ("three days ago", "2024-02-21", "21 February 2024"),
    ("in 7 days", "2024-03-02", "2 March 2024"),
    ("last week", "2024-02-12/2024-02-18", "12–18 February 2024"),
    ("two weeks ago", "2024-02-05/2024-02-11", "5–11 February 2024"),
    ("last month", "2024-01", "January 2024"),
    ("last year", "2023", "2023"),
    ("early last month", "2024-01~", "early January 2024"),
    ("since last month", "2024-01/..", "since January 2024"),
    ("last September", "2023-09", "September 2023"),
    ("last February", "2023-02", "February 2023"),
    ("September last year", "2023-09", "September 2023"),
    ("30 December last year", "2023-12-30", "30 December 2023"),
]

REFUSED = [
    ("", "The date is empty"),
    ("30 Dec", "write 30 December 2023 or 30 December 2024."),
    ("24 Feb", "write 24 February 2024 or 24 February 2025."),
    ("29 Feb", "write 29 February 2020 or 29 February 2024."),
    ("30 Feb", "There is no 30 February."),
    ("30.12.", "write 30 December 2023 or 30 December 2024."),
    ("since September", "write September 2023 or September 2024."),
    ("28 Oct - 4 Nov", "write 28 October 2023 or 28 October 2024."),
    ("may", "write May 2023 or May 2024."),
    ("03/04/2024", "“03/04/2024” can mean 4 March 2024 or 3 April 2024: write the month as a word."),
    ("3-4-2024", "can mean 4 March 2024 or 3 April 2024"),
    ("30/12/23", "has no year of four digits"),
    ("30 February 2024", "“30 February 2024” is not a date: there is no 30 February 2024."),
    ("2024-02-30", "there is no 30 February 2024."),
    ("2024-06..", "is not an EDTF date"),
    ("Thursday 28 June 2024", "28 June 2024 is a Friday, not a Thursday"),
    ("15 to 13 June 2024", "ends before it begins"),
    ("13 and 15 June 2024", "13 June 2024 and 15 June 2024 are two dates"),
    ("winter 2023-25", "is not one winter"),
    ("before June 2024", "cannot be read as a date: write for instance 13 June 2024"),
    ("early 3 June 2024", "cannot be read as a date"),
    ("13 June 2024 10:30", "cannot be read as a date"),
    ("9999 years ago", "cannot be read as a date"),
    ("x" * 201, "at most 200 characters"),
    *[
        (word, "cannot be read as a date")
        for word in ("sat", "one", "we", "An", "in an", "six", "recently", "soon", "$48", "50 percent")
    ],
    ("50%", "is not an EDTF date"),
    ("Resolution 1718 (2006)", "cannot be read as a date"),
    ("7,000 containers", "cannot be read as a date"),
    ("13", "is not an EDTF date"),
    ("13th", "cannot be read as a date"),
    ("2024\0", "“2024\\x00”"),
    ("2024년 6월 14일", "“2024년 6월 14일” cannot be read"),
]


@pytest.mark.parametrize(("text", "edtf", "shown"), READ)
def test_an_entry_is_read_as_it_is_meant(text: str, edtf: str, shown: str) -> None:
    entry = read_entry(text, TODAY)
    assert (entry.edtf.text, entry.label) == (edtf, shown)


@pytest.mark.parametrize(("text", "reason"), REFUSED)
def test_an_entry_that_gives_no_date_is_refused_with_a_sentence(text: str, reason: str) -> None:
    with pytest.raises(EntryError) as refused:
        read_entry(text, TODAY)
    sentence = str(refused.value)
    assert reason in sentence
    assert sentence.endswith(".") and len(sentence) < 400


@pytest.mark.parametrize("text", [text for text, _, _ in READ])
def test_what_is_kept_of_an_entry_shows_the_same_on_any_later_day(text: str) -> None:
    entry = read_entry(text, TODAY)
    assert label(entry.edtf, entry.words) == entry.label


def test_the_words_of_an_entry_are_kept_unless_they_hold_only_today() -> None:
    assert read_entry(" since  Sept  2023 ", TODAY).words == "since Sept 2023"
    assert read_entry("early last month", TODAY).words == "early January 2024"
    assert read_entry("2024-06", TODAY).words == ""


@pytest.mark.parametrize("zone", ["Pacific/Honolulu", "Asia/Tokyo", "Pacific/Kiritimati"])
def test_an_entry_means_the_same_day_wherever_the_server_stands(
    zone: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        assert read_entry("today", TODAY).edtf.text == "2024-02-24"
        assert read_entry("last Friday", TODAY).edtf.text == "2024-02-23"
    finally:
        monkeypatch.undo()
        time.tzset()


def test_the_nearest_years_are_told_from_today() -> None:
    with pytest.raises(EntryError, match="29 February 2096 or 29 February 2104"):
        read_entry("29 Feb", date(2099, 5, 1))
    with pytest.raises(EntryError, match="write 1 January 9999"):
        read_entry("1 Jan", date(9999, 12, 31))
