"""`python -m bench.synthetic --var scratch --events 10000` fills a database in the folder `scratch`."""

from __future__ import annotations

import argparse
import os
import time
from pathlib import Path

import django
from django.core.management import call_command
from django.db import connection

from bench.synthetic.days import SEED


def main() -> None:
    """Load the bundled data set where there is none, then put made-up events in its place."""
    parser = argparse.ArgumentParser(prog="bench.synthetic", description=__doc__)
    parser.add_argument("--var", type=Path, required=True, help="folder of the database")
    parser.add_argument("--events", type=int, required=True, help="how many; 0 keeps the bundled data set")
    parser.add_argument("--seed", type=int, default=SEED, help="the same seed gives the same events")
    wanted = parser.parse_args()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    os.environ["VAR_DIR"] = str(wanted.var.resolve())
    os.environ.pop("DATABASE_URL", None)
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
        replace_events(count, seed)
    print(f"{count or 'Bundled'} events in {time.perf_counter() - start:.1f} s", flush=True)


if __name__ == "__main__":
    main()
