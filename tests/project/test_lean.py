"""Scripts and styles served without comments do exactly what the written ones do."""

import gzip
import re
import subprocess
from pathlib import Path

import pytest
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.files.base import ContentFile

from config.lean import HINT, lean_script, lean_style
from config.storage import LeanStaticFilesStorage

ROOT = Path(__file__).resolve().parents[2]
WRITTEN = [*sorted((ROOT / "static" / "js").rglob("*.js")), *sorted((ROOT / "static" / "css").rglob("*.css"))]
ESBUILD = next(iter(sorted((ROOT / "node_modules" / "@esbuild").glob("*/bin/esbuild"))), None)
BUDGET = 40_000


def test_comments_and_white_space_go() -> None:
    written = "// @ts-check\n/**\n * What it does.\n */\nfunction a() {\n\n  // why\n  return 1;\n}\n"
    assert lean_script(written) == f"{HINT}function a(){{return 1;}}\n"


def test_browsers_are_told_to_compile_a_script_while_it_arrives() -> None:
    assert lean_script("f();\n").startswith("//# allFunctionsCalledOnLoad\n")


def test_type_casts_go_and_code_on_the_line_stays() -> None:
    assert lean_script("const a = /** @type {Map<string, {b: 1}>} */ (c);\n") == f"{HINT}const a=(c);\n"


def test_a_type_at_the_start_of_a_line_takes_nothing_after_it_along() -> None:
    written = "f(\n  /** @type {A} */ a,\n);\n/** Does it. */\nfunction f() {}\n"
    assert lean_script(written) == f"{HINT}f(a,);function f(){{}}\n"


def test_strings_that_look_like_comments_stay() -> None:
    written = 'const url="https://example.org/*x*/  y";const b=a/2/c;const t=`// ${url} /* z */`;'
    assert lean_script(written) == f"{HINT}{written}\n"


def test_a_style_sheet_keeps_its_lines() -> None:
    assert lean_style("/* why */\n.a {\n  color: red;\n}\n") == ".a {\ncolor: red;\n}\n"


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: path.name)
def test_a_lean_file_means_the_same(path: Path) -> None:
    if ESBUILD is None:
        pytest.skip("node_modules missing: npm ci --ignore-scripts")
    written = path.read_text("utf-8")
    assert minified(lean(path, written), path.suffix) == minified(written, path.suffix)


def lean(path: Path, text: str) -> str:
    return lean_script(text) if path.suffix == ".js" else lean_style(text)


def minified(text: str, suffix: str) -> str:
    options = ("--minify-whitespace", "--legal-comments=none", f"--loader={suffix[1:]}")
    result = subprocess.run([str(ESBUILD), *options], input=text, capture_output=True, text=True, check=True)
    return " ".join(result.stdout.split())


def weight(path: Path) -> int:
    """Bytes of a script as it is served; what is vendored is minified already."""
    text = path.read_text("utf-8")
    return len(gzip.compress((text if "vendor" in path.parts else lean_script(text)).encode(), 9))


def imported(path: Path, seen: set[Path]) -> set[Path]:
    """A module with all that it imports before it runs, not what it loads when first wanted."""
    if path not in seen:
        seen.add(path)
        for name in re.findall(r'^(?:import|export)\b[^;]*?from "(\.[^"]+)"', path.read_text("utf-8"), re.M):
            imported((path.parent / name).resolve(), seen)
    return seen


def test_the_drawing_with_its_libraries_keeps_its_budget_at_the_first_visit() -> None:
    modules = imported(ROOT / "static" / "js" / "timeline" / "main.js", set())
    assert ROOT / "static" / "vendor" / "d3.js" in modules
    assert sum(map(weight, modules)) <= BUDGET


def test_collecting_makes_our_files_lean_and_leaves_the_vendored_alone(tmp_path: Path) -> None:
    storage = LeanStaticFilesStorage(location=str(tmp_path), base_url="/static/")
    for name in ("js/timeline/a.js", "vendor/a.js", "css/a.css"):
        storage.save(name, ContentFile(b"/* why */\nx\n"))
    read = {path.relative_to(tmp_path).as_posix(): path.read_bytes() for path in tmp_path.rglob("a.*")}
    assert read == {
        "js/timeline/a.js": f"{HINT}x\n".encode(),
        "vendor/a.js": b"/* why */\nx\n",
        "css/a.css": b"x\n",
    }


def test_the_site_collects_with_it() -> None:
    assert isinstance(staticfiles_storage, LeanStaticFilesStorage)
