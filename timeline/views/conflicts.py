"""Claims that contradict each other, side by side: about an event, and about how many."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations, groupby

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import cached_property

from timeline.htmx import PageRequest, finish
from timeline.models import Claim, Event, Quantity
from timeline.query import Problem, ReadQuery, read_query
from timeline.selection import select_events
from timeline.views.addresses import absolute, event_url, with_query
from timeline.views.caching import public_page
from timeline.views.claimed import Claimed, claim_url
from timeline.views.ladder import day_of, grouped, speaker, verb
from timeline.views.quantities import count_words, figure_of
from timeline.views.results import Choice
from timeline.views.series import Figure, contradicts
from timeline.views.subjects import kind_words
from timeline.vocab import SUPPORTING, Status, Unit

# More than these make no page that can be read; filters make them fewer.
MOST_EVENTS = 100
MOST_PAIRS = 50

Counted = tuple[Figure, Quantity]


@dataclass(frozen=True, slots=True)
class Said:
    """A claim as one side of a conflict shows it, with further reports of it; `figure` when it gives one."""

    claim: Claim
    href: str
    repeats: tuple[Claim, ...] = ()
    figure: str = ""
    counts: str = ""
    since: str = ""
    as_of: date | None = None

    @property
    def who(self) -> str:
        """Who vouches for it."""
        return speaker(self.claim)

    @property
    def verb(self) -> str:
        """What the speaker does with the event."""
        return verb(self.claim)

    @property
    def day(self) -> str:
        """The day it was said, in words."""
        return day_of(self.claim)


@dataclass(frozen=True, slots=True)
class Conflict:
    """An event with the claims for it and those against it, oldest first."""

    event: Event
    status: Status
    href: str
    supporting: tuple[Said, ...]
    opposing: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Two figures for the same thing that cannot both be right, the greater first."""

    subject: str
    sides: tuple[Said, Said]


class Conflicts:
    """What contradicts what among the claims of a query; computed when a template first asks."""

    def __init__(self, request: PageRequest, asked: ReadQuery) -> None:
        self.request = request
        self.query = asked.query
        self.problems: tuple[Problem, ...] = asked.problems
        self.claimed = Claimed(asked.query.without("claimant", "stance", "basis", "publication"))
        self.selection = select_events(asked.query)

    @property
    def chips(self) -> list[Choice]:
        """The active filters; each link lifts one."""
        return [
            Choice(chip.label, with_query(self.request.path, tuple(chip.params)), True)
            for chip in self.selection.chips
        ]

    @property
    def cleared_url(self) -> str:
        """The address of this page without any filter."""
        return self.request.path

    @property
    def timeline_url(self) -> str:
        """The address of the events asked."""
        return with_query(reverse("timeline:home"), self.query.to_params())

    @property
    def canonical_url(self) -> str:
        """The full address of this page."""
        return absolute(self.request, with_query(self.request.path, self.query.to_params()))

    @cached_property
    def _contested(self) -> list[int]:
        """Primary keys of the events that someone speaks against, newest first."""
        against = self.claimed.claims.exclude(stance__in=SUPPORTING).values_list("event", flat=True)
        events = set(self.selection.shown(set(against)))
        supported = self.claimed.claims.filter(event__in=events, stance__in=SUPPORTING)
        both = events & set(supported.values_list("event", flat=True))
        return list(Event.objects.filter(pk__in=both).newest_first().values_list("pk", flat=True))

    @property
    def count(self) -> int:
        """How many events are contested."""
        return len(self._contested)

    @property
    def left_out(self) -> int:
        """How many contested events are too many to show."""
        return max(self.count - MOST_EVENTS, 0)

    @cached_property
    def conflicts(self) -> list[Conflict]:
        """The contested events with both sides."""
        keys = self._contested[:MOST_EVENTS]
        events = Event.objects.select_related("type").in_bulk(keys)
        shown = self.selection.shown(keys)
        statuses = dict(zip(shown, self.selection.statuses(shown), strict=True))
        claims = (
            self.claimed.claims.filter(event__in=keys)
            .select_related("claimant", "source__publication", "source__original_publication")
            .order_by("event", "known_on", "pk")
        )
        by_event = {pk: list(found) for pk, found in groupby(claims, key=lambda claim: claim.event_id)}
        return [self._conflict(events[pk], statuses[pk], by_event[pk]) for pk in keys]

    def _conflict(self, event: Event, status: Status, claims: Sequence[Claim]) -> Conflict:
        return Conflict(
            event,
            status,
            event_url(event.slug, self.query),
            self._side_of(event, [claim for claim in claims if claim.stance in SUPPORTING]),
            self._side_of(event, [claim for claim in claims if claim.stance not in SUPPORTING]),
        )

    def _side_of(self, event: Event, claims: Sequence[Claim]) -> tuple[Said, ...]:
        page = event_url(event.slug, self.query)
        return tuple(
            Said(first, f"{page}#{first.key}", tuple(repeats)) for first, *repeats in grouped(claims)
        )

    @cached_property
    def disagreements(self) -> list[Disagreement]:
        """Pairs of figures that cannot both be right."""
        by_thing = groupby(sorted(self._figures, key=_thing), key=_thing)
        found = [pair for _, figures in by_thing for pair in _pairs(list(figures))]
        return [self._disagreement(*pair) for pair in found[:MOST_PAIRS]]

    @cached_property
    def _figures(self) -> list[Counted]:
        claims = self.claimed.claims.filter(stance__in=SUPPORTING)
        quantities = Quantity.objects.filter(claim__in=claims, derived=False)
        pairs = list(quantities.values_list("pk", "claim__event"))
        events = set(self.selection.shown({event for _, event in pairs}))
        keys = [key for key, event in pairs if event in events]
        found = Quantity.objects.filter(pk__in=keys).select_related(
            "item",
            "claim__event",
            "claim__claimant",
            "claim__source__publication",
            "claim__source__original_publication",
        )
        return [(figure_of(quantity), quantity) for quantity in found]

    def _disagreement(self, one: Counted, other: Counted) -> Disagreement:
        greater, smaller = sorted((one, other), key=lambda pair: -(pair[0].least or pair[0].most or 0))
        item = greater[1].item
        subject = kind_words(greater[0].kind) + (f": {item.designation}" if item else "")
        return Disagreement(subject, (self._side(*greater), self._side(*smaller)))

    def _side(self, figure: Figure, quantity: Quantity) -> Said:
        claim = quantity.claim
        href = claim_url(claim, self.query)
        facts = (quantity.figure, quantity.label, count_words(figure), figure.as_of)
        return Said(claim, href, (), *facts)


@public_page
def conflicts(request: PageRequest) -> HttpResponse:
    """Show what contradicts what under any query."""
    asked = read_query(request.GET)
    context = {"page": Conflicts(request, asked), "theme": asked.presentation.theme}
    return finish(render(request, "timeline/conflicts.html", context))


def _thing(pair: Counted) -> tuple[str, ...]:
    """What two figures share before they are compared: the thing, and the event unless both are totals."""
    figure, quantity = pair
    event = "" if figure.kind.is_total else quantity.claim.event.slug
    label = quantity.label if figure.kind.unit == Unit.OTHER else ""
    return (*map(str, figure.kind), figure.item, event, label)


def _pairs(figures: Sequence[Counted]) -> list[tuple[Counted, Counted]]:
    return [(one, other) for one, other in combinations(figures, 2) if contradicts(one[0], other[0])]
