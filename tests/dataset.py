"""The bundled data set in the test database: read from its files once a process, and copied after that."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.apps import apps
from django.core.management.color import no_style
from django.db import connection, models, transaction

from timeline.search import engines
from timeline.services.dataset import load_dataset
from timeline.services.dataset.loading import update_statistics
from timeline.services.dataset.reading import read_yaml

DATA = Path(__file__).resolve().parent.parent / "data"
SEARCH = {"sqlite": ["rowid", "own", "claims"], "postgresql": ["event_id", "words"]}
_rows: dict[str, Any] = {}  # what each table held after the first time


def install() -> None:
    """Fill the empty tables with the bundled data set."""
    if _rows:
        _copy_back()
    else:
        load_dataset(DATA)
        _rows.update({table: _read(table, columns) for table, columns in _tables().items()})


def _models() -> list[type[models.Model]]:
    return list(apps.get_app_config("timeline").get_models())


def _tables() -> dict[str, list[str]]:
    """Every table with its columns, the index of words among them."""
    tables = {model._meta.db_table: [f.column for f in model._meta.concrete_fields] for model in _models()}
    return tables | {engines.TABLE: SEARCH[connection.vendor]}


def _copy_back() -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {engines.TABLE}")  # noqa: S608  Django empties its own tables only
        for table, columns in _tables().items():
            _write(table, columns)
        for statement in connection.ops.sequence_reset_sql(no_style(), _models()):
            cursor.execute(statement)
    update_statistics()


def _read(table: str, columns: list[str]) -> Any:
    """What a table holds, as its database keeps it."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            with cursor.copy(f"COPY {table} ({_list(columns)}) TO STDOUT") as rows:
                return b"".join(rows)
        # With a plus it is no longer a column with a type, which Python would read into a value of its own.
        cursor.execute(f"SELECT {', '.join(f'+{name}' for name in _quoted(columns))} FROM {table}")  # noqa: S608
        return cursor.fetchall()


def _write(table: str, columns: list[str]) -> None:
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            with cursor.copy(f"COPY {table} ({_list(columns)}) FROM STDIN") as rows:
                rows.write(_rows[table])
        else:
            places = ", ".join(["%s"] * len(columns))
            cursor.executemany(
                f"INSERT INTO {table} ({_list(columns)}) VALUES ({places})",  # noqa: S608
                _rows[table],
            )


def _quoted(columns: list[str]) -> list[str]:
    return [connection.ops.quote_name(name) for name in columns]


def _list(columns: list[str]) -> str:
    return ", ".join(_quoted(columns))


def rewrite(path: Path, change: Callable[[Any], object]) -> None:
    """Apply a change to the parsed content of a copied data file."""
    content = read_yaml(path)
    change(content)
    path.write_text(json.dumps(content), "utf-8")  # JSON is YAML, and quicker to write
