"""The drawing in Chromium: first render, filter change, frames while zooming and panning; peers beside it.

Every run is a fresh visit with an empty cache; the subjects take turns, so that they see the same noise.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from statistics import median
from typing import Any

from playwright.sync_api import Browser, Error, Page, TimeoutError, ViewportSize, sync_playwright

from bench.context import BUNDLED, Bench
from bench.figures import Figure, Finding, Skipped, percentile
from bench.gestures import WATCH_CLICKS, frames_while_driven
from bench.peers import timelines
from bench.peers.timelines import PROBE
from bench.processes import ProgramError
from scripts import browser as chromium

PART = "browser"
SITE = "site"
BUNDLED_EVENTS = 164
_RUNS, _QUICK_RUNS = 5, 1
_SHARE = 0.8  # of the time left that this part may take
_PATIENCE = 60  # seconds for one step of a page
_RENDER = {1_000: 50, 10_000: 60, 100_000: 80, 1_000_000: 150}
_FILTER = {1_000: 80, 100_000: 120}
_FRAMES = {95: 16.8, 99: 33.4}
_TIMES_PROBE = 1.5  # is enough where a bare canvas is no quicker
_VIEWPORT: ViewportSize = {"width": 1280, "height": 900}
# Notes the last work of the drawing, as the peers' page does it for them.
_WATCH_WORK = """
window.lastWork = 0;
const painted = () => { window.lastWork = performance.now(); };
const noteWork = () => requestAnimationFrame(() => setTimeout(painted));
new MutationObserver((changes) => {
  if (changes.some(({ target }) => target.parentElement?.closest("event-timeline"))) noteWork();
}).observe(document, { attributes: true, childList: true, subtree: true });
"""
_QUIET = 500  # milliseconds without work after which a drawing is complete


Run = dict[str, float]


@dataclass(slots=True)
class Subject:
    """A page that draws a timeline, how to work it, and what was measured on it."""

    address: str
    surface: str  # what wheel and drag happen on
    switch: str  # what to click to change the filter
    marks: tuple[str, str, str]  # data at hand, drawn, drawn again
    modifier: str = ""  # key to hold while turning the wheel
    most_runs: int = _RUNS
    runs: list[Run] = field(default_factory=list)
    failed: str = ""  # why there are no more runs


def measure(bench: Bench) -> Iterator[Finding]:
    """Measure each size as often as time allows; medians over the runs."""
    path = chromium.find()
    if path is None:
        yield Skipped(PART, "everything", chromium.MISSING)
        return
    sizes = bench.sizes if bench.quick else (BUNDLED, *bench.sizes)
    with ExitStack() as stack:
        installed = True
        try:
            timelines.install()
        except ProgramError as error:
            installed = False
            yield Skipped(PART, "vis-timeline, ECharts and TimelineJS3", str(error))
        peers = stack.enter_context(timelines.serving(bench))
        play = stack.enter_context(sync_playwright())
        browser = play.chromium.launch(executable_path=path, args=list(chromium.ARGUMENTS))
        stack.callback(browser.close)
        for place, events in enumerate(sizes):
            seconds = bench.seconds_left() * _SHARE / (len(sizes) - place)
            subjects = {SITE: _site(bench, events), **_peers(peers, bench, events, installed=installed)}
            _run_in_turn(browser, subjects, seconds, _QUICK_RUNS if bench.quick else _RUNS)
            yield from _findings(events or BUNDLED_EVENTS, subjects)


def _run_in_turn(browser: Browser, subjects: dict[str, Subject], seconds: float, runs: int) -> None:
    """Visit each subject in turn; when time is short the site and the probe still get all their runs."""
    end = time.monotonic() + seconds
    for number in range(runs):
        for name, subject in subjects.items():
            in_time = number == 0 or time.monotonic() < end or name in (SITE, PROBE)
            if in_time and not subject.failed and number < subject.most_runs:
                visit(browser, subject)


def _site(bench: Bench, events: int) -> Subject:
    port = bench.site(events).port
    marks = ("timeline:data", "timeline:rendered", "timeline:filtered")
    return Subject(
        f"http://127.0.0.1:{port}/", "event-timeline canvas", "#f-type-allegation", marks, "Control"
    )


def _peers(port: int, bench: Bench, events: int, *, installed: bool) -> dict[str, Subject]:
    timelines.write_events(bench, events)
    address = f"http://127.0.0.1:{port}/pages/peer.html?events={events}&lib="
    marks = ("peer:data", "peer:rendered", "peer:filtered")
    return {
        name: Subject(address + peer.key, peer.surface, "#filter", marks, most_runs=peer.runs)
        for name, peer in timelines.TIMELINES.items()
        if events <= peer.most and (installed or not peer.installed)
    }


def visit(browser: Browser, subject: Subject) -> None:
    """Open a page, zoom and pan, change the filter; note milliseconds by what they measure.

    A page that does not get through keeps what was measured until then, and is not visited again.
    """
    context = browser.new_context(viewport=_VIEWPORT, locale="en-GB", timezone_id="Europe/London")
    context.set_default_timeout(_PATIENCE * 1000)
    subject.runs.append({})
    try:
        page = context.new_page()
        page.add_init_script(WATCH_CLICKS + _WATCH_WORK)
        for found in _measured(page, subject):
            subject.runs[-1] |= found
    except TimeoutError:
        subject.failed = f"over {_PATIENCE} s"
    except Error as error:
        subject.failed = _first_line(error)
    finally:
        context.close()


def _measured(page: Page, subject: Subject) -> Iterator[Run]:
    page.goto(subject.address)
    data, drawn, _ = subject.marks
    rendered, begun = _mark(page, drawn), _mark(page, data)
    yield {"first render": rendered - begun, "since navigation": rendered}
    yield {"until quiet": max(rendered, _quiet_since(page)) - begun}
    frames = frames_while_driven(page, subject.surface, subject.modifier)
    yield {f"frame p{part}": percentile(frames, part / 100) for part in (50, 95, 99)}
    yield _filter(page, subject)


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


def _quiet_since(page: Page) -> float:
    """Return when the drawing was painted last, once nothing has changed in it for a while."""
    page.wait_for_function("(quiet) => performance.now() - window.lastWork > quiet", arg=_QUIET)
    moment: float = page.evaluate("window.lastWork")
    return moment


def _findings(events: int, subjects: dict[str, Subject]) -> Iterator[Finding]:
    if subjects[SITE].failed:
        yield Skipped(PART, f"{SITE}, {events:,} events", subjects[SITE].failed)
    of_site = _values(subjects[SITE].runs)
    if "first render" in of_site:
        detail = _some(of_site, "since navigation", "until quiet")
        yield _figure(subjects, events, "first render", "first render after data", _RENDER, detail)
    if "filter change" in of_site:
        detail = _some(of_site, "of it waiting for the server")
        yield _figure(subjects, events, "filter change", "filter change, click to painted", _FILTER, detail)
    for part, budget in _FRAMES.items():
        if f"frame p{part}" in of_site:
            what = f"zoom and pan, p{part} frame"
            yield _figure(subjects, events, f"frame p{part}", what, {events: budget}, {}, in_frames=True)


def _figure(
    subjects: dict[str, Subject],
    events: int,
    key: str,
    what: str,
    budgets: Mapping[int, float],
    detail: Run,
    *,
    in_frames: bool = False,
) -> Figure:
    values = {name: _values(subject.runs).get(key) for name, subject in subjects.items()}
    found = {name: value for name, value in values.items() if value is not None}
    leeway: dict[str, Any] = {"or_times": _TIMES_PROBE, "or_peer": PROBE} if in_frames else {}
    return Figure(
        PART,
        what,
        found.pop(SITE),
        "ms",
        f"median of {len(subjects[SITE].runs)}",
        events,
        budgets.get(events),
        peers=found,
        over={name: subjects[name].failed for name, value in values.items() if value is None},
        detail=detail,
        **leeway,
    )


def _some(values: Run, *names: str) -> Run:
    return {name: values[name] for name in names if name in values}


def _values(runs: Sequence[Run]) -> Run:
    """Return the median of everything that was measured at least once."""
    keys = dict.fromkeys(key for run in runs for key in run)
    return {key: round(median(run[key] for run in runs if key in run), 1) for key in keys}


def _first_line(error: Error) -> str:
    return error.message.strip().splitlines()[0][:160]
