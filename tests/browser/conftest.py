"""A real Chromium, and pages that fail a test on anything a visitor's console would show in red or yellow."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Error, Page, expect, sync_playwright

from scripts import browser as chromium
from tests.browser.waiting import PATIENCE
from tests.serving import served
from tests.watching import watch

ROOT = Path(__file__).resolve().parents[2]
SCREENSHOTS = ROOT / "var" / "screenshots"
WCAG_2_2_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
FAILED = pytest.StashKey[bool]()

expect.set_options(timeout=PATIENCE * 1000)

OpenPage = Callable[..., Page]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every test in this folder needs a browser."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Remember whether the test failed, for the screenshot."""
    report = yield
    if report.when == "call":
        item.stash[FAILED] = report.failed
    return report


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests of a worker."""
    path = chromium.find()
    if path is None:
        missing = pytest.fail if os.environ.get("CI") else pytest.skip
        missing(chromium.MISSING)
    with pytest.MonkeyPatch.context() as patch, sync_playwright() as playwright:
        # Playwright runs an event loop in this thread; Django would refuse to touch the database in it.
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        running = playwright.chromium.launch(executable_path=path, args=list(chromium.ARGUMENTS))
        yield running
        running.close()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of the site as `make run` serves it, with the bundled data set. For tests that only read.

    A test that writes takes `live_server`, whose database is emptied after it.
    """
    with served(tmp_path_factory.mktemp("site")) as running:
        yield running.address


@pytest.fixture
def open_page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[OpenPage]:
    """Opens pages: open_page(timezone_id="Asia/Tokyo", locale="ko-KR", color_scheme="dark", viewport={…}, …).

    Takes what Playwright's new_context takes. The test fails at its end when any of its pages had a console
    error or warning, a failed request or an uncaught exception, unless a marker `expects_console("pattern")`
    matches it.
    """
    contexts, problems = [], list[str]()

    def open_one(**options: Any) -> Page:
        context = browser.new_context(**{"locale": "en-GB", "timezone_id": "Europe/London"} | options)
        context.set_default_timeout(PATIENCE * 1000)
        contexts.append(context)
        page = context.new_page()
        watch(page, problems)
        return page

    yield open_one
    pages = [page for context in contexts for page in context.pages]
    if request.node.stash.get(FAILED, False):
        _keep_screenshots(request.node.name, pages)
    for context in contexts:
        context.close()
    unexpected = [problem for problem in problems if not _expected(problem, request.node)]
    assert not unexpected, "\n".join(["The browser reported:", *unexpected])


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    """One page, British English, London time, 1280 × 720."""
    return open_page(viewport={"width": 1280, "height": 720})


@pytest.fixture(scope="session")
def axe() -> Callable[[Page], list[str]]:
    """Checks a page against WCAG 2.2 AA: one line for each violation, with rule, fault and places."""
    options = {"resultTypes": ["violations"], "runOnly": {"type": "tag", "values": WCAG_2_2_AA}}

    def violations(page: Page) -> list[str]:
        return [_in_words(found) for found in Axe().run(page, options=options).response["violations"]]

    return violations


def _in_words(violation: dict[str, Any]) -> str:
    places = ", ".join(str(node["target"]) for node in violation["nodes"])
    return f"{violation['id']}: {violation['help']} ({places})"


def _expected(problem: str, test: pytest.Item) -> bool:
    return any(re.search(mark.args[0], problem) for mark in test.iter_markers("expects_console"))


def _keep_screenshots(name: str, pages: list[Page]) -> None:
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    safe_name = re.sub(r"[^\w.-]+", "-", name)
    for number, page in enumerate(pages):
        try:
            page.screenshot(path=SCREENSHOTS / f"{safe_name}-{number}.png", full_page=True)
        except Error as error:
            print(f"no screenshot of {name}: {error}")
