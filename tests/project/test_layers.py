"""Modules import only downward, and only at the top of a file."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path


def test_the_import_contract_is_kept(root: Path) -> None:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    result = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr


def test_no_function_imports_anything(root: Path) -> None:
    hidden = [
        f"{path.relative_to(root)}:{statement.lineno}"
        for path in sorted((root / "timeline").rglob("*.py"))
        for function in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        for statement in ast.walk(function)
        if isinstance(statement, ast.Import | ast.ImportFrom)
    ]
    assert hidden == []
