"""What was known on a day: the statuses of every event over time, worked out once by the rule."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from timeline.index.bits import Mask
from timeline.index.columns import BASES, STANCES, STATUSES, Claims, Codes, Kind, Ties
from timeline.status import ClaimFacts, EventFacts, Standing, status_then
from timeline.vocab import Status

UNKNOWN = -1


class Judged(Protocol):
    """What the rule asks of a snapshot."""

    @property
    def size(self) -> int: ...
    @property
    def types(self) -> Codes: ...
    @property
    def statuses(self) -> Codes: ...
    @property
    def has_outcome(self) -> Mask: ...
    @property
    def kinds(self) -> tuple[Kind, ...]: ...
    @property
    def actors(self) -> Ties: ...
    @property
    def claims(self) -> Claims: ...
    @property
    def igos(self) -> frozenset[int]: ...


class History:
    """Changes of status by event and day. `on` costs one pass over them."""

    def __init__(self, snapshot: Judged) -> None:
        changes = _changes(snapshot)
        self.size = snapshot.size
        self.events = np.array([event for event, _, _ in changes], np.int32)
        self.days = np.array([day for _, day, _ in changes], np.int32)
        self.codes = np.array([code for _, _, code in changes], np.int16)

    def on(self, day: date) -> NDArray[np.int16]:
        """Return the status codes of a day; UNKNOWN where an event was not yet known."""
        found = np.full(self.size, UNKNOWN, np.int16)
        then = self.days <= day.toordinal()
        found[self.events[then]] = self.codes[then]  # they are in order of day: the last one stays
        return found


def _changes(snapshot: Judged) -> list[tuple[int, int, int]]:
    """Event, day and status code, by event and day, where the status is another than before."""
    claims = _claims_of(snapshot)
    found = []
    for event, kind, stored, outcome in zip(
        range(snapshot.size), snapshot.types, snapshot.statuses, snapshot.has_outcome, strict=True
    ):
        about = snapshot.kinds[kind]
        facts = EventFacts(about.band, about.judged, bool(outcome), tuple(claims[event]))
        found += [(event, day, code) for day, code in _of_one(facts, STATUSES[stored])]
    return found


def _of_one(facts: EventFacts, stored: Status) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for day in sorted({claim.known_on for claim in facts.claims if claim.known_on}):
        status = status_then(facts, stored, day)
        code = UNKNOWN if status is None else STATUSES.index(status)
        if code != (found[-1][1] if found else UNKNOWN):
            found.append((day.toordinal(), code))
    return found


def _claims_of(snapshot: Judged) -> dict[int, list[ClaimFacts]]:
    standing = _standings(snapshot)
    claims = snapshot.claims
    found: dict[int, list[ClaimFacts]] = defaultdict(list)
    origins = np.where(claims.originals >= 0, claims.originals, claims.publications)
    for event, stance, basis, claimant, origin, day in zip(
        claims.events.tolist(),
        claims.stances.tolist(),
        claims.bases.tolist(),
        claims.claimants.tolist(),
        origins.tolist(),
        claims.known_on.tolist(),
        strict=True,
    ):
        known_on = date.fromordinal(day) if day <= date.max.toordinal() else None
        speaker = standing[claimant] if claimant >= 0 else None
        found[event].append(ClaimFacts(STANCES[stance], BASES[basis], speaker, str(origin), known_on))
    return found


def _standings(snapshot: Judged) -> list[Standing]:
    names = snapshot.actors.names
    return [
        Standing(names.slugs[_root(code, names.parents)], code in snapshot.igos)
        for code in range(len(names.slugs))
    ]


def _root(code: int, parents: tuple[int | None, ...]) -> int:
    seen = {code}
    while (above := parents[code]) is not None and above not in seen:
        seen.add(above)
        code = above
    return code
