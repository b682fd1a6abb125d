"""A real Chromium, and pages that fail a test on anything a visitor's console would show in red or yellow."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Error, Page, expect, sync_playwright

from scripts import browser as chromium
from tests.browser.waiting import PATIENCE
from tests.serving import served
from tests.watching import watch

ROOT = Path(__file__).resolve().parents[2]
SCREENSHOTS = ROOT / "var" / "screenshots"
WCAG_2_2_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
REST_OF_LIST = ".month:nth-child(n + 4)"  # rows like those above it
FAILED = pytest.StashKey[bool]()
# Parts of Chromium that show no page, and yet start two processes for every window.
WITHOUT = ("WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "SpareRendererForSitePerProcess")
# What Playwright switches off: our list takes the place of its own.
WITHOUT_FOR_PLAYWRIGHT = (
    "AimEnabled",
    "AvoidCorsURLLoaderRestartOnRedirect",
    "AvoidUnnecessaryBeforeUnloadCheckSync",
    "DestroyProfileOnBrowserClose",
    "HttpsFirstBalancedModeAutoEnable",
    "HttpsUpgrades",
    "LensOverlay",
    "MediaRouter",
    "NetworkTimeServiceQuerying",
    "OptimizationHints",
    "PaintHolding",
    "PreconnectToSearch",
    "ThirdPartyStoragePartitioning",
)
ARGUMENTS = [*chromium.ARGUMENTS, f"--disable-features={','.join((*WITHOUT_FOR_PLAYWRIGHT, *WITHOUT))}"]
USUAL = {"locale": "en-GB", "timezone_id": "Europe/London"}

expect.set_options(timeout=PATIENCE * 1000)

OpenPage = Callable[..., Page]
CheckPage = Callable[..., list[str]]


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
        running = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield running
        running.close()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of the site as `make run` serves it, with the bundled data set. For tests that only read.

    A test that writes takes `live_server`, whose database is emptied after it.
    """
    with served(tmp_path_factory.mktemp("site")) as running:
        yield running.address


@pytest.fixture(scope="session")
def contexts(browser: Browser) -> Iterator[dict[str, BrowserContext]]:
    """Readers by what is special about them. They come back for other tests and remember what caches keep."""
    known: dict[str, BrowserContext] = {}
    yield known
    for context in known.values():
        context.close()


@pytest.fixture
def open_page(
    browser: Browser, contexts: dict[str, BrowserContext], request: pytest.FixtureRequest
) -> Iterator[OpenPage]:
    """Opens pages: open_page(timezone_id="Asia/Tokyo", locale="ko-KR", color_scheme="dark", viewport={…}, …).

    Takes what Playwright's new_context takes, and alone=True for a context that no other test uses, because
    something that stays is done to it, such as setting its clock.

    The test fails at its end when any of its pages had a console error or warning, a failed request or an
    uncaught exception, unless a marker `expects_console("pattern")` matches it.
    """
    used, problems = dict[str, BrowserContext](), list[str]()

    def open_one(*, alone: bool = False, **options: Any) -> Page:
        key = f"{request.node.nodeid if alone else ''} {sorted(options.items())}"
        if key not in contexts:
            contexts[key] = browser.new_context(**USUAL | options)
            contexts[key].set_default_timeout(PATIENCE * 1000)
        used[key] = contexts[key]
        page = used[key].new_page()
        _forget(page)
        watch(page, problems)
        return page

    yield open_one
    pages = [page for context in used.values() for page in context.pages]
    if request.node.stash.get(FAILED, False):
        _keep_screenshots(request.node.name, pages)
    for page in pages:
        page.close()
    for context in used.values():
        context.clear_permissions()
    unexpected = [problem for problem in problems if not _expected(problem, request.node)]
    assert not unexpected, "\n".join(["The browser reported:", *unexpected])


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    """One page, British English, London time, 1280 × 720."""
    return open_page(viewport={"width": 1280, "height": 720})


@pytest.fixture(scope="session")
def axe() -> CheckPage:
    """Checks a page against WCAG 2.2 AA: one line for each violation, with rule, fault and places.

    With only="css selector" it checks a part of the page, with but="…" it leaves out what another test sees.
    """
    options = {"resultTypes": ["violations"], "runOnly": {"type": "tag", "values": WCAG_2_2_AA}}

    def violations(page: Page, only: str = "", but: str = "") -> list[str]:
        context = {"include": [only or "html"]} | ({"exclude": [but]} if but else {})
        return [_in_words(found) for found in Axe().run(page, context, options).response["violations"]]

    return violations


def _forget(page: Page) -> None:
    """Take away what earlier pages of the same reader have stored."""
    session = page.context.new_cdp_session(page)
    session.send("Storage.clearDataForOrigin", {"origin": "*", "storageTypes": "cookies,local_storage"})
    session.detach()


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
