"""The form of a claim, with its figures nested in it on the page of an event."""

from __future__ import annotations

from typing import Any

from django import forms

from timeline.admin.fields import DayFormField
from timeline.admin.positions import PositionedFormSet
from timeline.admin.quantities import InlineQuantities
from timeline.admin.typed import ModelForm
from timeline.models import Claim, Event


class ClaimForm(ModelForm[Claim]):
    """A claim; its key and the day it counts from follow by themselves."""

    claimed_on = DayFormField(
        required=False, help_text="The day the claimant spoke; leave it empty rather than guess."
    )

    class Meta:
        widgets = {
            "note": forms.Textarea(attrs={"class": "vLargeTextField", "rows": 2}),
            "quote": forms.Textarea(attrs={"class": "vLargeTextField", "rows": 2}),
        }
        help_texts = {
            "claimant": "Who vouches for it; empty for the publication's own voice and for unnamed sources.",
            "quote": "A short quotation from the source.",
        }

    def clean(self) -> dict[str, Any] | None:
        """Find a changed quote in its article again, so that the offsets stay right."""
        cleaned = super().clean() or {}
        if "quote" in self.changed_data and self.instance.article:
            self._place_quote(str(cleaned.get("quote", "")))
        return cleaned

    def _place_quote(self, quote: str) -> None:
        claim = self.instance
        start = claim.article.text.find(quote) if claim.article and quote else -1
        claim.quote_start, claim.quote_end = (start, start + len(quote)) if start >= 0 else (None, None)


class ClaimWithFiguresForm(ClaimForm):
    """A claim on the page of its event; `quantities` is the formset of its figures, set by ClaimFormSet."""

    quantities: Any

    def has_changed(self) -> bool:
        """A claim has changed when one of its figures has."""
        return super().has_changed() or bool(self.quantities.has_changed())

    def is_valid(self) -> bool:
        """Check the claim first: its figures take their day from it."""
        if not super().is_valid() or not self.has_changed():
            return super().is_valid()
        if not self.quantities.is_valid():
            self.add_error(None, "Correct the figures of this claim.")
        return super().is_valid()

    @property
    def media(self) -> forms.Media:
        """What the figures need too."""
        figures: forms.Media = self.quantities.empty_form.media
        return super().media + figures


class ClaimFormSet(PositionedFormSet[Claim, Event]):
    """The claims of an event, each with the formset of its figures."""

    def add_fields(self, form: Any, index: int | None) -> None:
        """Nest the figures; their names begin with the prefix of the claim."""
        super().add_fields(form, index)
        bound = {"data": form.data, "files": form.files} if form.is_bound else {}
        form.quantities = InlineQuantities(
            instance=form.instance, prefix=f"{form.prefix}-quantities", **bound
        )

    def save_new(self, form: Any, commit: bool = True) -> Claim:
        """Save a new claim, then its figures."""
        claim = super().save_new(form, commit=commit)
        form.quantities.save()
        return claim

    def save_existing(self, form: Any, obj: Claim, commit: bool = True) -> Claim:
        """Save a claim, then its figures."""
        claim: Claim = super().save_existing(form, obj, commit=commit)
        form.quantities.save()
        return claim
