"""The layout is tested with the data as they are bundled now."""

from __future__ import annotations

from tests.js import dataset


def test_the_tests_of_the_layout_read_the_bundled_data() -> None:
    assert dataset.FILE.read_text("utf-8") == dataset.text(), "run python -m tests.js.dataset"
