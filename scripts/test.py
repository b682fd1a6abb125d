"""Everything `make test` does: checks, JavaScript tests, and pytest on SQLite and on PostgreSQL."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from scripts import check, count, postgres, variables
from scripts.bootstrap import PYTHON, ROOT, say
from scripts.count import Count

# What touches no database need not run on two; the browser tests use the site as `make run` serves it.
_ONCE_ONLY = (
    "--ignore=tests/pure",
    "--ignore=tests/extraction",
    "--ignore=tests/project",
    "-m",
    "not browser",
)


def main() -> int:
    """Run all of it, even when a part fails; the last line is the total. 1 when anything failed."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that PostgreSQL is stopped on the way out
    with tempfile.TemporaryDirectory(prefix="tumen-test-") as name:
        folder = Path(name)
        environment = variables.neutral() | {"VAR_DIR": str(folder / "var")}
        total = check.run_all()
        total += run_node(folder, environment)
        total += run_pytest("SQLite", folder, environment)
        total += run_on_postgres(folder, environment)
    say(str(total))
    return 1 if total.failed else 0


def run_node(folder: Path, environment: Mapping[str, str]) -> Count:
    """Run the JavaScript tests with Node's own runner."""
    node = shutil.which("node")
    if node is None:
        return check.absent("JavaScript tests", "no node: install Node 20 or newer")
    say("JavaScript tests …")
    report = folder / "node.tap"
    reporters = ["--test-reporter=dot", "--test-reporter-destination=stdout"]
    reporters += ["--test-reporter=tap", f"--test-reporter-destination={report}"]
    files = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "tests" / "js").rglob("*.test.js"))
    result = subprocess.run([node, "--test", *reporters, *files], cwd=ROOT, env=environment, check=False)
    found = count.of_node(report, result.returncode)
    if found.failed:
        say(report.read_text(encoding="utf-8"))
    return found


def run_pytest(name: str, folder: Path, environment: Mapping[str, str], *options: str) -> Count:
    """Run the Python tests on one database: a worker more than there are cores, because many tests wait."""
    say(f"Python tests on {name} …")
    report = folder / f"{name}.xml"
    workers = str(min((os.cpu_count() or 1) + 1, 5))
    command = [
        str(PYTHON),
        "-m",
        "pytest",
        "--quiet",
        "--tb=short",
        "-n",
        workers,
        "--dist=worksteal",
        f"--junitxml={report}",
        *options,
    ]
    result = subprocess.run(command, cwd=ROOT, env=environment, check=False)
    return count.of_pytest(report, result.returncode)


def run_on_postgres(folder: Path, environment: Mapping[str, str]) -> Count:
    """Run what needs a database once more, on a PostgreSQL of its own."""
    programs = postgres.find()
    if programs is None:
        return check.absent("tests on PostgreSQL", postgres.MISSING)
    try:
        with postgres.throw_away(programs) as url:
            return run_pytest("PostgreSQL", folder, {**environment, "DATABASE_URL": url}, *_ONCE_ONLY)
    except postgres.PostgresError as error:
        say(f"failed tests on PostgreSQL: {error}")
        return Count(failed=1)


if __name__ == "__main__":
    sys.exit(main())
