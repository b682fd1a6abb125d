"""EDTF texts: which are dates, what they mean in days and how finely, and what is said about the others."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.chronology import EdtfError, Precision, parse

MEANINGS = [
    ("2024", "2024-01-01", "2024-12-31", "year"),
    ("0001", "0001-01-01", "0001-12-31", "year"),
    ("9999", "9999-01-01", "9999-12-31", "year"),
    ("2024-02", "2024-02-01", "2024-02-29", "month"),
    ("2023-02", "2023-02-01", "2023-02-28", "month"),
    ("2024-02-29", "2024-02-29", "2024-02-29", "day"),
    ("2024-06~", "2024-06-01", "2024-06-30", "month"),
    ("2024-06-13?", "2024-06-13", "2024-06-13", "day"),
    ("2024%", "2024-01-01", "2024-12-31", "year"),
    ("202X", "2020-01-01", "2029-12-31", "decade"),
    ("20XX", "2000-01-01", "2099-12-31", "century"),
    ("000X", "0001-01-01", "0009-12-31", "decade"),
    ("2024-XX", "2024-01-01", "2024-12-31", "year"),
    ("2024-0X", "2024-01-01", "2024-09-30", "year"),
    ("2024-1X", "2024-10-01", "2024-12-31", "year"),
    ("2024-XX-XX", "2024-01-01", "2024-12-31", "year"),
    ("2024-1X-XX", "2024-10-01", "2024-12-31", "year"),
    ("2024-06-XX", "2024-06-01", "2024-06-30", "month"),
    ("2024-06-0X", "2024-06-01", "2024-06-09", "month"),
    ("2024-06-1X", "2024-06-10", "2024-06-19", "month"),
    ("2023-02-2X", "2023-02-20", "2023-02-28", "month"),
    ("2024-06-3X", "2024-06-30", "2024-06-30", "month"),
    ("2023-21", "2023-03-01", "2023-05-31", "season"),
    ("2023-22", "2023-06-01", "2023-08-31", "season"),
    ("2023-23", "2023-09-01", "2023-11-30", "season"),
    ("2023-24", "2023-12-01", "2024-02-29", "season"),
    ("2024-33", "2024-01-01", "2024-03-31", "quarter"),
    ("2024-36", "2024-10-01", "2024-12-31", "quarter"),
    ("2024-37", "2024-01-01", "2024-04-30", "range"),
    ("2024-39", "2024-09-01", "2024-12-31", "range"),
    ("2024-40", "2024-01-01", "2024-06-30", "range"),
    ("2024-41", "2024-07-01", "2024-12-31", "range"),
    ("2024-06-13/2024-06-15", "2024-06-13", "2024-06-15", "range"),
    ("2023-08/2023-10", "2023-08-01", "2023-10-31", "range"),
    ("2024-06/2024-06-10", "2024-06-01", "2024-06-10", "range"),
    ("2023-24/2024", "2023-12-01", "2024-12-31", "range"),
    ("2023-08-21~/2023-08-31~", "2023-08-21", "2023-08-31", "range"),
    ("2023-09/..", "2023-09-01", None, "open"),
    ("../2024-04-30", None, "2024-04-30", "open"),
]

REFUSED = [
    ("", "empty"),
    (" ", "not an EDTF date"),
    ("2024 ", "not an EDTF date"),
    ("2024-06-13\n", "not an EDTF date"),
    ("2024\0", "“2024\\x00”"),
    ("２０２４", "not an EDTF date"),
    ("٢٠٢٤", "not an EDTF date"),
    ("24", "not an EDTF date"),
    ("12024", "not an EDTF date"),
    ("Y12024", "not an EDTF date"),
    ("-2024", "not an EDTF date"),
    ("2024-6", "not an EDTF date"),
    ("20240613", "not an EDTF date"),
    ("2024-06-13T10:00:00Z", "not an EDTF date"),
    ("2024?~", "not an EDTF date"),
    ("?2024-06", "not an EDTF date"),
    ("2024-06?-13", "not an EDTF date"),
    ("2XXX", "not an EDTF date"),
    ("2X24", "not an EDTF date"),
    ("0000", "years run from 0001 to 9999"),
    ("2024-00", "no month 0"),
    ("2024-13", "no month 13"),
    ("2024-25", "no month 25"),
    ("2024-X1", "left open from the right"),
    ("2024-2X", "left open from the right"),
    ("2024-06-X1", "left open from the right"),
    ("2023-02-29", "there is no 29 February 2023"),
    ("2024-06-31", "there is no 31 June 2024"),
    ("2024-06-00", "there is no 0 June 2024"),
    ("2023-02-3X", "there is no 3X February 2023"),
    ("202X-06", "an unspecified year cannot have a month"),
    ("2024-XX-15", "an unspecified month cannot have a day"),
    ("2024-22-01", "a season or quarter cannot have a day"),
    ("9999-24", "after the year 9999"),
    ("../..", "open on both sides"),
    ("..", "open on both sides"),
    ("/", "empty side"),
    ("2024/", "two dots"),
    ("/2024", "two dots"),
    ("2024/2025/2026", "more than one “/”"),
    ("2024-06-15/2024-06-13", "ends before it begins"),
    ("2024-06-15/2024-05", "ends before it begins"),
    ("[2024..2025]", "set of dates"),
    ("{2024,2025}", "set of dates"),
    ("[2024]/2025", "set of dates"),
    ("2024" * 17, "too long"),
]


def day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


@pytest.mark.parametrize(("text", "earliest", "latest", "precision"), MEANINGS)
def test_a_date_has_its_strict_first_and_last_day(
    text: str, earliest: str | None, latest: str | None, precision: str
) -> None:
    value = parse(text)
    assert (value.text, value.earliest, value.latest) == (text, day(earliest), day(latest))
    assert value.precision == Precision(precision)


@pytest.mark.parametrize(("text", "reason"), REFUSED)
def test_what_is_no_date_is_refused_with_the_reason(text: str, reason: str) -> None:
    with pytest.raises(EdtfError) as refused:
        parse(text)
    assert reason in str(refused.value)


def test_a_refusal_quotes_the_text_but_never_a_long_one_whole() -> None:
    with pytest.raises(EdtfError, match="“2024-13”"):
        parse("2024-13")
    with pytest.raises(EdtfError) as refused:
        parse("9" * 10_000_000)
    assert len(str(refused.value)) < 200


@pytest.mark.parametrize(
    ("text", "approximate", "uncertain", "start", "end"),
    [
        ("2024-06", False, False, False, False),
        ("2024-06~", True, False, True, True),
        ("2024-06?", False, True, False, False),
        ("2024-06%", True, True, True, True),
        ("2024-06~/2024-08", True, False, True, False),
        ("2024-06/2024-08%", True, True, False, True),
        ("2024-06?/2024-08~", True, True, False, True),
        ("2024-06~/..", True, False, True, False),
        ("../2024-06~", True, False, False, True),
    ],
)
def test_nearness_and_doubt_are_told_for_the_date_and_nearness_for_each_end(
    text: str, approximate: bool, uncertain: bool, start: bool, end: bool
) -> None:
    value = parse(text)
    assert (value.approximate, value.uncertain) == (approximate, uncertain)
    assert (value.start_approximate, value.end_approximate) == (start, end)


@pytest.mark.parametrize("qualifier", "~?%")
def test_nearness_and_doubt_never_widen_a_date(qualifier: str) -> None:
    plain, qualified = parse("2024-02"), parse(f"2024-02{qualifier}")
    assert (plain.earliest, plain.latest) == (qualified.earliest, qualified.latest)


def test_an_interval_from_a_date_to_itself_is_that_date() -> None:
    assert parse("2024-06-13/2024-06-13") == parse("2024-06-13")
    assert parse("2024-06~/2024-06~") == parse("2024-06~")
    assert parse("2024-06/2024-06~").text == "2024-06/2024-06~"


def test_a_date_prints_as_its_text_and_compares_by_value() -> None:
    assert str(parse("2023-09/..")) == "2023-09/.."
    assert len({parse("2024"), parse("2024"), parse("2024~")}) == 2
