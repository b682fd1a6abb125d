"""Made-up events as the records of data files, one after the other. A test holds them to the files' rules."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from random import Random
from typing import Generic, TypeVar

from bench.synthetic.days import SEED, Calendar, When
from bench.synthetic.wording import NOTES, SENTENCES, TITLES
from timeline.models.events import UID_ALPHABET
from timeline.records import Record
from timeline.vocab import Basis, Judged, Stance

T = TypeVar("T")
_UID_LETTERS, _UID_BITS = 7, 35
_UID_STEP = 11_400_714_819  # odd, so that multiples of it are all different among 2 ** 35 numbers
_PER_SOURCE = 4  # claims that share a source, on average
# Shares in the order of the lists below, near those of the bundled data set.
_TYPES = {
    "allegation": 24, "diplomacy": 14, "finding": 11, "sanction": 10, "personnel": 9, "transfer": 9,
    "condemnation": 7, "agreement": 5, "un": 4, "use": 3, "denial": 2, "technology": 2, "other": 1,
}  # fmt: skip
_SUBSTANCE = {
    "reported": 40, "confirmed": 24, "corroborated": 20, "alleged": 12, "disputed": 3, "retracted": 1,
}  # fmt: skip
_IMPORTANCE = {"detail": 60, "significant": 35, "turning_point": 5}
_STANCES = {"asserts": 62, "corroborates": 20, "confirms": 8, "disputes": 5, "denies": 5}
_BASES: list[str] = Basis.values
_ROLES = {
    "transfer": ("supplier", "recipient", "carrier"),
    "use": ("user", "target", "supplier"),
    "personnel": ("supplier", "recipient", "participant"),
    "technology": ("supplier", "recipient"),
    "agreement": ("signatory", "participant"),
    "diplomacy": ("host", "visitor", "participant"),
    "finding": ("finder", "user", "supplier"),
    "allegation": ("claimant", "supplier", "recipient"),
    "condemnation": ("condemner", "addressee"),
    "denial": ("denier", "addressee"),
    "sanction": ("sanctioner", "designee"),
    "un": ("voter", "addressee"),
    "other": ("participant",),
}


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The slugs that made-up events may name, with the names to use in texts."""

    judged: dict[str, str]  # by event type
    actors: dict[str, str]
    systems: dict[str, str]
    places: dict[str, str]
    publications: tuple[str, ...]


