"""Nothing is cut off, lies on something else or is too small to hit: wide, narrow, with text at 200 %."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import REST_OF_LIST, CheckPage, OpenPage
from tests.browser.waiting import look, settle

FAULTS = (Path(__file__).parent / "faults.js").read_text(encoding="utf-8")
TWICE = """
new MutationObserver((_, watcher) => {
  if (!document.documentElement) return;
  document.documentElement.style.fontSize = "200%";
  watcher.disconnect();
}).observe(document, { childList: true });
"""
SLUG = "dprk-missile-strike-kharkiv-2024-01-02"
LATER = "nis-announces-deployment-2024-10-18"
PAGES = [
    "/",
    f"/?event={SLUG}",
    f"/events/{SLUG}/",
    f"/events/{LATER}/",
    "/quantities/",
    "/conflicts/",
    "/map/",
    "/changes/?since=2024-01-01&until=2024-03-01",
    "/embed/?importance=turning_point",
    "/about/",
    "/sources/",
]
WIDTHS = (1280, 390, 320)


def faults(page: Page) -> list[str]:
    """Return what a designer would not accept."""
    found: list[str] = page.evaluate(FAULTS)
    return found


@pytest.mark.parametrize("address", PAGES)
def test_nothing_is_cut_off_or_too_close(open_page: OpenPage, site: str, address: str) -> None:
    page = open_page(reduced_motion="reduce")
    page.goto(site + address)
    for width in WIDTHS:
        look(page, width, "light")
        assert faults(page) == [], f"{width} px"
    page.set_viewport_size({"width": 1280, "height": 844})
    page.add_init_script(TWICE)
    page.goto(site + address)
    settle(page)
    assert faults(page) == [], "1280 px, text at 200 %"


def panel_open(page: Page, site: str) -> None:
    page.goto(f"{site}/?event={SLUG}")
    expect(page.get_by_role("region", name="Selected event").get_by_role("heading").first).to_be_visible()


def filters_open(page: Page, site: str) -> None:
    page.goto(f"{site}/?type=transfer")
    if page.get_by_role("link", name="Filter", exact=True).is_visible():
        page.get_by_role("link", name="Filter", exact=True).click()
    for group in page.get_by_role("form", name="Filters").locator("details:not([open]) > summary").all():
        if group.is_visible():
            group.click()


def nothing_found(page: Page, site: str) -> None:
    page.goto(f"{site}/?q=zeppelin")
    expect(page.get_by_role("heading", name="No events")).to_be_visible()


def as_of(page: Page, site: str) -> None:
    page.goto(f"{site}/?as_of=2024-06-01&event={SLUG}")


def zoomed_in(page: Page, site: str) -> None:
    """A week, in which the open event is not."""
    page.goto(f"{site}/?from=2024-01-01&to=2024-01-08&group=system&event={LATER}")


def drawing_shown(page: Page, site: str) -> None:
    page.goto(site)
    settle(page)
    if page.get_by_role("button", name="Show the drawing").is_visible():
        page.get_by_role("button", name="Show the drawing").click()


STATES: list[Callable[[Page, str], None]] = [
    panel_open,
    filters_open,
    nothing_found,
    as_of,
    zoomed_in,
    drawing_shown,
]
LOOKS = ((1280, "dark", True), (320, "light", False), (390, "light", True))


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.__name__)
def test_every_state_is_accessible_and_has_room(
    open_page: OpenPage, site: str, axe: CheckPage, state: Callable[[Page, str], None]
) -> None:
    for width, scheme, twice in LOOKS:
        page = open_page(
            viewport={"width": width, "height": 844}, color_scheme=scheme, reduced_motion="reduce"
        )
        if twice:
            page.add_init_script(TWICE)
        state(page, site)
        settle(page)
        shown = f"{width} px, {scheme}{', text at 200 %' if twice else ''}"
        assert axe(page, but=REST_OF_LIST) == [], shown
        assert faults(page) == [], shown
        page.close()
