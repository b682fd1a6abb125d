"""Second half of `make run`: brings the database and the static files up to date, then serves the site."""

from __future__ import annotations

import os
import signal
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import django
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection
from granian.constants import Interfaces
from granian.log import LogLevels
from granian.server.mp import MPServer

from scripts.bootstrap import say, stop
from scripts.run import port_number

WORKERS = 2
THREADS = 4
UNUSED = ["htmax-*", "htmx-4*", "ext"]  # what django-htmx brings besides the version we use


def main() -> None:
    """Prepare the site and serve it until Ctrl-C."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    try:
        prepare()
    except (ImproperlyConfigured, CommandError) as error:
        stop(str(error))
    except DatabaseError as error:
        stop(f"The database cannot be used: {' '.join(str(error).split())}")
    serve(port_number(os.environ.get("PORT", "")))


def prepare() -> None:
    """Bring tables, bundled data, static files and the first account up to date; keep all that exists."""
    django.setup()
    call_command("migrate", verbosity=0, interactive=False)
    say("Loading the data set …")
    call_command("load_dataset", verbosity=0)
    collect_static()
    call_command("ensure_admin")
    connection.close()


def collect_static() -> None:
    """Collect and compress the static files, unless that was done for the same ones before."""
    stamp = settings.VAR_DIR / "static-collected"
    if stamp.is_file() and stamp.read_text(encoding="ascii") == settings.STATIC_HASH:
        return
    say("Compressing the static files …")
    call_command("collectstatic", clear=True, verbosity=0, interactive=False, ignore_patterns=UNUSED)
    stamp.write_text(settings.STATIC_HASH, encoding="ascii")


class Server(MPServer):
    """Granian, whose workers leave Ctrl-C to the main process.

    A terminal sends the signal to all of them; a worker that gets it besides the order to stop never stops.
    """

    def _spawn_workers(self, *arguments: Any, **options: Any) -> None:
        with _ctrl_c_blocked():
            super()._spawn_workers(*arguments, **options)  # type: ignore[no-untyped-call]

    def _respawn_workers(self, *arguments: Any, **options: Any) -> None:
        with _ctrl_c_blocked():
            super()._respawn_workers(*arguments, **options)


@contextmanager
def _ctrl_c_blocked() -> Iterator[None]:
    """Processes started in this block inherit the blocked signal."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def serve(port: int) -> None:
    """Serve on this machine's own address; a reverse proxy stands before it where the world looks in."""
    server = Server(
        "config.wsgi:application",
        address="127.0.0.1",
        port=port,
        interface=Interfaces.WSGI,
        websockets=False,
        workers=WORKERS,
        blocking_threads=THREADS,
        log_level=LogLevels.warning,
        respawn_failed_workers=True,
        workers_kill_timeout=5,
    )
    threading.Thread(target=announce, args=(port,), daemon=True).start()
    server.serve()


def announce(port: int) -> None:
    """Print the address as soon as somebody answers there."""
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            break
        except OSError:
            time.sleep(0.05)
    say(f"{settings.SITE_NAME} is at http://127.0.0.1:{port}/  (Ctrl-C stops it)")


if __name__ == "__main__":
    main()
