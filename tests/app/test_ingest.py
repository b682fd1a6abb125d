"""Reading a text: stored once as it is, with dated candidates; what cannot be read leaves nothing behind."""

from __future__ import annotations

from datetime import date

import pytest

from tests.factories import make_editor, make_publication, make_source
from tests.reading import TEXT, TODAY, ingest, install_names
from timeline.models import Article, Candidate, Revision, Source
from timeline.services.article_days import MissingDateError, publication_day
from timeline.services.articles import (
    MAX_TEXT,
    add_source,
    delete_article,
    read_again,
    set_source,
)
from timeline.services.candidates import accept, edit, reject
from timeline.services.errors import ServiceError
from timeline.vocab import DateHow, Decision


@pytest.fixture(autouse=True)
def _names(db: None) -> None:
    install_names()


def counts() -> tuple[int, int, int]:
    return Article.objects.count(), Candidate.objects.count(), Source.objects.count()


def dates(article: Article) -> set[str]:
    return {row.content["edtf"] for row in article.candidates.all()}


def test_a_text_is_stored_as_it_is_with_its_candidates() -> None:
    editor = make_editor()
    result = ingest(by=editor)
    article = Article.objects.get()
    assert result.created
    assert article.text == TEXT
    assert article.created_by == editor
    assert (article.published_on, article.published_how) == ("2024-02-03", DateHow.GIVEN)
    assert dates(article) == {"2024-02-02", "2024-01-02", "2024-01-06"}


def test_offsets_lead_back_to_the_sentence_and_to_the_date() -> None:
    article = ingest().article
    for row in article.candidates.all():
        assert row.quote == row.proposed["quote"]
        mention = TEXT[row.mention_start : row.mention_end]
        assert mention in row.quote
        assert row.proposed["date_text"] == mention


def test_the_same_text_again_adds_nothing() -> None:
    first, before = ingest(), counts()
    second = ingest(published_on=None)
    assert not second.created
    assert second.article == first.article
    assert second.candidates == first.candidates
    assert counts() == before


def test_line_ends_and_a_byte_order_mark_do_not_make_another_text() -> None:
    first = ingest()
    assert ingest("\ufeff" + TEXT.replace("\n", "\r\n")).article == first.article


def test_the_same_text_with_another_day_is_refused() -> None:
    ingest()
    with pytest.raises(ServiceError, match=r"already stored .* 3 February 2024"):
        ingest(published_on=date(2024, 2, 4))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "empty"),
        (" \n\t\n", "empty"),
        ("On 2024-01-02\0 it began.", "NUL"),
        ("On 2024-01-02 \ud800 it began.", "surrogates"),
        ("x" * (MAX_TEXT + 1), f"at most {MAX_TEXT:,}"),
        ("On 2024-01-02 it began. " * 90_000, f"at most {MAX_TEXT:,}"),
    ],
)
def test_a_text_that_cannot_be_read_is_refused_and_nothing_is_written(text: str, message: str) -> None:
    before = counts()
    with pytest.raises(ServiceError, match=message):
        ingest(text)
    assert counts() == before


@pytest.mark.parametrize("day", [date(2024, 2, 12), date(2034, 1, 1)])
def test_a_day_of_publication_in_the_future_is_refused(day: date) -> None:
    with pytest.raises(ServiceError, match="future"):
        ingest(published_on=day)
    assert not Article.objects.exists()


def test_it_may_be_tomorrow_where_the_publisher_is() -> None:
    assert ingest(published_on=date(2024, 2, 11)).created


@pytest.mark.parametrize(
    "url",
    [
        "nowhere",
        "ftp://news.example/1",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "https://",
        "http://a b/",
        "x" * 700,
    ],
)
def test_an_address_that_is_none_is_refused(url: str) -> None:
    with pytest.raises(ServiceError, match="address"):
        ingest(url=url)
    assert not Article.objects.exists()


def test_a_text_without_a_date_is_asked_for_it() -> None:
    before = counts()
    with pytest.raises(MissingDateError, match="No publication date") as caught:
        ingest("Ministry describes deliveries, again.", published_on=None)
    assert caught.value.extraction.published_on is None
    assert counts() == before


def test_a_line_that_says_published_gives_the_day() -> None:
    article = ingest(
        "Deliveries described\n\nPublished : Feb. 1, 2024 - 10:34\n\n" + TEXT, published_on=None
    ).article
    assert (article.published_on, article.published_how) == ("2024-02-01", DateHow.CUE_LINE)


def test_the_stamp_in_the_address_gives_the_day() -> None:
    article = ingest(published_on=None, url="https://unknown.example/2024/02/01/deliveries").article
    assert (article.published_on, article.published_how) == ("2024-02-01", DateHow.URL)


