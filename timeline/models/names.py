"""The vocabulary that a data set brings: types, actors, weapon systems, places, publications.

Names lead to one entry each. `aliases` are lists of text; `careful_aliases` are lists of
`{"text": …, "match": "whole_word" | "whole_word_case"}` for forms that are short or ambiguous.
"""

from __future__ import annotations

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from timeline.models.base import (
    SlugField,
    iso3_validator,
    language_validator,
    not_empty,
    word_constraint,
    word_field,
)
from timeline.vocab import ActorKind, Band, Judged, PublicationKind, WeaponCategory


class EventType(models.Model):
    """What kind of thing an event is; its band and what its status judges follow from it."""

    slug = SlugField()
    label = models.CharField(max_length=60)
    definition = models.TextField()
    band = word_field(Band)
    judged = word_field(Judged)
    palette = models.PositiveSmallIntegerField(
        help_text="Colour slot, 1 to 12.", validators=[MinValueValidator(1), MaxValueValidator(12)]
    )
    order = models.PositiveSmallIntegerField(unique=True)
    plover = models.CharField(max_length=120, help_text="Crosswalk to the PLOVER event coding scheme.")

    class Meta:
        ordering = ["order"]
        constraints = [
            word_constraint("eventtype", "band", Band),
            word_constraint("eventtype", "judged", Judged),
            models.CheckConstraint(
                condition=Q(palette__gte=1, palette__lte=12), name="eventtype_palette_is_a_slot"
            ),
        ]

    def __str__(self) -> str:
        return self.label


class Actor(models.Model):
    """A state, body, person, unit, company or vessel that takes part in events or makes claims."""

    slug = SlugField()
    name = models.CharField(max_length=120)
    kind = word_field(ActorKind)
    iso3 = models.CharField(max_length=3, blank=True, validators=[iso3_validator], help_text="States only.")
    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="agencies",
        help_text="The body it belongs to.",
    )
    aliases = models.JSONField(default=list, blank=True)
    careful_aliases = models.JSONField(default=list, blank=True)
    metonyms = models.JSONField(default=list, blank=True)

    class Meta:
        ordering = ["name"]
        constraints = [
            word_constraint("actor", "kind", ActorKind),
            not_empty("actor", "name"),
            models.CheckConstraint(
                condition=Q(kind=ActorKind.STATE) ^ Q(iso3=""), name="actor_iso3_belongs_to_states"
            ),
            models.CheckConstraint(
                condition=Q(parent__isnull=True) | ~Q(parent=F("pk")), name="actor_is_not_its_own_parent"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """Return the address of the actor's page."""
        return reverse("timeline:actor-detail", args=[self.slug])


class WeaponSystem(models.Model):
    """A weapon system or class of them, by designation."""

    slug = SlugField()
    designation = models.CharField(max_length=120)
    category = word_field(WeaponCategory)
    aliases = models.JSONField(default=list, blank=True)
    careful_aliases = models.JSONField(default=list, blank=True)

    class Meta:
        ordering = ["designation"]
        constraints = [
            word_constraint("weaponsystem", "category", WeaponCategory),
            not_empty("weaponsystem", "designation"),
        ]

    def __str__(self) -> str:
        return self.designation

    def get_absolute_url(self) -> str:
        """Return the address of the weapon system's page."""
        return reverse("timeline:system-detail", args=[self.slug])


class Place(models.Model):
    """A place with WGS 84 coordinates, for display at town scale."""

    class Scale(models.IntegerChoices):
        """How much ground the point stands for."""

        SITE = 1, "Site or town"
        REGION = 2, "Region"
        COUNTRY = 3, "Country"

    slug = SlugField()
    name = models.CharField(max_length=120)
    country = models.CharField(max_length=3, validators=[iso3_validator])
    lat = models.FloatField(help_text="Degrees north, WGS 84.")
    lon = models.FloatField(help_text="Degrees east, WGS 84.")
    geo_precision = models.PositiveSmallIntegerField(choices=Scale.choices)
    aliases = models.JSONField(default=list, blank=True)
    careful_aliases = models.JSONField(default=list, blank=True)

    class Meta:
        ordering = ["name"]
        constraints = [
            not_empty("place", "name"),
            models.CheckConstraint(condition=Q(lat__gte=-90, lat__lte=90), name="place_lat_is_a_latitude"),
            models.CheckConstraint(condition=Q(lon__gte=-180, lon__lte=180), name="place_lon_is_a_longitude"),
            models.CheckConstraint(condition=Q(geo_precision__in=[1, 2, 3]), name="place_scale_is_known"),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """Return the address of the place's page."""
        return reverse("timeline:place-detail", args=[self.slug])


class Publication(models.Model):
    """A publisher of sources: a site, agency, ministry or institute."""

    slug = SlugField()
    name = models.CharField(max_length=120)
    country = models.CharField(max_length=3, blank=True, validators=[iso3_validator])
    kind = word_field(PublicationKind)
    language = models.CharField(max_length=2, validators=[language_validator])
    aliases = models.JSONField(default=list, blank=True)

    class Meta:
        ordering = ["name"]
        constraints = [
            word_constraint("publication", "kind", PublicationKind),
            not_empty("publication", "name"),
        ]

    def __str__(self) -> str:
        return self.name


def root_of(actor: Actor) -> Actor:
    """Return the top of the chain of parents: an agency speaks for its state."""
    seen: set[int] = set()
    while actor.parent is not None and actor.pk not in seen:
        seen.add(actor.pk)
        actor = actor.parent
    return actor
