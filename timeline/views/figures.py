"""Small figures of a selection on the first screen: by month and type, by status, by claimant.

Everything comes from counts that the page has anyway; no event is read. Each bar is a link that filters.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import cached_property

from timeline.chronology import label
from timeline.facets import FacetValue
from timeline.views.addresses import Params, with_query
from timeline.views.results import Results

# More months than these are counted by year.
MOST_MONTHS = 96
# In the units of the drawing a column is WIDTH wide, with a gap of 1 on both sides, and an event is 1 high.
WIDTH = 8
# Stands for the period in an address that is then written once for each.
PERIOD = "1000"


@dataclass(frozen=True, slots=True)
class Bar:
    """A value with its count, its share of the greatest one in per cent, and the address that filters."""

    label: str
    count: int
    percent: int
    href: str
    selected: bool
    slot: int = 0


@dataclass(frozen=True, slots=True)
class Column:
    """The events that begin in a month or year."""

    left: int
    label: str
    count: int
    types: str
    href: str


@dataclass(frozen=True, slots=True)
class Stack:
    """The boxes of one type over all columns, as path data, see WIDTH."""

    slot: int
    path: str


@dataclass(frozen=True, slots=True)
class YearMark:
    """Where a year begins, in per cent of the width; near the right edge its name ends there instead."""

    year: str
    left: str
    anchor: str


class OverviewFigures:
    """Figures of what the first screen shows; computed when a template first asks."""

    def __init__(self, results: Results) -> None:
        self.results = results

    @cached_property
    def columns(self) -> list[Column]:
        """Every month from the first with an event to the last, or every year where those are too many."""
        return [self._column(place, period) for place, period in enumerate(self._periods)]

    @property
    def step(self) -> str:
        """What a column stands for."""
        return "year" if self._by_year else "month"

    @cached_property
    def stacks(self) -> list[Stack]:
        """The boxes of each type, those of the first type lowest."""
        floors = [0] * len(self._periods)
        return [self._stack(slug, slot, floors) for slug, _, slot in self._types]

    @property
    def width(self) -> int:
        """Of all columns."""
        return WIDTH * len(self.columns)

    @property
    def years(self) -> list[YearMark]:
        """The years to name under the columns; every second or fifth where there are many."""
        starts = [
            (place, period[:4]) for place, period in enumerate(self._periods) if self._starts_year(period)
        ]
        every = 1 if len(starts) <= 8 else 5
        width = len(self._periods)
        return [
            YearMark(year, f"{100 * place / width:.4g}", "start" if place < 0.9 * width else "end")
            for place, year in starts[::every]
        ]

    @property
    def types(self) -> list[Bar]:
        """How many events of each type."""
        return self._bars("type")

    @property
    def statuses(self) -> list[Bar]:
        """How many events of each status."""
        return self._bars("status")

    @property
    def claimants(self) -> list[Bar]:
        """Of how many events each claimant speaks; those that the filters show at once."""
        return sorted(self._bars("claimant"), key=lambda bar: -bar.count)

    @property
    def greatest(self) -> int:
        """The most events in one column."""
        return max((column.count for column in self.columns), default=0)

    @property
    def description(self) -> str:
        """What the columns show, in words."""
        if not self.columns:
            return "No event of this selection has a known beginning."
        most = max(self.columns, key=lambda column: column.count)
        first, last = self.columns[0].label, self.columns[-1].label
        span = f"from {first} to {last}" if first != last else f"in {first}"
        return f"Events by the {self.step} they begin in, {span}; most in {most.label}: {most.count:,}."

    @cached_property
    def _months(self) -> list[tuple[str, str, int]]:
        return self.results.selection.by_month()

    @cached_property
    def _by_year(self) -> bool:
        months = [month for month, _, _ in self._months]
        return bool(months) and _number(max(months)) - _number(min(months)) >= MOST_MONTHS

    @cached_property
    def _counts(self) -> dict[str, Counter[str]]:
        """Number of events by type, by period."""
        counts: dict[str, Counter[str]] = {}
        for month, slug, number in self._months:
            counts.setdefault(month[:4] if self._by_year else month, Counter())[slug] += number
        return counts

    @cached_property
    def _periods(self) -> Sequence[str]:
        if not self._counts:
            return ()
        first, last = min(self._counts), max(self._counts)
        if self._by_year:
            return [f"{year:04}" for year in range(int(first), int(last) + 1)]
        return [_month(number) for number in range(_number(first), _number(last) + 1)]

    @cached_property
    def _types(self) -> list[tuple[str, str, int]]:
        """Slug, label and palette slot of the types that occur, in the order of the filters."""
        found = {slug for counts in self._counts.values() for slug in counts}
        return [(v.value, v.label, v.slot) for v in self._values("type") if v.value in found]

    @cached_property
    def _home(self) -> str:
        return reverse("timeline:home")

    @cached_property
    def _kept(self) -> Params:
        return self.results.presentation.kept()

    @cached_property
    def _period_url(self) -> str:
        query = self.results.query.replaced(since=PERIOD, until=PERIOD)
        return self.results.url(query)

    def _column(self, place: int, period: str) -> Column:
        counts = self._counts.get(period, Counter())
        words = ", ".join(f"{counts[slug]:,} {name}" for slug, name, _ in self._types if counts[slug])
        href = self._period_url
        for side in ("since", "until"):
            href = href.replace(f"{side}={PERIOD}", f"{side}={period}")
        return Column(place * WIDTH, label(period), counts.total(), words, href)

    def _stack(self, slug: str, slot: int, floors: list[int]) -> Stack:
        path, bar = "", WIDTH - 2
        for place, period in enumerate(self._periods):
            number = self._counts.get(period, Counter())[slug]
            if number:
                floors[place] += number
                path += f"M{place * WIDTH + 1} {self.greatest - floors[place]}h{bar}v{number}h-{bar}z"
        return Stack(slot, path)

    def _starts_year(self, period: str) -> bool:
        return self._by_year or period.endswith("-01")

    def _bars(self, name: str) -> list[Bar]:
        values = [value for value in self._values(name) if value.count and not value.folded]
        most = max((value.count for value in values), default=1)
        return [self._bar(value, most) for value in values]

    def _bar(self, value: FacetValue, most: int) -> Bar:
        href = with_query(self._home, value.params, self._kept)
        percent = max(round(100 * value.count / most), 1)
        return Bar(value.label, value.count, percent, href, value.selected, value.slot)

    def _values(self, name: str) -> Iterable[FacetValue]:
        facet = self.results.facets.get(name)
        return facet.values if facet else ()


def _number(month: str) -> int:
    return int(month[:4]) * 12 + int(month[5:]) - 1


def _month(number: int) -> str:
    return f"{number // 12:04}-{number % 12 + 1:02}"
