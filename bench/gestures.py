"""Sixty inputs of a real mouse on a drawing, and the frames the page gets out while they last."""

from __future__ import annotations

import time
from collections.abc import Iterator
from itertools import takewhile

from playwright.sync_api import Page

_STEPS = 20
_NOTCH = 100  # pixels that one notch of a wheel scrolls
_STRIDE = 15  # pixels between two moves of a drag
_SECONDS = 20  # for a third of the inputs; what is too slow gets fewer of them

WATCH_CLICKS = """
addEventListener("click", (event) => { window.lastClick = event.timeStamp; }, true);
"""
_WATCH_FRAMES = """() => {
  const frames = [];
  let last = 0;
  const note = (now) => {
    if (last) frames.push(now - last);
    last = now;
    if (!window.framesDone) requestAnimationFrame(note);
  };
  window.frames_ = frames;
  window.framesDone = false;
  requestAnimationFrame(note);
}"""
_NEXT_FRAME = "() => new Promise((done) => requestAnimationFrame(() => done()))"
_FRAMES = "() => { window.framesDone = true; return window.frames_; }"


def frames_while_driven(page: Page, surface: str, modifier: str) -> list[float]:
    """Zoom in, drag to and fro, zoom out, twenty steps each; return the milliseconds between frames.

    `modifier` is a key to hold while the wheel turns, "" for none. A page that takes too long over its steps
    gets fewer of them.
    """
    place = page.locator(surface).first
    place.scroll_into_view_if_needed()
    box = place.bounding_box()
    if box is None:
        raise ValueError(f"{surface} is not on the page")
    x, y = box["x"] + box["width"] / 2, box["y"] + min(box["height"], 600) / 2
    page.mouse.move(x, y)
    page.evaluate(_WATCH_FRAMES)
    _turn(page, -_NOTCH, modifier)
    _drag(page, x, y)
    _turn(page, _NOTCH, modifier)
    frames: list[float] = page.evaluate(_FRAMES)
    return frames


def _in_time() -> Iterator[int]:
    end = time.monotonic() + _SECONDS
    return takewhile(lambda _: time.monotonic() < end, range(1, _STEPS + 1))


def _turn(page: Page, notch: int, modifier: str) -> None:
    if modifier:
        page.keyboard.down(modifier)
    for _ in _in_time():
        page.mouse.wheel(0, notch)
        page.evaluate(_NEXT_FRAME)
    if modifier:
        page.keyboard.up(modifier)


def _drag(page: Page, x: float, y: float) -> None:
    page.mouse.down()
    for step in _in_time():
        away = step if step <= _STEPS // 2 else _STEPS - step
        page.mouse.move(x + away * _STRIDE, y)
        page.evaluate(_NEXT_FRAME)
    page.mouse.up()
