"""Scores proposed candidates against the events of a gold text.

A candidate and an event match when their days overlap and their types stand in the same band; every one is
matched at most once, the likest pairs first: same days, same type, more actors in common. A candidate that
fits only a ``maybe`` line counts neither as right nor as wrong.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, fields
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from tests.extraction.gold_dates import same_days
from tests.extraction.gold_texts import Gold, GoldEvent
from timeline.chronology import overlaps, parse
from timeline.extraction import Candidate, Quantity
from timeline.extraction.telling.telling import SAID

_VOCABULARY = Path(__file__).resolve().parents[2] / "data" / "vocabulary.yaml"


@dataclass(frozen=True)
class Found:
    """Items found right, found wrongly, and missed."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        total = 2 * self.right + self.wrong + self.missed
        return 2 * self.right / total if total else 1.0

    def __add__(self, other: Found) -> Found:
        return Found(self.right + other.right, self.wrong + other.wrong, self.missed + other.missed)


@dataclass(frozen=True)
class CandidateScore:
    """Counts over a set of texts. `actors` compares slugs (a state beside its wanted body, and a body beside
    its wanted state, are neither right nor wrong), `states` the outermost actors they belong to."""

    texts: int = 0
    wanted: int = 0
    matched: int = 0  # wanted events that some candidate matches
    matched_above: int = 0  # … that a candidate above the fold matches
    above: int = 0  # candidates above the fold that match no `maybe`
    exact: int = 0
    typed: int = 0
    actors: Found = field(default_factory=Found)
    states: Found = field(default_factory=Found)
    quantities: Found = field(default_factory=Found)
    errors: tuple[str, ...] = ()

    @property
    def recall(self) -> float:
        """Share of the wanted events that were proposed, above or below the fold."""
        return _share(self.matched, self.wanted)

    @property
    def precision(self) -> float:
        """Share of the candidates above the fold that are wanted."""
        return _share(self.matched_above, self.above)

    def of_matched(self, right: int) -> float:
        """Share of the matched events."""
        return _share(right, self.matched)

    def __add__(self, other: CandidateScore) -> CandidateScore:
        return CandidateScore(
            *(getattr(self, one.name) + getattr(other, one.name) for one in fields(CandidateScore))
        )

    def __str__(self) -> str:
        return (
            f"{self.wanted} events, {self.above} above the fold: recall {self.recall:.2f}, "
            f"precision {self.precision:.2f}, exact date {self.of_matched(self.exact):.2f}, "
            f"type {self.of_matched(self.typed):.2f}, actors F1 {self.actors.f1:.2f} "
            f"(states {self.states.f1:.2f}), quantities F1 {self.quantities.f1:.2f}"
        )


Pair = tuple[GoldEvent, Candidate]


def score_candidates(gold: Gold, candidates: Sequence[Candidate]) -> CandidateScore:
    """Match candidates with the events of a text and count what is right."""
    wanted = [event for event in gold.events if event.wanted]
    pairs = _matched(wanted, candidates)
    taken = [candidate for _, candidate in pairs]
    rest = [candidate for candidate in candidates if candidate not in taken]
    excused = [one for _, one in _matched([e for e in gold.events if not e.wanted], rest)]
    above = [one for one in candidates if one.above_fold and one not in excused]
    compared = [pair for pair in pairs if pair[0].parts is not None]
    return CandidateScore(
        1,
        len(wanted),
        len(pairs),
        sum(candidate.above_fold for candidate in taken),
        len(above),
        sum(same_days(event.edtf, candidate.edtf) for event, candidate in pairs),
        sum(event.type == candidate.type for event, candidate in pairs),
        sum((_actors(*pair) for pair in compared), Found()),
        sum((_states(*pair) for pair in compared), Found()),
        sum((_quantities(*pair) for pair in compared), Found()),
        tuple(_errors(gold, wanted, pairs, [one for one in above if one not in taken])),
    )


def _matched(events: Sequence[GoldEvent], candidates: Sequence[Candidate]) -> list[Pair]:
    options = [
        (_likeness(event, candidate), i, j)
        for i, event in enumerate(events)
        for j, candidate in enumerate(candidates)
        if _fits(event, candidate)
    ]
    pairs: dict[int, int] = {}
    for _, i, j in sorted(options, key=lambda row: ([-part for part in row[0]], row[1], row[2])):
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return [(events[i], candidates[j]) for i, j in sorted(pairs.items())]


def _fits(event: GoldEvent, candidate: Candidate) -> bool:
    days = parse(event.edtf.replace("~", ""))
    bands = _bands()
    return bands[event.type] == bands[candidate.type] and overlaps(
        parse(candidate.edtf), days.earliest, days.latest
    )


