"""A figure in somebody else's page, on another origin."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Page, expect


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def host(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """Another site: its address, and the folder of its pages."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(tmp_path)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://localhost:{server.server_port}", tmp_path
    server.shutdown()
    server.server_close()


def _article(folder: Path, frame: str) -> None:
    head = '<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,">'
    (folder / "article.html").write_text(f"{head}<p>Text.</p>{frame}", encoding="utf-8")


def test_a_figure_stands_in_an_article_of_another_site(page: Page, site: str, host: tuple[str, Path]) -> None:
    address, folder = host
    page.goto(f"{site}/?importance=turning_point#embed")
    _article(folder, page.locator("#embed-code").input_value())
    page.goto(f"{address}/article.html")
    figure = page.frame_locator("iframe")
    expect(figure.get_by_role("heading", level=1)).to_have_text(
        "Turning points in the arms trade between North Korea and Russia"
    )
    expect(figure.locator("event-timeline canvas").first).to_be_visible()
    assert page.context.cookies() == []
    with page.context.expect_page() as opened:
        figure.get_by_role("link", name="Tumen").click()
    expect(opened.value).to_have_url(f"{site}/?importance=turning_point")


def test_a_figure_lists_its_events_on_a_narrow_frame(page: Page, site: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{site}/embed/?type=use")
    expect(page.get_by_role("link", name="North Korean-made missile hits Kharkiv")).to_be_visible()


@pytest.mark.expects_console("frame-ancestors|X-Frame-Options|ERR_BLOCKED_BY_RESPONSE|frame")
def test_other_pages_stay_out_of_frames(page: Page, site: str, host: tuple[str, Path]) -> None:
    address, folder = host
    _article(folder, f'<iframe src="{site}/" title="No figure"></iframe>')
    page.goto(f"{address}/article.html")
    expect(page.frame_locator("iframe").get_by_role("heading", level=1)).to_have_count(0)
