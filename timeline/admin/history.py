"""Revisions and the data version in the admin: to read, never to edit."""

from __future__ import annotations

import difflib

import yaml
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from timeline.admin.base import ReadOnlyAdmin
from timeline.models import DataVersion, EventSlug, Revision


@admin.register(Revision)
class RevisionAdmin(ReadOnlyAdmin[Revision]):
    """What every record looked like after each change, and what changed."""

    list_display = ("at", "kind", "key", "number", "action", "by", "reason")
    list_display_links = ("at", "key")
    list_filter = ("kind", "action", "at")
    list_select_related = ("by",)
    search_fields = ("=key", "reason")
    date_hierarchy = "at"
    ordering = ("-at", "-pk")
    fields = ("kind", "key", "number", "action", "at", "by", "reason", "changes", "whole")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Revision]:
        """Leave the records out of lists: they are long."""
        found = super().get_queryset(request)
        return (
            found
            if request.resolver_match and "object_id" in request.resolver_match.kwargs
            else found.defer("record")
        )

    @admin.display(description="What changed")
    def changes(self, revision: Revision) -> SafeString:
        """The lines that differ from the revision before."""
        before = (
            Revision.objects.filter(kind=revision.kind, key=revision.key, number__lt=revision.number)
            .order_by("-number")
            .first()
        )
        lines = _difference(_text(before), _text(revision))
        marked = format_html_join("\n", '<span class="{}">{}</span>', ((_mark(line), line) for line in lines))
        return format_html('<pre class="record">{}</pre>', marked or "nothing in the record")

    @admin.display(description="Record")
    def whole(self, revision: Revision) -> SafeString:
        """The record after the change, as the data files hold it."""
        return format_html('<pre class="record">{}</pre>', _text(revision) or "deleted")


@admin.register(DataVersion)
class DataVersionAdmin(ReadOnlyAdmin[DataVersion]):
    """The version of what the public sees."""

    list_display = ("token", "changed_at", "cutoff")


@admin.register(EventSlug)
class EventSlugAdmin(ReadOnlyAdmin[EventSlug]):
    """Addresses that events once had; they redirect."""

    list_display = ("slug", "event")
    list_select_related = ("event",)
    search_fields = ("slug", "event__title")
    ordering = ("slug",)


def _text(revision: Revision | None) -> str:
    if revision is None or revision.record is None:
        return ""
    return yaml.safe_dump(revision.record, allow_unicode=True, sort_keys=False, width=100)


def _difference(before: str, after: str) -> list[str]:
    """Changed lines with two lines around them, without the file names of a unified diff."""
    return list(difflib.unified_diff(before.splitlines(), after.splitlines(), lineterm="", n=2))[2:]


def _mark(line: str) -> str:
    return {"+": "added", "-": "removed", "@": "place"}.get(line[:1], "same")
