"""What a reader sees in the first second stays where it is when the drawing comes."""

from __future__ import annotations

import pytest
from playwright.sync_api import ViewportSize, expect

from tests.browser.conftest import OpenPage

# How much of the screen moved, and how far, as browsers tell it; below 0.1 counts as good.
WATCH_JUMPS = """
window.jumped = 0;
new PerformanceObserver((found) => {
  for (const { value } of found.getEntries()) window.jumped += value;
}).observe({ type: "layout-shift", buffered: true });
"""
A_LITTLE = 0.03


ADDRESSES = [
    "/",
    "/?type=use",
    "/?importance=turning_point",
    "/?event=dprk-missile-strike-kharkiv-2024-01-02",
]


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize(
    "viewport", [{"width": 1280, "height": 900}, {"width": 390, "height": 844}], ids=["desktop", "phone"]
)
def test_nothing_jumps_when_the_drawing_comes(
    open_page: OpenPage, site: str, viewport: ViewportSize, address: str
) -> None:
    page = open_page(viewport=viewport, alone=True)
    page.add_init_script(WATCH_JUMPS)
    page.goto(site + address)
    expect(page.get_by_role("slider", name="First day shown")).to_be_visible()
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert page.evaluate("window.jumped") < A_LITTLE


@pytest.mark.parametrize(
    ("address", "drawn"), [("/quantities/", "quantity-chart svg"), ("/map/", "event-map .map-plot svg")]
)
@pytest.mark.parametrize(
    "viewport", [{"width": 1280, "height": 900}, {"width": 390, "height": 844}], ids=["desktop", "phone"]
)
def test_nothing_jumps_when_chart_or_map_come(
    open_page: OpenPage, site: str, viewport: ViewportSize, address: str, drawn: str
) -> None:
    page = open_page(viewport=viewport, alone=True)
    page.add_init_script(WATCH_JUMPS)
    page.goto(site + address)
    expect(page.locator(drawn).first).to_be_visible()
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert page.evaluate("window.jumped") < A_LITTLE
