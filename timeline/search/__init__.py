"""Words to events: full text over titles, summaries, claims, names and aliases, alike on both databases.

Every write calls `index_events` for the events whose words it changes; nothing happens by itself. Events of
every editorial state are indexed. Under `as_of` a word counts only where it was known: in the event itself,
or in a claim known by that day.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from datetime import date

import numpy as np
from django.db import connection, transaction
from django.db.models import Q
from django.db.models.expressions import RawSQL
from numpy.typing import NDArray

from timeline.models import Claim, Event, WeaponSystem
from timeline.search import engines
from timeline.search.documents import claim_words, documents
from timeline.search.terms import Term, read_terms
from timeline.search.words import pairs, tokens

_AT_ONCE = 500


def index_events(ids: Iterable[int]) -> None:
    """Index what the events with these primary keys say now; those that are gone are forgotten."""
    with transaction.atomic():
        for some in _in_parts(sorted(set(ids))):
            engines.replace(connection, some, documents(some))


def forget(ids: Iterable[int]) -> None:
    """Drop events from the index."""
    engines.replace(connection, ids, ())


def rebuild() -> None:
    """Index all events anew."""
    with transaction.atomic():
        engines.clear(connection)
        for some in _in_parts(Event.objects.order_by("pk").values_list("pk", flat=True)):
            engines.replace(connection, (), documents(some))


def matching_words(text: str, as_of: date | None = None) -> Q:
    """Return the condition that an event holds what `text` asks for, see `timeline.search.terms`.

    Any text is fine. Text without a single word, such as “?!”, matches nothing.
    """
    terms = terms_of(text)
    wanted = [term for term in terms if not term.negated]
    unwanted = [term for term in terms if term.negated]
    condition = Q() if terms else Q(pk__in=())
    if as_of:
        condition &= Q(*(Q(pk__in=_holding_then(term, as_of)) for term in wanted))
        return condition & Q(*(~Q(pk__in=_holding_then(term, as_of)) for term in unwanted))
    if wanted:
        condition &= Q(pk__in=_found(_engine().expression(wanted, own=False)))
    if unwanted:
        condition &= ~Q(pk__in=_found(_engine().any_expression(unwanted)))
    return condition


def matching_ids(text: str, as_of: date | None = None) -> set[int]:
    """Return the primary keys of the events, of every editorial state, that hold what `text` asks for."""
    return set(Event.objects.filter(matching_words(text, as_of)).values_list("pk", flat=True))


def terms_of(text: str) -> tuple[Term, ...]:
    """Read search text, with the designations of weapons that it may hold apart."""
    return read_terms(text, _designations(text))


def holding_term(term: Term) -> NDArray[np.int64]:
    """Return the primary keys of the events, of every editorial state, that hold a term, negated or not."""
    with connection.cursor() as cursor:
        cursor.execute(_engine().gather, [_engine().any_expression([term])])
        (found,) = cursor.fetchone()
    return np.fromstring(found or "", np.int64, sep=",")


def _engine() -> engines.Engine:
    return engines.ENGINES[connection.vendor]


def _found(expression: str) -> RawSQL:
    return RawSQL(_engine().find, [expression])  # noqa: S611 - the expression is a parameter


def _ids(expression: str) -> set[int]:
    return set(Event.objects.filter(pk__in=_found(expression)).values_list("pk", flat=True))


def _holding_then(term: Term, day: date) -> set[int]:
    """The index knows no days: where a word stands only in claims, and some came later, these are read."""
    own = _ids(_engine().expression([term], own=True))
    in_claims = _ids(_engine().expression([term], own=False)) - own
    claims = Claim.objects.filter(event__in=in_claims)
    unclear = set(claims.exclude(known_on__lte=day).values_list("event_id", flat=True))
    known = claim_words(claims.filter(event__in=unclear, known_on__lte=day))
    return own | (in_claims - unclear) | {pk for pk, words in known.items() if _holds(words, term)}


def _holds(words: Sequence[str], term: Term) -> bool:
    *first, last = term.words
    return any(
        words[place : place + len(first)] == first
        and (word == last or (term.open_end and word.startswith(last)))
        for place, word in enumerate(words[len(first) :])
    )


def _designations(text: str) -> Set[tuple[str, str]]:
    """The neighbouring words in names of weapons that `text` may hold apart: KN 23, Hwasong 11."""
    asked = {(first, second) for first, second in pairs(text) if second[0].isdigit()}
    if not asked:
        return frozenset()
    systems = WeaponSystem.objects.values_list("designation", "aliases", "careful_aliases")
    names = (
        name
        for designation, aliases, careful in systems
        for name in (designation, *aliases, *(form["text"] for form in careful))
    )
    return asked & {pair for name in names for pair in pairs(name)}


def _in_parts(ids: Iterable[int]) -> Iterator[list[int]]:
    everything = list(ids)
    for start in range(0, len(everything), _AT_ONCE):
        yield everything[start : start + _AT_ONCE]


__all__ = [
    "Term",
    "forget",
    "holding_term",
    "index_events",
    "matching_ids",
    "matching_words",
    "read_terms",
    "rebuild",
    "terms_of",
    "tokens",
]
