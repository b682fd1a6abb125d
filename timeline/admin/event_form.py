"""The form of an event: what, when, status. Its claims decide what the rule says about the status."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from timeline.admin.fields import EdtfFormField
from timeline.admin.reading import today, typed_form
from timeline.admin.typed import ModelForm
from timeline.chronology import read_entry
from timeline.models import Event, EventSlug
from timeline.models.base import slug_validator
from timeline.models.events import LABEL_LENGTH
from timeline.services.slugs import event_slug
from timeline.vocab import Status

BY_THE_RULE = "as the claims suggest"


class EventForm(ModelForm[Event]):
    """An event. Left empty, slug and status are filled by the server."""

    date_edtf = EdtfFormField(label="Date")
    status = forms.ChoiceField(
        required=False,
        choices=[("", BY_THE_RULE), *Status.choices],
        help_text="Leave it to the rule, or choose; a choice that differs from the rule needs a note.",
    )
    slug = forms.CharField(
        required=False,
        max_length=100,
        validators=[slug_validator],
        help_text="Left empty, it is made from title and date. A published address redirects after a change.",
    )
    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    class Meta:
        widgets = {
            "title": forms.TextInput(attrs={"class": "vTextField wide", "maxlength": 140}),
            "label": forms.TextInput(attrs={"class": "vTextField", "maxlength": LABEL_LENGTH}),
            "summary": forms.Textarea(attrs={"class": "vLargeTextField", "rows": 4}),
            "status_note": forms.Textarea(attrs={"class": "vLargeTextField", "rows": 2}),
            "outcome_note": forms.Textarea(attrs={"class": "vLargeTextField", "rows": 2}),
        }
        help_texts = {
            "label": f"For drawings: at most {LABEL_LENGTH} characters, keeps who says so.",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        event = self.instance
        if event.pk and "date_edtf" in self.fields:
            self.initial["date_edtf"] = typed_form(event.date_edtf, event.date_text)
            self.initial["seen"] = _moment(event.updated_at)

    def clean_slug(self) -> str:
        """Refuse an address that another event once had: it redirects there."""
        slug = str(self.cleaned_data["slug"])
        if old := EventSlug.objects.exclude(event=self.instance.pk).filter(slug=slug).first():
            raise ValidationError(f"“{slug}” was once the address of “{old.event}” and redirects there.")
        return slug

    def clean(self) -> dict[str, Any] | None:
        """Keep the words of the date, fill the slug, notice that somebody else saved in between."""
        cleaned = super().clean() or {}
        self._refuse_late()
        if "date_edtf" in self.changed_data and "date_edtf" in cleaned:
            self.instance.date_text = read_entry(self["date_edtf"].data, today()).words
        if not cleaned.get("slug") and cleaned.get("title") and cleaned.get("date_edtf"):
            cleaned["slug"] = self.initial.get("slug") or event_slug(cleaned["title"], cleaned["date_edtf"])
        return cleaned

    def _refuse_late(self) -> None:
        seen, event = self.cleaned_data.get("seen"), self.instance
        if event.pk and seen and seen != _moment(event.updated_at):
            raise ValidationError(
                "Somebody else saved this event while you were editing it. Open it again in another window "
                "to see their version, then enter your changes there.",
                code="late",
            )


def _moment(moment: datetime) -> str:
    return moment.isoformat()
