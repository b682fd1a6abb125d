"""Copy buttons and the switch between light and dark."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

EVENT = "/events/dprk-missile-strike-kharkiv-2024-01-02/"
CLIPBOARD = "navigator.clipboard.readText()"


@pytest.fixture
def copying(page: Page, site: str) -> Page:
    """A page whose reader lets it use the clipboard."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=site)
    return page


def test_the_link_of_an_event_is_copied(copying: Page, site: str) -> None:
    copying.goto(site + EVENT)
    copying.get_by_role("button", name="Copy link").click()
    expect(copying.get_by_role("button", name="Copied")).to_be_visible()
    assert copying.evaluate(CLIPBOARD) == site + EVENT


def test_the_lines_of_an_embed_are_copied_also_after_a_filter(copying: Page, site: str) -> None:
    copying.goto(site)
    copying.get_by_role("link", name="Strikes 5").click()
    expect(copying.get_by_role("heading", name="5 events", level=2)).to_be_visible()
    copying.get_by_role("link", name="Embed").click()
    copying.get_by_role("button", name="Copy", exact=True).click()
    expect(copying.get_by_role("button", name="Copied")).to_be_visible()
    assert "/embed/?type=use" in copying.evaluate(CLIPBOARD)


def test_a_chosen_theme_stays_on_every_page(page: Page, site: str) -> None:
    page.goto(site + "/about/")
    page.get_by_role("button", name="Light or dark").click()
    theme = page.locator("html")
    expect(theme).to_have_attribute("data-theme", "dark")
    page.goto(site)
    expect(theme).to_have_attribute("data-theme", "dark")
    page.get_by_role("button", name="Light or dark").click()
    expect(theme).to_have_attribute("data-theme", "light")
