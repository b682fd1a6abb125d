"""Addresses of the timeline."""

from __future__ import annotations

from django.urls import URLPattern, path, re_path

from timeline.views import (
    about,
    changes,
    conflicts,
    data,
    drawing,
    embed,
    events,
    home,
    map,
    names,
    plumbing,
    printing,
    quantities,
    sources,
)

app_name = "timeline"
urlpatterns: list[URLPattern] = [
    path("", home.home, name="home"),
    *data.data_urls,
    *drawing.drawing_urls,
    path("events/<slug:slug>/", events.event_detail, name="event-detail"),
    re_path(r"^events/(?P<slug>[-\w]+)/cite\.(?P<style>txt|bib|ris)$", events.event_cite, name="event-cite"),
    path("preview/<slug:uid>/", events.event_preview, name="event-preview"),
    path("actors/<slug:slug>/", names.actor_detail, name="actor-detail"),
    path("systems/<slug:slug>/", names.system_detail, name="system-detail"),
    path("places/<slug:slug>/", names.place_detail, name="place-detail"),
    path("conflicts/", conflicts.conflicts, name="conflicts"),
    path("quantities/", quantities.quantities, name="quantities"),
    path("print/", printing.printed, name="print"),
    path("sources/", sources.source_list, name="source-list"),
    path("sources/<slug:slug>/", sources.source_detail, name="source-detail"),
    path("changes/", changes.changes, name="changes"),
    path("map/", map.map_page, name="map"),
    path("about/", about.about, name="about"),
    path("embed/", embed.embed, name="embed"),
    path("robots.txt", plumbing.robots, name="robots"),
    path("sitemap.xml", plumbing.sitemap, name="sitemap"),
    path("healthz", plumbing.healthz, name="healthz"),
    path("readyz", plumbing.readyz, name="readyz"),
]
