"""The small map of an event's places names every one of them inside its frame."""

from __future__ import annotations

import pytest

from timeline.models import Event, EventPlace, Place
from timeline.views.places import LETTER, SmallMap, small_map

pytestmark = pytest.mark.django_db


def in_new_york(name: str) -> Place:
    return Place(name=name, slug="place", lat=40.7, lon=-74.0, geo_precision=Place.Scale.SITE)


def edges(drawn: SmallMap) -> list[tuple[str, float, float]]:
    """Return each label with how far it is from the left and the right edge of the map, in pixels."""
    left, _, across, _ = map(float, drawn.view_box.split())
    found = []
    for spot in drawn.spots:
        width = len(spot.name) * LETTER * drawn.unit
        start = spot.label_x - width * {"start": 0, "middle": 0.5, "end": 1}[spot.anchor]
        found.append((spot.name, (start - left) / drawn.unit, (left + across - start - width) / drawn.unit))
    return found


def test_no_label_of_the_bundled_events_leaves_its_map(dataset: None) -> None:
    events = Event.objects.published().with_everything()
    maps = [(event.slug, small_map(event.event_places.all())) for event in events]
    cut = [
        (slug, label)
        for slug, drawn in maps
        if drawn
        for label, *distances in edges(drawn)
        if min(distances) < -0.1
    ]
    assert cut == []


@pytest.mark.parametrize("name", ["Rajin", "UN Headquarters, New York", "The far end of the eastern railway"])
def test_a_place_in_the_middle_is_named_whole_whatever_it_is_called(name: str) -> None:
    place = in_new_york(name)
    drawn = small_map([EventPlace(place=place, role="happened")])
    assert drawn is not None
    [(label, to_the_left, to_the_right)] = edges(drawn)
    assert label == name
    assert min(to_the_left, to_the_right) >= 0


def test_a_label_under_its_mark_leaves_the_mark_free() -> None:
    place = in_new_york("UN Headquarters, New York")
    drawn = small_map([EventPlace(place=place, role="happened")])
    assert drawn is not None
    spot = drawn.spots[0]
    assert spot.anchor == "middle"
    assert abs(spot.label_y - spot.y) > drawn.mark + drawn.type_size / 3
