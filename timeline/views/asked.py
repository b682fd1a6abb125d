"""The filters of a selection on pages without the filter form: each a link that lifts it."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse

from timeline.query import EventQuery
from timeline.selection import select_events
from timeline.views.addresses import Params, selection_url, with_query


@dataclass(frozen=True, slots=True)
class Asked:
    """What is filtered: the filters with the address that lifts each, and where others are chosen."""

    lifts: tuple[tuple[str, str], ...]
    cleared: str
    timeline: str
    hidden: Params


def asked_on(page: str, query: EventQuery, kept: Params = (), own: tuple[str, ...] = ()) -> Asked:
    """Return the filters of a page; `own` are the parameters that its form has fields for."""
    path = reverse(page)
    chips = select_events(query.without(*own)).chips
    shown = tuple(pair for pair in query.to_params() if pair[0] in own)
    return Asked(
        lifts=tuple((chip.label, with_query(path, tuple(chip.params), shown, kept)) for chip in chips),
        cleared=with_query(path, shown, kept),
        timeline=selection_url(query),
        hidden=tuple(pair for pair in query.to_params() if pair[0] not in own),
    )
