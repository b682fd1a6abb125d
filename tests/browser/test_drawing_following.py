"""The drawing stays while filters change, and fetches what they select."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.browser.conftest import OpenPage
from tests.browser.waiting import wait_for_request, wait_for_scripts


def drawing(page: Page) -> Locator:
    """The marks, named by how many events they show."""
    return page.locator("event-timeline .plot")


def touched(page: Page, site: str) -> Page:
    """The first screen after a reader has come near: what follows the filters is loaded."""
    page.goto(site)
    page.mouse.move(300, 300)
    wait_for_scripts(page, "following.js", "reading.js")
    return page


def test_a_filter_renews_the_drawing_before_the_list_has_come(page: Page, site: str) -> None:
    touched(page, site)
    held: list[Route] = []
    page.route(re.compile(r"/\?.*type=use"), lambda route: held.append(route))
    page.get_by_role("checkbox", name="Battlefield use").check()
    expect(drawing(page)).to_have_accessible_name("Timeline of 5 events in two bands")
    expect(page.get_by_role("heading", name="164 events", level=2)).to_be_visible()
    wait_for_request(page, held).continue_()
    expect(page.get_by_role("heading", name="5 events", level=2)).to_be_visible()


def test_named_views_and_groupings_renew_it_too(page: Page, site: str) -> None:
    page.goto(site)
    page.get_by_role("link", name="Strikes 5").click()
    expect(drawing(page)).to_have_accessible_name("Timeline of 5 events in two bands")
    page.get_by_role("link", name="status", exact=True).click()
    expect(
        page.get_by_role("button", name=re.compile("Collapse lane (Confirmed|Corroborated)")).first
    ).to_be_visible()
    expect(page).to_have_url(f"{site}/?type=use&group=status")
    expect(page.get_by_role("link", name="status", exact=True)).to_be_focused()


def test_only_the_last_of_two_quick_filters_is_drawn(page: Page, site: str) -> None:
    touched(page, site)
    held: list[Route] = []
    page.route(re.compile(r"timeline\.json\?type=use&"), lambda route: held.append(route))
    page.get_by_role("checkbox", name="Battlefield use").check()
    wait_for_request(page, held)
    expect(page.get_by_role("heading", name="5 events", level=2)).to_be_visible()
    page.get_by_role("checkbox", name="Transfer").check()
    expect(drawing(page)).to_have_accessible_name("Timeline of 16 events in two bands")
    expect(page.get_by_role("heading", name="16 events", level=2)).to_be_visible()
    assert len(held) == 1


# A filter takes the place of one still asked: htmx tells the console that it gave that up.
@pytest.mark.expects_console(r"htmx:(sendAbort|afterRequest), \[object")
def test_a_second_filter_counts_while_the_first_is_still_asked(page: Page, site: str) -> None:
    page.goto(site)
    held: list[Route] = []
    page.route(re.compile(r"/\?(?!.*type=transfer).*type=use"), lambda route: held.append(route))
    page.get_by_role("checkbox", name="Battlefield use").check()
    wait_for_request(page, held)
    page.get_by_role("checkbox", name="Transfer").check()
    expect(page.get_by_role("heading", name="16 events", level=2)).to_be_visible()
    expect(page).to_have_url(f"{site}/?type=transfer&type=use")
    assert len(held) == 1


# A filter takes the place of one still asked: htmx tells the console that it gave that up.
@pytest.mark.expects_console(r"htmx:(sendAbort|afterRequest), \[object")
def test_it_shows_what_the_page_understood_of_a_wrong_date(page: Page, site: str) -> None:
    page.goto(f"{site}/?type=use")
    page.get_by_role("textbox", name="From").fill("soon")
    page.get_by_role("checkbox", name="Transfer").check()
    expect(page.get_by_text("“soon” is not a year, month or day")).to_be_visible()
    expect(drawing(page)).to_have_accessible_name("Timeline of 16 events in two bands")


@pytest.mark.expects_console("timeline.json|503")
def test_the_reader_is_told_when_it_could_not_be_renewed(open_page: OpenPage, site: str) -> None:
    page = open_page()
    page.goto(site)
    page.route("**/timeline.json*", lambda route: route.fulfill(status=503, body="no"))
    page.get_by_role("checkbox", name="Battlefield use").check()
    said = page.locator("event-timeline [role=status]")
    expect(said).to_have_text("The drawing could not be renewed. It still shows the events from before.")
    expect(page.get_by_role("heading", name="5 events", level=2)).to_be_visible()


def test_a_filtered_period_is_the_whole_of_the_new_drawing(page: Page, site: str) -> None:
    page.goto(site)
    page.get_by_role("textbox", name="From").fill("2024")
    page.get_by_role("textbox", name="From").press("Enter")
    expect(page).to_have_url(f"{site}/?since=2024")
    expect(page.get_by_role("slider", name="First day shown")).to_have_attribute(
        "aria-valuetext", "1 January 2024"
    )


def test_what_is_typed_while_the_list_comes_is_not_lost(page: Page, site: str) -> None:
    touched(page, site)
    held: list[Route] = []
    page.route(re.compile(r"since=2024&until=&"), lambda route: held.append(route))
    page.get_by_role("textbox", name="From").fill("2024")
    page.get_by_role("textbox", name="From").press("Tab")
    page.keyboard.type("2024-06")
    wait_for_request(page, held).continue_()
    expect(page).to_have_url(f"{site}/?since=2024")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{site}/?since=2024&until=2024-06")
