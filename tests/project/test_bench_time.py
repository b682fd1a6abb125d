"""The time of a run is spent on measuring."""

from __future__ import annotations

import time
from contextlib import ExitStack
from pathlib import Path

from bench.context import Bench

MAKING = 0.5  # seconds


def test_what_is_made_once_takes_nothing_of_the_time_to_measure(tmp_path: Path) -> None:
    def make(folder: Path) -> None:
        folder.mkdir(parents=True)
        time.sleep(MAKING)

    bench = Bench(tmp_path, True, time.monotonic() + 60, ExitStack(), tmp_path / "kept")
    before = bench.seconds_left()
    bench.once("events", make)
    assert bench.seconds_left() > before - MAKING
