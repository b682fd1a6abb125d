"""Two real articles, which are other people's text and lie beside the checkout where they are at hand."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from timeline.models import Article, Candidate

ARTICLES = Path(__file__).resolve().parents[3] / "shared" / "articles"
HERALD = ARTICLES / "korea-herald-2024-02-24.txt"
APULIA = ARTICLES / "g7-apulia-2024-06.txt"

pytestmark = [
    pytest.mark.usefixtures("dataset"),
    pytest.mark.skipif(not ARTICLES.is_dir(), reason="no ../shared/articles beside the checkout"),
]


def read(path: Path, **options: Any) -> dict[str, Any]:
    output = io.StringIO()
    call_command("ingest", str(path), json=True, stdout=output, **options)
    return json.loads(output.getvalue())  # type: ignore[no-any-return]


def dates(document: dict[str, Any]) -> list[str]:
    return [candidate["edtf"] for candidate in document["candidates"]]


def test_the_herald_dates_itself_and_gives_its_events() -> None:
    document = read(HERALD)
    assert document["article"]["published_on"] == "2024-02-24"
    expected = {"2023-12-30", "2024-01-02", "2024-01-06", "2024-02-24", "2024-02-23", "2023-09/.."}
    assert expected <= set(dates(document))


def test_the_summit_report_has_to_be_told_its_day() -> None:
    with pytest.raises(CommandError, match="--published"):
        read(APULIA)
    assert not Article.objects.exists()


def test_the_summit_report_gives_its_events_without_repeating_its_first_paragraphs() -> None:
    document = read(APULIA, published="2024-06-17")
    assert {"2024-06-14", "2023-11", "2024-03", "2024-05", "2023-09"} <= set(dates(document))
    told = [(found["edtf"], found["type"], found["quote"]) for found in document["candidates"]]
    assert len(told) == len(set(told))


def test_every_offset_leads_to_the_words_it_stands_for() -> None:
    for path, options in ((HERALD, {}), (APULIA, {"published": "2024-06-17"})):
        text, document = path.read_text(encoding="utf-8"), read(path, **options)
        for mention in document["mentions"]:
            assert text[mention["start"] : mention["end"]] == mention["text"]
        for found in document["candidates"]:
            start, end = found["spans"][0]
            assert text[start:end] == found["quote"]


def test_reading_them_again_adds_nothing() -> None:
    first = read(HERALD)
    second = read(HERALD)
    assert (second["article"]["created"], dates(second)) == (False, dates(first))
    assert Candidate.objects.count() == len(first["candidates"])
