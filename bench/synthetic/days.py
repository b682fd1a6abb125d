"""Days of made-up events, as EDTF of mixed precision: from 2022 to the bundled cut-off, with busy weeks."""

from __future__ import annotations

from bisect import bisect
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from random import Random

SEED = 7  # of every made-up thing, unless another one is asked for
FIRST, LAST = date(2022, 1, 1), date(2026, 2, 15)
DAYS = (LAST - FIRST).days + 1
_BURSTS = 40
# How dates are given, about as often as in the bundled data set.
_FORMS = (("day", 80), ("range", 11), ("month", 5), ("open", 2), ("quarter", 1), ("year", 1))
_ROUGH = 0.06


@dataclass(frozen=True, slots=True)
class When:
    """A date as EDTF, its precision, and the day it begins."""

    edtf: str
    precision: str
    first: date


class Calendar:
    """Draws days that crowd around a number of bursts."""

    def __init__(self, rng: Random) -> None:
        self._rng = rng
        weights = [1 + day / DAYS for day in range(DAYS)]
        for _ in range(_BURSTS):
            centre, width, height = rng.randrange(DAYS), rng.randint(2, 14), rng.uniform(2, 12)
            for day in range(max(0, centre - width), min(DAYS, centre + width + 1)):
                weights[day] += height
        self._cumulated = list(accumulate(weights))
        self._forms = [form for form, share in _FORMS for _ in range(share)]
        self._shapes = {
            "day": self._day,
            "range": self._range,
            "month": self._month,
            "open": self._open,
            "quarter": self._quarter,
            "year": self._year,
        }

    def draw(self) -> When:
        """Return the date of one event."""
        day = bisect(self._cumulated, self._rng.random() * self._cumulated[-1], 0, DAYS - 1)
        first = FIRST + timedelta(days=day)
        form = self._rng.choice(self._forms)
        rough = "~" if self._rng.random() < _ROUGH else ""
        return self._shapes[form](first, rough)

    def _day(self, first: date, rough: str) -> When:
        return When(f"{first}{rough}", "day", first)

    def _range(self, first: date, rough: str) -> When:
        last = first + timedelta(days=self._rng.randint(1, 90))
        return When(f"{first}/{last}{rough}", "range", first)

    def _month(self, first: date, rough: str) -> When:
        return When(f"{first:%Y-%m}{rough}", "month", first.replace(day=1))

    def _open(self, first: date, rough: str) -> When:
        return When(f"{first:%Y-%m}{rough}/..", "open", first.replace(day=1))

    def _quarter(self, first: date, rough: str) -> When:
        quarter = (first.month - 1) // 3
        return When(f"{first.year}-{33 + quarter}{rough}", "quarter", date(first.year, 3 * quarter + 1, 1))

    def _year(self, first: date, rough: str) -> When:
        return When(f"{first.year}{rough}", "year", date(first.year, 1, 1))
