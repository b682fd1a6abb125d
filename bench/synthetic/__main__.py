"""`python -m bench.synthetic --var scratch --events 10000` fills a database in the folder `scratch`.

Without `--var` it fills the one that DATABASE_URL names, on SQLite or PostgreSQL. A million events take about
ten minutes and five gigabytes.
"""

from __future__ import annotations

import argparse
import gc
import os
import time
from pathlib import Path

import django
from django.core.management import call_command
from django.db import connection

from bench.synthetic.days import SEED

# A scratch file that an error spoils is made again: it needs no journal and no waiting for the disk.
_IN_HASTE = ("journal_mode = OFF", "synchronous = OFF", "cache_size = -500000")


def main() -> None:
    """Load the bundled data set where there is none, then put made-up events in its place."""
    parser = argparse.ArgumentParser(prog="bench.synthetic", description=__doc__)
    parser.add_argument("--var", type=Path, help="folder of the database, instead of DATABASE_URL")
    parser.add_argument("--events", type=int, required=True, help="how many; 0 keeps the bundled data set")
    parser.add_argument("--seed", type=int, default=SEED, help="the same seed gives the same events")
    wanted = parser.parse_args()
    if wanted.var:
        os.environ["VAR_DIR"] = str(wanted.var.resolve())
        os.environ.pop("DATABASE_URL", None)
    elif not os.environ.get("DATABASE_URL"):
        parser.error("name a folder with --var or a scratch database with DATABASE_URL")
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    django.setup()
    fill(wanted.events, wanted.seed)


def fill(count: int, seed: int) -> None:
    """Bring the database of the settings to `count` made-up events and say how long it took."""
    from bench.synthetic.filling import replace_events  # models can be imported only after django.setup()

    start = time.perf_counter()
    if not connection.introspection.table_names():
        call_command("migrate", verbosity=0, interactive=False)
        call_command("load_dataset", verbosity=0)
    if count:
        _make_haste()
        replace_events(count, seed)
    print(f"{count or 'Bundled'} events in {time.perf_counter() - start:.1f} s", flush=True)


def _make_haste() -> None:
    gc.disable()  # millions of rows come and go, and none of them in a circle
    if connection.vendor != "sqlite":
        return
    with connection.cursor() as cursor:
        for pragma in _IN_HASTE:
            cursor.execute(f"PRAGMA {pragma}")


if __name__ == "__main__":
    main()
