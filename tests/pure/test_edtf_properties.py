"""EDTF for every date one can write: the text survives, bounds agree with counting days one by one."""

from __future__ import annotations

import re
import warnings
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from timeline.chronology import (
    Edtf,
    EdtfError,
    label,
    newest_first,
    oldest_first,
    overlaps,
    parse,
    short_label,
    within,
)

with warnings.catch_warnings():  # its grammar warns about the current pyparsing
    warnings.simplefilter("ignore")
    from edtf import parse_edtf

FIRST, LAST = date(2019, 1, 1), date(2031, 12, 31)
DAYS = [FIRST + timedelta(days=number) for number in range((LAST - FIRST).days + 1)]
SEASON_MONTHS = {
    "21": "03 04 05",
    "22": "06 07 08",
    "23": "09 10 11",
    "33": "01 02 03",
    "34": "04 05 06",
    "35": "07 08 09",
    "36": "10 11 12",
    "37": "01 02 03 04",
    "38": "05 06 07 08",
    "39": "09 10 11 12",
    "40": "01 02 03 04 05 06",
    "41": "07 08 09 10 11 12",
}

days = st.dates(date(2020, 1, 1), date(2029, 12, 31))
qualifiers = st.sampled_from(["", "", "~", "?", "%"])
unqualified = st.one_of(
    days.map(date.isoformat),
    days.map(lambda day: f"{day:%Y-%m}"),
    days.map(lambda day: f"{day:%Y}"),
    days.map(lambda day: f"{day:%Y-%m-%d}"[:-1] + "X"),
    days.map(lambda day: f"{day:%Y-%m}-XX"),
    days.map(lambda day: f"{day:%Y-%m}"[:-1] + "X"),
    st.sampled_from(["202X", "2024-XX", "2023-XX-XX", "2024-1X-XX"]),
    st.tuples(st.integers(2020, 2029), st.sampled_from(["24", *SEASON_MONTHS])).map(
        lambda x: f"{x[0]}-{x[1]}"
    ),
)
single_dates = st.builds("".join, st.tuples(unqualified, qualifiers))


@st.composite
def edtf_texts(draw: st.DrawFn) -> str:
    """A date, an interval or an open interval, within the years that are counted day by day."""
    start, end = draw(single_dates), draw(single_dates)
    form = draw(st.sampled_from(["{0}", "{0}/{1}", "{0}/..", "../{0}"]))
    text = form.format(start, end)
    if form == "{0}/{1}":
        assume(days_of(start)[0] <= days_of(end)[-1])
    return text


def days_of(text: str) -> list[date]:
    """Every day of one EDTF date, found by comparing digits."""
    year, _, rest = text.rstrip("~?%").partition("-")
    if rest == "24":
        following = f"{int(year) + 1}"
        return [day for day in DAYS if f"{day:%Y-%m}" in (f"{year}-12", f"{following}-01", f"{following}-02")]
    if rest in SEASON_MONTHS:
        return [day for day in DAYS if f"{day:%Y}" == year and f"{day:%m}" in SEASON_MONTHS[rest].split()]
    digits = re.compile("-".join(filter(None, (year, rest))).replace("X", "[0-9]"))
    return [day for day in DAYS if digits.match(day.isoformat())]


def all_days_of(text: str) -> set[date]:
    start, _, end = text.partition("/")
    first = FIRST if start == ".." else days_of(start)[0]
    last = LAST if end == ".." else days_of(end or start)[-1]
    return {day for day in DAYS if first <= day <= last}


@settings(deadline=None)
@given(edtf_texts())
def test_bounds_are_the_first_and_last_of_the_days_the_digits_allow(text: str) -> None:
    value, allowed = parse(text), all_days_of(text)
    assert value.earliest == (None if text.startswith("..") else min(allowed))
    assert value.latest == (None if text.endswith("..") else max(allowed))


@settings(deadline=None)
@given(edtf_texts())
def test_the_text_of_a_date_reads_back_as_that_date(text: str) -> None:
    assert parse(parse(text).text) == parse(text)


@settings(deadline=None)
@given(edtf_texts())
def test_a_date_never_ends_before_it_begins(text: str) -> None:
    value = parse(text)
    assert value.earliest is None or value.latest is None or value.earliest <= value.latest


@settings(deadline=None)
@given(edtf_texts(), st.none() | days, st.none() | days)
def test_possibly_and_certainly_inside_agree_with_counting_days(
    text: str, start: date | None, end: date | None
) -> None:
    meant = all_days_of(text)
    period = {day for day in DAYS if (start or FIRST) <= day <= (end or LAST)}
    inside = meant <= period and not (text.startswith("..") and start) and not (text.endswith("..") and end)
    assume(period)
    assert overlaps(parse(text), start, end) == bool(meant & period)
    assert within(parse(text), start, end) == inside


@settings(deadline=None)
@given(st.lists(edtf_texts().map(parse), max_size=8))
def test_newest_first_is_oldest_first_backwards_and_open_dates_have_their_place(values: list[Edtf]) -> None:
    newest = sorted(values, key=newest_first)
    assert [newest_first(value) for value in newest] == [
        newest_first(value) for value in sorted(values, key=oldest_first, reverse=True)
    ]
    starts = [value.earliest or date.min for value in newest]
    assert starts == sorted(starts, reverse=True)
    for before, after in pairwise(newest):
        if before.earliest == after.earliest:
            assert (before.latest or date.max) >= (after.latest or date.max)


@settings(deadline=None)
@given(edtf_texts())
def test_a_label_names_nothing_finer_than_the_date(text: str) -> None:
    """Every number in the words is a number of the text, apart from the end of a winter, decade or gap."""
    words = label(text)
    assert words and words == words.strip() and "  " not in words
    if "X" not in text and "-24" not in text:
        numbers = {int(number) for number in re.findall(r"[0-9]+", text)}
        assert {int(number) for number in re.findall(r"[0-9]+", words)} <= numbers
    assert short_label(text).split(" ")[0] == words.split(" ")[0]


@settings(deadline=None)
@given(st.text() | st.text("0123456789X~?%/.-[]{},", max_size=24))
@example("2024-02-30/..")
@example("\ud800")
def test_arbitrary_text_is_a_date_or_an_edtf_error(text: str) -> None:
    try:
        value = parse(text)
    except EdtfError as refused:
        assert str(refused)
    else:
        assert parse(value.text) == value


def in_the_oracles_reach(text: str) -> bool:
    """The edtf package ends winters in December, refuses qualified seasons and half-open months and days."""
    seasons, half_open = re.match(r"[0-9]{4}-(24|[234][0-9][~?%])", text), re.search(r"-[0-9]X", text)
    return not seasons and not half_open


@settings(deadline=None, max_examples=60)
@given(single_dates.filter(in_the_oracles_reach))
def test_bounds_agree_with_the_edtf_package_where_it_is_right(text: str) -> None:
    oracle, value = parse_edtf(text), parse(text)
    assert value.earliest and oracle.lower_strict()[:3] == value.earliest.timetuple()[:3]
    assert value.latest and oracle.upper_strict()[:3] == value.latest.timetuple()[:3]


@pytest.mark.parametrize("text", ["2024-06/2024-08", "2024-06-13~/2024-08", "2024-21/2024-22"])
def test_intervals_agree_with_the_edtf_package(text: str) -> None:
    oracle, value = parse_edtf(text), parse(text)
    assert value.earliest and oracle.lower_strict()[:3] == value.earliest.timetuple()[:3]
    assert value.latest and oracle.upper_strict()[:3] == value.latest.timetuple()[:3]
