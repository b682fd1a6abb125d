"""The drawn timeline in a real browser: pointer, keyboard, touch, window and address, phone, theme, zones."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import FloatRect, Locator, Page, Route, expect

from tests.browser.conftest import CheckPage, OpenPage
from tests.browser.waiting import wait_for_paint, wait_for_scripts, wait_until

DESKTOP = {"width": 1280, "height": 900}
PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 800}, "has_touch": True, "is_mobile": True}
KHARKIV = "North Korean-made missile hits Kharkiv during mass Russian attack"


@pytest.fixture
def page(open_page: OpenPage, site: str) -> Page:
    """The first screen with its drawing made, without transitions."""
    page = open_page(viewport=DESKTOP, reduced_motion="reduce")
    return opened(page, site)


def opened(page: Page, address: str) -> Page:
    page.goto(address)
    page.locator("event-timeline .stop").first.wait_for(state="attached")
    return page


def near(page: Page) -> Page:
    """What answers to hands has been loaded, as for a reader who has been there for a moment."""
    page.mouse.move(2, 2)
    wait_for_scripts(page, "hands.js", "drag.js", "doing.js", "tween.js")
    return page


def drawing(page: Page) -> Locator:
    return page.get_by_role("group", name="Timeline of 164 events in two bands")


def focus_drawing(page: Page) -> Locator:
    """The one tab stop of the drawing, reached from the field before it."""
    page.get_by_label("Jump to").focus()
    page.keyboard.press("Tab")
    return page.locator(".stop:focus")


def point_at(page: Page, title: str) -> FloatRect:
    """Put the pointer on an event: its place is that of its link once it has focus."""
    link = focus_drawing(near(page))
    for _ in range(164):
        if title in (link.get_attribute("aria-label") or ""):
            break
        page.keyboard.press("ArrowRight")
    wait_for_paint(page)
    box = link.bounding_box()
    assert box is not None
    link.evaluate("link => link.blur()")
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    return box


def test_an_event_is_named_in_full_and_arrows_lead_along_time(page: Page) -> None:
    link = focus_drawing(page)
    expect(link).to_have_accessible_name(
        "US says Russia is buying rockets and shells from North Korea · 6 September 2022 · "
        "Claim or disclosure, on record · 3 sources"
    )
    page.keyboard.press("ArrowRight")
    expect(link).to_have_accessible_name(re.compile("22 September 2022 · Denial"))
    page.keyboard.press("ArrowUp")
    expect(link).to_have_accessible_name(re.compile("· Condemnation, "))
    expect(link).to_have_role("link")


def test_the_marks_are_one_tab_stop_and_so_are_the_lanes(page: Page) -> None:
    focus_drawing(page)
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Collapse lane Transfer")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("slider", name="First day shown")).to_be_focused()


def test_enter_opens_the_panel_and_the_address_names_the_event(page: Page) -> None:
    focus_drawing(page)
    page.keyboard.press("Enter")
    expect(page.locator("#detail")).to_contain_text("US says Russia is buying rockets and shells")
    expect(page).to_have_url(re.compile(r"[?&]event=us-says-russia-buying-dprk-shells-2022-09-06"))


def test_a_click_opens_the_panel(page: Page) -> None:
    point_at(page, KHARKIV)
    page.mouse.down()
    page.mouse.up()
    expect(page.locator("#detail")).to_contain_text(KHARKIV)


def test_the_tooltip_is_the_same_on_hover_and_focus_stays_under_the_pointer_and_leaves_on_escape(
    page: Page,
) -> None:
    tip = page.locator(".tip")
    box = point_at(page, KHARKIV)
    expect(tip).to_contain_text(f"{KHARKIV}2 January 2024Battlefield use, confirmed · 3 sources")
    expect(tip).to_contain_text("linked: ")
    place = tip.bounding_box()
    assert place is not None
    page.mouse.move(box["x"] + box["width"] / 2, place["y"] + place["height"] - 4, steps=3)
    page.wait_for_timeout(400)
    expect(tip).to_be_visible()
    page.keyboard.press("Escape")
    expect(tip).to_be_hidden()


def test_zooming_writes_the_window_and_a_reload_restores_it(page: Page) -> None:
    page.get_by_role("button", name="Zoom in").click()
    expect(page).to_have_url(re.compile(r"from=\d{4}-\d\d-\d\d&to=\d{4}-\d\d-\d\d"))
    address, days = page.url, slider_days(page)
    page.reload()
    page.locator("event-timeline .stop").first.wait_for(state="attached")
    expect_days(page, days)
    assert page.url == address
    page.get_by_role("button", name="Fit").click()
    expect(page).not_to_have_url(re.compile("from="))


def slider_days(page: Page) -> list[str | None]:
    """The first and the last day shown, once it is painted."""
    wait_for_paint(page)
    return [slider.get_attribute("aria-valuetext") for slider in page.get_by_role("slider").all()]


def expect_days(page: Page, days: list[str | None]) -> None:
    wait_until(page, lambda: slider_days(page) == days, f"the days {days}")


def test_a_plain_wheel_scrolls_the_page_and_one_with_ctrl_zooms(page: Page) -> None:
    box = drawing(page).bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 600, box["y"] + 200)
    page.mouse.wheel(0, 150)
    page.wait_for_function("() => scrollY === 150")
    assert "from=" not in page.url
    page.keyboard.down("Control")
    page.mouse.wheel(0, -100)
    page.keyboard.up("Control")
    expect(page).to_have_url(re.compile("from="))
    assert page.evaluate("scrollY") == 150


def test_dragging_moves_the_window_and_opens_nothing(page: Page) -> None:
    page.get_by_role("button", name="Last 12 months").click()
    expect(page).to_have_url(re.compile("from="))
    before = slider_days(page)
    point_at(page, "Pyongyang opens housing street")
    page.mouse.down()
    page.mouse.move(700, 500, steps=4)
    page.mouse.up()
    expect(page.get_by_role("slider").first).not_to_have_attribute("aria-valuetext", before[0] or "")
    expect(page.locator("#detail")).to_be_empty()


def test_the_window_becomes_the_filter_by_one_button(page: Page) -> None:
    button = page.get_by_role("button", name="Only this period")
    expect(button).to_be_hidden()
    page.get_by_label("Jump to").fill("2024-01")
    page.keyboard.press("Enter")
    button.click()
    expect(page).to_have_url(re.compile("since=2024-01-01&until=2024-01-31"))
    expect(page.get_by_role("heading", level=1)).to_contain_text("January 2024")
    expect(button).to_be_hidden()


def test_what_is_no_date_is_said_and_shown_at_the_field(page: Page) -> None:
    field = page.get_by_label("Jump to")
    field.fill("next week")
    page.keyboard.press("Enter")
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(page.locator("event-timeline [role=status]")).to_contain_text("Write a date as 2024, 2024-06")


def test_edges_of_the_overview_are_sliders(page: Page) -> None:
    first, last = page.get_by_role("slider").all()
    expect(last).to_have_accessible_name("Last day shown")
    first.focus()
    page.keyboard.press("PageUp")
    expect(first).not_to_have_attribute("aria-valuetext", "")
    expect(page).to_have_url(re.compile(r"from=2022-\d\d-\d\d"))
    page.keyboard.press("Home")
    expect(page).not_to_have_url(re.compile("from="))


@pytest.mark.parametrize("zone", ["Pacific/Honolulu", "Asia/Tokyo"])
def test_readers_everywhere_see_the_same_days(open_page: OpenPage, site: str, zone: str) -> None:
    page = opened(open_page(timezone_id=zone, viewport=DESKTOP, reduced_motion="reduce"), site)
    page.get_by_label("Jump to").fill("2024-01")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("from=2024-01-01&to=2024-01-31"))
    expect_days(page, ["1 January 2024", "31 January 2024"])
    ticks = page.locator(".words .tick").all_text_contents()
    assert ticks[:2] == ["1", "January 2024"]


def test_back_after_a_filter_brings_the_drawing_back(page: Page) -> None:
    page.get_by_role("link", name=re.compile("^Strikes")).click()
    expect(page.get_by_role("group", name="Timeline of 5 events in two bands")).to_be_visible()
    page.go_back()
    expect(drawing(page)).to_be_visible()


@pytest.mark.expects_console("willReadFrequently")
def test_the_drawing_follows_the_theme_at_once(page: Page) -> None:
    def axis_colour() -> list[int]:
        found: list[int] = page.evaluate(
            """async () => {
              await new Promise(requestAnimationFrame);
              const canvas = document.querySelector("canvas");
              return [...canvas.getContext("2d").getImageData(600, canvas.height - 34, 1, 1).data];
            }"""
        )
        return found

    assert sum(axis_colour()[:3]) < 100
    page.evaluate("document.documentElement.dataset.theme = 'dark'")
    wait_until(page, lambda: sum(axis_colour()[:3]) > 600, "the axis to turn light")


def test_on_a_phone_the_strip_comes_first_and_the_drawing_on_request(open_page: OpenPage, site: str) -> None:
    page = opened(open_page(**PHONE), site)
    expect(drawing(page)).to_be_hidden()
    expect(page.get_by_role("slider").first).to_be_visible()
    page.get_by_role("button", name="Show the drawing").tap()
    expect(drawing(page)).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == 390


def test_a_key_that_was_opened_on_a_phone_stays_open_when_the_drawing_comes(
    open_page: OpenPage, site: str
) -> None:
    page = opened(open_page(**PHONE), site)
    key = page.get_by_text("one side says so")
    expect(key).to_be_hidden()
    page.get_by_text("How to read", exact=True).tap()
    expect(key).to_be_visible()
    page.get_by_role("button", name="Show the drawing").tap()
    expect(drawing(page)).to_be_visible()
    expect(key).to_be_visible()


def test_a_vertical_swipe_on_drawing_or_strip_scrolls_the_page(open_page: OpenPage, site: str) -> None:
    page = near(opened(open_page(**PHONE), site))
    page.get_by_role("button", name="Show the drawing").tap()
    expect(drawing(page)).to_be_visible()
    for surface in (".strip", ".plot"):
        page.evaluate("scrollTo(0, 0)")
        page.locator(surface).evaluate("element => element.scrollIntoView({ block: 'center' })")
        before = page.evaluate("scrollY")
        swipe(page, surface, 0, -120)
        page.wait_for_function(f"() => scrollY > {before} + 40")
        assert "from=" not in page.url


def test_a_sideways_swipe_moves_the_window(open_page: OpenPage, site: str) -> None:
    page = near(opened(open_page(**PHONE), site + "/?from=2024-01-01&to=2024-12-31"))
    page.get_by_role("button", name="Show the drawing").tap()
    expect(drawing(page)).to_be_visible()
    page.locator(".plot").scroll_into_view_if_needed()
    swipe(page, ".plot", -120, 0)
    expect(page).not_to_have_url(re.compile("from=2024-01-01"))


def swipe(page: Page, surface: str, dx: float, dy: float) -> None:
    """Move one finger, starting in the part of a surface that is on the screen."""
    box = page.locator(surface).bounding_box()
    assert box is not None
    x = box["x"] + box["width"] / 2
    y = min(box["y"] + box["height"] / 2, 600)
    touch = page.context.new_cdp_session(page)
    for step in range(21):
        kind = "touchMove" if step else "touchStart"
        point = {"x": x + dx * step / 20, "y": y + dy * step / 20}
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [point]})
        page.wait_for_timeout(10)
    touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def test_without_scripts_the_key_is_there_and_nothing_that_would_not_work(
    open_page: OpenPage, site: str
) -> None:
    page = open_page(java_script_enabled=False, viewport=DESKTOP)
    page.goto(site)
    figure = page.locator("figure.tl")
    expect(figure.get_by_text("How to read")).to_be_visible()
    expect(figure.get_by_text("two independent claimants")).to_be_visible()
    expect(figure.locator(".tools")).to_be_hidden()
    expect(figure.locator(".strip-words")).to_be_hidden()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_drawing_has_no_fault_that_a_checker_finds(
    open_page: OpenPage, site: str, axe: CheckPage, scheme: str
) -> None:
    page = opened(open_page(viewport=DESKTOP, color_scheme=scheme), site)
    focus_drawing(page)
    assert axe(page, only=".tl") == []


def test_a_drag_touches_only_the_words_that_move(page: Page) -> None:
    near(page).get_by_label("Jump to").fill("2024")
    page.keyboard.press("Enter")
    wait_for_paint(page)
    touched: list[str] = page.evaluate(
        """async () => {
          const words = document.querySelector(".plot .words");
          const touched = new Set();
          const note = (records) => records.forEach(({ target }) => touched.add(target.classList[0]));
          new MutationObserver(note).observe(words, { attributes: true, subtree: true });
          const sideways = new WheelEvent("wheel", { deltaX: 9, cancelable: true });
          document.querySelector(".plot").dispatchEvent(sideways);
          await new Promise(requestAnimationFrame);
          await new Promise(requestAnimationFrame);
          return [...touched];
        }"""
    )
    assert "label" in touched
    assert not {"words", "band", "lane", "count"} & set(touched)


@pytest.mark.expects_console("SyntaxError|JSON")
def test_a_drawing_that_cannot_be_made_says_so_and_keeps_no_room(open_page: OpenPage, site: str) -> None:
    def spoil(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(
            response=answer, body=answer.text().replace('"application/json">', '"application/json">x', 1)
        )

    page = open_page(viewport=DESKTOP)
    page.route(f"{site}/", spoil)
    page.goto(f"{site}/")
    drawing = page.locator("event-timeline")
    expect(drawing).to_contain_text("The drawing could not be made")
    box = drawing.bounding_box()
    assert box is not None
    assert box["height"] < 100
