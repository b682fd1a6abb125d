"""Where the events of a selection lie: places by role with their counts, and the routes between them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import product

import numpy as np
from django.utils.functional import cached_property
from numpy.typing import NDArray

from timeline.index.columns import PLACE_ROLES
from timeline.models import Place
from timeline.selection import Selection
from timeline.vocab import PlaceRole

ON_THE_WAY = (PlaceRole.ORIGIN, PlaceRole.TRANSIT, PlaceRole.DESTINATION)


@dataclass(frozen=True, slots=True)
class PlaceCount:
    """A place with its events by role: ranks in the snapshot, newest first."""

    place: Place
    events: dict[PlaceRole, list[int]]

    def in_roles(self, *roles: PlaceRole) -> set[int]:
        """The events that have the place in one of these roles."""
        return {event for role in roles for event in self.events.get(role, ())}


@dataclass(slots=True)
class Route:
    """From an origin to a destination, with the events that tell of it and where they passed."""

    origin: Place
    destination: Place
    events: list[int] = field(default_factory=list)
    via: set[str] = field(default_factory=set)


class Geography:
    """The places of a selection; everything is computed when it is first asked for."""

    def __init__(self, selection: Selection) -> None:
        self.selection = selection
        ties = selection.snapshot.places
        chosen = selection.mask[ties.events]
        self.events = ties.events[chosen]
        self.values = ties.values[chosen]
        self.roles = ties.roles[chosen]

    @cached_property
    def _places(self) -> dict[int, Place]:
        slugs = self.selection.snapshot.places.names.slugs
        code = {slugs[value]: value for value in np.unique(self.values).tolist()}
        return {code[place.slug]: place for place in Place.objects.filter(slug__in=code)}

    @cached_property
    def places(self) -> list[PlaceCount]:
        """Every place of the selection, those with most events first, then by name."""
        events: dict[int, dict[PlaceRole, list[int]]] = defaultdict(lambda: defaultdict(list))
        rows = (self.values.tolist(), self.roles.tolist(), self.events.tolist())
        for value, role, event in sorted(zip(*rows, strict=True)):
            events[value][PLACE_ROLES[role]].append(event)
        found = [PlaceCount(place, dict(events[value])) for value, place in self._places.items()]
        return sorted(found, key=lambda one: (-len(one.in_roles(*PlaceRole)), one.place.name))

    @cached_property
    def routes(self) -> list[Route]:
        """Every pair of origin and destination that an event names, those with most events first."""
        ends = {role: self._by_event(role) for role in ON_THE_WAY}
        found: dict[tuple[int, int], Route] = {}
        for event in sorted(ends[PlaceRole.ORIGIN].keys() & ends[PlaceRole.DESTINATION].keys()):
            pairs = product(ends[PlaceRole.ORIGIN][event], ends[PlaceRole.DESTINATION][event])
            for pair in pairs:
                origin, destination = (self._places[value] for value in pair)
                route = found.setdefault(pair, Route(origin, destination))
                route.events.append(event)
                route.via.update(self._places[value].name for value in ends[PlaceRole.TRANSIT].get(event, ()))
        return sorted(
            found.values(), key=lambda one: (-len(one.events), one.origin.name, one.destination.name)
        )

    def _by_event(self, role: PlaceRole) -> dict[int, list[int]]:
        chosen = self.roles == PLACE_ROLES.index(role)
        found: dict[int, list[int]] = defaultdict(list)
        pairs = zip(self.events[chosen].tolist(), self.values[chosen].tolist(), strict=True)
        for event, value in pairs:
            found[event].append(value)
        return found

    @cached_property
    def placed(self) -> int:
        """How many events name a place other than where they were announced."""
        announced = PLACE_ROLES.index(PlaceRole.ANNOUNCED)
        return len(np.unique(self.events[self.roles != announced]))

    @cached_property
    def only_announced(self) -> int:
        """How many events name only where they were announced."""
        return len(np.unique(self.events)) - self.placed

    @cached_property
    def without(self) -> NDArray[np.intp]:
        """The events without any place, newest first."""
        unplaced = self.selection.mask.copy()
        unplaced[self.events] = False
        return np.flatnonzero(unplaced)

    def ids(self, ranks: Sequence[int] | NDArray[np.intp]) -> list[int]:
        """Return the primary keys of events by rank."""
        found: list[int] = self.selection.snapshot.pks[list(ranks)].tolist()
        return found
