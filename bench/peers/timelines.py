"""Other timelines for the browser: vis-timeline and ECharts, from npm, with the same events."""

from __future__ import annotations

import json
import shutil
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

from bench import processes
from bench.context import Bench
from scripts.bootstrap import ROOT, say

NAMES = {"vis-timeline": "vis", "ECharts": "echarts"}  # name for readers, name in the address
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
    say("  Installing vis-timeline and ECharts …")
    processes.run([npm, "--prefix", str(HERE), *_NPM], _INSTALL_SECONDS)
    stamp.write_bytes(lock)


@contextmanager
def serving(bench: Bench, sizes: tuple[int, ...]) -> Iterator[int]:
    """Serve the peers' page and the events of each size on 127.0.0.1, and give the port."""
    data = bench.folder / "peer-events"
    data.mkdir(exist_ok=True)
    for events in sizes:
        write_events(bench.database(events), data / f"{events}.json")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, data=data))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def write_events(database: Path, target: Path) -> None:
    """Write the events of the site's database as columns, with the types as lanes."""
    with closing(sqlite3.connect(database)) as connection:
        rows = connection.execute(_EVENTS).fetchall()
    titles, starts, ends, kinds = (list(column) for column in zip(*rows, strict=True))
    lanes = sorted(set(kinds))
    lane = {kind: place for place, kind in enumerate(lanes)}
    columns = {"title": titles, "start": starts, "end": ends, "lane": [lane[kind] for kind in kinds]}
    target.write_text(json.dumps({**columns, "lanes": lanes}), encoding="utf-8")


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
