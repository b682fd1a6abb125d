"""A short article of our own and the names it needs, for tests of what is read from articles."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from django.db import models

from timeline.models import Actor, EventType, Place, WeaponSystem
from timeline.services.articles import IngestResult, ingest_text
from timeline.vocab import Origin

TEXT = """Ministry describes deliveries

The South Korean defence ministry said on 2024-02-02 that North Korea had shipped containers to Russia.
Russia fired North Korean missiles at Kharkiv on 2024-01-02 and again on 2024-01-06.
"""
DAY = date(2024, 2, 3)
TODAY = date(2024, 2, 10)

ACTORS = ("russia", "north-korea", "south-korea", "ukraine", "united-states", "vladimir-putin")
SYSTEMS = ("kn-23", "artillery-shell")
PLACES = ("kharkiv", "pyongyang")


def install_names() -> None:
    """Fill the vocabulary with all event types and a few names of the bundled data set."""
    data = _vocabulary()
    _install(EventType, data["event_types"])
    _install(Actor, [{**row, "parent": None} for row in data["actors"] if row["slug"] in ACTORS])
    _install(WeaponSystem, [row for row in data["weapon_systems"] if row["slug"] in SYSTEMS])
    _install(Place, [row for row in data["places"] if row["slug"] in PLACES])


def ingest(text: str = TEXT, **options: Any) -> IngestResult:
    """Read a text as of DAY, as the command does; options replace the settings."""
    settings = {"name": "deliveries.txt", "origin": Origin.FILE, "by": None, "today": TODAY}
    return ingest_text(text, **{**settings, "published_on": DAY, **options})


@cache
def _vocabulary() -> dict[str, list[dict[str, Any]]]:
    path = Path(__file__).resolve().parent.parent / "data" / "vocabulary.yaml"
    data: dict[str, list[dict[str, Any]]] = yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader)
    return data


def _install(model: type[models.Model], rows: list[dict[str, Any]]) -> None:
    fields = {field.name for field in model._meta.fields}
    model._default_manager.bulk_create(
        model(
            **{
                name: value if value is not None or name == "parent" else ""
                for name, value in row.items()
                if name in fields
            }
        )
        for row in rows
    )
