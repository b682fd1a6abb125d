"""What a measurement gives: figures with their budget and their peers, or the reason why there are none."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured value. `peers` hold the same measure of other programs, taken in the same run.

    A budget is an upper bound of `value`; with `budget_peer` it is a multiple of that peer's value. With
    `or_peer` a multiple of that peer's value is enough where the budget itself is not kept.
    """

    part: str
    what: str
    value: float
    unit: str
    measure: str  # such as "p95 of 150"
    events: int | None = None  # how many events there were
    budget: float | None = None
    budget_peer: str = ""
    or_times: float = 0
    or_peer: str = ""
    peers: dict[str, float] = field(default_factory=dict)
    over: dict[str, str] = field(default_factory=dict)  # peers that gave no value, and why: "over 60 s"
    detail: dict[str, float] = field(default_factory=dict)
    note: str = ""

    @property
    def met(self) -> bool | None:
        """Whether the budget is kept; None without one, or without the peer it is counted by."""
        bound = self.bound
        return None if bound is None else self.value <= bound

    @property
    def bound(self) -> float | None:
        """The budget in the unit of the value."""
        if self.budget is None:
            return None
        if not self.budget_peer:
            return max(self.budget, self.or_times * self.peers.get(self.or_peer, 0))
        peer = self.peers.get(self.budget_peer)
        return None if peer is None else self.budget * peer

    def ratios(self) -> dict[str, float]:
        """The value as a share of each peer's: below 1 is less than the peer."""
        return {name: self.value / peer for name, peer in self.peers.items() if peer}

    def record(self) -> dict[str, Any]:
        """The figure for the report, with what follows from it."""
        ratios = {name: round(ratio, 3) for name, ratio in self.ratios().items()}
        return {**asdict(self), "bound": self.bound, "met": self.met, "ratios": ratios}


@dataclass(frozen=True, slots=True)
class Skipped:
    """A measurement that this machine or this run could not make."""

    part: str
    what: str
    why: str


Finding = Figure | Skipped


def percentile(values: Sequence[float], share: float) -> float:
    """Return the value that `share` of all values, 0 to 1, do not exceed (nearest rank)."""
    if not values:
        raise ValueError("no values to take a percentile of")
    ordered = sorted(values)
    return ordered[max(1, math.ceil(round(share * len(ordered), 9))) - 1]


def spread(values: Sequence[float]) -> dict[str, float]:
    """Return p50, p95 and p99, rounded for a report."""
    return {f"p{part}": round(percentile(values, part / 100), 2) for part in (50, 95, 99)}
