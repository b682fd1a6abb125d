"""Fixtures of the extraction tests: the bundled vocabulary, read once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
import yaml

from timeline.extraction import Extraction, Vocabulary, extract

ROOT = Path(__file__).resolve().parents[2]
Read = Callable[..., Extraction]


def all_figures(found: Extraction) -> list[str]:
    """Bound or best, and unit, of every figure of the candidates: "2000 persons"."""
    return [
        f"{one.low or one.best or one.high} {one.unit}"
        for candidate in found.candidates
        for one in candidate.quantities
    ]


@pytest.fixture(scope="session")
def vocabulary() -> Vocabulary:
    return Vocabulary.from_mapping(
        yaml.safe_load((ROOT / "data" / "vocabulary.yaml").read_text(encoding="utf-8"))
    )


@pytest.fixture(scope="session")
def read(vocabulary: Vocabulary) -> Read:
    """Read a text; `published` is an ISO day or None."""

    def reader(text: str, published: str | None = None, language: str | None = None) -> Extraction:
        day = date.fromisoformat(published) if published else None
        return extract(text, published_on=day, vocabulary=vocabulary, language=language)

    return reader
