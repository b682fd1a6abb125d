"""Actions on events: the editorial steps, deleting drafts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse

from timeline import search
from timeline.admin.base import editor
from timeline.admin.event_list import EventListing
from timeline.admin.steps import STEPS, ReasonForm, confirmation, merge_form, run_on_each
from timeline.models import Event
from timeline.services import publishing
from timeline.services.history import EVER_PUBLIC, deleted
from timeline.vocab import RecordKind

Events = QuerySet[Event]


def ever_public(event: Event) -> bool:
    """Whether readers may have seen or cited the event."""
    return event.published_at is not None or event.state in EVER_PUBLIC


class EventActions(EventListing):
    """What can be done to events from the list."""

    actions = ("submit_events", "send_back_events", "publish_events", "withdraw_events", "merge_events")

    @admin.action(description="Submit for review", permissions=["change"])
    def submit_events(self, request: HttpRequest, events: Events) -> None:
        """Hand drafts in for review."""
        run_on_each(request, events, STEPS["submit"].service, STEPS["submit"].done)

    @admin.action(description="Send back to draft", permissions=["change"])
    def send_back_events(self, request: HttpRequest, events: Events) -> None:
        """Send events in review back."""
        run_on_each(request, events, STEPS["send_back"].service, STEPS["send_back"].done)

    @admin.action(description="Publish", permissions=["change"])
    def publish_events(self, request: HttpRequest, events: Events) -> None:
        """Put events on the public timeline."""
        run_on_each(request, events, STEPS["publish"].service, STEPS["publish"].done)

    @admin.action(description="Withdraw …", permissions=["change"])
    def withdraw_events(self, request: HttpRequest, events: Events) -> HttpResponseBase | None:
        """Take events off the public timeline, for a reason that is asked for first."""
        form = ReasonForm(request.POST if "apply" in request.POST else None)
        if not form.is_valid():
            return self._ask(request, events, form, "withdraw_events", "Withdraw from the public timeline")
        return self._run(request, events, publishing.withdraw, "withdrawn", form.cleaned_data)

    @admin.action(description="Merge into another event …", permissions=["change"])
    def merge_events(self, request: HttpRequest, events: Events) -> HttpResponseBase | None:
        """Withdraw events in favour of another, which is asked for first."""
        form = merge_form(self.admin_site, request.POST if "apply" in request.POST else None)
        if not form.is_valid():
            return self._ask(request, events, form, "merge_events", "Merge into another event")
        return self._run(request, events, publishing.merge, "merged", form.cleaned_data)

    def _ask(
        self, request: HttpRequest, events: Events, form: forms.Form, action: str, title: str
    ) -> TemplateResponse:
        context = self.admin_site.each_context(request) | {"opts": self.opts}
        context |= confirmation(events, form, action, title)
        context["media"] += self.media
        return TemplateResponse(request, "admin/timeline/event/confirm.html", context)

    def _run(
        self,
        request: HttpRequest,
        events: Events,
        service: Callable[..., Event],
        done: str,
        given: dict[str, Any],
    ) -> HttpResponse | None:
        """Run, then show the event if it was only one, else the list."""
        chosen = list(events)
        run_on_each(request, chosen, service, done, **given)
        if len(chosen) != 1:
            return None
        return HttpResponseRedirect(reverse("admin:timeline_event_change", args=[chosen[0].pk]))

    # deleting

    def has_delete_permission(self, request: HttpRequest, obj: Event | None = None) -> bool:
        """Only what was never public can be deleted: addresses are cited."""
        return super().has_delete_permission(request, obj) and not (obj is not None and ever_public(obj))

    def delete_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Explain why an event that was public stays."""
        event = self.get_object(request, object_id)
        if event is not None and ever_public(event) and super().has_delete_permission(request):
            self.message_user(request, _stays(event), messages.ERROR)
            return HttpResponseRedirect(reverse("admin:timeline_event_change", args=[event.pk]))
        return super().delete_view(request, object_id, extra_context)

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> Any:
        """Name what keeps an event: that it was public, and what rests on it."""
        to_delete, counts, lacking, _ = super().get_deleted_objects(objs, request)
        going = {event.pk for event in objs}
        kept = [reason for event in objs for reason in _reasons_to_keep(event, going)]
        return to_delete, counts, lacking, kept

    @transaction.atomic
    def delete_model(self, request: HttpRequest, obj: Event) -> None:
        """Delete a draft and keep a last revision."""
        if ever_public(obj):
            raise PermissionDenied(_stays(obj))
        uid, pk = obj.uid, obj.pk
        obj.delete()
        search.forget([pk])
        deleted(RecordKind.EVENT, uid, by=editor(request), public=False)


def _reasons_to_keep(event: Event, going: set[int]) -> list[str]:
    """Say what keeps an event from being deleted together with those in `going`."""
    links = event.links_here.exclude(event__in=going).select_related("event")
    return [
        *([_stays(event)] if ever_public(event) else []),
        *(f"“{link.event}” links to it ({link.get_kind_display().lower()})." for link in links),
        *(f"“{other}” names it as its outcome." for other in event.expected_as.exclude(pk__in=going)),
        *(f"“{other}” was merged into it." for other in event.merged_events.exclude(pk__in=going)),
        *(f"It came from a candidate in “{c.article}”." for c in event.candidates.select_related("article")),
    ]


def _stays(event: Event) -> str:
    return f"“{event}” was public and may be cited: withdraw it instead of deleting it."
