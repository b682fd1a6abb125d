"""Reading an article: milliseconds for 600 words, and seconds for long texts made to be slow."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator

from bench import processes
from bench.context import Bench
from bench.figures import Figure, Finding, Skipped
from bench.reading.texts import HOSTILE, LENGTH, QUICK

PART = "extraction"
_ARTICLE = 15.0  # milliseconds
_GROWTH = 2.6  # times the time for twice the length: linear, with some noise
_PATIENCE = 60  # seconds for one text


def measure(bench: Bench) -> Iterator[Finding]:
    """Each text is read in a process of its own, which is ended when it takes too long."""
    try:
        yield _article(_read("article"))
    except processes.ProgramError as error:
        yield Skipped(PART, "a 600-word article", str(error))
    for name in QUICK if bench.quick else HOSTILE:
        try:
            yield _hostile(name, _read(name))
        except processes.ProgramError as error:
            yield Skipped(PART, f"{name}, {LENGTH:,} characters", str(error))


def _article(found: dict[str, float]) -> Figure:
    measure = f"median processor time of {found['repeats']:.0f}"
    detail = {"p95": found["p95"], "words": found["words"], "candidates": found["candidates"]}
    return Figure(PART, "a 600-word article", found["median"], "ms", measure, None, _ARTICLE, detail=detail)


def _hostile(name: str, found: dict[str, float]) -> Figure:
    """The budget is on the growth: twice the text, about twice the time."""
    half, whole = found["half"], found["whole"]
    return Figure(
        PART,
        f"{name}, {LENGTH // 1000} thousand characters",
        whole,
        "s",
        "processor time of one",
        None,
        _GROWTH,
        "half the text",
        peers={"half the text": half},
        detail={"mentions": found["mentions"]},
    )


def _read(name: str) -> dict[str, float]:
    command = [sys.executable, "-m", "bench.reading", name]
    found: dict[str, float] = json.loads(processes.run(command, _PATIENCE))
    return found
