"""Reads settings from environment variables, loudly: a bad value is one sentence that names its variable."""

from __future__ import annotations

import os
import secrets
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured
from environ import Env

_YES = frozenset({"1", "true", "yes", "on"})
_NO = frozenset({"0", "false", "no", "off"})


class Environment:
    """Typed look-ups in a mapping of strings. An empty value counts as not set.

    Every method raises ImproperlyConfigured when the value cannot be used.
    """

    def __init__(self, variables: Mapping[str, str]) -> None:
        self._variables = variables

    def text(self, name: str, default: str = "") -> str:
        """The value without surrounding spaces."""
        return self._variables.get(name, "").strip() or default

    def flag(self, name: str, *, default: bool = False) -> bool:
        """A switch: 1, true, yes, on or 0, false, no, off."""
        value = self.text(name).lower()
        if not value:
            return default
        if value not in _YES | _NO:
            raise _bad(name, value, "a switch: write 1 or 0")
        return value in _YES

    def integer(self, name: str, default: int, *, low: int, high: int) -> int:
        """A whole number from low to high, both included."""
        value = self.text(name) or str(default)
        if not (value.isascii() and value.isdigit() and low <= int(value) <= high):
            raise _bad(name, value, f"a whole number from {low} to {high}")
        return int(value)

    def words(self, name: str, default: list[str]) -> list[str]:
        """A list separated by commas."""
        value = self.text(name)
        return [word.strip() for word in value.split(",") if word.strip()] if value else default

    def choice(self, name: str, default: str, allowed: tuple[str, ...]) -> str:
        """One of the allowed words, in any case."""
        value = self.text(name, default).upper()
        if value not in allowed:
            raise _bad(name, value, f"one of {', '.join(allowed)}")
        return value

    def address(self, name: str) -> str:
        """An absolute http(s) address without a slash at its end, or "" when not set."""
        value = self.text(name).rstrip("/")
        if value and not _is_web_address(value):
            raise _bad(name, value, "an address such as https://timeline.example.org")
        return value

    def origins(self, name: str) -> list[str]:
        """A list of origins, scheme and host only."""
        values = self.words(name, [])
        for value in values:
            if not _is_web_address(value) or urlsplit(value).path:
                raise _bad(name, value, "a list of origins such as https://timeline.example.org")
        return values

    def email(self, name: str) -> str:
        """An e-mail address, or "" when not set."""
        value = self.text(name)
        if value and (value.count("@") != 1 or value.startswith("@") or value.endswith("@") or " " in value):
            raise _bad(name, value, "an e-mail address")
        return value

    def folder(self, name: str, default: Path) -> Path:
        """An absolute path; a relative one counts from where the command was started."""
        return Path(self.text(name) or default).expanduser().resolve()

    def header(self, name: str) -> tuple[str, str] | None:
        """A request header and the value to expect, written `X-Forwarded-Proto: https`; None when not set."""
        value = self.text(name)
        if not value:
            return None
        header, colon, expected = (part.strip() for part in value.partition(":"))
        if not (header and colon and expected):
            raise _bad(name, value, "a header and its value, such as X-Forwarded-Proto: https")
        return "HTTP_" + header.upper().replace("-", "_"), expected

    def database(self, name: str, default_file: Path, root: Path) -> dict[str, Any]:
        """Django's entry for one database, from `sqlite:///file` or `postgresql://user:word@host:port/name`.

        A relative SQLite file counts from `root`. The value itself is never repeated: it may hold a password.
        """
        value = self.text(name)
        if not value:
            return _sqlite(default_file)
        scheme = value.partition("://")[0]
        if scheme == "sqlite":
            path = value.removeprefix("sqlite:///")
            if path == value or not path:
                raise ImproperlyConfigured(
                    f"{name} names no SQLite file: write sqlite:///path/to/file.sqlite3."
                )
            return _sqlite(root / path)
        if scheme in {"postgresql", "postgres"}:
            return _postgresql(name, value)
        raise ImproperlyConfigured(f"{name} must begin with sqlite:/// or postgresql://.")


def secret_key(env: Environment, path: Path) -> str:
    """SECRET_KEY from the environment, or else from a file only its owner may read, made on first use.

    Raises ImproperlyConfigured when the file can be neither read nor written.
    """
    if given := env.text("SECRET_KEY"):
        if len(given) < 32:
            raise ImproperlyConfigured("SECRET_KEY must be at least 32 characters long.")
        return given
    try:
        if not path.exists():
            _write_secret(path, secrets.token_urlsafe(48))
        return path.read_text(encoding="ascii")
    except OSError as error:
        raise ImproperlyConfigured(
            f"Cannot keep the secret key in {path} ({error.strerror}): "
            "make the folder writable, or set VAR_DIR or SECRET_KEY."
        ) from error


def _write_secret(path: Path, secret: str) -> None:
    """Two processes may start at once: the file appears whole, and the first one wins."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    with open(draft, "x", encoding="ascii", opener=_private) as file:
        file.write(secret)
    try:
        os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        draft.unlink()


def _private(name: str, flags: int) -> int:
    return os.open(name, flags, 0o600)


def _sqlite(file: Path) -> dict[str, Any]:
    """A writer takes its lock at once instead of failing half-way; readers never wait for it (WAL)."""
    pragmas = ("journal_mode = WAL", "synchronous = FULL", "temp_store = MEMORY", "mmap_size = 134217728")
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(file),
        "CONN_MAX_AGE": 60,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "".join(f"PRAGMA {pragma};" for pragma in pragmas),
        },
    }


def _postgresql(name: str, url: str) -> dict[str, Any]:
    try:
        config: dict[str, Any] = Env.db_url_config(url)
    except ValueError as error:
        raise ImproperlyConfigured(f"{name} cannot be read as a PostgreSQL address: {error}.") from error
    if not config["NAME"]:
        raise ImproperlyConfigured(f"{name} names no database: write postgresql://user:word@host:port/name.")
    return config | {"CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}


def _is_web_address(value: str) -> bool:
    try:
        parts = urlsplit(value)
        return (
            parts.scheme in {"http", "https"}
            and bool(parts.hostname)
            and not parts.query
            and not parts.fragment
        )
    except ValueError:
        return False


def _bad(name: str, value: str, wanted: str) -> ImproperlyConfigured:
    return ImproperlyConfigured(f"{name}={value!r} is not {wanted}.")
