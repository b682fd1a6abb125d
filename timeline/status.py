"""The rule that suggests an event's status from its claims. It is written out in `data/README.md`.

Substance, weak to strong: anticipated, alleged, reported, corroborated, confirmed. Apart from that scale:
on record, disputed, retracted. The stored status is an editor's word; the rule only suggests.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from timeline.models import Actor, Claim, Event
from timeline.vocab import (
    MATERIAL_BASES,
    OWN_VOICE_BASES,
    SUPPORTING,
    ActorKind,
    Band,
    Judged,
    Stance,
    Status,
)

ACCUSED = frozenset({"russia", "north-korea"})
SCALE = (Status.ANTICIPATED, Status.ALLEGED, Status.REPORTED, Status.CORROBORATED, Status.CONFIRMED)


@dataclass(frozen=True, slots=True)
class Standing:
    """What the rule asks of a claimant: the top of its chain of parents, and whether it is an igo."""

    root: str
    is_igo: bool


@dataclass(frozen=True, slots=True)
class ClaimFacts:
    """What the rule asks of a claim; `claimant` is None for the publication's own voice."""

    stance: str
    basis: str
    claimant: Standing | None
    origin: str
    known_on: date | None = None

    @property
    def supports(self) -> bool:
        """Whether the claim asserts, corroborates or confirms."""
        return self.stance in SUPPORTING

    @property
    def root(self) -> str | None:
        """The state or body that speaks, None when nobody is named."""
        return self.claimant.root if self.claimant else None

    @property
    def is_igo(self) -> bool:
        """Whether an international body speaks."""
        return self.claimant is not None and self.claimant.is_igo


