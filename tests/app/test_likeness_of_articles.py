"""The events of the bundled data that articles beside the checkout tell of are suggested, and no others."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from timeline.models import Candidate
from timeline.services.articles import ingest_text
from timeline.services.likeness import likely_events
from timeline.vocab import Origin

FOLDER = Path(__file__).resolve().parents[3] / "shared" / "articles"
HERALD = {
    ("2023-12-30", "use"): "dprk-missile-strike-2023-12-30",
    ("2024-01-02", "use"): "dprk-missile-strike-kharkiv-2024-01-02",
    ("2024-01-06", "use"): "dprk-missile-strike-2024-01-06",
    ("2024-02-23", "allegation"): "state-dept-10000-containers-2024-02-23",
    ("2024-02-24", "condemnation"): "g7-leaders-statement-2024-02-24",
}
APULIA = {
    ("2024-06-14", "condemnation"): "g7-apulia-statement-2024-06-14",
    ("2024-03", "un"): "russia-vetoes-panel-mandate-2024-03-28",
    ("2024-06-17/2024-06-23", "diplomacy"): "putin-visit-anticipated-2024-06",
}
SAME_DAY_BUT_OTHERS = {"us-sanctions-vostochny-dunay-2024-02-23", "rok-10000-containers-2024-06-14"}


def suggested(name: str, day: date) -> dict[tuple[str, str], list[str]]:
    path = FOLDER / f"{name}.txt"
    if not path.exists():
        pytest.skip(f"{path} is not here: the articles are not part of the repository")
    text = path.read_text(encoding="utf-8")
    result = ingest_text(text, name=name, origin=Origin.FILE, by=None, published_on=day)
    rows = list(Candidate.objects.filter(article=result.article, above_fold=True))
    found = likely_events(rows)
    return {
        (row.content["edtf"], row.content["type"]): [
            likeness.event.slug for likeness in found[row.pk] if likeness.is_likely
        ]
        for row in rows
    }


@pytest.mark.parametrize(
    ("name", "day", "expected"),
    [
        ("korea-herald-2024-02-24", date(2024, 2, 24), HERALD),
        ("g7-apulia-2024-06", date(2024, 6, 17), APULIA),
    ],
)
def test_the_events_of_an_article_are_found(
    dataset: None, name: str, day: date, expected: dict[tuple[str, str], str]
) -> None:
    found = suggested(name, day)
    assert {key: found[key][0] for key in expected} == expected
    assert not SAME_DAY_BUT_OTHERS & {slug for slugs in found.values() for slug in slugs}
