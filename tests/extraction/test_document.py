"""docs/extraction.md explains every name that a reader can meet, and its examples are what the code does."""

from __future__ import annotations

import re
from datetime import date

import pytest

from tests.extraction.conftest import ROOT
from timeline.extraction import How, Part, Reason, Rule, Vocabulary, extract
from timeline.extraction.scoring import FOLD
from timeline.services.comparing import RELATED, SAME, WEIGHTS

PAGE = (ROOT / "docs" / "extraction.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\| `(\w+)` \| (.*?)\*\*(.+?)\*\*(.*?) \| (?:`(.+?)`|none) \|", re.MULTILINE)
EXAMPLES = ROW.findall(PAGE)
COMPLETED = re.findall(r"^\| [a-z ]+ \| (.+?) \| `([0-9-]+) (\w+) ([\w-]+)` \|", PAGE, re.MULTILINE)
HIDDEN = {Rule.DURATION, Rule.DAYS_MONTH, Rule.MONTHS}


def test_every_rule_has_an_example() -> None:
    assert {name for name, *_ in EXAMPLES} == set(Rule) - HIDDEN


@pytest.mark.parametrize(
    ("rule", "before", "words", "after", "edtf"), EXAMPLES, ids=[row[0] for row in EXAMPLES]
)
def test_an_example_is_read_as_it_says(
    vocabulary: Vocabulary, rule: str, before: str, words: str, after: str, edtf: str
) -> None:
    text = f"{before}{words}{after}"
    found = extract(text, published_on=date(2024, 6, 17), vocabulary=vocabulary, language="en")
    last = found.mentions[-1]
    assert (last.rule, last.edtf or "") == (rule, edtf)
    assert last.start < len(before) + len(words)
    assert last.end > len(before)


@pytest.mark.parametrize(("example", "day", "kind", "actor"), COMPLETED)
def test_a_sentence_is_completed_as_it_says(
    vocabulary: Vocabulary, example: str, day: str, kind: str, actor: str
) -> None:
    found = extract(example, published_on=date(2024, 6, 17), vocabulary=vocabulary, language="en")
    told = {(one.edtf, one.type) for one in found.candidates if one.above_fold and actor in dict(one.actors)}
    assert (day, kind) in told


def test_every_other_name_is_explained() -> None:
    for name in (*HIDDEN, *How, *Part):
        assert f"`{name}`" in PAGE, name
    for reason in Reason:
        assert f"| {reason} |" in PAGE, reason


def test_the_numbers_are_those_of_the_code() -> None:
    assert f"candidates from {FOLD} on" in PAGE
    assert f"From {SAME:.2f} on it is **likely the same**" in PAGE
    assert f"from {RELATED:.2f} on **related**" in PAGE
    for name, weight in WEIGHTS.items():
        assert f"| {name} | {weight:.2f} |" in PAGE
