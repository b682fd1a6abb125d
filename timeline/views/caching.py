"""Answers that anyone may keep: no cookies, an ETag from the version of the data, 304 before any work."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Any, cast

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control
from django.views.decorators.http import condition, require_safe

from timeline.htmx import PageRequest, read_headers
from timeline.index import served_version

View = Callable[..., HttpResponse]
CODE = ("timeline/**/*.py", "templates/**/*.html")
SETTINGS = ("SITE_NAME", "SITE_URL", "CONTACT_EMAIL", "CONTACT_URL", "STATIC_URL")


def public_page(view: View) -> View:
    """Serve GET and HEAD to everyone alike; every use is checked with the server, which may answer 304."""
    return _kept(view, max_age=0, must_revalidate=True)


def public_embed(view: View) -> View:
    """Like `public_page`, but a copy may be shown for five minutes, and for a day while a new one comes."""
    return _kept(view, max_age=300, stale_while_revalidate=24 * 60 * 60)


def etag_of(request: HttpRequest, **kwargs: object) -> str:
    """ETag of an answer; reads the data version, which the view then finds as `request.version`."""
    page = cast(PageRequest, request)
    page.version = served_version()
    parts = (page.version.token, release(), request.build_absolute_uri(), *read_headers(request))
    return f'"{hashlib.sha256(repr(parts).encode()).hexdigest()[:32]}"'


def _kept(view: View, **cache_control: Any) -> View:
    conditional = require_safe(condition(etag_func=etag_of)(view))

    @wraps(view)
    def kept(request: HttpRequest, **kwargs: object) -> HttpResponse:
        response = conditional(request, **kwargs)
        patch_cache_control(response, public=True, **cache_control)
        return response

    return kept


def release() -> str:
    """Return what else an answer is made of: the code, the static files, the operator's settings."""
    return repr([_code_hash(), *(getattr(settings, name) for name in SETTINGS)])


@lru_cache(maxsize=1)
def _code_hash() -> str:
    digest = hashlib.sha256()
    for pattern in CODE:
        for path in sorted(settings.BASE_DIR.glob(pattern)):
            digest.update(path.read_bytes())
    return digest.hexdigest()
