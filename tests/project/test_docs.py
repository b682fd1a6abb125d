"""The documents name what there is, and all of it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from scripts import glossary, variables


@pytest.fixture
def readme(root: Path) -> str:
    return (root / "README.md").read_text(encoding="utf-8")


@pytest.fixture
def targets(root: Path) -> set[str]:
    makefile = (root / "Makefile").read_text(encoding="utf-8")
    return set(re.findall(r"^([a-z-]+):.*## ", makefile, re.M))


def test_every_command_in_the_readme_exists(readme: str, targets: set[str]) -> None:
    assert set(re.findall(r"`make ([a-z-]+)", readme)) <= targets


def test_the_readme_lists_every_command(readme: str, targets: set[str]) -> None:
    assert targets - {"help"} == set(re.findall(r"^\| `make ([a-z-]+)`", readme, re.M))


def test_the_readme_explains_every_variable_and_no_other(readme: str) -> None:
    rows = [line.split("|")[1] for line in readme.splitlines() if re.match(r"\| `[A-Z]", line)]
    explained = {name for row in rows for name in re.findall(r"`([A-Z_]+)`", row)}
    assert explained == variables.of_the_settings() | {"PORT", "CHROMIUM", "CI"}


def test_every_linked_file_exists(root: Path) -> None:
    pages = [*root.glob("*.md"), *(root / "docs").rglob("*.md")]
    broken = [
        f"{page.relative_to(root)}: {link}"
        for page in pages
        for link in re.findall(r"(?<!!)\[[^\]]*\]\(([^)#]+)[^)]*\)", page.read_text(encoding="utf-8"))
        if "://" not in link and not (page.parent / link).exists()
    ]
    assert broken == []


def test_the_glossary_holds_the_lists_of_the_code(root: Path) -> None:
    text = (root / "docs" / "glossary.md").read_text(encoding="utf-8")
    assert text == glossary.updated(text), "run `make glossary`"


@pytest.mark.parametrize(
    "word", ["EDTF", "claim", "stance", "basis", "lane", "payload", "candidate", "TIMEX", "as of"]
)
def test_the_glossary_explains_the_words_of_the_field(root: Path, word: str) -> None:
    assert f"| **{word}**" in (root / "docs" / "glossary.md").read_text(encoding="utf-8")


def test_no_word_is_explained_twice(root: Path) -> None:
    written = (root / "docs" / "glossary.md").read_text(encoding="utf-8").partition(glossary.MARK)[0]
    words = [
        word
        for line in written.splitlines()
        if line.startswith("| **")
        for word in re.findall(r"\*\*(.+?)\*\*", line.split("|")[1])
    ]
    assert sorted(words) == sorted(set(words))


def test_decisions_are_numbered_without_gaps_and_name_what_follows(root: Path) -> None:
    records = sorted((root / "docs" / "decisions").glob("*.md"))
    assert [int(path.name[:4]) for path in records] == list(range(1, len(records) + 1))
    for path in records:
        text = path.read_text(encoding="utf-8")
        assert all(f"**{part}.**" in text for part in ("Situation", "Decision", "What follows")), path.name


def test_the_changelog_begins_with_what_is_not_released_yet(root: Path) -> None:
    versions = re.findall(r"^## \[(.+?)\]", (root / "CHANGELOG.md").read_text(encoding="utf-8"), re.M)
    assert versions[0] == "Unreleased"
