"""The page of one event: what is known, who says so, and where it leads."""

from __future__ import annotations

import json
from datetime import date

import pytest
from django.conf import LazySettings
from django.test import Client

from tests.factories import make_actor, make_claim, make_event, make_place, make_quantity, make_source
from tests.web.conftest import Fetch
from tests.web.markup import Element, read
from timeline.models import EventLink
from timeline.services.history import event_changed
from timeline.vocab import Action

KHARKIV = "/events/dprk-missile-strike-kharkiv-2024-01-02/"

pytestmark = pytest.mark.django_db


def _facts(page: Element) -> dict[str, str]:
    return {fact.one("dt").text: fact.one("dd").text for fact in page.one("dl", "facts").find("div")}


def test_it_shows_the_event_with_its_status_and_what_that_means(client: Client, dataset: None) -> None:
    page = read(client.get(KHARKIV))
    assert page.one("h1").text == "North Korean-made missile hits Kharkiv during mass Russian attack"
    assert page.one("p", "story-facts").text == "2 January 2024 Confirmed Battlefield use Turning point"
    assert "Confirmed means: admitted by one of the two governments" in page.text


def test_it_puts_the_facts_beside(client: Client, dataset: None) -> None:
    facts = _facts(read(client.get(KHARKIV)))
    assert facts["Date"] == "2 January 2024 to the day"
    assert (facts["Place"], facts["User"], facts["Target"]) == ("Kharkiv", "Russia", "Ukraine")


def test_figures_stand_beside_who_counted_and_until_when(client: Client) -> None:
    event = make_event(slug="counted", claims=0)
    claim = make_claim(event, claimant=make_actor("nis", name="NIS"))
    make_quantity(
        claim,
        label="containers",
        low=1000,
        best=None,
        unit="containers",
        measure="cumulative",
        since="2023-09",
    )
    page = read(client.get("/events/counted/"))
    for part in (page.one("aside"), page.one("ol", "ladder")):
        assert "at least 1,000" in part.text
        assert "Counted by NIS, since September 2023, as of 5 January 2024" in part.text


def test_linked_events_are_told_in_both_directions(client: Client) -> None:
    strike = make_event(slug="strike", title="The strike")
    finding = make_event(slug="finding", title="The finding", type="finding")
    hidden = make_event(slug="hidden", title="The draft", type="finding", published=False)
    for event in (finding, hidden):
        EventLink.objects.create(event=event, to_event=strike, kind="evidence_for")
    assert "Findings offered as evidence 1" in read(client.get("/events/strike/")).text
    assert "The draft" not in client.get("/events/strike/").content.decode()
    assert "What it is evidence for 1" in read(client.get("/events/finding/")).text


def test_earlier_and_later_events_are_one_step_away(client: Client) -> None:
    for day in (1, 2, 3):
        make_event(f"2024-01-0{day}", slug=f"day-{day}")
    steps = read(client.get("/events/day-2/")).one("nav", "neighbours")
    assert [(step["rel"], step["href"]) for step in steps.find("a")] == [
        ("prev", "/events/day-1/"),
        ("next", "/events/day-3/"),
    ]
    assert len(read(client.get("/events/day-1/")).one("nav", "neighbours").find("a")) == 1


def test_sources_say_whose_reporting_they_carry_and_what_to_be_careful_about(client: Client) -> None:
    event = make_event(slug="carried", claims=0)
    source = make_source(
        url="https://www.news.example/a", published_on="2024-01", date_inferred=True, aggregator=True
    )
    make_claim(event, source=source)
    sources = read(client.get("/events/carried/")).one("ol", "sources")
    assert "Example Times, January 2024, date inferred, a mirror or aggregator. news.example" in sources.text


def test_changes_since_it_was_published_are_told_with_their_reasons(client: Client) -> None:
    event = make_event(slug="corrected", published=False)
    event_changed(event, by=None, action=Action.CHANGED, reason="Not for the public.")
    event.state = "published"
    event.save()
    event_changed(event, by=None, action=Action.PUBLISHED)
    event.title = "Corrected title"
    event.save()
    event_changed(event, by=None, action=Action.CHANGED, reason="The day was wrong.")
    changes = read(client.get("/events/corrected/")).one("ol", "changes")
    told = [change.one("span").text for change in changes.find("li")]
    assert told == ["Changed: The day was wrong.", "Added"]


