"""What every test shares: no network, a database of its own, a fixed day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from django.conf import settings

from tests import dataset as bundled
from timeline.fetching import limited


@pytest.fixture(scope="session", autouse=True)
def _own_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Tests never read what an earlier `make run` collected or kept."""
    with pytest.MonkeyPatch.context() as patch:
        folder = tmp_path_factory.mktemp("var")
        (folder / "static").mkdir()
        patch.setattr(settings, "VAR_DIR", folder)
        patch.setattr(settings, "STATIC_ROOT", folder / "static")
        yield


@pytest.fixture(scope="session", autouse=True)
def _patient_reading() -> Iterator[None]:
    """A machine that is busy with tests may be slow: reading a page may take longer than outside of them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(limited, "WALL_SECONDS", 120.0)
        patch.setattr(limited, "WAIT_SECONDS", 300.0)
        yield


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> None:
    """SQLite is tested as it is used, in a file with a write-ahead log, but nothing waits for the disk.

    PostgreSQL gets one database a worker, as pytest-django does by itself.
    """
    database = settings.DATABASES["default"]
    if not database["ENGINE"].endswith("sqlite3"):
        request.getfixturevalue("django_db_modify_db_settings_parallel_suffix")
        return
    database["TEST"]["NAME"] = str(tmp_path_factory.mktemp("database") / "test.sqlite3")
    options = database["OPTIONS"]
    options["init_command"] = options["init_command"].replace("synchronous = FULL", "synchronous = OFF")


@pytest.fixture
def today() -> date:
    """The day on which the bundled data set ends, where a test needs to know what day it is."""
    return date(2026, 2, 16)


@pytest.fixture
def root() -> Path:
    """The folder of the checkout."""
    return Path(__file__).resolve().parent.parent


@pytest.fixture
def dataset(db: None) -> None:
    """The bundled data set is in the database, also where a live server reads it.

    It asks for `db` by name: pytest-django prepares a test database only where it sees that one is used.
    """
    bundled.install()
