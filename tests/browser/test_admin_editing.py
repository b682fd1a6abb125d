"""Editing in a real browser, under the site's strict policy: nothing inline, nothing on the console."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.browser.conftest import CheckPage
from tests.factories import (
    PASSWORD,
    make_actor,
    make_editor,
    make_event,
    make_quantity,
    make_source,
    make_type,
)
from timeline.models import Event


@pytest.fixture
def admin_page(page: Page, live_server: LiveServer, transactional_db: None) -> Page:
    """The admin, with an editor logged in."""
    make_editor(username="ed")
    page.goto(f"{live_server.url}/admin/")
    page.get_by_label("Username").fill("ed")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Log in").click()
    expect(page.get_by_role("heading", name="Editing")).to_be_visible()
    return page


def choose(page: Page, row: str, text: str) -> None:
    """Pick an entry in one of the admin's search fields."""
    page.locator(f"#id_{row} + .select2").click()
    page.locator(".select2-search__field").last.fill(text)
    page.get_by_role("option", name=text).first.click()


def test_a_date_is_read_while_it_is_typed(admin_page: Page, live_server: LiveServer) -> None:
    admin_page.goto(f"{live_server.url}/admin/timeline/event/add/")
    admin_page.get_by_label("Date:").fill("late August 2023")
    expect(admin_page.get_by_text("reads as: late August 2023 · EDTF 2023-08~")).to_be_visible()
    admin_page.get_by_label("Date:").fill("whenever")
    expect(admin_page.get_by_text("“whenever” cannot be read as a date")).to_be_visible()


def test_an_event_with_a_claim_and_a_figure_is_added(admin_page: Page, live_server: LiveServer) -> None:
    make_type("transfer", label="Transfer")
    make_source(title="Pictures of a ship")
    make_actor("united-states")
    admin_page.goto(f"{live_server.url}/admin/timeline/event/add/")
    admin_page.get_by_label("Title:").fill("Ship unloads at Rason")
    admin_page.get_by_label("Type:").select_option("Transfer")
    admin_page.get_by_label("Summary:").fill("A ship was seen unloading.")
    admin_page.get_by_label("Date:").fill("13 June 2024")
    choose(admin_page, "claims-0-source", "Pictures of a ship")
    choose(admin_page, "claims-0-claimant", "United States")
    admin_page.locator("#id_claims-0-basis").select_option("satellite_imagery")
    admin_page.locator("#id_claims-0-note").fill("Shows the ship.")
    admin_page.locator("#claims-0 summary").click()
    admin_page.locator("#claims-0").get_by_role("button", name="Add a figure").click()
    admin_page.locator("#id_claims-0-quantities-0-label").fill("containers")
    admin_page.locator("#id_claims-0-quantities-0-low").fill("300")
    admin_page.locator("#id_claims-0-quantities-0-unit").select_option("containers")
    admin_page.get_by_role("button", name="Save and publish").click()
    expect(admin_page.get_by_text("“Ship unloads at Rason” was published.")).to_be_visible()
    event = Event.objects.get()
    assert (event.state, event.status) == ("published", "reported")
    assert event.claims.get().quantities.get().figure == "at least 300"


def test_rows_that_are_added_later_work_like_the_first(admin_page: Page, live_server: LiveServer) -> None:
    event = make_event()
    make_quantity(event.claims.get())
    admin_page.goto(f"{live_server.url}/admin/timeline/event/{event.pk}/change/")
    admin_page.get_by_role("button", name="Add another Claim").click()
    admin_page.locator("#id_claims-1-claimed_on").fill("5 January 2024")
    expect(admin_page.locator("#claims-1").get_by_text("reads as: 5 January 2024")).to_be_visible()
    admin_page.locator("#claims-1 summary").click()
    for _ in range(2):
        admin_page.locator("#claims-1").get_by_role("button", name="Add a figure").click()
    admin_page.locator("#id_claims-1-quantities-1-as_of").fill("6 January 2024")
    expect(admin_page.locator("#claims-1").get_by_text("reads as: 6 January 2024")).to_be_visible()
    admin_page.locator("#claims-0").get_by_role("button", name="Add a figure").click()
    expect(admin_page.locator("#id_claims-0-quantities-1-label")).to_be_visible()


def test_a_source_is_added_without_leaving_the_event(admin_page: Page, live_server: LiveServer) -> None:
    event = make_event()
    admin_page.goto(f"{live_server.url}/admin/timeline/event/{event.pk}/change/")
    admin_page.get_by_role("button", name="Add another Claim").click()
    with admin_page.expect_popup() as opened:
        admin_page.locator("#add_id_claims-1-source").click()
    window = opened.value
    window.get_by_label("Address:").fill("https://news.example/new")
    choose(window, "publication", "Example Times")
    window.get_by_label("Title:", exact=True).fill("A new report")
    window.get_by_label("Title kind:").select_option("Original")
    window.get_by_label("Language:").fill("en")
    with window.expect_event("close"):
        window.get_by_role("button", name="Save", exact=True).click()
    expect(admin_page.locator("#select2-id_claims-1-source-container")).to_contain_text("A new report")


@pytest.mark.expects_console("Couldn't load preload assets|Applying inline style")  # axe's own doing
@pytest.mark.parametrize("where", ["event/", "event/{pk}/change/", "claim/{claim}/change/", "revision/"])
def test_pages_of_the_admin_are_accessible(
    where: str, admin_page: Page, live_server: LiveServer, axe: CheckPage
) -> None:
    event = make_event(title="Ship unloads")
    make_quantity(event.claims.get())
    place = where.format(pk=event.pk, claim=event.claims.get().pk)
    admin_page.goto(f"{live_server.url}/admin/timeline/{place}")
    assert axe(admin_page) == []
