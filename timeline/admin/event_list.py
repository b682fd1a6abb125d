"""The list of events in the admin."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.contrib.admin.views.main import ChangeList
from django.db.models import QuerySet, prefetch_related_objects
from django.http import HttpRequest
from django.utils.safestring import SafeString

from timeline import search
from timeline.admin.base import RecordAdmin, count_of, status_words
from timeline.models import Claim, Event
from timeline.status import standings, suggest


class EventChangeList(ChangeList):
    """A page of the list, with what the rule says about each event, in a fixed number of queries."""

    def get_results(self, request: HttpRequest) -> None:
        """Fetch the page and hold each status against the rule."""
        super().get_results(request)
        events = list(self.result_list)
        prefetch_related_objects(
            events, "claims__source__publication", "claims__source__original_publication"
        )
        standing = standings()
        for event in events:
            event.rule_words = _rule_words(event, suggest(event, standing).status)
        self.result_list = events


def _rule_words(event: Event, suggested: Any) -> str:
    if suggested is None:
        return "no supporting claim"
    if suggested == event.status:
        return "agrees"
    return f"suggests {suggested.label.lower()}" + (", see note" if event.status_note else "")


class EventListing(RecordAdmin[Event]):
    """Columns, filters and search of the list."""

    list_display = (
        *("title", "date_words", "type", "status_shown", "rule"),
        *("state", "importance", "claim_count"),
    )
    list_filter = ("state", "status", "type", "importance", "graphic")
    list_select_related = ("type",)
    search_fields = ("title", "label", "summary", "slug", "=uid", "^date_edtf")
    date_hierarchy = "earliest"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Event]:
        """Count the claims of each in the same query."""
        return super().get_queryset(request).annotate(claims_count=count_of(Claim, "event"))

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Event], search_term: str
    ) -> tuple[QuerySet[Event], bool]:
        """Search as readers do too: claims, names and their aliases."""
        found, may_repeat = super().get_search_results(request, queryset, search_term)
        if search_term.strip():
            found = found | queryset.filter(search.matching_words(search_term))
        return found, may_repeat

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[ChangeList]:
        """The list that knows the rule."""
        return EventChangeList

    @admin.display(description="Date", ordering="earliest")
    def date_words(self, event: Event) -> str:
        """The date in words."""
        return event.date_label

    @admin.display(description="Status", ordering="status")
    def status_shown(self, event: Event) -> SafeString:
        """The status as word and glyph."""
        return status_words(event.status, event.get_status_display())

    @admin.display(description="Rule")
    def rule(self, event: Event) -> str:
        """Whether the rule agrees with the status."""
        return str(getattr(event, "rule_words", ""))

    @admin.display(description="Claims", ordering="claims_count")
    def claim_count(self, event: Event) -> int:
        """How many claims it has."""
        return int(getattr(event, "claims_count", 0))
