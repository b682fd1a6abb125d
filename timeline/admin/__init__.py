"""The editors' side of the site, on Django's admin. Importing the package registers every model."""

from __future__ import annotations

from django.conf import settings
from django.contrib import admin

from timeline.admin import articles, candidates, events, history, names, pages, sources, under_event

__all__ = ["articles", "candidates", "events", "history", "names", "pages", "sources", "under_event"]

admin.site.site_header = settings.SITE_NAME
admin.site.site_title = f"{settings.SITE_NAME} editing"
admin.site.index_title = "Editing"
admin.site.enable_nav_sidebar = False  # lists and forms need the width; the header leads to the main lists
