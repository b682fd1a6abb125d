"""The day on which claims were known, for reads of the database."""

from __future__ import annotations

from datetime import date

from django.db.models import Q


def known_by(day: date) -> Q:
    """Return the condition that a claim was known by a day; a claim without a day never is."""
    return Q(known_on__lte=day)
