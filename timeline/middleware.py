"""Headers that every answer carries and that neither Django nor django-csp sets; Brotli for public pages."""

from __future__ import annotations

import re
from collections.abc import Callable

import brotli
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_vary_headers

BROTLI_QUALITY = 5  # as quick as gzip on our pages, and a fifth smaller
WORTH_IT = 200  # bytes
_UNUSED_FEATURES = (
    "accelerometer",
    "autoplay",
    "browsing-topics",
    "camera",
    "display-capture",
    "encrypted-media",
    "geolocation",
    "gyroscope",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "picture-in-picture",
    "publickey-credentials-get",
    "screen-wake-lock",
    "usb",
    "xr-spatial-tracking",
)
PERMISSIONS_POLICY = ", ".join(f"{feature}=()" for feature in _UNUSED_FEATURES)


def security_headers(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Deny browser features the site does not use, and cross-site loading unless a view allowed it."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        response.headers.setdefault("Permissions-Policy", PERMISSIONS_POLICY)
        response.headers.setdefault("X-Permitted-Cross-Domain-Policies", "none")
        return response

    return middleware


def brotli_for_public_pages(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Compress public answers with Brotli for who accepts it.

    Pages of editors hold secrets and stay with Django's gzip, which pads them against BREACH.
    """

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if _may_shrink(response):
            patch_vary_headers(response, ("Accept-Encoding",))
            if re.search(r"\bbr\b", request.headers.get("Accept-Encoding", "")):
                _shrink(response)
        return response

    return middleware


def _may_shrink(response: HttpResponse) -> bool:
    if response.streaming or response.has_header("Content-Encoding"):
        return False
    return "public" in response.get("Cache-Control", "") and len(response.content) >= WORTH_IT


def _shrink(response: HttpResponse) -> None:
    response.content = brotli.compress(response.content, quality=BROTLI_QUALITY)
    response["Content-Length"] = str(len(response.content))
    response["Content-Encoding"] = "br"
    etag = response.get("ETag", "")
    if etag.startswith('"'):
        response["ETag"] = f"W/{etag}"  # the same page in other bytes
