"""Programs that a measurement starts, each in a process group of its own, and always stops."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.client import Client, ClientError
from scripts import variables
from scripts.bootstrap import ROOT

_STOP_SECONDS = 10


@dataclass(frozen=True, slots=True)
class Served:
    """A running server: its port, and the number of its process group."""

    port: int
    group: int


class ProgramError(Exception):
    """A program did not start or failed; the message holds the end of what it said."""


def free_port() -> int:
    """Return a port of 127.0.0.1 on which nobody listens at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def environment(**variables_to_set: str) -> dict[str, str]:
    """Return this process's environment without the site's settings, and with the given variables."""
    return variables.neutral() | variables_to_set


def run(command: Sequence[str], seconds: float, env: Mapping[str, str] | None = None) -> str:
    """Run a program to its end and return what it printed; ProgramError when it fails or takes too long."""
    with _started(command, env, subprocess.PIPE) as process:
        try:
            said, complaint = process.communicate(timeout=seconds)
        except subprocess.TimeoutExpired:
            raise ProgramError(f"{command[0]} took longer than {seconds:.0f} s") from None
    if process.returncode:
        raise ProgramError(end_of(complaint or said))
    return said


@contextmanager
def serving(
    command: Sequence[str], port: int, log: Path, env: Mapping[str, str] | None = None, seconds: float = 60
) -> Iterator[Served]:
    """Run a server until the block ends; ProgramError when it does not answer in time."""
    with log.open("w", encoding="utf-8") as output, _started(command, env, output) as process:
        _wait(process, port, seconds, log)
        yield Served(port, process.pid)


@contextmanager
def talking(command: Sequence[str], env: Mapping[str, str]) -> Iterator[subprocess.Popen[str]]:
    """Run a program that is spoken to through its input and answers through its output."""
    with _started(command, env, subprocess.PIPE, subprocess.PIPE) as process:
        yield process


@contextmanager
def _started(
    command: Sequence[str],
    env: Mapping[str, str] | None,
    output: int | object,
    given: int = subprocess.DEVNULL,
) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        list(command),
        cwd=ROOT,
        env=dict(env) if env is not None else environment(),
        stdin=given,
        stdout=output,  # type: ignore[arg-type]
        stderr=output,  # type: ignore[arg-type]
        text=True,
        start_new_session=True,
    )
    try:
        yield process
    finally:
        stop(process)


def processor_seconds(group: int) -> float | None:
    """Return the processor time that the living processes of a group have used; None where it is not told.

    Unlike the time of the clock it hardly changes when other programs want the processor too.
    """
    ticks = [_ticks(stat, group) for stat in Path("/proc").glob("[0-9]*/stat")]
    return sum(ticks) / os.sysconf("SC_CLK_TCK") if any(ticks) else None


def _ticks(stat: Path, group: int) -> int:
    try:
        fields = stat.read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
    except OSError:  # it has ended meanwhile
        return 0
    return int(fields[11]) + int(fields[12]) if int(fields[2]) == group else 0


def stop(process: subprocess.Popen[str]) -> None:
    """End a process and all it started: kindly at first, then for certain."""
    if process.returncode is not None:
        return
    for number in (signal.SIGTERM, signal.SIGKILL):
        if not _ended(process, 0):
            os.killpg(process.pid, number)
            _ended(process, _STOP_SECONDS)
    # Until it is waited for, its number belongs to nobody else: what it left behind can be ended safely.
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _ended(process: subprocess.Popen[str], seconds: float) -> bool:
    """Whether a process ends within some time; it is not waited for."""
    end = time.monotonic() + seconds
    options = os.WEXITED | os.WNOWAIT | os.WNOHANG
    while os.waitid(os.P_PID, process.pid, options) is None:
        if time.monotonic() >= end:
            return False
        time.sleep(0.05)
    return True


def _wait(process: subprocess.Popen[str], port: int, seconds: float, log: Path) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end and process.poll() is None:
        if _answers(port):
            return
        time.sleep(0.1)
    raise ProgramError(end_of(log.read_text(encoding="utf-8")) or "the server did not answer in time")


def _answers(port: int) -> bool:
    try:
        with Client(port, timeout=60) as client:
            return client.get("/").status < 500
    except (OSError, ClientError):
        return False


def end_of(text: str) -> str:
    """Return the last lines of what a program said, as one line."""
    lines = [line for line in text.strip().splitlines() if line.strip()]
    return " / ".join(lines[-3:])
