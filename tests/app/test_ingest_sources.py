"""Addresses of articles: the day stamped into them, the publication behind them, the source they become."""

from __future__ import annotations

from datetime import date

import pytest

from tests.factories import make_publication, make_source
from timeline.models import Source
from timeline.services.article_sources import (
    Page,
    day_in_url,
    find_publication,
    find_source,
    publication_of,
)
from timeline.services.article_sources import (
    make_source as make_source_of,
)
from timeline.services.errors import ServiceError

TODAY = date(2026, 2, 16)


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://news.example/2024/03/18/missiles", date(2024, 3, 18)),
        ("https://news.example/world/2024-10-29/missiles", date(2024, 10, 29)),
        ("https://news.example/view/20240609", date(2024, 6, 9)),
        ("https://news.example/view/AEN20240609001200325", date(2024, 6, 9)),
        ("https://news.example/view/20250530145146635", date(2025, 5, 30)),
        ("https://news.example/2024/3/8/missiles", date(2024, 3, 8)),
        ("https://news.example/2024/03/missiles", None),
        ("https://news.example/2024/13/45/missiles", None),
        ("https://news.example/2024/02/30/missiles", None),
        ("https://news.example/2030/01/01/missiles", None),
        ("https://news.example/page?seen=2024-03-18", None),
        ("https://news.example/120240609", None),
        ("https://news.example/2024060912", None),
        ("https://news.example/resolution-1718-2006", None),
        ("https://news.example/", None),
    ],
)
def test_only_a_plain_stamp_in_the_path_is_a_day(url: str, day: date | None) -> None:
    assert day_in_url(url, TODAY) == day


@pytest.mark.django_db
def test_a_publication_is_found_by_slug_name_and_alias() -> None:
    publication = make_publication("example-times", name="Example Times", aliases=["ET"])
    assert {find_publication(words) for words in ("example-times", " example TIMES ", "et")} == {publication}


@pytest.mark.django_db
def test_an_unknown_publication_is_named_in_the_refusal() -> None:
    with pytest.raises(ServiceError, match="“Nowhere Post”"):
        find_publication("Nowhere Post")


@pytest.mark.django_db
def test_a_host_belongs_to_a_publication_only_when_all_its_sources_do() -> None:
    source = make_source(url="https://www.news.example/1")
    assert publication_of("http://news.example/2") == source.publication
    assert publication_of("https://news.example.org/2") is None
    make_source(url="https://news.example/3", publication=make_publication("other-times"))
    assert publication_of("https://news.example/2") is None


@pytest.mark.django_db
def test_a_page_is_listed_once_however_it_is_spelt() -> None:
    publication = make_publication()
    source = make_source_of(Page("https://www.News.example/A/", "en", "Title"), publication, by=None)
    assert find_source("http://news.example/a") == source
    with pytest.raises(ServiceError, match="already listed"):
        make_source_of(Page("http://news.example/a", "en", "Title"), publication, by=None)
    assert Source.objects.count() == 1


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("url", "title", "kind"),
    [
        ("https://news.example/1/russia-fires-more-missiles.html", "Russia fires more missiles", "from_url"),
        ("https://news.example/view/AEN20240609001200325", "Page of news.example", "descriptive"),
        (
            "https://news.example/a/%EB%B6%81%ED%95%9C-%EB%AF%B8%EC%82%AC%EC%9D%BC-%EB%B0%9C%EC%82%AC",
            "북한 미사일 발사",
            "from_url",
        ),
    ],
)
def test_a_title_that_nobody_gave_comes_from_the_address(url: str, title: str, kind: str) -> None:
    source = make_source_of(Page(url, "en"), make_publication(), by=None)
    assert (source.title, source.title_kind) == (title, kind)


@pytest.mark.django_db
def test_two_sources_of_one_day_get_two_slugs() -> None:
    publication = make_publication()
    slugs = {
        make_source_of(
            Page(f"https://news.example/{n}", "en", "Same title", "2024-01-02"), publication, by=None
        ).slug
        for n in range(3)
    }
    assert slugs == {f"example-times-2024-01-02-same-title{end}" for end in ("", "-2", "-3")}
