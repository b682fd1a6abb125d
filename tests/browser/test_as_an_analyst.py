"""One visit from beginning to end, as an analyst makes it."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.browser.waiting import wait_for_scripts


def test_an_analyst_narrows_reads_copies_and_comes_back(page: Page, site: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=site)
    page.goto(site)

    # filter by actor
    page.locator("summary", has_text="Who takes part").click()
    actors = page.get_by_role("group", name="Who takes part")
    actors.get_by_role("checkbox", name=re.compile("^Ukraine [0-9]")).check()
    expect(page).to_have_url(f"{site}/?actor=ukraine")
    count = page.get_by_role("heading", level=2, name=re.compile(r"^\d+ events$"))
    expect(count).not_to_have_text("164 events")
    found = count.text_content() or ""
    drawing = page.get_by_role("group", name=re.compile("^Timeline of"))
    expect(drawing).to_have_accessible_name(f"Timeline of {found} in two bands")

    # zoom with the brush: pull the right edge of the overview to the left
    last = page.get_by_role("slider", name="Last day shown")
    days = last.get_attribute("aria-valuetext") or ""
    last.scroll_into_view_if_needed()
    box = last.bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    wait_for_scripts(page, "brush.js")
    page.mouse.down()
    page.mouse.move(x - 150, y, steps=4)
    page.mouse.move(x - 300, y, steps=4)
    page.mouse.up()
    expect(last).not_to_have_attribute("aria-valuetext", days)
    expect(page).to_have_url(re.compile(r"actor=ukraine.*&to=20"))
    narrowed = last.get_attribute("aria-valuetext")

    # open an event, then its own page, and copy its link
    page.get_by_role("link", name="North Korean-made missile hits Kharkiv").first.click()
    panel = page.get_by_role("region", name="Selected event")
    expect(panel.get_by_role("heading", name=re.compile("missile hits Kharkiv"))).to_be_visible()
    address = page.url
    assert "event=dprk-missile-strike-kharkiv-2024-01-02" in address
    panel.get_by_role("link", name="Open the page").click()
    page.get_by_role("button", name="Copy link").click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    link = page.evaluate("navigator.clipboard.readText()")
    assert link.endswith("/events/dprk-missile-strike-kharkiv-2024-01-02/")

    # reload, go back: filter, window and open event are as they were
    page.reload()
    expect(page.get_by_role("heading", level=1, name=re.compile("missile hits Kharkiv"))).to_be_visible()
    page.go_back()
    expect(page).to_have_url(address)
    expect(page.get_by_role("heading", level=2, name=found)).to_be_visible()
    expect(page.get_by_role("slider", name="Last day shown")).to_have_attribute(
        "aria-valuetext", narrowed or ""
    )
    expect(panel.get_by_role("heading", name=re.compile("missile hits Kharkiv"))).to_be_visible()
