"""The small address that tells how a date reads, while an editor is typing."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest
from django.shortcuts import render
from django.views.decorators.http import require_GET

from timeline.admin.fields import DATE_FIELDS
from timeline.admin.reading import entry_words


@require_GET
def read_date(request: HttpRequest) -> HttpResponse:
    """Answer with a fragment: how `text` reads, or why a field of this `kind` would refuse it."""
    kind, text = request.GET.get("kind", "edtf"), request.GET.get("text", "").strip()
    if kind not in DATE_FIELDS:
        return HttpResponseBadRequest(f"kind must be one of {', '.join(DATE_FIELDS)}.")
    context = {"reading": "", "problem": ""}
    if text:
        try:
            context["reading"] = entry_words(DATE_FIELDS[kind](required=False).read(text))
        except ValidationError as error:
            context["problem"] = " ".join(error.messages)
    return render(request, "admin/timeline/event/_reading.html", context)
