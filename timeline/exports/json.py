"""The selection as JSON, a page at a time."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from timeline.payload import event_payload
from timeline.query import Presentation, Problem, parameters
from timeline.selection import Selection

SCHEMA = 1
DEFAULT_LIMIT = 200


def events_document(selection: Selection, presentation: Presentation, address: str) -> dict[str, Any]:
    """Return a page of a selection; `address` is the absolute one of the document, without a query.

    Under as_of, `undated` says how many claims were left out because they have no day.
    """
    limit = presentation.limit or DEFAULT_LIMIT
    offset = (presentation.page - 1) * limit
    site = address[: address.index("/", address.index("//") + 2)]
    return {
        "schema": SCHEMA,
        "count": selection.count,
        "query": _as_dict(selection.query.to_params()),
        **({"undated": selection.undated} if selection.query.as_of else {}),
        "events": [event_payload(event, site) for event in selection.events(offset, limit)],
        "next": _next(selection, presentation, address) if offset + limit < selection.count else None,
    }


def error_document(status: int, problems: tuple[Problem, ...]) -> dict[str, Any]:
    """Return what data formats answer when a query string cannot be used."""
    return {
        "schema": SCHEMA,
        "error": {
            "status": status,
            "message": " ".join(problem.message for problem in problems),
            "problems": [
                {"parameter": problem.parameter, "value": problem.value, "message": problem.message}
                for problem in problems
            ],
        },
    }


def _next(selection: Selection, presentation: Presentation, address: str) -> str:
    limit = (("limit", str(presentation.limit)),) if presentation.limit else ()
    page = ("page", str(presentation.page + 1))
    return f"{address}?{urlencode([*selection.query.to_params(), *limit, page])}"


def _as_dict(params: tuple[tuple[str, str], ...]) -> dict[str, str | list[str]]:
    """Return parameters as a dict, with a list for each repeatable one."""
    repeatable = parameters()
    found: dict[str, str | list[str]] = {}
    for name, value in params:
        if repeatable[name]:
            found[name] = [*found.get(name, []), value]
        else:
            found[name] = value
    return found
