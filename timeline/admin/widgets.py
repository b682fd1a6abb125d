"""Form widgets of the admin: a date in words with its reading below it, and a list one entry a line."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.admin.widgets import AdminTextInputWidget
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from timeline.admin.reading import reading, today


class EdtfInput(AdminTextInputWidget):
    """A text field for a date; htmx asks the server how the words read, after a pause in typing.

    `kind` tells the server which precisions the field takes: see `timeline.admin.fields.DATE_FIELDS`.
    """

    class Media:
        js = ["django_htmx/htmx-2.min.js", forms.Script("js/admin/dates.js", type="module")]

    def __init__(self, kind: str = "edtf") -> None:
        super().__init__(attrs={"autocomplete": "off", "spellcheck": "false"})
        self.kind = kind

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Add the address that reads the field; `dates.js` sends its text there."""
        address = f"{reverse('admin:timeline_event_read_date')}?kind={self.kind}"
        asking = {
            "hx-get": address,
            "hx-trigger": "input changed delay:250ms",
            "hx-target": "next .reading",
            "hx-params": "none",
        }
        return super().get_context(name, value, (attrs or {}) | asking)

    def render(
        self, name: str, value: Any, attrs: dict[str, Any] | None = None, renderer: Any = None
    ) -> SafeString:
        """Render the field and, below it, how its text reads now."""
        words = render_to_string(
            "admin/timeline/event/_reading.html", {"reading": reading(str(value or ""), today())}
        )
        field = super().render(name, value, attrs, renderer)
        return format_html(
            '<div class="edtf">{}<div class="reading" aria-live="polite">{}</div></div>', field, words
        )


class LinesInput(forms.Textarea):
    """A list, one entry a line."""

    def __init__(self, rows: int = 6) -> None:
        super().__init__(attrs={"class": "vLargeTextField lines", "rows": rows, "spellcheck": "false"})