def test_as_of_a_day_later_claims_and_their_status_are_left_out(client: Client, dataset: None) -> None:
    page = read(client.get(KHARKIV + "?as_of=2024-01-10"))
    assert "Alleged" in page.one("p", "story-facts").text
    assert len(page.one("ol", "ladder").find(css="says")) == 1
    assert "As known on 10 January 2024: later claims are left out." in page.text
    linked = page.find("ol", "links")
    assert all("?as_of=2024-01-10" in link["href"] for part in linked for link in part.find("a")[1::2])


def test_before_anyone_spoke_it_was_not_known(client: Client, dataset: None) -> None:
    page = read(client.get(KHARKIV + "?as_of=2024-01-03"))
    assert "By 3 January 2024 nobody had said this: the first claim is of 4 January 2024." in page.text
    assert page.find("ol", "ladder") == []


def test_a_broken_day_is_left_out_with_a_notice(client: Client, dataset: None) -> None:
    page = read(client.get(KHARKIV + "?as_of=yesterday"))
    assert "yesterday" in page.one("div", "warning").text
    assert "Confirmed" in page.one("p", "story-facts").text


def test_the_panel_is_the_story_and_opens_at_its_own_address(fragment: Fetch, dataset: None) -> None:
    response = fragment(KHARKIV, target="detail", here="/?type=use&from=2023-12")
    page = read(response)
    slug = KHARKIV.split("/")[2]
    assert response.headers["HX-Push-Url"] == f"/?type=use&from=2023-12&event={slug}"
    assert page.find("h1") == []
    assert page.one("h2", id="story-title").text.startswith("North Korean-made missile")
    assert page.one("a", "close")["href"] == "/?type=use&from=2023-12"


def test_the_panel_follows_the_day_of_the_page(fragment: Fetch, dataset: None) -> None:
    response = fragment(KHARKIV, target="detail", here="/?as_of=2024-01-10")
    assert "As known on 10 January 2024" in read(response).text
    assert "as_of=2024-01-10" in response.headers["HX-Push-Url"]


def test_closing_the_panel_empties_it_and_its_address(fragment: Fetch, dataset: None) -> None:
    response = fragment("/?type=use", target="detail", here="/?type=use&event=x")
    assert response.headers["HX-Push-Url"] == "/?type=use"
    assert read(response).text == ""


def test_the_timeline_opens_with_the_panel_that_its_address_names(client: Client, dataset: None) -> None:
    page = read(client.get("/?event=dprk-missile-strike-kharkiv-2024-01-02"))
    panel = page.one("section", id="detail")
    assert panel.one("h2", id="story-title").text.startswith("North Korean-made missile")
    assert read(client.get("/")).one("section", id="detail").text == ""


def test_the_timeline_can_be_opened_around_the_event(client: Client, dataset: None) -> None:
    links = {link.text: link["href"] for link in read(client.get(KHARKIV)).one("aside").find("a")}
    address = "/?from=2023-10-04&to=2024-04-01&event=dprk-missile-strike-kharkiv-2024-01-02"
    assert links["See on the timeline"] == address
    assert client.get(address).status_code == 200


def test_errors_are_reported_where_the_operator_wants_them(client: Client, settings: LazySettings) -> None:
    make_event(slug="reported", title="A & B?")

    def link() -> str:
        links = read(client.get("/events/reported/")).one("aside").find("a")
        return next(link["href"] for link in links if link.text == "Report an error")

    assert link() == "/about/#contact"
    settings.CONTACT_URL = "https://desk.example/new?kind=error"
    assert link() == (
        "https://desk.example/new?kind=error&url=http%3A%2F%2Ftestserver%2Fevents%2Freported%2F"
    )
    settings.CONTACT_EMAIL = "desk@tumen.example"
    assert link() == (
        "mailto:desk@tumen.example?subject=Tumen%3A%20A%20%26%20B%3F"
        "&body=http%3A//testserver/events/reported/"
    )


def test_what_became_of_an_expected_event_is_told(client: Client) -> None:
    outcome = make_event("2024-06-18", slug="visit", title="The visit")
    make_event(
        "2024-06", slug="planned", status="anticipated", outcome_note="It took place.", outcome_event=outcome
    )
    assert "What came of it: It took place. The visit" in read(client.get("/events/planned/")).text
    assert "Expected as 1" in read(client.get("/events/visit/")).text


