"""How likely a candidate belongs on the timeline: a sum of parts between 0 and 1, for ordering, never for
deciding."""

from __future__ import annotations

from collections.abc import Mapping

from timeline.extraction.rules import Part
from timeline.extraction.sides import SIDES

FOLD = 0.5

_BOTH_HERE, _ONE_AND_CARRIED, _BOTH_CARRIED, _ONE = 0.4, 0.3, 0.2, 0.12
_ACTION, _CLEAR_ACTION = 0.3, 1.8
_GOODS = 0.1
_ALONE = 0.4
_DATE = 0.2


def score_parts(
    *, here: frozenset[str], carried: frozenset[str], action: float, goods: bool, confidence: float
) -> Mapping[str, float]:
    """Parts of a score: which of the two sides are named here or just before, how clear the action, goods,
    the date. What one side does alone counts for little."""
    actors = _actors(here & SIDES, carried & SIDES)
    weight = 1.0 if actors >= _BOTH_CARRIED else _ALONE
    return {
        Part.ACTORS: actors,
        Part.ACTION: round(weight * _ACTION * min(1.0, action / _CLEAR_ACTION), 3),
        Part.GOODS: _GOODS * weight if goods else 0.0,
        Part.DATE: round(_DATE * confidence, 3),
    }


def total(parts: Mapping[str, float]) -> float:
    """The score of its parts."""
    return round(min(1.0, sum(parts.values())), 3)


def _actors(here: frozenset[str], carried: frozenset[str]) -> float:
    if here == SIDES:
        return _BOTH_HERE
    if here and here | carried == SIDES:
        return _ONE_AND_CARRIED
    if not here and carried == SIDES:
        return _BOTH_CARRIED
    return _ONE if here else 0.0
