"""Events and what hangs on them directly: participants, weapon systems, places, links, old slugs."""

from __future__ import annotations

import secrets
from datetime import date
from typing import Self

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Prefetch, Q
from django.urls import reverse

from timeline.chronology import Edtf, EdtfError, label, parse
from timeline.models.base import EdtfField, SlugField, not_empty, word_constraint, word_field
from timeline.models.names import Actor, EventType, Place, WeaponSystem
from timeline.vocab import EditorialState, Extent, Importance, LinkKind, PlaceRole, Role, Status

UID_ALPHABET = "abcdefghijklmnopqrstuvwxyz234567"
LABEL_LENGTH = 34


def new_uid() -> str:
    """Return a fresh opaque identifier: the letter e and seven characters of base 32."""
    return "e" + "".join(secrets.choice(UID_ALPHABET) for _ in range(7))


class EventQuerySet(models.QuerySet["Event"]):
    """Reads of events, named as adjectives."""

    def published(self) -> Self:
        """Keep the events that the public sees."""
        return self.filter(state=EditorialState.PUBLISHED)

    def overlapping(self, start: date | None, end: date | None) -> Self:
        """Keep the events that may have happened between two days, both inclusive; None is open."""
        found = self
        if end is not None:
            found = found.filter(Q(earliest__lte=end) | Q(earliest__isnull=True))
        if start is not None:
            found = found.filter(Q(latest__gte=start) | Q(latest__isnull=True))
        return found

    def within(self, start: date | None, end: date | None) -> Self:
        """Keep the events that certainly happened between two days, both inclusive; None is open."""
        found = self
        if start is not None:
            found = found.filter(earliest__gte=start)
        if end is not None:
            found = found.filter(latest__lte=end)
        return found

    def newest_first(self) -> Self:
        """Order by earliest day, newest first, then latest with open first, then slug."""
        return self.order_by(F("earliest").desc(nulls_last=True), F("latest").desc(nulls_first=True), "slug")

    def oldest_first(self) -> Self:
        """Order by earliest day with open first, then latest with open last, then slug."""
        return self.order_by(F("earliest").asc(nulls_first=True), F("latest").asc(nulls_last=True), "slug")

    def with_everything(self) -> Self:
        """Fetch all that a record or an event page shows, in a fixed number of queries."""
        return self.select_related("type", "outcome_event", "merged_into").prefetch_related(
            Prefetch("participations", Participation.objects.select_related("actor")),
            Prefetch("event_systems", EventSystem.objects.select_related("system")),
            Prefetch("event_places", EventPlace.objects.select_related("place")),
            Prefetch("links", EventLink.objects.select_related("to_event__type")),
            "claims__source__publication",
            "claims__source__original_publication",
            "claims__claimant",
            "claims__article",
            "claims__quantities__item",
        )


