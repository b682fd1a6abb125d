"""The drawing in Chromium: first render, filter change, frames while zooming and panning; peers beside it.

Every run is a fresh visit with an empty cache; the subjects take turns, so that they see the same noise.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from statistics import median
from typing import Any

from playwright.sync_api import Browser, Error, Page, ViewportSize, sync_playwright

from bench.context import BUNDLED, Bench
from bench.figures import Figure, Finding, Skipped, percentile
from bench.gestures import WATCH_CLICKS, frames_while_driven
from bench.peers import timelines
from bench.processes import ProgramError
from scripts import browser as chromium

PART = "browser"
SITE = "site"
BUNDLED_EVENTS = 164
_SIZES, _QUICK_SIZES = (BUNDLED, 1_000, 10_000), (1_000,)
_RUNS, _QUICK_RUNS = 5, 1
_SHARE = 0.6  # of the time left that this part may take
_PATIENCE = 60_000  # milliseconds for one step of a page
_RENDER = {1_000: 50, 10_000: 60, 100_000: 80, 1_000_000: 150}
_FILTER = {1_000: 80, 100_000: 120}
_FRAME = 16.8
_VIEWPORT: ViewportSize = {"width": 1280, "height": 900}


@dataclass(frozen=True, slots=True)
class Subject:
    """A page that draws a timeline, and how to work it."""

    address: str
    surface: str  # what wheel and drag happen on
    switch: str  # what to click to change the filter
    marks: tuple[str, str, str]  # data at hand, drawn, drawn again
    modifier: str  # key to hold while turning the wheel


Run = dict[str, float]


def measure(bench: Bench) -> Iterator[Finding]:
    """Measure each size as often as time allows; medians over the runs."""
    path = chromium.find()
    if path is None:
        yield Skipped(PART, "everything", chromium.MISSING)
        return
    sizes = _QUICK_SIZES if bench.quick else _SIZES
    with ExitStack() as stack:
        peers = 0
        try:
            timelines.install()
            peers = stack.enter_context(timelines.serving(bench, sizes))
        except ProgramError as error:
            yield Skipped(PART, "vis-timeline and ECharts", str(error))
        play = stack.enter_context(sync_playwright())
        browser = play.chromium.launch(executable_path=path, args=list(chromium.ARGUMENTS))
        stack.callback(browser.close)
        for place, events in enumerate(sizes):
            seconds = bench.seconds_left() * _SHARE / (len(sizes) - place)
            yield from _measure_size(bench, browser, events, peers, seconds)


def _measure_size(
    bench: Bench, browser: Browser, events: int, peers: int, seconds: float
) -> Iterator[Finding]:
    subjects = {SITE: _site(bench.site(events).port), **(_peers(peers, events) if peers else {})}
    runs: dict[str, list[Run]] = {name: [] for name in subjects}
    end = time.monotonic() + seconds
    for number in range(_QUICK_RUNS if bench.quick else _RUNS):
        for name, subject in list(subjects.items()):
            if number and time.monotonic() > end:
                break
            try:
                runs[name].append(visit(browser, subject))
            except Error as error:
                del subjects[name]
                yield Skipped(PART, f"{name}, {events or BUNDLED_EVENTS:,} events", _first_line(error))
    if runs[SITE]:
        yield from _figures(events or BUNDLED_EVENTS, {name: found for name, found in runs.items() if found})


def _site(port: int) -> Subject:
    return Subject(
        f"http://127.0.0.1:{port}/",
        "event-timeline canvas",
        "#f-type-allegation",
        ("timeline:data", "timeline:rendered", "timeline:filtered"),
        "Control",
    )


def _peers(port: int, events: int) -> dict[str, Subject]:
    address = f"http://127.0.0.1:{port}/pages/peer.html?events={events}&lib="
    marks = ("peer:data", "peer:rendered", "peer:filtered")
    return {
        name: Subject(address + library, "#drawing", "#filter", marks, "")
        for name, library in timelines.NAMES.items()
    }


def visit(browser: Browser, subject: Subject) -> Run:
    """Open a page, zoom and pan, change the filter; return milliseconds by what they measure.

    Raises playwright's Error when the page does not get through.
    """
    context = browser.new_context(viewport=_VIEWPORT, locale="en-GB", timezone_id="Europe/London")
    try:
        context.set_default_timeout(_PATIENCE)
        page = context.new_page()
        page.add_init_script(WATCH_CLICKS)
        page.goto(subject.address)
        data, drawn, _ = subject.marks
        rendered = _mark(page, drawn)
        run = {"first render": rendered - _mark(page, data), "since navigation": rendered}
        frames = frames_while_driven(page, subject.surface, subject.modifier)
        run |= {f"frame p{part}": percentile(frames, part / 100) for part in (50, 95, 99)}
        run["frames"] = len(frames)
        return run | _filter(page, subject)
    finally:
        context.close()


def _filter(page: Page, subject: Subject) -> Run:
    page.locator(subject.switch).click()
    filtered = _mark(page, subject.marks[2])
    clicked, server = page.evaluate(
        """() => {
          const clicked = window.lastClick;
          const answers = performance.getEntriesByType("resource").filter(
            (entry) => entry.initiatorType === "xmlhttprequest" && entry.startTime >= clicked);
          const last = answers.at(-1);
          return [clicked, last ? last.responseEnd - last.startTime : 0];
        }"""
    )
    return {"filter change": filtered - clicked, "of it waiting for the server": server}


def _mark(page: Page, name: str) -> float:
    """Return when the page set a mark for the last time, waiting for the first one."""
    page.wait_for_function("(name) => performance.getEntriesByName(name).length > 0", arg=name)
    moment: float = page.evaluate("(name) => performance.getEntriesByName(name).at(-1).startTime", name)
    return moment


def _figures(events: int, runs: dict[str, list[Run]]) -> Iterator[Figure]:
    measure = f"median of {len(runs[SITE])}"
    common: dict[str, Any] = {"part": PART, "unit": "ms", "measure": measure, "events": events}
    detail = {"since navigation": _median(runs[SITE], "since navigation")}
    yield _figure(runs, "first render", "first render after data", _RENDER.get(events), detail, common)
    detail = {"of it waiting for the server": _median(runs[SITE], "of it waiting for the server")}
    yield _figure(
        runs, "filter change", "filter change, click to painted", _FILTER.get(events), detail, common
    )
    detail = {
        f"{name} p{part}": _median(found, f"frame p{part}")
        for name, found in runs.items()
        for part in (50, 95, 99)
    }
    yield _figure(runs, "frame p95", "zoom and pan, p95 frame", _FRAME, detail, common)


def _figure(
    runs: dict[str, list[Run]],
    key: str,
    what: str,
    budget: float | None,
    detail: dict[str, float],
    common: dict[str, Any],
) -> Figure:
    values = {name: _median(found, key) for name, found in runs.items()}
    return Figure(what=what, value=values.pop(SITE), budget=budget, peers=values, detail=detail, **common)


def _median(runs: Sequence[Run], key: str) -> float:
    return round(median(run[key] for run in runs), 1)


def _first_line(error: Error) -> str:
    return error.message.strip().splitlines()[0][:160]
