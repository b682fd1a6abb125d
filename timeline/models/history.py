"""History: what every record looked like after each change, and the version of the public data."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from django.conf import settings
from django.db import connection, models

from timeline.models.base import not_empty, word_constraint, word_field
from timeline.vocab import Action, RecordKind


class Revision(models.Model):
    """The canonical record of one thing after a change, with who, when and why. Never changed or deleted.

    `kind` and `key` name the thing: an event by uid, everything else by slug. `record` is the dict that the
    data files hold, None once the thing was deleted.
    """

    kind = word_field(RecordKind)
    key = models.CharField(max_length=100)
    number = models.PositiveIntegerField()
    action = word_field(Action)
    record = models.JSONField(null=True)
    reason = models.TextField(blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["kind", "key", "number"]
        constraints = [
            word_constraint("revision", "kind", RecordKind),
            word_constraint("revision", "action", Action),
            not_empty("revision", "key"),
            models.UniqueConstraint(fields=["kind", "key", "number"], name="revision_number_is_unique"),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.key}, revision {self.number}"


def new_token() -> str:
    """Return a fresh random version token."""
    return secrets.token_hex(8)


@dataclass(frozen=True, slots=True)
class Version:
    """Which state of the public data there is; `cutoff` is the last day that it covers."""

    token: str
    cutoff: date | None


class DataVersion(models.Model):
    """The version of what the public sees: one row, whose random token every publishing write replaces."""

    token = models.CharField(max_length=16, default=new_token)
    changed_at = models.DateTimeField(auto_now=True)
    cutoff = models.DateField(null=True, help_text="Nothing later was looked for.")

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(pk=1), name="dataversion_is_one_row")]

    def __str__(self) -> str:
        return self.token

    @classmethod
    def current(cls) -> Version:
        """Return the version now; its token is "" before anything was published.

        Every request asks, most of them only this, so the query is composed once.
        """
        with connection.cursor() as cursor:
            cursor.execute(*_current_sql(connection.vendor))
            row = cursor.fetchone()
        return Version(*row) if row else Version("", None)


@lru_cache(maxsize=2)
def _current_sql(vendor: str) -> tuple[str, tuple[Any, ...]]:
    return DataVersion.objects.filter(pk=1).values_list("token", "cutoff").query.sql_with_params()
