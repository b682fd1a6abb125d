"""What holds for any text: no crash, offsets into the original, order, and the same answer twice."""

from __future__ import annotations

import json
from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.extraction.invariants import check
from tests.extraction.mixtures import ALL, PIECES
from timeline.extraction import Vocabulary, extract

joined = st.sampled_from(["", " ", " ", " ", ", "])
mixtures = st.lists(st.tuples(st.sampled_from(ALL), joined), max_size=40).map(
    lambda pairs: "".join(piece + sign for piece, sign in pairs)
)
one_language = st.sampled_from(
    [[*PIECES[code], *PIECES["signs"]] for code in ("en", "ko", "ru", "uk")]
).flatmap(lambda pieces: st.lists(st.sampled_from(pieces), max_size=40).map(" ".join))
texts = st.one_of(st.text(max_size=300), mixtures, one_language)
days = st.none() | st.dates(min_value=date(1, 1, 1), max_value=date(9999, 12, 31))
languages = st.sampled_from([None, "en", "ko", "ru", "uk"])
relaxed = settings(
    deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@relaxed
@given(text=texts, day=days, language=languages)
def test_any_text_is_read(vocabulary: Vocabulary, text: str, day: date | None, language: str | None) -> None:
    found = extract(text, published_on=day, vocabulary=vocabulary, language=language)
    check(text, found)
    assert json.loads(json.dumps(found.to_dict())) == found.to_dict()


@relaxed
@given(text=texts, day=days)
def test_the_same_text_gives_the_same_answer(vocabulary: Vocabulary, text: str, day: date | None) -> None:
    first = extract(text, published_on=day, vocabulary=vocabulary)
    assert extract(text, published_on=day, vocabulary=vocabulary).to_dict() == first.to_dict()


@relaxed
@given(text=texts, before=texts)
def test_text_before_does_not_move_spans(vocabulary: Vocabulary, text: str, before: str) -> None:
    whole = f"{before}\n\n{text}"
    check(whole, extract(whole, published_on=date(2024, 6, 17), vocabulary=vocabulary))


@relaxed
@given(text=texts)
def test_nothing_counts_from_a_publication_date_that_is_not_known(vocabulary: Vocabulary, text: str) -> None:
    found = extract(text, vocabulary=vocabulary)
    if found.published_on is None:
        counted = {"weekday", "today", "relative", "ago", "vague_ago", "in"}
        assert all(mention.edtf is None for mention in found.mentions if mention.rule in counted)
    else:
        assert found.suggestion is None
