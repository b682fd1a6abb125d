"""What the parts of one run share: scratch databases, running sites, and the time that is left."""

from __future__ import annotations

import hashlib
import shutil
import sys
import time
from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from bench import processes
from bench.client import Client
from bench.processes import Served
from scripts.bootstrap import ROOT, say

BUNDLED = 0  # stands for the bundled data set where a number of made-up events is wanted
SIZES, QUICK_SIZES = (1_000, 10_000, 100_000, 1_000_000), (1_000,)
_FILL_SECONDS = 1_800
_START_SECONDS = 300  # of a site; with a million events the first page takes its time
_KEPT_FROM = 100_000  # databases of this size stay for later runs
# What a filled database is made of; when one of these changes, it is filled anew.
_INGREDIENTS = ("bench/synthetic/*.py", "timeline/migrations/*.py", "timeline/search/*.py", "data/*.yaml")


@dataclass
class Bench:
    """One run. `quick` asks for a smoke run: small sizes, few repeats, nothing that takes minutes."""

    folder: Path
    quick: bool
    deadline: float  # of time.monotonic()
    stack: ExitStack
    kept: Path  # where installed peers and large databases stay between runs
    sizes: tuple[int, ...] = SIZES
    _scratch: dict[int, Path] = field(default_factory=dict)
    _sites: dict[int, Served] = field(default_factory=dict)

    def seconds_left(self) -> float:
        """Return how much time the run still has."""
        return max(0.0, self.deadline - time.monotonic())

    def scratch(self, events: int) -> Path:
        """Return a folder whose database holds that many made-up events, or the bundled ones."""
        if events not in self._scratch:
            if events >= _KEPT_FROM:
                name = f"events-{events}"
                folder = self.once(f"{name}-{_digest()}", lambda made: self._fill(made, events), name)
            else:
                folder = self.folder / f"events-{events}"
                self._fill(folder, events)
            self._scratch[events] = folder
        return self._scratch[events]

    def _fill(self, folder: Path, events: int) -> None:
        if events != BUNDLED:
            shutil.copytree(self.scratch(BUNDLED), folder)
        if events >= _KEPT_FROM:
            say(f"  Making up {events:,} events; they stay in {folder} for later runs …")
        command = [sys.executable, "-m", "bench.synthetic", "--var", str(folder), "--events", str(events)]
        say(f"  {processes.run(command, _FILL_SECONDS).strip()}")

    def database(self, events: int) -> Path:
        """Return the database file of `scratch`."""
        return self.scratch(events) / "tumen.sqlite3"

    def site(self, events: int) -> Served:
        """Return a running site with that many events, served by one worker until the run ends."""
        if events not in self._sites:
            site = self.stack.enter_context(self.serving(self.scratch(events)))
            with Client(site.port, timeout=_START_SECONDS) as client:
                client.get("/timeline.json", status=200)  # the first answer brings the events into memory
            self._sites[events] = site
        return self._sites[events]

    def serving(self, folder: Path) -> AbstractContextManager[Served]:
        """Return what serves the database in a folder."""
        port = processes.free_port()
        command = [sys.executable, "-m", "bench.site", str(port)]
        env = processes.environment(VAR_DIR=str(folder))
        return processes.serving(command, port, folder / "site.log", env, _START_SECONDS)

    def once(self, name: str, make: Callable[[Path], None], replaces: str = "") -> Path:
        """Return a folder that `make` fills the first time; it stays in var/ for later runs.

        Folders with other names that begin with `replaces` are of an earlier make and go. Filling one takes
        nothing of the time of the run.
        """
        folder = self.kept / name
        stamp = folder / ".complete"
        if not stamp.is_file():
            for old in self.kept.glob(f"{replaces}-*") if replaces else ():
                shutil.rmtree(old)
            shutil.rmtree(folder, ignore_errors=True)
            began = time.monotonic()
            make(folder)
            self.deadline += time.monotonic() - began
            stamp.touch()
        return folder


def _digest() -> str:
    digest = hashlib.sha256()
    for pattern in _INGREDIENTS:
        for path in sorted(ROOT.glob(pattern)):
            digest.update(path.read_bytes())
    return digest.hexdigest()[:12]
