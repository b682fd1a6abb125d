"""The columnar snapshot answers as plain SQL does, and follows every publication."""

from __future__ import annotations

import random
from collections import Counter
from datetime import date
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import brute_force, plain
from tests.days import iso
from tests.factories import make_claim, make_event
from tests.plain.facets import DIMENSIONS as PLAIN_DIMENSIONS
from tests.plain.facets import Base as PlainBase
from tests.plain.selection import in_order, matching
from timeline.chronology import parse
from timeline.facets import DIMENSIONS
from timeline.index import bits, sets, store
from timeline.models import DataVersion, Event
from timeline.payload import drawing_payload
from timeline.payload.bins import Unit, unit_of
from timeline.query import EventQuery, Group, Presentation
from timeline.selection import select_events
from timeline.services.history import bump_version
from timeline.services.publishing import withdraw

pytestmark = pytest.mark.django_db
WORDS = (
    "missile",
    "containers -shells",
    '"White House"',
    "KN-23",
    "Rason OR Dunai",
    "ракеты",
    "nothing-like-this",
)


def queries(seed: int, number: int) -> list[EventQuery]:
    """Queries of every kind, a third of them with words."""
    draw = random.Random(seed)  # noqa: S311 - the same queries in every run
    found = brute_force.queries(seed, number)
    return [query.replaced(q=draw.choice(WORDS)) if draw.random() < 0.33 else query for query in found]


@pytest.mark.parametrize("seed", range(2))
def test_it_selects_and_orders_as_plain_sql_does(dataset: None, seed: int) -> None:
    assert plain.__doc__
    for query in queries(seed, 40):
        expected = tuple(in_order(matching(query), query.order).values_list("pk", flat=True))
        assert select_events(query).ids == expected, query.to_querystring()


@pytest.mark.parametrize(("seed", "few"), [(0, False), (1, False), (0, True), (1, True)])
def test_it_counts_every_facet_as_plain_sql_does(
    dataset: None, monkeypatch: pytest.MonkeyPatch, seed: int, few: bool
) -> None:
    """As it does it in small snapshots, and as in large ones for selections of few events."""
    if few:
        monkeypatch.setattr(sets, "MANY", 0)
        monkeypatch.setattr(sets, "FEW", 1)
        monkeypatch.setattr(sets, "DEAR", 0)
        monkeypatch.setattr(sets, "WIDE", 2)
    for query in queries(seed + 100, 10):
        found = {facet.name: facet for facet in select_events(query).facets()}
        for name in DIMENSIONS:
            lifted = query.without(name)
            counted = PLAIN_DIMENSIONS[name].count(PlainBase(lifted, matching(lifted)), getattr(query, name))
            expected = {one.value: one.count for one in counted}
            assert {value.value: value.count for value in found[name].values} == expected, (name, query)


@given(found=st.sets(st.integers(0, 499)))
def test_the_members_of_a_set_are_those_that_were_put_in(found: set[int]) -> None:
    mask = np.zeros(500, np.bool_)
    mask[list(found)] = True
    assert bits.members(bits.pack(mask)).tolist() == sorted(found)


def test_the_drawing_is_told_without_reading_events_again(
    dataset: None, django_assert_num_queries: Any
) -> None:
    drawing_payload(select_events(EventQuery()), Presentation())
    selection = select_events(EventQuery(type=("use",)))
    with django_assert_num_queries(0):
        assert len(drawing_payload(selection, Presentation())["events"]["title"]) == selection.count


def test_a_publication_shows_in_the_next_answer(dataset: None) -> None:
    before = select_events(EventQuery()).count
    withdraw(Event.objects.published()[0], by=None, reason="To see it go.")
    assert select_events(EventQuery()).count == before - 1


def test_the_same_version_is_answered_from_the_same_snapshot(dataset: None) -> None:
    assert select_events(EventQuery()).snapshot is select_events(EventQuery(type=("use",))).snapshot