@dataclass(frozen=True, slots=True)
class EventFacts:
    """What the rule asks of an event, with its claims."""

    band: str
    judged: str
    has_outcome: bool
    claims: tuple[ClaimFacts, ...]

    def known_by(self, day: date) -> EventFacts:
        """Return the facts with only the claims that were known by a day; claims without a day fall out."""
        claims = tuple(c for c in self.claims if c.known_on is not None and c.known_on <= day)
        return EventFacts(self.band, self.judged, self.has_outcome, claims)

    @property
    def support(self) -> list[ClaimFacts]:
        """The supporting claims."""
        return [claim for claim in self.claims if claim.supports]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A suggested status with the line of the rule that gave it; None when nothing supports the event."""

    status: Status | None
    rule: int
    reason: str


def _nothing_supports(facts: EventFacts) -> bool:
    return not facts.support


def _was_expected(facts: EventFacts) -> bool:
    return facts.band == Band.HAPPENED and facts.has_outcome


def _was_retracted(facts: EventFacts) -> bool:
    roots = {claim.root for claim in facts.support if claim.claimant}
    return any(c.stance == Stance.RETRACTS and c.claimant and c.root in roots for c in facts.claims)


def _is_an_act(facts: EventFacts) -> bool:
    return facts.judged == Judged.ACT


def _is_disputed(facts: EventFacts) -> bool:
    return any(c.stance == Stance.DISPUTES and c.claimant and c.root not in ACCUSED for c in facts.claims)


def _was_confirmed(facts: EventFacts) -> bool:
    return any(
        c.stance == Stance.CONFIRMS and c.claimant and (c.is_igo or c.root in ACCUSED) for c in facts.support
    )


def _was_established(facts: EventFacts) -> bool:
    return any(c.stance == Stance.ASSERTS and c.is_igo and c.basis in MATERIAL_BASES for c in facts.support)


def _has_independent_claimants(facts: EventFacts) -> bool:
    named = [claim for claim in facts.support if claim.claimant]
    return any(a.root != b.root and a.origin != b.origin for a, b in combinations(named, 2))


def _has_material(facts: EventFacts) -> bool:
    return any(
        c.is_igo or c.basis in MATERIAL_BASES or (c.claimant is None and c.basis in OWN_VOICE_BASES)
        for c in facts.support
    )


def _always(facts: EventFacts) -> bool:
    return True


RULE: tuple[tuple[Callable[[EventFacts], bool], Status | None, str], ...] = (
    (_nothing_supports, None, "No claim supports it yet."),
    (_was_expected, Status.ANTICIPATED, "It was only expected; the outcome says what became of it."),
    (_was_retracted, Status.RETRACTED, "A claimant took back what its own side had said."),
    (_is_an_act, Status.ON_RECORD, "It is a public act, which can be looked up."),
    (_is_disputed, Status.DISPUTED, "A named claimant other than Russia and North Korea contradicts it."),
    (_was_confirmed, Status.CONFIRMED, "Russia, North Korea or an international body confirms it."),
    (_was_established, Status.CONFIRMED, "An international body asserts it on material evidence."),
    (
        _has_independent_claimants,
        Status.CORROBORATED,
        "Two claimants vouch for it in sources of separate origin.",
    ),
    (_has_material, Status.REPORTED, "Material was shown, or an investigator or newsroom says so itself."),
    (_always, Status.ALLEGED, "One side says so, without material that outsiders can check."),
)


def suggest_status(facts: EventFacts) -> Suggestion:
    """Apply the rule: the first line that fits gives the status. Lines count from 1, as in the README."""
    for line, (fits, status, reason) in enumerate(RULE, start=1):
        if fits(facts):
            return Suggestion(status, line, reason)
    raise AssertionError("the last line of the rule always fits")


def weaker(one: Status, other: Status) -> Status:
    """Return the weaker of two statuses on the scale; off the scale, the first."""
    if one in SCALE and other in SCALE:
        return min(one, other, key=SCALE.index)
    return one


def status_then(facts: EventFacts, stored: Status, day: date) -> Status | None:
    """Return the status on the claims known by `day`, never stronger than the stored one.

    None means that the event was not yet known. Where the rule gives for that day what it gives today, the
    editor's stored word stands.
    """
    then = suggest_status(facts.known_by(day)).status
    if then is None:
        return None
    if then == suggest_status(facts).status:
        return stored
    return weaker(then, stored)


def standings(actors: Iterable[Actor] | None = None) -> dict[int, Standing]:
    """Return every actor's standing by primary key, in one query."""
    by_pk = {actor.pk: actor for actor in (Actor.objects.all() if actors is None else actors)}
    return {
        pk: Standing(_root_slug(actor, by_pk), actor.kind == ActorKind.IGO) for pk, actor in by_pk.items()
    }


def _root_slug(actor: Actor, by_pk: Mapping[int, Actor]) -> str:
    seen = {actor.pk}
    while actor.parent_id is not None and actor.parent_id not in seen:
        seen.add(actor.parent_id)
        actor = by_pk[actor.parent_id]
    return actor.slug


def claim_facts(claim: Claim, standing: Mapping[int, Standing]) -> ClaimFacts:
    """Return what the rule asks of a claim whose source is fetched."""
    claimant = standing[claim.claimant_id] if claim.claimant_id else None
    return ClaimFacts(claim.stance, claim.basis, claimant, claim.source.origin.slug, claim.known_on)


def event_facts(event: Event, standing: Mapping[int, Standing] | None = None) -> EventFacts:
    """Return what the rule asks of an event; best with its claims and their sources prefetched."""
    known = standings() if standing is None else standing
    claims = tuple(claim_facts(claim, known) for claim in event.claims.all())
    return EventFacts(event.type.band, event.type.judged, bool(event.outcome_note), claims)


def suggest(event: Event, standing: Mapping[int, Standing] | None = None) -> Suggestion:
    """Return the status that the rule gives on all claims of an event."""
    return suggest_status(event_facts(event, standing))


def status_as_of(event: Event, day: date, standing: Mapping[int, Standing] | None = None) -> Status | None:
    """Return an event's status as it was known on a day; None when it was not yet known."""
    return status_then(event_facts(event, standing), Status(event.status), day)
