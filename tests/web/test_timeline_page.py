"""The first screen: what it says, what it lists, and what it hands to htmx."""

from __future__ import annotations

import json
from html import unescape

import pytest
from django.conf import LazySettings
from django.test import Client

from tests.factories import make_actor, make_claim, make_event, make_source, make_type
from tests.web.conftest import Fetch
from tests.web.markup import read, slugs
from timeline.models import Preset

pytestmark = pytest.mark.django_db


def test_it_says_how_many_events_there_are_and_from_when_to_when(client: Client, dataset: None) -> None:
    page = read(client.get("/"))
    assert page.one("h1").text == (
        "164 dated, sourced events in the arms trade between North Korea and Russia, "
        "from 6 September 2022 to 15 February 2026."
    )
    assert "Nothing after 16 February 2026 is covered." in page.text


def test_it_lists_every_event_under_its_month(client: Client, dataset: None) -> None:
    page = read(client.get("/"))
    assert len(slugs(page)) == 164
    first = page.find("li", "month")[0]
    assert first.one("h3").text == "February 2026 2 events"
    row = first.find("li", "row")[0]
    assert row.text.startswith("15 February Pyongyang opens housing street for families of troops killed")
    assert "Personnel · North Korea confirms" in row.text
    assert "Confirmed 2 sources" in row.text


def test_it_says_who_stands_how_to_an_event(client: Client) -> None:
    event = make_event(claims=0)
    for name, stance in (("ukraine", "asserts"), ("united-states", "asserts"), ("russia", "denies")):
        make_claim(event, claimant=make_actor(name), stance=stance)
    make_claim(event, claimant=None)
    who = read(client.get("/")).one("p", "who").text
    assert who == "Use · Ukraine and United States say; Example Times reports; Russia denies"


def test_it_cuts_long_lists_of_claimants_short(client: Client) -> None:
    event = make_event(claims=0)
    for name in ("a", "b", "c", "d", "e"):
        make_claim(event, claimant=make_actor(name))
    assert read(client.get("/")).one("p", "who").text == "Use · A, B and 3 more say"


def test_it_never_shows_a_date_more_exactly_than_it_is_known(client: Client) -> None:
    make_event("2023-11")
    make_event("2024-01~")
    page = read(client.get("/"))
    assert [row.one(css="date").text for row in page.find("li", "row")] == ["about January", "November"]
    assert page.one("h1").text.endswith("from November 2023 to about January 2024.")


def test_it_counts_the_named_views_and_marks_the_one_shown(client: Client, dataset: None) -> None:
    page = read(client.get("/?type=use"))
    views = [link.text for link in page.one("nav", "presets").find("a")]
    assert views[:4] == ["All events 164", "Turning points 25", "Transfers 11", "Strikes 5"]
    current = page.one("nav", "presets").one("a", aria_current="true")
    assert current.text == "Strikes 5"


def test_a_named_view_stays_marked_in_another_order(client: Client, dataset: None) -> None:
    page = read(client.get("/?type=use&order=oldest"))
    assert page.one("nav", "presets").one("a", aria_current="true").text == "Strikes 5"


def test_it_stands_without_events_and_without_named_views(client: Client) -> None:
    Preset.objects.all().delete()
    response = client.get("/")
    page = read(response)
    assert response.status_code == 200
    assert page.one("h2", id="list-title").text == "0 events"
    assert "None found." in page.text


def test_it_hides_what_is_not_published(client: Client) -> None:
    make_event(title="Still being written", published=False)
    assert "Still being written" not in client.get("/").content.decode()


def test_it_names_events_in_the_order_that_is_asked(client: Client) -> None:
    make_event("2024-03-01", slug="spring")
    make_event("2024-01-01", slug="winter")
    assert slugs(read(client.get("/"))) == ["spring", "winter"]
    assert slugs(read(client.get("/?order=oldest"))) == ["winter", "spring"]


def test_first_known_lists_events_under_the_month_they_became_known(client: Client) -> None:
    event = make_event("2023-08", claims=0)
    make_claim(event, claimed_on="2024-02-02")
    page = read(client.get("/?order=known"))
    assert "First known in February 2024" in page.one("li", "month").text
    assert page.one("li", "row").one(css="date").text == "August 2023"


def test_a_long_list_is_split_into_pages(client: Client) -> None:
    for day in range(1, 6):
        make_event(f"2024-01-0{day}", slug=f"day-{day}")
    page = read(client.get("/?limit=2&page=2"))
    assert slugs(page) == ["day-3", "day-2"]
    links = {link.text: link["href"] for link in page.one("nav", "pages").find("a")}
    assert links == {"Previous page": "/?limit=2#list", "Next page": "/?limit=2&page=3#list"}
    assert page.one("h2", id="list-title").text == "5 events"


def test_a_page_beyond_the_last_is_empty_and_leads_back(client: Client) -> None:
    for number in (1, 2, 3):
        make_event(f"2024-01-0{number}", slug=f"day-{number}")
    page = read(client.get("/?limit=2&page=99"))
    assert slugs(page) == []
    assert "page=2" in page.one("p", "pages").one("a")["href"]


def test_an_empty_period_shows_its_nearest_events_in_their_place(client: Client, dataset: None) -> None:
    page = read(client.get("/?type=use&since=2024-03&until=2024-04"))
    assert slugs(page) == []
    links = [link["href"] for link in page.one(css="empty").find("a") if "event=" in link["href"]]
    assert links == [
        "/?type=use&event=dprk-missile-strike-kharkiv-2024-02-07",
        "/?type=use&event=kyiv-strike-kn23-2025-04-24",
    ]


