"""A selection too large for one page: counted piles, other windows fetched as the reader moves."""

from __future__ import annotations

import json
import re
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.test_drawing import DESKTOP, OpenPage, near, opened, slider_days
from tests.browser.waiting import wait_until
from tests.days import sent

MONTHS = [(year, month) for year in range(2016, 2026) for month in range(1, 13)]
DATES = ("date_label", "earliest", "latest", "extent", "approximate", "solid_until")
KINDS = ("band", "slot", "lanes", "status", "importance", "type_label", "status_label", "sources")
COLUMNS = ("slug", "title", "label", *DATES, *KINDS)


def large_payload(first: str = "2016-01-01", last: str = "2025-12-31", unit: str = "month") -> dict[str, Any]:
    """Return a million events as bins of two lanes, as the server writes them."""
    months = [f"{year}-{month:02}" for year, month in MONTHS]
    shown = [month for month in months if first[:7] <= month <= last[:7]]
    lanes = [
        {"slug": "transfer", "label": "Transfer", "band": 0, "slot": 1, "count": 400_000},
        {"slug": "finding", "label": "Finding", "band": 1, "slot": 7, "count": 600_000},
    ]
    return {
        "schema": 4,
        "count": 1_000_000,
        "span": ["2016-01-01", "2025-12-31"],
        "source": "/timeline.json?group=type",
        "window": [first, last],
        "histogram": {"months": months, "bands": [[3333] * 120, [5000] * 120]},
        "cutoff": "2026-02-16",
        "group": "type",
        "bands": [
            {"slug": "happened", "label": "What happened", "count": 400_000},
            {"slug": "said", "label": "What was said and done about it", "count": 600_000},
        ],
        "lanes": lanes,
        "periods": [],
        "events": {name: [] for name in COLUMNS},
        "bins": {
            "unit": unit,
            "lane": [lane for lane in (0, 1) for _ in shown],
            "start": [sent(f"{month}-01") for month in shown] * 2,
            "end": [sent(f"{month}-28") for month in shown] * 2,
            "count": [3333] * len(shown) + [5000] * len(shown),
        },
        "links": [],
    }


def draw(page: Page, payload: dict[str, Any]) -> None:
    """Put a payload in the place of the page's own, as a filter would."""
    page.evaluate(
        """payload => {
          const element = document.querySelector("event-timeline");
          element.querySelector("script").textContent = payload;
          const parent = element.parentElement, next = element.nextSibling;
          element.remove();
          parent.insertBefore(element, next);
        }""",
        json.dumps(payload),
    )
    page.get_by_role("group", name=re.compile("Timeline of 1,000,000 events")).wait_for()


@pytest.fixture
def asked() -> list[dict[str, list[str]]]:
    """The parameters of every request for another window."""
    return []


@pytest.fixture
def page(open_page: OpenPage, site: str, asked: list[dict[str, list[str]]]) -> Page:
    """A drawing of a million events, whose other windows a stand-in answers."""
    page = open_page(viewport=DESKTOP, reduced_motion="reduce")

    def answer(route: Route) -> None:
        params = parse_qs(urlsplit(route.request.url).query)
        asked.append(params)
        payload = large_payload(params["from"][0], params["to"][0], "week")
        payload["bins"]["count"] = [number + 1 for number in payload["bins"]["count"]]
        route.fulfill(json=payload)

    page.route("**/timeline.json*", answer)
    opened(page, site)
    draw(page, large_payload())
    return page


def jump_to(page: Page, year: str, asked: list[dict[str, list[str]]]) -> None:
    """Bring a year into the window; its own piles have been asked for and are drawn."""
    page.get_by_label("Jump to").fill(year)
    page.keyboard.press("Enter")
    wait_until(page, lambda: asked, "the piles of another window")
    expect(page.locator("event-timeline [role=status]")).to_have_text(
        f"1 January {year} to 31 December {year}, of 1,000,000 events"
    )


def focused(page: Page) -> Any:
    page.get_by_label("Jump to").focus()
    page.keyboard.press("Tab")
    return page.locator(".stop:focus")


def test_piles_say_how_many_events_of_what_and_when(page: Page) -> None:
    link = focused(page)
    expect(link).to_have_role("button")
    expect(link).to_have_accessible_name(re.compile(r"events from .* 2016 to .* · opens when zoomed in"))


def test_a_pile_opens_by_zooming_in_until_it_is_one_month(page: Page) -> None:
    link = focused(near(page))
    month = re.compile(r"3,33[34] events from 1 \w+ 20\d\d to 28 \w+ 20\d\d · ")
    for _ in range(5):
        words = link.get_attribute("aria-label") or ""
        if month.search(words):
            break
        page.keyboard.press("Enter")
        expect(link).not_to_have_attribute("aria-label", words)
    expect(link).to_have_accessible_name(month)
    assert slider_days(page)[0] != "1 January 2016"


def test_zooming_in_asks_once_for_finer_piles_and_shows_them(
    page: Page, asked: list[dict[str, list[str]]]
) -> None:
    assert asked == []
    jump_to(page, "2023", asked)
    link = focused(page)
    expect(link).to_have_accessible_name(re.compile("3,334 events from 1 January 2023"))
    assert asked == [{"group": ["type"], "from": ["2023-01-01"], "to": ["2023-12-31"]}]


def test_arrows_lead_through_the_piles_of_a_lane_and_between_lanes(
    page: Page, asked: list[dict[str, list[str]]]
) -> None:
    jump_to(page, "2023", asked)
    link = focused(page)
    expect(link).to_have_accessible_name(re.compile("3,334 events from 1 January 2023"))
    page.keyboard.press("ArrowRight")
    expect(link).to_have_accessible_name(re.compile("· Finding ·"))
    page.keyboard.press("ArrowUp")
    expect(link).to_have_accessible_name(re.compile("· Transfer ·"))


@pytest.mark.expects_console("timeline.json|500")
def test_when_the_server_fails_the_old_stays_and_the_reader_is_told(open_page: OpenPage, site: str) -> None:
    page = opened(open_page(viewport=DESKTOP, reduced_motion="reduce"), site)
    page.route("**/timeline.json*", lambda route: route.fulfill(status=500, body="no"))
    draw(page, large_payload())
    page.get_by_label("Jump to").fill("2023")
    page.keyboard.press("Enter")
    expect(page.locator("event-timeline [role=status]")).to_contain_text("could not be loaded")
    expect(focused(page)).to_have_accessible_name(re.compile("3,333 events"))


def test_a_million_events_pan_without_work_for_each_of_them(
    page: Page, asked: list[dict[str, list[str]]]
) -> None:
    jump_to(page, "2023", asked)
    strokes: float = page.evaluate(
        """async () => {
          const context = CanvasRenderingContext2D.prototype;
          const frames = 60;
          let strokes = 0;
          for (const name of ["fill", "fillRect", "fillText", "stroke", "drawImage"]) {
            const draw = context[name];
            context[name] = function (...given) {
              strokes++;
              return draw.apply(this, given);
            };
          }
          const plot = document.querySelector(".plot");
          for (let i = 0; i < frames; i++) {
            plot.dispatchEvent(new WheelEvent("wheel", { deltaX: 6, cancelable: true, bubbles: true }));
            await new Promise(requestAnimationFrame);
          }
          return strokes / frames;
        }"""
    )
    assert 10 < strokes < 1_000, "strokes of the pen a frame"
