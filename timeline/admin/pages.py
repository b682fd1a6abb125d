"""What shapes the public pages, in the admin: presets, periods, curated timelines."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.http import HttpRequest, QueryDict

from timeline.admin.base import M, RecordAdmin
from timeline.admin.fields import EdtfFormField
from timeline.admin.typed import ModelForm
from timeline.models import Period, Preset, TimelinePage
from timeline.query import read_query
from timeline.services.history import bump_version
from timeline.services.slugs import name_slug
from timeline.vocab import Action

GROUPINGS = [("type", "Type"), ("actor", "Actor"), ("status", "Status"), ("system", "Weapon system")]


class QueryField(forms.CharField):
    """A query string of the timeline; anything it does not know is refused."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault(
            "widget", forms.TextInput(attrs={"class": "vTextField wide", "spellcheck": "false"})
        )
        super().__init__(max_length=500, **kwargs)

    def clean(self, value: Any) -> Any:
        """Return the query string in its canonical form."""
        text = super().clean(value)
        read = read_query(QueryDict(str(text).removeprefix("?")))
        if read.problems:
            raise ValidationError([problem.message for problem in read.problems])
        return read.query.to_querystring()


class SlugFromForm(ModelForm[M]):
    """A thing whose slug may be left to the server, made from `slug_source`."""

    slug_source = "label"
    slug = forms.CharField(required=False, max_length=100, help_text="Left empty, it is made by itself.")

    def clean(self) -> dict[str, Any] | None:
        """Fill the slug."""
        cleaned = super().clean() or {}
        words = cleaned.get(self.slug_source)
        if "slug" in self.fields and words and not cleaned.get("slug"):
            cleaned["slug"] = name_slug(words, type(self.instance))
        return cleaned


class PresetForm(SlugFromForm[Preset]):
    """A named view."""

    query = QueryField(
        help_text="What stands after the ? of a timeline address, such as type=use&status=confirmed."
    )


class PeriodForm(SlugFromForm[Period]):
    """A background period."""

    date_edtf = EdtfFormField(label="Date")


class TimelinePageForm(SlugFromForm[TimelinePage]):
    """A curated timeline."""

    slug_source = "title"
    query = QueryField(
        required=False, help_text="What stands after the ? of a timeline address; empty means all events."
    )
    grouping = forms.ChoiceField(choices=GROUPINGS, initial="type", help_text="What the lanes are.")


@admin.register(Preset)
class PresetAdmin(RecordAdmin[Preset]):
    """Named views offered on the first screen."""

    form = PresetForm
    list_display = ("label", "query", "order")
    search_fields = ("label", "slug", "query")
    ordering = ("order", "slug")
    fields = ("label", "query", "order", "slug")

    def get_readonly_fields(self, request: HttpRequest, obj: Preset | None = None) -> tuple[str, ...]:
        """Keep the slug of a view that exists."""
        return ("slug",) if obj else ()


@admin.register(Period)
class PeriodAdmin(RecordAdmin[Period]):
    """Periods drawn behind the events."""

    form = PeriodForm
    list_display = ("label", "date_words", "source", "order")
    list_select_related = ("source__publication",)
    search_fields = ("label", "slug", "note")
    autocomplete_fields = ("source",)
    ordering = ("order", "slug")
    fields = ("label", "date_edtf", "source", "note", "order", "slug")

    def get_readonly_fields(self, request: HttpRequest, obj: Period | None = None) -> tuple[str, ...]:
        """Keep the slug of a period that exists."""
        return ("slug",) if obj else ()

    @admin.display(description="Date")
    def date_words(self, period: Period) -> str:
        """The date in words."""
        return period.date_label


@admin.register(TimelinePage)
class TimelinePageAdmin(RecordAdmin[TimelinePage]):
    """Curated timelines. They have no record of their own, but readers see a change at once."""

    form = TimelinePageForm
    list_display = ("title", "slug", "query", "grouping", "is_published")
    list_filter = ("is_published", "grouping")
    search_fields = ("title", "slug", "introduction")
    autocomplete_fields = ("pinned",)
    ordering = ("title",)
    fields = ("title", "introduction", "query", "grouping", "pinned", "is_published", "slug")

    def get_readonly_fields(self, request: HttpRequest, obj: TimelinePage | None = None) -> tuple[str, ...]:
        """Keep the address of a page that readers may have cited."""
        return ("slug",) if obj and obj.is_published else ()

    def changed(self, request: HttpRequest, thing: TimelinePage, action: Action) -> None:
        """Replace the data version."""
        bump_version()

    def delete_model(self, request: HttpRequest, obj: TimelinePage) -> None:
        """Delete and replace the data version."""
        obj.delete()
        bump_version()
