"""Articles in the admin: reading one, and the desk where its candidates are decided."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse

from timeline.admin.article_forms import AgainForm, ReadForm, SourceForm, publication_names
from timeline.admin.base import asked_for, editor
from timeline.admin.review import Failure, review_page, review_url
from timeline.admin.typed import ModelAdmin
from timeline.chronology import label
from timeline.extraction import PublicationDate
from timeline.models import Article, Candidate, Publication
from timeline.services.article_days import MissingDateError
from timeline.services.article_sources import find_source
from timeline.services.articles import (
    IngestResult,
    add_source,
    delete_article,
    ingest_text,
    is_deletable,
    read_again,
    set_source,
)
from timeline.services.errors import ServiceError
from timeline.vocab import Decision, Origin


@admin.register(Article)
class ArticleAdmin(ModelAdmin[Article]):
    """Texts that were read; the text itself never changes."""

    list_display = (
        "name",
        "source",
        "published",
        "language",
        "origin",
        "to_decide",
        "proposed",
        "retrieved_at",
    )
    list_filter = ("origin", "language", ("source", admin.EmptyFieldListFilter))
    list_select_related = ("source__publication",)
    search_fields = ("name", "url", "source__title")
    show_full_result_count = False
    list_per_page = 50
    actions = ("read_selected_again",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Article]:
        """Count the candidates of each in the same query, and leave the long text in the database."""
        pending = Count("candidates", filter=Q(candidates__decision=Decision.PENDING))
        found = super().get_queryset(request).defer("text")
        return found.annotate(pending=pending, all_candidates=Count("candidates"))

    @admin.display(ordering="published_on")
    def published(self, article: Article) -> str:
        """The day of publication in words."""
        return label(article.published_on)

    @admin.display(description="To decide")
    def to_decide(self, article: Article) -> int:
        """How many candidates wait for a decision."""
        return int(getattr(article, "pending", 0))

    @admin.display(description="Candidates")
    def proposed(self, article: Article) -> int:
        """How many candidates there are."""
        return int(getattr(article, "all_candidates", 0))

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        """Leave out deleting many at once: whether an article may go depends on what came of it."""
        return {
            name: action for name, action in super().get_actions(request).items() if name != "delete_selected"
        }

    @admin.action(description="Read selected articles again", permissions=["change"])
    def read_selected_again(self, request: HttpRequest, queryset: QuerySet[Article]) -> None:
        """Bring the candidates that nobody touched up to date with the extraction."""
        for article in queryset:
            read_again(article)
        self.message_user(request, f"{len(queryset)} read again. What was decided stays.", messages.SUCCESS)

    def add_view(
        self, request: HttpRequest, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Read a pasted text or a file; the form comes back with the text when something is missing."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        if request.method != "POST":
            return self._add_page(request, ReadForm(), None)
        form, suggestion = ReadForm(request.POST, request.FILES), None
        if not form.is_valid():
            return self._add_page(request, form.again(ask_day=False), None)
        try:
            return self._read(request, form.cleaned_data)
        except MissingDateError as error:
            suggestion, form = error.extraction.suggestion, form.again(ask_day=True)
            form.add_error("published_on", str(error))
        except ServiceError as error:
            form = form.again(ask_day=False)
            form.add_error(None, str(error))
        return self._add_page(request, form, suggestion)

    def _read(self, request: HttpRequest, data: dict[str, Any]) -> HttpResponse:
        reading, file = data["reading"], data["from_file"]
        title = data["title"] or reading.title
        result = ingest_text(
            reading.text,
            name=title or file,
            title=title,
            origin=Origin.UPLOAD if file else Origin.PASTE,
            by=editor(request),
            page_date=reading.date,
            published_on=data["published_on"],
            url=data["url"],
            publication=data["publication"],
            language=data["language"] or None,
        )
        self._say(request, result)
        return HttpResponseRedirect(review_url(result.article))

    def _say(self, request: HttpRequest, result: IngestResult) -> None:
        if not result.created:
            self.message_user(request, "This text was read before; nothing was added.", messages.WARNING)
            return
        found = len(result.candidates)
        said = f"Read. {found} candidate{'' if found == 1 else 's'} proposed."
        day = result.extraction.published_on
        if day and day.evidence:
            said = f"{said} Published {label(day.edtf)}, as “{day.evidence}” says."
        self.message_user(request, said, messages.SUCCESS)

    def _add_page(
        self, request: HttpRequest, form: ReadForm, suggestion: PublicationDate | None
    ) -> HttpResponse:
        context = {
            **self.admin_site.each_context(request),
            "title": "Read an article",
            "opts": self.opts,
            "form": form,
            "suggestion": suggestion,
            "suggested": label(suggestion.edtf) if suggestion else "",
            "is_a_day": suggestion is not None and len(suggestion.edtf) == len("2024-06-17"),
            "publication_names": publication_names(),
        }
        return TemplateResponse(request, "admin/timeline/article/add_form.html", context)

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Show the desk; take what is said about the article as a whole."""
        article = asked_for(self, request, object_id)
        if request.method != "POST":
            return review_page(request, article)
        if not self.has_change_permission(request, article):
            raise PermissionDenied
        return self._change(request, article)

    def _change(self, request: HttpRequest, article: Article) -> HttpResponse:
        says_source = request.POST.get("do") == "source"
        form = SourceForm(request.POST) if says_source else AgainForm(request.POST)
        error = ""
        if form.is_valid():
            try:
                done = self._set_source if says_source else self._read_again
                self.message_user(request, done(request, article, form.cleaned_data), messages.SUCCESS)
                return HttpResponseRedirect(review_url(article))
            except ServiceError as refusal:
                error = str(refusal)
        return review_page(request, article, Failure(form=form, error=error))

    def _set_source(self, request: HttpRequest, article: Article, data: dict[str, Any]) -> str:
        listed, publication = find_source(data["url"]), data["publication"]
        if listed:
            return f"The article is the text of “{set_source(article, listed).source}”."
        if not isinstance(publication, Publication):
            raise ServiceError("This page is not listed yet: say which publication it belongs to.")
        url, title = data["url"], data["title"]
        changed = add_source(article, url=url, publication=publication, title=title, by=editor(request))
        return f"“{changed.source}” was added to the sources."

    def _read_again(self, request: HttpRequest, article: Article, data: dict[str, Any]) -> str:
        result = read_again(article, published_on=data["published_on"])
        return f"Read again as published on {label(result.article.published_on)}. What was decided stays."

    def has_delete_permission(self, request: HttpRequest, obj: Article | None = None) -> bool:
        """Keep articles from which an event or a claim was made."""
        return super().has_delete_permission(request, obj) and (obj is None or is_deletable(obj))

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> Any:
        """Let candidates go with their article, although nobody may delete one alone."""
        listed, counts, missing, protected = super().get_deleted_objects(objs, request)
        return listed, counts, missing - {Candidate._meta.verbose_name}, protected

    def delete_model(self, request: HttpRequest, obj: Article) -> None:
        """Delete through the service, which checks again."""
        delete_article(obj)
