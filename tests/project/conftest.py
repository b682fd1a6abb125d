"""What tests of the project itself share: its files, and programs run as a user would run them."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

RunPython = Callable[..., "subprocess.CompletedProcess[str]"]


def _tracked() -> list[Path]:
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return [ROOT / name for name in result.stdout.split("\0") if name and (ROOT / name).is_file()]


@pytest.fixture(scope="session")
def tracked_files() -> list[Path]:
    """Every file of the checkout that is under version control or about to be."""
    return _tracked()


@pytest.fixture(scope="session")
def written_files(tracked_files: list[Path]) -> list[Path]:
    """The same without what a program wrote: vendored code, migrations, pins and pictures."""
    generated = ("static/vendor/", "timeline/migrations/", "docs/screenshots/")
    names = {"requirements.txt", "requirements-dev.txt", "package-lock.json"}
    return [
        path
        for path in tracked_files
        if path.name not in names and not path.relative_to(ROOT).as_posix().startswith(generated)
    ]


@pytest.fixture
def run_python(tmp_path: Path) -> RunPython:
    """Run `python …` in the checkout with a bare environment, its own VAR_DIR, and the given variables."""

    def run(*arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
        environment = {"PATH": os.environ["PATH"], "VAR_DIR": str(tmp_path / "var")} | variables
        return subprocess.run(
            [sys.executable, *arguments],
            cwd=ROOT,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )

    return run
