"""What tests of the application share."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.dataset import DATA


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the bundled data files that a test may change or break."""
    copy = tmp_path / "data"
    copy.mkdir()
    for file in DATA.glob("*.yaml"):
        shutil.copy(file, copy)
    return copy
