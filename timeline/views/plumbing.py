"""Addresses for machines: robots, sitemap, health."""

from __future__ import annotations

from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from timeline.htmx import PageRequest
from timeline.models import Event
from timeline.views.addresses import absolute
from timeline.views.caching import public_page

PUBLIC_PAGES = (
    "timeline:home",
    "timeline:quantities",
    "timeline:map",
    "timeline:conflicts",
    "timeline:source-list",
    "timeline:about",
)
MOST_URLS = 50_000  # the limit of the sitemap protocol


@public_page
def robots(request: PageRequest) -> HttpResponse:
    """Tell crawlers what to leave alone, and where the sitemap is."""
    lines = [
        "User-agent: *",
        "Disallow: /admin/",
        "Disallow: /preview/",
        "Disallow: /print/",
        "Disallow: /timeline.json",
        "",
        f"Sitemap: {absolute(request, reverse('timeline:sitemap'))}",
        "",
    ]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")


@public_page
def sitemap(request: PageRequest) -> HttpResponse:
    """List the pages for search engines: the main ones and every event, last changed first."""
    pages = [(absolute(request, reverse(name)), None) for name in PUBLIC_PAGES]
    found = Event.objects.published().order_by("-updated_at", "pk").values_list("slug", "updated_at")
    events = [
        (absolute(request, reverse("timeline:event-detail", args=[slug])), changed)
        for slug, changed in found[: MOST_URLS - len(pages)]
    ]
    return render(request, "timeline/sitemap.xml", {"pages": pages + events}, content_type="application/xml")


@never_cache
@require_safe
def healthz(request: HttpRequest) -> HttpResponse:
    """Answer as long as the process does; touches nothing else."""
    return JsonResponse({"status": "ok"})


@never_cache
@require_safe
def readyz(request: HttpRequest) -> HttpResponse:
    """Say whether requests can be served: the database answers and has every migration; 503 otherwise."""
    try:
        pending = _pending_migrations()
    except DatabaseError:
        return JsonResponse({"status": "unavailable", "database": "does not answer"}, status=503)
    if pending:
        return JsonResponse({"status": "unavailable", "migrations": pending}, status=503)
    return JsonResponse({"status": "ok"})


def _pending_migrations() -> list[str]:
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return [f"{migration.app_label}.{migration.name}" for migration, _ in plan]
