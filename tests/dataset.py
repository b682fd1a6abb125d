"""The bundled data set in the test database, read from its files once a process and copied after that."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.apps import apps
from django.core.management.color import no_style
from django.db import connection, models

from timeline import search
from timeline.services.dataset import load_dataset
from timeline.services.dataset.loading import update_statistics
from timeline.services.dataset.reading import read_yaml

DATA = Path(__file__).resolve().parent.parent / "data"
_rows: dict[type[models.Model], list[models.Model]] = {}


def install() -> None:
    """Fill the empty tables with the bundled data set."""
    if _rows:
        _copy_back()
    else:
        load_dataset(DATA)
        _rows.update({model: list(model._default_manager.all()) for model in _models()})


def _models() -> list[type[models.Model]]:
    return list(apps.get_app_config("timeline").get_models())


def _copy_back() -> None:
    for model, rows in _rows.items():
        model._default_manager.bulk_create(copy.copy(row) for row in rows)
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), _models()):
            cursor.execute(statement)
    search.rebuild()
    update_statistics()


def rewrite(path: Path, change: Callable[[Any], object]) -> None:
    """Apply a change to the parsed content of a copied data file."""
    content = read_yaml(path)
    change(content)
    path.write_text(json.dumps(content), "utf-8")  # JSON is YAML, and quicker to write