def test_a_claim_without_a_day_comes_last_and_says_so(client: Client) -> None:
    event = make_event(slug="undated", claims=0)
    make_claim(event, claimed_on=None, source=make_source(published_on=""), note="Without a day.")
    make_claim(event, claimed_on=date(2024, 5, 5), note="With a day.")
    rungs = read(client.get("/events/undated/")).one("ol", "ladder").find("li", "rung")
    assert [rung.one("p", "rung-day").text for rung in rungs][-1] == "Day not known"


def test_the_days_around_it_are_drawn_and_listed(client: Client) -> None:
    make_event("2024-01-02", slug="middle", title="The event")
    make_event("2023-10-04", slug="first", title="Ninety days before")
    make_event("2024-04-01", slug="last", title="Ninety days after")
    make_event("2023-10-03", title="Too early")
    make_event("2024-04-02", title="Too late")
    page = read(client.get("/events/middle/"))
    drawing = page.one("event-timeline")
    assert (drawing["data-from"], drawing["data-to"]) == ("2023-10-04", "2024-04-01")
    assert (drawing["data-event"], "compact" in drawing.attributes) == ("middle", True)
    payload = json.loads(str(page.one("script", id="timeline-data").content[0]))
    assert sorted(payload["events"]["slug"]) == ["first", "last", "middle"]
    assert [lane["label"] for lane in payload["lanes"]] == ["What happened", "What was said"]
    listed = page.one("section", "around").one("ol").find("li")
    assert [row["aria-current"] for row in listed] == ["", "true", ""]
    assert "Ninety days before" in listed[0].text
    assert page.one("section", "around").find("a")[0]["href"] == (
        "/?from=2023-10-04&to=2024-04-01&event=middle"
    )


def test_the_days_around_an_open_event_start_from_the_bound_that_is_known(client: Client) -> None:
    make_event("2024-04-01/..", slug="open")
    drawing = read(client.get("/events/open/")).one("event-timeline")
    assert (drawing["data-from"], drawing["data-to"]) == ("2024-01-02", "2024-06-30")


def test_its_places_stand_on_a_small_map_by_role(client: Client, dataset: None) -> None:
    page = read(client.get("/events/container-shipment-rajin-dunay-tikhoretsk-2023/"))
    svg = page.one("svg", "places-map")
    assert svg["aria-label"] == (
        "Map: Rajin port (Rason) (origin), Dunay naval facility, Primorye (transit), Tikhoretsk (destination)"
    )
    assert len(svg.find("path", "route")) == 1
    assert [len(svg.find("circle", role)) for role in ("origin", "transit", "destination")] == [1, 1, 1]


def test_a_region_is_drawn_as_an_area_and_never_as_a_point(client: Client) -> None:
    make_place("kursk-region", geo_precision=2, lat=51.73, lon=36.19)
    make_event(slug="in-kursk", places=(("kursk-region", "happened"),))
    svg = read(client.get("/events/in-kursk/")).one("svg", "places-map")
    assert len(svg.find("circle", "area")) == 1
    assert svg.find("circle", "happened") == []


def test_an_event_without_a_place_has_no_map(client: Client) -> None:
    make_event(slug="nowhere")
    assert read(client.get("/events/nowhere/")).find("svg", "places-map") == []


def test_the_panel_has_what_the_page_has(fragment: Fetch, dataset: None) -> None:
    panel = read(fragment(KHARKIV, target="detail", here="/?type=use"))
    assert {fact.one("dt").text for fact in panel.one("dl", "facts").find("div")} >= {
        "Date",
        "Place",
        "Target",
    }
    assert panel.one("svg", "places-map")["aria-label"] == "Map: Kharkiv (happened here)"
    assert "Linked events" in panel.one("h3", id="panel-linked").text
    assert "Tumen" in panel.one(id="citation").text
    links = {link.text: link["href"] for link in panel.find("a")}
    assert links["Permanent link"].endswith(KHARKIV)
    assert links["BibTeX"] == f"{KHARKIV}cite.bib"


def test_the_panel_leads_through_the_selection_in_time(fragment: Fetch) -> None:
    for number in (1, 2, 3):
        make_event(f"2024-01-0{number}", slug=f"use-{number}")
        make_event(f"2024-01-0{number}", slug=f"other-{number}", type="transfer")
    panel = read(fragment("/events/use-2/", target="detail", here="/?type=use&order=known"))
    links = panel.one("nav", "neighbours").find("a")
    assert [link["href"] for link in links] == ["/events/use-1/", "/events/use-3/"]
    assert {link["hx-target"] for link in links} == {"#detail"}
