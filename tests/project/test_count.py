"""`make test` adds up what its parts report."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts import count
from scripts.count import Count


def test_counts_are_added_and_end_in_one_line() -> None:
    assert str(Count(3, 1, 0) + Count(2, 0, 4)) == "5 passed, 1 failed, 4 skipped"


@pytest.mark.parametrize(
    ("suite", "exit_code", "expected"),
    [
        ('tests="10" failures="2" errors="1" skipped="3"', 1, Count(4, 3, 3)),
        ('tests="10" failures="0" errors="0" skipped="0"', 0, Count(10, 0, 0)),
        ('tests="10" failures="0" errors="0" skipped="0"', 3, Count(10, 1, 0)),
    ],
)
def test_a_pytest_report_is_read(tmp_path: Path, suite: str, exit_code: int, expected: Count) -> None:
    report = tmp_path / "report.xml"
    report.write_text(f"<testsuites><testsuite {suite}/></testsuites>")
    assert count.of_pytest(report, exit_code) == expected


def test_a_run_without_a_report_has_failed(tmp_path: Path) -> None:
    assert count.of_pytest(tmp_path / "none.xml", 0) == Count(failed=1)
    assert count.of_node(tmp_path / "none.tap", 1) == Count(failed=1)


def test_a_node_report_is_read(tmp_path: Path) -> None:
    report = tmp_path / "report.tap"
    report.write_text("ok 1 - a\n# tests 9\n# pass 5\n# fail 1\n# cancelled 1\n# skipped 1\n# todo 1\n")
    assert count.of_node(report, 1) == Count(5, 2, 2)
