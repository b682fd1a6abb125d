"""Pages and PDFs made to hurt: reading them stops, and the machine stays usable."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.files import SENTENCES, page, pdf, pdf_of
from timeline.fetching import UnreadableError, limited, read_file
from timeline.fetching.limited import AT_ONCE, WALL_SECONDS

ROOT = Path(__file__).resolve().parents[2]
# Its turn may come late, and a busy machine takes a while to end a process. Unlimited, it took minutes.
MOST_SECONDS = 3 * WALL_SECONDS + 30
PAGES: dict[str, Callable[[], str]] = {
    "paragraphs": lambda: "<html><body>" + "<p>aaaa bb</p>" * 60_000,
    "attributes": lambda: "<html><p " + " ".join(f"a{number}=1" for number in range(90_000)) + ">x",
    "nesting": lambda: "<html><body>" + "<div>" * 150_000 + "x",
    "tables": lambda: "<html><body>" + "<table><tr><td>" * 60_000 + "x",
    "breaks": lambda: "<html><body><p>" + "a<br>" * 190_000,
    "linked data": lambda: '<html><script type="application/ld+json">' + "[" * 500_000 + "</script><p>x",
}
PDFS: dict[str, Callable[[], bytes]] = {
    "bomb": lambda: pdf_of(b" " * 200_000_000),
    "bomb in a bomb": lambda: pdf_of(b" " * 200_000_000, filters=3),
    "pages of pages": lambda: pdf(SENTENCES, kids=b"2 0 R 2 0 R 4 0 R", count=3),
    "many pages": lambda: pdf(SENTENCES, kids=b"4 0 R " * 50_000, count=50_000),
    "form in itself": lambda: pdf_of(b"/X Do " * 50),
    "endless words": lambda: pdf_of(b"BT /F1 1 Tf " + b"<00410042> Tj " * 4_000_000),
    "endless states": lambda: pdf_of(b"q " * 5_000_000),
    "arrays": lambda: pdf_of(b"[" * 2_000_000),
    "dictionaries": lambda: b"%PDF-1.4\n" + b"<<" * 2_000_000,
}


@pytest.fixture
def real_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is read for longer than outside of tests."""
    monkeypatch.setattr(limited, "WALL_SECONDS", WALL_SECONDS)


def read_or_refuse(content: bytes) -> None:
    try:
        read_file(content)
    except UnreadableError as error:
        assert str(error).endswith(".")


@pytest.mark.usefixtures("real_limit")
@pytest.mark.parametrize("make", PAGES.values(), ids=PAGES.keys())
def test_a_hostile_page_stops_within_the_limit(make: Callable[[], str]) -> None:
    content = make().encode()
    began = time.monotonic()
    read_or_refuse(content)
    assert time.monotonic() - began < MOST_SECONDS


@pytest.mark.usefixtures("real_limit")
@pytest.mark.parametrize("make", PDFS.values(), ids=PDFS.keys())
def test_a_hostile_pdf_stops_within_the_limit(make: Callable[[], bytes]) -> None:
    content = make()
    began = time.monotonic()
    read_or_refuse(content)
    assert time.monotonic() - began < MOST_SECONDS


def test_more_than_may_be_read_at_once_wait_for_each_other() -> None:
    done: list[str] = []
    threads = [
        threading.Thread(target=lambda: done.append(read_file(page().encode()).title))
        for _ in range(AT_ONCE + 2)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert done == ["Shells go east"] * (AT_ONCE + 2)


@pytest.mark.parametrize(
    ("attempt", "refusal"),
    [
        ("import socket; socket.create_connection(('127.0.0.1', 9))", "PermissionError"),
        ("import subprocess; subprocess.run(['true'])", "PermissionError"),
        ("import urllib.request; urllib.request.urlopen('http://localhost/')", "PermissionError"),
        ("import os; os.system('true')", "PermissionError"),
        ("f = open('left-behind', 'w'); f.write('x'); f.flush()", "OSError"),
        ("bytearray(2_000_000_000)", "MemoryError"),
    ],
)
def test_the_child_can_neither_connect_nor_write_nor_grow(attempt: str, refusal: str, tmp_path: Path) -> None:
    code = f"from timeline.fetching import child; child._limit(); child._forbid(); {attempt}"
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert refusal in done.stderr
    assert not (tmp_path / "left-behind").exists() or (tmp_path / "left-behind").read_bytes() == b""


def test_reading_needs_no_django() -> None:
    code = "import sys, timeline.fetching; sys.exit('django' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False, timeout=60).returncode == 0
