"""Adds up what passed, failed and was skipped."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Count:
    """How many tests or checks ended in which way."""

    passed: int = 0
    failed: int = 0
    skipped: int = 0

    def __add__(self, other: Count) -> Count:
        return Count(self.passed + other.passed, self.failed + other.failed, self.skipped + other.skipped)

    def __str__(self) -> str:
        return f"{self.passed} passed, {self.failed} failed, {self.skipped} skipped"


def of_pytest(report: Path, exit_code: int) -> Count:
    """Read the JUnit file of a pytest run. A run that broke off counts as one failure more."""
    broke_off = Count(failed=1)
    if not report.is_file():
        return broke_off
    suite = next(ET.parse(report).getroot().iter("testsuite"))  # noqa: S314
    tests, failures, errors, skipped = (
        int(suite.get(name, 0)) for name in ("tests", "failures", "errors", "skipped")
    )
    count = Count(tests - failures - errors - skipped, failures + errors, skipped)
    return count + broke_off if exit_code and not count.failed else count


def of_node(report: Path, exit_code: int) -> Count:
    """Read the closing lines of the TAP file of a `node --test` run: `# pass 12`."""
    text = report.read_text(encoding="utf-8") if report.is_file() else ""
    found = {
        word: int(number)
        for word, number in re.findall(r"^# (pass|fail|cancelled|skipped|todo) (\d+)$", text, re.M)
    }
    failed = found.get("fail", 0) + found.get("cancelled", 0)
    count = Count(found.get("pass", 0), failed, found.get("skipped", 0) + found.get("todo", 0))
    return count + Count(failed=1) if exit_code and not failed else count
