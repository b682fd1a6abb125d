"""What holds for any text: no crash, offsets into the original, order, and the same answer twice."""

from __future__ import annotations

import json
from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from timeline.chronology import parse
from timeline.extraction import Extraction, Vocabulary, extract

WORDS = [
    *(
        "North Korea",
        "Russia",
        "the North",
        "Pyongyang",
        "Moscow",
        "Kim Jong Un",
        "Putin",
        "Lady R",
        "missiles",
    ),
    *(
        "containers",
        "troops",
        "shipped",
        "fired",
        "said",
        "that",
        "denied",
        "condemned",
        "vetoed",
        "signed",
        "met",
    ),
    *(
        "visited",
        "in",
        "on",
        "to",
        "from",
        "between",
        "and",
        "since",
        "until",
        "by",
        "will",
        "not",
        "which",
        "the",
    ),
    *(
        "Friday",
        "last",
        "next",
        "this",
        "week",
        "month",
        "year",
        "May",
        "March",
        "Jan.",
        "Dec. 30",
        "2",
        "6",
        "31",
    ),
    *(
        "2023",
        "2024",
        "1718 (2006)",
        "two",
        "ago",
        "later",
        "early",
        "mid-",
        "first",
        "quarter",
        "of",
        "half",
    ),
    *(
        "summer",
        "Q1",
        "2024-02-30",
        "13/13/2024",
        "May 31-2",
        "“",
        "”",
        '"',
        "(",
        ")",
        ".",
        ";",
        ":",
        ",",
        "—",
        "'s",
    ),
    *(
        "over 10,000",
        "Since then",
        "At the time",
        "the next day",
        "Published : ",
        "\n",
        "\n\n",
        "\0",
        "é",
        "e\u0301",
    ),
    *("월", "іюня", "지난 9월13일", "с сентября прошлого года", "у вівторок, 25 липня"),
]
sentences = st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)
texts = st.one_of(st.text(max_size=300), sentences)
days = st.none() | st.dates(min_value=date(1, 1, 1), max_value=date(9999, 12, 31))
relaxed = settings(
    deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def check(text: str, found: Extraction) -> None:
    end = 0
    for mention in found.mentions:
        assert end <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.text
        assert (mention.edtf is None) == bool(mention.reason)
        assert mention.edtf is None or parse(mention.edtf).text == mention.edtf
        assert 0 <= mention.confidence <= 1
        end = mention.end
    for candidate in found.candidates:
        assert all(0 <= start < end <= len(text) for start, end in candidate.spans)
        assert text[slice(*candidate.spans[0])] == candidate.quote
        if candidate.mention is not None:
            assert found.mentions[candidate.mention].edtf == candidate.edtf
        assert 0 <= candidate.score <= 1
        assert 0 < len(candidate.title) <= 120
    assert len({candidate.key for candidate in found.candidates}) == len(found.candidates)


@relaxed
@given(text=texts, day=days)
def test_any_text_is_read(vocabulary: Vocabulary, text: str, day: date | None) -> None:
    found = extract(text, published_on=day, vocabulary=vocabulary)
    check(text, found)
    assert json.loads(json.dumps(found.to_dict())) == found.to_dict()


@relaxed
@given(text=sentences, day=days)
def test_the_same_text_gives_the_same_answer(vocabulary: Vocabulary, text: str, day: date | None) -> None:
    first = extract(text, published_on=day, vocabulary=vocabulary, language="en")
    assert extract(text, published_on=day, vocabulary=vocabulary, language="en").to_dict() == first.to_dict()


@relaxed
@given(text=sentences, before=sentences)
def test_text_before_does_not_move_spans(vocabulary: Vocabulary, text: str, before: str) -> None:
    head = f"{before}\n\n"
    check(
        head + text,
        extract(head + text, published_on=date(2024, 6, 17), vocabulary=vocabulary, language="en"),
    )
