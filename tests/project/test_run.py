"""`make run` serves the site, keeps what is there, and says in one sentence what stops it."""

from __future__ import annotations

import os
import signal
import socket
import sqlite3
import stat
import subprocess
from collections.abc import Callable
from pathlib import Path
from urllib.request import urlopen

import pytest
from django.conf import LazySettings
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command

from scripts import bootstrap, run
from tests.serving import served


@pytest.mark.parametrize("value", ["abc", "0", "65536", "-1", "80.5", "٨٠"])
def test_a_bad_port_is_refused_in_one_sentence(capsys: pytest.CaptureFixture[str], value: str) -> None:
    with pytest.raises(SystemExit):
        run.port_number(value)
    assert capsys.readouterr().err == f"PORT={value!r} is not a port: write a whole number from 1 to 65535.\n"


def test_the_port_is_8000_unless_asked_otherwise() -> None:
    assert (run.port_number(""), run.port_number(" 9000 ")) == (8000, 9000)


def test_a_busy_port_is_refused_in_one_sentence_before_anything_is_installed(root: Path) -> None:
    with socket.socket() as busy:
        busy.bind(("127.0.0.1", 0))
        busy.listen()
        port = busy.getsockname()[1]
        environment = {"PATH": os.environ["PATH"], "PORT": str(port)}
        result = subprocess.run(
            ["make", "run"], cwd=root, env=environment, capture_output=True, text=True, check=False
        )
    assert result.returncode != 0
    assert result.stderr.splitlines()[0] == (
        f"Port {port} is in use: choose another one, for example make run PORT={port + 1}"
    )
    assert result.stdout == ""


def test_a_python_that_is_too_old_is_refused_in_one_sentence(root: Path, tmp_path: Path) -> None:
    old = tmp_path / "python3.8"
    old.write_text("#!/bin/sh\nexit 1\n")
    old.chmod(0o755)
    environment = {"PATH": os.environ["PATH"], "PYTHON": str(old)}
    result = subprocess.run(
        ["make", "run"], cwd=root, env=environment, capture_output=True, text=True, check=False
    )
    assert result.returncode != 0
    assert result.stderr.splitlines()[0].startswith(f"Tumen needs Python 3.11 or newer, and {old} is not")


def test_a_folder_that_cannot_be_written_is_refused_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr(bootstrap, "ROOT", tmp_path / "gone")
    with pytest.raises(SystemExit):
        bootstrap.prepare(bootstrap.RUNTIME)
    assert capsys.readouterr().err.startswith(f"Tumen cannot write to {tmp_path / 'gone'} (")


def test_a_python_without_venv_is_refused_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr(bootstrap, "ROOT", tmp_path)
    monkeypatch.setattr(bootstrap, "PYTHON", tmp_path / ".venv" / "bin" / "python")
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(SystemExit):
        bootstrap.prepare(bootstrap.RUNTIME)
    assert (
        "has no venv module: install it (on Debian: apt-get install python3-venv)" in capsys.readouterr().err
    )


def test_packages_are_not_installed_again_when_their_list_is_the_same(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr(bootstrap, "VENV", tmp_path)
    empty = tmp_path / "requirements.txt"
    empty.write_text("# no packages\n")
    bootstrap.prepare(empty)
    assert "Installing" in capsys.readouterr().out
    bootstrap.prepare(empty)
    assert capsys.readouterr().out == ""


def test_the_site_is_served_and_a_second_start_keeps_what_was_written(tmp_path: Path) -> None:
    with served(tmp_path) as site:
        assert "Made the account admin" in site.said
        with urlopen(f"{site.address}/admin/login/") as page:  # noqa: S310 (our own address)
            assert page.status == 200
    password = (tmp_path / "admin-password.txt").read_text()
    assert password.strip() not in site.said
    _write(tmp_path / "tumen.sqlite3", "UPDATE auth_user SET first_name = 'Kim'")
    with served(tmp_path) as site:
        assert "Made the account admin" not in site.said
        assert "Compressing" not in site.said
        os.killpg(site.process.pid, signal.SIGINT)  # what a terminal does on Ctrl-C
        rest, _ = site.process.communicate(timeout=120)
        assert site.process.returncode == 0
        assert "Traceback" not in rest
    assert (tmp_path / "admin-password.txt").read_text() == password
    assert _read(tmp_path / "tumen.sqlite3", "SELECT username, first_name FROM auth_user") == [
        ("admin", "Kim")
    ]


@pytest.mark.parametrize("url", ["sqlite:////no/such/folder/x.sqlite3", "postgresql://nobody@127.0.0.1:1/x"])
def test_a_database_that_cannot_be_reached_is_refused_in_one_sentence(
    run_python: Callable[..., subprocess.CompletedProcess[str]], url: str
) -> None:
    result = run_python("-m", "scripts.serve", DATABASE_URL=url)
    assert result.returncode == 1
    assert result.stderr.startswith("The database cannot be used: ")
    assert len(result.stderr.splitlines()) == 1


@pytest.mark.django_db
def test_the_first_account_gets_a_password_that_only_its_owner_may_read(
    settings: LazySettings, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings.VAR_DIR = tmp_path
    call_command("ensure_admin")
    file = tmp_path / "admin-password.txt"
    password = file.read_text().strip()
    said = capsys.readouterr().out
    assert User.objects.get(username="admin", is_superuser=True).check_password(password)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert str(file) in said
    assert password not in said


@pytest.mark.django_db
def test_no_account_is_made_when_there_is_one(settings: LazySettings, tmp_path: Path) -> None:
    settings.VAR_DIR = tmp_path
    User.objects.create_user("somebody")
    call_command("ensure_admin")
    assert list(User.objects.values_list("username", flat=True)) == ["somebody"]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.django_db
def test_no_account_is_made_when_its_password_cannot_be_kept(settings: LazySettings, tmp_path: Path) -> None:
    blocked = tmp_path / "a-file"
    blocked.write_text("not a folder")
    settings.VAR_DIR = blocked
    with pytest.raises(CommandError, match="Cannot keep the first password"):
        call_command("ensure_admin")
    assert not User.objects.exists()


def _write(file: Path, statement: str) -> None:
    database = sqlite3.connect(file)
    with database:
        database.execute(statement)
    database.close()


def _read(file: Path, statement: str) -> list[tuple[str, ...]]:
    database = sqlite3.connect(file)
    rows = database.execute(statement).fetchall()
    database.close()
    return rows
