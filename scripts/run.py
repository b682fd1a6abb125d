"""First half of `make run`: packages, then scripts.serve takes over. Standard library only."""

from __future__ import annotations

import errno
import os
import socket

from scripts import bootstrap


def main() -> None:
    """Check what can be checked in no time, install what is missing, hand over to the server."""
    check_free(port_number(os.environ.get("PORT", "")))
    bootstrap.prepare(bootstrap.RUNTIME)
    bootstrap.become("scripts.serve")


def port_number(text: str) -> int:
    """The port to listen on, 8000 when not set; ends the program when it is no port."""
    value = text.strip() or "8000"
    if not (value.isascii() and value.isdigit() and 1 <= int(value) <= 65535):
        bootstrap.stop(f"PORT={text!r} is not a port: write a whole number from 1 to 65535.")
    return int(value)


def check_free(port: int) -> None:
    """End the program with one sentence when nobody could listen on the port."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError as error:
            reason = "is in use" if error.errno == errno.EADDRINUSE else f"cannot be used ({error.strerror})"
            another = 8000 if port < 1024 else port % 65535 + 1
            bootstrap.stop(f"Port {port} {reason}: choose another one, for example make run PORT={another}")


if __name__ == "__main__":
    main()
