"""The charts of claimed figures in a real browser: links, labels, sizes, without scripts."""

from __future__ import annotations

from itertools import combinations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import CheckPage, OpenPage
from tests.browser.waiting import look, settle

SUBJECTS = ["containers", "rounds", "missiles", "launchers-and-guns", "persons", "casualties", "other"]
LOOKS = [(1280, "light"), (390, "dark"), (320, "light")]
BOXES = """(svg) => [...svg.querySelectorAll(".point-label text")].map((text) => {
  const { left, right, top, bottom } = text.getBoundingClientRect();
  return { left, right, top, bottom, text: text.textContent };
})"""


def boxes_of(page: Page) -> list[list[dict[str, float]]]:
    """Where the labels of every chart of the page stand on the screen."""
    expect(page.locator("quantity-chart svg a").first).to_be_visible()
    return [chart.evaluate(BOXES) for chart in page.locator(".chart-svg").all()]


def overlap(one: dict[str, float], other: dict[str, float]) -> bool:
    """Whether two boxes share more than what lines of text share anyway."""
    across = min(one["right"], other["right"]) - max(one["left"], other["left"])
    down = min(one["bottom"], other["bottom"]) - max(one["top"], other["top"])
    return across > 1 and down > 4


@pytest.mark.parametrize("subject", SUBJECTS)
def test_no_two_labels_overlap_and_none_is_cut_off(open_page: OpenPage, site: str, subject: str) -> None:
    page = open_page()
    page.goto(f"{site}/quantities/?subject={subject}")
    for width, scheme in LOOKS:
        look(page, width, scheme)
        for boxes in boxes_of(page):
            clashes = [(p["text"], q["text"]) for p, q in combinations(boxes, 2) if overlap(p, q)]
            assert clashes == [], f"{width} px"
            assert all(box["left"] >= 0 and box["right"] <= width for box in boxes), f"{width} px"


@pytest.mark.parametrize("address", ["/quantities/", "/quantities/?subject=casualties", "/conflicts/"])
def test_the_pages_are_accessible_and_fit_the_screen(
    open_page: OpenPage, site: str, axe: CheckPage, address: str
) -> None:
    page = open_page()
    page.goto(site + address)
    for width, scheme in LOOKS:
        look(page, width, scheme)
        assert axe(page) == [], f"{width} px, {scheme}"
        assert page.evaluate("document.documentElement.scrollWidth") <= width, f"{width} px"


def test_the_container_chart_labels_every_point_with_its_claimant(page: Page, site: str) -> None:
    page.goto(f"{site}/quantities/")
    labels = page.locator(".point-label")
    expect(labels).to_have_count(13)
    for who in ("United States", "Defense Intelligence Agency", "Multilateral Sanctions Monitoring Team"):
        expect(labels.filter(has_text=who).first).to_be_visible()


def test_a_point_leads_to_its_claim_by_keyboard(page: Page, site: str) -> None:
    page.goto(f"{site}/quantities/")
    chart = page.get_by_role("group", name="Points, oldest first; each leads to its claim")
    point = chart.get_by_role("link", name="at least 1,000 containers of military equipment")
    point.focus()
    page.keyboard.press("Tab")
    expect(chart.get_by_role("link", name="2,000 containers moved from Rajin")).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/events/*/#c*")
    key = page.url.split("#")[1]
    expect(page.locator(f"#{key}")).to_contain_text("Joint Chiefs of Staff")


def test_a_point_leads_to_its_claim_by_mouse(page: Page, site: str) -> None:
    page.goto(f"{site}/quantities/")
    page.get_by_role("link", name="28,000 containers of weapons and munitions").click()
    page.wait_for_url("**/events/*/#c*")
    expect(page.locator(f"#{page.url.split('#')[1]}")).to_contain_text("28,000")


def test_without_scripts_the_table_tells_everything(open_page: OpenPage, site: str) -> None:
    page = open_page(java_script_enabled=False)
    page.goto(f"{site}/quantities/")
    expect(page.locator(".chart")).to_be_hidden()
    expect(page.get_by_role("table").get_by_role("row")).to_have_count(14)
    expect(page.get_by_role("link", name="28,000", exact=True)).to_be_visible()


def test_the_table_stays_a_table_on_a_phone(open_page: OpenPage, site: str) -> None:
    page = open_page(viewport={"width": 390, "height": 844})
    page.goto(f"{site}/quantities/")
    row = page.get_by_role("table").get_by_role("row").nth(1)
    expect(row.get_by_role("cell").nth(1)).to_have_text("United States")
    expect(page.get_by_role("columnheader", name="Claimant")).to_be_attached()


def test_the_chart_follows_the_width_of_the_window(page: Page, site: str) -> None:
    page.goto(f"{site}/quantities/")
    expect(page.locator(".chart-svg")).to_have_count(1)
    page.set_viewport_size({"width": 390, "height": 844})
    expect(page.locator(".point-label", has_text="28,000")).not_to_contain_text("Defense")
    settle(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


@pytest.mark.parametrize("zone", ["Pacific/Honolulu", "Asia/Tokyo"])
def test_points_stand_on_the_same_days_everywhere(open_page: OpenPage, site: str, zone: str) -> None:
    places = []
    for timezone in ("Europe/London", zone):
        page = open_page(timezone_id=timezone, viewport={"width": 1280, "height": 844})
        page.goto(f"{site}/quantities/")
        dots = page.locator(".chart-svg .dot")
        expect(dots).to_have_count(13)
        places.append(dots.evaluate_all("(dots) => dots.map((dot) => dot.getAttribute('transform'))"))
    assert places[0] == places[1]


def test_claims_stand_side_by_side_and_below_one_another_on_a_phone(open_page: OpenPage, site: str) -> None:
    for width, apart in ((1280, True), (390, False)):
        page = open_page(viewport={"width": width, "height": 844})
        page.goto(f"{site}/conflicts/")
        says, against = page.locator(".sides").first.locator("section").all()
        assert (says.bounding_box()["x"] < against.bounding_box()["x"]) is apart  # type: ignore[index]


def test_figures_of_the_first_screen_filter_it(open_page: OpenPage, site: str) -> None:
    page = open_page(viewport={"width": 390, "height": 844})
    page.goto(site)
    figures = page.get_by_role("region", name="In figures")
    expect(figures.get_by_role("heading", name="By status")).to_be_hidden()
    figures.get_by_role("link", name="Show by month, status and claimant").click()
    figures.get_by_role("link", name="Confirmed").click()
    expect(page).to_have_url(f"{site}/?status=confirmed")
    expect(page.locator("#list-title")).to_have_text("13 events")
