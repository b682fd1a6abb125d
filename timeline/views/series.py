"""Claimed figures as series: what may be joined by a line and what stands apart. Pure, knows no Django.

A series is one claimant × unit × item × population × day from which it counts. Figures without such a day
stand alone. Kinds that mean different things (sent and fired, killed and wounded, soldiers and civilians,
counted and worked out, running totals and single events) never share a chart. Nothing is ever added up.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import groupby
from typing import Any, NamedTuple

from timeline.chronology import Edtf, Precision, parse

CUMULATIVE = "cumulative"


class Kind(NamedTuple):
    """What must agree before two figures may share a chart."""

    unit: str
    population: str
    outcome: str
    flow: str
    measure: str
    derived: bool

    @property
    def is_total(self) -> bool:
        """Whether the figures are running totals rather than figures of single events."""
        return self.measure == CUMULATIVE


@dataclass(frozen=True, slots=True)
class Figure:
    """One claimed number: at least `low`, `best`, at most `high`; `since` and `until` are EDTF or ""."""

    key: int
    kind: Kind
    who: str
    item: str
    as_of: date
    low: int | None = None
    best: int | None = None
    high: int | None = None
    since: str = ""
    until: str = ""

    @property
    def least(self) -> int | None:
        """The smallest number that the claim allows; None when it names no lower bound."""
        return self.low if self.low is not None else self.best

    @property
    def most(self) -> int | None:
        """The greatest number that the claim allows; None when it names no upper bound."""
        return self.high if self.high is not None else self.best

    @property
    def counts_until(self) -> date:
        """The last day that the count may cover."""
        return (parse(self.until).latest if self.until else None) or self.as_of


@dataclass(frozen=True, slots=True)
class Group:
    """Figures of one kind, oldest first, and the series among them that a line may join."""

    kind: Kind
    figures: tuple[Figure, ...]
    joined: tuple[tuple[Figure, ...], ...]


class EdgeForm(StrEnum):
    """How the start or end of a count is drawn: a tick, a bracket over its days, or a fade."""

    DAY = "day"
    SPAN = "span"
    FADE = "fade"


@dataclass(frozen=True, slots=True)
class Edge:
    """The days on which a count may start or end, and how exactly that is known."""

    earliest: date
    latest: date
    form: EdgeForm


def grouped(figures: Iterable[Figure], rank: Callable[[Kind], Any]) -> list[Group]:
    """Sort figures into kinds, in the order that `rank` gives them."""
    ordered = sorted(figures, key=lambda figure: (rank(figure.kind), figure.kind))
    return [_group(kind, list(found)) for kind, found in groupby(ordered, key=lambda figure: figure.kind)]


def _group(kind: Kind, figures: list[Figure]) -> Group:
    by_day = tuple(sorted(figures, key=lambda figure: (figure.as_of, figure.key)))
    return Group(kind, by_day, tuple(series for series in series_of(by_day) if len(series) > 1))


def series_of(figures: Sequence[Figure]) -> list[tuple[Figure, ...]]:
    """Put the figures of each series together, each in the order given."""
    series: dict[object, list[Figure]] = {}
    for figure in figures:
        series.setdefault(_series_key(figure), []).append(figure)
    return [tuple(found) for found in series.values()]


def _series_key(figure: Figure) -> object:
    if not figure.since:
        return figure.key
    return (figure.kind, figure.who, figure.item, figure.since)


def edge(edtf: str) -> Edge | None:
    """Return how the start or end of a count is drawn; None where the claim names none."""
    known = parse(edtf) if edtf else None
    if known is None or known.earliest is None or known.latest is None:
        return None
    return Edge(known.earliest, known.latest, _form(known))


def _form(known: Edtf) -> EdgeForm:
    if known.approximate or known.uncertain:
        return EdgeForm.FADE
    forms = {Precision.DAY: EdgeForm.DAY, Precision.MONTH: EdgeForm.SPAN}
    return forms.get(known.precision, EdgeForm.FADE)


def contradicts(one: Figure, other: Figure) -> bool:
    """Whether two claimants' figures for the same thing cannot both be right, as far as their bounds tell.

    Both are counted, not worked out, and share kind, item and, for running totals, comparable starts: the
    smaller count starts no later than the greater one may have, ends no earlier, and still stays below it.
    Figures of single events are compared by the caller, within one event only.
    """
    if one.kind != other.kind or one.item != other.item or one.who == other.who or one.kind.derived:
        return False
    smaller, greater = (one, other) if _below(one, other) else (other, one)
    return _below(smaller, greater) and (not one.kind.is_total or _covers(smaller, greater))


def _below(one: Figure, other: Figure) -> bool:
    return one.most is not None and other.least is not None and one.most < other.least


def _covers(longer: Figure, shorter: Figure) -> bool:
    """Whether one count may start as early as the other and surely ends no earlier."""
    if not longer.since or not shorter.since:
        return False
    start, other = parse(longer.since), parse(shorter.since)
    starts = (start.earliest or date.min) <= (other.latest or date.max)
    return starts and _ends(longer) >= shorter.counts_until


def _ends(figure: Figure) -> date:
    """The first day on which the count may have ended."""
    return (parse(figure.until).earliest if figure.until else None) or figure.as_of
