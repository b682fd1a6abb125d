"""Alternatives put together by their letters find what they found one by one."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.extraction.languages import LANGUAGES
from timeline.extraction.languages.alternatives import put_together

words = st.lists(
    st.from_regex(r"[abcsé '][abcs ']{0,3}|[abcs][?*+]?[bc]?|[abcs](?:b|c)|[bc]|\\bas?", fullmatch=True)
    | st.sampled_from(["(?:a|b|c|s)a", "[ab]s?", "(?-i:a|b|S|s)c", "b{1,2}a", ""]),
    min_size=2,
    max_size=9,
)


@given(
    words,
    st.sampled_from([r"(?:{})", r"(?P<w>{})\b", r"\b(?:{})?a", r"x?|{}"]),
    st.text("abcsxéASÉ '", max_size=20),
)
def test_what_is_found_stays_the_same(words: list[str], frame: str, text: str) -> None:
    plain = frame.format("|".join(words))
    together = put_together(plain)
    assert [found.span() for found in re.finditer(together, text, re.IGNORECASE)] == [
        found.span() for found in re.finditer(plain, text, re.IGNORECASE)
    ]


@pytest.mark.parametrize(
    ("plain", "together"),
    [
        ("(?:said|told|says)", "(?:s(?:a(?:id|ys))|told)"),
        ("(?:shell|shells|gun)", "(?:s(?:h(?:e(?:l(?:l(?:|s)))))|gun)"),
        (r"(?:plans?\b|no|plans to)", r"(?:p(?:l(?:a(?:n(?:s?\b|s to))))|no)"),
        ("(?:a|b|c|d)e", "(?:(?-i:[aA])|(?-i:[bB])|(?-i:[cC])|(?-i:[dD]))e"),
        ("[a|b|c]", "[a|b|c]"),
        (r"in\|on|x?a|xb", r"in\|on|x?a|xb"),
        ("(?:Jan|june|Jun)", "(?:Jan|june|Jun)"),
        ("(?-i:may|might|can)", "(?-i:may|might|can)"),
        ("(?P<a>x)(?P=a)", "(?P<a>x)(?P=a)"),
    ],
)
def test_what_begins_alike_is_put_together(plain: str, together: str) -> None:
    assert put_together(plain) == together


def test_every_pattern_of_a_date_keeps_its_groups() -> None:
    for language in LANGUAGES.values():
        for pattern in language.dates.patterns:
            plain = re.compile(language.fill(pattern.regex), re.IGNORECASE)
            assert language.regex(pattern.regex).groupindex == plain.groupindex
