"""An editor at the desk, in a real browser: paste, be asked for the day, decide; with and without scripts."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.browser.conftest import CheckPage, OpenPage
from tests.factories import PASSWORD, make_editor, make_publication
from tests.reading import TEXT, install_names
from timeline.models import Article, Event


@pytest.fixture
def site_of(live_server: LiveServer, transactional_db: None) -> LiveServer:
    """A live site with a few names, a publication and the account “editor”."""
    install_names()
    make_publication(name="Example Times")
    make_editor(username="editor")
    return live_server


def log_in(page: Page, site: LiveServer, path: str) -> None:
    page.goto(f"{site.url}/admin/login/?next={path}")
    page.get_by_label("Username").fill("editor")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Log in").click()


def paste(page: Page) -> None:
    page.get_by_label("Text").fill(TEXT)
    page.get_by_label("Title").fill("Ministry describes deliveries")
    page.get_by_label("Address").fill("https://news.example/deliveries")
    page.get_by_label("Publication").fill("Example Times")


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_an_editor_pastes_a_text_and_accepts_a_candidate(
    open_page: OpenPage, site_of: LiveServer, scripts: bool
) -> None:
    page = open_page(java_script_enabled=scripts, viewport={"width": 1440, "height": 900})
    log_in(page, site_of, "/admin/timeline/article/add/")
    paste(page)
    page.get_by_role("button", name="Read the article").click()

    expect(page.get_by_text("The text suggests 2 February 2024")).to_be_visible()
    expect(page.get_by_label("Text")).to_have_value(TEXT)
    page.get_by_role("button", name="Read as published on 2 February 2024").click()

    card = page.get_by_role("article").filter(has_text="“2024-01-02”:")
    card.get_by_label("Title").fill("Missiles fall on Kharkiv")
    card.get_by_label("Date", exact=True).fill("early January 2024")
    card.get_by_role("button", name="Accept as a draft").click()

    expect(page.get_by_text("is a draft now. Nothing is public yet.")).to_be_visible()
    event = Event.objects.get()
    assert (event.title, event.date_label, event.state) == (
        "Missiles fall on Kharkiv",
        "early January 2024",
        "draft",
    )
    page.get_by_role("link", name="Missiles fall on Kharkiv").first.click()
    expect(page.get_by_label("Title").first).to_have_value("Missiles fall on Kharkiv")


# What axe itself tries: inline styles, and style sheets loaded by relative names.
@pytest.mark.expects_console("Applying inline style|widgets.css|preload assets")
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_pages_can_be_used_by_everyone(
    open_page: OpenPage, site_of: LiveServer, axe: CheckPage, scheme: str
) -> None:
    page = open_page(color_scheme=scheme, viewport={"width": 1440, "height": 900})
    log_in(page, site_of, "/admin/timeline/article/add/")
    paste(page)
    page.get_by_role("button", name="Read the article").click()
    expect(page.get_by_text("The text suggests 2 February 2024")).to_be_visible()
    assert axe(page) == []
    page.get_by_role("button", name="Read as published on").click()
    expect(page.get_by_role("heading", name="Candidates")).to_be_visible()
    assert axe(page) == []


def test_the_desk_fits_a_narrow_screen(open_page: OpenPage, site_of: LiveServer) -> None:
    page = open_page(viewport={"width": 320, "height": 800})
    log_in(page, site_of, "/admin/timeline/article/add/")
    paste(page)
    page.get_by_label("Published on").fill("3 February 2024")
    page.get_by_role("button", name="Read the article").click()
    expect(page.get_by_role("heading", name="Candidates")).to_be_visible()
    assert Article.objects.get().published_on == "2024-02-03"
    assert page.evaluate("document.querySelector('.desk').scrollWidth <= window.innerWidth")


def test_numbers_lead_from_sentence_to_candidate_and_back(open_page: OpenPage, site_of: LiveServer) -> None:
    page = open_page(viewport={"width": 1440, "height": 900})
    log_in(page, site_of, "/admin/timeline/article/add/")
    paste(page)
    page.get_by_label("Published on").fill("3 February 2024")
    page.get_by_role("button", name="Read the article").click()
    page.get_by_role("link", name="Candidate 2", exact=True).click()
    card = page.locator("article:target")
    expect(card).to_be_in_viewport()
    card.get_by_role("link", name="Show in the text").click()
    expect(page.locator("a.number:target")).to_be_in_viewport()
