"""A small map of the places of one event, drawn by the server over static/img/outline.svg.

Units are those of the outline: x = 7 × longitude, y = −10 × latitude, which is true to shape at 45° north,
where Korea, the ports and the front lie.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import product

from timeline.models import EventPlace, Place
from timeline.vocab import PlaceRole

X, Y = 7, -10
WIDTH, HEIGHT = 288, 180  # pixels in which the map is usually shown
LEAST = 180  # units across: never so near that the outline looks exact
MARGIN = 1.5  # how much wider than its places the map is
MARK = 5  # pixels from the middle of a mark to its edge
LETTER = 7  # pixels of a letter of a label, on the wide side
# Pixels at least, and units, of the ring around a place that is not a point: some 100 and 300 km.
RINGS = {Place.Scale.REGION: (12, 9), Place.Scale.COUNTRY: (22, 27)}
LINE = 16  # pixels between labels that stand above one another

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on the map; `ring` is the radius of the area it stands for, 0 for a point."""

    name: str
    role: PlaceRole
    x: float
    y: float
    ring: float
    label_x: float = 0
    label_y: float = 0
    anchor: str = "start"


@dataclass(frozen=True, slots=True)
class SmallMap:
    """What the template draws; `unit` is the length of a pixel in units of the map."""

    view_box: str
    words: str
    unit: float
    spots: tuple[Spot, ...]
    routes: tuple[str, ...]

    @property
    def mark(self) -> float:
        """Half the size of a mark."""
        return MARK * self.unit

    @property
    def side(self) -> float:
        """The size of a mark."""
        return 2 * self.mark

    @property
    def type_size(self) -> float:
        """The size of labels."""
        return 12 * self.unit

    @property
    def halo(self) -> float:
        """The width of the paper around labels."""
        return 3 * self.unit


def small_map(places: Iterable[EventPlace]) -> SmallMap | None:
    """Return the map of an event's places, None without any; where it was announced only when that is all."""
    every = list(places)
    shown = [item for item in every if item.role != PlaceRole.ANNOUNCED] or every
    if not shown:
        return None
    left, top, width, height = _frame([_point(item) for item in shown])
    unit = width / WIDTH
    spots = _labelled([_spot(item, unit) for item in shown], unit, (left, top, width, height))
    return SmallMap(
        view_box=f"{left:.1f} {top:.1f} {width:.1f} {height:.1f}",
        words="Map: " + ", ".join(f"{spot.name} ({spot.role.label.lower()})" for spot in spots),
        unit=unit,
        spots=tuple(spots),
        routes=tuple(_routes(spots)),
    )


def _point(item: EventPlace) -> tuple[float, float]:
    return item.place.lon * X, item.place.lat * Y


def _spot(item: EventPlace, unit: float) -> Spot:
    pixels, units = RINGS.get(Place.Scale(item.place.geo_precision), (0, 0))
    return Spot(item.place.name, PlaceRole(item.role), *_point(item), ring=max(pixels * unit, units))


def _frame(points: Sequence[tuple[float, float]]) -> Box:
    """Left, top, width and height around points, in the shape of the map."""
    xs, ys = zip(*points, strict=True)
    across = max((max(xs) - min(xs)) * MARGIN, (max(ys) - min(ys)) * MARGIN * WIDTH / HEIGHT, LEAST)
    down = across * HEIGHT / WIDTH
    return (min(xs) + max(xs) - across) / 2, (min(ys) + max(ys) - down) / 2, across, down


def _routes(spots: Sequence[Spot]) -> list[str]:
    """Curves from every origin to every destination."""
    ends = {
        role: [spot for spot in spots if spot.role == role]
        for role in (PlaceRole.ORIGIN, PlaceRole.DESTINATION)
    }
    return [_curve(*pair) for pair in product(ends[PlaceRole.ORIGIN], ends[PlaceRole.DESTINATION])]


def _curve(start: Spot, end: Spot) -> str:
    """A curve that bends to the left of its way by a sixth of its length."""
    bend_x = (start.x + end.x) / 2 + (end.y - start.y) / 6
    bend_y = (start.y + end.y) / 2 - (end.x - start.x) / 6
    return f"M{start.x:.1f} {start.y:.1f}Q{bend_x:.1f} {bend_y:.1f} {end.x:.1f} {end.y:.1f}"


def _labelled(spots: Sequence[Spot], unit: float, frame: Box) -> list[Spot]:
    """Give every place a label beside it that stays on the map and touches no other."""
    taken = [(spot.x - 8 * unit, spot.y - 8 * unit, 16 * unit, 16 * unit) for spot in spots]
    found: list[Spot] = []
    for spot in spots:
        options = list(_options(spot, unit, frame))
        inside = [option for option in options if _inside(option[1], frame)] or options
        free = (option for option in inside if not any(_touch(option[1], box) for box in taken))
        placed, box = next(free, inside[0])
        taken.append(box)
        found.append(placed)
    return found


def _options(spot: Spot, unit: float, frame: Box) -> Iterable[tuple[Spot, Box]]:
    """Places for a label, best first: right, left, further up and down on either side, then over or under."""
    width, gap = len(spot.name) * LETTER * unit, max(9 * unit, spot.ring + 4 * unit)
    for line, side in product((0, -1, 1, -2, 2), ("start", "end")):
        x = spot.x + gap if side == "start" else spot.x - gap
        yield _option(spot, unit, width, (x, spot.y + line * LINE * unit), side)
    middle = min(max(spot.x, frame[0] + width / 2), frame[0] + frame[2] - width / 2)
    for way in (-1, 1):
        yield _option(spot, unit, width, (middle, spot.y + way * (gap + LINE * unit / 2)), "middle")


def _option(spot: Spot, unit: float, width: float, at: tuple[float, float], anchor: str) -> tuple[Spot, Box]:
    """A label whose line of text goes through a point, and the box it takes."""
    x, y = at
    left = x - width * {"start": 0, "middle": 0.5, "end": 1}[anchor]
    box = (left, y - LINE / 2 * unit, width, LINE * unit)
    return replace(spot, label_x=x, label_y=y + 4 * unit, anchor=anchor), box


def _inside(box: Box, frame: Box) -> bool:
    x, y, width, height = box
    left, top, across, down = frame
    return x >= left and y >= top and x + width <= left + across and y + height <= top + down


def _touch(one: Box, other: Box) -> bool:
    return (
        one[0] < other[0] + other[2]
        and other[0] < one[0] + one[2]
        and one[1] < other[1] + other[3]
        and other[1] < one[1] + one[3]
    )
