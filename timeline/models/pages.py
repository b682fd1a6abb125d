"""What shapes the public pages: presets, background periods, curated timelines."""

from __future__ import annotations

from django.db import models

from timeline.chronology import Edtf, label, parse
from timeline.models.base import EdtfField, SlugField, not_empty
from timeline.models.events import Event
from timeline.models.sources import Source


class Preset(models.Model):
    """A named view offered on the first screen; `query` is a query string such as `type=use`."""

    slug = SlugField()
    label = models.CharField(max_length=60)
    query = models.CharField(
        max_length=500, help_text="A query string, such as type=use&importance=turning_point."
    )
    order = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["order", "slug"]
        constraints = [not_empty("preset", "label"), not_empty("preset", "query")]

    def __str__(self) -> str:
        return self.label


class Period(models.Model):
    """A period drawn behind the events, with the source it is taken from."""

    slug = SlugField()
    label = models.CharField(max_length=80)
    date_edtf = EdtfField("date")
    source = models.ForeignKey(Source, models.PROTECT, related_name="periods")
    note = models.TextField()
    order = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["order", "slug"]
        constraints = [not_empty("period", "label"), not_empty("period", "note")]

    def __str__(self) -> str:
        return f"{self.label}, {self.date_label}"

    @property
    def date(self) -> Edtf:
        """The parsed date."""
        return parse(self.date_edtf)

    @property
    def date_label(self) -> str:
        """The date in words."""
        return label(self.date_edtf)


class TimelinePage(models.Model):
    """A curated timeline to read and to embed: an introduction over a saved query."""

    slug = SlugField()
    title = models.CharField(max_length=140)
    introduction = models.TextField(blank=True)
    query = models.CharField(max_length=500, blank=True, help_text="A query string, such as type=use.")
    grouping = models.CharField(
        max_length=10, default="type", help_text="Lanes by type, actor, status or system."
    )
    pinned = models.ManyToManyField(Event, blank=True, related_name="pinned_on")
    is_published = models.BooleanField(default=False)

    class Meta:
        ordering = ["title"]
        constraints = [
            not_empty("timelinepage", "title"),
            models.CheckConstraint(
                condition=models.Q(grouping__in=["type", "actor", "status", "system"]),
                name="timelinepage_grouping_is_known",
            ),
        ]

    def __str__(self) -> str:
        return self.title
