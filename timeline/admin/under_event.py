"""Admin of what belongs to an event but has pages of its own: claims and their figures."""

from __future__ import annotations

from typing import TypeVar

from django.contrib import admin
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest

from timeline.admin.base import QuietFields, RecordAdmin, count_of, editor
from timeline.admin.claim_form import ClaimForm
from timeline.admin.fields import DayFormField
from timeline.admin.quantities import QuantityForm, QuantityFormSet
from timeline.admin.settling import check_still_publishable
from timeline.admin.typed import StackedInline
from timeline.models import Claim, Event, Quantity
from timeline.services.history import event_changed
from timeline.vocab import Action

FIGURE_FIELDS = (
    ("label", "item"),
    ("low", "best", "high"),
    ("unit", "measure", "flow"),
    ("population", "outcome", "derived"),
    ("since", "until", "as_of"),
)

UnderEvent = TypeVar("UnderEvent", Claim, Quantity)


class UnderEventAdmin(RecordAdmin[UnderEvent]):
    """Every change is a change of the event."""

    def event_of(self, thing: UnderEvent) -> Event:
        """Return the event that the thing belongs to."""
        claim = thing if isinstance(thing, Claim) else thing.claim
        return claim.event

    def changed(self, request: HttpRequest, thing: UnderEvent, action: Action) -> None:
        """Keep the revision of the event."""
        self._event_changed(request, self.event_of(thing))

    def delete_model(self, request: HttpRequest, obj: UnderEvent) -> None:
        """Delete, then keep the revision of the event."""
        event = self.event_of(obj)
        obj.delete()
        self._event_changed(request, event)

    @transaction.atomic
    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[UnderEvent]) -> None:
        """Delete all, then keep one revision for each event."""
        events = {self.event_of(thing) for thing in queryset}
        queryset.delete()
        for event in sorted(events, key=lambda event: event.uid):
            self._event_changed(request, event)

    def _event_changed(self, request: HttpRequest, event: Event) -> None:
        check_still_publishable(event)
        event.save(update_fields=["updated_at"])
        event_changed(event, by=editor(request), action=Action.CHANGED)


class QuantityInline(QuietFields, StackedInline[Quantity, Claim]):
    """The figures of a claim on its own page."""

    model = Quantity
    form = QuantityForm
    formset = QuantityFormSet
    extra = 1
    autocomplete_fields = ("item",)
    fields = FIGURE_FIELDS


@admin.register(Claim)
class ClaimAdmin(UnderEventAdmin[Claim]):
    """Claims over all events, with their figures."""

    form = ClaimForm
    inlines = (QuantityInline,)
    list_display = ("who", "stance", "event", "claimed_on", "basis", "source", "figures")
    list_filter = ("stance", "basis", "event__state", "source__aggregator")
    list_select_related = ("event", "claimant", "source__publication")
    search_fields = (
        "note",
        "quote",
        "event__title",
        "event__uid",
        "claimant__name",
        "source__title",
        "source__slug",
    )
    autocomplete_fields = ("event", "source", "claimant")
    date_hierarchy = "known_on"
    ordering = ("-known_on", "pk")
    fieldsets = (
        (None, {"fields": ("event", ("source", "claimant"), ("stance", "basis", "claimed_on"), "note")}),
        ("Quotation", {"fields": ("quote", "article", ("quote_start", "quote_end"))}),
        ("Follows by itself", {"fields": (("key", "known_on"),)}),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Claim]:
        """Count the figures of each in the same query."""
        return super().get_queryset(request).annotate(figures_count=count_of(Quantity, "claim"))

    def get_readonly_fields(self, request: HttpRequest, obj: Claim | None = None) -> tuple[str, ...]:
        """A claim stays with its event and its article."""
        always = ("article", "quote_start", "quote_end", "key", "known_on")
        return (*always, "event") if obj else always

    @admin.display(description="Claimant", ordering="claimant__name")
    def who(self, claim: Claim) -> str:
        """Who vouches for it, or the publication in its own voice."""
        return str(claim.claimant or claim.source.publication)

    @admin.display(ordering="figures_count")
    def figures(self, claim: Claim) -> int:
        """How many figures it gives."""
        return int(getattr(claim, "figures_count", 0))


class DatedQuantityForm(QuantityForm):
    """A figure apart from its claim: its day must stand in the form."""

    as_of = DayFormField(help_text="The day the figure stood for.")


@admin.register(Quantity)
class QuantityAdmin(UnderEventAdmin[Quantity]):
    """Figures over all claims, to compare them."""

    form = DatedQuantityForm
    list_display = ("figure", "label", "unit", "measure", "item", "since", "as_of", "claim")
    list_display_links = ("figure", "label")
    list_filter = ("unit", "measure", "flow", "population", "outcome", "derived")
    list_select_related = ("item", "claim__claimant", "claim__source__publication")
    search_fields = ("label", "claim__event__title", "claim__claimant__name", "item__designation")
    autocomplete_fields = ("claim", "item")
    date_hierarchy = "as_of"
    ordering = ("-as_of", "pk")
    fields = ("claim", *FIGURE_FIELDS)

    def get_readonly_fields(self, request: HttpRequest, obj: Quantity | None = None) -> tuple[str, ...]:
        """A figure stays with its claim."""
        return ("claim",) if obj else ()

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Figures are added under their claim, from which they take their day."""
        return False

    @admin.display(ordering="best")
    def figure(self, quantity: Quantity) -> str:
        """The number in words."""
        return quantity.figure
