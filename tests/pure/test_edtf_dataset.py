"""Every date of the bundled data set reads as the precision the data set states, and in order."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from timeline.chronology import label, newest_first, oldest_first, parse, short_label

DATA = Path(__file__).resolve().parents[2] / "data"


class TextLoader(yaml.SafeLoader):
    """YAML whose dates stay text."""


TextLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def load(name: str) -> Any:
    return yaml.load((DATA / name).read_text(encoding="utf-8"), TextLoader)  # noqa: S506 (a SafeLoader)


@pytest.fixture(scope="module")
def events() -> list[dict[str, Any]]:
    found = load("events.yaml")
    return list(found["events"] if isinstance(found, dict) else found)


def test_every_event_has_the_precision_it_states(events: list[dict[str, Any]]) -> None:
    assert len(events) == 164
    wrong = [(e["slug"], e["date"]) for e in events if parse(e["date"]).precision != e["date_precision"]]
    assert wrong == []


def test_every_date_is_already_canonical(events: list[dict[str, Any]]) -> None:
    assert [e["date"] for e in events] == [parse(e["date"]).text for e in events]


def test_lists_of_events_run_from_newest_to_oldest(events: list[dict[str, Any]]) -> None:
    values = [parse(e["date"]) for e in events]
    assert sorted(values, key=oldest_first)[0].text == "2022-09-06"
    assert sorted(values, key=newest_first)[0].text == "2026-02-15"


def test_the_figures_of_claims_have_readable_bounds(events: list[dict[str, Any]]) -> None:
    quantities = [q for e in events for c in e["claims"] for q in c.get("quantities") or []]
    texts = [q[field] for q in quantities for field in ("since", "until") if q[field]]
    assert texts
    assert all(label(text) for text in texts)


def test_periods_are_open_or_closed_as_written() -> None:
    found = load("periods.yaml")
    periods = found["periods"] if isinstance(found, dict) else found
    labels = {label(p["date"]) for p in periods}
    assert "until 30 April 2024" in labels
    assert "since 24 February 2022" in labels


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("2026-02-15", "15 February"),
        ("2026-02-09/2026-02-15", "9–15 February"),
        ("2023-09-07/2023-10-01", "7 September – 1 October"),
        ("2024-11/2025-04", "November – April 2025"),
        ("2023-08/..", "since August 2023"),
        ("2025", "2025"),
    ],
)
def test_rows_under_a_month_heading_leave_out_its_year(
    text: str, short: str, events: list[dict[str, Any]]
) -> None:
    assert text in {e["date"] for e in events}
    assert short_label(text) == short
