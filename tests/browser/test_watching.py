"""The page that tests use fails them on anything a visitor's console would report."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.browser.waiting import wait_until
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
def test_a_problem_in_the_console_is_noticed(browser: Browser, site: str, script: str, problem: str) -> None:
    context = browser.new_context()
    page, problems = context.new_page(), list[str]()
    page.goto(f"{site}/about/")
    watch(page, problems)
    page.evaluate(f"() => {{ {script} }}")
    wait_until(page, lambda: any(problem in found for found in problems), problem)
    assert any(problem in found for found in problems)
    context.close()
