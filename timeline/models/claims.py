"""Claims: one source's assertion about an event, and the quantities it gives."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q

from timeline.models.articles import Article
from timeline.models.base import EdtfField, not_empty, word_constraint, word_field
from timeline.models.events import Event
from timeline.models.history import Revision
from timeline.models.names import Actor, WeaponSystem
from timeline.models.sources import Source
from timeline.vocab import Basis, Flow, Measure, Outcome, Population, RecordKind, Stance, Unit


class Claim(models.Model):
    """Who says what about an event, on which day, on what basis.

    `claimant` is who vouches for it, empty when the publication speaks in its own voice or cites unnamed
    sources. `known_on`, derived, is the day from which the claim counts in an as-of view: its own day, else
    its source's last possible day, else None. `quote` keeps character offsets into `article`, half-open.
    """

    event = models.ForeignKey(Event, models.CASCADE, related_name="claims")
    key = models.CharField(max_length=6, blank=True, validators=[RegexValidator(r"^c[1-9]\d*$")])
    source = models.ForeignKey(Source, models.PROTECT, related_name="claims")
    claimant = models.ForeignKey(Actor, models.PROTECT, null=True, blank=True, related_name="claims")
    stance = word_field(Stance, default=Stance.ASSERTS)
    basis = word_field(Basis)
    claimed_on = models.DateField(
        null=True, blank=True, help_text="The day the claimant spoke; never guessed."
    )
    known_on = models.DateField(null=True, editable=False, db_index=True)
    note = models.TextField(help_text="What this source adds.")
    quote = models.TextField(blank=True)
    quote_start = models.PositiveIntegerField(null=True, blank=True)
    quote_end = models.PositiveIntegerField(null=True, blank=True)
    article = models.ForeignKey(Article, models.PROTECT, null=True, blank=True, related_name="claims")
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["position", "pk"]
        constraints = [
            word_constraint("claim", "stance", Stance),
            word_constraint("claim", "basis", Basis),
            not_empty("claim", "note"),
            models.UniqueConstraint(fields=["event", "key"], name="claim_key_is_unique_in_event"),
            models.CheckConstraint(
                condition=Q(quote_start__isnull=True, quote_end__isnull=True)
                | Q(quote_start__lt=F("quote_end"), article__isnull=False),
                name="claim_offsets_lie_in_an_article",
                violation_error_message="Offsets of a quote need both ends, in order, and an article.",
            ),
        ]

    def __str__(self) -> str:
        who = self.claimant or self.source.publication
        return f"{who} {self.get_stance_display().lower()} ({self.source.slug})"

    def save(self, *args: object, **kwargs: object) -> None:
        """Derive the day the claim became known and give it a key, then save."""
        self.derive()
        self.key = self.key or self._next_key()
        super().save(*args, **kwargs)  # type: ignore[arg-type]

    def derive(self) -> None:
        """Fill the day from which the claim counts."""
        self.known_on = self.claimed_on or self.source.known_on

    def _next_key(self) -> str:
        """Return a key that no claim of the event has or, as revisions tell, ever had."""
        revisions = Revision.objects.filter(kind=RecordKind.EVENT, key=self.event.uid, record__isnull=False)
        records = revisions.values_list("record", flat=True)
        used = {claim["key"] for record in records if record for claim in record["claims"]}
        used.update(self.event.claims.values_list("key", flat=True))
        return f"c{max((int(key[1:]) for key in used), default=0) + 1}"


class Quantity(models.Model):
    """A figure that a claim gives: at least `low`, `best`, at most `high`.

    A series joins points of one claimant, unit, item, population and `since`; cumulative figures of
    different series are never added. `since` and `until` are EDTF bounds of the count, `as_of` the day the
    figure stood for.
    """

    claim = models.ForeignKey(Claim, models.CASCADE, related_name="quantities")
    item = models.ForeignKey(WeaponSystem, models.PROTECT, null=True, blank=True, related_name="quantities")
    label = models.CharField(max_length=200, help_text="What is counted.")
    low = models.PositiveBigIntegerField(null=True, blank=True)
    best = models.PositiveBigIntegerField(null=True, blank=True)
    high = models.PositiveBigIntegerField(null=True, blank=True)
    unit = word_field(Unit)
    measure = word_field(Measure, default=Measure.THIS_EVENT)
    population = word_field(Population, blank=True)
    outcome = word_field(Outcome, blank=True)
    flow = word_field(Flow, blank=True)
    since = EdtfField(blank=True)
    until = EdtfField(blank=True)
    as_of = models.DateField()
    derived = models.BooleanField(default=False, help_text="Worked out rather than counted.")
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["position", "pk"]
        verbose_name_plural = "quantities"
        constraints = [
            word_constraint("quantity", "unit", Unit),
            word_constraint("quantity", "measure", Measure),
            word_constraint("quantity", "population", Population, blank=True),
            word_constraint("quantity", "outcome", Outcome, blank=True),
            word_constraint("quantity", "flow", Flow, blank=True),
            not_empty("quantity", "label"),
            models.CheckConstraint(
                condition=Q(low__isnull=False) | Q(best__isnull=False) | Q(high__isnull=False),
                name="quantity_has_a_figure",
                violation_error_message="Give at least one of low, best and high.",
            ),
            models.CheckConstraint(
                condition=(Q(low__isnull=True) | Q(best__isnull=True) | Q(low__lte=F("best")))
                & (Q(best__isnull=True) | Q(high__isnull=True) | Q(best__lte=F("high")))
                & (Q(low__isnull=True) | Q(high__isnull=True) | Q(low__lte=F("high"))),
                name="quantity_low_best_high_in_order",
                violation_error_message="Low, best and high must rise.",
            ),
            models.CheckConstraint(
                condition=Q(measure=Measure.CUMULATIVE) | Q(since="", until=""),
                name="quantity_bounds_belong_to_totals",
                violation_error_message="Only a cumulative figure counts since or until a day.",
            ),
            models.CheckConstraint(
                condition=~Q(unit=Unit.CASUALTIES) | (~Q(population="") & ~Q(outcome="")),
                name="quantity_casualties_say_who_and_what",
                violation_error_message="Casualties need a population and an outcome.",
            ),
            models.CheckConstraint(
                condition=~Q(unit=Unit.PERSONS) | ~Q(population=""),
                name="quantity_persons_say_who",
                violation_error_message="Persons need a population.",
            ),
            models.CheckConstraint(
                condition=Q(unit__in=[Unit.CASUALTIES, Unit.PERSONS]) | Q(population="", outcome=""),
                name="quantity_things_have_no_population",
                violation_error_message="Only people have a population or an outcome.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.figure} {self.label}"

    @property
    def figure(self) -> str:
        """The number in words: “3,000”, “at least 1,000”, “at most 8,000”, “40–60”.

        A number alone is the claimant's own best figure, counted or rounded: the sources seldom say which.
        """
        if self.low is not None and self.high is not None and self.low != self.high:
            return f"{self.low:,}–{self.high:,}"
        if self.best is not None:
            return f"{self.best:,}"
        if self.low is not None:
            return f"{self.low:,}" if self.low == self.high else f"at least {self.low:,}"
        return f"at most {self.high:,}"

    def clean(self) -> None:
        """Refuse a figure for a day before its count begins."""
        if self.until and not self.since and self.measure != Measure.CUMULATIVE:
            raise ValidationError({"until": "Only a cumulative figure counts until a day."})
