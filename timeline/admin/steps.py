"""The editorial steps in the admin: buttons on the page of an event and actions on lists.

All of them call `timeline.services.publishing`. An action takes every event by itself: what a service
refuses is reported by name, the others go through.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.admin import helpers
from django.contrib.admin.sites import AdminSite
from django.contrib.admin.widgets import AutocompleteSelect
from django.contrib.messages import add_message
from django.http import HttpRequest

from timeline.admin.base import editor
from timeline.models import Event
from timeline.services import publishing
from timeline.services.errors import ServiceError
from timeline.vocab import EditorialState


@dataclass(frozen=True, slots=True)
class Step:
    """A step that needs nothing but the event: its name in forms, its words, where it starts from."""

    name: str
    button: str
    done: str
    allowed: frozenset[str]
    service: Callable[..., Event]


STEPS = {
    step.name: step
    for step in (
        Step(
            "submit",
            "Save and submit for review",
            "submitted for review",
            frozenset({EditorialState.DRAFT}),
            publishing.submit,
        ),
        Step(
            "send_back",
            "Save and send back to draft",
            "sent back to draft",
            frozenset({EditorialState.IN_REVIEW}),
            publishing.send_back,
        ),
        Step(
            "publish",
            "Save and publish",
            "published",
            frozenset({EditorialState.DRAFT, EditorialState.IN_REVIEW, EditorialState.WITHDRAWN}),
            publishing.publish,
        ),
    )
}


def steps_from(event: Event | None) -> list[Step]:
    """Return the steps an event can take; one that is being added is a draft."""
    state = event.state if event else EditorialState.DRAFT
    return [step for step in STEPS.values() if state in step.allowed]


def step_asked(request: HttpRequest) -> Step | None:
    """Return the step whose button was pressed."""
    return next((step for name, step in STEPS.items() if f"_{name}" in request.POST), None)


class ReasonForm(forms.Form):
    """Why an event is withdrawn."""

    reason = forms.CharField(
        widget=forms.Textarea(attrs={"rows": 3, "class": "vLargeTextField"}),
        help_text="It stands on the public page of the event.",
    )


class MergeForm(forms.Form):
    """Into which event another is merged."""

    into = forms.ModelChoiceField(
        Event.objects.published(),
        help_text="A published event. The address of the merged one redirects there; claims are not moved.",
    )
    reason = forms.CharField(
        required=False, widget=forms.Textarea(attrs={"rows": 2, "class": "vLargeTextField"})
    )


def merge_form(site: AdminSite, data: Any = None) -> MergeForm:
    """Return the form with a search field for the other event."""
    form = MergeForm(data)
    field = form.fields["into"]
    field.widget = AutocompleteSelect(Event._meta.get_field("merged_into"), site)
    field.widget.choices = field.choices  # type: ignore[attr-defined]
    return form


def run_on_each(
    request: HttpRequest, events: Iterable[Event], service: Callable[..., Event], done: str, **given: Any
) -> None:
    """Call a service on each event and report what happened."""
    taken = 0
    for event in events:
        try:
            service(event, by=editor(request), **given)
            taken += 1
        except ServiceError as refusal:
            add_message(request, messages.ERROR, f"{event.title}: {refusal}")
    if taken:
        add_message(request, messages.SUCCESS, f"{taken} event{'s' if taken != 1 else ''} {done}.")


def confirmation(events: Iterable[Event], form: forms.Form, action: str, title: str) -> dict[str, Any]:
    """Return the context of the page that asks for the rest before an action runs."""
    return {
        "title": title,
        "events": list(events),
        "form": form,
        "action": action,
        "action_checkbox_name": helpers.ACTION_CHECKBOX_NAME,
        "media": form.media,
    }
