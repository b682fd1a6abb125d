"""Sources in the admin."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AdminURLFieldWidget
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString

from timeline.admin.base import RecordAdmin, count_of
from timeline.admin.fields import PublishedOnField
from timeline.admin.typed import ModelForm
from timeline.chronology import label
from timeline.models import Claim, Source
from timeline.services.slugs import source_slug
from timeline.services.sources import derive_claim_days


class SourceForm(ModelForm[Source]):
    """A source; its slug may be left to the server."""

    url = forms.URLField(label="Address", max_length=600, assume_scheme="https", widget=AdminURLFieldWidget)
    archive_url = forms.URLField(
        label="Archived at", max_length=600, assume_scheme="https", required=False, widget=AdminURLFieldWidget
    )
    slug = forms.CharField(
        required=False,
        max_length=80,
        help_text="Permanent. Left empty, it is made from publication, date and title.",
    )
    published_on = PublishedOnField(
        required=False, help_text="Day or month, in words or EDTF; empty when the page shows none."
    )

    def clean(self) -> dict[str, Any] | None:
        """Fill the slug."""
        cleaned = super().clean() or {}
        publication, title = cleaned.get("publication"), cleaned.get("title")
        if "slug" in self.fields and publication and title and not cleaned.get("slug"):
            cleaned["slug"] = source_slug(publication, cleaned.get("published_on", ""), title)
        return cleaned


@admin.register(Source)
class SourceAdmin(RecordAdmin[Source]):
    """The pages cited, once each."""

    form = SourceForm
    judging = frozenset({"publication", "original_publication"})
    list_display = ("title", "publication", "date_label", "language", "aggregator", "claims", "page")
    list_filter = ("aggregator", "title_kind", "language", "publication__kind")
    list_select_related = ("publication",)
    search_fields = ("title", "slug", "url", "author", "publication__name")
    autocomplete_fields = ("publication", "original_publication")
    date_hierarchy = "known_on"
    ordering = ("-known_on", "slug")
    fieldsets = (
        (None, {"fields": ("url", "publication", "original_publication", "aggregator")}),
        ("Title", {"fields": ("title", "title_kind", "author", "language")}),
        ("When", {"fields": ("published_on", "date_inferred")}),
        ("Where it is kept", {"fields": ("archive_url", "slug")}),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Source]:
        """Count the claims of each in the same query."""
        return super().get_queryset(request).annotate(claims_count=count_of(Claim, "source"))

    def get_readonly_fields(self, request: HttpRequest, obj: Source | None = None) -> tuple[str, ...]:
        """Keep the slug of a source that exists."""
        return ("slug",) if obj else ()

    def save_model(self, request: HttpRequest, obj: Source, form: Any, change: bool) -> None:
        """Save; claims without a day of their own count from the source's day."""
        super().save_model(request, obj, form, change)
        derive_claim_days(obj)

    @admin.display(description="Published", ordering="known_on", empty_value="no date")
    def date_label(self, source: Source) -> str | None:
        """The date in words."""
        return label(source.published_on) if source.published_on else None

    @admin.display(ordering="claims_count")
    def claims(self, source: Source) -> int:
        """How many claims rest on it."""
        return int(getattr(source, "claims_count", 0))

    @admin.display(description="Page")
    def page(self, source: Source) -> SafeString:
        """A link to the page itself."""
        return format_html('<a href="{}" rel="noreferrer">open</a>', source.url)
