"""Brings what tests and checks need: packages into .venv and, for root, programs from Debian."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

from scripts import bootstrap, browser, postgres


def main(arguments: list[str]) -> None:
    """Install packages; with the argument `--system` also what Debian offers."""
    bootstrap.prepare(bootstrap.RUNTIME, bootstrap.DEVELOPMENT)
    if "--system" in arguments:
        install_from_debian()


def install_from_debian() -> None:
    """Install missing programs for root on Debian; anybody else is told by the tests what is missing."""
    found = {"chromium": browser.find(), "postgresql": postgres.find(), "nodejs": shutil.which("node")}
    missing = [package for package, path in found.items() if path is None]
    if not missing or os.geteuid() != 0 or shutil.which("apt-get") is None:
        return
    bootstrap.say(f"Installing {', '.join(missing)} from Debian …")
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update"], ["install", "-y", "--no-install-recommends", *missing]):
        result = subprocess.run(
            ["apt-get", "-q", *command], env=environment, capture_output=True, text=True, check=False
        )
        if result.returncode:
            bootstrap.say(
                f"apt-get {command[0]} failed: {bootstrap.last_line(result.stdout + result.stderr)}"
            )


if __name__ == "__main__":
    main(sys.argv[1:])
