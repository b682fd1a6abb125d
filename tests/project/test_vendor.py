"""The committed vendor files are what the pins build, byte for byte."""

import hashlib
import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
VENDOR = ROOT / "static" / "vendor"


def read(path: Path) -> Any:
    return json.loads(path.read_text("utf-8"))


MANIFEST: dict[str, Any] = read(VENDOR / "VENDOR.json")


@pytest.mark.parametrize("name", MANIFEST)
def test_a_vendored_file_has_the_hash_of_its_manifest(name: str) -> None:
    assert hashlib.sha256((VENDOR / name).read_bytes()).hexdigest() == MANIFEST[name]["sha256"]


def test_every_script_and_shape_in_the_vendor_folder_is_in_the_manifest() -> None:
    served = {path.name for path in VENDOR.iterdir() if path.suffix in (".js", ".json")}
    assert served - {"VENDOR.json"} == set(MANIFEST)


@pytest.mark.parametrize("name", MANIFEST)
def test_vendored_versions_are_the_exact_pins_of_package_json(name: str) -> None:
    pins = read(ROOT / "package.json")["devDependencies"]
    assert {m["name"]: m["version"] for m in MANIFEST[name]["modules"]}.items() <= pins.items()


@pytest.mark.parametrize("name", MANIFEST)
def test_every_vendored_module_carries_its_licence(name: str) -> None:
    entry = MANIFEST[name]
    text = (VENDOR / entry["licenceFile"]).read_text("utf-8")
    for module in [*entry["modules"], *entry["carried"]]:
        assert f"{module['name']} {module['version']}" in text


def test_every_pin_is_exact() -> None:
    pins = read(ROOT / "package.json")["devDependencies"]
    assert [name for name, pin in pins.items() if not re.fullmatch(r"\d+\.\d+\.\d+", pin)] == []


def test_the_lock_file_names_no_registry_and_a_hash_for_every_package() -> None:
    packages = {name: entry for name, entry in read(ROOT / "package-lock.json")["packages"].items() if name}
    assert [name for name, entry in packages.items() if "resolved" in entry] == []
    assert [name for name, entry in packages.items() if "integrity" not in entry] == []


def test_a_rebuild_from_the_pins_gives_the_committed_bytes() -> None:
    node = shutil.which("node")
    if node is None or not (ROOT / "node_modules" / "esbuild").is_dir():
        pytest.skip("Node or node_modules missing: npm ci --ignore-scripts")
    result = subprocess.run([node, "scripts/vendor.mjs", "--check"], cwd=ROOT, capture_output=True, text=True)
    assert result.returncode == 0, result.stderr
