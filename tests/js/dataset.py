"""Writes the bundled data as the tests of the layout read them: `python -m tests.js.dataset`.

Only what decides where an event is drawn, with bounds read by the chronology from the text of the date.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import yaml

from timeline.chronology import parse

HERE = Path(__file__).parent
DATA = HERE.parents[1] / "data"
FILE = HERE / "dataset.json"


def rows() -> list[dict[str, Any]]:
    """Return one row for each bundled event, in the order of the file."""
    types = yaml.safe_load((DATA / "vocabulary.yaml").read_text("utf-8"))["event_types"]
    places = {kind["slug"]: place for place, kind in enumerate(types)}
    return [
        _row(event, places[event["type"]], types[places[event["type"]]])
        for event in yaml.safe_load((DATA / "events.yaml").read_text("utf-8"))
    ]


def _row(event: dict[str, Any], place: int, kind: dict[str, Any]) -> dict[str, Any]:
    day = parse(str(event["date"]))
    return {
        "slug": event["slug"],
        "title": event["title"],
        "label": event["label"] or "",
        "earliest": day.earliest.isoformat() if day.earliest else None,
        "latest": day.latest.isoformat() if day.latest else None,
        "approximate": int(day.start_approximate) + 2 * int(day.end_approximate),
        "extent": event["date_extent"],
        "status": event["status"] or "alleged",
        "importance": event["importance"],
        "band": ["happened", "said"].index(kind["band"]),
        "slot": kind["palette"],
        "lanes": [place],
    }


def text() -> str:
    """Return the file, one event to a line."""
    lines = ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows())
    return f"[\n{lines}\n]\n"


if __name__ == "__main__":
    FILE.write_text(text(), "utf-8")
