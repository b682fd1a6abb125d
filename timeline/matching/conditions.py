"""The conditions of a query, each a set of events of the snapshot; they are met together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

import numpy as np
from numpy.typing import NDArray

from timeline.index import Bits, Snapshot, pack
from timeline.index.bits import Mask, union
from timeline.index.columns import BASES, IMPORTANCES, PLACE_ROLES, ROLES, STANCES, STATUSES, Ties
from timeline.query import EventQuery, Match, name_of, role_of
from timeline.search import Term, holding_term, matching_ids, terms_of


def matching(snapshot: Snapshot, query: EventQuery) -> Bits:
    """Return the set of events that match."""
    found = pack(np.ones(snapshot.size, np.bool_))
    for condition in _conditions(snapshot, query):
        found &= condition
    return found


def _conditions(snapshot: Snapshot, query: EventQuery) -> Iterator[Bits]:
    if query.type:
        slugs = [kind.slug for kind in snapshot.kinds]
        yield union(snapshot.of_type.table, [slugs.index(slug) for slug in query.type if slug in slugs])
    if query.status:
        yield _statuses(snapshot, query)
    if query.importance:
        yield union(snapshot.of_importance.table, [IMPORTANCES.index(word) for word in query.importance])
    if query.system:
        yield union(snapshot.systems.sets.table, snapshot.systems.names.codes(query.system))
    if query.actor:
        yield _tied(snapshot.actors, query.actor, ROLES)
    if query.place:
        yield _tied(snapshot.places, query.place, PLACE_ROLES)
    if query.since or query.until:
        period = query.first_day, query.last_day, query.match
        yield snapshot.recent("in period", period, lambda: pack(_in_period(snapshot, query)))
    yield from _claim_conditions(snapshot, query)
    if query.q:
        yield holding(snapshot, query)


def holding(snapshot: Snapshot, query: EventQuery) -> Bits:
    """Return the events that hold the words asked."""
    if query.as_of:
        return _these(snapshot, matching_ids(query.q, query.as_of))
    terms = terms_of(query.q)
    found = pack(np.full(snapshot.size, bool(terms)))
    for term in terms:
        held = snapshot.recent("terms", term, partial(_holding, snapshot, term))
        found = found & ~held if term.negated else found & held
    return found


def _holding(snapshot: Snapshot, term: Term) -> Bits:
    return _these(snapshot, holding_term(term))


def _these(snapshot: Snapshot, ids: Iterable[int] | NDArray[np.int64]) -> Bits:
    mask = np.zeros(snapshot.size, np.bool_)
    mask[snapshot.places_of(ids)] = True
    return pack(mask)


def _statuses(snapshot: Snapshot, query: EventQuery) -> Bits:
    asked = [STATUSES.index(word) for word in query.status]
    if query.as_of:
        return pack(np.isin(snapshot.statuses_then(query.as_of), asked))
    return union(snapshot.of_status.table, asked)


def _tied(ties: Ties, values: Sequence[str], roles: Sequence[str]) -> Bits:
    found = union(ties.sets.table, ties.names.codes(value for value in values if not role_of(value)))
    for value in values:
        if role_of(value):
            found = found | pack(ties.in_role(name_of(value), roles.index(role_of(value))))
    return found


def _in_period(snapshot: Snapshot, query: EventQuery) -> Mask:
    first, last = query.first_day, query.last_day
    if query.match is Match.CERTAIN:
        starts, ends = snapshot.earliest, snapshot.latest
    else:
        starts, ends = snapshot.latest, snapshot.earliest
    mask = np.ones(snapshot.size, np.bool_)
    if first:
        mask &= starts >= first.toordinal()
    if last:
        mask &= ends <= last.toordinal()
    return mask


def _claim_conditions(snapshot: Snapshot, query: EventQuery) -> Iterator[Bits]:
    claims = snapshot.claims
    if query.as_of:
        yield _with_claims(snapshot, claims.known_by(query.as_of) & claims.supporting)
    if asks_claims(query):
        yield _with_claims(snapshot, claims_asked(snapshot, query))


def _with_claims(snapshot: Snapshot, chosen: Mask) -> Bits:
    mask = np.zeros(snapshot.size, np.bool_)
    mask[snapshot.claims.events[chosen]] = True
    return pack(mask)


def asks_claims(query: EventQuery) -> bool:
    """Whether a query asks something of claims, apart from their day."""
    return bool(query.claimant or query.stance or query.basis or query.publication)


def claims_asked(snapshot: Snapshot, query: EventQuery) -> Mask:
    """Return the claims that meet all that is asked of one claim, and were known by the day asked."""
    claims = snapshot.claims
    mask = np.ones(len(claims.events), np.bool_) if query.as_of is None else claims.known_by(query.as_of)
    if query.claimant:
        mask &= np.isin(claims.claimants, list(snapshot.actors.names.with_agencies(query.claimant)))
    if query.stance:
        mask &= np.isin(claims.stances, [STANCES.index(word) for word in query.stance])
    if query.basis:
        mask &= np.isin(claims.bases, [BASES.index(word) for word in query.basis])
    if query.publication:
        codes = snapshot.publications.codes(query.publication)
        mask &= np.isin(claims.publications, codes) | np.isin(claims.originals, codes)
    return mask
