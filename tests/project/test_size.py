"""Files and functions stay small enough to read in one go."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from statistics import median

LONGEST_FILE = 400
LONGEST_FUNCTION = 60
MEDIAN_FUNCTION = 8
SOURCES = {".py", ".js", ".mjs", ".css", ".html", ".sh"}


def _functions(path: Path) -> Iterator[tuple[str, int]]:
    """Name and length of every function: the lines from `def` to its end, without its docstring."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            first = node.body[0]
            if ast.get_docstring(node) is not None:
                lines -= (first.end_lineno or first.lineno) - first.lineno + 1
            yield f"{path.name}:{node.lineno} {node.name}", lines


def test_no_file_is_longer_than_400_lines(written_files: list[Path], root: Path) -> None:
    lengths = {
        str(path.relative_to(root)): len(path.read_text(encoding="utf-8").splitlines())
        for path in written_files
        if path.suffix in SOURCES
    }
    assert {name: lines for name, lines in lengths.items() if lines > LONGEST_FILE} == {}


def test_no_function_is_longer_than_60_lines(written_files: list[Path]) -> None:
    functions = [found for path in written_files if path.suffix == ".py" for found in _functions(path)]
    assert [f"{name}: {lines} lines" for name, lines in functions if lines > LONGEST_FUNCTION] == []


def test_half_of_the_functions_have_at_most_8_lines(written_files: list[Path], root: Path) -> None:
    app = root / "timeline"
    lengths = [
        lines
        for path in written_files
        if path.suffix == ".py" and app in path.parents
        for _, lines in _functions(path)
    ]
    assert median(lengths) <= MEDIAN_FUNCTION
