"""Static files have one fingerprint in their address, so that browsers may keep them for ever."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from django.conf import LazySettings
from django.core.management import call_command
from django.http import HttpResponseBase
from django.test import Client

from config.static import fingerprint


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    (tmp_path / "js").mkdir()
    (tmp_path / "js" / "main.js").write_text("one")
    (tmp_path / "site.css").write_text("two")
    return tmp_path


def test_the_same_files_have_the_same_fingerprint(tree: Path) -> None:
    before = fingerprint(tree, "5.2")
    os.utime(tree / "site.css", (0, 0))
    (tree / ".site.css.swp").write_text("an editor's own file")
    assert fingerprint(tree, "5.2") == before
    assert len(before) == 12


def test_a_changed_file_changes_the_fingerprint(tree: Path) -> None:
    before = fingerprint(tree)
    (tree / "js" / "main.js").write_text("One")
    assert fingerprint(tree) != before


def test_a_renamed_file_changes_the_fingerprint(tree: Path) -> None:
    before = fingerprint(tree)
    (tree / "site.css").rename(tree / "page.css")
    assert fingerprint(tree) != before


def test_moving_text_from_one_file_to_the_next_changes_the_fingerprint(tree: Path) -> None:
    (tree / "a.js").write_text("xy")
    (tree / "b.js").write_text("z")
    before = fingerprint(tree)
    (tree / "a.js").write_text("x")
    (tree / "b.js").write_text("yz")
    assert fingerprint(tree) != before


def test_a_new_version_of_a_package_changes_the_fingerprint(tree: Path) -> None:
    assert fingerprint(tree, "5.2.19") != fingerprint(tree, "5.2.20")


@pytest.fixture
def collected(settings: LazySettings, tmp_path: Path) -> LazySettings:
    settings.STATIC_ROOT = tmp_path / "collected"
    call_command("collectstatic", interactive=False, verbosity=0, ignore_patterns=["vendor", "img", "ext"])
    return settings


@pytest.mark.django_db
def test_a_collected_file_is_compressed_and_cached_for_ever(collected: LazySettings) -> None:
    address = f"{collected.STATIC_URL}admin/css/base.css"
    answer = _get(address, "gzip, br")
    assert answer.headers["Content-Encoding"] == "br"
    assert answer.headers["Cache-Control"] == "max-age=315360000, public, immutable"
    assert _get(address, "gzip").headers["Content-Encoding"] == "gzip"


def _get(address: str, encodings: str) -> HttpResponseBase:
    answer = Client().get(address, headers={"accept-encoding": encodings})
    answer.close()
    assert answer.status_code == 200
    return answer


@pytest.mark.django_db
def test_an_address_with_another_fingerprint_is_not_found(collected: LazySettings) -> None:
    assert Client().get("/static/0123456789ab/admin/css/base.css").status_code == 404


def test_every_static_address_holds_the_fingerprint(settings: LazySettings) -> None:
    assert f"/static/{settings.STATIC_HASH}/" == settings.STATIC_URL
