"""Forms about articles: reading one, saying where it stood, reading it again from another day."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils import timezone

from timeline.models import Publication
from timeline.services.article_sources import find_publication
from timeline.services.articles import MAX_NAME, publication_day
from timeline.services.errors import ServiceError

LANGUAGES = (("", "Found out"), ("en", "English"), ("ko", "Korean"), ("ru", "Russian"), ("uk", "Ukrainian"))


class PublicationField(forms.CharField):
    """A publication by name; the browser offers the names while typing."""

    def __init__(self, **kwargs: Any) -> None:
        widget = forms.TextInput({"list": "publication-names", "autocomplete": "off"})
        super().__init__(widget=widget, required=False, **kwargs)

    def clean(self, value: Any) -> Any:
        """Return the publication, None when left empty."""
        words = super().clean(value)
        try:
            return find_publication(words) if words else None
        except ServiceError as error:
            raise forms.ValidationError(str(error)) from error


class PublishedField(forms.CharField):
    """A day of publication in words or EDTF; its value is a date, None when left empty."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(label="Published on", max_length=200, **kwargs)

    def clean(self, value: Any) -> Any:
        """Return the day."""
        words = super().clean(value)
        try:
            return publication_day(words, timezone.localdate()) if words else None
        except ServiceError as error:
            raise forms.ValidationError(str(error)) from error


class ReadForm(forms.Form):
    """An article to read: its text, and what is known about where it stood."""

    text = forms.CharField(strip=False, widget=forms.Textarea({"rows": 16, "spellcheck": "false"}))
    title = forms.CharField(
        max_length=MAX_NAME, required=False, help_text="As published; left empty, the first line."
    )
    url = forms.CharField(
        label="Address", max_length=600, required=False, help_text="Kept for citing; nothing is fetched."
    )
    publication = PublicationField(help_text="Left empty, it is taken from the address of sites known here.")
    published_on = PublishedField(
        required=False,
        help_text="The day, such as 17 June 2024 or 2024-06-17. Left empty, the text is searched for it.",
    )
    language = forms.ChoiceField(choices=LANGUAGES, required=False)

    def clean(self) -> dict[str, Any]:
        """Refuse a publication alone: a source is cited by its address."""
        data = super().clean() or self.cleaned_data
        if data.get("publication") and not data.get("url"):
            self.add_error("url", "Give the address too: a source is cited by its address.")
        return data


class SourceForm(forms.Form):
    """The page an article stands on."""

    url = forms.CharField(label="Address", max_length=600)
    publication = PublicationField(help_text="Not needed for a page that is listed already.")
    title = forms.CharField(max_length=MAX_NAME, required=False, help_text="As published.")


class AgainForm(forms.Form):
    """The day from which to read an article again."""

    published_on = PublishedField()


def publication_names() -> list[str]:
    """Return the names that a PublicationField offers."""
    return list(Publication.objects.values_list("name", flat=True))
