"""The report of a run: a table for the console, JSON for programs."""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from bench.figures import Figure, Finding, Skipped

Report = dict[str, Any]


def build(
    findings: Sequence[Finding], machine: Report, *, today: date, quick: bool, seconds: float
) -> Report:
    """Return the report of one run."""
    return {
        "taken": today.isoformat(),
        "quick": quick,
        "seconds": round(seconds),
        "machine": machine,
        "figures": [finding.record() for finding in findings if isinstance(finding, Figure)],
        "skipped": [
            {"part": finding.part, "what": finding.what, "why": finding.why}
            for finding in findings
            if isinstance(finding, Skipped)
        ],
    }


def machine() -> dict[str, Any]:
    """What kind of machine this is; nothing that names it."""
    return {
        "cores": os.cpu_count(),
        "system": platform.system(),
        "architecture": platform.machine(),
        "python": platform.python_version(),
        "load": load(),
    }


def load() -> float:
    """How many programs wanted a core in the last minute."""
    return round(os.getloadavg()[0], 1)


def write(report: Report, path: Path) -> None:
    """Keep the report as JSON."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(report, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def rows(report: Report, part: str) -> list[list[str]]:
    """Return the figures of one part as text, a row each: what, events, value, budget, peers, measure."""
    return [_row(figure) for figure in report["figures"] if figure["part"] == part]


def parts(report: Report) -> list[str]:
    """Return the parts that have figures, in the order of the run."""
    return list(dict.fromkeys(figure["part"] for figure in report["figures"]))


HEADINGS = ["what", "events", "value", "budget", "beside", "measure"]


def _row(figure: Report) -> list[str]:
    return [
        figure["what"],
        f"{figure['events']:,}" if figure["events"] is not None else "",
        amount(figure["value"], figure["unit"]),
        _budget(figure),
        _peers(figure),
        figure["measure"],
    ]


def amount(value: float, unit: str) -> str:
    """Return a value in words a reader can compare: three figures and a unit."""
    digits = 0 if value >= 100 else 1 if value >= 10 else 2
    return f"{value:,.{digits}f} {unit}".strip()


def _budget(figure: Report) -> str:
    if figure["bound"] is None:
        return ""
    bound = amount(figure["bound"], figure["unit"])
    if figure["budget_peer"]:
        bound = f"{figure['budget']:g} × {figure['budget_peer']}"
    if figure["or_peer"]:
        bound = f"{amount(figure['budget'], figure['unit'])} or {figure['or_times']:g} × {figure['or_peer']}"
    return f"{bound}: {'met' if figure['met'] else 'NOT MET'}"


def _peers(figure: Report) -> str:
    unit, ratios = figure["unit"], figure["ratios"]
    measured = [
        f"{name} {amount(value, unit)} ({ratios[name]:.2f} ×)" if name in ratios else name
        for name, value in figure["peers"].items()
    ]
    return "; ".join([*measured, *(f"{name} {why}" for name, why in figure["over"].items())])


def console(report: Report) -> str:
    """Return everything as tables for a terminal."""
    blocks = [f"{part}\n{_table([HEADINGS, *rows(report, part)])}" for part in parts(report)]
    if report["skipped"]:
        lines = [f"  {item['part']}: {item['what']}: {item['why']}" for item in report["skipped"]]
        blocks.append("\n".join(["not measured", *lines]))
    return "\n\n".join(blocks)


def _table(lines: list[list[str]]) -> str:
    widths = [max(len(line[column]) for line in lines) for column in range(len(lines[0]))]
    return "\n".join(
        "  " + "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    )
