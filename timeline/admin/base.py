"""What the admin pages of every record have in common.

A save or a delete is one transaction that ends with one call of `timeline.services.history`. A refusal
(ServiceError) rolls everything back and comes out as an error of the form.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from django.contrib import messages
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.db.models import Count, OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.forms import Script
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.html import format_html
from django.utils.text import capfirst

from timeline.admin.refusals import RefusableForm
from timeline.admin.settling import left_by_the_rule
from timeline.admin.typed import ModelAdmin
from timeline.models import Event, EventType
from timeline.records import key_of, kind_of
from timeline.services.errors import ServiceError
from timeline.services.history import deleted, events_naming, thing_changed
from timeline.vocab import Action

if TYPE_CHECKING:
    from django.contrib.auth.models import User
    from django.forms import ModelForm
    from django.utils.safestring import SafeString

M = TypeVar("M", bound=models.Model)


def editor(request: HttpRequest) -> User:
    """Return who is at work; the admin lets nobody else in."""
    return request.user  # type: ignore[return-value]


def asked_for(admin: ModelAdmin[M], request: HttpRequest, object_id: str) -> M:
    """Return the record an address names. Raises Http404, and PermissionDenied where it may not be seen."""
    found = admin.get_object(request, object_id)
    if found is None:
        raise Http404(f"There is no {admin.opts.verbose_name} {object_id}.")
    if not admin.has_view_or_change_permission(request, found):
        raise PermissionDenied
    return found


class QuietFields:
    """Mixin: a field that names another record offers to add one and to look at it, nothing more."""

    class Media:
        js = [Script("js/admin/names.js", type="module")]

    def formfield_for_dbfield(self, *args: Any, **kwargs: Any) -> Any:
        """Leave out the buttons that change or delete the other record; nobody adds events or types there."""
        field = super().formfield_for_dbfield(*args, **kwargs)  # type: ignore[misc]
        widget = getattr(field, "widget", None)
        if isinstance(widget, RelatedFieldWidgetWrapper):
            widget.can_change_related = widget.can_delete_related = False
            widget.can_add_related = widget.can_add_related and widget.rel.model not in (Event, EventType)
        return field


class RecordAdmin(QuietFields, ModelAdmin[M]):
    """Admin of something that has a record: every change leaves a revision and a new data version."""

    show_full_result_count = False
    list_per_page = 50
    judging: ClassVar[frozenset[str]] = frozenset()  # fields from which the status of events follows

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Save all or nothing; show a refusal in the form it came from."""
        try:
            return super().changeform_view(request, object_id, form_url, extra_context)
        except ServiceError as refusal:
            request.refusal = refusal  # type: ignore[attr-defined]
            return super().changeform_view(request, object_id, form_url, extra_context)

    def get_form(
        self, request: HttpRequest, obj: M | None = None, change: bool = False, **kwargs: Any
    ) -> type[ModelForm[M]]:
        """Hand the refusal of the first try to the form."""
        form = super().get_form(request, obj, change=change, **kwargs)
        refusal = getattr(request, "refusal", None)
        if refusal is None:
            return form
        return type(form.__name__, (RefusableForm, form), {"refusal": refusal})

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """Save the inlines, keep the revision, point out events whose status no longer follows."""
        super().save_related(request, form, formsets, change)
        self.changed(request, form.instance, Action.CHANGED if change else Action.CREATED)
        if change and not self.judging.isdisjoint(form.changed_data):
            self._warn_of(request, left_by_the_rule(events_naming(form.instance)))

    def changed(self, request: HttpRequest, thing: M, action: Action) -> None:
        """Keep the revision of what was saved."""
        thing_changed(thing, by=editor(request), action=action)

    def _warn_of(self, request: HttpRequest, events: list[Event]) -> None:
        if events:
            words = ", ".join(f"“{event}”" for event in events[:5]) + (" …" if len(events) > 5 else "")
            self.message_user(
                request,
                f"The claims now suggest another status for {words}: look at it there.",
                messages.WARNING,
            )

    def delete_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Delete, or say why not."""
        try:
            return super().delete_view(request, object_id, extra_context)
        except ServiceError as refusal:
            return self.refused(request, refusal)

    def delete_model(self, request: HttpRequest, obj: M) -> None:
        """Delete and keep a last revision."""
        kind, key = kind_of(obj), key_of(obj)
        obj.delete()
        deleted(kind, key, by=editor(request))

    @transaction.atomic
    def delete_queryset(self, request: HttpRequest, queryset: models.QuerySet[M]) -> None:
        """Delete one by one, so that each leaves its revision; all or nothing."""
        for thing in queryset:
            self.delete_model(request, thing)

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Show the list or run an action on it, or say why not."""
        title = {"title": capfirst(str(self.opts.verbose_name_plural))}
        try:
            return super().changelist_view(request, title | (extra_context or {}))
        except ServiceError as refusal:
            return self.refused(request, refusal)

    def refused(self, request: HttpRequest, refusal: ServiceError) -> HttpResponse:
        """Say why nothing was changed, on the page the editor came from."""
        self.message_user(request, str(refusal), messages.ERROR)
        return HttpResponseRedirect(request.get_full_path())


class ReadOnlyAdmin(ModelAdmin[M]):
    """Admin of what nobody edits by hand."""

    show_full_result_count = False
    list_per_page = 50
    actions = None

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Show the list under the name of what it lists."""
        title = {"title": capfirst(str(self.opts.verbose_name_plural))}
        return super().changelist_view(request, title | (extra_context or {}))

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Nobody."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: M | None = None) -> bool:
        """Nobody."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: M | None = None) -> bool:
        """Nobody."""
        return False


def count_of(model: type[models.Model], foreign_key: str) -> Coalesce:
    """Return an expression that counts the rows of `model` that point here, whatever else is joined."""
    rows = model._default_manager.order_by().filter(**{foreign_key: OuterRef("pk")}).values(foreign_key)
    return Coalesce(Subquery(rows.annotate(number=Count("pk")).values("number")), 0)


STATUS_GLYPHS = {
    "alleged": "○",
    "reported": "◐",
    "corroborated": "◕",
    "confirmed": "●",
    "on_record": "⚑",
    "disputed": "◫",
    "anticipated": "◌",
    "retracted": "⦸",
}


def status_words(status: str, label: str) -> SafeString:
    """Return a status as word and glyph."""
    glyph = STATUS_GLYPHS.get(status, "")
    return format_html('<span class="status">{} <span aria-hidden="true">{}</span></span>', label, glyph)
