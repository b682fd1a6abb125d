"""From the bytes of a file to the text of an article."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter

from tests.files import SENTENCES, linked_data, page, pdf, pdf_of
from timeline.fetching import FileText, Kind, PageDate, UnreadableError, is_page, read_file, read_path

META = '<meta property="article:published_time" content="{}">'


def refused(content: bytes | str, name: str = "") -> str:
    with pytest.raises(UnreadableError) as caught:
        read_file(content.encode() if isinstance(content, str) else content, name=name)
    return str(caught.value)


def read(content: str) -> FileText:
    return read_file(content.encode())


def encrypted(user_password: str) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf(SENTENCES))))
    writer.encrypt(user_password, owner_password="owner", algorithm="RC4-128")
    output = io.BytesIO()
    writer.write(output)
    return output.getvalue()


def test_a_page_gives_its_article_without_what_stands_around_it() -> None:
    found = read(page())
    assert (found.kind, found.title, found.date) == (Kind.HTML, "Shells go east", None)
    assert all(sentence in found.text.splitlines() for sentence in SENTENCES)
    assert "Menu" not in found.text
    assert "rights" not in found.text


@pytest.mark.parametrize(
    ("head", "day", "evidence"),
    [
        (linked_data("2024-06-17T00:30:00+09:00"), "2024-06-17", "datePublished: 2024-06-17T00:30:00+09:00"),
        (META.format("2024-06-18 08:00"), "2024-06-18", "article:published_time: 2024-06-18 08:00"),
        (META.format("2024-06-18") + linked_data("2024-06-17"), "2024-06-17", "datePublished: 2024-06-17"),
        ('<meta name="pubdate" content="20240617083000">', "2024-06-17", "pubdate: 20240617083000"),
    ],
)
def test_a_page_states_when_it_was_published(head: str, day: str, evidence: str) -> None:
    assert read(page(head=head)).date == PageDate(day, stated=True, evidence=evidence)


def test_a_date_of_the_markup_is_only_a_guess() -> None:
    found = read(page(body='<time datetime="2024-06-17">17 June</time>'))
    assert found.date == PageDate("2024-06-17", stated=False, evidence="the markup of the page")


@pytest.mark.parametrize(
    "head",
    [
        META.format("yesterday"),
        META.format("2024-02-31"),
        META.format("1995-01-01"),
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": </script>',
        '<meta property="article:modified_time" content="2024-06-17">',
    ],
)
def test_a_page_without_a_day_states_none(head: str) -> None:
    found = read(
        page(head=head, body="<a href='/news/1995/2004.htm'>Archive</a>", sentences=["Some words."] * 9)
    )
    assert found.date is None or not found.date.stated


@pytest.mark.parametrize(
    ("encoding", "declared", "sentence"),
    [
        (
            "cp949",
            "euc-kr",
            "북한이 지난 13일 러시아에 포탄을 보냈다고 한국 국방부가 서울에서 기자들에게 밝혔다.",
        ),
        (
            "cp1251",
            "windows-1251",
            "КНДР поставила России снаряды ещё в сентябре прошлого года, сообщили в Сеуле.",
        ),
        ("utf-8", "utf-8", "КНДР передала Росії снаряди ще у вересні минулого року, повідомили у Сеулі."),
    ],
)
def test_a_page_is_read_in_the_encoding_it_declares(encoding: str, declared: str, sentence: str) -> None:
    head = f'<meta http-equiv="Content-Type" content="text/html; charset={declared}">'
    content = page(head=head, title="1", sentences=[sentence] * 6).encode(encoding)
    assert sentence in read_file(content).text


def test_a_page_never_brings_in_a_file_of_the_server(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("secret words", encoding="utf-8")
    entity = f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY x SYSTEM "file://{secret}">]>'
    found = read(f"{entity}<html><body><p>&x; and {SENTENCES[0]}</p></body></html>")
    assert "secret words" not in found.text


@pytest.mark.parametrize(
    "line",
    [
        "on 14 June 2024, the ministry said",
        "지난해 9월부터 러시아에 포탄을",
        "в сентябре прошлого года",
        "у вересні",
    ],
)
def test_a_pdf_gives_its_text_in_any_letters(line: str) -> None:
    found = read_file(pdf([line], title="Звіт"), name="report.pdf")
    assert found == FileText(Kind.PDF, line, "Звіт", None)


def test_lines_broken_for_the_width_of_the_page_are_joined() -> None:
    lines = [
        "North Korea says it tested",
        "The North Korean army said on Friday, 14 June",
        "2024, that it had sent nothing at all to Rus-",
        "sia since it last tested weapons in mid-",
        "March, which is long past.",
        "Kim said nothing.",
    ]
    assert read_file(pdf(lines)).text.splitlines() == [
        "North Korea says it tested",
        "The North Korean army said on Friday, 14 June 2024, that it had sent nothing at all to Russia since "
        "it last tested weapons in mid-March, which is long past.",
        "Kim said nothing.",
    ]


def test_a_pdf_that_only_forbids_changes_is_read() -> None:
    assert SENTENCES[0][:60] in read_file(encrypted("")).text


@pytest.mark.parametrize(
    ("content", "name", "words"),
    [
        (pdf_of(b"0 0 99 99 re f"), "", "has no text"),
        (encrypted("secret"), "", "encrypted"),
        (pdf(SENTENCES)[:400], "", "damaged"),
        (pdf(SENTENCES, kids=b"4 0 R " * 301, count=301), "", "has 301 pages; at most 300"),
        (b"%PDF-1.4\n" + b"1 0 obj\n" * 1000, "", "damaged"),
        (b"hello", "report.PDF", "it is no PDF"),
        (b"<html><body></body></html>", "", "No article text was found"),
        (b"", "page.html", "No article text"),
        (b"<html>" + b"<p>word</p>" * 100_000, "", "more than 1 MB"),
        (b"%PDF-" + bytes(10_000_000), "", "more than 10 MB"),
        (b"x" * 4_000_001, "", "more than 4,000,000 bytes"),
        (b"caf\xe9", "", "Byte 4 is not utf-8"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_said_in_a_sentence(content: bytes, name: str, words: str) -> None:
    message = refused(content, name)
    assert words in message
    assert message.endswith((".", "?"))


@pytest.mark.parametrize("path", ["nowhere.html", ".", "https://example.org/a.html", "a\0b"])
def test_a_path_that_is_no_file_is_said(path: str) -> None:
    with pytest.raises(UnreadableError, match=r"cannot be read|nothing is fetched"):
        read_path(path)


def test_what_is_a_page_is_told_by_its_beginning_or_its_name() -> None:
    assert read_file(b"<p>is no page</p>").kind == Kind.TEXT
    assert read_file(f"<p>{SENTENCES[0]}</p>".encode(), name="A.HTM").kind == Kind.HTML
    assert is_page("\n<!-- saved -->\n<!DOCTYPE HTML><p>")
    assert is_page('<?xml version="1.0"?>\n<html xmlns="x">')
    assert not is_page("An <html> element begins a page.")
