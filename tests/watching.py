"""Collects what a visitor's console would show in red or yellow."""

from __future__ import annotations

from playwright.sync_api import ConsoleMessage, Page, Request, Response


def watch(page: Page, problems: list[str]) -> None:
    """Add a line to problems for each console error or warning, failed request and uncaught exception."""

    def on_console(message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            problems.append(f"console {message.type}: {message.text} ({message.location.get('url', '')})")

    def on_failed(request: Request) -> None:
        # Leaving a page aborts what it was still fetching; that is no fault of the page.
        if request.failure != "net::ERR_ABORTED":
            problems.append(f"request failed: {request.url} ({request.failure})")

    def on_response(response: Response) -> None:
        if response.status >= 400:
            problems.append(f"answer {response.status}: {response.url}")

    page.on("console", on_console)
    page.on("pageerror", lambda error: problems.append(f"uncaught: {error}"))
    page.on("requestfailed", on_failed)
    page.on("response", on_response)
