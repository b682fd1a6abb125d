"""`manage.py ingest`: what it prints, what it refuses, and that a refusal leaves nothing behind."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from tests.factories import make_source
from tests.files import linked_data, page, pdf, pdf_of
from tests.reading import TEXT, install_names
from timeline.models import Article, Candidate
from timeline.services.articles import fingerprint
from timeline.services.candidates import reject

PUBLISHED = "2024-02-03"


@pytest.fixture(autouse=True)
def _names(db: None) -> None:
    install_names()


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """A file with the sample text."""
    path = tmp_path / "deliveries.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def run(*paths: Path | str, **options: Any) -> str:
    output = io.StringIO()
    call_command("ingest", *map(str, paths), stdout=output, **options)
    return output.getvalue()


def refused(*paths: Path | str, **options: Any) -> str:
    before = Article.objects.count(), Candidate.objects.count()
    with pytest.raises(CommandError) as caught:
        run(*paths, **options)
    assert (Article.objects.count(), Candidate.objects.count()) == before
    assert caught.value.returncode != 0
    return str(caught.value)


def test_it_lists_the_candidates_in_words(article: Path) -> None:
    output = run(article, published=PUBLISHED)
    assert "deliveries.txt: article" in output
    assert "published 3 February 2024 (given)" in output
    for words in ("2 January 2024", "6 January 2024", "2 February 2024", "Pending"):
        assert words in output


def test_it_prints_one_json_document_of_the_extraction_and_what_is_stored(article: Path) -> None:
    document = json.loads(run(article, published=PUBLISHED, json=True))
    stored = Article.objects.get()
    assert document["article"] == {
        "id": stored.pk,
        "sha256": fingerprint(TEXT),
        "created": True,
        "published_on": PUBLISHED,
        "published_how": "given",
    }
    assert {"language", "published_on", "suggestion", "mentions", "truncated", "limits"} <= document.keys()
    rows = {row.pk: row for row in stored.candidates.all()}
    assert {found["id"] for found in document["candidates"]} == rows.keys()
    for found in document["candidates"]:
        assert (found["key"], found["decision"]) == (rows[found["id"]].key, "pending")
        start, end = found["spans"][0]
        assert TEXT[start:end] == found["quote"]


def test_the_same_file_again_adds_nothing_and_shows_the_decisions(article: Path) -> None:
    first = json.loads(run(article, published=PUBLISHED, json=True))
    reject(Candidate.objects.all()[0], by=None)
    second = json.loads(run(article, json=True))
    assert second["article"] == {**first["article"], "created": False}
    assert [found["id"] for found in second["candidates"]] == [found["id"] for found in first["candidates"]]
    assert sorted(found["decision"] for found in second["candidates"])[-1] == "rejected"
    assert Candidate.objects.count() == len(first["candidates"])
    assert "nothing added" in run(article)


def test_several_files_give_a_list(article: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Russia fired North Korean missiles at Kharkiv on 2024-01-09.", encoding="utf-8")
    documents = json.loads(run(article, other, published=PUBLISHED, json=True))
    assert [document["article"]["created"] for document in documents] == [True, True]


def test_one_bad_file_does_not_stop_the_others(article: Path, tmp_path: Path) -> None:
    output = io.StringIO()
    with pytest.raises(CommandError) as caught:
        call_command("ingest", str(tmp_path / "none.txt"), str(article), published=PUBLISHED, stdout=output)
    assert str(caught.value).startswith(f"{tmp_path / 'none.txt'}: The file cannot be read")
    assert Article.objects.get().name == "deliveries.txt"
    assert "deliveries.txt" in output.getvalue()


def test_it_reads_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    document = json.loads(run("-", published=PUBLISHED, json=True))
    assert document["article"]["sha256"] == fingerprint(TEXT)


def test_without_a_date_it_asks_and_names_the_option(tmp_path: Path) -> None:
    path = tmp_path / "undated.txt"
    path.write_text("Russia fired North Korean missiles at Kharkiv last week.", encoding="utf-8")
    said = refused(path)
    assert "No publication date" in said
    assert "--published 2024-06-17" in said


def test_it_names_the_very_option_when_the_text_suggests_a_day(article: Path) -> None:
    said = refused(article)
    assert "The text suggests 2 February 2024" in said
    assert "--published 2024-02-02" in said


def test_a_month_in_the_text_is_no_day_to_copy(tmp_path: Path) -> None:
    path = tmp_path / "undated.txt"
    path.write_text("The G7 condemned the arms trade in Nov. 2023 and again on Friday.", encoding="utf-8")
    said = refused(path)
    assert "The text suggests November 2023 or later" in said
    assert "--published YYYY-MM-DD" in said


@pytest.mark.parametrize("words", ["2024-13-01", "2024-02", "soon", "2999-01-01"])
def test_a_date_of_publication_that_cannot_be_is_refused(article: Path, words: str) -> None:
    assert "publication date" in refused(article, published=words)


@pytest.mark.parametrize("url", ["nowhere", "ftp://news.example/a", "javascript:alert(1)"])
def test_an_address_that_is_none_is_refused(article: Path, url: str) -> None:
    assert "not a web address" in refused(article, published=PUBLISHED, url=url)


def test_an_address_in_place_of_a_file_is_explained() -> None:
    assert "nothing is fetched" in refused("https://news.example/a", published=PUBLISHED)


def test_the_address_is_kept_and_becomes_a_source_of_a_known_site(article: Path) -> None:
    source = make_source(url="https://news.example/known")
    run(article, published=PUBLISHED, url="https://news.example/deliveries-are-described-again")
    stored = Article.objects.get()
    assert stored.url == "https://news.example/deliveries-are-described-again"
    assert stored.source is not None
    assert stored.source.publication == source.publication


def test_one_address_cannot_belong_to_two_files(article: Path, tmp_path: Path) -> None:
    assert "one article" in refused(article, tmp_path / "b.txt", url="https://news.example/a")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "empty"),
        (b"  \n", "empty"),
        (b"On 2024-01-02\x00 it began", "NUL"),
        ("Ракеты 2024-01-02".encode("cp1251"), "--encoding"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "--encoding"),
        (b"On 2024-01-02 it began. " * 90_000, "characters"),
        (b"x" * 4_000_001, "bytes"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused(tmp_path: Path, content: bytes, message: str) -> None:
    path = tmp_path / "bad.txt"
    path.write_bytes(content)
    said = refused(path, published=PUBLISHED)
    assert said.startswith(f"{path}: ")
    assert message in said


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    assert "cannot be read" in refused(tmp_path, published=PUBLISHED)


def test_other_encodings_are_read_when_named(tmp_path: Path) -> None:
    path = tmp_path / "old.txt"
    path.write_bytes("Россия запустила ракеты 2024-01-02.".encode("cp1251"))
    run(path, published=PUBLISHED, encoding="windows-1251")
    assert Article.objects.get().text == "Россия запустила ракеты 2024-01-02."


@pytest.mark.parametrize("encoding", ["klingon", "hex"])
def test_an_encoding_that_does_not_exist_is_refused(article: Path, encoding: str) -> None:
    assert encoding in refused(article, published=PUBLISHED, encoding=encoding)


def test_a_hostile_text_cannot_steer_the_terminal(tmp_path: Path) -> None:
    path = tmp_path / "evil.txt"
    path.write_text(
        "Russia fired \x1b[31m[bold]KN-23[/bold] missiles at Kharkiv on 2024-01-02.", encoding="utf-8"
    )
    output = run(path, published=PUBLISHED)
    assert "\x1b" not in output
    assert "2 January 2024" in output


def test_it_says_so_when_only_the_beginning_was_read(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text(TEXT + "Nothing of note happened here. " * 7_000, encoding="utf-8")
    assert "Only the first 200,000 characters were read." in run(path, published=PUBLISHED)


def test_a_page_gives_text_title_and_day(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(page(head=linked_data("2024-06-17")), encoding="utf-8")
    document = json.loads(run(path, json=True, url="https://news.example/a"))
    article = Article.objects.get()
    assert document["published_on"] == {
        "edtf": "2024-06-17",
        "how": "meta",
        "evidence": "datePublished: 2024-06-17",
    }
    assert (article.name, article.published_how, article.origin) == ("page.html", "meta", "file")
    assert article.text.startswith("Shells go east\nNorth Korea shipped shells")


def test_a_guess_from_a_page_is_named_with_the_option(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(page(body='<time datetime="2024-06-17">x</time>'), encoding="utf-8")
    said = refused(path)
    assert "The text suggests 17 June 2024 (“the markup of the page”)" in said
    assert "--published 2024-06-17" in said


def test_a_pdf_is_read_from_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    content = pdf(["Russia fired missiles at Kharkiv on Friday."])
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
    assert "5 January 2024" in run("-", published="2024-01-05")


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("scan.pdf", pdf_of(b""), "has no text"),
        ("none.pdf", b"", "it is no PDF"),
        ("large.html", b"<p>x</p>" * 200_000, "more than 1 MB"),
        ("bare.html", b"<html></html>", "No article text"),
    ],
)
def test_a_page_or_pdf_that_cannot_be_read_is_refused(
    tmp_path: Path, name: str, content: bytes, message: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    said = refused(path, published=PUBLISHED)
    assert said.startswith(f"{path}: ")
    assert message in said


def test_it_says_so_when_the_tables_are_missing(article: Path) -> None:
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE timeline_eventtype RENAME TO timeline_elsewhere")
    with pytest.raises(CommandError, match=r"manage\.py migrate"):
        run(article, published=PUBLISHED)
