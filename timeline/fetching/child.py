"""The child process: limits itself, then reads one page or PDF from standard input.

Prints one JSON object: either `problem`, or `text`, `title` and `date`. It is started by `limited`, never
by hand.
"""

from __future__ import annotations

import ctypes
import json
import resource
import sys
from contextlib import suppress
from importlib import import_module
from typing import Any

CPU_SECONDS = 5
MEMORY = 1 << 30  # bytes
MAX_PAGES = 300
_NAMESPACES = 0x10000000 | 0x40000000  # CLONE_NEWUSER | CLONE_NEWNET
_FORBIDDEN = (
    "socket.",
    "subprocess.",
    "os.exec",
    "os.fork",
    "os.posix_spawn",
    "os.system",
    "pty.",
    "urllib.",
)


def main(arguments: list[str]) -> int:
    """Read standard input as the kind that the first argument names."""
    _limit()
    content = sys.stdin.buffer.read()
    reader = import_module(f"timeline.fetching.from_{arguments[0]}")
    _forbid()
    try:
        answer: dict[str, Any] = reader.read(content)
    except MemoryError:
        answer = {"problem": "memory"}
    sys.stdout.write(json.dumps(answer))
    return 0


def _limit() -> None:
    """Bound time and memory, allow no files to be written, and leave the network where the system lets us."""
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS + 1))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with suppress(OSError, AttributeError):  # not every system allows it; `_forbid` holds everywhere
        ctypes.CDLL(None).unshare(_NAMESPACES)


def _forbid() -> None:
    """Refuse every call of Python that would open a connection or start a program."""

    def refuse(event: str, _arguments: tuple[Any, ...]) -> None:
        if event.startswith(_FORBIDDEN):
            raise PermissionError(f"{event} is not allowed while a file is read")

    sys.addaudithook(refuse)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
