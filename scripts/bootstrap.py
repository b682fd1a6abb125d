"""Makes .venv and keeps the pinned packages in it. Standard library only, since it runs before all else."""

from __future__ import annotations

import hashlib
import importlib.util
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
RUNTIME = ROOT / "requirements.txt"
DEVELOPMENT = ROOT / "requirements-dev.txt"


def say(message: str) -> None:
    """Print one line at once, even into a pipe."""
    print(message, flush=True)


def stop(sentence: str) -> NoReturn:
    """End the program with one sentence on the error stream."""
    print(sentence, file=sys.stderr, flush=True)
    raise SystemExit(1)


def prepare(*requirements: Path) -> None:
    """Make .venv hold the pinned packages. Nothing is fetched when the files are those of the last time."""
    _need_writable(ROOT)
    if not _works(PYTHON):
        _make_venv()
    for file in requirements:
        _install(file)


def become(module: str, *arguments: str) -> NoReturn:
    """Replace this process by `python -m module` of .venv, in the folder of the checkout."""
    os.chdir(ROOT)
    os.execv(PYTHON, [str(PYTHON), "-m", module, *arguments])  # noqa: S606 (no shell is wanted)


def _need_writable(folder: Path) -> None:
    try:
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        stop(f"Tumen cannot write to {folder} ({error.strerror}): make the folder writable.")


def _works(python: Path) -> bool:
    """A virtual environment stops working when its Python was removed or the folder was moved."""
    check = "import pip, sys; sys.exit(sys.prefix == sys.base_prefix)"
    try:
        return subprocess.run([python, "-c", check], capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def _make_venv() -> None:
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    if importlib.util.find_spec("ensurepip") is None or importlib.util.find_spec("venv") is None:
        stop(
            f"Python {version} has no venv module: install it (on Debian: apt-get install python3-venv), "
            "or name another Python with PYTHON=/path/to/python3."
        )
    say(f"Making .venv with Python {version} …")
    command = [sys.executable, "-m", "venv", "--clear", str(VENV)]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    if result.returncode:
        stop(f"Python could not make {VENV}: {last_line(result.stdout + result.stderr)}")


def _install(file: Path) -> None:
    stamp = VENV / f"{file.name}.installed"
    wanted = hashlib.sha256(file.read_bytes()).hexdigest()
    if stamp.is_file() and stamp.read_text(encoding="ascii") == wanted:
        return
    say(f"Installing the packages of {file.name} …")
    # Python compiles what it imports anyway; compiling all of it first takes a third of the time.
    options = ("--quiet", "--no-input", "--no-compile", "--disable-pip-version-check", "--require-hashes")
    command = [str(PYTHON), "-m", "pip", "install", *options, "-r", str(file)]
    if subprocess.run(command, check=False).returncode:
        stop(f"pip could not install the packages of {file.name}; what it said stands above.")
    stamp.write_text(wanted, encoding="ascii")


def last_line(text: str) -> str:
    """The line in which most programs say why they failed."""
    lines = text.strip().splitlines()
    return lines[-1] if lines else "no reason given"
