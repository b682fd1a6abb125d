"""Takes the pictures in docs/screenshots of a running site: `python -m scripts.screenshots [ADDRESS]`."""

from __future__ import annotations

import sys
from typing import Literal

from playwright.sync_api import sync_playwright

from scripts import browser
from scripts.bootstrap import ROOT

FOLDER = ROOT / "docs" / "screenshots"
EVENT = "/events/dprk-missile-strike-kharkiv-2024-01-02/"
PAGES = {
    "first-screen": "/",
    "event": EVENT,
    "quantities": "/quantities/",
    "map": "/map/",
    "embed": "/embed/?importance=turning_point",
}
SIZES = {"desktop": (1280, 1000), "phone": (390, 844)}
THEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


def main() -> None:
    """Write one picture for each page, size and theme."""
    address = sys.argv[1] if len(sys.argv) > 1 else "http://127.0.0.1:8000"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser.find(), args=list(browser.ARGUMENTS))
        for size, (width, height) in SIZES.items():
            for theme in THEMES:
                page = chromium.new_page(
                    viewport={"width": width, "height": height}, color_scheme=theme, has_touch=size == "phone"
                )
                for name, path in PAGES.items():
                    page.goto(address + path, wait_until="networkidle")
                    for drawing in page.locator("event-timeline").all():
                        drawing.locator(".stage, .overview").first.wait_for()
                    page.screenshot(path=FOLDER / f"{name}-{size}-{theme}.png")
        chromium.close()


if __name__ == "__main__":
    main()
