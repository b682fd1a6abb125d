"""Linters, types and Django's own checks. Each one counts as one passed or failed check."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence

from scripts import variables
from scripts.bootstrap import ROOT, VENV, say
from scripts.count import Count

BIN = VENV / "bin"
IN_PRODUCTION = {
    "HTTPS": "1",
    "ALLOWED_HOSTS": "timeline.example.org",
    "SECRET_KEY": "only-for-this-check-" * 4,
}
_MANAGE = (str(BIN / "python"), "manage.py")

CHECKS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("ruff check", (str(BIN / "ruff"), "check", "--output-format=concise", ".")),
    ("ruff format", (str(BIN / "ruff"), "format", "--check", "--output-format=concise", ".")),
    ("mypy", (str(BIN / "mypy"),)),
    ("layers", (str(BIN / "lint-imports"), "--no-cache")),
    ("djlint", (str(BIN / "djlint"), "templates", "--lint", "--quiet")),
    ("migrations", (*_MANAGE, "makemigrations", "--check", "--dry-run")),
    ("deployment", (*_MANAGE, "check", "--deploy", "--fail-level", "WARNING")),
)
NPM_CHECKS = ("lint", "types")


def main() -> int:
    """Run all checks and print the total; 1 when any failed."""
    total = run_all()
    say(str(total))
    return 1 if total.failed else 0


def run_all() -> Count:
    """Run every check that this machine has the programs for."""
    environment = variables.neutral()
    total = Count()
    for name, command in CHECKS:
        extra = IN_PRODUCTION if name == "deployment" else {}
        total += run(name, command, environment | extra)
    return total + _run_npm(environment)


def run(name: str, command: Sequence[str], environment: Mapping[str, str]) -> Count:
    """Run one check; show what it said only when it failed."""
    start = time.monotonic()
    result = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    word = "failed" if result.returncode else "ok"
    say(f"{word:6} {name} ({time.monotonic() - start:.1f} s)")
    if result.returncode:
        say((result.stdout + result.stderr).strip())
        return Count(failed=1)
    return Count(passed=1)


def absent(what: str, why: str) -> Count:
    """A run that this machine cannot do: one line, and a failure where CI is set."""
    if os.environ.get("CI"):
        say(f"failed {what}: {why}")
        return Count(failed=1)
    say(f"skipped {what}: {why}")
    return Count(skipped=1)


def _run_npm(environment: Mapping[str, str]) -> Count:
    npm = shutil.which("npm")
    if npm is None:
        return absent("JavaScript checks", "no npm: install Node 20 or newer with npm")
    total = _install_node_modules(npm, environment)
    if total.failed:
        return total
    for name in NPM_CHECKS:
        total += run(f"npm run {name}", (npm, "run", "--silent", name), environment)
    return total


def _install_node_modules(npm: str, environment: Mapping[str, str]) -> Count:
    """Fetch them only when package-lock.json changed since the last time."""
    stamp = ROOT / "node_modules" / ".installed"
    wanted = hashlib.sha256((ROOT / "package-lock.json").read_bytes()).hexdigest()
    if stamp.is_file() and stamp.read_text(encoding="ascii") == wanted:
        return Count()
    count = run("npm ci", (npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"), environment)
    if not count.failed:
        stamp.write_text(wanted, encoding="ascii")
    return count


if __name__ == "__main__":
    sys.exit(main())
