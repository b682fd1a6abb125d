"""Made-up events as the records of data files. For speed they are not validated here; a test does it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from bench.synthetic.days import SEED, Calendar, When
from bench.synthetic.wording import NOTES, SENTENCES, TITLES
from timeline.models.events import UID_ALPHABET
from timeline.services.dataset import schema
from timeline.vocab import Basis, Judged, Stance

_UID_LETTERS = 7
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
_BASES = Basis.values
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


@dataclass(frozen=True, slots=True)
class Made:
    """Records of one run of the generator."""

    sources: list[schema.SourceRecord]
    events: list[schema.EventRecord]


def make(count: int, vocabulary: Vocabulary, seed: int = SEED) -> Made:
    """Return `count` events and their sources; equal arguments give equal records."""
    return _Maker(count, vocabulary, Random(seed)).make()


class _Maker:
    def __init__(self, count: int, vocabulary: Vocabulary, rng: Random) -> None:
        self._count, self._vocabulary, self._rng = count, vocabulary, rng
        self._calendar = Calendar(rng)
        # The first actors of the list are the states that matter most; the others turn up less and less.
        self._actors = _Falling(list(vocabulary.actors), rng)
        self._systems = _Falling(list(vocabulary.systems), rng)
        self._places = _Falling(list(vocabulary.places), rng)

    def make(self) -> Made:
        sources = [self._source(i) for i in range(max(1, self._count * 2 // _PER_SOURCE))]
        self._sources = [source.id for source in sources]
        uids = self._uids()
        return Made(sources, [self._event(i, next(uids)) for i in range(self._count)])

    def _source(self, number: int) -> schema.SourceRecord:
        when = self._calendar.draw().first
        return schema.SourceRecord.model_construct(
            id=f"synthetic-source-{number}",
            publication=self._rng.choice(self._vocabulary.publications),
            original_publication=None,
            title=self._fill(self._rng.choice(SENTENCES), self._actors.some(2)).rstrip("."),
            title_kind="descriptive",
            url=f"https://example.org/synthetic/{number}",
            published_on=when.isoformat(),
            published_latest=None,
            date_inferred=False,
            language="en",
            aggregator=False,
        )

    def _event(self, number: int, uid: str) -> schema.EventRecord:
        kind, when = self._pick(_TYPES), self._calendar.draw()
        actors = self._actors.some(self._rng.randint(2, 5))
        systems = self._systems.some(self._rng.choice((0, 0, 1, 1, 2)))
        title = self._fill(self._rng.choice(TITLES[kind]), actors, systems)
        judged_by_act = self._vocabulary.judged[kind] == Judged.ACT
        return schema.EventRecord.model_construct(
            uid=uid,
            slug=f"synthetic-event-{number}",
            title=title,
            label=title[:34].strip() if self._rng.random() < 0.3 else None,
            summary=" ".join(self._fill(text, actors, systems) for text in self._rng.sample(SENTENCES, 3)),
            date=when.edtf,
            date_precision=when.precision,
            date_extent=self._extent(when),
            type=kind,
            status="on_record" if judged_by_act else self._pick(_SUBSTANCE),
            status_note=None,
            importance=self._pick(_IMPORTANCE),
            participants=self._participants(kind, actors),
            weapon_systems=systems,
            places=[schema.EventPlaceRecord.model_construct(place=self._places.one(), role="happened")],
            outcome=None,
            claims=list(self._claims(when, actors, systems)),
            links=self._links(number),
        )

    def _extent(self, when: When) -> str:
        return "during" if when.precision in ("day", "open") else self._rng.choice(("during", "within"))

    def _participants(self, kind: str, actors: Sequence[str]) -> list[schema.ParticipantRecord]:
        roles = _ROLES[kind]
        return [
            schema.ParticipantRecord.model_construct(actor=actor, role=roles[min(i, len(roles) - 1)])
            for i, actor in enumerate(actors)
        ]

    def _claims(
        self, when: When, actors: Sequence[str], systems: Sequence[str]
    ) -> Iterator[schema.ClaimRecord]:
        for number in range(1, self._rng.choice((1, 2, 2, 2, 3, 4)) + 1):
            yield schema.ClaimRecord.model_construct(
                key=f"c{number}",
                source=self._rng.choice(self._sources),
                claimant=self._rng.choice(actors) if self._rng.random() < 0.8 else None,
                stance=Stance.ASSERTS.value if number == 1 else self._pick(_STANCES),
                basis=self._rng.choice(_BASES),
                claimed_on=self._claimed_on(when.first),
                note=self._fill(self._rng.choice(NOTES), actors, systems),
            )

    def _claimed_on(self, first: date) -> str | None:
        """Most claims give their day, soon after the event; the others count from their source's."""
        days = int(self._rng.expovariate(1 / 12))
        return (first + timedelta(days=days)).isoformat() if self._rng.random() < 0.85 else None

    def _links(self, number: int) -> list[schema.LinkRecord]:
        """One event in four speaks about an earlier one."""
        if number == 0 or self._rng.random() > 0.25:
            return []
        earlier = self._rng.randrange(max(0, number - 50), number)
        return [schema.LinkRecord.model_construct(event=f"synthetic-event-{earlier}", kind="about")]

    def _fill(self, text: str, actors: Sequence[str], systems: Sequence[str] = ()) -> str:
        names = self._vocabulary
        return text.format(
            who=names.actors[actors[0]],
            other=names.actors[actors[-1]],
            thing=names.systems[systems[0] if systems else self._systems.one()],
            where=names.places[self._places.one()],
        )[:140]

    def _pick(self, shares: dict[str, int]) -> str:
        return self._rng.choices(list(shares), list(shares.values()))[0]

    def _uids(self) -> Iterator[str]:
        seen: set[str] = set()
        while True:
            uid = "e" + "".join(self._rng.choices(UID_ALPHABET, k=_UID_LETTERS))
            if uid not in seen:
                seen.add(uid)
                yield uid


class _Falling:
    """Draws from a list whose first entries are the most frequent."""

    def __init__(self, values: list[str], rng: Random) -> None:
        self._values, self._rng = values, rng
        self._weights = [1 / (place + 2) for place in range(len(values))]

    def one(self) -> str:
        return self._rng.choices(self._values, self._weights)[0]

    def some(self, count: int) -> list[str]:
        """Return up to `count` different values."""
        return list(dict.fromkeys(self._rng.choices(self._values, self._weights, k=count)))


__all__ = ["Made", "Vocabulary", "make"]
