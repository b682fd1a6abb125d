"""One fingerprint for all static files: part of their address, so each may be cached for ever.

Relative imports between JavaScript modules keep working, because every file moves together.
"""

from __future__ import annotations

import hashlib
from pathlib import Path


def fingerprint(root: Path, *versions: str) -> str:
    """Twelve hex digits that change when a file under root, its name, or one of the versions changes.

    Hidden files are left out, as collectstatic leaves them out. A missing root counts as empty.
    """
    digest = hashlib.sha256(repr(versions).encode())
    for path in sorted(root.rglob("*")):
        name = path.relative_to(root).as_posix()
        if path.is_file() and not any(part.startswith(".") for part in name.split("/")):
            content = hashlib.sha256(path.read_bytes()).hexdigest()
            digest.update(f"{name}\0{content}\n".encode())
    return digest.hexdigest()[:12]


def never_changes(path: str, url: str) -> bool:
    """Whether a file may be cached for ever: all of them, since the address holds the fingerprint."""
    return True
