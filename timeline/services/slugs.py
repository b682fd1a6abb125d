"""Readable addresses made from what is known, free when they are made."""

from __future__ import annotations

import re

from django.db import models
from django.utils.text import slugify

from timeline.models import Event, EventSlug, Publication, Source

EVENT_WORDS = 70


def event_slug(title: str, edtf: str, otherwise: str = "event") -> str:
    """Return a free slug for an event: the words of its title and the first date of its EDTF.

    A title without Latin letters leaves `otherwise`. Slugs that an event once had are not free.
    """
    words = _cut(slugify(title), EVENT_WORDS) or otherwise
    dates = re.findall(r"[0-9]{4}(?:-[0-9]{2}){0,2}", edtf)
    return _free("-".join([words, *dates[:1]]), Event, EventSlug, longest=100)


def source_slug(publication: Publication, published_on: str, title: str) -> str:
    """Return a free slug for a source: publication, date, first words of the title."""
    words = "-".join(slugify(title).split("-")[:4])
    stem = "-".join(filter(None, [publication.slug, published_on or "undated", words]))
    return _free(stem, Source, longest=80)


def name_slug(name: str, model: type[models.Model]) -> str:
    """Return a free slug for a vocabulary entry or page, made from its name."""
    return _free(slugify(name) or "unnamed", model, longest=100)


def _free(stem: str, *models_: type[models.Model], longest: int) -> str:
    """Return `stem`, or `stem-2`, `stem-3` …: the first that no row of the given models has."""
    stem = stem[: longest - 4].strip("-")
    taken = {
        slug
        for model in models_
        for slug in model._default_manager.filter(slug__startswith=stem).values_list("slug", flat=True)
    }
    number = 1
    while (slug := stem if number == 1 else f"{stem}-{number}") in taken:
        number += 1
    return slug


def _cut(slug: str, longest: int) -> str:
    """Shorten at a hyphen where there is one."""
    return slug if len(slug) <= longest else slug[: longest + 1].rpartition("-")[0] or slug[:longest]