class Event(models.Model):
    """What happened or is said to have happened; the claims under it carry the evidence.

    `date_edtf` is the truth; `earliest`, `latest` (None = open) and `precision` are derived from it in
    `derive` and nowhere else. `uid` is permanent; `slug` may change and old ones redirect.
    """

    uid = models.CharField(
        max_length=8,
        unique=True,
        default=new_uid,
        editable=False,
        validators=[RegexValidator(r"^e[a-z2-7]{7}$")],
    )
    slug = SlugField()
    title = models.CharField(max_length=140)
    label = models.CharField(
        max_length=LABEL_LENGTH, blank=True, help_text="Short form for drawings that keeps who says so."
    )
    summary = models.TextField(help_text="What was known at its date; what came out later belongs in claims.")
    date_edtf = EdtfField("date")
    date_text = models.CharField(max_length=200, blank=True, help_text="The words the date was taken from.")
    earliest = models.DateField(null=True, editable=False, db_index=True)
    latest = models.DateField(null=True, editable=False, db_index=True)
    precision = models.CharField(max_length=8, editable=False)
    extent = word_field(Extent, default=Extent.DURING)
    type = models.ForeignKey(EventType, models.PROTECT, related_name="events")
    status = word_field(Status)
    status_note = models.TextField(
        blank=True, help_text="Why the status differs from the one the rule suggests."
    )
    importance = word_field(Importance, default=Importance.DETAIL)
    graphic = models.BooleanField(default=False, help_text="Sources show dead or wounded people.")
    outcome_note = models.TextField(blank=True, help_text="For what was only expected: what became of it.")
    outcome_event = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="expected_as", verbose_name="outcome"
    )
    state = word_field(EditorialState, default=EditorialState.DRAFT, editable=False)
    merged_into = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, editable=False, related_name="merged_events"
    )
    actors = models.ManyToManyField(Actor, through="Participation", related_name="events")
    systems = models.ManyToManyField(WeaponSystem, through="EventSystem", related_name="events")
    places = models.ManyToManyField(Place, through="EventPlace", related_name="events")
    created_at = models.DateTimeField(auto_now_add=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, editable=False, related_name="+"
    )
    reviewed_at = models.DateTimeField(null=True, editable=False)
    reviewed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, editable=False, related_name="+"
    )
    published_at = models.DateTimeField(null=True, editable=False)
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, editable=False, related_name="+"
    )
    updated_at = models.DateTimeField(auto_now=True)

    objects = EventQuerySet.as_manager()

    class Meta:
        ordering = [F("earliest").desc(nulls_last=True), F("latest").desc(nulls_first=True), "slug"]
        constraints = [
            word_constraint("event", "extent", Extent),
            word_constraint("event", "status", Status),
            word_constraint("event", "importance", Importance),
            word_constraint("event", "state", EditorialState),
            not_empty("event", "title"),
            not_empty("event", "summary"),
            models.CheckConstraint(
                condition=Q(earliest__isnull=True) | Q(latest__isnull=True) | Q(earliest__lte=F("latest")),
                name="event_earliest_is_not_after_latest",
            ),
            models.CheckConstraint(
                condition=Q(earliest__isnull=False) | Q(latest__isnull=False), name="event_has_a_bound"
            ),
            models.CheckConstraint(
                condition=Q(outcome_event__isnull=True) | ~Q(outcome_note=""), name="event_outcome_has_a_note"
            ),
            models.CheckConstraint(
                condition=~Q(status=Status.ANTICIPATED) | ~Q(outcome_note=""),
                name="event_anticipated_has_an_outcome",
                violation_error_message="An anticipated event needs a note on its outcome.",
            ),
            models.CheckConstraint(
                condition=Q(merged_into__isnull=True) | Q(state=EditorialState.WITHDRAWN),
                name="event_merged_is_withdrawn",
            ),
        ]
        indexes = [models.Index(fields=["state", "-earliest", "-latest", "slug"], name="event_public_order")]

    def __str__(self) -> str:
        return self.title

    def save(self, *args: object, **kwargs: object) -> None:
        """Derive the bounds from the EDTF text, then save."""
        self.derive()
        super().save(*args, **kwargs)  # type: ignore[arg-type]

    def get_absolute_url(self) -> str:
        """Return the permalink."""
        return reverse("timeline:event-detail", args=[self.slug])

    def derive(self) -> None:
        """Fill the columns that follow from `date_edtf`; raise EdtfError when it is broken."""
        value = parse(self.date_edtf)
        self.date_edtf = value.text
        self.earliest, self.latest, self.precision = value.earliest, value.latest, value.precision

    def clean(self) -> None:
        """Say in the form what the database would refuse."""
        try:
            self.derive()
        except EdtfError as error:
            raise ValidationError({"date_edtf": str(error)}) from error

    @property
    def date(self) -> Edtf:
        """The parsed date."""
        return parse(self.date_edtf)

    @property
    def date_label(self) -> str:
        """The date in words, never more precise than the EDTF text."""
        return label(self.date_edtf, self.date_text)

    @property
    def is_published(self) -> bool:
        """Whether the public sees this event."""
        return self.state == EditorialState.PUBLISHED


class EventSlug(models.Model):
    """A slug that an event once had; its address redirects."""

    slug = SlugField()
    event = models.ForeignKey(Event, models.CASCADE, related_name="old_slugs")

    def __str__(self) -> str:
        return self.slug


class Participation(models.Model):
    """An actor in a role; one actor may have several roles in an event."""

    event = models.ForeignKey(Event, models.CASCADE, related_name="participations")
    actor = models.ForeignKey(Actor, models.PROTECT, related_name="participations")
    role = word_field(Role)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["position", "pk"]
        constraints = [
            word_constraint("participation", "role", Role),
            models.UniqueConstraint(fields=["event", "actor", "role"], name="participation_is_listed_once"),
        ]

    def __str__(self) -> str:
        return f"{self.actor} ({self.get_role_display()})"


class EventSystem(models.Model):
    """A weapon system that an event involves."""

    event = models.ForeignKey(Event, models.CASCADE, related_name="event_systems")
    system = models.ForeignKey(WeaponSystem, models.PROTECT, related_name="event_systems")
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["position", "pk"]
        constraints = [models.UniqueConstraint(fields=["event", "system"], name="eventsystem_is_listed_once")]
        verbose_name = "weapon system"

    def __str__(self) -> str:
        return str(self.system)


class EventPlace(models.Model):
    """A place of an event, by role."""

    event = models.ForeignKey(Event, models.CASCADE, related_name="event_places")
    place = models.ForeignKey(Place, models.PROTECT, related_name="event_places")
    role = word_field(PlaceRole)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["position", "pk"]
        constraints = [
            word_constraint("eventplace", "role", PlaceRole),
            models.UniqueConstraint(fields=["event", "place", "role"], name="eventplace_is_listed_once"),
        ]
        verbose_name = "place"

    def __str__(self) -> str:
        return f"{self.place} ({self.get_role_display()})"


class EventLink(models.Model):
    """A link from one event to another; the direction is from `event` to `to_event`."""

    event = models.ForeignKey(Event, models.CASCADE, related_name="links")
    to_event = models.ForeignKey(Event, models.PROTECT, related_name="links_here")
    kind = word_field(LinkKind)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["position", "pk"]
        constraints = [
            word_constraint("eventlink", "kind", LinkKind),
            models.UniqueConstraint(fields=["event", "to_event", "kind"], name="eventlink_is_listed_once"),
            models.CheckConstraint(condition=~Q(event=F("to_event")), name="eventlink_leads_elsewhere"),
        ]
        verbose_name = "link"

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.to_event}"
