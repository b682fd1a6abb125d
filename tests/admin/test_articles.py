"""Reading an article in the admin: the form that asks, the desk that shows, what cannot be changed."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import Permission, User
from django.test import Client
from django.urls import reverse

from tests.factories import make_publication, make_source
from tests.reading import TEXT, ingest, install_names
from timeline.models import Article, Candidate, Source
from timeline.services.articles import MAX_TEXT
from timeline.services.candidates import accept
from timeline.vocab import Decision

ADD = reverse("admin:timeline_article_add")
LIST = reverse("admin:timeline_article_changelist")
HOSTILE = """<script>alert(1)</script> said <img src=x onerror=alert(2)> the ministry.
Russia fired "North Korean" missiles & <b>rockets</b> at Kharkiv on 2024-01-02.
"""


@pytest.fixture(autouse=True)
def _names(db: None) -> None:
    install_names()


def read(editing: Client, **data: str) -> Any:
    return editing.post(ADD, {"text": TEXT, **data}, follow=True)


def body(response: Any) -> str:
    return str(response.content.decode())


def change(article: Article) -> str:
    return reverse("admin:timeline_article_change", args=[article.pk])


def test_the_form_is_one_page_without_scripts_of_its_own(editing: Client) -> None:
    page = body(editing.get(ADD))
    assert "Read an article" in page
    assert " style=" not in page
    assert "onclick" not in page


def test_a_pasted_text_leads_to_its_desk(editing: Client, editor: User) -> None:
    response = read(editing, title="Ministry describes deliveries", published_on="3 February 2024")
    article = Article.objects.get()
    assert response.redirect_chain[-1][0] == change(article)
    assert (article.text, article.created_by, article.origin) == (TEXT, editor, "paste")
    assert (article.published_on, article.name) == ("2024-02-03", "Ministry describes deliveries")
    assert "3 candidates proposed" in body(response)


def test_without_a_date_the_form_comes_back_with_the_text_and_what_it_suggests(editing: Client) -> None:
    page = body(read(editing, title="Kept"))
    assert not Article.objects.exists()
    assert "South Korean defence ministry said on 2024-02-02" in page
    assert 'value="Kept"' in page
    assert "The text suggests 2 February 2024" in page
    assert 'name="published_on" value="2024-02-02"' in page


def test_the_suggested_day_is_taken_with_one_button(editing: Client) -> None:
    editing.post(ADD, {"text": TEXT, "published_on": ["", "2024-02-02"]})
    assert Article.objects.get().published_on == "2024-02-02"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ({"text": ""}, "required"),
        ({"text": " \n "}, "empty"),
        ({"text": "x" * (MAX_TEXT + 1)}, "at most"),
        ({"text": "nul \0 byte"}, "Null characters"),
        ({"published_on": "2024-06"}, "not a single day"),
        ({"published_on": "soon"}, "cannot be read as a date"),
        ({"published_on": "2999-01-01"}, "future"),
        ({"published_on": "2024-02-03", "url": "javascript:alert(1)"}, "not a web address"),
        (
            {"published_on": "2024-02-03", "publication": "Nowhere Post", "url": "https://a.example/"},
            "Nowhere Post",
        ),
        ({"published_on": "2024-02-03", "publication": "example-times"}, "cited by its address"),
    ],
)
def test_what_cannot_be_read_is_explained_and_nothing_is_stored(
    editing: Client, data: dict[str, str], message: str
) -> None:
    make_publication()
    page = body(read(editing, **data))
    assert message in page
    assert not Article.objects.exists()
    assert not Source.objects.exists()


def test_address_publication_and_title_make_the_source(editing: Client) -> None:
    make_publication(name="Example Times")
    url = "https://news.example/deliveries"
    read(
        editing,
        published_on="2024-02-03",
        url=url,
        publication="Example Times",
        title="Deliveries, described",
    )
    source = Article.objects.get().source
    assert source is not None
    assert (source.url, source.title, source.title_kind) == (url, "Deliveries, described", "original")
    assert (source.published_on, source.publication.name) == ("2024-02-03", "Example Times")


def test_the_same_text_again_leads_to_the_desk_it_has(editing: Client) -> None:
    article = ingest().article
    response = read(editing)
    assert "nothing was added" in body(response)
    assert response.redirect_chain[-1][0] == change(article)
    assert Article.objects.count() == 1


def test_the_desk_shows_text_sentences_and_dates_with_anchors(editing: Client) -> None:
    article = ingest().article
    page = body(editing.get(change(article)))
    for row in article.candidates.all():
        assert f'id="sentence-{row.pk}"' in page
        assert f'href="#candidate-{row.pk}"' in page
        assert f'id="candidate-{row.pk}"' in page
    assert '<mark class="date sentence" title="2 January 2024">2024-01-02</mark>' in page


def test_a_hostile_text_stays_text(editing: Client) -> None:
    article = ingest(HOSTILE, name="<script>alert(3)</script>").article
    Candidate.objects.filter(article=article).update(edited={"title": "<script>alert(4)</script>"})
    candidates = reverse("admin:timeline_candidate_changelist")
    for address in (change(article), LIST, candidates, ADD):
        page = body(editing.get(address))
        assert "<script>alert" not in page
        assert "<img src=x" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in body(editing.get(change(article)))


def test_an_expression_without_a_date_is_shown_as_such(editing: Client) -> None:
    article = ingest("On 31 February 2024 Russia fired North Korean missiles at Kharkiv.\n").article
    page = body(editing.get(change(article)))
    assert "there is no such day" in page
    assert '<mark class="date unread"' in page
    assert not article.candidates.exists()


def test_looking_changes_nothing(editing: Client) -> None:
    article = ingest().article
    before = list(Candidate.objects.values())
    editing.get(change(article))
    editing.get(LIST)
    assert list(Candidate.objects.values()) == before


def test_the_text_cannot_be_changed(editing: Client) -> None:
    article = ingest().article
    editing.post(
        change(article), {"do": "again", "published_on": "2024-02-03", "text": "Other", "name": "Other"}
    )
    article.refresh_from_db()
    assert (article.text, article.name) == (TEXT, "deliveries.txt")


def test_a_source_is_set_at_the_desk(editing: Client) -> None:
    make_publication(name="Example Times")
    article = ingest().article
    data = {"do": "source", "url": "https://news.example/a", "publication": "Example Times", "title": "A"}
    editing.post(change(article), data)
    article.refresh_from_db()
    assert article.source is not None
    assert article.source.title == "A"


def test_a_listed_page_is_found_without_naming_the_publication(editing: Client) -> None:
    source = make_source(url="https://news.example/listed")
    article = ingest().article
    editing.post(change(article), {"do": "source", "url": "http://www.news.example/listed/"})
    article.refresh_from_db()
    assert article.source == source


def test_a_new_page_needs_its_publication(editing: Client) -> None:
    article = ingest().article
    page = body(editing.post(change(article), {"do": "source", "url": "https://news.example/new"}))
    assert "say which publication" in page
    assert 'value="https://news.example/new"' in page
    assert not Source.objects.exists()


def test_reading_again_keeps_what_was_decided(editing: Client) -> None:
    article = ingest(source=make_source()).article
    row = article.candidates.all()[0]
    accept(row, by=None)
    page = body(
        editing.post(change(article), {"do": "again", "published_on": "4 February 2024"}, follow=True)
    )
    assert "Read again as published on 4 February 2024" in page
    row.refresh_from_db()
    assert row.decision == Decision.ACCEPTED


def test_an_article_is_deleted_until_something_came_of_it(editing: Client) -> None:
    article = ingest(source=make_source()).article
    address = reverse("admin:timeline_article_delete", args=[article.pk])
    accept(article.candidates.all()[0], by=None)
    assert editing.post(address, {"post": "yes"}).status_code == 403
    other = ingest("Russia fired North Korean missiles at Kharkiv on 2024-01-09.\n").article
    editing.post(reverse("admin:timeline_article_delete", args=[other.pk]), {"post": "yes"})
    assert list(Article.objects.all()) == [article]


def test_the_list_says_how_much_waits(editing: Client) -> None:
    ingest()
    page = body(editing.get(LIST))
    assert '<td class="field-to_decide">3</td>' in page
    assert "3 February 2024" in page


def test_many_are_read_again_at_once(editing: Client) -> None:
    row = ingest().candidates[0]
    Candidate.objects.filter(pk=row.pk).update(key="of-an-older-extractor")
    data = {"action": "read_selected_again", "_selected_action": [row.article_id]}
    assert "1 read again" in body(editing.post(LIST, data, follow=True))
    row.refresh_from_db()
    assert row.decision == Decision.STALE


def test_articles_are_not_deleted_by_the_dozen(editing: Client) -> None:
    ingest()
    assert "delete_selected" not in body(editing.get(LIST))


def test_a_stranger_is_sent_to_the_login(client: Client) -> None:
    article = ingest().article
    for address in (ADD, LIST, change(article)):
        response = client.get(address)
        assert response.status_code == 302
        assert "login" in response["Location"]
    assert client.post(ADD, {"text": TEXT, "published_on": "2024-02-03"}).status_code == 302
    assert Article.objects.count() == 1


def test_who_may_only_look_gets_no_buttons(client: Client) -> None:
    viewer = User.objects.create_user("viewer", password="x", is_staff=True)
    viewer.user_permissions.set(Permission.objects.filter(codename__in=["view_article", "view_candidate"]))
    client.force_login(viewer)
    article = ingest().article
    page = client.get(change(article)).content.decode()
    assert "<blockquote" in page
    assert 'name="do"' not in page
    assert client.post(change(article), {"do": "again", "published_on": "2024-02-04"}).status_code == 403
    assert client.post(ADD, {"text": "x", "published_on": "2024-02-03"}).status_code == 403


def test_there_is_no_desk_of_an_article_that_is_not_there(editing: Client) -> None:
    assert editing.get(reverse("admin:timeline_article_change", args=[999])).status_code == 404
