"""Sources: the pages cited, once each."""

from __future__ import annotations

import re
from datetime import date

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import models
from django.urls import reverse

from timeline.chronology import EdtfError, Precision, parse
from timeline.models.base import (
    EdtfField,
    SlugField,
    language_validator,
    not_empty,
    word_constraint,
    word_field,
)
from timeline.models.names import Publication
from timeline.vocab import TitleKind


def url_key(url: str) -> str:
    """Return the form of an address under which two spellings of one page meet."""
    return re.sub(r"^https?://(www\.)?", "", url).rstrip("/").lower()


class Source(models.Model):
    """One page that can be cited by address.

    `original_publication` is the agency or outlet whose reporting the page carries; independence is judged
    by it. `published_on` is an EDTF day or month; `known_on`, derived, is the last day it can mean and the
    day from which a claim without a day of its own counts.
    """

    slug = SlugField(max_length=80)
    publication = models.ForeignKey(Publication, models.PROTECT, related_name="sources")
    original_publication = models.ForeignKey(
        Publication, models.PROTECT, null=True, blank=True, related_name="carried_sources"
    )
    title = models.CharField(max_length=300)
    title_kind = word_field(TitleKind)
    url = models.URLField(max_length=600, unique=True, validators=[URLValidator(schemes=["http", "https"])])
    url_key = models.CharField(max_length=600, unique=True, editable=False)
    author = models.CharField(max_length=200, blank=True)
    published_on = EdtfField(blank=True, help_text="Day or month, as EDTF; empty when the page shows none.")
    known_on = models.DateField(null=True, editable=False)
    date_inferred = models.BooleanField(
        default=False, help_text="The date comes from the text or the address."
    )
    language = models.CharField(max_length=2, validators=[language_validator])
    archive_url = models.URLField(max_length=600, blank=True)
    aggregator = models.BooleanField(default=False, help_text="A mirror, rewriter or aggregator.")

    class Meta:
        ordering = ["slug"]
        constraints = [
            word_constraint("source", "title_kind", TitleKind),
            not_empty("source", "title"),
            models.CheckConstraint(
                condition=models.Q(date_inferred=False) | ~models.Q(published_on=""),
                name="source_inferred_date_is_given",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.publication}: {self.title}"

    def save(self, *args: object, **kwargs: object) -> None:
        """Derive the address key and the day the source became known, then save."""
        self.derive()
        super().save(*args, **kwargs)  # type: ignore[arg-type]

    def get_absolute_url(self) -> str:
        """Return the address of the source's page."""
        return reverse("timeline:source-detail", args=[self.slug])

    def derive(self) -> None:
        """Fill the columns that follow from others."""
        self.url_key = url_key(self.url)
        self.known_on = self.last_day()

    def clean(self) -> None:
        """Refuse a publication date that is not a day or a month, and a second spelling of an address."""
        self._clean_published_on()
        others = Source.objects.exclude(pk=self.pk).filter(url_key=url_key(self.url))
        if self.url and (other := others.first()):
            raise ValidationError({"url": f"This page is already listed as “{other.slug}”."})

    def _clean_published_on(self) -> None:
        try:
            self.last_day()
        except EdtfError as error:
            raise ValidationError({"published_on": str(error)}) from error

    def last_day(self) -> date | None:
        """Return the last day that `published_on` can mean; raise EdtfError unless it is a day or month."""
        if not self.published_on:
            return None
        value = parse(self.published_on)
        if value.precision not in (Precision.DAY, Precision.MONTH):
            raise EdtfError(f"“{self.published_on}” is neither a day nor a month.")
        return value.latest

    @property
    def origin(self) -> Publication:
        """The publication whose reporting this is."""
        return self.original_publication or self.publication
