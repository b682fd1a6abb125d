"""Runs the site in a process of its own, as `make run` does, for tests that look at it from outside."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Served:
    """A running site: its address, its process, and what it said before it was ready."""

    address: str
    process: subprocess.Popen[str]
    said: str


def free_port() -> int:
    """A port on which nobody listens at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def served(var: Path) -> Iterator[Served]:
    """Serve the site with its own folder for database and static files, until the block ends."""
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    environment = {"PATH": os.environ["PATH"], "VAR_DIR": str(var), "PORT": str(port)}
    process = subprocess.Popen(
        [sys.executable, "-m", "scripts.serve"],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,  # a process group of its own, as a terminal would give it
    )
    try:
        yield Served(address, process, _until(process, address))
    finally:
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=120)


def _until(process: subprocess.Popen[str], address: str) -> str:
    assert process.stdout is not None
    said = ""
    for line in process.stdout:
        said += line
        if address in line:
            return said
    raise AssertionError(f"The site did not start:\n{said}")
