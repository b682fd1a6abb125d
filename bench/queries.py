"""Filters to ask for, each once, in the words of the site and in those of Datasette."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from urllib.parse import urlencode

from bench.synthetic.days import DAYS, FIRST, LAST, SEED

PAGE = 50  # rows in an answer
FACETS = ("type", "status", "importance")
_TYPES = ("transfer", "use", "personnel", "diplomacy", "finding", "allegation", "sanction", "condemnation")
_STATUSES = ("on_record", "alleged", "reported", "corroborated", "confirmed")
_ACTORS = ("russia", "north-korea", "united-states", "south-korea", "ukraine", "japan")
_WORDS = ("shipment", "soldiers", "remains", "orbit", "voyage", "ministry", "markings", "protocol", "crates")


@dataclass(frozen=True, slots=True)
class Wanted:
    """One filter: types are alternatives, all else must hold, and the date must touch the days."""

    types: tuple[str, ...]
    status: str
    actor: str
    since: date
    until: date
    words: str = ""

    def for_site(self) -> str:
        """Return the query string of the site."""
        pairs = [("q", self.words), *(("type", value) for value in self.types), ("status", self.status)]
        pairs += [("actor", self.actor), ("since", str(self.since)), ("until", str(self.until))]
        return urlencode([pair for pair in pairs if pair[1]])

    def for_datasette(self) -> str:
        """Return the query string of the same rows in Datasette; facets are added by the caller."""
        pairs = {
            "_search": self.words,
            "type__in": ",".join(self.types),
            "status__exact": self.status,
            "actors__arraycontains": self.actor,
            "latest__gte": str(self.since),
            "earliest__lte": str(self.until),
            "_sort_desc": "earliest",
            "_size": str(PAGE),
        }
        return urlencode({name: value for name, value in pairs.items() if value})


def filters(count: int, *, seed: int = SEED) -> list[Wanted]:
    """Return different filters, from a single month with one type to years with everything."""
    return _different(count, _filter, Random(seed))


def searches(count: int, *, seed: int = SEED) -> list[Wanted]:
    """Return different searches for one or two words within a span of days."""
    return _different(count, _search, Random(seed))


def _different(count: int, make: Callable[[Random], Wanted], rng: Random) -> list[Wanted]:
    made: dict[Wanted, None] = {}
    while len(made) < count:
        made[make(rng)] = None
    return list(made)


def _filter(rng: Random) -> Wanted:
    types = tuple(sorted(rng.sample(_TYPES, rng.randint(0, 3))))
    return Wanted(types, rng.choice(("", "", *_STATUSES)), rng.choice(("", "", *_ACTORS)), *_days(rng))


def _search(rng: Random) -> Wanted:
    words = " ".join(rng.sample(_WORDS, rng.choice((1, 1, 2))))
    return Wanted((), "", "", *_days(rng), words=words)


def _days(rng: Random) -> tuple[date, date]:
    since = FIRST + timedelta(days=rng.randrange(DAYS - 30))
    return since, min(LAST, since + timedelta(days=rng.randint(30, DAYS)))
