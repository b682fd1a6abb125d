"""Figures under a claim: their form, and the rows in which they stand inside a claim."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AutocompleteSelect
from django.core.exceptions import ValidationError

from timeline.admin.fields import DayFormField, EdtfFormField
from timeline.admin.positions import PositionedFormSet
from timeline.admin.typed import ModelForm
from timeline.models import Claim, Quantity

SINCE_HELP = "Totals only: from when it counts."
UNTIL_HELP = "Totals only: until when it counts."
AS_OF_HELP = "The day the figure stood for; left empty, the day of the claim."


class QuantityForm(ModelForm[Quantity]):
    """A figure. Low alone means at least, high alone at most, best alone about."""

    since = EdtfFormField(required=False, help_text=SINCE_HELP)
    until = EdtfFormField(required=False, help_text=UNTIL_HELP)
    as_of = DayFormField(required=False, help_text=AS_OF_HELP)

    class Meta:
        model = Quantity
        fields = (
            *("label", "item", "low", "best", "high", "unit", "measure", "population", "outcome", "flow"),
            *("since", "until", "as_of", "derived"),
        )
        widgets = {"item": AutocompleteSelect(Quantity._meta.get_field("item"), admin.site)}

    @property
    def lines(self) -> list[list[forms.BoundField]]:
        """The fields as they are laid out inside a claim."""
        lines = (
            ("label", "item"),
            ("low", "best", "high", "unit", "measure"),
            ("population", "outcome", "flow", "derived"),
            ("since", "until", "as_of"),
        )
        return [[self[name] for name in line] for line in lines]


class QuantityFormSet(PositionedFormSet[Quantity, Claim]):
    """The figures of one claim; a figure without a day takes that of the claim."""

    def clean(self) -> None:
        """Give each figure a day."""
        super().clean()
        for form in self.forms:
            if form.has_changed() and form not in self.deleted_forms and not form.errors:
                self._fill_day(form)

    def _fill_day(self, form: Any) -> None:
        day = form.cleaned_data.get("as_of") or self._day_of_claim()
        if day is None:
            form.add_error(
                "as_of", ValidationError("Neither the claim nor its source has a day: give one here.")
            )
        form.instance.as_of = day

    def _day_of_claim(self) -> date | None:
        claim = self.instance
        return claim.claimed_on or (claim.source.known_on if claim.source_id else None)


InlineQuantities = forms.inlineformset_factory(
    Claim, Quantity, form=QuantityForm, formset=QuantityFormSet, extra=0
)
