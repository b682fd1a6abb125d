"""Events in the admin: the one page on which an event is written, judged and published."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.urls import NoReverseMatch, URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from timeline.admin.base import editor
from timeline.admin.event_actions import EventActions, ever_public
from timeline.admin.event_form import EventForm
from timeline.admin.inlines import ClaimInline, LinkInline, ParticipationInline, PlaceInline, SystemInline
from timeline.admin.read_date import read_date
from timeline.admin.settling import settle_status, suggestion_for
from timeline.admin.steps import step_asked, steps_from
from timeline.models import Event
from timeline.services import publishing
from timeline.services.history import event_changed
from timeline.vocab import Action, Status


def public_url(name: str, key: str) -> str | None:
    """Return the address of a public page, None while the site has none of that name."""
    try:
        return reverse(name, args=[key])
    except NoReverseMatch:
        return None


@admin.register(Event)
class EventAdmin(EventActions):
    """Events with everything under them."""

    form = EventForm
    inlines = (ClaimInline, ParticipationInline, SystemInline, PlaceInline, LinkInline)
    autocomplete_fields = ("outcome_event",)
    readonly_fields = ("suggestion", "uid", "state", "merged_into", "people", "old_addresses")
    fieldsets = (
        ("What", {"fields": ("title", ("label", "type"), "summary")}),
        ("When", {"fields": (("date_edtf", "extent"),)}),
        ("Status", {"fields": (("status", "suggestion"), "status_note")}),
        ("Weight", {"fields": (("importance", "graphic"),)}),
        (
            "Outcome, for what was only expected",
            {"fields": ("outcome_note", "outcome_event"), "classes": ("collapse",)},
        ),
        (
            "Address and history",
            {
                "fields": ("slug", ("uid", "state", "merged_into"), "people", "old_addresses", "seen"),
                "classes": ("collapse",),
            },
        ),
    )

    def get_urls(self) -> list[URLPattern]:
        """Add the address that reads a date."""
        own = path("read-date/", self.admin_site.admin_view(read_date), name="timeline_event_read_date")
        return [own, *super().get_urls()]

    # saving

    def save_model(self, request: HttpRequest, obj: Event, form: Any, change: bool) -> None:
        """Save the columns; a status left to the rule is filled once the claims are saved."""
        if not change:
            obj.created_by = editor(request)
        elif "slug" in form.changed_data:
            self._keep_old_slug(obj)
        obj.status = obj.status or Status.ALLEGED
        super().save_model(request, obj, form, change)

    def _keep_old_slug(self, event: Event) -> None:
        """The address of an event that was public redirects."""
        before = Event.objects.get(pk=event.pk)
        if ever_public(before):
            publishing.keep_old_slug(before, event.slug)

    def changed(self, request: HttpRequest, thing: Event, action: Action) -> None:
        """Settle the status, take the step whose button was pressed, keep one revision."""
        settle_status(thing, by_rule=not request.POST.get("status"))
        step = step_asked(request)
        if step is None:
            event_changed(thing, by=editor(request), action=action)
            return
        if not self.has_change_permission(request, thing):
            raise PermissionDenied
        step.service(thing, by=editor(request))
        self.message_user(request, f"“{thing}” was {step.done}.")

    # the page

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        """Add the steps and the addresses of the event."""
        event: Event | None = kwargs.get("obj")
        context["steps"] = steps_from(event) if self.has_change_permission(request, event) else []
        context["preview_url"] = public_url("timeline:event-preview", event.uid) if event else None
        return super().render_change_form(request, context, *args, **kwargs)

    def view_on_site(self, obj: Event) -> str | None:
        """The public page, for what is public."""
        return public_url("timeline:event-detail", obj.slug) if obj.is_published else None

    @admin.display(description="The rule suggests")
    def suggestion(self, event: Event) -> SafeString | str:
        """The status on the saved claims, and why."""
        if event.pk is None:
            return "A status from the claims, when you save."
        found = suggestion_for(event)
        words = found.status.label if found.status else "Nothing"
        return format_html("<strong>{}</strong> — {} (line {} of the rule)", words, found.reason, found.rule)

    @admin.display(description="Written and checked")
    def people(self, event: Event) -> str:
        """Who wrote, reviewed and published it, and when."""
        steps = (
            ("written", event.created_by, event.created_at),
            ("reviewed", event.reviewed_by, event.reviewed_at),
            ("published", event.published_by, event.published_at),
        )
        done = [
            f"{what} by {who or 'nobody named'}, {at:%d %B %Y %H:%M} UTC" for what, who, at in steps if at
        ]
        return " · ".join(done) or "not yet"

    @admin.display(description="Old addresses")
    def old_addresses(self, event: Event) -> str:
        """Slugs that redirect here."""
        slugs = event.old_slugs.values_list("slug", flat=True) if event.pk else []
        return ", ".join(slugs) or "none"
