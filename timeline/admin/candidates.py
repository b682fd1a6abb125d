"""Candidates in the admin: a list across articles, and the decisions taken at the review desk."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from timeline.admin.base import asked_for, editor
from timeline.admin.candidate_forms import CandidateForm, Names
from timeline.admin.review import Failure, permissions, review_page, review_url
from timeline.admin.typed import ModelAdmin
from timeline.chronology import label
from timeline.models import Candidate, Event
from timeline.services.candidates import accept, edit, merge, reject, reopen
from timeline.services.errors import ServiceError
from timeline.status import suggest

NEEDS = {"accept": "can_accept", "merge": "can_merge"}  # the rest only needs can_decide


@admin.register(Candidate)
class CandidateAdmin(ModelAdmin[Candidate]):
    """What the machine proposes; nothing becomes public here."""

    list_display = ("title", "date", "article", "score", "above_fold", "decision", "decided_by", "became")
    list_display_links = ("title",)
    list_filter = ("decision", "above_fold", "article__language")
    list_select_related = ("article", "event", "decided_by")
    search_fields = ("article__name", "proposed__title", "edited__title")
    ordering = ("-article__retrieved_at", "article", "-above_fold", "sentence_start", "mention_start")
    show_full_result_count = False
    list_per_page = 50
    actions = ("accept_selected", "reject_selected")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Candidate]:
        """Leave the long texts in the database."""
        return super().get_queryset(request).defer("article__text")

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Only reading an article makes candidates."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Candidate | None = None) -> bool:
        """A candidate is rejected rather than deleted; it goes with its article."""
        return False

    def has_accept_permission(self, request: HttpRequest) -> bool:
        """Whether the person may make drafts of candidates."""
        return permissions(request)["can_accept"]

    @admin.display(ordering="proposed__title")
    def title(self, candidate: Candidate) -> str:
        """The title, with a person's changes."""
        return str(candidate)

    @admin.display
    def date(self, candidate: Candidate) -> str:
        """The date in words."""
        return label(candidate.content["edtf"], candidate.content.get("date_text", ""))

    @admin.display(description="Event", empty_value="")
    def became(self, candidate: Candidate) -> SafeString | None:
        """A link to the event that it became, or was merged into."""
        return _event_link(candidate.event) if candidate.event else None

    @admin.action(description="Accept selected candidates as drafts", permissions=["accept"])
    def accept_selected(self, request: HttpRequest, queryset: QuerySet[Candidate]) -> None:
        """Make a draft of each, as it is proposed."""
        self._each(request, queryset, lambda row: accept(row, by=editor(request)), "accepted")

    @admin.action(description="Reject selected candidates", permissions=["change"])
    def reject_selected(self, request: HttpRequest, queryset: QuerySet[Candidate]) -> None:
        """Reject each, without a reason."""
        self._each(request, queryset, lambda row: reject(row, by=editor(request)), "rejected")

    def _each(
        self,
        request: HttpRequest,
        rows: QuerySet[Candidate],
        step: Callable[[Candidate], object],
        done: str,
    ) -> None:
        """Take a step with each candidate for itself; one that is refused does not stop the others."""
        count = 0
        for row in rows:
            try:
                step(row)
                count += 1
            except ServiceError as error:
                self.message_user(request, str(error), messages.ERROR)
        if count:
            noun = "candidate" if count == 1 else "candidates"
            self.message_user(request, f"{count} {noun} {done}.", messages.SUCCESS)

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Lead to the desk; take a decision sent from there."""
        candidate = asked_for(self, request, object_id)
        if request.method == "POST":
            return self._decide(request, candidate)
        return HttpResponseRedirect(_card_url(candidate))

    def _decide(self, request: HttpRequest, candidate: Candidate) -> HttpResponse:
        do, _, slug = request.POST.get("do", "").partition(":")
        if not permissions(request)[NEEDS.get(do, "can_decide")]:
            raise PermissionDenied
        form = CandidateForm(candidate, Names.load(), request.POST)
        try:
            said = self._step(request, candidate, form, do, slug)
        except ServiceError as error:
            return review_page(request, candidate.article, Failure(candidate, form, str(error)))
        self.message_user(request, said, messages.SUCCESS)
        return HttpResponseRedirect(_card_url(candidate))

    def _step(self, request: HttpRequest, row: Candidate, form: CandidateForm, do: str, slug: str) -> str:
        """Take the step that a button names and say what was done."""
        by = editor(request)
        if do == "reopen":
            return f"“{reopen(row, by=by)}” waits for a decision again."
        if do == "reject":
            return f"“{reject(row, by=by, why=request.POST.get('why', ''))}” was rejected."
        if not form.is_valid():
            raise ServiceError("Correct the fields marked below.")
        if do == "save":
            return f"The changes to “{edit(row, form.changes, by=by)}” are kept."
        if do == "accept":
            link = _event_link(accept(row, by=by, changes=form.changes))
            return format_html("{} is a draft now. Nothing is public yet.", link)
        if do == "merge":
            event = _merge_target(form, slug)
            merge(row, into=event, by=by, changes=form.changes)
            return format_html("{} has one more claim. {}", _event_link(event), _status_hint(event))
        raise ServiceError("Choose what to do with the candidate.")


def _merge_target(form: CandidateForm, slug: str) -> Event:
    event = Event.objects.filter(slug=slug).first() if slug else form.cleaned_data["into"]
    if not isinstance(event, Event):
        raise ServiceError("Say which event it should be merged into.")
    return event


def _status_hint(event: Event) -> str:
    """The status is an editor's word; say so when the rule now gives another one."""
    fresh = Event.objects.with_everything().get(pk=event.pk)
    suggestion = suggest(fresh)
    if suggestion.status is None or suggestion.status == fresh.status:
        return ""
    return (
        f"Its claims now suggest “{suggestion.status.label}”; its status is “{fresh.get_status_display()}”."
    )


def _card_url(candidate: Candidate) -> str:
    return f"{review_url(candidate.article)}#candidate-{candidate.pk}"


def _event_link(event: Event) -> SafeString:
    url = reverse("admin:timeline_event_change", args=[event.pk])
    return format_html('<a href="{}">{}</a>', url, event.title)
