"""Other timelines for the browser, from npm, with the same events, and a bare canvas beside them."""

from __future__ import annotations

import json
import shutil
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

from bench import processes
from bench.context import Bench
from scripts.bootstrap import ROOT, say


@dataclass(frozen=True, slots=True)
class Timeline:
    """A program that draws a timeline: its name in the address, and how far it is tried."""

    key: str
    most: int  # events beyond which it would only take minutes to fail
    runs: int = 5
    surface: str = "#drawing"  # what wheel and drag happen on
    installed: bool = True


PROBE = "canvas probe"
_TITLED = 100_000
TIMELINES = {
    PROBE: Timeline("probe", 1_000_000, installed=False),
    "vis-timeline": Timeline("vis", 10_000, runs=3),
    "ECharts": Timeline("echarts", 100_000, runs=3),
    "TimelineJS3": Timeline("timelinejs", 10_000, runs=1, surface=".tl-timenav"),
}
HERE = ROOT / "bench"
MODULES = HERE / "node_modules"
_INSTALL_SECONDS = 240
# The standalone build needs none of the packages that vis-timeline names as peers.
_NPM = ("ci", "--ignore-scripts", "--legacy-peer-deps", "--no-audit", "--no-fund", "--loglevel=error")
_EVENTS = """
SELECT event.title, coalesce(event.earliest, event.latest), event.latest, kind.label
FROM timeline_event event JOIN timeline_eventtype kind ON kind.id = event.type_id
WHERE event.state = 'published' ORDER BY event.earliest
"""


def install() -> None:
    """Bring the pinned packages into bench/node_modules; ProgramError when npm or the network is missing."""
    npm = shutil.which("npm")
    lock = (HERE / "package-lock.json").read_bytes()
    stamp = MODULES / ".installed"
    if stamp.is_file() and stamp.read_bytes() == lock:
        return
    if npm is None:
        raise processes.ProgramError("no npm: install Node 20 or newer with npm")
    say("  Installing vis-timeline, ECharts and TimelineJS3 …")
    processes.run([npm, "--prefix", str(HERE), *_NPM], _INSTALL_SECONDS)
    stamp.write_bytes(lock)


@contextmanager
def serving(bench: Bench) -> Iterator[int]:
    """Serve the peers' page and the events of `write_events` on 127.0.0.1, and give the port."""
    data = _folder(bench)
    data.mkdir(exist_ok=True)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, data=data))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def write_events(bench: Bench, events: int) -> None:
    """Write the site's events as columns, with the types as lanes; titles only where somebody shows them."""
    with closing(sqlite3.connect(bench.database(events))) as connection:
        rows = connection.execute(_EVENTS).fetchall()
    titles, starts, ends, kinds = (list(column) for column in zip(*rows, strict=True))
    lanes = sorted(set(kinds))
    lane = {kind: place for place, kind in enumerate(lanes)}
    columns = {"start": starts, "end": ends, "lane": [lane[kind] for kind in kinds], "lanes": lanes}
    columns["title"] = titles if events <= _TITLED else []
    (_folder(bench) / f"{events}.json").write_text(json.dumps(columns), encoding="utf-8")


def _folder(bench: Bench) -> Path:
    return bench.folder / "peer-events"


class _Handler(SimpleHTTPRequestHandler):
    """Serves /pages, /node_modules and /data, and says nothing."""

    def __init__(self, *arguments: object, data: Path) -> None:
        self._folders = {"pages": HERE / "peers" / "pages", "node_modules": MODULES, "data": data}
        super().__init__(*arguments)  # type: ignore[arg-type]

    def translate_path(self, path: str) -> str:
        first, _, rest = urlsplit(path).path.lstrip("/").partition("/")
        folder = self._folders.get(first)
        if folder is None or ".." in rest.split("/"):
            return str(HERE / "absent")
        return str(folder / rest)

    def log_message(self, *_: object) -> None:
        pass
