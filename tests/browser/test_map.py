"""The map in a real browser: marks, zoom, keys, layers and the time brush."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import CheckPage, OpenPage
from tests.browser.waiting import look, settle, wait_until

STATES = ["/map/?announced=1&since=2024-01&until=2024-06", "/map/?type=un&as_of=2023-10-20"]
LOOKS = [(1280, "light"), (390, "dark"), (320, "light")]


def _open(page: Page, address: str) -> Page:
    page.goto(address)
    settle(page)
    return page


@pytest.mark.parametrize("address", STATES)
def test_it_is_accessible_and_fits_the_screen(
    open_page: OpenPage, site: str, axe: CheckPage, address: str
) -> None:
    page = _open(open_page(), site + address)
    for width, scheme in LOOKS:
        look(page, width, scheme)
        assert axe(page) == [], f"{width} px, {scheme}"
        assert page.evaluate("document.documentElement.scrollWidth") <= width, f"{width} px"


def test_a_place_is_a_link_to_its_events(page: Page, site: str) -> None:
    _open(page, f"{site}/map/")
    mark = page.get_by_role("link", name=re.compile(r"^Moscow: 9 events happened here$"))
    expect(mark).to_be_visible()
    mark.click()
    page.wait_for_url(f"{site}/?place=moscow")
    expect(page.locator("#list-title")).to_have_text("11 events")


def test_a_mark_of_several_places_zooms_in_until_they_stand_apart(page: Page, site: str) -> None:
    _open(page, f"{site}/map/")
    cluster = page.get_by_role("button", name=re.compile("^Rajin port"))
    cluster.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name=re.compile("^Vladivostok|^Vostochny Port"))).not_to_have_count(0)
    expect(page.locator("event-map .mark:focus")).to_have_accessible_name(re.compile("Rajin"))


def test_a_tooltip_tells_what_happened_at_a_place(page: Page, site: str) -> None:
    _open(page, f"{site}/map/")
    page.get_by_role("link", name=re.compile("^Moscow:")).hover()
    tip = page.locator(".map-tip")
    expect(tip).to_contain_text("9 events happened here")
    page.mouse.move(5, 5)
    expect(tip).to_be_hidden()
    page.get_by_role("link", name=re.compile("^Beijing:")).focus()
    expect(tip).to_contain_text("Beijing")


def test_buttons_and_keys_move_the_map_and_a_plain_wheel_scrolls_the_page(page: Page, site: str) -> None:
    _open(page, f"{site}/map/")
    ground = page.locator("event-map g.ground")
    start = ground.get_attribute("transform")
    page.get_by_role("button", name="Ukraine and Kursk").click()
    expect(ground).not_to_have_attribute("transform", start or "")
    expect(page.locator("event-map g.names")).to_contain_text("Bakhmut area")
    page.get_by_role("group", name="Map").focus()
    page.keyboard.press("Home")
    expect(ground).to_have_attribute("transform", start or "")
    page.keyboard.press("+")
    expect(ground).not_to_have_attribute("transform", start or "")
    page.keyboard.press("Home")
    expect(ground).to_have_attribute("transform", start or "")
    box = page.locator(".map-plot").bounding_box()
    assert box
    page.mouse.move(box["x"] + 600, box["y"] + 100)
    page.mouse.wheel(0, 200)
    expect(page.get_by_role("search")).not_to_be_in_viewport()
    assert ground.get_attribute("transform") == start


def test_dragging_moves_the_map_and_opens_nothing(page: Page, site: str) -> None:
    _open(page, f"{site}/map/")
    mark = page.get_by_role("link", name=re.compile("^Moscow:"))
    box = mark.bounding_box()
    assert box
    page.mouse.move(box["x"] + 5, box["y"] + 5)
    page.mouse.down()
    page.mouse.move(box["x"] + 105, box["y"] + 45, steps=5)
    page.mouse.up()

    def way() -> float:
        return (mark.bounding_box() or box)["x"] - box["x"]

    wait_until(page, lambda: abs(way() - 100) < 3, "the mark to follow the pointer")
    assert page.url == f"{site}/map/"


def test_the_layer_of_announcements_is_off_until_asked(page: Page, site: str) -> None:
    _open(page, f"{site}/map/")
    expect(page.locator("event-map .part.announced")).to_have_count(0)
    page.get_by_role("checkbox", name="Where it was announced, too").check()
    page.wait_for_url(f"{site}/map/?announced=1")
    expect(page.locator("event-map .part.announced")).not_to_have_count(0)


def test_the_sliders_narrow_the_time_and_the_view_stays(page: Page, site: str) -> None:
    _open(page, f"{site}/map/")
    page.get_by_role("button", name="Ukraine and Kursk").click()
    names = page.locator("event-map g.names")
    expect(names).to_contain_text("Bakhmut area")
    page.get_by_role("slider", name="Last month").focus()
    page.keyboard.press("Home")
    for _ in range(12):
        page.keyboard.press("ArrowRight")
    page.wait_for_url(f"{site}/map/?until=2023-09")
    expect(page.get_by_role("slider", name="Last month")).to_be_focused()
    expect(page.get_by_role("slider", name="Last month")).to_have_attribute(
        "aria-valuetext", "September 2023"
    )
    expect(page.locator("#map-live")).to_contain_text("can be placed on a map")
    expect(page.locator("event-map g.countries")).not_to_contain_text("Mongolia")
    page.go_back()
    expect(page.get_by_role("textbox", name="To")).to_have_value("")


def test_the_address_restores_the_period(page: Page, site: str) -> None:
    _open(page, f"{site}/map/?since=2024&until=2024-06-15")
    for slider, month in (("First month", "January 2024"), ("Last month", "June 2024")):
        expect(page.get_by_role("slider", name=slider)).to_have_attribute("aria-valuetext", month)


def test_without_scripts_tables_and_the_form_do_all(open_page: OpenPage, site: str) -> None:
    page = open_page(java_script_enabled=False)
    page.goto(f"{site}/map/")
    expect(page.locator("event-map")).to_be_hidden()
    page.get_by_role("textbox", name="From").fill("2024")
    page.get_by_role("button", name="Apply").click()
    expect(page).to_have_url(re.compile("since=2024"))
    page.get_by_role("link", name=re.compile("Kharkiv, Happened here")).click()
    expect(page).to_have_url(f"{site}/?place=kharkiv%3Ahappened&since=2024")


@pytest.mark.parametrize("zone", ["Pacific/Honolulu", "Asia/Tokyo"])
def test_months_are_the_same_everywhere(open_page: OpenPage, site: str, zone: str) -> None:
    page = _open(open_page(timezone_id=zone), f"{site}/map/?since=2024-01&until=2024-01")
    expect(page.locator("[data-period]")).to_have_text("January 2024 to January 2024")


def test_two_fingers_zoom_and_one_scrolls(open_page: OpenPage, site: str) -> None:
    page = _open(open_page(viewport={"width": 390, "height": 844}, has_touch=True), f"{site}/map/")
    assert page.locator(".map-plot").evaluate("plot => getComputedStyle(plot).touchAction") == "pan-y"
    ground = page.locator("event-map g.ground")
    start = ground.get_attribute("transform") or ""
    box = page.locator(".map-plot").bounding_box()
    assert box
    x, y = box["x"] + 195, box["y"] + 140
    touch = page.context.new_cdp_session(page)
    for type_, spread in (("touchStart", 30), ("touchMove", 60), ("touchMove", 90), ("touchEnd", 0)):
        points = [{"x": x - spread, "y": y}, {"x": x + spread, "y": y}] if spread else []
        touch.send("Input.dispatchTouchEvent", {"type": type_, "touchPoints": points})
    expect(ground).not_to_have_attribute("transform", start)


def test_the_steps_of_the_as_of_day_work_by_keyboard(page: Page, site: str) -> None:
    page.goto(f"{site}/?as_of=2024-02-16")
    link = page.locator("#notice-earlier")
    link.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"as_of=2024-02-(0\d|1[0-5])"))
    expect(page.locator("#notice-earlier")).to_be_focused()
    page.locator("#notice-leave").click()
    page.wait_for_url(f"{site}/")
    expect(page.locator(".notice.as-of")).to_have_count(0)


def test_the_panel_leads_to_the_next_event_of_the_selection(page: Page, site: str) -> None:
    page.goto(f"{site}/?type=use&event=dprk-missile-strike-kharkiv-2024-01-02")
    panel = page.get_by_role("region", name="Selected event")
    expect(panel.get_by_role("img", name="Map: Kharkiv (happened here)")).to_be_visible()
    panel.get_by_role("link", name=re.compile("^Later")).click()
    page.wait_for_url(re.compile("type=use.*event=dprk-missile-strike-2024-01-06"))
    expect(panel.get_by_role("heading", level=2)).to_contain_text("6 January")
    expect(panel.get_by_role("heading", level=2)).to_be_focused()


def test_the_page_of_an_event_shows_the_days_around_it(page: Page, site: str) -> None:
    page.goto(f"{site}/events/dprk-missile-strike-kharkiv-2024-01-02/")
    strip = page.get_by_role("figure", name="90 days either side")
    expect(strip.locator("canvas")).to_be_visible()
    strip.get_by_text("The same as a list: 45 events").click()
    expect(strip.get_by_role("link", name=re.compile("White House says")).first).to_be_visible()
    assert page.url.endswith("/events/dprk-missile-strike-kharkiv-2024-01-02/")


def test_the_sheet_of_filters_counts_as_it_is_used(open_page: OpenPage, site: str) -> None:
    page = open_page(viewport={"width": 390, "height": 844}, has_touch=True)
    page.goto(f"{site}/")
    page.get_by_role("link", name="Filter", exact=True).click()
    show = page.get_by_role("link", name=re.compile(r"^Show \d+ events"))
    expect(show).to_have_text("Show 164 events")
    page.get_by_role("checkbox", name=re.compile("^Transfer")).check()
    expect(show).to_have_text("Show 11 events")
    page.locator("#facet-advanced > summary").click()
    expect(page.get_by_label("What was public on")).to_be_visible()
    expect(page.get_by_role("radio", name="Certainly in the period")).to_be_visible()
    show.click()
    expect(page.locator("#list-title")).to_have_text("11 events")


def test_a_second_change_counts_while_the_first_is_still_asked(page: Page, site: str) -> None:
    _open(page, f"{site}/map/")
    page.get_by_role("checkbox", name="Where it was announced, too").check()
    page.get_by_role("textbox", name="From").fill("2024")
    page.get_by_role("textbox", name="From").press("Tab")
    expect(page).to_have_url(re.compile(r"since=2024.*announced=1|announced=1.*since=2024"))
