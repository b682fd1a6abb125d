"""Fills in forms of the admin as a browser without scripts would: from the HTML that was served."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Any

from django.http import HttpResponse
from django.test import Client


class _Fields(HTMLParser):
    """The successful controls of one form; what stands in a `template` element is not part of it."""

    def __init__(self, form_id: str) -> None:
        super().__init__()
        self.form_id = form_id
        self.data: dict[str, Any] = {}
        self.inside = False
        self.templates = 0
        self.select = ""
        self.area = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        name = given.get("name") or ""
        if tag == "form":
            self.inside = given.get("id") == self.form_id
        elif tag == "template":
            self.templates += 1
        if not self.inside or self.templates:
            return
        if tag == "input" and name:
            self._input(name, given)
        elif tag == "select":
            self.select = name
        elif tag == "option" and self.select and "selected" in given:
            self.data[self.select] = given.get("value") or ""
        elif tag == "textarea":
            self.area = name
            self.data[name] = ""

    def _input(self, name: str, given: dict[str, str | None]) -> None:
        kind = given.get("type")
        if kind in {"submit", "button"} or (kind == "checkbox" and "checked" not in given):
            return
        self.data[name] = given.get("value") or ("on" if kind == "checkbox" else "")

    def handle_data(self, data: str) -> None:
        if self.area:
            self.data[self.area] += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self.inside = False
        elif tag == "template":
            self.templates -= 1
        elif tag == "select":
            self.select = ""
        elif tag == "textarea":
            self.data[self.area] = self.data[self.area].removeprefix("\r\n").removeprefix("\n")
            self.area = ""


def fields_of(response: HttpResponse, form_id: str = "event_form") -> dict[str, Any]:
    """Return what the form on a page would send."""
    parser = _Fields(form_id)
    parser.feed(response.content.decode())
    return parser.data


def send(client: Client, url: str, form_id: str = "event_form", /, **changes: Any) -> Any:
    """Open the page at `url`, change some fields, send the form back. Names use `__` for `-`."""
    data = fields_of(client.get(url), form_id) | {
        key.replace("__", "-"): value for key, value in changes.items()
    }
    return client.post(url, data)


def errors_of(response: Any) -> str:
    """Return all error messages of a form that came back, in one text."""
    assert response.status_code == 200, f"saved: {response.status_code} {response.get('Location')}"
    found = [str(response.context["errors"])]
    found += [str(inline.formset.non_form_errors()) for inline in response.context["inline_admin_formsets"]]
    return " ".join(found)
