"""The comparison of servers goes on when one of them does not answer in time."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from bench.parts.server import SITE, Asked, in_turn
from bench.processes import Served

LATER = 30  # requests after which the slow one keeps its client waiting
REQUESTS = 60


class Quick(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "2")
        self.end_headers()
        self.wfile.write(b"ok")

    def log_message(self, *_: object) -> None:
        """Say nothing."""


class Stalling(Quick):
    """Answers the first requests; the others have to wait until the test is over."""

    asked = 0
    over = threading.Event()

    def do_GET(self) -> None:
        Stalling.asked += 1
        if Stalling.asked > LATER:
            Stalling.over.wait(20)
        super().do_GET()


@contextmanager
def serving(handler: type[Quick]) -> Iterator[Asked]:
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield Asked(Served(server.server_address[1], os.getpgrp()), ["/"] * REQUESTS)
        server.shutdown()


@pytest.fixture
def asked() -> Iterator[dict[str, Asked]]:
    with ExitStack() as stack:
        yield {SITE: stack.enter_context(serving(Quick)), "peer": stack.enter_context(serving(Stalling))}
        Stalling.over.set()


def test_a_server_that_takes_too_long_is_left_out_and_the_other_gets_all_its_turns(
    asked: dict[str, Asked],
) -> None:
    times = in_turn(asked, seconds=60, warm=10, patience=0.3)
    assert times["peer"].over == "over 0.3 s"
    assert times[SITE].over == ""
    assert len(times[SITE].milliseconds) == (REQUESTS - 10) * 8 // 10
    assert len(times["peer"].milliseconds) < len(times[SITE].milliseconds)
