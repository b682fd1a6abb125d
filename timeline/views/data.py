"""The selection as data: JSON and CSV, for any site to use. A query that is not understood is refused."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import wraps
from typing import Any

import orjson
from django.http import HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.urls import URLPattern, path
from django.utils.cache import patch_cache_control
from django.views.decorators.http import condition, require_http_methods

from timeline.exports.csv import csv_lines
from timeline.exports.json import error_document, events_document
from timeline.index import served_version
from timeline.query import ReadQuery, read_query
from timeline.selection import select_events
from timeline.views.addresses import absolute
from timeline.views.caching import release

METHODS = ("GET", "HEAD", "OPTIONS")

DataView = Callable[[HttpRequest, ReadQuery], HttpResponseBase]


def data_format(name: str) -> Callable[[DataView], Callable[[HttpRequest], HttpResponseBase]]:
    """Serve a selection in one format: strict about the query, open to other sites, revalidated by ETag."""

    def decorate(view: DataView) -> Callable[[HttpRequest], HttpResponseBase]:
        @require_http_methods(METHODS)
        @wraps(view)
        def answer(request: HttpRequest) -> HttpResponseBase:
            response = HttpResponse(status=204) if request.method == "OPTIONS" else _read(request, name, view)
            response["Allow"] = ", ".join(METHODS)
            response["Access-Control-Allow-Origin"] = "*"
            response["Access-Control-Allow-Methods"] = ", ".join(METHODS)
            response["Access-Control-Expose-Headers"] = "ETag, Content-Disposition"
            return response

        return answer

    return decorate


def _read(request: HttpRequest, name: str, view: DataView) -> HttpResponseBase:
    asked = read_query(request.GET)
    if asked.problems:
        return json_answer(error_document(400, asked.problems), status=400)
    etag = _etag(request, name, asked)
    response = condition(etag_func=lambda _: etag)(lambda inner: view(inner, asked))(request)
    patch_cache_control(response, public=True, max_age=0, must_revalidate=True)
    return response


def json_answer(document: dict[str, Any], status: int = 200) -> HttpResponse:
    """Answer with a document as JSON."""
    return HttpResponse(orjson.dumps(document), content_type="application/json", status=status)


def _etag(request: HttpRequest, name: str, asked: ReadQuery) -> str:
    page = asked.presentation.to_params()
    token = served_version().token
    parts = (token, release(), absolute(request, request.path), name, asked.query.to_querystring(), page)
    return f'"{hashlib.sha256(repr(parts).encode()).hexdigest()[:32]}"'


@data_format("json")
def events_json(request: HttpRequest, asked: ReadQuery) -> HttpResponseBase:
    """Serve a page of a selection as JSON."""
    selection = select_events(asked.query)
    document = events_document(selection, asked.presentation, absolute(request, request.path))
    return json_answer(document)


@data_format("csv")
def events_csv(request: HttpRequest, asked: ReadQuery) -> HttpResponseBase:
    """Serve a whole selection as CSV, or a page of it when a limit is given."""
    selection = select_events(asked.query)
    lines = csv_lines(selection, asked.presentation, absolute(request, ""))
    response = StreamingHttpResponse(lines, content_type="text/csv; charset=utf-8; header=present")
    response["Content-Disposition"] = f'attachment; filename="{selection.wording.file_name}.csv"'
    return response


data_urls: list[URLPattern] = [
    path("events.json", events_json, name="events-json"),
    path("events.csv", events_csv, name="events-csv"),
]
