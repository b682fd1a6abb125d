"""Reading an article from an uploaded page, PDF or text file in the admin."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from tests.files import SENTENCES, linked_data, page, pdf, pdf_of
from tests.reading import TEXT, install_names
from timeline.models import Article

ADD = reverse("admin:timeline_article_add")


@pytest.fixture(autouse=True)
def _names(db: None) -> None:
    install_names()


def body(response: Any) -> str:
    return str(response.content.decode())


def upload(editing: Client, name: str, content: bytes, **data: Any) -> Any:
    file = SimpleUploadedFile(name, content)
    return editing.post(ADD, {"text": "", "file": file, **data}, follow=True)


def test_an_uploaded_page_is_read_as_published_on_the_day_it_states(editing: Client) -> None:
    response = upload(editing, "a.html", page(head=linked_data("2024-06-17T09:00:00+09:00")).encode())
    article = Article.objects.get()
    assert (article.published_on, article.published_how, article.origin) == ("2024-06-17", "meta", "upload")
    assert article.name == "Shells go east"
    assert "Menu" not in article.text
    assert "as “datePublished: 2024-06-17T09:00:00+09:00” says" in body(response)


def test_an_uploaded_pdf_asks_for_its_day_and_keeps_its_text(editing: Client) -> None:
    sent = upload(
        editing, "report.pdf", pdf(["Russia fired missiles at Kharkiv on Friday."], title="A report")
    )
    assert not Article.objects.exists()
    shown = body(sent)
    assert "No publication date was found" in shown
    assert "The text of report.pdf is kept below" in shown
    form = sent.context["form"]
    again = {name: form[name].value() or "" for name in ("text", "title", "from_file")}
    editing.post(ADD, {**again, "published_on": "2024-01-05"})
    article = Article.objects.get()
    assert (article.text, article.name) == ("Russia fired missiles at Kharkiv on Friday.", "A report")
    assert article.origin == "upload"


def test_the_day_of_a_page_is_filled_in_when_something_else_is_missing(editing: Client) -> None:
    content = page(head=linked_data("2024-06-17")).encode()
    shown = upload(editing, "a.html", content, url="nowhere").context["form"]
    assert shown["published_on"].value() == "2024-06-17"
    assert "officials in Seoul" in shown["text"].value()


def test_a_pasted_source_of_a_page_is_read_as_a_page(editing: Client) -> None:
    editing.post(ADD, {"text": page(head=linked_data("2024-06-17"))})
    article = Article.objects.get()
    assert (article.published_on, article.origin) == ("2024-06-17", "paste")
    assert "<p>" not in article.text


def test_page_and_text_that_name_different_days_are_put_to_the_editor(editing: Client) -> None:
    content = page(
        head=linked_data("2024-06-17"),
        sentences=["Published: June 10, 2024. Officials in Seoul wrote this down for everybody.", *SENTENCES],
    )
    shown = body(upload(editing, "a.html", content.encode()))
    assert not Article.objects.exists()
    assert "published on 17 June 2024" in shown
    assert "its text says 10 June 2024" in shown


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("photo.png", b"\x89PNG", "photo.png: only .html, .htm, .pdf, .txt files are read."),
        ("scan.pdf", pdf_of(b"0 0 9 9 re f"), "scan.pdf: The PDF has no text"),
        ("false.pdf", b"words", "false.pdf: The file is called .pdf, but it is no PDF."),
        ("empty.html", b"<html></html>", "empty.html: No article text was found"),
        ("long.html", b"<html>" + b"<p>word</p>" * 100_000, "long.html: The page has more than 1 MB"),
        ("old.txt", "Ракеты".encode("cp1251"), "old.txt: Byte 1 is not utf-8"),
        ("nothing.txt", b"", "empty"),
    ],
)
def test_a_file_that_cannot_be_read_is_named_and_nothing_is_stored(
    editing: Client, name: str, content: bytes, message: str
) -> None:
    assert message in body(upload(editing, name, content, published_on="2024-06-17"))
    assert not Article.objects.exists()


def test_a_text_and_a_file_are_too_much(editing: Client) -> None:
    assert "both were sent" in body(upload(editing, "a.txt", b"On 2024-01-02.", text=TEXT))
    assert not Article.objects.exists()