def test_a_large_snapshot_serves_on_while_the_new_one_is_read(
    dataset: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = select_events(EventQuery()).snapshot
    asked: list[str] = []
    keeper = store.Store()
    keeper._held = held
    monkeypatch.setattr(store, "AT_ONCE", 10)
    monkeypatch.setattr(keeper, "_renew_behind", lambda: asked.append("renewed"))
    bump_version()
    assert keeper.current() is held
    assert keeper.served_version().token == held.token
    assert asked == ["renewed", "renewed"]


def test_data_without_a_version_is_read_every_time() -> None:
    make_claim(event=make_event(slug="first"))
    DataVersion.objects.all().delete()
    assert select_events(EventQuery()).count == 1
    make_claim(event=make_event(slug="second"))
    DataVersion.objects.all().delete()
    assert select_events(EventQuery()).count == 2


def binned(monkeypatch: pytest.MonkeyPatch, group: Group = Group.TYPE, **window: Any) -> dict[str, Any]:
    """The payload of everything, as if a hundred events were many."""
    monkeypatch.setattr("timeline.payload.drawing.MOST_EVENTS", 20)
    presentation = Presentation.model_validate({"group": group, **window})
    return drawing_payload(select_events(EventQuery()), presentation)


@pytest.mark.parametrize("group", list(Group))
def test_bins_hold_every_event_once_in_each_of_its_lanes(
    dataset: None, monkeypatch: pytest.MonkeyPatch, group: Group
) -> None:
    found = binned(monkeypatch, group)
    bins = found["bins"]
    per_lane = Counter[int]()
    for lane, count in zip(bins["lane"], bins["count"], strict=True):
        per_lane[lane] += count
    assert [per_lane[lane] for lane in range(len(found["lanes"]))] == [
        lane["count"] for lane in found["lanes"]
    ]
    assert found["events"]["slug"] == []
    assert (found["count"], found["window"] is not None) == (164, True)


def test_no_event_is_counted_in_a_finer_span_than_it_is_dated(
    dataset: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    bins = binned(monkeypatch, **{"from": "2024-01-10", "to": "2024-02-10"})["bins"]
    assert bins["unit"] == "day"
    spans = set(zip(map(iso, bins["start"]), map(iso, bins["end"]), strict=True))
    for event in Event.objects.overlapping(date(2024, 1, 10), date(2024, 2, 10)).published():
        day = parse(event.date_edtf)
        assert any(
            (start or "") <= str(day.earliest) and (end is None or str(day.latest) <= end)
            for start, end in spans
        ), event.date_edtf
        if event.precision == "month":
            assert (str(event.earliest), str(event.latest)) in spans


def test_the_open_event_is_drawn_by_itself_among_the_counts(
    dataset: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone = binned(monkeypatch, event="dprk-missile-strike-kharkiv-2024-01-02")
    assert alone["events"]["slug"] == ["dprk-missile-strike-kharkiv-2024-01-02"]
    assert sum(alone["bins"]["count"]) == 163


def test_a_narrow_window_of_many_events_shows_them_with_their_titles(
    dataset: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = binned(monkeypatch, **{"from": "2024-01-01", "to": "2024-01-05"})
    assert found["bins"] is None
    assert found["window"] == ["2023-12-29", "2024-01-08"]
    assert "dprk-missile-strike-kharkiv-2024-01-02" in found["events"]["slug"]
    assert found["source"] == "/timeline.json?group=type"


def test_the_histogram_counts_the_events_that_begin_in_each_month(
    dataset: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = binned(monkeypatch)["histogram"]
    starts = Counter(
        f"{day:%Y-%m}" for day in Event.objects.published().values_list("earliest", flat=True) if day
    )
    both = [sum(pair) for pair in zip(*found["bands"], strict=True)]
    assert {month: n for month, n in zip(found["months"], both, strict=True) if n} == dict(starts)


@pytest.mark.parametrize(
    ("last", "unit"),
    [
        ("2024-01-31", Unit.DAY),
        ("2024-06-30", Unit.WEEK),
        ("2027-12-31", Unit.MONTH),
        ("2036-12-31", Unit.QUARTER),
    ],
)
def test_a_wider_window_is_counted_in_coarser_units(last: str, unit: Unit) -> None:
    assert unit_of((date(2024, 1, 1), date.fromisoformat(last))) is unit
