"""Every direct dependency is pinned, says what it is for, and is used."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

LINE = re.compile(r"^(?P<name>[a-z0-9-]+)(\[[a-z,-]+\])?==(?P<version>\d[\w.]*) +# (?P<why>\S.{5,})$")
LISTS = ("requirements.in", "requirements-dev.in")

# What stands in a file that uses the package, where that is not simply `import name`.
TRACES = {
    "argon2-cffi": "Argon2PasswordHasher",
    "django-csp": "csp.middleware",
    "django-environ": "from environ import",
    "django-stubs": "mypy_django_plugin",
    "djlint": '"djlint"',
    "edtf": "import edtf|from edtf|importorskip",
    "import-linter": "lint-imports",
    "mypy": '"mypy"',
    "pip-audit": "bin/pip-audit",
    "psycopg": "django.db.backends.postgresql",
    "pytest-cov": "--cov=",
    "pytest-django": "DJANGO_SETTINGS_MODULE",
    "pytest-randomly": '"pytest-randomly"',
    "pytest-socket": "--allow-hosts",
    "pytest-xdist": '"pytest-xdist"',
    "pyyaml": "import yaml|from yaml",
    "ruff": '"ruff"',
    "types-dateparser": "import dateparser|from dateparser",
    "types-pyyaml": "import yaml|from yaml",
    "uv": "bin/uv",
    "whitenoise": "whitenoise.middleware",
}


def _direct(root: Path, name: str) -> list[str]:
    lines = (root / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith(("#", "-c "))]


@pytest.mark.parametrize("name", LISTS)
def test_every_line_pins_one_version_and_says_what_for(root: Path, name: str) -> None:
    assert [line for line in _direct(root, name) if not LINE.match(line)] == []


@pytest.mark.parametrize("name", LISTS)
def test_every_pin_is_compiled_with_its_hashes(root: Path, name: str) -> None:
    compiled = (root / name).with_suffix(".txt").read_text(encoding="utf-8")
    pins = [
        found["name"] + "==" + found["version"] for line in _direct(root, name) if (found := LINE.match(line))
    ]
    assert [
        pin for pin in pins if not re.search(rf"^{re.escape(pin)} \\\n    --hash=sha256:", compiled, re.M)
    ] == []


def test_every_dependency_is_used(root: Path, written_files: list[Path]) -> None:
    used_in = [path for path in written_files if path.suffix in {".py", ".toml"} or path.name == "Makefile"]
    text = "\n".join(path.read_text(encoding="utf-8") for path in used_in if path != Path(__file__))
    names = [found["name"] for name in LISTS for line in _direct(root, name) if (found := LINE.match(line))]
    assert [name for name in names if not re.search(TRACES.get(name, _imported(name)), text)] == []


def _imported(name: str) -> str:
    module = name.replace("-", "_")
    return rf"(?m)^\s*(?:import|from) {module}\b|\"{module}\""