class Maker:
    """Makes `count` events and their sources; equal arguments give equal records.

    Read `sources` to its end before `events`: one generator of random numbers is behind both.
    """

    def __init__(self, count: int, vocabulary: Vocabulary, seed: int = SEED) -> None:
        self._vocabulary, self._rng = vocabulary, (rng := Random(seed))
        self._count, self._sources = count, max(1, count * 2 // _PER_SOURCE)
        self._calendar = Calendar(rng)
        # The first actors of the list are the states that matter most; the others turn up less and less.
        self._actors = _falling(list(vocabulary.actors), rng)
        self._systems = _falling(list(vocabulary.systems), rng)
        self._places = _falling(list(vocabulary.places), rng)
        self._types = _Weighted(_TYPES, rng)
        self._substance = _Weighted(_SUBSTANCE, rng)
        self._importance = _Weighted(_IMPORTANCE, rng)
        self._stances = _Weighted(_STANCES, rng)

    def sources(self) -> Iterator[Record]:
        """Yield the sources that the claims of `events` name."""
        return (self._source(number) for number in range(self._sources))

    def events(self) -> Iterator[Record]:
        """Yield the events."""
        return (self._event(number) for number in range(self._count))

    def _source(self, number: int) -> Record:
        return {
            "id": source_slug(number),
            "publication": self._rng.choice(self._vocabulary.publications),
            "original_publication": None,
            "title": self._fill(self._rng.choice(SENTENCES), self._actors.some(2)).rstrip("."),
            "title_kind": "descriptive",
            "url": f"https://example.org/synthetic/{number}",
            "published_on": self._calendar.draw().first.isoformat(),
            "published_latest": None,
            "date_inferred": False,
            "language": "en",
            "aggregator": False,
        }

    def _event(self, number: int) -> Record:
        kind, when = self._types.one(), self._calendar.draw()
        actors = self._actors.some(self._rng.randint(2, 5))
        systems = self._systems.some(self._rng.choice((0, 0, 1, 1, 2)))
        title = self._fill(self._rng.choice(TITLES[kind]), actors, systems)
        judged_by_act = self._vocabulary.judged[kind] == Judged.ACT
        return {
            "uid": _uid(number),
            "slug": f"synthetic-event-{number}",
            "title": title,
            "label": title[:34].strip() if self._rng.random() < 0.3 else None,
            "summary": " ".join(self._fill(text, actors, systems) for text in self._rng.sample(SENTENCES, 3)),
            "date": when.edtf,
            "date_precision": when.precision,
            "date_extent": self._extent(when),
            "type": kind,
            "status": "on_record" if judged_by_act else self._substance.one(),
            "status_note": None,
            "importance": self._importance.one(),
            "participants": self._participants(kind, actors),
            "weapon_systems": systems,
            "places": [{"place": self._places.one(), "role": "happened"}],
            "outcome": None,
            "claims": list(self._claims(when, actors, systems)),
            "links": self._links(number),
        }

    def _extent(self, when: When) -> str:
        return "during" if when.precision in ("day", "open") else self._rng.choice(("during", "within"))

    def _participants(self, kind: str, actors: Sequence[str]) -> list[Record]:
        roles = _ROLES[kind]
        return [{"actor": actor, "role": roles[min(i, len(roles) - 1)]} for i, actor in enumerate(actors)]

    def _claims(self, when: When, actors: Sequence[str], systems: Sequence[str]) -> Iterator[Record]:
        for number in range(1, self._rng.choice((1, 2, 2, 2, 3, 4)) + 1):
            yield {
                "key": f"c{number}",
                "source": source_slug(self._rng.randrange(self._sources)),
                "claimant": self._rng.choice(actors) if self._rng.random() < 0.8 else None,
                "stance": Stance.ASSERTS.value if number == 1 else self._stances.one(),
                "basis": self._rng.choice(_BASES),
                "claimed_on": self._claimed_on(when.first),
                "note": self._fill(self._rng.choice(NOTES), actors, systems),
            }

    def _claimed_on(self, first: date) -> str | None:
        """Most claims give their day, soon after the event; the others count from their source's."""
        days = int(self._rng.expovariate(1 / 12))
        return (first + timedelta(days=days)).isoformat() if self._rng.random() < 0.85 else None

    def _links(self, number: int) -> list[Record]:
        """One event in four speaks about an earlier one."""
        if number == 0 or self._rng.random() > 0.25:
            return []
        earlier = self._rng.randrange(max(0, number - 50), number)
        return [{"event": f"synthetic-event-{earlier}", "kind": "about"}]

    def _fill(self, text: str, actors: Sequence[str], systems: Sequence[str] = ()) -> str:
        names = self._vocabulary
        return text.format(
            who=names.actors[actors[0]],
            other=names.actors[actors[-1]],
            thing=names.systems[systems[0] if systems else self._systems.one()],
            where=names.places[self._places.one()],
        )[:140]


def source_slug(number: int) -> str:
    """Return the identifier of a made-up source."""
    return f"synthetic-source-{number}"


def _uid(number: int) -> str:
    """Return an identifier that no other number has, up to 34 thousand million of them."""
    scattered = (number + 1) * _UID_STEP % (1 << _UID_BITS)
    return "e" + "".join(UID_ALPHABET[scattered >> 5 * place & 31] for place in range(_UID_LETTERS))


class _Weighted(Generic[T]):
    """Draws values as often as their shares say."""

    def __init__(self, shares: dict[T, float] | dict[T, int], rng: Random) -> None:
        self._values, self._random = list(shares), rng.random
        self._cumulated = list(accumulate(shares.values()))
        self._total, self._last = self._cumulated[-1], len(shares) - 1

    def one(self) -> T:
        return self._values[bisect(self._cumulated, self._random() * self._total, 0, self._last)]

    def some(self, count: int) -> list[T]:
        """Return up to `count` different values."""
        return list(dict.fromkeys(self.one() for _ in range(count)))


def _falling(values: list[str], rng: Random) -> _Weighted[str]:
    """Return a draw from a list whose first entries are the most frequent."""
    return _Weighted({value: 1 / (place + 2) for place, value in enumerate(values)}, rng)
