"""The figures of the first screen for its template; rows are joined here, as each filter brings them anew."""

from __future__ import annotations

from collections.abc import Iterable

from django import template
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from timeline.views.figures import WIDTH, Bar, Column, OverviewFigures, Stack
from timeline.views.results import Results

register = template.Library()
LINK = '<a href="{}" hx-boost="true" hx-target="#results" hx-swap="outerHTML"'
COLUMN = '<a href="{}" tabindex="-1"><title>{}: {}</title><rect x="{}" width="{}" height="100%"></rect></a>'
ROW = f'<tr><th scope="row">{LINK}>{{}}</a></th><td>{{}}</td><td>{{}}</td></tr>'
TYPE = (
    f'<li>{LINK}{{}}><svg class="s{{}}" width="9" height="9" aria-hidden="true"><rect width="9" height="9">'
    '</rect></svg>{} <span class="count">{}</span></a></li>'
)
BAR = (
    f'<li>{LINK}{{}}><span>{{}}</span><svg width="100%" height="8" aria-hidden="true"><rect width="{{}}%"'
    ' height="8"></rect></svg><span class="count">{}</span></a></li>'
)
CURRENT = SafeString(' aria-current="true"')


@register.simple_tag
def overview_figures(results: Results) -> OverviewFigures:
    """Figures of what the page shows."""
    return OverviewFigures(results)


@register.simple_tag
def stack_paths(stacks: Iterable[Stack]) -> SafeString:
    """The columns, one path for each type."""
    return format_html_join("", '<path class="s{}" d="{}"></path>', ((s.slot, s.path) for s in stacks))


@register.simple_tag
def column_links(columns: Iterable[Column]) -> SafeString:
    """A link over each column, for the mouse; the table has the same for everyone."""
    found = ((c.href, c.label, f"{c.count:,}", c.left, WIDTH) for c in columns if c.count)
    return format_html_join("", COLUMN, found)


@register.simple_tag
def column_rows(columns: list[Column]) -> SafeString:
    """The columns as rows of a table, newest first."""
    found = ((c.href, c.label, f"{c.count:,}", c.types) for c in reversed(columns) if c.count)
    return format_html_join("", ROW, found)


@register.simple_tag
def type_links(bars: Iterable[Bar]) -> SafeString:
    """The types with their colours and counts."""
    return format_html_join("", TYPE, ((b.href, _current(b), b.slot, b.label, f"{b.count:,}") for b in bars))


@register.simple_tag
def bar_links(bars: Iterable[Bar]) -> SafeString:
    """Values with a bar and a count each."""
    return format_html_join(
        "", BAR, ((b.href, _current(b), b.label, b.percent, f"{b.count:,}") for b in bars)
    )


def _current(bar: Bar) -> str:
    return CURRENT if bar.selected else ""
