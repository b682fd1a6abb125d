"""Dates in English sentences: which words are one, and which days they mean."""

from __future__ import annotations

import pytest

from tests.extraction.conftest import Read
from timeline.extraction import Rule
from timeline.extraction.languages import LANGUAGES

SATURDAY = "2024-02-24"
MONDAY = "2024-06-17"

# sentence, publication day, the values of its dates in reading order
WEEKDAYS = [
    ("It was sent on Saturday.", SATURDAY, ["2024-02-24"]),
    ("It was sent on Friday.", SATURDAY, ["2024-02-23"]),
    ("It was sent on Monday.", SATURDAY, ["2024-02-19"]),
    ("It was sent last Friday.", MONDAY, ["2024-06-14"]),
    ("It was sent last Monday.", MONDAY, ["2024-06-10"]),
    ("He will arrive on Monday.", SATURDAY, ["2024-02-26"]),
    ("The panel will expire on Saturday.", SATURDAY, ["2024-02-24"]),
    ("They are expected to meet on Wednesday.", MONDAY, ["2024-06-19"]),
    ("He is due to fly next Friday.", MONDAY, ["2024-06-21"]),
    ("By Thursday, it had reached the port.", MONDAY, ["2024-06-13"]),
    ("On Tuesday, Putin will visit.", MONDAY, ["2024-06-18"]),
    ("They fired on Tuesday night and early Wednesday.", MONDAY, ["2024-06-11", "2024-06-12"]),
    ("It sailed on Friday last week.", MONDAY, ["2024-06-14"]),
    ("It sailed on Monday of last week.", MONDAY, ["2024-06-10"]),
    ("Kyiv, Ukraine,Saturday. (Reuters)", SATURDAY, ["2024-02-24"]),
    ("Panel to Go Out of Business Tues.", "2024-04-30", ["2024-04-30"]),
    ("He will go next Tuesday and Wednesday.", MONDAY, ["2024-06-18", "2024-06-19"]),
    ("The mandate expires on Tuesday.", MONDAY, ["2024-06-18"]),
    ("It runs from tomorrow until Wednesday.", MONDAY, ["2024-06-18/2024-06-19"]),
    ("The Sunday Times and Black Friday are names.", MONDAY, []),
    ("He sat there and had fun in the sun.", MONDAY, []),
    ("Every Monday they met; on Mondays it rained.", MONDAY, []),
]
PARTS = [
    ("They left in the first week of February.", MONDAY, ["2024-02-01/2024-02-07"]),
    ("They left in the second week of May 2023.", MONDAY, ["2023-05-08/2023-05-14"]),
    ("They left in the last week of February.", MONDAY, ["2024-02-23/2024-02-29"]),
    ("It sailed in the first ten days of October last year.", MONDAY, ["2023-10-01/2023-10-10"]),
    ("It ran from 29 July 2023 to 26 January 2024.", MONDAY, ["2023-07-29/2024-01-26"]),
    ("It was seen on April 15, 2023. That spring few ships came.", MONDAY, ["2023-04-15", "2023-21"]),
    ("Two weeks before, on June 3, he had set out.", MONDAY, ["2024-06-03", "2024-06-03"]),
    ("The vote was set for June 14, 2024, but will slip to the week after.", MONDAY,
     ["2024-06-14", "2024-06-17/2024-06-23"]),
    ("He met them on June 3 and later the same day flew home.", MONDAY, ["2024-06-03", "2024-06-03"]),
    ("Exports fell in March from a year earlier.", MONDAY, ["2024-03", "2023-03"]),
    ("A decade ago nobody spoke of it.", MONDAY, ["2014"]),
    ("They will be in battle, he said, as early as Sunday.", MONDAY, ["2024-06-23"]),
    ("Trade grew in the first three months of this year.", MONDAY, ["2024-01/2024-03"]),
    ("Trade fell in the last two months of 2023.", MONDAY, ["2023-11/2023-12"]),
    ("The flow began in the final months of 2023.", MONDAY, ["2023~"]),
    ("Sales rose in the third quarter of fiscal 2023.", MONDAY, ["2023-35"]),
    ("It peaked in early December and was over by the end of the year.", MONDAY, ["2023-12~", "2023~"]),
    ("By year's end they will send more.", MONDAY, ["2024~"]),
    ("It began a year ago today.", MONDAY, ["2023-06-17"]),
    ("It began two years ago this month.", MONDAY, ["2022-06"]),
    ("He landed on June 12 and that same evening met the minister.", MONDAY, ["2024-06-12", "2024-06-12"]),
    ("He landed on June 12 and left the following morning.", MONDAY, ["2024-06-12", "2024-06-13"]),
    ("He landed on Saturday, the 15th.", MONDAY, ["2024-06-15"]),
    ("They will meet this coming weekend.", MONDAY, ["2024-06-22/2024-06-23"]),
    ("In the Nineties and the '80s trade collapsed.", MONDAY, ["199X", "198X"]),
    ("It was common in the last century.", MONDAY, ["19XX"]),
    ("It was common in the twentieth century.", MONDAY, ["19XX"]),
    ("It sailed on 03/04/2024, after talks on June 3.", "2024-09-01", ["2024-03-04", "2024-06-03"]),
    ("It sailed on 03/04/2024, after talks on Monday, 3 June.", "2024-09-01", ["2024-04-03", "2024-06-03"]),
    ("In the winter of 2023-24 it was cold.", MONDAY, ["2023-24"]),
]  # fmt: skip
DAYS = [
    ("It hit on Dec. 30, Jan. 2 and Jan. 6.", SATURDAY, ["2023-12-30", "2024-01-02", "2024-01-06"]),
    ("It hit on January 9, 2024.", MONDAY, ["2024-01-09"]),
    ("It hit on 9 January 2024 and on the 2nd of January 2024.", MONDAY, ["2024-01-09", "2024-01-02"]),
    ("It hit on March 3 and April 5, 2023.", MONDAY, ["2023-03-03", "2023-04-05"]),
    ("It hit on 30 December and 2 January 2024.", MONDAY, ["2023-12-30", "2024-01-02"]),
    ("It hit on Dec. 30, 2023, Jan. 2 and Jan. 6.", "2025-06-17", ["2023-12-30", "2024-01-02", "2024-01-06"]),
    ("It hit on Jan. 2 and 6.", SATURDAY, ["2024-01-02", "2024-01-06"]),
    ("It hit on 2, 5 and 6 January.", SATURDAY, ["2024-01-02", "2024-01-05", "2024-01-06"]),
    ("He came on Tuesday, July 25.", "2023-07-27", ["2023-07-25"]),
    ("He came on Friday, 14 June 2024.", "2024-07-27", ["2024-06-14"]),
    ("The summit is planned for June 25.", MONDAY, ["2024-06-25"]),
    ("They will meet on January 5.", MONDAY, ["2025-01-05"]),
    ("It hit on February 30.", MONDAY, [None]),
    ("It hit on 29 February.", "2025-03-01", ["2024-02-29"]),
    ("On Jan. 2 missiles fell.", SATURDAY, ["2024-01-02"]),
    ("It was 2024-03-18, or 2024/03/19, or 20.03.2024.", MONDAY, ["2024-03-18", "2024-03-19", "2024-03-20"]),
    ("It was 25/12/2023 or 12/25/2023.", MONDAY, ["2023-12-25", "2023-12-25"]),
    ("It was 03/04/2024.", MONDAY, [None]),
    ("It was 03/04/2024, a month before 14/05/2024.", MONDAY, ["2024-04-03", "2024-05-14"]),
    ("It was 03/04/2024, a month before 05/14/2024.", MONDAY, ["2024-03-04", "2024-05-14"]),
    ("It was 03/12/2024.", MONDAY, ["2024-03-12"]),
    ("Imagery from January 12 and 27 shows it.", MONDAY, ["2024-01-12", "2024-01-27"]),
    ("It came between December 3 and 5, 2022.", MONDAY, ["2022-12-03/2022-12-05"]),
    ("It was 2024-13-45.", MONDAY, [None]),
    ("It was seen on Dec. 14 of last year.", MONDAY, ["2023-12-14"]),
    ("On May 9 they met. On the 20th, he left.", MONDAY, ["2024-05-09", "2024-05-20"]),
    ("They marked the day on June 20.", MONDAY, ["2024-06-20"]),
    ("He wrote on New Year's Eve and on Victory Day 2023.", MONDAY, ["2023-12-31", "2023-05-09"]),
    (
        "They came yesterday and leave tomorrow; today is quiet.",
        MONDAY,
        ["2024-06-16", "2024-06-18", "2024-06-17"],
    ),
    ("They came the day before yesterday, not last night.", MONDAY, ["2024-06-15", "2024-06-16"]),
    ("USA Today wrote it; Russia Today too.", MONDAY, []),
]
MONTHS = [
    ("It was in Nov. 2023.", MONDAY, ["2023-11"]),
    ("It was in November, 2023.", MONDAY, ["2023-11"]),
    ("It was in March.", MONDAY, ["2024-03"]),
    ("It was in June.", MONDAY, ["2024-06"]),
    ("It was in September.", MONDAY, ["2023-09"]),
    ("They will meet in September.", MONDAY, ["2024-09"]),
    ("It was launched in January last year.", SATURDAY, ["2023-01"]),
    ("It was launched in January of this year.", SATURDAY, ["2024-01"]),
    ("They met last September.", "2024-01-12", ["2023-09"]),
    ("They met last January.", "2024-01-12", ["2023-01"]),
    ("They meet next March.", "2024-01-12", ["2024-03"]),
    ("It was in early March.", "2024-10-22", ["2024-03~"]),
    ("It was in mid-March 2024 and late April.", "2024-10-22", ["2024-03~", "2024-04~"]),
    ("It was at the end of May.", MONDAY, ["2024-05~"]),
    ("It was in the first half of May 2024.", MONDAY, ["2024-05~"]),
    ("It was seen in Oct '23.", MONDAY, ["2023-10"]),
    ("More may come in June or July.", MONDAY, ["2024-06", "2024-07"]),
    ("He was killed late last July.", MONDAY, ["2023-07~"]),
    ("He may travel there in September.", MONDAY, ["2024-09"]),
    ("They said it would be sent by September.", MONDAY, ["2024-09"]),
    ("It stopped in the first days of February.", MONDAY, ["2024-02~"]),
    ("May I march? You may, in august company.", MONDAY, []),
    ("It may fall in May.", MONDAY, ["2025-05"]),
    ("It began in April and May 2023.", MONDAY, ["2023-04", "2023-05"]),
]
LONGER = [
    ("It was in 2022.", MONDAY, ["2022"]),
    ("It was in early 2023 and mid-2022.", MONDAY, ["2023~", "2022~"]),
    ("It was at the start of 2022.", MONDAY, ["2022~"]),
    ("It was in the second quarter of 2024.", MONDAY, ["2024-34"]),
    ("It was in Q1 2024 and the fourth quarter of last year.", MONDAY, ["2024-33", "2023-36"]),
    ("It was in the first half of 2023.", MONDAY, ["2023-40"]),
    ("It was in the second half of last year.", MONDAY, ["2023-41"]),
    ("In the first quarter, it fell.", MONDAY, ["2024-33"]),
    ("In the fourth quarter, it fell.", MONDAY, ["2023-36"]),
    ("It was in fiscal year 2023 and this fiscal year.", MONDAY, ["2023", "2024"]),
    ("It was a thing of the 20th century.", MONDAY, ["19XX"]),
    ("It has been so since the 1990s.", MONDAY, ["199X"]),
    ("By 2030 it will double.", MONDAY, ["2030"]),
    ("It will stop in the coming winter.", MONDAY, ["2024-24"]),
    ("It was last summer.", MONDAY, ["2023-22"]),
    ("It was in the fall of 2023.", MONDAY, ["2023-23"]),
    ("It was this spring.", MONDAY, ["2024-21"]),
    ("It began in the 1990s.", MONDAY, ["199X"]),
    ("In the war of 1950-1953 many died.", MONDAY, ["1950/1953"]),
    ("It was last month.", MONDAY, ["2024-05"]),
    ("It was earlier this month.", MONDAY, ["2024-06~"]),
    ("It was late last year.", MONDAY, ["2023~"]),
    ("It was this year and last year.", MONDAY, ["2024", "2023"]),
    ("He visits this week.", MONDAY, ["2024-06-17/2024-06-23"]),
    ("He visited last week.", MONDAY, ["2024-06-10/2024-06-16"]),
    ("He visited last weekend.", MONDAY, ["2024-06-15/2024-06-16"]),
    ("He visited this weekend.", MONDAY, ["2024-06-15/2024-06-16"]),
    ("He visited in the week of June 3.", MONDAY, ["2024-06-03/2024-06-09"]),
    ("It was two weeks ago.", MONDAY, ["2024-06-03/2024-06-09"]),
    ("It was three days ago.", MONDAY, ["2024-06-14"]),
    ("It was a month ago, or a year ago.", MONDAY, ["2024-05", "2023"]),
    ("They will meet in two weeks.", MONDAY, ["2024-07-01/2024-07-07"]),
    ("It was several days ago.", MONDAY, [None]),
]
RANGES = [
    ("He was there on June 13-15.", MONDAY, ["2024-06-13/2024-06-15"]),
    ("He was there on Oct. 23-24, 2024.", MONDAY, ["2024-10-23/2024-10-24"]),
    ("He was there from 25 to 27 July 2023.", MONDAY, ["2023-07-25/2023-07-27"]),
    ("He was there from June 28 to July 2, 2023.", MONDAY, ["2023-06-28/2023-07-02"]),
    ("It came between August and October 2023.", MONDAY, ["2023-08/2023-10"]),
    ("It came between December and January.", MONDAY, ["2023-12/2024-01"]),
    ("It came from late 2023 to March 2024.", MONDAY, ["2023~/2024-03"]),
    ("It came since September.", SATURDAY, ["2023-09/.."]),
    ("It has come since mid-2022.", MONDAY, ["2022~/.."]),
    ("It came since last week.", MONDAY, ["2024-06-10/.."]),
    ("It has come since Russia invaded in February 2022.", MONDAY, ["2022-02"]),
    ("It lasts until March 2025.", MONDAY, ["2025-03"]),
    ("It was around June 2023.", MONDAY, ["2023-06~"]),
]
BEFORE = [
    ("It fired on May 2. The next day it fired again.", MONDAY, ["2024-05-02", "2024-05-03"]),
    ("It fired on May 2. Two days later it fired again.", MONDAY, ["2024-05-02", "2024-05-04"]),
    ("It fired on May 2 and a day earlier.", MONDAY, ["2024-05-02", "2024-05-01"]),
    ("It fired on May 2. At the time nobody knew.", MONDAY, ["2024-05-02", "2024-05-02"]),
    ("It began in Nov. 2023. Since then it has grown.", MONDAY, ["2023-11", "2023-11/.."]),
    ("It fired on May 2. The following Monday it fired again.", MONDAY, ["2024-05-02", "2024-05-06"]),
    ("It fired on May 2, as in 2023. The next day it rained.", MONDAY, ["2024-05-02", "2023", "2024-05-03"]),
    ("It began in May 2023. That year it grew.", MONDAY, ["2023-05", "2023"]),
    ("Since then it has grown.", MONDAY, [None]),
    ("It began some day. The next day it grew.", MONDAY, [None]),
]
NUMBERS: list[tuple[str, str, list[str | None]]] = [
    ("Resolution 1718 (2006) and Resolutions 1874, 2017 and 2094 bind all.", MONDAY, []),
    ("It cost $1950 or €2020, and 2,000 men saw it.", MONDAY, []),
    ("Unit 2016 and Unit 731 flew a Boeing 1970.", MONDAY, []),
    ("It held 2000 containers and 1950 tons.", MONDAY, []),
    ("It held 7,000 containers; 50% were full.", MONDAY, []),
    ("KN-23, the 224th Flight Unit, IMO number 9161003, 20-foot boxes.", MONDAY, []),
    ("At 10:34, 6:00 and 2024 GMT all was quiet.", MONDAY, []),
    ("The third year, the second anniversary, one of six.", MONDAY, []),
    ("For two years, in three months, over the past week and twice a year.", MONDAY, []),
    ("In the near future of our time.", MONDAY, []),
]


