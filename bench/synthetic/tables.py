"""Rows for the tables, written many at a time: `executemany` on SQLite, `COPY` on PostgreSQL."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.core.management.color import no_style
from django.db import connection, models
from django.db.models import Max

from timeline.models import Claim, Event, EventLink, EventPlace, EventSystem, Participation, Source

Row = tuple[Any, ...]
Table = type[models.Model]

# The columns that are written; those that are not take null.
COLUMNS: dict[Table, str] = {
    Source: "id slug publication_id title title_kind url url_key author published_on known_on date_inferred "
    "language archive_url aggregator",
    Event: "id uid slug title label summary date_edtf date_text earliest latest precision extent type_id "
    "status status_note importance graphic outcome_note state created_at published_at updated_at",
    Participation: "id event_id actor_id role position",
    EventSystem: "id event_id system_id position",
    EventPlace: "id event_id place_id role position",
    EventLink: "id event_id to_event_id kind position",
    Claim: "id event_id key source_id claimant_id stance basis claimed_on known_on note quote position",
}


class Tables:
    """Gathers rows and gives each a primary key; `write` puts them into the database."""

    def __init__(self) -> None:
        self._rows: dict[Table, list[Row]] = {table: [] for table in COLUMNS}
        self._next = {table: _last_key(table) + 1 for table in COLUMNS}

    def next_key(self, table: Table) -> int:
        """Return the primary key that the next row of a table will have."""
        return self._next[table]

    def add(self, table: Table, *values: object) -> int:
        """Gather a row, its values in the order of COLUMNS without the first; return its primary key."""
        key = self._next[table]
        self._next[table] = key + 1
        self._rows[table].append((key, *values))
        return key

    def write(self) -> None:
        """Write what was gathered, in the order in which tables name each other."""
        for table, rows in self._rows.items():
            insert(table._meta.db_table, COLUMNS[table].split(), rows)
            rows.clear()

    def finish(self) -> None:
        """Let the database go on counting where the written keys end."""
        with connection.cursor() as cursor:
            for statement in connection.ops.sequence_reset_sql(no_style(), list(COLUMNS)):
                cursor.execute(statement)


def _last_key(table: Table) -> int:
    return table._default_manager.aggregate(last=Max("pk"))["last"] or 0


def insert(table: str, columns: Sequence[str], rows: Sequence[Row]) -> None:
    """Write rows into a table."""
    names = ", ".join(map(connection.ops.quote_name, columns))
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            with cursor.copy(f"COPY {table} ({names}) FROM STDIN") as copy:
                for row in rows:
                    copy.write_row(row)
        else:
            marks = ", ".join(["%s"] * len(columns))
            cursor.executemany(f"INSERT INTO {table} ({names}) VALUES ({marks})", rows)  # noqa: S608
