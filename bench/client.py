"""A small HTTP client: one connection to this machine, kept alive, as little work of its own as possible."""

from __future__ import annotations

import select
import socket
import time
from collections.abc import Mapping
from dataclasses import dataclass

_CHUNK = 1 << 18


class ClientError(Exception):
    """The server broke off or answered in a way this client does not read."""


class UnexpectedAnswerError(Exception):
    """A server answered with another status than the measurement asks for."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Status, headers with lower-case names, body, and milliseconds from asking to the last byte."""

    status: int
    headers: dict[str, str]
    body: bytes
    milliseconds: float


class Client:
    """Asks one server on 127.0.0.1; a context manager."""

    def __init__(self, port: int, timeout: float = 30) -> None:
        self._port, self._timeout = port, timeout
        self._connect()

    def __enter__(self) -> Client:
        return self

    def __exit__(self, *_: object) -> None:
        self._socket.close()

    def _connect(self) -> None:
        self._socket = socket.create_connection(("127.0.0.1", self._port), timeout=self._timeout)
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._left = b""

    def _was_closed(self) -> bool:
        """Between two answers there is nothing to read, unless the server has closed an idle connection."""
        return bool(select.select([self._socket], [], [], 0)[0])

    def get(self, target: str, headers: Mapping[str, str] | None = None, *, status: int = 0) -> Answer:
        """Return the answer to GET; ClientError when the connection ends before it does.

        Raises UnexpectedAnswerError when a status is wanted and another one comes.
        """
        lines = [f"GET {target} HTTP/1.1", f"Host: 127.0.0.1:{self._port}"]
        lines += [f"{name}: {value}" for name, value in (headers or {}).items()]
        asked = "\r\n".join([*lines, "", ""]).encode()
        if self._was_closed():
            self._socket.close()
            self._connect()
        start = time.perf_counter()
        self._socket.sendall(asked)
        code, found = self._head()
        body = self._body(code, found)
        took = (time.perf_counter() - start) * 1000
        if status not in (0, code):
            raise UnexpectedAnswerError(f"{code} instead of {status} from {target[:100]}")
        return Answer(code, found, body, took)

    def _head(self) -> tuple[int, dict[str, str]]:
        first, *rest = self._until(b"\r\n\r\n").decode("latin-1").split("\r\n")
        pairs = (line.partition(":") for line in rest)
        return int(first.split(" ")[1]), {name.lower(): value.strip() for name, _, value in pairs}

    def _body(self, status: int, headers: Mapping[str, str]) -> bytes:
        if status in (204, 304):
            return b""
        if headers.get("transfer-encoding") == "chunked":
            return b"".join(iter(self._chunk, b""))
        if "content-length" not in headers:
            raise ClientError(f"an answer {status} of unknown length")
        return self._exactly(int(headers["content-length"]))

    def _chunk(self) -> bytes:
        size = int(self._until(b"\r\n").split(b";")[0], 16)
        return self._exactly(size + 2)[:-2]

    def _until(self, mark: bytes) -> bytes:
        while mark not in self._left:
            self._left += self._more()
        found, _, self._left = self._left.partition(mark)
        return found

    def _exactly(self, size: int) -> bytes:
        parts, have = [self._left], len(self._left)
        while have < size:
            parts.append(self._more())
            have += len(parts[-1])
        everything = b"".join(parts)
        self._left = everything[size:]
        return everything[:size]

    def _more(self) -> bytes:
        data = self._socket.recv(_CHUNK)
        if not data:
            raise ClientError("the server closed the connection")
        return data
