"""Reading an article on the command line, without Django."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.extraction.conftest import ROOT
from tests.files import linked_data, page, pdf, pdf_of
from timeline.extraction.__main__ import main

TEXT = "Vladimir Putin visited Pyongyang on Wednesday, after a few weeks ago."
NO_DJANGO = """
import runpy, sys
sys.modules["django"] = None  # importing it fails
runpy.run_module("timeline.extraction", run_name="__main__", alter_sys=True)
"""


def run(*arguments: str, text: str | bytes = "") -> subprocess.CompletedProcess[str]:
    """What the command does, in this process, where everything is loaded."""
    given = io.BytesIO(text.encode() if isinstance(text, str) else text)
    out, err = io.TextIOWrapper(io.BytesIO(), encoding="utf-8"), io.StringIO()
    with pytest.MonkeyPatch.context() as patch:
        for name, stream in (("stdin", io.TextIOWrapper(given)), ("stdout", out), ("stderr", err)):
            patch.setattr(sys, name, stream)
        try:
            code = main(list(arguments))
        except SystemExit as end:  # of the reading of arguments
            code = int(end.code or 0)
    out.seek(0)
    return subprocess.CompletedProcess(arguments, code, out.read(), err.getvalue())


def run_alone(*start: str, text: str) -> subprocess.CompletedProcess[str]:
    """What the command does in a process of its own."""
    done = subprocess.run(
        [sys.executable, *start],
        input=text.encode(),
        capture_output=True,
        cwd=ROOT,
        check=False,
        timeout=120,
        env={"PATH": "/usr/bin:/bin"},
    )
    out, err = done.stdout.decode(), done.stderr.decode()
    return subprocess.CompletedProcess(done.args, done.returncode, out, err)


def found(*arguments: str, text: str | bytes = "") -> dict[str, Any]:
    done = run(*arguments, "--json", text=text)
    assert (done.returncode, done.stderr) == (0, "")
    result: dict[str, Any] = json.loads(done.stdout)
    return result


def test_it_lists_what_it_proposes(tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_text(TEXT, encoding="utf-8")
    done = run_alone("-m", "timeline.extraction", str(article), "--published", "2024-06-20", text="")
    assert done.returncode == 0
    assert done.stderr == ""
    assert "Published: 2024-06-20 (given)" in done.stdout
    assert "2024-06-19" in done.stdout
    assert "Vladimir Putin visits Pyongyang" in done.stdout
    assert "Unresolved: 'a few weeks ago' (too vague for a date)" in done.stdout


def test_it_prints_json_from_standard_input() -> None:
    result = found("-", "--published", "2024-06-20", text=TEXT)
    assert result["published_on"] == {"edtf": "2024-06-20", "how": "given", "evidence": ""}
    assert result["candidates"][0]["actors"][0] == ["vladimir-putin", "visitor"]


def test_the_json_has_the_shape_that_others_rely_on() -> None:
    text = (
        "The White House said on Friday that North Korea had shipped over 1,000 containers since September."
    )
    result = found("-", "--published", "2023-10-14", text=text)
    assert {"language", "published_on", "mentions", "candidates", "truncated", "limits"} <= result.keys()
    mention = {"start", "end", "text", "edtf", "precision", "rule", "confidence", "tense"}
    assert all(mention <= one.keys() for one in result["mentions"])
    assert [text[one["start"] : one["end"]] for one in result["mentions"]] == ["Friday", "September"]
    candidate = {
        *("title", "type", "edtf", "extent", "status", "stance", "claimant", "basis", "actors", "systems"),
        *("places", "quantities", "score", "above_fold", "spans", "mention"),
    }
    assert result["candidates"]
    for one in result["candidates"]:
        assert candidate <= one.keys()
        assert text[slice(*one["spans"][0])] == one["quote"]
        assert result["mentions"][one["mention"]]["edtf"] == one["edtf"]


def test_without_a_publication_date_it_reads_what_stands_alone_and_asks() -> None:
    text = "Russia fired missiles at Kharkiv on Jan. 2, 2024. The G7 condemned it on Friday and last week."
    result = found("-", text=text)
    assert result["published_on"] is None
    assert result["suggestion"]["edtf"] == "2024-01-02"
    dates = {one["text"]: one["edtf"] for one in result["mentions"]}
    assert dates == {"Jan. 2, 2024": "2024-01-02", "Friday": None, "last week": None}
    assert all(one["reason"] for one in result["mentions"] if one["edtf"] is None)
    assert {one["edtf"] for one in result["candidates"]} == {"2024-01-02"}
    assert "Published: not known; the text suggests 2024-01-02" in run("-", text=text).stdout


def test_a_language_and_a_vocabulary_can_be_named(tmp_path: Path) -> None:
    assert found("-", "--language", "ru", text="2024-06-14")["language"] == "ru"
    (tmp_path / "vocabulary.yaml").write_text("actors: []\n", encoding="utf-8")
    result = found("-", "--published", "2024-06-20", "--vocabulary", str(tmp_path), text=TEXT)
    assert all(not one["actors"] for one in result["candidates"])
    assert result["mentions"][0]["edtf"] == "2024-06-19"


def test_a_page_says_itself_when_it_was_published(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(page(head=linked_data("2024-06-17")), encoding="utf-8")
    assert found(str(path))["published_on"] == {
        "edtf": "2024-06-17",
        "how": "meta",
        "evidence": "datePublished: 2024-06-17",
    }
    assert found(str(path), "--published", "2024-06-18")["published_on"]["how"] == "given"


def test_the_guess_of_a_page_is_only_suggested() -> None:
    result = found("-", text=page(body='<time datetime="2024-06-17">x</time>'))
    assert result["published_on"] is None
    assert result["suggestion"] == {
        "edtf": "2024-06-17",
        "how": "inferred",
        "evidence": "the markup of the page",
    }


def test_a_pdf_is_read_too() -> None:
    content = pdf(["Russia fired missiles at Kharkiv on Friday."])
    assert found("-", "--published", "2024-01-05", text=content)["mentions"][0]["edtf"] == "2024-01-05"


def test_limits_are_said_in_words_and_in_json() -> None:
    text = "It was on 2 May 2024. " * 600
    assert found("-", text=text)["limits"] == ["Only the first 500 dates were read."]
    assert "Limit: Only the first 500 dates were read." in run("-", text=text).stdout


@pytest.mark.parametrize(
    ("arguments", "content", "message"),
    [
        (("missing.txt",), b"", "missing.txt: The file cannot be read"),
        ((".",), b"", ".: The file cannot be read"),
        (("https://example.org/a",), b"", "nothing is fetched"),
        (("-",), b"", "-: The text is empty."),
        (("-",), b"\xff\xfe\x00", "Byte 1 is not utf-8"),
        (("-",), b"x" * 4_000_001, "more than 4,000,000 bytes"),
        (("-",), pdf_of(b""), "-: The PDF has no text"),
        (("-",), b"<html></html>", "-: No article text"),
        (("-", "--language", "xx"), b"x", "--language"),
        (("-", "--published", "yesterday"), b"x", "“yesterday” is not a day"),
        (("-", "--published", "2024-02-30"), b"x", "is not a day"),
        (("-", "--vocabulary", "nowhere"), b"x", "nowhere/vocabulary.yaml cannot be read"),
        ((), b"x", "FILE"),
        (("-", "--nonsense"), b"x", "--nonsense"),
    ],
)
def test_what_cannot_be_read_is_said(arguments: tuple[str, ...], content: bytes, message: str) -> None:
    done = run(*arguments, text=content)
    assert done.returncode == 2
    assert message in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


@pytest.mark.parametrize("content", ["- 1\n", "actors: [{slug: x}]\n", "a: [", "\0"])
def test_a_vocabulary_that_cannot_be_read_is_said(tmp_path: Path, content: str) -> None:
    (tmp_path / "vocabulary.yaml").write_text(content, encoding="utf-8")
    done = run("-", "--vocabulary", str(tmp_path), text=TEXT)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("--vocabulary: ")
    assert "Traceback" not in done.stderr


def test_a_hostile_text_cannot_steer_the_terminal() -> None:
    done = run("-", "--published", "2024-06-20", text=f"\x1b[31m{TEXT} a few \x1b weeks ago")
    assert "\x1b" not in done.stdout


def test_it_runs_where_django_is_not_installed() -> None:
    done = run_alone("-c", NO_DJANGO, "-", "--json", "--published", "2024-06-20", text=TEXT)
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["candidates"]
