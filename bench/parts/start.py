"""`make run` on a fresh clone: seconds to the first page, and once more when everything is there."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

from bench import processes
from bench.client import Client, ClientError
from bench.context import Bench
from bench.figures import Figure, Finding, Skipped
from scripts.bootstrap import ROOT

PART = "start"
_BUDGET = 60.0
WHAT = "make run on a fresh clone, seconds to the first page"


def measure(bench: Bench) -> Iterator[Finding]:
    """Clone what is committed, run it, stop it, run it again."""
    missing = [name for name in ("git", "make") if shutil.which(name) is None]
    if bench.quick or missing or not (ROOT / ".git").exists():
        why = "left out of a quick run" if bench.quick else f"no {' and no '.join(missing) or 'git checkout'}"
        yield Skipped(PART, WHAT, why)
        return
    clone = bench.folder / "clone"
    processes.run(["git", "clone", "--quiet", "--no-hardlinks", str(ROOT), str(clone)], 60)
    try:
        first = _first_page(clone, bench)
        second = _first_page(clone, bench)
    except processes.ProgramError as error:
        yield Skipped(PART, WHAT, str(error))
        return
    packages = "packages from pip's cache, where it has them"
    yield Figure(
        PART, "make run on a fresh clone, to the first page", first, "s", "once", None, _BUDGET, note=packages
    )
    yield Figure(PART, "make run again, to the first page", second, "s", "once")


def _first_page(clone: Path, bench: Bench) -> float:
    """Run `make run` until the first screen has been answered, and stop it as Ctrl-C does."""
    port = processes.free_port()
    log = clone / "make-run.log"
    start = time.monotonic()
    with log.open("w", encoding="utf-8") as output:
        process = subprocess.Popen(
            ["make", "run"],
            cwd=clone,
            env={**processes.environment(), "PORT": str(port)},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            text=True,
            start_new_session=True,
        )
        try:
            _wait(process, port, log, bench.seconds_left())
            return round(time.monotonic() - start, 1)
        finally:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGINT)
            processes.stop(process)


def _wait(process: subprocess.Popen[str], port: int, log: Path, seconds: float) -> None:
    end = time.monotonic() + seconds
    while process.poll() is None and time.monotonic() < end:
        if _is_served(port):
            return
        time.sleep(0.1)
    said = processes.end_of(log.read_text(encoding="utf-8"))
    raise processes.ProgramError(f"no page after {seconds:.0f} s; the last words were: {said}")


def _is_served(port: int) -> bool:
    try:
        with Client(port) as client:
            return client.get("/").status == 200
    except (OSError, ClientError):
        return False
