"""What is edited on the page of an event beside its own columns."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.forms import Script
from django.http import HttpRequest
from django.utils.text import capfirst

from timeline.admin.base import QuietFields
from timeline.admin.claim_form import ClaimFormSet, ClaimWithFiguresForm
from timeline.admin.positions import PositionedFormSet
from timeline.admin.typed import StackedInline, TabularInline
from timeline.models import Claim, Event, EventLink, EventPlace, EventSystem, Participation


class ClaimInline(QuietFields, StackedInline[Claim, Event]):
    """The claims, with their figures."""

    model = Claim
    form = ClaimWithFiguresForm
    formset = ClaimFormSet
    template = "admin/timeline/event/claims.html"
    show_change_link = True
    autocomplete_fields = ("source", "claimant")
    fields = (("source", "claimant"), ("stance", "basis", "claimed_on"), "note", "quote")

    class Media:
        js = [Script("js/admin/figures.js", type="module")]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Claim]:
        """Fetch what a claim is called by."""
        return super().get_queryset(request).select_related("claimant", "source__publication", "article")

    def get_extra(self, request: HttpRequest, obj: Event | None = None, **kwargs: object) -> int:
        """A new event has one claim to fill in."""
        return 0 if obj else 1


class NamedCells(QuietFields):
    """Mixin for tables: the fields of a row have no label of their own, so each carries its name."""

    def formfield_for_dbfield(self, db_field: Any, *args: Any, **kwargs: Any) -> Any:
        """Name the control for those who do not see the head of the column."""
        field = super().formfield_for_dbfield(db_field, *args, **kwargs)
        control = getattr(field.widget, "widget", field.widget)
        control.attrs["aria-label"] = capfirst(db_field.verbose_name)
        return field


class ParticipationInline(NamedCells, TabularInline[Participation, Event]):
    """Who takes part, in which role."""

    model = Participation
    formset = PositionedFormSet[Participation, Event]
    verbose_name = "participant"
    verbose_name_plural = "participants"
    extra = 1
    autocomplete_fields = ("actor",)
    fields = ("actor", "role")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Participation]:
        """Fetch the names."""
        return super().get_queryset(request).select_related("actor")


class SystemInline(NamedCells, TabularInline[EventSystem, Event]):
    """Weapon systems involved."""

    model = EventSystem
    formset = PositionedFormSet[EventSystem, Event]
    verbose_name_plural = "weapon systems"
    extra = 1
    autocomplete_fields = ("system",)
    fields = ("system",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[EventSystem]:
        """Fetch the names."""
        return super().get_queryset(request).select_related("system")


class PlaceInline(NamedCells, TabularInline[EventPlace, Event]):
    """Places, by role."""

    model = EventPlace
    formset = PositionedFormSet[EventPlace, Event]
    verbose_name_plural = "places"
    extra = 1
    autocomplete_fields = ("place",)
    fields = ("place", "role")

    def get_queryset(self, request: HttpRequest) -> QuerySet[EventPlace]:
        """Fetch the names."""
        return super().get_queryset(request).select_related("place")


class LinkInline(NamedCells, TabularInline[EventLink, Event]):
    """Links to other events; the direction is from this one."""

    model = EventLink
    fk_name = "event"
    formset = PositionedFormSet[EventLink, Event]
    verbose_name_plural = "links to other events"
    extra = 1
    autocomplete_fields = ("to_event",)
    fields = ("kind", "to_event")

    def get_queryset(self, request: HttpRequest) -> QuerySet[EventLink]:
        """Fetch the titles."""
        return super().get_queryset(request).select_related("to_event")
