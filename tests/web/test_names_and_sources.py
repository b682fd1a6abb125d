"""Pages of actors, weapon systems, places and sources."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.factories import (
    make_actor,
    make_claim,
    make_event,
    make_place,
    make_publication,
    make_source,
    make_system,
)
from tests.web.markup import read, slugs
from timeline.vocab import WeaponCategory

pytestmark = pytest.mark.django_db


def test_an_actor_has_its_events_and_the_claims_it_makes_on_others(client: Client) -> None:
    make_event(slug="takes-part", actors=(("ukraine", "target"),))
    claimed = make_event(slug="speaks", actors=())
    make_claim(claimed, claimant=make_actor("ukraine"))
    make_event(slug="neither", actors=())
    page = read(client.get("/actors/ukraine/"))
    assert [heading.text for heading in page.find("h2")] == ["Events 1", "Claims on other events 1"]
    assert slugs(page) == ["takes-part", "speaks"]
    links = [link["href"] for link in page.find("a") if link.text == "See on the timeline"]
    assert links == ["/?actor=ukraine", "/?claimant=ukraine"]


def test_an_agency_names_whom_it_speaks_for(client: Client) -> None:
    state = make_actor("south-korea", name="South Korea", kind="state", iso3="KOR")
    make_actor("nis", name="NIS", parent=state, aliases=["국정원", "NIS"])
    page = read(client.get("/actors/nis/"))
    assert "Speaks for South Korea" in page.text
    assert "Also written 국정원" in page.text
    assert "Includes NIS" in read(client.get("/actors/south-korea/")).text


def test_a_weapon_system_has_its_events(client: Client) -> None:
    make_system("kn-23", category=WeaponCategory.BALLISTIC_MISSILE)
    make_event(slug="fired", systems=("kn-23",))
    page = read(client.get("/systems/kn-23/"))
    assert "Ballistic missile" in page.text
    assert slugs(page) == ["fired"]


def test_a_place_has_its_events_and_its_position(client: Client) -> None:
    make_place("rason", lat=42.25, lon=130.3)
    make_event(slug="sailed", places=(("rason", "origin"),))
    page = read(client.get("/places/rason/"))
    assert "42.25° N, 130.30° E" in page.text
    assert slugs(page) == ["sailed"]


def test_a_name_without_public_events_says_so(client: Client) -> None:
    make_actor("ghost")
    make_event(slug="draft", actors=(("ghost", "user"),), published=False)
    page = read(client.get("/actors/ghost/"))
    assert "No public event names it." in page.text
    assert slugs(page) == []


@pytest.mark.parametrize("address", ["/actors/x/", "/systems/x/", "/places/x/", "/sources/x/"])
def test_unknown_names_are_not_found(client: Client, address: str) -> None:
    assert client.get(address).status_code == 404


def test_sources_stand_under_their_publications_with_their_events(client: Client) -> None:
    event = make_event(claims=0)
    for slug in ("zeit", "agency"):
        source = make_source(publication=make_publication(slug), title=f"From {slug}", slug=f"from-{slug}")
        make_claim(event, source=source)
    page = read(client.get("/sources/"))
    assert [heading.text for heading in page.find("h2")] == ["Agency", "Zeit"]
    assert "From agency 5 January 2024 · English · 1 event" in page.text


def test_only_sources_of_public_claims_are_listed(client: Client) -> None:
    make_claim(make_event(claims=0, published=False), source=make_source(title="Secret", slug="secret"))
    make_source(title="Unused")
    page = read(client.get("/sources/"))
    assert "Secret" not in page.text and "Unused" not in page.text
    assert "0 pages cited" in page.text
    assert client.get("/sources/secret/").status_code == 404


def test_sources_can_be_searched(client: Client, dataset: None) -> None:
    page = read(client.get("/sources/?q=38 north"))
    assert "8 pages cited with “38 north”" in page.text
    assert page.one("input", id="find")["value"] == "38 north"
    assert "No source matches." in read(client.get("/sources/?q=zzzzz")).text


def test_a_hostile_search_is_shown_as_text(client: Client) -> None:
    response = client.get("/sources/", {"q": '"><script>alert(1)</script>\0'})
    assert response.status_code == 200
    assert b"<script>alert" not in response.content


def test_sources_have_pages(client: Client, dataset: None) -> None:
    first = read(client.get("/sources/"))
    assert "Page 1 of 3" in first.one("nav", "pages").text
    following = next(link for link in first.one("nav", "pages").find("a"))["href"]
    assert "Page 2 of 3" in read(client.get(following)).text
    assert "Page 3 of 3" in read(client.get("/sources/?page=99")).text


def test_a_source_shows_what_rests_on_it(client: Client) -> None:
    event = make_event(slug="rests", claims=0)
    source = make_source(
        slug="report",
        title="The report",
        url="https://news.example/report",
        author="A. Writer",
        language="uk",
    )
    make_claim(event, source=source)
    page = read(client.get("/sources/report/"))
    assert page.one("h1").text == "The report"
    assert "Author A. Writer" in page.text and "Language Ukrainian" in page.text
    assert page.one("a", rel="external noopener")["href"] == "https://news.example/report"
    assert slugs(page) == ["rests"]
