"""Words put together by their letters find what they found one by one."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.extraction.languages import LANGUAGES
from timeline.extraction.languages.alternatives import put_together

words = st.lists(st.text("ab '", min_size=1, max_size=4), min_size=3, max_size=8)


@given(
    words,
    st.sampled_from([r"(?:{})", r"(?P<w>{})\b", r"\b(?:{})?a", r"x?|{}"]),
    st.text("abx '", max_size=20),
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
        ("[a|b|c]", "[a|b|c]"),
        (r"\b(?:in|on)\|a|b|c", r"\b(?:in|on)\|a|b|c"),
        ("note:said|says|told", "note:said|says|told"),
        ("(?:Jan|june|Jun)", "(?:Jan|june|Jun)"),
    ],
)
def test_only_plain_words_are_put_together(plain: str, together: str) -> None:
    assert put_together(plain) == together


def test_every_pattern_of_a_date_keeps_its_groups() -> None:
    for language in LANGUAGES.values():
        for pattern in language.dates.patterns:
            plain = re.compile(language.fill(pattern.regex), re.IGNORECASE)
            assert language.regex(pattern.regex).groupindex == plain.groupindex
