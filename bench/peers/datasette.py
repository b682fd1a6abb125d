"""Datasette: faceted tables over SQLite, served over HTTP. Installed apart from the site's own packages."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from hashlib import sha256
from pathlib import Path

from bench import processes
from bench.context import Bench
from bench.queries import FACETS
from scripts.bootstrap import ROOT, say

NAME = "Datasette"
REQUIREMENTS = ROOT / "bench" / "requirements.txt"
TABLE = "/bench/events.json"
FACETED = "&".join([*(f"_facet={name}" for name in FACETS), "_facet_array=actors", "_facet_array=systems"])
_INSTALL_SECONDS = 240
_SETTINGS = {"default_cache_ttl": "0", "sql_time_limit_ms": "10000", "facet_time_limit_ms": "10000"}

# The same events, one row each; what has several values is a JSON list, which Datasette filters and counts.
_COPY = """
CREATE TABLE events AS
SELECT event.id, event.slug, event.title, event.summary, event.date_edtf AS date,
       coalesce(event.earliest, '0000-01-01') AS earliest, coalesce(event.latest, '9999-12-31') AS latest,
       kind.slug AS type, event.status, event.importance,
       (SELECT json_group_array(DISTINCT actor.slug) FROM site.timeline_participation part
        JOIN site.timeline_actor actor ON actor.id = part.actor_id WHERE part.event_id = event.id) AS actors,
       (SELECT json_group_array(DISTINCT system.slug) FROM site.timeline_eventsystem part
        JOIN site.timeline_weaponsystem system ON system.id = part.system_id
        WHERE part.event_id = event.id) AS systems,
       words.own AS own, words.claims AS claims
FROM site.timeline_event event
JOIN site.timeline_eventtype kind ON kind.id = event.type_id
JOIN site.timeline_search words ON words.rowid = event.id;
CREATE UNIQUE INDEX events_id ON events (id);
CREATE INDEX events_earliest ON events (earliest, latest);
CREATE INDEX events_type ON events (type);
CREATE INDEX events_status ON events (status);
CREATE VIRTUAL TABLE events_fts USING fts5(own, claims, content="events");
INSERT INTO events_fts (rowid, own, claims) SELECT rowid, own, claims FROM events;
ANALYZE;
"""


def write_database(site: Path, target: Path) -> None:
    """Copy the events of the site's database into the one that Datasette serves."""
    with closing(sqlite3.connect(target)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("ATTACH ? AS site", (str(site),))
        connection.executescript(_COPY)


@contextmanager
def serving(bench: Bench, events: int) -> Iterator[processes.Served]:
    """Serve the made-up events; ProgramError when Datasette cannot be had."""
    digest = sha256(REQUIREMENTS.read_bytes()).hexdigest()[:12]
    venv = bench.once(f"datasette-{digest}", _install)
    folder = bench.scratch(events) / "datasette"
    database = folder / "bench.db"
    if not database.exists():
        _make(folder, bench.database(events), database)
    port = processes.free_port()
    command = [str(venv / "bin" / "datasette"), "serve", str(database), "--port", str(port)]
    for name, value in _SETTINGS.items():
        command += ["--setting", name, value]
    with processes.serving(command, port, folder / "log") as served:
        yield served


def _make(folder: Path, site: Path, database: Path) -> None:
    """Write the database under another name first: half of one would be taken for the whole."""
    folder.mkdir(exist_ok=True)
    unfinished = database.with_suffix(".unfinished")
    unfinished.unlink(missing_ok=True)
    write_database(site, unfinished)
    unfinished.rename(database)


def _install(venv: Path) -> None:
    say("  Installing Datasette …")
    processes.run([sys.executable, "-m", "venv", str(venv)], 60)
    options = ["--quiet", "--no-input", "--disable-pip-version-check", "--require-hashes"]
    pip = [str(venv / "bin" / "python"), "-m", "pip", "install", *options, "-r", str(REQUIREMENTS)]
    processes.run(pip, _INSTALL_SECONDS)
