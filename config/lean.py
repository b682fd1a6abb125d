"""Scripts and styles are served without comments and white space, a third of their compressed size.

Modules stay modules and names stay names, so that an error report still names the right function. What is
vendored is minified already and left alone.
"""

from __future__ import annotations

import re

import rjsmin  # type: ignore[import-untyped]

# Part of the address of static files: change it when the rules below change.
VERSION = "lean 5"

# Every module is used as a whole as soon as it is there: the browser may compile all of it while it arrives,
# rather than each function when it is first called (explicit compile hints of V8).
HINT = "//# allFunctionsCalledOnLoad\n"

# What stands alone on its lines: nothing that a string of a style sheet could hold by accident.
_DROPPED = (
    re.compile(r"^[ \t]*/\*(?:(?!\*/).)*\*/[ \t]*\n", re.DOTALL | re.MULTILINE),
    re.compile(r"^[ \t]+", re.MULTILINE),
    re.compile(r"^\n", re.MULTILINE),
)


def lean_script(text: str) -> str:
    """Return a module without comments and white space, after the hint."""
    return f"{HINT}{rjsmin.jsmin(text)}\n"


def lean_style(text: str) -> str:
    """Return a style sheet without comments, indentation and empty lines."""
    for pattern in _DROPPED:
        text = pattern.sub("", text)
    return text
