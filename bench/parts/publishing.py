"""How long an editor's step takes to show, and whether readers wait for it meanwhile.

An event is withdrawn by another process; the site has to notice, and to bring all events into memory anew.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from bench import processes
from bench.client import Client
from bench.context import Bench
from bench.figures import Figure, Finding, Skipped

PART = "server"
AT_ONCE, BEHIND = 10_000, 100_000  # sizes at which the next answer waits, and at which it does not
_REBUILD = 200.0  # milliseconds
_ROUNDS, _WARM = 5, 3
_PATIENCE = 60  # seconds until a step has to show
_ASKED = "/timeline.json?group=type"
_NOT_COPIED = shutil.ignore_patterns("datasette", "*.log")


def measure(bench: Bench) -> Iterator[Finding]:
    """Measure the rebuild of the snapshot: before the next answer, and behind the answers."""
    for events in {AT_ONCE, BEHIND} & set(bench.sizes):
        folder = bench.folder / f"edited-{events}"
        shutil.copytree(bench.scratch(events), folder, ignore=_NOT_COPIED)
        with bench.serving(folder) as site, Client(site.port) as client, _editor(folder) as editor:
            if client.get(_ASKED).status != 200:
                yield Skipped(PART, f"rebuild of the snapshot, {events:,} events", f"no answer from {_ASKED}")
            elif events == AT_ONCE:
                yield _before_the_answer(client, editor)
            else:
                yield _behind_the_answers(client, editor)


def _before_the_answer(client: Client, editor: Editor) -> Finding:
    first, warm = [], []
    for _ in range(_ROUNDS):
        count, usual = _ask(client), [_ask(client) for _ in range(_WARM)]
        editor.step()
        fresh = _ask(client)
        if fresh.count != count.count - 1:
            return Skipped(PART, "rebuild of the snapshot", "the next answer did not show what was withdrawn")
        first.append(fresh.milliseconds)
        warm.append(median(answer.milliseconds for answer in usual))
    detail = {"first answer": round(median(first), 2), "warm answer": round(median(warm), 2)}
    rebuild = median(one - other for one, other in zip(first, warm, strict=True))
    what = "rebuild of the snapshot: first answer after a publish, less a warm one"
    return Figure(PART, what, rebuild, "ms", f"median of {_ROUNDS}", AT_ONCE, _REBUILD, detail=detail)


def _behind_the_answers(client: Client, editor: Editor) -> Finding:
    warm = [_ask(client).milliseconds for _ in range(_WARM)]
    count = _ask(client).count
    editor.step()
    start = time.monotonic()
    took: list[float] = []
    while time.monotonic() - start < _PATIENCE:
        answer = _ask(client)
        took.append(answer.milliseconds)
        if answer.count == count - 1:
            break
    else:
        return Skipped(PART, "rebuild of the snapshot behind the answers", f"did not show in {_PATIENCE} s")
    shown = (time.monotonic() - start) * 1000
    detail = {"until the publish shows": round(shown, 1), "warm answer": round(median(warm), 2)}
    what = "slowest answer while the snapshot is rebuilt behind it"
    return Figure(PART, what, max(took[:-1] or took), "ms", f"of {len(took)}", BEHIND, detail=detail)


class _Counted:
    """An answer: how many events it knows, and what it took."""

    def __init__(self, count: int, milliseconds: float) -> None:
        self.count, self.milliseconds = count, milliseconds


def _ask(client: Client) -> _Counted:
    answer = client.get(_ASKED, status=200)
    return _Counted(json.loads(answer.body)["count"], answer.milliseconds)


class Editor:
    """A process that withdraws an event at each step."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def step(self) -> None:
        """Withdraw an event; it is done on return."""
        if self._process.stdin is None or self._process.stdout is None:
            raise processes.ProgramError("the editor cannot be talked to")
        print("next", file=self._process.stdin, flush=True)
        if self._process.stdout.readline().strip() != "withdrawn":
            raise processes.ProgramError("the editor could not withdraw an event")


@contextmanager
def _editor(folder: Path) -> Iterator[Editor]:
    command = [sys.executable, "-m", "bench.site.editing", str(_ROUNDS)]
    env = processes.environment(VAR_DIR=str(folder))
    with processes.talking(command, env) as process:
        yield Editor(process)
