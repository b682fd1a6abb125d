"""The query answered in plain SQL: what the columnar snapshot is held against."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import BinaryField, F, Min, OuterRef, Q, QuerySet, Subquery
from django.db.models.expressions import Combinable, OrderBy
from django.db.models.functions import Cast

from tests.plain.then import known_by, statuses_then
from timeline.models import (
    Actor,
    Claim,
    Event,
    EventPlace,
    EventQuerySet,
    EventSystem,
    Participation,
)
from timeline.query import EventQuery, Match, Order, name_of, role_of
from timeline.search import matching_words
from timeline.vocab import SUPPORTING


def matching(query: EventQuery) -> EventQuerySet:
    """Return the published events that match, in no order."""
    found: EventQuerySet = Event.objects.published().order_by()
    for condition in _conditions(query):
        found = found.filter(condition)
    in_period = found.within if query.match is Match.CERTAIN else found.overlapping
    found = in_period(query.first_day, query.last_day)
    if query.as_of and query.status:
        statuses = statuses_then(found, query.as_of)
        found = found.filter(pk__in=[pk for pk, status in statuses.items() if status in query.status])
    return found


def in_order(found: EventQuerySet, order: Order) -> EventQuerySet:
    """Return the events in the order of the query; the same on every database and on every day."""
    by_slug = Cast("slug", BinaryField())  # by bytes, whatever the collation of the database
    if order is Order.OLDEST:
        return found.order_by(*_oldest_first(), by_slug)
    if order is Order.KNOWN:
        found = found.alias(first_known=Subquery(_first_known_day()))
        return found.order_by(F("first_known").desc(nulls_last=True), *_newest_first(), by_slug)
    return found.order_by(*_newest_first(), by_slug)


def _newest_first() -> tuple[OrderBy, ...]:
    return F("earliest").desc(nulls_last=True), F("latest").desc(nulls_first=True)


def _oldest_first() -> tuple[OrderBy, ...]:
    return F("earliest").asc(nulls_first=True), F("latest").asc(nulls_last=True)


def _first_known_day() -> QuerySet[Claim, Any]:
    supporting = Claim.objects.filter(event=OuterRef("pk"), stance__in=SUPPORTING)
    return supporting.order_by().values("event").annotate(day=Min("known_on")).values("day")


def _conditions(query: EventQuery) -> Iterator[Q | Combinable]:
    if query.type:
        yield Q(type__slug__in=query.type)
    if query.status and not query.as_of:
        yield Q(status__in=query.status)
    if query.importance:
        yield Q(importance__in=query.importance)
    if query.system:
        yield _among(EventSystem.objects.filter(system__slug__in=query.system))
    if query.actor:
        yield _among(Participation.objects.filter(_any_role("actor", query.actor)))
    if query.place:
        yield _among(EventPlace.objects.filter(_any_role("place", query.place)))
    yield from _claim_conditions(query)
    if query.q:
        yield matching_words(query.q, query.as_of)


def _claim_conditions(query: EventQuery) -> Iterator[Q]:
    if query.as_of:
        yield _among(Claim.objects.filter(known_by(query.as_of), stance__in=SUPPORTING))
    asked = claims_asked(query)
    if asked is not None:
        known = known_by(query.as_of) if query.as_of else Q()
        yield _among(Claim.objects.filter(known, asked))


def claims_asked(query: EventQuery) -> Q | None:
    """Return what one claim must meet, apart from its day; None when the query asks nothing of claims."""
    asked = Q()
    if query.claimant:
        asked &= Q(claimant__in=with_agencies(query.claimant))
    if query.stance:
        asked &= Q(stance__in=query.stance)
    if query.basis:
        asked &= Q(basis__in=query.basis)
    if query.publication:
        asked &= Q(source__publication__slug__in=query.publication) | Q(
            source__original_publication__slug__in=query.publication
        )
    return asked or None


def with_agencies(slugs: Iterable[str]) -> set[int]:
    """Return the primary keys of actors and of everything below them through `parent`, at any depth."""
    rows = list(Actor.objects.values_list("pk", "slug", "parent_id"))
    wanted = set(slugs)
    found = {pk for pk, slug, _ in rows if slug in wanted}
    fresh = found
    while fresh:
        fresh = {pk for pk, _, parent in rows if parent in fresh} - found
        found = found | fresh
    return found


def _among(
    rows: QuerySet[Claim] | QuerySet[EventSystem] | QuerySet[Participation] | QuerySet[EventPlace],
) -> Q:
    return Q(pk__in=rows.order_by().values("event"))


def _any_role(field: str, values: Iterable[str]) -> Q:
    return reduce(or_, (_in_role(field, name_of(value), role_of(value)) for value in values))


def _in_role(field: str, slug: str, role: str) -> Q:
    return Q(**{f"{field}__slug": slug}, **({"role": role} if role else {}))