def test_a_fragment_needs_no_named_target(client: Client, dataset: None) -> None:
    response = client.get("/?type=use", headers={"HX-Request": "true"})
    assert "<html" not in response.content.decode()
    assert len(slugs(read(response))) == 5


def test_it_names_its_canonical_address_and_its_twins(client: Client, dataset: None) -> None:
    head = read(client.get("/?until=&type=use&type=transfer&order=newest&group=actor")).one("head")
    assert head.one("link", rel="canonical")["href"] == "http://testserver/?type=transfer&type=use"
    twins = {link["type"]: link["href"] for link in head.find("link", rel="alternate")}
    assert twins == {
        "application/json": "http://testserver/events.json?type=transfer&type=use",
        "text/csv": "http://testserver/events.csv?type=transfer&type=use",
    }


def test_the_address_set_by_the_operator_wins(client: Client, settings: LazySettings) -> None:
    settings.SITE_URL = "https://tumen.example"
    head = read(client.get("/")).one("head")
    assert head.one("link", rel="canonical")["href"] == "https://tumen.example/"


def test_the_title_of_the_page_describes_the_selection(client: Client, dataset: None) -> None:
    title = read(client.get("/?type=use")).find("title")[0]
    assert title.content == ["5 strikes – Tumen"]


def test_the_drawing_gets_the_same_events_in_the_same_order(client: Client, dataset: None) -> None:
    page = read(client.get("/?type=transfer"))
    payload = json.loads(str(page.one("script", id="timeline-data").content[0]))
    assert payload["events"]["slug"] == slugs(page)


def test_as_of_a_day_only_what_was_known_is_shown(client: Client) -> None:
    event = make_event("2024-01-02", slug="early", claims=0, status="confirmed")
    make_claim(event, claimed_on="2024-01-05")
    make_claim(event, claimed_on="2024-03-01", claimant=make_actor("russia"), stance="confirms")
    late = make_event("2024-01-02", slug="late", claims=0)
    make_claim(late, claimed_on="2024-03-05")
    make_claim(event, claimed_on=None, source=make_source(published_on=""))
    page = read(client.get("/?as_of=2024-02-01"))
    assert slugs(page) == ["early"]
    assert page.one("li", "row").one("a", "status").text == "Alleged"
    assert "As known on 1 February 2024" in page.one("div", "as-of").text
    assert "1 claim without a day is left out" in page.one("div", "as-of").text
    assert page.one("li", "row").one("h4").one("a")["href"] == "/events/early/?as_of=2024-02-01"


def test_titles_from_outside_are_shown_as_text(client: Client) -> None:
    hostile = "<script>alert(1)</script><img src=x onerror=alert(2)>"
    kind = make_type("use", label="Use & <b>more</b>")
    make_event(title=hostile, slug="hostile", type=kind)
    response = client.get("/?event=hostile")
    page = read(response)
    assert page.one("li", "row").one("h4").text == hostile
    assert page.find("img") == []
    assert b"<script>alert" not in response.content
    assert "Use & <b>more</b>" in page.one("p", "who").text


def test_htmx_gets_the_results_alone_with_their_title_and_address(fragment: Fetch, dataset: None) -> None:
    response = fragment("/?type=use&since=&until=&match=possible&q=")
    page = read(response)
    assert response.headers["HX-Push-Url"] == "/?type=use"
    assert page.find("title")[0].content == ["5 strikes – Tumen"]
    assert page.find("header", "masthead") == []
    assert len(slugs(page)) == 5
    assert page.one(id="announcement").text == "5 strikes"
    assert page.one(id="announcement")["hx-swap-oob"] == "innerHTML"


def test_a_filter_keeps_the_window_and_the_open_panel(fragment: Fetch, dataset: None) -> None:
    slug = "dprk-missile-strike-kharkiv-2024-01-02"
    response = fragment("/?type=use", here=f"/?from=2023-12&to=2024-03&event={slug}")
    assert response.headers["HX-Push-Url"] == f"/?type=use&from=2023-12&to=2024-03&event={slug}"


def test_the_search_field_follows_the_query(fragment: Fetch) -> None:
    field = read(fragment("/?q=containers")).one("input", id="q")
    assert (field["value"], field["form"], field["hx-swap-oob"]) == ("containers", "filters", "true")


def test_a_page_restored_from_history_is_whole(fragment: Fetch) -> None:
    response = fragment("/", **{"HX-History-Restore-Request": "true"})
    assert read(response).find("header", "masthead")
    assert "HX-Push-Url" not in response.headers


def test_both_bodies_of_one_address_are_told_apart_by_caches(client: Client) -> None:
    vary = client.get("/").headers["Vary"]
    assert {"HX-Request", "HX-History-Restore-Request"} <= set(vary.split(", "))


def test_another_site_as_current_page_is_ignored(client: Client, dataset: None) -> None:
    sent = {"HX-Request": "true", "HX-Target": "results", "HX-Current-URL": "https://evil.example/?from=2024"}
    assert client.get("/?type=use", headers=sent).headers["HX-Push-Url"] == "/?type=use"


def test_the_lines_to_embed_a_selection_can_be_copied(client: Client, dataset: None) -> None:
    page = read(client.get("/?type=use&from=2024&event=dprk-missile-strike-kharkiv-2024-01-02"))
    code = page.one("textarea", id="embed-code").text
    assert 'src="http://testserver/embed/?type=use&from=2024"' in unescape(code)
    assert 'loading="lazy" sandbox="allow-scripts allow-same-origin allow-popups' in code
    assert 'title="Strikes"' in code
