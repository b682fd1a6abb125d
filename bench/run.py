"""Measures the budgets of the site on this machine: `make bench`, or `make bench QUICK=1` for a smoke run.

Everything runs on 127.0.0.1, on made-up events in a scratch folder, and is stopped at the end. Figures go to
the console and to var/bench/report.json; with DOCS=1 also to docs/performance.md. SIZES=1000,10000 chooses
how many events server and drawing are measured with.
"""

from __future__ import annotations

import argparse
import os
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from typing import NoReturn

from playwright.sync_api import Error as BrowserError

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench import document, report
from bench.client import ClientError, UnexpectedAnswerError
from bench.context import QUICK_SIZES, SIZES, Bench
from bench.figures import Finding, Skipped
from bench.parts import browser, extraction, server, start, weight
from bench.processes import ProgramError
from scripts.bootstrap import ROOT, say

# What keeps a part from going on without being a fault of the benchmark itself.
REASONS = (ProgramError, ClientError, UnexpectedAnswerError, OSError, BrowserError)
VAR = ROOT / "var" / "bench"
_SIZES_HELP = "numbers of events for server and browser; or SIZES=1000,10000"
DOCUMENT = ROOT / "docs" / "performance.md"
SECONDS, QUICK_SECONDS = 32 * 60, 105
PARTS: dict[str, Callable[[Bench], Iterator[Finding]]] = {
    "extraction": extraction.measure,
    "weight": weight.measure,
    "server": server.measure,
    "browser": browser.measure,
    "start": start.measure,
}


def main(arguments: list[str]) -> int:
    """Run all parts, or those asked for, and write down what was found."""
    signal.signal(signal.SIGTERM, _stop)
    options = _options(arguments)
    began, machine = time.monotonic(), report.machine()
    findings = measure(options.part or list(PARTS), options.sizes, quick=options.quick)
    seconds = time.monotonic() - began
    machine["load_after"] = report.load()
    found = report.build(findings, machine, today=date.today(), quick=options.quick, seconds=seconds)  # noqa: DTZ011
    report.write(found, VAR / "report.json")
    if options.write_docs:
        DOCUMENT.write_text(document.text(found), encoding="utf-8")
    say(f"\n{report.console(found)}\n\n{seconds:.0f} s; {VAR.relative_to(ROOT)}/report.json")
    return 0


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench/run.py", description=__doc__)
    quick, docs = (os.environ.get(name, "") not in ("", "0") for name in ("QUICK", "DOCS"))
    parser.add_argument("--quick", action="store_true", default=quick, help="a smoke run of two minutes")
    parser.add_argument("--sizes", type=read_sizes, default=os.environ.get("SIZES", ""), help=_SIZES_HELP)
    parser.add_argument("--part", action="append", choices=list(PARTS), help="only this part; repeatable")
    parser.add_argument("--write-docs", action="store_true", default=docs, help="write docs/performance.md")
    options = parser.parse_args(arguments)
    options.sizes = options.sizes or (QUICK_SIZES if options.quick else SIZES)
    if options.write_docs and (options.quick or options.part or options.sizes != SIZES):
        parser.error("docs/performance.md is only written from a full run")
    return options


def read_sizes(text: str) -> tuple[int, ...]:
    """Read numbers of events, such as “1000, 10000”."""
    sizes = tuple(int(part.replace("_", "")) for part in text.replace(",", " ").split())
    if any(size < 1 for size in sizes):
        raise ValueError(text)
    return sizes


def measure(names: list[str], sizes: tuple[int, ...], *, quick: bool) -> list[Finding]:
    """Run parts one after the other; one that cannot go on is noted and the next one runs."""
    findings: list[Finding] = []
    with tempfile.TemporaryDirectory(prefix="tumen-bench-") as folder, ExitStack() as stack:
        deadline = time.monotonic() + (QUICK_SECONDS if quick else SECONDS)
        bench = Bench(Path(folder), quick, deadline, stack, VAR, sizes)
        for name in names:
            findings += _run(name, bench)
    return findings


def _run(name: str, bench: Bench) -> list[Finding]:
    if not bench.seconds_left():
        return [Skipped(name, "all of it", "no time was left")]
    say(f"{name} …")
    findings: list[Finding] = []
    try:
        findings.extend(PARTS[name](bench))
    except REASONS as error:
        findings.append(Skipped(name, "the rest of it", f"{type(error).__name__}: {error}"))
    return findings


def _stop(*_: object) -> NoReturn:
    """Leave in the way in which everything that was started is stopped."""
    sys.exit("stopped before the end; nothing was written")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
