"""Every page and state: WCAG 2.2 AA, no sideways scrolling, a quiet console; wide, narrow, light, dark."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import REST_OF_LIST, CheckPage, OpenPage
from tests.browser.waiting import look, settle

EVENT = "/events/dprk-missile-strike-kharkiv-2024-01-02/"
STATES = [
    "/",
    "/#filter",
    "/#embed",
    "/?type=un&since=2026-03",
    "/?as_of=2023-12-01&type=transfer",
    f"/?event={EVENT.split('/')[2]}",
    EVENT,
    f"{EVENT}?as_of=2024-01-10",
    "/events/nis-announces-deployment-2024-10-18/",
    "/actors/nis/",
    "/places/kharkiv/",
    "/map/",
    "/changes/",
    "/changes/?before=2024-01-04&after=2024-02-16&type=use",
    "/sources/",
    "/sources/38-north-2024-04-un-panel-experts-final/",
    "/about/",
    "/embed/?importance=turning_point",
]
LOOKS = [(1280, "light"), (390, "dark"), (320, "light")]
# States of the first page, of which its plain state shows the rest.
PART = {
    "/#filter": {"but": REST_OF_LIST},
    "/#embed": {"only": "#embed"},
    f"/?event={EVENT.split('/')[2]}": {"but": REST_OF_LIST},
}


@pytest.mark.parametrize("address", STATES)
def test_it_is_accessible_and_fits_the_screen(
    open_page: OpenPage, site: str, axe: CheckPage, address: str
) -> None:
    page = open_page()
    page.goto(site + address)
    for width, scheme in LOOKS:
        look(page, width, scheme)
        assert axe(page, **PART.get(address, {})) == [], f"{width} px, {scheme}"
        assert page.evaluate("document.documentElement.scrollWidth") <= width, f"{width} px"


@pytest.mark.expects_console("tpe|404")
@pytest.mark.parametrize("address", ["/?tpe=x&since=soon", "/no-such-page/"])
def test_mistakes_are_accessible_too(page: Page, site: str, axe: CheckPage, address: str) -> None:
    page.goto(site + address)
    settle(page)
    assert axe(page, but=REST_OF_LIST) == []


def test_text_at_twice_its_size_still_fits(open_page: OpenPage, site: str) -> None:
    page = open_page(viewport={"width": 640, "height": 900}, device_scale_factor=2)
    for address in ("/", EVENT, "/about/"):
        page.goto(site + address)
        settle(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= 640, address


@pytest.mark.parametrize("zone", ["Pacific/Honolulu", "Asia/Tokyo"])
def test_a_day_is_the_same_everywhere(open_page: OpenPage, site: str, zone: str) -> None:
    page = open_page(timezone_id=zone)
    page.goto(site + EVENT)
    expect(page.locator(".story-facts .date")).to_have_text("2 January 2024")


def test_a_report_on_paper_has_filter_sources_and_addresses(page: Page, site: str) -> None:
    page.goto(f"{site}/?type=use&as_of=2025-01-01")
    page.emulate_media(media="print")
    expect(page.get_by_role("form", name="Filters")).to_be_hidden()
    expect(page.get_by_role("navigation", name="Named views")).to_be_hidden()
    expect(page.locator("h1")).to_contain_text("strikes, as known on 1 January 2025")
    expect(page.locator(".intro .printed")).to_have_text(f"{site}/?type=use&as_of=2025-01-01")
    expect(page.locator(".row .printed").first).to_be_visible()
    expect(page.locator(".row .printed").first).to_contain_text("https://")