def _likeness(event: GoldEvent, candidate: Candidate) -> tuple[float, ...]:
    wanted, found = _roots(event.required("actors")), _roots(slug for slug, _ in candidate.actors)
    return (
        float(same_days(event.edtf, candidate.edtf)),
        float(event.type == candidate.type),
        len(wanted & found) / len(wanted | found) if wanted | found else 0.0,
        float(candidate.above_fold),
    )


def _actors(event: GoldEvent, candidate: Candidate) -> Found:
    wanted, optional = event.required("actors"), event.optional("actors") | _claimants(candidate)
    named, found = wanted | optional, {slug for slug, _ in candidate.actors}
    above = {ancestor for slug in named for ancestor in _ancestors(slug)}
    bodies = {slug for slug in found if named & set(_ancestors(slug)) and _kinds()[slug] != "person"}
    return _compare(wanted, optional | above | bodies, found)


def _claimants(candidate: Candidate) -> frozenset[str]:
    """Who only says that it happened: gold texts list those who take part."""
    told = candidate.type not in SAID
    return frozenset(slug for slug, role in candidate.actors if told and role == "claimant")


def _states(event: GoldEvent, candidate: Candidate) -> Found:
    wanted, optional = event.required("actors"), event.optional("actors") | _claimants(candidate)
    return _compare(_roots(wanted), _roots(optional), _roots(slug for slug, _ in candidate.actors))


def _compare(wanted: Iterable[str], optional: Iterable[str], found: Iterable[str]) -> Found:
    want, have = set(wanted), set(found)
    return Found(len(want & have), len(have - want - set(optional)), len(want - have))


def _quantities(event: GoldEvent, candidate: Candidate) -> Found:
    wanted, optional = event.required("quantities"), event.optional("quantities")
    have = list(candidate.quantities)
    right = 0
    for text in wanted:
        hit = next((one for one in have if _is(text, one)), None)
        if hit is not None:
            have.remove(hit)
            right += 1
    wrong = [one for one in have if not any(_is(text, one) for text in optional)]
    return Found(right, len(wrong), len(wanted) - right)


def _is(text: str, quantity: Quantity) -> bool:
    """Same unit, and every end that the gold text gives is an end of the found one."""
    value, _, unit = text.rpartition(":")
    ends = {end for end in (quantity.low, quantity.best, quantity.high) if end is not None}
    return unit == quantity.unit and all(float(end) in ends for end in value.split("-"))


def _errors(
    gold: Gold, wanted: Sequence[GoldEvent], pairs: Sequence[Pair], extra: Sequence[Candidate]
) -> Iterable[str]:
    matched = [event for event, _ in pairs]
    for event in wanted:
        if event not in matched:
            yield f"{gold.name}: missed {event.edtf} {event.type}"
    for event, candidate in pairs:
        wrong = ", ".join(_differences(event, candidate))
        if wrong:
            yield f"{gold.name}: {event.edtf} {event.type}: {wrong}"
    for candidate in extra:
        yield f"{gold.name}: not wanted {candidate.edtf} {candidate.type} {candidate.title!r}"


def _differences(event: GoldEvent, candidate: Candidate) -> Iterable[str]:
    if not same_days(event.edtf, candidate.edtf):
        yield f"date {candidate.edtf}"
    if event.type != candidate.type:
        yield f"type {candidate.type}"
    if event.parts is None:
        return
    if (actors := _actors(event, candidate)).wrong + actors.missed:
        yield "actors " + (" ".join(sorted(slug for slug, _ in candidate.actors)) or "none")
    if (quantities := _quantities(event, candidate)).wrong + quantities.missed:
        yield "quantities " + (" ".join(map(_words, candidate.quantities)) or "none")


def _words(quantity: Quantity) -> str:
    ends = dict.fromkeys(end for end in (quantity.low, quantity.best, quantity.high) if end is not None)
    return "-".join(f"{end:g}" for end in ends) + f":{quantity.unit}"


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


def _roots(slugs: Iterable[str]) -> frozenset[str]:
    return frozenset((*_ancestors(slug), slug)[0] for slug in slugs)


def _ancestors(slug: str) -> list[str]:
    """Parents of an actor, the outermost first."""
    parent = _parents().get(slug)
    return [*_ancestors(parent), parent] if parent else []


@lru_cache(maxsize=1)
def _read() -> Any:
    return yaml.safe_load(_VOCABULARY.read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def _parents() -> dict[str, str | None]:
    return {actor["slug"]: actor["parent"] for actor in _read()["actors"]}


@lru_cache(maxsize=1)
def _kinds() -> dict[str, str]:
    return {actor["slug"]: actor["kind"] for actor in _read()["actors"]}


@lru_cache(maxsize=1)
def _bands() -> dict[str, str]:
    return {kind["slug"]: kind["band"] for kind in _read()["event_types"]}