@pytest.mark.parametrize(
    ("sentence", "published", "values"),
    [*WEEKDAYS, *PARTS, *DAYS, *MONTHS, *LONGER, *RANGES, *BEFORE, *NUMBERS],
)
def test_a_sentence_has_these_dates(
    read: Read, sentence: str, published: str, values: list[str | None]
) -> None:
    assert [mention.edtf for mention in read(sentence, published, "en").mentions] == values


@pytest.mark.parametrize(
    ("head", "published", "values"),
    [
        ("WASHINGTON, June 14 (Wire) - ", "2024-06-15", ["2024-06-14", "2024-06-14"]),
        ("SEOUL, June 14 -- ", "2024-06-17", ["2024-06-14", "2024-06-14"]),
        ("June 14, 2024\n\n", "2024-06-15", ["2024-06-14", "2024-06-14"]),
        ("SEOUL, June 4 -- ", "2024-06-17", ["2024-06-04", "2024-06-17"]),
    ],
)
def test_today_is_the_day_of_a_dateline_just_before_publication(
    read: Read, head: str, published: str, values: list[str]
) -> None:
    found = read(f"{head}The ship will sail today.", published, "en")
    assert [mention.edtf for mention in found.mentions] == values


def test_a_date_of_a_repeated_sentence_is_not_the_one_before(read: Read) -> None:
    line = "They met in Pyongyang on May 2."
    found = read(f"{line}\n\nHe left on May 8.\n\n{line}\n\nThe day before, he spoke.", MONDAY, "en")
    assert found.mentions[-1].edtf == "2024-05-07"


def test_every_pattern_has_a_rule_that_can_be_explained() -> None:
    assert {p.rule for language in LANGUAGES.values() for p in language.dates.patterns} <= set(Rule)