def test_a_listed_source_gives_its_day_and_is_cited() -> None:
    source = make_source(url="https://www.news.example/deliveries", published_on="2024-02-01")
    article = ingest(published_on=None, url="http://news.example/deliveries/").article
    assert article.source == source
    assert article.published_on == "2024-02-01"


def test_a_source_is_made_when_the_site_is_known() -> None:
    make_source(url="https://news.example/other")
    before = Source.objects.count()
    article = ingest(url="https://news.example/2024/02/03/ministry-describes-deliveries-of-shells").article
    source = article.source
    assert source is not None
    assert Source.objects.count() == before + 1
    assert source.title == "Ministry describes deliveries of shells"
    assert (source.title_kind, source.published_on, source.date_inferred) == ("from_url", "2024-02-03", False)
    assert Revision.objects.filter(kind="source", key=source.slug).count() == 1


def test_an_address_of_an_unknown_site_is_kept_without_a_source() -> None:
    article = ingest(url="https://unknown.example/a").article
    assert article.source is None
    assert article.url == "https://unknown.example/a"


def test_a_source_can_be_named_later() -> None:
    article = ingest().article
    publication = make_publication()
    add_source(article, url="https://news.example/late", publication=publication, title="Late", by=None)
    source = Article.objects.get().source
    assert source is not None
    assert (source.title, source.publication) == ("Late", publication)


def test_the_source_of_a_cited_article_stays() -> None:
    article = ingest(source=make_source()).article
    accept(article.candidates.all()[0], by=None)
    with pytest.raises(ServiceError, match="already cite"):
        set_source(article, make_source())


def test_reading_again_adds_what_is_new_and_sets_aside_what_is_gone() -> None:
    article = ingest().article
    gone, lost = article.candidates.all()[:2]
    lost_key = lost.key
    lost.delete()
    Candidate.objects.filter(pk=gone.pk).update(key="of-an-older-extractor")
    read_again(article)
    assert Candidate.objects.get(pk=gone.pk).decision == Decision.STALE
    assert article.candidates.filter(key=lost_key, decision=Decision.PENDING).exists()
    assert article.candidates.count() == 4


def test_what_is_proposed_once_more_is_pending_again() -> None:
    row = ingest().candidates[0]
    Candidate.objects.filter(pk=row.pk).update(decision=Decision.STALE)
    read_again(row.article)
    row.refresh_from_db()
    assert row.decision == Decision.PENDING


def test_reading_again_never_touches_what_a_person_decided_or_changed() -> None:
    result = ingest(source=make_source())
    accepted, rejected, edited = result.candidates
    accept(accepted, by=None)
    reject(rejected, by=None, why="Not about this.")
    edit(edited, {"title": "As an editor puts it"}, by=None)
    Candidate.objects.update(score=99, extractor_version="0")
    for row in result.candidates:
        Candidate.objects.filter(pk=row.pk).update(key=f"older-{row.pk}")
    before = list(Candidate.objects.order_by("pk").values())
    read_again(result.article)
    after = list(Candidate.objects.filter(pk__in=[row["id"] for row in before]).order_by("pk").values())
    assert after == before


def test_reading_from_another_day_moves_relative_dates() -> None:
    text = "Russia fired North Korean missiles at Kharkiv on Friday.\n"
    article = ingest(text, published_on=date(2024, 1, 6)).article
    assert dates(article) == {"2024-01-05"}
    read_again(article, published_on=date(2024, 1, 13))
    assert dates(article) == {"2024-01-12"}
    article.refresh_from_db()
    assert (article.published_on, article.published_how) == ("2024-01-13", DateHow.GIVEN)


def test_an_article_with_an_event_cannot_be_deleted() -> None:
    article = ingest(source=make_source()).article
    accept(article.candidates.all()[0], by=None)
    with pytest.raises(ServiceError, match="cannot be deleted"):
        delete_article(article)
    assert Article.objects.exists()


def test_an_article_without_events_goes_with_its_candidates() -> None:
    delete_article(ingest().article)
    assert not Candidate.objects.exists()


@pytest.mark.parametrize(
    "words", ["2024-06", "June 2024", "2024", "2024-06-17~", "2024-06-17?", "13-15 June 2024"]
)
def test_a_publication_date_that_is_no_single_day_is_refused(words: str) -> None:
    with pytest.raises(ServiceError, match="not a single day"):
        publication_day(words, TODAY)


@pytest.mark.parametrize("words", ["2024-06-31", "soon", "17.06", ""])
def test_a_publication_date_that_is_none_is_refused(words: str) -> None:
    with pytest.raises(ServiceError, match="publication date"):
        publication_day(words, TODAY)


@pytest.mark.parametrize("words", ["2024-06-17", "17 June 2024", "June 17, 2024"])
def test_a_publication_date_is_read_in_words_too(words: str) -> None:
    assert publication_day(words, TODAY) == date(2024, 6, 17)
