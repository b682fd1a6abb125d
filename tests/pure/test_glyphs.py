"""Glyphs of lists and key: the shapes of the drawing, hidden from assistive technology, coloured by class."""

import json
import re
from dataclasses import asdict
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from timeline.templatetags import glyphs

SHAPES: dict[str, Any] = json.loads(
    (Path(__file__).resolve().parents[1] / "js" / "glyphs.json").read_text("utf-8")
)


@pytest.mark.parametrize("name", SHAPES)
def test_a_glyph_has_the_shape_of_its_mark_in_the_drawing(name: str) -> None:
    status, band = name.split()
    assert asdict(glyphs.shape_of(status, band)) == SHAPES[name]


def every_svg() -> list[str]:
    samples = [glyphs.sample(name) for name in glyphs.SAMPLES]
    statuses = [glyphs.status_glyph(status, band, 7) for status, band in map(str.split, SHAPES)]
    return [*samples, *statuses, glyphs.type_glyph("said", 7), glyphs.day_glyph(2)]


@pytest.mark.parametrize("svg", every_svg())
def test_every_glyph_is_well_formed_hidden_and_free_of_inline_style(svg: str) -> None:
    root = ElementTree.fromstring(svg)  # noqa: S314
    assert root.get("aria-hidden") == "true"
    assert re.fullmatch(r"gl s\d+", root.get("class", ""))
    assert not re.search(r"style=|fill=\"#|stroke=", svg)


def test_a_status_is_named_by_glyph_and_word() -> None:
    assert re.fullmatch(
        r'<span class="st"><svg class="gl s3" .*</svg>On record</span>',
        glyphs.status_word("on_record", "On record", "said", 3),
    )


def test_a_word_is_escaped() -> None:
    assert "&lt;b&gt;" in glyphs.status_word("alleged", "<b>")


def test_a_type_is_round_for_what_happened_and_square_for_what_was_said() -> None:
    assert "a5 5" in glyphs.type_glyph("happened", 1)
    assert "a5 5" not in glyphs.type_glyph("said", 7)


def test_an_unknown_status_is_an_error() -> None:
    with pytest.raises(KeyError):
        glyphs.status_glyph("rumoured")
