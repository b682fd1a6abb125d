"""The page that tests use fails them on anything a visitor's console would report."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from tests.watching import watch


@pytest.mark.parametrize(
    ("script", "problem"),
    [
        ("console.error('broken')", "console error: broken"),
        ("console.warn('odd')", "console warning: odd"),
        ("setTimeout(() => { throw new Error('thrown') })", "uncaught: thrown"),
        ("fetch('/no-such-file')", "answer 404: "),
        (
            "document.body.insertAdjacentHTML('beforeend', '<i style=\"color:red\"></i>')",
            "Content Security Policy",
        ),
    ],
)
def test_a_problem_in_the_console_is_noticed(
    browser: Browser, live_server: str, script: str, problem: str
) -> None:
    context = browser.new_context()
    page, problems = context.new_page(), list[str]()
    page.goto(f"{live_server}/admin/login/")
    page.wait_for_load_state("networkidle")
    watch(page, problems)
    page.evaluate(f"() => {{ {script} }}")
    _let_events_arrive(page, problems, problem)
    context.close()
    assert [found for found in problems if problem in found], problems


def _let_events_arrive(page: Page, problems: list[str], problem: str) -> None:
    for _ in range(60):
        if any(problem in found for found in problems):
            return
        page.wait_for_timeout(50)
