"""What the parts of one run share: scratch databases, running sites, and the time that is left."""

from __future__ import annotations

import shutil
import sys
import time
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from bench import processes
from bench.processes import Served
from scripts.bootstrap import say

BUNDLED = 0  # stands for the bundled data set where a number of made-up events is wanted
_FILL_SECONDS = 300


@dataclass
class Bench:
    """One run. `quick` asks for a smoke run: small sizes, few repeats, nothing that takes minutes."""

    folder: Path
    quick: bool
    deadline: float  # of time.monotonic()
    stack: ExitStack
    kept: Path  # where installed peers stay between runs
    _scratch: dict[int, Path] = field(default_factory=dict)
    _sites: dict[int, Served] = field(default_factory=dict)

    def seconds_left(self) -> float:
        """Return how much time the run still has."""
        return max(0.0, self.deadline - time.monotonic())

    def scratch(self, events: int) -> Path:
        """Return a folder whose database holds that many made-up events, or the bundled ones."""
        if events not in self._scratch:
            folder = self.folder / f"events-{events}"
            if events != BUNDLED:
                shutil.copytree(self.scratch(BUNDLED), folder)
            command = [sys.executable, "-m", "bench.synthetic", "--var", str(folder), "--events", str(events)]
            say(f"  {processes.run(command, _FILL_SECONDS).strip()}")
            self._scratch[events] = folder
        return self._scratch[events]

    def database(self, events: int) -> Path:
        """Return the database file of `scratch`."""
        return self.scratch(events) / "tumen.sqlite3"

    def site(self, events: int) -> Served:
        """Return a running site with that many events, served by one worker."""
        if events not in self._sites:
            port, folder = processes.free_port(), self.scratch(events)
            command = [sys.executable, "-m", "bench.site", str(port)]
            env = processes.environment(VAR_DIR=str(folder))
            serving = processes.serving(command, port, folder / "site.log", env)
            self._sites[events] = self.stack.enter_context(serving)
        return self._sites[events]

    def once(self, name: str, make: Callable[[Path], None]) -> Path:
        """Return a folder that `make` fills the first time; it stays in var/ for later runs."""
        folder = self.kept / name
        stamp = folder / ".complete"
        if not stamp.is_file():
            shutil.rmtree(folder, ignore_errors=True)
            make(folder)
            stamp.touch()
        return folder
