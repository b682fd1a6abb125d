"""Nothing in the repository knows on which machine it was written."""

from __future__ import annotations

import re
from pathlib import Path

# Written in two halves so that this file does not find itself.
MACHINE_PATH = re.compile(
    r"(?<![\w.])/(?:" + "|".join(("work", "root", "Users")) + r")/|(?<![\w.])/home/(?!page)\w"
)
TEXT = {
    ".py",
    ".js",
    ".mjs",
    ".css",
    ".html",
    ".sh",
    ".md",
    ".toml",
    ".in",
    ".txt",
    ".json",
    ".yaml",
    ".yml",
    ".cfg",
    "",
}


def test_no_file_names_a_folder_of_one_machine(tracked_files: list[Path], root: Path) -> None:
    found = [
        f"{path.relative_to(root)}:{number}: {line.strip()[:100]}"
        for path in tracked_files
        if path.suffix in TEXT
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if MACHINE_PATH.search(line)
    ]
    assert found == []
