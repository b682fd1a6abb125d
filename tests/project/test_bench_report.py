"""Figures are judged by their budgets, and the page on performance says which ones are not met."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bench import document, report
from bench.figures import Figure, Skipped, percentile
from bench.parts.weight import Loaded, kilobytes
from bench.queries import filters, searches
from bench.run import read_sizes

QUICKER = Figure("server", "selection", 4.0, "ms", "p95 of 100", 10_000, budget=5, peers={"Other": 8.0})
SLOWER = Figure("server", "search", 30.0, "ms", "p95 of 100", 10_000, budget=8)
BESIDE = Figure(
    "server", "unchanged", 3.0, "ms", "p50", 10_000, budget=1.5, budget_peer="bare", peers={"bare": 1.0}
)
MACHINE = {
    "cores": 2,
    "system": "Linux",
    "architecture": "x86_64",
    "python": "3.11",
    "load": 0.5,
    "load_after": 1.5,
}


def page(*findings: Figure | Skipped, load: float = 0.5) -> str:
    return document.text(
        report.build(findings, {**MACHINE, "load": load}, today=date(2026, 2, 16), quick=False, seconds=600)
    )


def test_a_budget_is_met_up_to_its_bound() -> None:
    assert [QUICKER.met, SLOWER.met] == [True, False]


def test_a_budget_may_be_a_multiple_of_what_another_program_takes() -> None:
    assert BESIDE.bound == 1.5
    assert BESIDE.met is False


def test_without_the_other_program_such_a_budget_is_not_judged() -> None:
    alone = Figure("server", "unchanged", 3.0, "ms", "p50", budget=1.5, budget_peer="bare")
    assert alone.met is None


FRAMES = Figure(
    "browser", "frames", 20.0, "ms", "median of 5", 1_000, budget=16.8, or_times=1.5, or_peer="canvas",
    peers={"canvas": 16.0}, over={"Slow": "over 60 s"},
)  # fmt: skip


def test_a_budget_missed_is_met_where_another_program_was_hardly_quicker() -> None:
    assert (FRAMES.bound, FRAMES.met) == (24.0, True)
    assert replace(FRAMES, peers={"canvas": 10.0}).bound == 16.8
    assert replace(FRAMES, peers={}).met is False


def test_the_page_names_programs_that_did_not_get_through() -> None:
    row = "| 20.0 ms | 16.8 ms or 1.5 × canvas: met | canvas 16.0 ms (1.25 ×); Slow over 60 s |"
    assert row in page(FRAMES)


def test_sizes_are_read_from_numbers_between_commas() -> None:
    assert read_sizes("1000, 10_000") == (1_000, 10_000)
    with pytest.raises(ValueError, match="none"):
        read_sizes("none")


def test_a_ratio_below_one_is_less_than_the_other_program() -> None:
    assert QUICKER.ratios() == {"Other": 0.5}


@pytest.mark.parametrize(("share", "expected"), [(0.5, 50), (0.95, 95), (0.99, 99), (1.0, 100), (0.0, 1)])
def test_percentiles_are_values_that_were_measured(share: float, expected: int) -> None:
    assert percentile(list(range(100, 0, -1)), share) == expected


def test_the_page_lists_what_is_not_met_and_what_was_left_out() -> None:
    text = page(QUICKER, SLOWER, BESIDE, Skipped("browser", "everything", "no Chromium"))
    assert "Of 3 budgets 1 are met." in text
    assert "- search with 10,000 events: 30.0 ms against 8.00 ms" in text
    assert "| selection | 10,000 | 4.00 ms | 5.00 ms: met | Other 8.00 ms (0.50 ×) | p95 of 100 |" in text
    assert "- browser: everything: no Chromium" in text


def test_the_page_says_when_and_on_what_kind_of_machine() -> None:
    assert re.search(r"2026-02-16, on a machine with 2 cores", page(QUICKER))


def test_the_page_warns_when_the_machine_was_busy() -> None:
    assert "busy with other work" in page(QUICKER, load=6)
    assert "busy with other work" not in page(QUICKER)


def test_every_filter_is_asked_only_once() -> None:
    asked = [wanted.for_site() for wanted in (*filters(200), *searches(200))]
    assert len(set(asked)) == len(asked)


def test_files_of_the_drawing_are_told_from_the_rest() -> None:
    files = [
        Loaded("/", 40_000),
        Loaded("/static/a1/js/timeline/main.js", 900),
        Loaded("/static/a1/css/base.css", 100),
    ]
    assert [one.kind for one in files] == ["HTML", "JavaScript", "CSS"]
    assert kilobytes([one for one in files if one.is_drawing]) == 0.9


def test_packages_to_compare_with_are_pinned_by_hash_and_name_no_host(root: Path) -> None:
    pins = (root / "bench" / "requirements.txt").read_text(encoding="utf-8")
    assert len(re.findall(r"^[a-z0-9-]+==", pins, re.M)) <= pins.count("--hash=sha256:")
    packages = json.loads((root / "bench" / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    fetched = {name: package for name, package in packages.items() if name}
    assert all(package["integrity"] and "resolved" not in package for package in fetched.values())
