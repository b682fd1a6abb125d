"""Waits for what a page does by itself, so that no test reads too early or sleeps and hopes."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Literal

from playwright.sync_api import Page, Route

PATIENCE = 20  # seconds that a slow, busy machine may take for anything

_PAINTED = "() => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))"
# Importing a module again gives the same one, once it was evaluated.
_LOADED = """async (name) => {
  const found = performance.getEntriesByType("resource").find((one) => one.name.endsWith(`/${name}`));
  if (found) await import(found.name);
  return Boolean(found);
}"""
_LISTEN = """() => {
  window.settledSince = 0;
  document.addEventListener("htmx:afterSettle", () => window.settledSince++);
}"""
_DRAWN = """() => {
  const drawn = {
    "event-timeline": ":has(.stop)",
    "event-map": ":has(.land)",
    "quantity-chart": ":has(svg)",
  };
  return Object.entries(drawn).every(([name, mark]) =>
    [...document.querySelectorAll(name)].every((one) => one.matches(mark) || !one.clientWidth));
}"""


def wait_until(page: Page, holds: Callable[[], object], what: str) -> None:
    """Let the page work until something holds that Playwright has no `expect` for."""
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end, f"waited {PATIENCE} s in vain: {what}"
        page.wait_for_timeout(20)


def wait_for_request(page: Page, held: list[Route]) -> Route:
    """Return the first request that a route holds back, as soon as the page has made it."""
    wait_until(page, lambda: held, "a request that is held back")
    return held[0]


def wait_for_scripts(page: Page, *names: str) -> None:
    """Wait for modules that the page loads when a reader first needs them: "drag.js", …"""
    for name in names:
        page.wait_for_function(_LOADED, arg=name)


def wait_for_paint(page: Page) -> None:
    """Wait until what was asked for before is painted."""
    page.evaluate(_PAINTED)


def settle(page: Page) -> None:
    """Wait until the scripts of a page just opened have drawn and it was painted again."""
    page.wait_for_function(_DRAWN)
    page.evaluate("document.fonts.ready.then(() => {})")
    for _ in range(2):  # what follows the size of a drawing comes a frame later
        wait_for_paint(page)


def look(page: Page, width: int, scheme: Literal["light", "dark"]) -> None:
    """Show a page that is open in a window of another width, light or dark."""
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 844})
    settle(page)


@contextmanager
def swapped(page: Page) -> Iterator[None]:
    """What is done inside lets htmx replace a part of the page; left when that has settled."""
    page.evaluate(_LISTEN)
    yield
    page.wait_for_function("() => window.settledSince > 0")  # as a string the policy refuses it
    wait_for_paint(page)
