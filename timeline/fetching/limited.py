"""Reads a page or PDF in a child process that cannot run long, grow, write or reach the network.

Two at most run at once on a machine, whichever process asks: each holds the lock of one of two files.
"""

from __future__ import annotations

import fcntl
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from timeline.fetching.values import FileText, Kind, PageDate, UnreadableError

WALL_SECONDS = 8.0
AT_ONCE = 2
WAIT_SECONDS = 10.0  # for others to finish
_ROOT = Path(__file__).resolve().parents[2]
_TOO_LONG = "Reading the {} took too long and was stopped: paste the text instead."
_TOO_BIG = "The {} needs too much memory to be read: paste the text instead."
_BROKEN = "The {} cannot be read; it seems to be damaged. Paste the text instead."


def read_limited(kind: Kind, content: bytes) -> FileText:
    """Return what the child read; raises UnreadableError with a sentence when it could not."""
    with _turn():
        code, output = _run(kind, content)
    what = "page" if kind == Kind.HTML else "PDF"
    if code in (-signal.SIGXCPU, -signal.SIGKILL):
        raise UnreadableError(_TOO_LONG.format(what))
    try:
        answer = json.loads(output) if code == 0 else {}
    except ValueError:
        answer = {}
    match answer:
        case {"problem": "memory"}:
            raise UnreadableError(_TOO_BIG.format(what))
        case {"problem": str(problem)}:
            raise UnreadableError(problem)
        case {"text": str(text), "title": str(title), "date": date}:
            return FileText(kind, text, title, PageDate(**date) if date else None)
    raise UnreadableError(_BROKEN.format(what))


def _run(kind: Kind, content: bytes) -> tuple[int, bytes]:
    """Exit code (negative: the signal that ended it) and standard output of the child."""
    child = subprocess.Popen(  # noqa: S603 (fixed words only)
        [sys.executable, "-s", "-m", "timeline.fetching.child", kind],
        cwd=_ROOT,
        env={"PATH": os.defpath, "LANG": "C.UTF-8", "PYTHONDONTWRITEBYTECODE": "1"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        output, _ = child.communicate(content, timeout=WALL_SECONDS)
    except subprocess.TimeoutExpired:
        child.kill()
        child.communicate()
        return -signal.SIGKILL, b""
    return child.returncode, output


@contextmanager
def _turn() -> Iterator[None]:
    """Hold one of the places; raise UnreadableError when none comes free in time."""
    deadline = time.monotonic() + WAIT_SECONDS
    while (place := _free_place()) is None:
        if time.monotonic() > deadline:
            raise UnreadableError("Other pages are being read at the moment: try again in a minute.")
        time.sleep(0.05)
    try:
        yield
    finally:
        os.close(place)


def _free_place() -> int | None:
    """The open file of a place that nobody holds, None when all are held; closing it gives it back."""
    for number in range(AT_ONCE):
        path = Path(tempfile.gettempdir()) / f"tumen-reading-{os.getuid()}-{number}.lock"
        place = os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(place, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(place)
            continue
        return place
    return None
