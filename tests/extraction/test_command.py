"""Reading an article on the command line, without Django."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.extraction.conftest import ROOT

TEXT = "Vladimir Putin visited Pyongyang on Wednesday, after a few weeks ago."


def run(*arguments: str, text: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "timeline.extraction", *arguments],
        input=text,
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
        timeout=120,
        env={"PATH": "/usr/bin:/bin", "PYTHONIOENCODING": "utf-8"},
    )


def test_it_lists_what_it_proposes(tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_text(TEXT, encoding="utf-8")
    done = run(str(article), "--published", "2024-06-20")
    assert done.returncode == 0
    assert done.stderr == ""
    assert "Published: 2024-06-20 (given)" in done.stdout
    assert "2024-06-19" in done.stdout
    assert "Vladimir Putin visits Pyongyang" in done.stdout
    assert "Unresolved: 'a few weeks ago' (too vague for a date)" in done.stdout


def test_it_prints_json_from_standard_input() -> None:
    done = run("-", "--json", "--published", "2024-06-20", text=TEXT)
    found = json.loads(done.stdout)
    assert found["published_on"] == {"edtf": "2024-06-20", "how": "given", "evidence": ""}
    assert found["candidates"][0]["actors"][0] == ["vladimir-putin", "visitor"]


def test_it_asks_for_the_date() -> None:
    assert "Published: not known" in run("-", text=TEXT).stdout


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("missing.txt",), "missing.txt"),
        (("-", "--language", "xx"), "no language 'xx'"),
        (("-", "--published", "yesterday"), "--published"),
        (("-", "--vocabulary", "nowhere"), "nowhere"),
    ],
)
def test_what_cannot_be_read_is_said(arguments: tuple[str, ...], message: str) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert message in done.stderr
    assert done.stdout == ""


def test_it_needs_no_django() -> None:
    code = "import sys, timeline.extraction; sys.exit('django' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False, timeout=120)
    assert done.returncode == 0
