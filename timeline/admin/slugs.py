"""Slugs of vocabulary entries and pages, made by the server when an editor leaves them empty."""

from __future__ import annotations

from django.db import models
from django.utils.text import slugify

LONGEST = 100


def name_slug(name: str, model: type[models.Model]) -> str:
    """Return a free slug from a name: with -2, -3 … when an entry of the model has it already."""
    stem = slugify(name)[: LONGEST - 4].strip("-") or "unnamed"
    taken = set(model._default_manager.filter(slug__startswith=stem).values_list("slug", flat=True))
    number = 1
    while (slug := stem if number == 1 else f"{stem}-{number}") in taken:
        number += 1
    return slug
