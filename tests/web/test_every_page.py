"""What holds for every public page: headers, methods, caching, markup, number of queries."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.factories import make_event
from tests.web.markup import Element, read
from timeline.models import DataVersion
from timeline.services.publishing import withdraw

EVENT = "/events/dprk-missile-strike-kharkiv-2024-01-02/"
# Every kind of page, with the most queries that it may make.
PAGES = {
    "/": 60,
    "/?type=use&q=missile": 70,
    f"/?as_of=2024-02-01&event={EVENT.split('/')[2]}": 90,
    "/?type=un&since=2026-03": 90,
    EVENT: 35,
    f"{EVENT}?as_of=2024-02-01": 40,
    f"{EVENT}cite.bib": 25,
    "/actors/nis/": 20,
    "/systems/hwasong-11-series/": 12,
    "/places/kharkiv/": 12,
    "/map/": 12,
    "/map/?type=transfer&since=2024&announced=1": 20,
    "/changes/": 20,
    "/changes/?type=use&before=2024-01-04&after=2024-02-16": 25,
    "/quantities/": 12,
    "/quantities/?subject=casualties&claimant=south-korea": 16,
    "/conflicts/": 14,
    "/sources/": 6,
    "/sources/38-north-2024-04-un-panel-experts-final/": 10,
    "/about/": 12,
    "/print/?type=use": 50,
    "/robots.txt": 2,
    "/sitemap.xml": 4,
}
EMBED = "/embed/?type=use"
HTML_PAGES = [*(page for page in PAGES if not re.search(r"\.(bib|txt|xml)$", page)), EMBED]

pytestmark = pytest.mark.django_db


def _pages(client: Client) -> Iterator[tuple[str, Element]]:
    for address in HTML_PAGES:
        yield address, read(client.get(address))


def test_pages_may_not_be_framed_and_set_no_cookie(client: Client, dataset: None) -> None:
    for address in PAGES:
        response = client.get(address)
        assert response.status_code == 200, address
        assert "frame-ancestors 'none'" in response.headers["Content-Security-Policy"], address
        assert response.headers["X-Frame-Options"] == "DENY", address
        assert not response.cookies, address
        assert "Cookie" not in response.headers.get("Vary", ""), address


def test_pages_can_be_read_and_nothing_else(client: Client, dataset: None) -> None:
    for address in [*PAGES, EMBED]:
        assert client.head(address).status_code == 200, address
        for method in (client.post, client.put, client.patch, client.delete):
            assert method(address).status_code == 405, address


def test_an_unchanged_page_is_not_sent_again_and_costs_one_query(client: Client, dataset: None) -> None:
    for address in [*PAGES, EMBED]:
        etag = client.get(address).headers["ETag"]
        with CaptureQueriesContext(connection) as queries:
            response = client.get(address, headers={"If-None-Match": etag})
        assert (response.status_code, response.content, len(queries)) == (304, b"", 1), address
        assert "public" in response.headers["Cache-Control"], address


def test_a_published_change_makes_every_page_new(client: Client) -> None:
    before = client.get("/about/").headers["ETag"]
    make_event("2024-01-02")
    assert client.get("/about/").headers["ETag"] != before


def test_a_withdrawn_event_leaves_the_list_at_once(client: Client) -> None:
    event = make_event(title="Soon gone")
    etag = client.get("/").headers["ETag"]
    withdraw(event, by=None, reason="A hoax.")
    response = client.get("/", headers={"If-None-Match": etag})
    assert response.status_code == 200
    assert "Soon gone" not in response.content.decode()


def test_fragments_and_pages_have_etags_of_their_own(client: Client) -> None:
    whole = client.get("/").headers["ETag"]
    sent = {"HX-Request": "true", "HX-Target": "results", "If-None-Match": whole}
    assert client.get("/", headers=sent).status_code == 200


def test_pages_ask_the_database_a_bounded_number_of_times(client: Client, dataset: None) -> None:
    for address, most in PAGES.items():
        with CaptureQueriesContext(connection) as queries:
            client.get(address)
        assert len(queries) <= most, address


def test_more_events_do_not_mean_more_queries(client: Client) -> None:
    make_event(systems=("kn-23",), places=(("kharkiv", "happened"),), claims=2)
    with CaptureQueriesContext(connection) as few:
        client.get("/")
    for _ in range(5):
        make_event(systems=("kn-23",), places=(("kharkiv", "happened"),), claims=2)
    with CaptureQueriesContext(connection) as many:
        client.get("/")
    assert len(many) == len(few)


def test_the_markup_of_pages_is_sound(client: Client, dataset: None) -> None:
    for address, page in [*_pages(client), ("/nowhere/", read(client.get("/nowhere/")))]:
        ids = [element["id"] for element in page.walk() if element["id"]]
        assert sorted(ids) == sorted(set(ids)), f"{address}: an id stands twice"
        assert len(page.find("h1")) == 1, address
        for element in page.walk():
            for name in ("aria-labelledby", "aria-describedby", "for", "form"):
                assert set(element[name].split()) <= set(ids), f"{address}: {name}={element[name]}"


def test_every_link_within_a_page_leads_somewhere(client: Client, dataset: None) -> None:
    for address, page in _pages(client):
        ids = {element["id"] for element in page.walk()}
        anchors = {link["href"][1:] for link in page.find("a") if link["href"].startswith("#")}
        assert anchors <= ids, address


def test_every_kind_of_local_link_leads_somewhere(client: Client, dataset: None) -> None:
    links = {link["href"].split("#")[0] for _, page in _pages(client) for link in page.find("a")}
    by_kind: dict[str, str] = {}
    for link in sorted(link for link in links if link.startswith("/")):
        by_kind.setdefault(re.sub(r"[^/?=&]+(?=/$|&|$)", "*", link), link)
    answers = {link: client.get(link).status_code for link in by_kind.values()}
    assert {link: status for link, status in answers.items() if status != 200} == {}


def test_status_words_lead_to_their_definitions(client: Client, dataset: None) -> None:
    defined = {element["id"] for element in read(client.get("/about/")).walk()}
    words = {link["href"] for link in read(client.get("/")).find("a", "status")}
    assert words and {word.split("#")[1] for word in words} <= defined


def test_no_template_holds_style_or_script_of_its_own(root: Path) -> None:
    inline = re.compile(r"\sstyle=|\son[a-z]+=|<style|<script(?![^>]*\ssrc=)|javascript:", re.IGNORECASE)
    templates = [*(root / "templates").rglob("*.html")]
    assert templates
    found = [
        f"{path.relative_to(root)}:{number}"
        for path in templates
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if inline.search(line)
    ]
    assert found == []


def test_htmx_only_enhances_real_links_and_forms(client: Client, dataset: None) -> None:
    for address, page in _pages(client):
        for element in page.walk():
            if element["hx-boost"]:
                assert element.tag == "a" and element["href"].startswith("/"), address
            if element["hx-get"]:
                assert element.tag == "form" and element["action"] == element["hx-get"], address


def test_the_cut_off_is_left_out_where_none_is_known(client: Client) -> None:
    for address in ("/", "/about/", "/embed/"):
        assert "cut-off" not in read(client.get(address)).text.lower()
    assert DataVersion.current().cutoff is None
