"""Entries composed from everything an editor may combine: no crash, and every label is itself an entry."""

from __future__ import annotations

from datetime import date

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from timeline.chronology import Entry, EntryError, label, parse, read_entry

TODAY = date(2024, 2, 24)
WORDS = (
    "may june Dec. 2024 2023 13 30th of the , - – / to and until since from between early mid mid- late end "
    "first half second quarter q2 winter 2023-24 about c. possibly ? last next this year month week friday "
    "03/04/2024 30.12.2023 2024-06 .. ~ % X 202X 0000 9999 1990s a day in two ago yesterday onwards"
)

years = st.integers(1995, 2031).map(str)
months = st.sampled_from(
    ["Jan", "February", "mar.", "April", "May", "jun", "July", "Aug", "Sept.", "October", "Nov", "Dec."]
)
numbers = st.integers(1, 31).map(str)
dates = st.one_of(
    st.builds("{} {} {}".format, numbers, months, years),
    st.builds("{} {}, {}".format, months, numbers, years),
    st.builds("{} {}".format, numbers, months),
    st.builds("{} {}".format, months, numbers),
    st.builds("{} {}".format, months, years),
    st.builds("{} of {}".format, st.sampled_from(["summer", "winter", "Q3", "first half", "fall"]), years),
    st.sampled_from(["Friday", "last month", "September last year", "1990s", "a day in June 2024"]),
    years,
    months,
    numbers,
)
fronts = st.sampled_from(["", "", "", "about ", "c. ", "possibly ", "perhaps around "])
parts = st.sampled_from(["", "", "", "early ", "late ", "mid-", "the end of ", "first half of ", "in "])
points = st.builds("{}{}{}".format, fronts, parts, dates)
joints = st.sampled_from([" to ", "-", " - ", "–", " and ", " until "])
intervals = st.builds("{}{}{}{}".format, st.sampled_from(["", "from ", "between "]), points, joints, points)
opens = st.builds("{}{}".format, st.sampled_from(["since ", "until ", "from ", "possibly since "]), points)
entries = st.one_of(points, intervals, opens, points.map(lambda point: f"{point}?"))


def read_or_none(text: str) -> Entry | None:
    try:
        return read_entry(text, TODAY)
    except EntryError as refused:
        assert str(refused).endswith(".")
        return None


@settings(deadline=None, max_examples=400)
@given(entries)
@example("from mid-2025-05 - c. next year")
@example("since in 14.2.2025–early 2025")
def test_every_label_is_itself_an_entry_of_that_date(text: str) -> None:
    entry = read_or_none(text)
    assume(entry is not None)
    assert entry is not None
    again = read_entry(entry.label, TODAY)
    assert (again.edtf, again.label) == (entry.edtf, entry.label)


@settings(deadline=None, max_examples=400)
@given(entries)
def test_what_is_kept_of_an_entry_is_edtf_and_the_words_that_show_its_label(text: str) -> None:
    entry = read_or_none(text)
    assume(entry is not None)
    assert entry is not None
    assert parse(entry.edtf.text) == entry.edtf
    assert label(entry.edtf, entry.words) == entry.label


@settings(deadline=None)
@given(st.text(max_size=220) | st.lists(st.sampled_from(WORDS.split()), max_size=7).map(" ".join), st.dates())
@example("¼ june 2024", TODAY)
@example("٣ june 2024", TODAY)
@example("² june 2024", TODAY)
@example("yesterday", date.min)
@example("tomorrow", date.max)
@example("next week", date.max)
@example("last month", date.min)
@example("september last year", date.min)
@example("december next year", date.max)
@example("3 jan - 2 feb 0001", TODAY)
@example("dec - jan 0001", TODAY)
@example("9999 dec - jan", TODAY)
def test_arbitrary_text_on_any_day_is_an_entry_or_an_entry_error(text: str, today: date) -> None:
    try:
        entry = read_entry(text, today)
    except EntryError as refused:
        assert str(refused)
    else:
        assert entry.label


@given(st.text(max_size=220))
def test_arbitrary_original_words_never_break_a_label(words: str) -> None:
    assert label("2023-08~", words)
