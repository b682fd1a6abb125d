"""Forms about articles: reading one, saying where it stood, reading it again from another day."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import QueryDict
from django.utils import timezone

from timeline.fetching import MAX_BYTES, FileText, Kind, UnreadableError, is_page, read_file
from timeline.models import Publication
from timeline.services.article_days import publication_day
from timeline.services.article_sources import find_publication
from timeline.services.articles import MAX_NAME
from timeline.services.errors import ServiceError

SUFFIXES = (".html", ".htm", ".pdf", ".txt")
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


class ArticleFileField(forms.FileField):
    """A file with an article; its value is what was read in it, None when left empty."""

    def __init__(self, **kwargs: Any) -> None:
        widget = forms.FileInput({"accept": ",".join(SUFFIXES)})
        super().__init__(widget=widget, required=False, max_length=MAX_NAME, **kwargs)

    def clean(self, data: Any, initial: Any = None) -> Any:
        """Read the file; raise ValidationError, naming it, when that cannot be done."""
        file = super().clean(data, initial)
        if not file:
            return None
        if not file.name.lower().endswith(SUFFIXES):
            raise forms.ValidationError(f"{file.name}: only {', '.join(SUFFIXES)} files are read.")
        try:
            return read_file(file.read(max(MAX_BYTES.values()) + 1), name=file.name)
        except UnreadableError as error:
            raise forms.ValidationError(f"{file.name}: {error}") from error


class ReadForm(forms.Form):
    """An article to read: its text or a file, and what is known about where it stood.

    `cleaned_data["reading"]` is what was read; when something else is missing, `again` is the same form with
    the text in place of the file, which a browser cannot send twice.
    """

    text = forms.CharField(
        strip=False, required=False, widget=forms.Textarea({"rows": 16, "spellcheck": "false"})
    )
    file = ArticleFileField(
        label="Or a file",
        help_text="A page saved as .html (up to 1 MB), a .pdf (up to 10 MB) or a .txt file in UTF-8.",
    )
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

    from_file = forms.CharField(required=False, max_length=MAX_NAME, widget=forms.HiddenInput)

    def clean(self) -> dict[str, Any]:
        """Take the text from one place; refuse a publication alone: a source is cited by its address."""
        data = super().clean() or self.cleaned_data
        self._find_reading(data)
        if data.get("publication") and not data.get("url"):
            self.add_error("url", "Give the address too: a source is cited by its address.")
        return data

    def _find_reading(self, data: dict[str, Any]) -> None:
        text, reading = data.get("text"), data.get("file")
        if "file" in self.errors or "text" in self.errors:
            return
        if text and reading:
            self.add_error("file", "Give either a text or a file: both were sent.")
        elif reading:
            data["reading"], data["from_file"] = reading, str(self.files["file"])
        elif text and is_page(text):
            self._read_pasted(data, text)
        elif text:
            data["reading"] = FileText(Kind.TEXT, text)
        else:
            self.add_error("text", "This field is required: paste a text here, or choose a file.")

    def _read_pasted(self, data: dict[str, Any], text: str) -> None:
        """The source of a page was pasted: read it as a page."""
        try:
            data["reading"] = read_file(text.encode(errors="replace"), name="page.html")
        except UnreadableError as error:
            self.add_error("text", str(error))

    def again(self, *, ask_day: bool) -> ReadForm:
        """The form with the text that was read in a file or page, to be sent once more.

        The day that the page states is filled in, unless a person is to say it.
        """
        reading: FileText | None = self.cleaned_data.get("reading")
        if reading is None or (reading.kind == Kind.TEXT and "file" not in self.files):
            return self
        sent = QueryDict(mutable=True)
        sent.update(self.data)
        sent["text"], sent["from_file"] = reading.text, self.cleaned_data["from_file"]
        sent["title"] = sent.get("title") or reading.title
        if reading.date and reading.date.stated and not ask_day:
            sent["published_on"] = sent.get("published_on") or reading.date.day
        form = ReadForm(sent)
        form.is_valid()
        return form


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
