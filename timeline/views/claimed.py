"""The claims that a query means, for pages that show claims rather than events; and who is behind them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cached_property

from django.db.models import Q, QuerySet

from timeline.models import Actor, Claim
from timeline.query import EventQuery
from timeline.selection import Selection, select_events
from timeline.views.addresses import event_url
from timeline.views.ladder import speaker
from timeline.vocab import EditorialState

IN_BRACKETS = re.compile(r" \([^)]*\)$")


class Claimed:
    """The claims under the events of a query that meet what it asks of claims themselves."""

    def __init__(self, query: EventQuery) -> None:
        self.query = query
        self.selection: Selection = select_events(query)

    @property
    def claims(self) -> QuerySet[Claim]:
        """Public claims that meet what the query asks of claims; their events may still not match."""
        public = Q(event__state=EditorialState.PUBLISHED)
        return Claim.objects.filter(public, *_claim_conditions(self.query))

    def of(self, pairs: Sequence[tuple[int, int]]) -> list[int]:
        """Keep of (key, event) pairs the keys whose event matches."""
        found = set(self.selection.shown({event for _, event in pairs}))
        return [key for key, event in pairs if event in found]


def _claim_conditions(query: EventQuery) -> list[Q]:
    conditions = [Q(known_on__lte=query.as_of)] if query.as_of else []
    if query.claimant:
        conditions.append(Q(claimant__in=with_agencies(query.claimant)))
    if query.stance:
        conditions.append(Q(stance__in=query.stance))
    if query.basis:
        conditions.append(Q(basis__in=query.basis))
    if query.publication:
        publication = Q(source__publication__slug__in=query.publication)
        conditions.append(publication | Q(source__original_publication__slug__in=query.publication))
    return conditions


def with_agencies(slugs: Iterable[str]) -> set[int]:
    """Return the primary keys of actors and of all that belong to them."""
    actors = list(Actor.objects.values_list("pk", "slug", "parent"))
    wanted = set(slugs)
    found = {pk for pk, slug, _ in actors if slug in wanted}
    while more := {pk for pk, _, parent in actors if parent in found} - found:
        found |= more
    return found


class Owners:
    """Who stands behind claimants: the body at the top of a chain of agencies."""

    @cached_property
    def _actors(self) -> dict[int, tuple[int | None, str]]:
        return {pk: (parent, name) for pk, parent, name in Actor.objects.values_list("pk", "parent", "name")}

    def owner(self, claim: Claim) -> str:
        """Name of the body that a claim belongs to in the end; a publication speaks for itself."""
        if claim.claimant_id is None:
            return speaker(claim)
        parent, name = self._actors[claim.claimant_id]
        while parent is not None:
            parent, name = self._actors[parent]
        return name


def short_name(name: str) -> str:
    """A name without the country in brackets behind it."""
    return IN_BRACKETS.sub("", name)


def claim_url(claim: Claim, query: EventQuery) -> str:
    """The address of a claim on the page of its event, as of the day that the query asks."""
    return f"{event_url(claim.event.slug, query)}#{claim.key}"
