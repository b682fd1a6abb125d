"""Words to event ids. First step: titles and summaries only."""

from __future__ import annotations

from django.db.models import Q


def matching_words(text: str) -> Q:
    """Return the condition that an event matches search words."""
    return Q(title__icontains=text) | Q(summary__icontains=text)
