"""What templates need to word and link things: names, counts, days, languages, addresses."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime
from functools import lru_cache
from urllib.parse import urlsplit

from django import template
from django.conf import settings
from django.conf.locale import LANG_INFO
from django.template import Context
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.timezone import localdate

from timeline import chronology
from timeline.facets import FacetValue
from timeline.models import Source
from timeline.templatetags.glyphs import status_glyph, type_glyph
from timeline.views import ladder
from timeline.views.rows import Row
from timeline.vocab import Band, Status

register = template.Library()
CHOICE = (
    '<li class="{css}"><label><input type="checkbox" id="f-{name}-{value}" name="{name}" value="{value}"'
    '{attributes}>{glyph}<span>{label}</span> <span class="count">{count}</span></label></li>'
)
HTML_DATE = re.compile(r"\d{4}(-\d\d){0,2}")
register.filter(ladder.figures_of)
# Address, name, and whether it stands in the header also where that is narrow.
PAGES = (
    ("timeline:home", "Timeline", True),
    ("timeline:quantities", "Quantities", True),
    ("timeline:map", "Map", True),
    ("timeline:conflicts", "Conflicts", False),
    ("timeline:source-list", "Sources", False),
    ("timeline:about", "About", False),
)


@register.simple_tag
def site_name() -> str:
    """Name of the site."""
    return str(settings.SITE_NAME)


@register.simple_tag(takes_context=True)
def navigation(context: Context) -> list[dict[str, object]]:
    """The main pages: label, address and whether the reader is on it ("page") or below it ("true").

    `minor` pages stand in the footer instead where the header is narrow, unless the reader is on one.
    """
    here = getattr(context.get("request"), "path", "")
    return [
        {
            "label": label,
            "href": href,
            "current": _current(href, here),
            "minor": not (main or _current(href, here)),
        }
        for label, href, main in ((label, reverse(name), main) for name, label, main in PAGES)
    ]


def _current(href: str, here: str) -> str:
    if href == here:
        return "page"
    return "true" if href != "/" and here.startswith(href) else ""


@register.simple_tag
def results_link(href: str) -> SafeString:
    """Attributes of a link that changes what is selected: an address, and htmx to fetch only the results."""
    return format_html('href="{}" hx-boost="true" hx-target="#results" hx-swap="outerHTML"', href)


@register.simple_tag
def dated(edtf: str, words: str) -> SafeString:
    """Words for a date; machine-readable where HTML has a form for it, which it has not for ranges."""
    if HTML_DATE.fullmatch(edtf):
        return format_html('<time class="date" datetime="{}">{}</time>', edtf, words)
    return format_html('<span class="date">{}</span>', words)


@lru_cache(maxsize=512)
def _status_link(about: str, status: Status, band: str, slot: int) -> SafeString:
    link = '<a class="status" href="{}#status-{}">{}{}</a>'
    return format_html(link, about, status.value, status_glyph(status, band, slot), status.label)


@register.simple_tag
def status_link(status: Status, band: str, slot: int) -> SafeString:
    """A status as glyph and word, in the colour of its type; a click explains the word."""
    return _status_link(reverse("timeline:about"), status, band, slot)


@register.simple_tag(name="event_row")
def event_row(row: Row, full_dates: bool, opens_panel: object) -> SafeString:
    """A row of a list of events."""
    return _event_row(row, full_dates, bool(opens_panel))


@lru_cache(maxsize=4096)  # a filter changed back and forth shows the same rows
def _event_row(row: Row, full_dates: bool, opens_panel: bool) -> SafeString:
    return render_to_string(
        "timeline/_row.html", {"row": row, "full_dates": full_dates, "opens_panel": opens_panel}
    )


@register.simple_tag
def choices(name: str, values: Iterable[FacetValue]) -> SafeString:
    """Check boxes for values of a facet; there may be hundreds, so no template is rendered for each."""
    shown = (
        _choice(name, one.value, one.label, one.count, one.selected, _choice_glyph(name, one))
        for one in values
    )
    return SafeString("".join(shown))


@lru_cache(maxsize=8192)  # most of them come again with the next filter
def _choice(name: str, value: str, label: str, count: int, selected: bool, glyph: str) -> SafeString:
    return format_html(
        CHOICE,
        name=name,
        value=value,
        label=label,
        count=f"{count:,}",
        glyph=glyph,
        attributes=SafeString(" checked") if selected else "",
        css="" if count else "none",
    )


def _choice_glyph(name: str, value: FacetValue) -> str:
    if value.slot:
        band = Band.HAPPENED if value.group == Band.HAPPENED.label else Band.SAID
        return type_glyph(band, value.slot)
    return status_glyph(value.value) if name == "status" else ""


@register.filter
def thousands(number: int) -> str:
    """A number with its thousands apart: "1,204"."""
    return f"{number:,}"


@register.filter
def counted(number: int, one: str) -> str:
    """A number with its noun: "1 event", "1,204 events"."""
    return f"{number:,} {one}" + ("" if number == 1 else "s")


@register.filter
def day(value: date | None) -> str:
    """A day in words, "" for none; of a moment, the day it was in UTC."""
    if isinstance(value, datetime):
        value = localdate(value)
    return chronology.day_words(value) if value else ""


@register.filter
def date_words(edtf: str) -> str:
    """An EDTF date in words, "" for an empty one."""
    return chronology.label(edtf) if edtf else ""


@register.filter
def source_facts(source: Source) -> str:
    """What stands behind a publication's name: date, whose reporting it carries, what to be careful about."""
    facts = (
        chronology.label(source.published_on) if source.published_on else "undated",
        f"carrying {source.original_publication.name}" if source.original_publication else "",
        "date inferred" if source.date_inferred else "",
        "a mirror or aggregator" if source.aggregator else "",
    )
    return ", ".join(filter(None, facts))


@register.filter
def language(code: str) -> str:
    """English name of a language, from its ISO 639-1 code."""
    return str(LANG_INFO.get(code, {}).get("name", code))


@register.filter
def domain(url: str) -> str:
    """Host of an address, without "www."."""
    return (urlsplit(url).hostname or "").removeprefix("www.")


@register.filter
def within_sentence(text: str) -> str:
    """A definition set behind a colon: its first letter small, unless the word is an acronym or a name."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]
