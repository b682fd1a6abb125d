"""Inline SVG glyphs of status and type, the same shapes as in the drawing (static/js/timeline/marks.js).

Shape says the band (round: what happened, square: what was said), fill says how well an event is
supported. A glyph is decoration beside its word, so it is hidden from assistive technology; its colour
comes from a class.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

register = template.Library()

SIZE = 16
RADIUS = 5.5
HAPPENED, SAID = "happened", "said"
HATCH = "M-10 16L6 0M-2 16L14 0M6 16L22 0M14 16L30 0M22 16L38 0"


@dataclass(frozen=True, slots=True)
class Glyph:
    """Path data around (0, 0); an empty text draws nothing."""

    outline: str = ""
    fill: str = ""
    line: str = ""
    dotted: bool = False


def n(*numbers: float) -> str:
    """Return coordinates with at most two decimals, halves rounded up as JavaScript does."""
    return " ".join(f"{math.floor(number * 100 + 0.5) / 100 + 0:g}" for number in numbers)


def _box(x: float, y: float, width: float, height: float) -> str:
    return f"M{n(x, y)}h{n(width)}v{n(height)}h{n(-width)}z"


def _circle(r: float) -> str:
    return f"M{n(-r, 0)}a{n(r, r)} 0 1 1 {n(2 * r, 0)}a{n(r, r)} 0 1 1 {n(-2 * r, 0)}z"


def _round(r: float) -> dict[str, str]:
    o = r - 0.8
    return {
        "outline": _circle(o),
        "half": f"M{n(0, -o)}A{n(o, o)} 0 0 0 {n(0, o)}z",
        "most": f"M0 0V{n(-o)}A{n(o, o)} 0 1 1 {n(-o, 0)}z",
        "whole": _circle(r),
        "split": f"M{n(-1.1, -r)}A{n(r, r)} 0 0 0 {n(-1.1, r)}zM{n(1.1, -r)}A{n(r, r)} 0 0 1 {n(1.1, r)}z",
    }


def _square(r: float) -> dict[str, str]:
    o = r - 1.1
    halves = (_box(x, -o - 0.4, r - 1.1, 2 * o + 0.8) for x in (-r, 1.1))
    return {
        "outline": _box(-o, -o, 2 * o, 2 * o),
        "half": _box(-o, -o, o, 2 * o),
        "most": f"M0 {n(-o)}h{n(o)}v{n(2 * o)}h{n(-2 * o)}v{n(-o)}h{n(o)}z",
        "whole": _box(-o - 0.6, -o - 0.6, 2 * o + 1.2, 2 * o + 1.2),
        "split": "".join(halves),
    }


def _flag(band: str, r: float) -> Glyph:
    """Return a pennant for what happened, a square flag for what was said; the pole stands on x = 0."""
    w, h = r * 1.55, r * 1.3
    pennant = f"M{n(0, -r - 0.3)}l{n(w + 0.6, h / 2 + 0.3)}l{n(-w - 0.6, h / 2 + 0.3)}z"
    return Glyph(fill=_box(0, -r, w, h) if band == SAID else pennant, line=f"M{n(0, -r - 0.4)}V{n(r)}")


def shape_of(status: str, band: str, r: float = RADIUS) -> Glyph:
    """Return the shape of a status; KeyError for a word that is none."""
    if status == "on_record":
        return _flag(band, r)
    parts = _round(r) if band == HAPPENED else _square(r)
    outline = parts["outline"]
    return {
        "alleged": Glyph(outline),
        "reported": Glyph(outline, fill=parts["half"]),
        "corroborated": Glyph(outline, fill=parts["most"]),
        "confirmed": Glyph(fill=parts["whole"]),
        "disputed": Glyph(fill=parts["split"]),
        "anticipated": Glyph(outline, dotted=True),
        "retracted": Glyph(outline, line=f"M{n(-r, r)}L{n(r, -r)}"),
    }[status]


def _drawn(glyph: Glyph, x: float) -> str:
    classes = {"outline": "outline dotted" if glyph.dotted else "outline", "fill": "fill", "line": "line"}
    paths = ((css, getattr(glyph, name)) for name, css in classes.items())
    inner = "".join(f'<path class="{css}" d="{d}"/>' for css, d in paths if d)
    return f'<g transform="translate({n(x)} {SIZE // 2})">{inner}</g>'


def _svg(inner: str, slot: int, width: int = SIZE) -> SafeString:
    """Wrap markup made in this module; only the slot comes from outside, and it is a number."""
    return format_html(
        '<svg class="gl s{}" viewBox="0 0 {} {}" width="{}" height="{}" aria-hidden="true">{}</svg>',
        *(int(slot), width, SIZE, width, SIZE, mark_safe(inner)),  # noqa: S308
    )


@register.simple_tag
@lru_cache(maxsize=1024)  # a list shows the same few again and again
def status_glyph(status: str, band: str = HAPPENED, slot: int = 0, r: float = RADIUS) -> SafeString:
    """Return the glyph of a status in a band, coloured by palette slot (0 is ink)."""
    status = str(status)
    return _svg(_drawn(shape_of(status, str(band), r), 4 if status == "on_record" else 8), slot)


@register.simple_tag
@lru_cache(maxsize=256)
def type_glyph(band: str, slot: int) -> SafeString:
    """Return the mark of an event type: round for what happened, square for what was said."""
    return _svg(_drawn(shape_of("confirmed", str(band), 5), 8), slot)


@register.simple_tag
def day_glyph(slot: int = 0) -> SafeString:
    """Return the mark of the day itself, in a ladder of claims."""
    return _svg('<path class="fill" d="M8 2.5L13.5 8L8 13.5L2.5 8z"/>', slot)


@register.simple_tag
def status_word(status: str, label: str, band: str = HAPPENED, slot: int = 0) -> SafeString:
    """Return glyph and word, as a status is named everywhere."""
    return format_html('<span class="st">{}{}</span>', status_glyph(status, band, slot), label)


def _rect(css: str, x: float, y: float, width: float, height: float) -> str:
    return f'<rect class="{css}" x="{n(x)}" y="{n(y)}" width="{n(width)}" height="{n(height)}"/>'


def _open_bar() -> str:
    stops = '<stop class="solid" offset=".42"/><stop class="gone" offset="1"/>'
    fade = f'<defs><linearGradient id="key-open">{stops}</linearGradient></defs>'
    return f'{fade}<rect fill="url(#key-open)" x="1" y="3.8" width="32" height="8.4"/>'


def _bar() -> str:
    return _rect("outline", 1.7, 4.5, 26.6, 7) + _rect("fill", 1, 4.5, 28, 7)


def _bracketed_bar() -> str:
    bar = _rect("outline", 1.7, 5.5, 26.6, 5) + _rect("fill", 1, 5.5, 28, 5)
    return f'{bar}<path class="line" d="M1.7 3V13M28.3 3V13"/>'


def _sizes() -> str:
    return "".join(_drawn(shape_of("confirmed", HAPPENED, r), x) for x, r in ((8, 5.5), (21, 5), (33, 4.5)))


def _pair(band: str) -> str:
    return _drawn(shape_of("confirmed", band, 5), 7) + _drawn(shape_of("on_record", band, 5), 19)


SAMPLES = {
    "day": (SIZE, _drawn(shape_of("confirmed", HAPPENED, 5), 8)),
    "range": (30, _bar()),
    "within": (30, _bracketed_bar()),
    "open": (34, _open_bar()),
    "uncovered": (26, f'<path class="hatch" d="{HATCH}"/>'),
    "happened": (30, _pair(HAPPENED)),
    "said": (30, _pair(SAID)),
    "sizes": (42, _sizes()),
}


@register.simple_tag
def sample(name: str) -> SafeString:
    """Return a sample for the key of the drawing; KeyError for a name that is not in SAMPLES."""
    width, inner = SAMPLES[name]
    return _svg(inner, 0, width)
