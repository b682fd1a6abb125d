"""The site's addresses and that of a view that does nothing, behind the same middleware."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import path

from config.urls import urlpatterns as site_patterns


def bare(request: HttpRequest) -> HttpResponse:
    """Answer with two letters: what Django, the middleware and the server cost by themselves."""
    return HttpResponse("ok", content_type="text/plain")


urlpatterns = [path("bench/bare", bare), *site_patterns]
