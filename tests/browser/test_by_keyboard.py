"""What a reader does on the first screen, with keys alone, found by roles and names as they are spoken."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.waiting import swapped

MOST_STEPS = 400  # tabs after which something is as good as out of reach
SLUG = "dprk-missile-strike-kharkiv-2024-01-02"
TITLE = "North Korean-made missile hits Kharkiv during mass Russian attack"
IS_FOCUSED = "element => element === document.activeElement"
FOCUS = "document.activeElement === document.body ? '' : document.activeElement.textContent || 'something'"


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    """A wide screen without transitions."""
    return open_page(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")


def go_to(page: Page, target: Locator, key: str = "Tab") -> Locator:
    """Press a key until the target has focus, which is looked up once: by its name that takes a while."""
    element = target.element_handle()
    for _ in range(MOST_STEPS):
        page.keyboard.press(key)
        if element.evaluate(IS_FOCUSED):
            return target
    raise AssertionError(f"{MOST_STEPS} times {key} do not lead to {target}")


def arrive(page: Page, address: str) -> None:
    """Open a page whose drawing stands, as a reader who then uses the keys from its top."""
    page.goto(address)
    expect(page.get_by_role("slider", name="First day shown")).to_be_visible()


def events(page: Page, count: str) -> Locator:
    return page.get_by_role("heading", level=2, name=count, exact=True)


def panel(page: Page) -> Locator:
    return page.get_by_role("region", name="Selected event")


def mark(page: Page, words: str) -> Locator:
    """The link over a mark of the drawing, by what is spoken of it."""
    drawing = page.get_by_role("group", name=re.compile("^Timeline of "))
    return drawing.get_by_role("link", name=re.compile(words))


def enter_drawing(page: Page) -> None:
    """Its one tab stop follows the field for a date."""
    go_to(page, page.get_by_role("textbox", name="Jump to"))
    go_to(page, page.locator("event-timeline .stop:not([hidden])"))


def test_filtering_keeps_the_focus_and_says_the_count(page: Page, site: str) -> None:
    arrive(page, site)
    box = go_to(page, page.get_by_role("checkbox", name="Battlefield use"))
    page.keyboard.press("Space")
    expect(events(page, "5 events")).to_be_visible()
    expect(page.get_by_role("status").filter(has_text="5 strikes")).to_have_count(1)
    expect(box).to_be_focused()
    page.keyboard.press("Space")
    expect(events(page, "164 events")).to_be_visible()
    expect(page.get_by_role("status").filter(has_text="164")).to_have_count(1)
    expect(box).to_be_focused()


def test_searching_and_lifting_what_was_searched(page: Page, site: str) -> None:
    arrive(page, site)
    go_to(page, page.get_by_role("searchbox"))
    page.keyboard.type("Pantsir")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{site}/?q=Pantsir")
    go_to(page, page.get_by_role("link", name="Lift: “Pantsir”"))
    page.keyboard.press("Enter")
    expect(events(page, "164 events")).to_be_visible()
    expect(page.get_by_role("searchbox")).to_have_value("")


def test_clearing_all_filters(page: Page, site: str) -> None:
    arrive(page, f"{site}/?type=use&status=confirmed&since=2023")
    go_to(page, page.get_by_role("link", name="Clear all"))
    page.keyboard.press("Enter")
    expect(events(page, "164 events")).to_be_visible()
    expect(page).to_have_url(f"{site}/")


CHANGES = [
    ("/?type=use", "link", "Clear all"),
    ("/?type=use", "link", "Lift: Battlefield use"),
    ("/", "link", "Strikes 5"),
    ("/", "link", "Oldest first"),
    ("/?since=2024", "textbox", "From"),
    ("/?as_of=2024-06-01", "link", "Today: everything known"),
]


@pytest.mark.parametrize(("address", "role", "name"), CHANGES)
def test_no_change_of_the_selection_loses_the_focus(
    page: Page, site: str, address: str, role: str, name: str
) -> None:
    arrive(page, site + address)
    before = page.url
    go_to(page, page.get_by_role(role, name=name, exact=True).first)  # type: ignore[arg-type]
    if role == "textbox":
        page.keyboard.type("2023")
    with swapped(page):
        page.keyboard.press("Enter")
    expect(page).not_to_have_url(before)
    expect(page.get_by_role("slider", name="First day shown")).to_be_visible()
    assert page.evaluate(FOCUS), "focus fell back to the top of the page"


def test_the_next_event_in_time_and_in_another_lane(page: Page, site: str) -> None:
    arrive(page, site)
    enter_drawing(page)
    expect(mark(page, "6 September 2022 · Claim or disclosure")).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(mark(page, "22 September 2022 · Denial")).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(mark(page, "· Condemnation, ")).to_be_focused()
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowRight")
    expect(mark(page, ".")).to_be_focused()


def test_zooming_and_moving_say_what_is_shown(page: Page, site: str) -> None:
    arrive(page, site)
    enter_drawing(page)
    page.keyboard.press("+")
    expect(page.get_by_role("status").filter(has_text=re.compile(r"\d+ of 164"))).to_have_count(1)
    expect(page).to_have_url(re.compile("from=20.*to=20"))
    page.keyboard.press("Home")
    expect(page).not_to_have_url(re.compile("from="))
    go_to(page, page.get_by_role("slider", name="First day shown"))
    page.keyboard.press("ArrowRight")
    expect(page).to_have_url(re.compile("from=20"))


def test_opening_an_event_reading_its_claims_and_coming_back(page: Page, site: str) -> None:
    arrive(page, f"{site}/?type=use")
    enter_drawing(page)
    found = mark(page, TITLE)
    stop = page.locator("event-timeline .stop:focus")
    for _ in range(5):
        words = stop.get_attribute("aria-label") or ""
        if TITLE in words:
            break
        page.keyboard.press("ArrowRight")
        expect(stop).not_to_have_attribute("aria-label", words)
    expect(found).to_be_focused()
    page.keyboard.press("Enter")
    expect(panel(page).get_by_role("heading", name=TITLE)).to_be_focused()
    expect(panel(page).get_by_role("heading", name="Who says so")).to_be_visible()
    claims = panel(page).get_by_role("link", name=re.compile("Conflict Armament Research", re.I))
    go_to(page, claims.first)
    go_to(page, panel(page).get_by_role("link", name="Close"), "Shift+Tab")
    page.keyboard.press("Enter")
    expect(panel(page)).to_be_hidden()
    expect(page).to_have_url(f"{site}/?type=use")
    expect(mark(page, TITLE)).to_be_focused()


def test_an_event_of_the_list_opens_and_escape_leads_back_to_it(page: Page, site: str) -> None:
    arrive(page, f"{site}/?type=use")
    title = go_to(page, page.get_by_role("heading", level=4).get_by_role("link", name=TITLE))
    page.keyboard.press("Enter")
    expect(panel(page).get_by_role("heading", name=TITLE)).to_be_focused()
    go_to(page, panel(page).get_by_role("link", name=re.compile("^Later")))
    page.keyboard.press("Enter")
    expect(panel(page).get_by_role("heading", name=TITLE)).to_have_count(0)
    expect(panel(page).get_by_role("heading", level=2).first).to_be_focused()
    with swapped(page):
        page.keyboard.press("Escape")
    expect(panel(page)).to_be_hidden()
    assert page.evaluate(FOCUS)
    expect(title).to_be_visible()


def test_changing_the_day_of_what_was_known(page: Page, site: str) -> None:
    arrive(page, site)
    go_to(page, page.get_by_text("Advanced", exact=True).first)
    page.keyboard.press("Enter")
    go_to(page, page.get_by_label("What was public on"))
    page.keyboard.type("06062024")
    expect(page).to_have_url(f"{site}/?as_of=2024-06-06")
    expect(page.get_by_role("status").filter(has_text="6 June 2024")).to_have_count(1)
    steps = page.get_by_role("list", name="Days on which something was said").first
    go_to(page, steps.get_by_role("link", name=re.compile("^Earlier")))
    with swapped(page):
        page.keyboard.press("Enter")
    expect(page).not_to_have_url(f"{site}/?as_of=2024-06-06")
    expect(page).to_have_url(re.compile(r"as_of=2024-0[56]-\d\d$"))
    assert page.evaluate(FOCUS)


@pytest.mark.parametrize("kind", ["PNG", "SVG"])
def test_saving_the_view(page: Page, site: str, kind: str) -> None:
    arrive(page, f"{site}/?type=use")
    go_to(page, page.get_by_text("Save", exact=True))
    page.keyboard.press("Enter")
    go_to(page, page.get_by_role("button", name=re.compile(kind)))
    with page.expect_download() as saved:
        page.keyboard.press("Enter")
    path = Path(saved.value.path())
    assert saved.value.suggested_filename.endswith(f".{kind.lower()}")
    assert path.stat().st_size > 1_000
    expect(page.get_by_role("status").filter(has_text="Saved as")).to_have_count(1)
    assert page.evaluate(FOCUS)
