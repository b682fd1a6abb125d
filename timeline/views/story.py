"""All that the page of one event shows, put together from the event and its neighbours."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.functional import cached_property

from timeline.chronology import Precision
from timeline.models import Event, EventLink, Revision, Source
from timeline.query import EventQuery, Presentation
from timeline.selection import Selection, select_events
from timeline.status import status_as_of
from timeline.views.addresses import open_event_url
from timeline.views.ladder import FigureGroup, Ladder, figures_of
from timeline.views.places import SmallMap, small_map
from timeline.views.rows import Row, rows_of
from timeline.views.strip import Strip, days_around, strip_around
from timeline.vocab import Action, EditorialState, LinkKind, PlaceRole, RecordKind, Role, Status

# What the reader of an event is told about its links: those that lead here, and those that lead away.
LINKS_HERE = {
    LinkKind.EVIDENCE_FOR: "Findings offered as evidence",
    LinkKind.ABOUT: "Acts that speak about it",
    LinkKind.RESPONDS_TO: "Responses to it",
    LinkKind.DENIES: "Denials of it",
    LinkKind.PART_OF: "Parts of it",
    LinkKind.FOLLOWS: "What followed",
}
LINKS_AWAY = {
    LinkKind.ABOUT: "What it speaks about",
    LinkKind.EVIDENCE_FOR: "What it is evidence for",
    LinkKind.RESPONDS_TO: "What it responds to",
    LinkKind.DENIES: "What it denies",
    LinkKind.PART_OF: "Part of",
    LinkKind.FOLLOWS: "What it follows",
}
EXACTNESS = {
    Precision.DAY: "to the day",
    Precision.MONTH: "to the month",
    Precision.SEASON: "to the season",
    Precision.QUARTER: "to the quarter",
    Precision.YEAR: "to the year",
    Precision.OPEN: "no end known",
}
PLACE_TERMS = {
    PlaceRole.HAPPENED: "Place",
    PlaceRole.ANNOUNCED: "Announced in",
    PlaceRole.ORIGIN: "From",
    PlaceRole.TRANSIT: "Via",
    PlaceRole.DESTINATION: "To",
}
# What the public is told of the history of an entry; work on drafts stays out of it.
ADDED = "Added"
PUBLIC_ACTIONS = {
    Action.LOADED: "Changed with a new release of the data",
    Action.PUBLISHED: "Published",
    Action.CHANGED: "Changed",
    Action.WITHDRAWN: "Withdrawn",
    Action.MERGED: "Merged into another event",
}


@dataclass(frozen=True, slots=True)
class Fact:
    """A term with the names that belong under it: label and address."""

    term: str
    names: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Change:
    """A revision as the public reads it."""

    at: datetime
    words: str


@dataclass(frozen=True, slots=True)
class LinkedEvents:
    """Events that are linked in one way."""

    title: str
    rows: tuple[Row, ...]


class Story:
    """One event as of a day (None: as it stands); everything is computed when a template first asks."""

    def __init__(self, event: Event, as_of: date | None = None) -> None:
        self.event = event
        self.as_of = as_of
        self.ladder = Ladder(event, as_of)

    @cached_property
    def status(self) -> Status | None:
        """The status by the day asked; None when the event was not yet known."""
        return status_as_of(self.event, self.as_of) if self.as_of else Status(self.event.status)

    @cached_property
    def first_known(self) -> date | None:
        """The first day on which a claim supported the event."""
        return min(
            (c.known_on for c in self.ladder.facts.support if c.known_on is not None),
            default=None,
        )

    @property
    def as_of_suffix(self) -> str:
        """What addresses of other events take along, "" without a day."""
        return f"?as_of={self.as_of.isoformat()}" if self.as_of else ""

    @property
    def month(self) -> str:
        """The month of the event as it stands in a query."""
        day = self.event.earliest or self.event.latest
        return f"{day.year:04}-{day.month:02}" if day else ""

    @property
    def window_url(self) -> str:
        """The address of the timeline around the event, with its panel open."""
        start, end = days_around(self.event)
        window = Presentation().replaced(from_=start.isoformat(), to=end.isoformat())
        return open_event_url(EventQuery(as_of=self.as_of), window, self.event.slug)

    @property
    def claim_count(self) -> int:
        """How many claims the ladder shows."""
        return len(self.ladder.claims)

    @property
    def exactness(self) -> str:
        """How exactly the event is dated, "" where the words of the date say it."""
        return EXACTNESS.get(Precision(self.event.precision), "")

    @cached_property
    def facts(self) -> list[Fact]:
        """Places by role, weapons, then participants by role in the order of the vocabulary."""
        places: dict[str, list[tuple[str, str]]] = {}
        for item in self.event.event_places.all():
            place = (item.place.name, item.place.get_absolute_url())
            places.setdefault(PLACE_TERMS[PlaceRole(item.role)], []).append(place)
        systems = [
            (item.system.designation, item.system.get_absolute_url())
            for item in self.event.event_systems.all()
        ]
        people: dict[str, list[tuple[str, str]]] = {}
        for part in self.event.participations.all():
            person = (part.actor.name, part.actor.get_absolute_url())
            people.setdefault(Role(part.role).label, []).append(person)
        named = {**places, "Weapon": systems, **people}
        return [Fact(term, tuple(names)) for term, names in named.items() if names]

    @cached_property
    def map(self) -> SmallMap | None:
        """The places on a small map, None without any."""
        return small_map(self.event.event_places.all())

    @cached_property
    def strip(self) -> Strip:
        """What lies around the event in time."""
        return strip_around(self.event, self.as_of)

    @cached_property
    def figures(self) -> list[FigureGroup]:
        """Every figure that a claim gives, in the order of the ladder."""
        return [group for rung in self.ladder.rungs for claim in rung.claims for group in figures_of(claim)]

    @cached_property
    def sources(self) -> list[Source]:
        """The sources of the claims shown, oldest first, those without a date last."""
        found = {claim.source_id: claim.source for claim in self.ladder.claims}
        return sorted(found.values(), key=lambda source: (source.known_on or date.max, source.slug))

    @cached_property
    def timeline(self) -> Selection:
        """All events known by the day asked."""
        return select_events(EventQuery(as_of=self.as_of))

    @cached_property
    def linked(self) -> list[LinkedEvents]:
        """The events linked with this one, by kind and direction; only those the public sees."""
        here = EventLink.objects.filter(to_event=self.event).values_list("event", "kind")
        away = self.event.links.values_list("to_event", "kind")
        groups = [*_by_kind(here, LINKS_HERE), *_by_kind(away, LINKS_AWAY), *self._outcomes()]
        shown = self._shown({pk for _, ids in groups for pk in ids})
        told = ((title, [shown[pk] for pk in ids if pk in shown]) for title, ids in groups)
        return [LinkedEvents(title, tuple(sorted(rows, key=_in_time))) for title, rows in told if rows]

    def _outcomes(self) -> Iterator[tuple[str, list[int]]]:
        if self.event.outcome_event_id:
            yield "What came of it", [self.event.outcome_event_id]
        yield "Expected as", list(self.event.expected_as.values_list("pk", flat=True))

    def _shown(self, ids: set[int]) -> dict[int, Row]:
        known = self.timeline.shown(ids)
        return dict(zip(known, rows_of(self.timeline, known), strict=True))

    @property
    def linked_count(self) -> int:
        """How many links there are, in either direction."""
        return sum(len(group.rows) for group in self.linked)

    @cached_property
    def neighbours(self) -> tuple[Row | None, Row | None]:
        """The event before and the event after in time."""
        before, after = self.timeline.neighbours(self.event.pk)
        return self._row(before), self._row(after)

    def _row(self, pk: int | None) -> Row | None:
        return rows_of(self.timeline, [pk])[0] if pk is not None else None

    @cached_property
    def absorbed(self) -> list[Event]:
        """Entries that were merged into this one."""
        return list(self.event.merged_events.filter(state=EditorialState.WITHDRAWN).order_by("uid"))

    @cached_property
    def changes(self) -> list[Change]:
        """What became of the entry since the public first saw it, newest first."""
        return [Change(revision.at, words) for revision, words in public_history(self.event)]


def public_history(event: Event) -> list[tuple[Revision, str]]:
    """Return the public part of an entry's history, newest first: nothing from before it was public."""
    found = Revision.objects.filter(kind=RecordKind.EVENT, key=event.uid, action__in=list(PUBLIC_ACTIONS))
    told: list[tuple[Revision, str]] = []
    for revision in found.order_by("number"):
        action = Action(revision.action)
        if told or action in (Action.LOADED, Action.PUBLISHED):
            what = PUBLIC_ACTIONS[action] if told else ADDED
            told.append((revision, f"{what}: {revision.reason}" if revision.reason else what))
    return told[::-1]


def _by_kind(links: object, titles: dict[LinkKind, str]) -> Iterator[tuple[str, list[int]]]:
    pairs: list[tuple[int, str]] = list(links)  # type: ignore[call-overload]
    for kind, title in titles.items():
        yield title, [pk for pk, found in pairs if found == kind]


def _in_time(row: Row) -> tuple[date, str]:
    return row.earliest or date.max, row.slug
