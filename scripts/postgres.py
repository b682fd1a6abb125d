"""A throw-away PostgreSQL: made in a temporary folder, reached through a socket in it, removed at the end."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

MISSING = "no PostgreSQL: run `make setup` as root, or put its programs on the PATH"
# The cluster lives for one test run: nothing in it needs to survive a crash.
_SETTINGS = "-c listen_addresses='' -c fsync=off -c synchronous_commit=off -c full_page_writes=off"


class PostgresError(Exception):
    """PostgreSQL could not be started; the message holds what it said."""


def find() -> Path | None:
    """The folder of PostgreSQL's programs: on the PATH, or the newest one that Debian installed."""
    if on_path := shutil.which("pg_ctl"):
        return Path(on_path).parent
    installed = Path("/usr/lib/postgresql").glob("*/bin/pg_ctl")
    newest = max(installed, key=lambda path: int(path.parts[-3]), default=None)
    return newest.parent if newest else None


@contextmanager
def throw_away(programs: Path) -> Iterator[str]:
    """Run a new, empty PostgreSQL and give its DATABASE_URL. Raises PostgresError when it does not start."""
    with tempfile.TemporaryDirectory(prefix="tumen-postgres-") as name:
        folder = Path(name)
        data = folder / "data"
        if os.geteuid() == 0:
            shutil.chown(folder, "postgres", "postgres")
        _run(programs / "initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync")
        try:
            options = f"{_SETTINGS} -k {folder}"
            _run(programs / "pg_ctl", "-D", data, "-w", "-l", folder / "log", "-o", options, "start")
            yield f"postgresql://postgres@/postgres?host={folder}"
        finally:
            _run(programs / "pg_ctl", "-D", data, "-w", "-m", "immediate", "stop")


def _run(*command: str | Path) -> None:
    """PostgreSQL refuses to run as root; Debian's package brings the user postgres for it."""
    words = [str(word) for word in command]
    if os.geteuid() == 0:
        words = ["runuser", "-u", "postgres", "--", *words]
    result = subprocess.run(
        words, cwd="/", stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    if result.returncode:
        raise PostgresError(f"{words[-1]}: {result.stdout}{result.stderr}")
