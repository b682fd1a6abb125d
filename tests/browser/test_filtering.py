"""Filtering, searching, paging through history: with scripts and without."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.browser.conftest import OpenPage
from tests.browser.waiting import settle, wait_for_request, wait_until

SLUG = "dprk-missile-strike-kharkiv-2024-01-02"
OPENED = re.compile(rf"/\?type=use&(from=\S+&to=\S+&)?event={SLUG}")


def test_ticking_a_box_changes_list_address_title_and_keeps_the_focus(page: Page, site: str) -> None:
    page.goto(site)
    box = page.get_by_role("checkbox", name="Battlefield use")
    box.check()
    expect(page).to_have_url(f"{site}/?type=use")
    expect(page).to_have_title("5 strikes – Tumen")
    expect(page.get_by_role("heading", name="5 events", level=2)).to_be_visible()
    expect(page.get_by_role("checkbox", name="Battlefield use")).to_be_focused()
    expect(page.get_by_role("status").filter(has_text="5 strikes")).to_have_count(1)


def test_the_address_restores_the_view(page: Page, site: str) -> None:
    page.goto(site)
    page.get_by_role("checkbox", name="Battlefield use").check()
    expect(page).to_have_url(f"{site}/?type=use")
    page.get_by_role("textbox", name="From").fill("2024-01")
    page.get_by_role("textbox", name="From").press("Enter")
    expect(page).to_have_url(f"{site}/?type=use&since=2024-01")
    heading = page.locator("h1")
    expect(heading).to_contain_text("January 2024")
    words = heading.text_content() or ""
    page.reload()
    expect(heading).to_have_text(words)
    expect(page.get_by_role("checkbox", name="Battlefield use")).to_be_checked()


def test_back_and_forward_go_through_the_filters(page: Page, site: str) -> None:
    page.goto(site)
    page.get_by_role("link", name="Strikes 5").click()
    expect(page.get_by_role("heading", name="5 events", level=2)).to_be_visible()
    page.get_by_role("link", name="Oldest first").click()
    expect(page).to_have_url(f"{site}/?type=use&order=oldest")
    page.go_back()
    expect(page).to_have_url(f"{site}/?type=use")
    expect(page.get_by_role("link", name="Newest first")).to_have_attribute("aria-current", "true")
    page.go_back()
    expect(page.get_by_role("heading", name="164 events", level=2)).to_be_visible()
    page.go_forward()
    expect(page.get_by_role("heading", name="5 events", level=2)).to_be_visible()


def test_searching_keeps_the_filters_and_lifting_empties_the_field(page: Page, site: str) -> None:
    page.goto(f"{site}/?type=transfer")
    field = page.get_by_role("searchbox")
    field.fill("Pantsir")
    field.press("Enter")
    expect(page).to_have_url(f"{site}/?q=Pantsir&type=transfer")
    page.get_by_role("link", name="Lift: “Pantsir”").click()
    expect(page).to_have_url(f"{site}/?type=transfer")
    expect(field).to_have_value("")


def test_a_title_opens_the_panel_and_closing_restores_the_address(page: Page, site: str) -> None:
    page.goto(f"{site}/?type=use")
    page.get_by_role("link", name="North Korean-made missile hits Kharkiv").click()
    panel = page.get_by_role("region", name="Selected event")
    expect(panel.get_by_role("heading", name="North Korean-made missile hits Kharkiv")).to_be_focused()
    expect(page).to_have_url(OPENED)
    panel.get_by_role("link", name="Close").click()
    expect(page).to_have_url(f"{site}/?type=use")
    expect(panel).to_be_hidden()


def test_the_list_stays_where_it_is_when_the_first_panel_opens(page: Page, site: str) -> None:
    page.goto(site)
    title = page.locator("#list").get_by_role("link", name="Pyongyang opens housing street")
    title.scroll_into_view_if_needed()
    held: list[Route] = []
    late = True
    page.route("**/story.css", lambda route: held.append(route) if late else route.continue_())
    title.click()
    # A panel without its styles would stand at the end of the page, and its heading take the reader there.
    wait_for_request(page, held)
    heading = page.get_by_role("region", name="Selected event").get_by_role("heading", level=2).first
    expect(heading).to_have_count(0)
    late = False
    for route in held:
        route.continue_()
    expect(heading).to_be_focused()
    expect(title).to_be_in_viewport()


def test_the_panel_stands_beside_list_and_drawing(page: Page, site: str) -> None:
    page.goto(f"{site}/?type=transfer")
    settle(page)
    page.locator(".row h4 a").first.click()
    panel = page.get_by_role("region", name="Selected event")
    expect(panel.get_by_role("heading").first).to_be_visible()
    for part in ("#list", "event-timeline .plot"):
        wait_until(page, lambda part=part: stands_left_of(page.locator(part), panel), f"{part} to make room")


def stands_left_of(part: Locator, panel: Locator) -> bool:
    """Whether a part of the page ends where the panel begins."""
    one, other = part.bounding_box(), panel.bounding_box()
    return bool(one and other and one["x"] + one["width"] <= other["x"])


def test_who_comes_to_an_event_sees_the_ninety_days_around_it(page: Page, site: str) -> None:
    page.goto(f"{site}/?event={SLUG}")
    around = re.compile("from=2023-10-04&to=2024-04-01")
    expect(page).to_have_url(around)
    page.reload()
    expect(page).to_have_url(around)
    expect(page.get_by_role("heading", name="Who says so")).to_be_visible()


def test_an_event_opened_in_place_comes_back_in_the_window_it_was_opened_in(page: Page, site: str) -> None:
    page.goto(f"{site}/?type=use")
    page.get_by_role("link", name="North Korean-made missile hits Kharkiv").click()
    expect(page).to_have_url(re.compile("to=2026"))
    page.reload()
    expect(page).to_have_url(re.compile("to=2026"))


def test_the_panel_stays_while_filters_change(page: Page, site: str) -> None:
    page.goto(f"{site}/?event={SLUG}")
    page.get_by_role("checkbox", name="Battlefield use").check()
    expect(page).to_have_url(OPENED)
    expect(page.get_by_role("heading", name="Who says so")).to_be_visible()


def test_the_panel_does_not_cover_the_drawing(page: Page, site: str) -> None:
    page.goto(f"{site}/?event={SLUG}")
    settle(page)
    assert stands_left_of(page.locator("event-timeline"), page.get_by_role("region", name="Selected event"))


def test_a_title_opens_in_a_new_tab_when_asked(page: Page, site: str) -> None:
    page.goto(f"{site}/?type=use")
    with page.context.expect_page() as opened:
        page.get_by_role("link", name="North Korean-made missile hits").click(modifiers=["ControlOrMeta"])
    expect(opened.value).to_have_url(f"{site}/events/{SLUG}/")
    expect(page).to_have_url(f"{site}/?type=use")


def test_on_a_phone_filters_open_as_a_sheet_that_stays_until_closed(open_page: OpenPage, site: str) -> None:
    page = open_page(viewport={"width": 390, "height": 844}, has_touch=True)
    page.goto(site)
    sheet = page.get_by_role("form", name="Filters")
    expect(sheet).to_be_hidden()
    page.get_by_role("link", name="Filter", exact=True).click()
    expect(sheet).to_be_visible()
    sheet.get_by_role("checkbox", name="Battlefield use").check()
    expect(sheet.get_by_role("link", name="Show 5 events")).to_be_visible()
    sheet.get_by_role("link", name="Show 5 events").click()
    expect(sheet).to_be_hidden()
    expect(page.get_by_role("heading", name="5 events", level=2)).to_be_in_viewport()


@pytest.mark.parametrize("width", [1280, 390])
def test_everything_works_without_scripts(open_page: OpenPage, site: str, width: int) -> None:
    page = open_page(java_script_enabled=False, viewport={"width": width, "height": 844})
    page.goto(site)
    if width == 390:
        page.get_by_role("link", name="Filter", exact=True).click()
    page.get_by_role("checkbox", name="Battlefield use").check()
    page.get_by_role("button", name="Apply").click()
    expect(page.get_by_role("heading", name="5 events", level=2)).to_be_visible()
    page.get_by_role("searchbox").fill("Kharkiv")
    page.get_by_role("button", name="Search").click()
    expect(page.locator("h1")).to_contain_text("strikes matching “Kharkiv”")
    page.get_by_role("link", name="North Korean-made missile hits").click()
    expect(page).to_have_url(f"{site}/events/{SLUG}/")
    page.goto(f"{site}/?event={SLUG}")
    page.get_by_role("region", name="Selected event").get_by_role("link", name="Close").click()
    expect(page).to_have_url(f"{site}/")


def test_an_address_to_a_claim_opens_what_it_is_folded_in(page: Page, site: str) -> None:
    page.goto(f"{site}/events/nis-announces-deployment-2024-10-18/")
    folded = page.locator("details.repeats li[id]").first
    anchor = folded.get_attribute("id")
    page.goto(f"{site}/events/nis-announces-deployment-2024-10-18/#{anchor}")
    expect(folded).to_be_visible()
