"""docs/performance.md, written from the report of a run."""

from __future__ import annotations

from collections.abc import Iterable

from bench.report import Report, amount, parts, rows

HEADINGS = ("What", "Events", "Value", "Budget", "Beside it, in the same run", "Measure")

INTRODUCTION = """\
# Performance

Written by `make bench DOCS=1`, from one run on {taken}, on a machine with {cores} cores ({system},
{architecture}, Python {python}); {load:g} programs wanted a core when it began and {load_after:g} when it
ended. `make bench` alone only shows the figures; `make bench QUICK=1` is a smoke run of two minutes whose
figures mean little.

Milliseconds differ from machine to machine, and on a shared one from minute to minute. What can be compared
are the **ratios**: the value divided by that of another program which did the same work in the same run,
the two taking turns. Below 1 the site is quicker or smaller.

The events are made up by `bench/synthetic` with a fixed seed: bursts, mixed precision, one to four claims
each. The size {bundled} is the bundled data set. Budgets are upper bounds, set before anything was
measured.
"""

BUSY = """\
**The machine was busy with other work during this run.** Times are several times longer than they would be
on an idle one, and budgets in milliseconds look missed by as much: read ratios, processor times and sizes.
"""

ABOUT = {
    "server": """\
## Answers of the server

One worker, one kept-alive connection, every filter asked once, no compression, no validators: nothing can
come from a cache. The first two answers hold the count, every facet with its counts, the histogram and the
columns or bins of the drawing. Datasette serves the same events from SQLite: one row each, indexed, with its
own full-text index; beside answers with facets it counts five facets, beside JSON it only selects. The page
fragment is what a filter change fetches: sentence, facets, the first page of the list, the figures.
The bare view returns two letters behind the same middleware. The servers take turns of ten requests, of which
the first two are not counted: the other one has had the processor and its caches to itself for seconds.
When the time for a comparison is up the site is asked on alone, until all its requests are answered.

The snapshot is the copy of all published events that each process holds as columns. After a publish it is
made anew: up to 10,000 events before the next answer, above that behind the answers, which come from the old
one meanwhile.
""",
    "browser": """\
## The drawing

Chromium without a graphics processor, 1280 × 900, a fresh visit each time. *First render* runs from the
data being at hand in the page, parsed, to every mark with its words on the screen; overview, lane buttons
and links follow at once. *Until quiet*, in the details, has them too, and judges the site as the peers are
judged: complete when nothing has changed for a while. *Filter change* runs from the click to the repainted
drawing; for the site it includes the question to the server, which the peers, that have all events already,
need not ask. *Zoom and pan* are sixty inputs of a real mouse: wheel in, drag, wheel out. Above two thousand
events the site gets counts for spans of time, and the events of a window when it is small enough; the peers
get all of them.

vis-timeline, ECharts and TimelineJS3 draw the same events in lanes by type, with their defaults; ECharts in
its mode for many points; TimelineJS3 without its sliding, driven on its strip, where the wheel moves and
does not zoom. Each stops at the size beyond which it would only take minutes to fail; *over 60 s* is a step
that did not end. The canvas probe is a page with nothing but a canvas: a rectangle for each day and lane
that has events, moved and redrawn on the next frame. It shows what the machine allows.
""",
    "weight": """\
## What the first visit transfers

The page and everything it loads by itself, from an empty cache.
""",
    "extraction": """\
## Reading articles

Each text in a fresh process after a warm-up. The long texts are made to be slow: the budget is on how time
grows when the length doubles.
""",
    "start": """\
## The first start

`make run` on a fresh clone: environment, packages, tables, data set, compressed static files, first page.
""",
}

NOT_YET = """\
## What is not measured yet

- PostgreSQL, several workers and several connections.
- Other browsers, and phones.
"""


def text(report: Report) -> str:
    """Return the page."""
    machine = report["machine"]
    blocks = [INTRODUCTION.format(taken=report["taken"], bundled=_bundled(report), **machine)]
    blocks += [BUSY if machine["load"] > machine["cores"] / 2 else "", _summary(report)]
    for part in parts(report):
        blocks += [ABOUT[part], _table(HEADINGS, rows(report, part)), _details(report, part)]
    blocks += [NOT_YET, _skipped(report)]
    return "\n".join(block for block in blocks if block)


def _bundled(report: Report) -> int:
    sizes = [figure["events"] for figure in report["figures"] if figure["events"]]
    return min(sizes, default=0)


def _summary(report: Report) -> str:
    judged = [figure for figure in report["figures"] if figure["met"] is not None]
    missed = [figure for figure in judged if not figure["met"]]
    lines = [f"Of {len(judged)} budgets {len(judged) - len(missed)} are met."]
    if missed:
        lines += ["Not met:", "", *(f"- {_missed(figure)}" for figure in missed)]
    return "\n".join([*lines, ""])


def _missed(figure: Report) -> str:
    events = f" with {figure['events']:,} events" if figure["events"] else ""
    value, bound = (amount(figure[key], figure["unit"]) for key in ("value", "bound"))
    return f"{figure['what']}{events}: {value} against {bound}"


def _details(report: Report, part: str) -> str:
    """What the figures consist of, a line each."""
    lines = [
        f"- {figure['what']}{_of(figure)}: "
        + "; ".join(f"{name} {value:g}" for name, value in figure["detail"].items())
        for figure in report["figures"]
        if figure["part"] == part and figure["detail"]
    ]
    if not lines:
        return ""
    return "\n".join(["<details><summary>In detail</summary>", "", *lines, "", "</details>", ""])


def _of(figure: Report) -> str:
    return f", {figure['events']:,} events" if figure["events"] else ""


def _skipped(report: Report) -> str:
    if not report["skipped"]:
        return ""
    lines = [f"- {item['part']}: {item['what']}: {item['why']}" for item in report["skipped"]]
    return "\n".join(["Left out of this run:", "", *lines, ""])


def _table(headings: Iterable[str], lines: Iterable[list[str]]) -> str:
    table = [list(headings), ["---"] * len(HEADINGS), *lines]
    return "\n".join([*(f"| {' | '.join(cells)} |" for cells in table), ""])
