"""An operator gets what the environment asks for, or one sentence that says what is wrong with it."""

from __future__ import annotations

import json
import stat
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured

from config.env import Environment

ROOT = Path("/srv/tumen")
SHOW = "import json, sys, config.settings as s; print(json.dumps({n: getattr(s, n) for n in sys.argv[1:]}))"

RunPython = Callable[..., "CompletedProcess[str]"]


def _settings(run_python: RunPython, *names: str, **variables: str) -> dict[str, Any]:
    result = run_python("-c", SHOW, *names, **variables)
    assert result.returncode == 0, result.stderr
    values: dict[str, Any] = json.loads(result.stdout)
    return values


@pytest.mark.parametrize(
    ("name", "value", "complaint"),
    [
        ("DEBUG", "maybe", "DEBUG='maybe' is not a switch: write 1 or 0."),
        ("HTTPS", "2", "HTTPS='2' is not a switch: write 1 or 0."),
        ("SITE_URL", "timeline.example.org", "SITE_URL='timeline.example.org' is not an address such as"),
        ("SITE_URL", "https://", "SITE_URL="),
        ("CONTACT_EMAIL", "the editors", "CONTACT_EMAIL='the editors' is not an e-mail address."),
        ("CSRF_TRUSTED_ORIGINS", "https://a.example/path", "CSRF_TRUSTED_ORIGINS="),
        ("SECURE_PROXY_SSL_HEADER", "https", "SECURE_PROXY_SSL_HEADER='https' is not a header and its value"),
        ("LOG_LEVEL", "loud", "LOG_LEVEL='LOUD' is not one of DEBUG, INFO, WARNING, ERROR, CRITICAL."),
        ("SECRET_KEY", "short", "SECRET_KEY must be at least 32 characters long."),
        ("DATABASE_URL", "mysql://host/name", "DATABASE_URL must begin with sqlite:/// or postgresql://."),
        ("DATABASE_URL", "sqlite://", "DATABASE_URL names no SQLite file"),
        ("DATABASE_URL", "postgresql://host", "DATABASE_URL names no database"),
        (
            "DATABASE_URL",
            "postgresql://host:port/name",
            "DATABASE_URL cannot be read as a PostgreSQL address",
        ),
    ],
)
def test_a_bad_value_ends_in_one_sentence_that_names_it(
    run_python: RunPython, name: str, value: str, complaint: str
) -> None:
    result = run_python("manage.py", "check", **{name: value})
    assert result.returncode == 1
    assert result.stderr.startswith(complaint)
    assert len(result.stderr.splitlines()) == 1


def test_a_bad_database_url_never_shows_its_password() -> None:
    env = Environment({"DATABASE_URL": "postgresql://user:open-sesame@host:port/name"})
    with pytest.raises(ImproperlyConfigured) as failure:
        env.database("DATABASE_URL", ROOT / "default.sqlite3", ROOT)
    assert "open-sesame" not in str(failure.value)


def test_without_any_variable_the_site_is_safe_and_local(run_python: RunPython) -> None:
    values = _settings(
        run_python, "DEBUG", "ALLOWED_HOSTS", "SITE_NAME", "EMBED_ANCESTORS", "SECURE_SSL_REDIRECT"
    )
    assert values == {
        "DEBUG": False,
        "ALLOWED_HOSTS": ["127.0.0.1", "localhost", "[::1]"],
        "SITE_NAME": "Tumen",
        "EMBED_ANCESTORS": ["*"],
        "SECURE_SSL_REDIRECT": False,
    }


def test_an_empty_variable_counts_as_not_set(run_python: RunPython) -> None:
    assert _settings(run_python, "SITE_NAME", "DEBUG", SITE_NAME=" ", DEBUG="") == {
        "SITE_NAME": "Tumen",
        "DEBUG": False,
    }


def test_https_makes_cookies_secure_and_passes_the_deployment_check(run_python: RunPython) -> None:
    variables = {"HTTPS": "1", "ALLOWED_HOSTS": "timeline.example.org", "SECRET_KEY": "a b c d e f " * 6}
    values = _settings(
        run_python, "SESSION_COOKIE_NAME", "SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE", **variables
    )
    assert values == {
        "SESSION_COOKIE_NAME": "__Host-tumen-session",
        "SESSION_COOKIE_SECURE": True,
        "CSRF_COOKIE_SECURE": True,
    }
    result = run_python("manage.py", "check", "--deploy", "--fail-level", "WARNING", **variables)
    assert result.returncode == 0, result.stderr


def test_the_secret_key_is_made_once_and_only_its_owner_may_read_it(
    run_python: RunPython, tmp_path: Path
) -> None:
    first = _settings(run_python, "SECRET_KEY")["SECRET_KEY"]
    assert len(first) >= 50
    assert _settings(run_python, "SECRET_KEY")["SECRET_KEY"] == first
    assert stat.S_IMODE((tmp_path / "var" / "secret-key").stat().st_mode) == 0o600
    assert sorted(path.name for path in (tmp_path / "var").iterdir()) == ["secret-key", "static"]


def test_a_secret_key_may_begin_with_a_dollar_sign(run_python: RunPython) -> None:
    key = "$" + "x" * 50
    assert _settings(run_python, "SECRET_KEY", SECRET_KEY=key) == {"SECRET_KEY": key}


def test_a_folder_that_cannot_be_written_is_named(run_python: RunPython, tmp_path: Path) -> None:
    blocked = tmp_path / "a-file"
    blocked.write_text("not a folder")
    result = run_python("manage.py", "check", VAR_DIR=str(blocked / "var"))
    assert result.returncode == 1
    assert str(blocked / "var") in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_sqlite_waits_for_the_disk_and_lets_readers_read() -> None:
    database = Environment({}).database("DATABASE_URL", ROOT / "default.sqlite3", ROOT)
    assert database["NAME"] == "/srv/tumen/default.sqlite3"
    assert database["OPTIONS"]["transaction_mode"] == "IMMEDIATE"
    assert "journal_mode = WAL" in database["OPTIONS"]["init_command"]
    assert "synchronous = FULL" in database["OPTIONS"]["init_command"]


@pytest.mark.parametrize(
    ("url", "file"),
    [
        ("sqlite:///var/here.sqlite3", "/srv/tumen/var/here.sqlite3"),
        ("sqlite:////data/there.sqlite3", "/data/there.sqlite3"),
    ],
)
def test_a_sqlite_file_is_relative_to_the_checkout_unless_absolute(url: str, file: str) -> None:
    assert Environment({"DATABASE_URL": url}).database("DATABASE_URL", ROOT / "x", ROOT)["NAME"] == file


def test_a_postgresql_address_may_name_user_password_host_and_options() -> None:
    url = "postgresql://editor:p%40ss@db.example.org:5433/tumen?sslmode=require"
    database = Environment({"DATABASE_URL": url}).database("DATABASE_URL", ROOT / "x", ROOT)
    assert database["ENGINE"] == "django.db.backends.postgresql"
    assert (database["USER"], database["PASSWORD"], database["NAME"]) == ("editor", "p@ss", "tumen")
    assert (database["HOST"], database["PORT"]) == ("db.example.org", 5433)
    assert database["OPTIONS"] == {"sslmode": "require"}


def test_lists_are_separated_by_commas_and_may_have_spaces() -> None:
    env = Environment({"ALLOWED_HOSTS": "a.example, b.example,", "SECURE": "X-Forwarded-Proto: https"})
    assert env.words("ALLOWED_HOSTS", []) == ["a.example", "b.example"]
    assert env.header("SECURE") == ("HTTP_X_FORWARDED_PROTO", "https")
