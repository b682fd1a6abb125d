"""The claim ladder of an event: a rung for each day on which someone spoke, and the gaps between them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from django.utils.functional import cached_property

from timeline.chronology import day_words, label
from timeline.models import Claim, Event, Quantity
from timeline.status import EventFacts, event_facts, status_then
from timeline.vocab import Band, Extent, PlaceRole, Stance, Status

VERBS = {
    Stance.ASSERTS: "says",
    Stance.CORROBORATES: "supports this",
    Stance.CONFIRMS: "confirms",
    Stance.DISPUTES: "disputes",
    Stance.DENIES: "denies",
    Stance.RETRACTS: "withdraws",
}
OWN_VOICE = "reports"


@dataclass(frozen=True, slots=True)
class Rung:
    """One step: the event's own day (`claims` is empty) or what one claimant said on one day.

    `claims[0]` is shown in full, the others are repeats of it. `gap` words the time since the rung before;
    `then` is the status by that day when it differs from the one before, `status` the status by that day.
    """

    day: date | None
    day_label: str
    words: str = ""
    claims: tuple[Claim, ...] = ()
    gap: str = ""
    status: Status | None = None
    then: Status | None = None

    @property
    def claim(self) -> Claim | None:
        """The claim shown in full, None on the event's own day."""
        return self.claims[0] if self.claims else None

    @property
    def repeats(self) -> tuple[Claim, ...]:
        """Further reports of the same words."""
        return self.claims[1:]

    @property
    def who(self) -> str:
        """Who speaks: the claimant, or the publication in its own voice."""
        return speaker(self.claims[0])

    @property
    def verb(self) -> str:
        """What the speaker does with the event."""
        return verb(self.claims[0])


def speaker(claim: Claim) -> str:
    """Name of who vouches for a claim."""
    return claim.claimant.name if claim.claimant else claim.source.origin.name


def verb(claim: Claim) -> str:
    """A stance as a verb; a publication that speaks for itself reports."""
    stance = Stance(claim.stance)
    return OWN_VOICE if claim.claimant is None and stance == Stance.ASSERTS else VERBS[stance]


@dataclass(frozen=True, slots=True)
class FigureGroup:
    """Figures that share their owner and their bounds, which the note says."""

    note: str
    quantities: tuple[Quantity, ...]


def figures_of(claim: Claim) -> list[FigureGroup]:
    """Return the figures of a claim, those that share a note together."""
    noted = [(counted_by(quantity, speaker(claim)), quantity) for quantity in claim.quantities.all()]
    groups = groupby(noted, key=lambda pair: pair[0])
    return [FigureGroup(note, tuple(quantity for _, quantity in group)) for note, group in groups]


def counted_by(quantity: Quantity, who: str) -> str:
    """Who counted a figure, from when and until when."""
    facts = (
        f"{'Worked out' if quantity.derived else 'Counted'} by {who}",
        label(f"{quantity.since}/..") if quantity.since else "",
        f"until {label(quantity.until)}" if quantity.until else "",
        f"as of {day_words(quantity.as_of)}",
    )
    return ", ".join(filter(None, facts))


class Ladder:
    """The rungs of an event fetched with everything, on the claims known by `as_of` (None: all)."""

    def __init__(self, event: Event, as_of: date | None = None) -> None:
        self.event = event
        self.as_of = as_of
        self.facts: EventFacts = event_facts(event)
        self.claims = known_claims(event, as_of)

    @cached_property
    def rungs(self) -> list[Rung]:
        """The event's own day and its claims in order of time; claims without a day come last."""
        steps = [own_day(self.event), *map(self._step, grouped(self.claims))]
        # The sort is stable: on one day the event's own rung comes before what was said of it.
        steps.sort(key=lambda rung: rung.day or date.max)
        return self._with_status(list(_with_gaps(steps, self.event)))

    def _step(self, claims: tuple[Claim, ...]) -> Rung:
        return Rung(day=claims[0].known_on, day_label=day_of(claims[0]), claims=claims)

    def _with_status(self, steps: list[Rung]) -> list[Rung]:
        told, last = [], None
        for rung in steps:
            status = self._status_by(rung.day) if rung.claims else None
            changed = status if status != last else None
            told.append(replace(rung, status=status, then=changed))
            last = status or last
        return told

    def _status_by(self, day: date | None) -> Status | None:
        stored = Status(self.event.status)
        return status_then(self.facts, stored, day) if day else stored


def known_claims(event: Event, as_of: date | None) -> list[Claim]:
    """Return the claims of an event that were known by a day; a claim without a day never was."""
    claims = list(event.claims.all())
    if as_of is None:
        return claims
    return [claim for claim in claims if claim.known_on is not None and claim.known_on <= as_of]


def grouped(claims: Iterable[Claim]) -> list[tuple[Claim, ...]]:
    """Put together what one speaker said with one stance on one day, in order of day and position."""

    def words(claim: Claim) -> tuple[date, str, str, str]:
        return claim.known_on or date.max, day_of(claim), speaker(claim), claim.stance

    places = {claim.pk: place for place, claim in enumerate(claims)}
    groups = [tuple(group) for _, group in groupby(sorted(claims, key=words), key=words)]
    return sorted(groups, key=lambda group: (group[0].known_on or date.max, places[group[0].pk]))


def day_of(claim: Claim) -> str:
    """The day of a claim in words, no more exact than it is known."""
    if claim.claimed_on:
        return day_words(claim.claimed_on)
    return label(claim.source.published_on) if claim.source.published_on else "Day not known"


def own_day(event: Event) -> Rung:
    """The rung of the event's own date."""
    return Rung(day=event.earliest or event.latest, day_label=event.date_label, words=_own_words(event))


def _own_words(event: Event) -> str:
    if event.type.band == Band.SAID:
        return "The day of the act" if event.precision == "day" else "The time of the act"
    if event.precision == "day":
        return f"The day of the event{_local(event)}"
    if event.latest is None:
        return "From here on, with no end known"
    return "It lasted throughout" if event.extent == Extent.DURING else "Some time within it"


def _local(event: Event) -> str:
    places = [item.place.name for item in event.event_places.all() if item.role == PlaceRole.HAPPENED]
    return f", {places[0]} local date" if len(places) == 1 else ""


def _with_gaps(steps: list[Rung], event: Event) -> Iterable[Rung]:
    previous: Rung | None = None
    for rung in steps:
        yield replace(rung, gap=_gap(previous, rung, event)) if previous else rung
        previous = rung


def _gap(before: Rung, after: Rung, event: Event) -> str:
    """Words for the time between two rungs; none where a day is not exact or both are the same."""
    if not (_is_exact(before) and _is_exact(after)):
        return ""
    if before.claims or event.precision == "day":
        return _later(_days(before.day, after.day), _days(before.day, after.day))
    if event.latest is None or event.earliest is None or after.day is None:
        return ""
    return _later((after.day - event.latest).days, (after.day - event.earliest).days)


def _is_exact(rung: Rung) -> bool:
    claim = rung.claim
    return (
        claim is None or claim.claimed_on is not None or len(claim.source.published_on) == len("2024-01-02")
    )


def _days(start: date | None, end: date | None) -> int:
    return (end - start).days if start and end else 0


def _later(least: int, most: int) -> str:
    if least <= 0:
        return ""
    number = f"{least:,}" if least == most else f"{least:,} to {most:,}"
    return f"{number} {'day' if most == 1 else 'days'} later"
