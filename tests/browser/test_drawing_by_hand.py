"""What a reader does with the drawing by hand: lanes, links, saving, fingers; what filters leave in place."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import CDPSession, Page, expect

from tests.browser.test_drawing import (
    DESKTOP,
    PHONE,
    OpenPage,
    drawing,
    expect_days,
    focus_drawing,
    near,
    opened,
    slider_days,
)
from tests.browser.waiting import wait_for_scripts, wait_until

Points = list[dict[str, float]]


@pytest.fixture
def page(open_page: OpenPage, site: str) -> Page:
    """The first screen with its drawing made, without transitions."""
    return opened(open_page(viewport=DESKTOP, reduced_motion="reduce"), site)


def lane(page: Page, name: str) -> Any:
    return page.get_by_role("button", name=re.compile(f"^(Collapse|Expand) lane {name}$"))


def lanes(page: Page) -> list[str]:
    """The names of the lanes, from above to below."""
    names: list[str] = page.locator(".lanes button").evaluate_all(
        """buttons => buttons
          .map(button => [button.getBoundingClientRect().top, button.ariaLabel.split(" lane ")[1]])
          .sort((p, q) => p[0] - q[0]).map(([, name]) => name)"""
    )
    return names


def expect_lanes(page: Page, names: list[str]) -> None:
    wait_until(page, lambda: lanes(page)[: len(names)] == names, f"the lanes {names}")


def height(page: Page) -> float:
    return (page.locator(".plot").bounding_box() or {"height": 0})["height"]


def said(page: Page) -> Any:
    return page.locator("event-timeline [role=status]")


def test_a_lane_collapses_by_its_button_and_stays_so_for_the_visit(page: Page) -> None:
    button = lane(page, "Claim or disclosure")
    before = height(page)
    button.click()
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(button).to_have_accessible_name("Expand lane Claim or disclosure")
    expect(said(page)).to_have_text("Lane Claim or disclosure collapsed")
    wait_until(page, lambda: 0 < height(page) < before, "the drawing to be lower")
    address = page.url
    page.reload()
    expect(button).to_have_attribute("aria-expanded", "false")
    assert page.url == address
    page.get_by_role("button", name="Reset lanes").click()
    expect(button).to_have_attribute("aria-expanded", "true")
    expect(page.get_by_role("button", name="Reset lanes")).to_be_hidden()


def test_lanes_move_inside_their_band_by_key(page: Page) -> None:
    expect_lanes(page, ["Transfer", "Battlefield use", "Personnel"])
    lane(page, "Transfer").focus()
    page.keyboard.press("Alt+ArrowDown")
    expect(said(page)).to_have_text("Lane Transfer moved down, place 2 of 7")
    expect_lanes(page, ["Battlefield use", "Transfer", "Personnel"])
    expect(lane(page, "Transfer")).to_be_focused()
    page.keyboard.press("Alt+ArrowUp")
    expect(said(page)).to_have_text("Lane Transfer moved up, place 1 of 7")
    page.keyboard.press("Alt+ArrowUp")
    expect(said(page)).to_have_text("Lane Transfer is first in its band")
    page.keyboard.press("ArrowDown")
    expect(lane(page, "Battlefield use")).to_be_focused()


def test_a_lane_is_dragged_to_another_place_and_is_not_collapsed_by_it(page: Page) -> None:
    start = lane(page, "Transfer").bounding_box()
    end = lane(page, "Personnel").bounding_box()
    assert start and end
    page.mouse.move(start["x"] + 40, start["y"] + 12)
    page.mouse.down()
    wait_for_scripts(page, "reorder.js")
    for step in range(1, 21):
        page.mouse.move(start["x"] + 40, start["y"] + 12 + (end["y"] - start["y"] + 6) * step / 20)
    page.mouse.up()
    expect_lanes(page, ["Battlefield use", "Personnel", "Transfer"])
    expect(lane(page, "Transfer")).to_have_attribute("aria-expanded", "true")


def test_the_lanes_of_another_grouping_have_an_order_of_their_own(page: Page) -> None:
    lane(page, "Transfer").click()
    page.get_by_role("link", name="status", exact=True).click()
    page.wait_for_url(re.compile("group=status"))
    expect(lane(page, "Confirmed")).to_have_attribute("aria-expanded", "true")


def test_links_of_the_event_in_focus_are_worded(page: Page) -> None:
    link = focus_drawing(page)
    page.keyboard.press("ArrowRight")
    expect(link).to_have_attribute(
        "aria-description", re.compile("^linked: denies US says Russia is buying rockets")
    )
    expect(page.locator(".tip")).to_contain_text("linked: denies US says Russia is buying rockets")


def saved(page: Page, kind: str) -> Path:
    page.get_by_text("Save", exact=True).click()
    with page.expect_download() as download:
        page.get_by_role("button", name=kind).click()
    expect(said(page)).to_contain_text("Saved as timeline.")
    return Path(download.value.path())


def test_the_view_is_saved_as_svg_with_its_words(page: Page) -> None:
    page.goto(page.url + "?type=use&from=2023-06-01&to=2024-06-30")
    page.locator("event-timeline .stop").first.wait_for(state="attached")
    root = ElementTree.fromstring(saved(page, "SVG").read_bytes())  # noqa: S314 - our own file
    text = " ".join(root.itertext())
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    assert "1 June 2023 to 30 June 2024" in text
    assert "Not covered after 16 February 2026. Saved on" in text
    assert "?type=use&from=2023-06-01&to=2024-06-30" in text
    assert "Missile hits Kharkiv" in text


def test_the_view_is_saved_as_a_picture_at_two_pixels_a_unit(page: Page) -> None:
    picture = saved(page, "PNG").read_bytes()
    assert picture.startswith(b"\x89PNG")
    assert int.from_bytes(picture[16:20], "big") >= 2 * 1200


def test_the_menu_for_saving_works_by_key_and_closes_on_escape(page: Page) -> None:
    summary = page.get_by_text("Save", exact=True)
    summary.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="PNG")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="PNG")).to_be_hidden()
    expect(summary).to_be_focused()


def test_the_selection_keeps_its_place_while_a_filter_changes(open_page: OpenPage, site: str) -> None:
    address = "/?from=2023-10-01&to=2024-06-30&event=dprk-missile-strike-kharkiv-2024-01-02"
    page = opened(open_page(viewport=DESKTOP), site + address)
    days = slider_days(page)
    page.mouse.move(600, 4)
    page.get_by_role("link", name=re.compile("^Strikes")).click()
    expect(page.get_by_role("group", name=re.compile("Timeline of 5 events"))).to_be_visible()
    expect(page.get_by_role("heading", name="5 events", level=2)).to_be_visible()
    assert page.url != site + address
    page.go_back()
    page.wait_for_url(site + address)
    expect(drawing(page)).to_be_visible()
    expect_days(page, days)


def test_today_is_marked_when_it_is_in_the_window(open_page: OpenPage, site: str) -> None:
    page = open_page(alone=True, viewport=DESKTOP, timezone_id="Asia/Tokyo")
    page.clock.set_fixed_time("2024-03-05T16:00:00Z")
    opened(page, site + "/?from=2024-03-01&to=2024-03-10")
    word = page.locator(".words .today")
    expect(word).to_have_text("Today")
    sixth = page.locator(".words .tick", has_text=re.compile("Wed 6$"))

    def gap() -> float:
        at, tick = word.bounding_box(), sixth.bounding_box()
        return abs(at["x"] + at["width"] + 8 - tick["x"]) if at and tick else 99

    wait_until(page, lambda: gap() < 4, "the word to stand at the end of the fifth")


@pytest.mark.parametrize("zone", ["Pacific/Honolulu", "Asia/Tokyo"])
def test_one_address_shows_the_same_days_in_every_zone(open_page: OpenPage, site: str, zone: str) -> None:
    address = site + "/?from=2023-12-28&to=2024-01-05&event=dprk-missile-strike-kharkiv-2024-01-02"
    page = opened(open_page(timezone_id=zone, viewport=DESKTOP, reduced_motion="reduce"), address)
    expect_days(page, ["28 December 2023", "5 January 2024"])
    ticks = page.locator(".words .tick").all_text_contents()
    assert ticks[0] == "Thu 28" and "Tue 2" in ticks
    expect(focus_drawing(page)).to_have_accessible_name(re.compile("2 January 2024"))
    assert page.url == address


def test_a_double_click_zooms_in_where_it_was_and_with_shift_out(page: Page) -> None:
    box = page.locator(".plot").bounding_box()
    assert box
    page.mouse.dblclick(box["x"] + box["width"] - 30, box["y"] + 8)
    expect(page).to_have_url(re.compile("from=20"))
    first, last = slider_days(page)
    assert first != last and first and "2022" not in first
    page.keyboard.down("Shift")
    page.mouse.dblclick(box["x"] + box["width"] - 30, box["y"] + 8)
    page.keyboard.up("Shift")
    expect(page).not_to_have_url(re.compile("from="))


def test_keys_zoom_move_and_show_everything_again(page: Page) -> None:
    focus_drawing(page)
    page.keyboard.press("+")
    expect(page).to_have_url(re.compile("from=20"))
    before = slider_days(page)
    page.keyboard.press("Shift+ArrowRight")
    wait_until(page, lambda: slider_days(page) != before, "the window to move")
    page.keyboard.press("Home")
    expect(page).not_to_have_url(re.compile("from="))


@pytest.fixture
def phone(open_page: OpenPage, site: str) -> Page:
    """A phone with the drawing of one year open."""
    page = near(opened(open_page(**PHONE), site + "/?from=2024-01-01&to=2024-12-31"))
    page.get_by_role("button", name="Show the drawing").tap()
    expect(drawing(page)).to_be_visible()
    page.locator(".plot").evaluate("element => element.scrollIntoView({ block: 'start' })")
    return page


def fingers(page: Page, ways: list[tuple[Points, Points]]) -> None:
    """Move fingers together, each from its first point to its second."""
    touch: CDPSession = page.context.new_cdp_session(page)
    for step in range(21):
        points = [
            {axis: start[axis] + (end[axis] - start[axis]) * step / 20 for axis in ("x", "y")}
            for ((start,), (end,)) in ways
        ]
        kind = "touchMove" if step else "touchStart"
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
        page.wait_for_timeout(15)
    touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def test_a_pinch_zooms_around_the_fingers(phone: Page) -> None:
    fingers(
        phone,
        [
            ([{"x": 180, "y": 300}], [{"x": 60, "y": 300}]),
            ([{"x": 220, "y": 300}], [{"x": 340, "y": 300}]),
        ],
    )
    expect(phone).not_to_have_url(re.compile("from=2024-01-01"))
    first, last = slider_days(phone)
    assert first and last and first.endswith("2024") and last.endswith("2024")
    assert phone.evaluate("visualViewport.scale") == 1


def test_two_fingers_move_the_window_without_zooming(phone: Page) -> None:
    fingers(
        phone,
        [
            ([{"x": 120, "y": 300}], [{"x": 220, "y": 300}]),
            ([{"x": 200, "y": 340}], [{"x": 300, "y": 340}]),
        ],
    )
    expect(phone).to_have_url(re.compile(r"from=2023-\d\d-\d\d&to=2024-\d\d-\d\d"))
    match = re.search(r"from=(\S+)&to=([\d-]+)", phone.url)
    assert match
    days = phone.evaluate("([a, b]) => (Date.parse(b) - Date.parse(a)) / 86400000", list(match.groups()))
    assert abs(days - 365) <= 12
