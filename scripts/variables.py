"""Knows which environment variables the settings read, by reading the settings."""

from __future__ import annotations

import os
import re

from scripts.bootstrap import ROOT

# `secret_key` is given the whole environment; every other variable is named in settings.py itself.
_READ = re.compile(r'\benv\.\w+\(\s*"([A-Z_]+)"')


def of_the_settings() -> set[str]:
    """Names of all variables that change a setting."""
    return {*_READ.findall((ROOT / "config" / "settings.py").read_text(encoding="utf-8")), "SECRET_KEY"}


def neutral() -> dict[str, str]:
    """This process's environment without them, so that tests and checks see the defaults."""
    unwanted = of_the_settings()
    return {name: value for name, value in os.environ.items() if name not in unwanted}
