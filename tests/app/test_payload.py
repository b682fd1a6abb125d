"""The columns that the drawing reads, and the shape of one event."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests import brute_force
from tests.days import iso
from tests.factories import make_claim, make_event, make_quantity, make_source
from timeline.models import DataVersion, EventLink
from timeline.payload import drawing_payload, event_payload
from timeline.query import EventQuery, Group, Presentation
from timeline.selection import select_events
from timeline.vocab import LinkKind, Status

pytestmark = pytest.mark.django_db
COLUMNS = [
    "approximate",
    "band",
    "date_label",
    "earliest",
    "extent",
    "importance",
    "label",
    "lanes",
    "latest",
    "slot",
    "slug",
    "solid_until",
    "sources",
    "status",
    "status_label",
    "title",
    "type_label",
]
KEYS = "uid slug title summary date type status importance actors systems places claims url"


def payload(group: Group = Group.TYPE, **asked: Any) -> dict[str, Any]:
    """The payload of a query, as JSON gives it back."""
    selection = select_events(EventQuery.model_validate(asked))
    found: dict[str, Any] = json.loads(json.dumps(drawing_payload(selection, Presentation(group=group))))
    return found


def plain(column: Any) -> list[Any]:
    """A column with its words in their places."""
    if isinstance(column, list):
        return column
    return [column["words"][code] for code in column["codes"]]


def events(group: Group = Group.TYPE, **asked: Any) -> list[dict[str, Any]]:
    """The columns of a payload as rows."""
    columns = {name: plain(column) for name, column in payload(group, **asked)["events"].items()}
    rows = [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]
    return [with_days_as_text(row) for row in rows]


def with_days_as_text(row: dict[str, Any]) -> dict[str, Any]:
    """The last day is told as days after the first, where there is one."""
    last = None if row["latest"] is None else (row["earliest"] or 0) + row["latest"]
    days = {"earliest": row["earliest"], "latest": last, "solid_until": row["solid_until"]}
    return row | {name: iso(day) for name, day in days.items()}


def test_columns_are_of_one_length_and_in_the_order_of_the_list(dataset: None) -> None:
    query = EventQuery(since="2024", order="oldest")  # type: ignore[arg-type]
    found = drawing_payload(select_events(query), Presentation())
    assert sorted(found["events"]) == COLUMNS
    assert {len(plain(column)) for column in found["events"].values()} == {found["count"]}
    assert found["events"]["slug"] == brute_force.answer(query)


def test_it_holds_what_is_drawn_around_the_events(dataset: None) -> None:
    found = payload()
    assert (found["schema"], found["count"], found["cutoff"], found["group"]) == (
        4,
        164,
        "2026-02-16",
        "type",
    )
    assert [(band["slug"], band["count"]) for band in found["bands"]] == [("happened", 64), ("said", 100)]
    assert found["periods"][0] == {
        "slug": "panel-of-experts-mandate",
        "label": "UN Panel of Experts at work",
        "earliest": None,
        "latest": "2024-04-30",
        "date_label": "until 30 April 2024",
    }


def test_types_have_a_lane_each_in_their_band(dataset: None) -> None:
    found = payload()
    assert [lane["label"] for lane in found["lanes"]][:3] == ["Transfer", "Battlefield use", "Personnel"]
    for place, lane in enumerate(found["lanes"]):
        inside = [lanes for lanes in found["events"]["lanes"] if place in lanes]
        assert lane["count"] == len(inside) > 0
    assert [lane["band"] for lane in found["lanes"]] == [0] * 7 + [1] * 6


@pytest.mark.parametrize("group", list(Group))
def test_every_event_lies_in_a_lane(dataset: None, group: Group) -> None:
    found = payload(group)
    used = {lane for lanes in found["events"]["lanes"] for lane in lanes}
    assert all(found["events"]["lanes"])
    assert used == set(range(len(found["lanes"])))
    if group is not Group.TYPE:
        assert found["bands"] == [{"slug": "all", "label": "All events", "count": 164}]


def test_lanes_of_actors_leave_out_those_in_nearly_every_event(dataset: None) -> None:
    labels = [lane["label"] for lane in payload(Group.ACTOR)["lanes"]]
    assert labels[:2] == ["United States", "South Korea"]
    assert "Russia" not in labels
    assert labels[-1] == "Others"


def test_a_day_a_month_and_an_open_date_keep_what_they_know() -> None:
    make_event("2024-03-01", slug="day", extent="within")
    make_event("2024-03~", slug="month")
    make_event("2023-09~/2024-01", slug="range")
    month, day, interval = events()
    assert (day["earliest"], day["latest"], day["extent"]) == ("2024-03-01", "2024-03-01", "within")
    assert (month["earliest"], month["latest"], month["approximate"]) == ("2024-03-01", "2024-03-31", 3)
    assert month["date_label"] == "about March 2024"
    assert (interval["approximate"], interval["solid_until"]) == (1, None)


def test_an_open_event_is_solid_to_the_last_day_that_a_claim_covers() -> None:
    event = make_event("2023-09/..", claims=0)
    make_claim(event, claimed_on=date(2024, 1, 5))
    assert events()[0]["latest"] is None
    assert events()[0]["solid_until"] == "2024-01-05"
    claim = make_claim(event, claimed_on=date(2024, 2, 5))
    make_quantity(claim, as_of=date(2024, 2, 2))
    assert events()[0]["solid_until"] == "2024-02-05"
    make_quantity(claim, as_of=date(2024, 2, 20))
    DataVersion.objects.update(cutoff=date(2024, 3, 1))
    assert events()[0]["solid_until"] == "2024-02-20"
    assert events(as_of=date(2024, 1, 31))[0]["solid_until"] == "2024-01-05"


def test_sources_are_counted_once_each_and_only_those_known_by_then() -> None:
    event = make_event(claims=0)
    source = make_source()
    for day, of in ((5, source), (6, source), (20, make_source())):
        make_claim(event, claimed_on=date(2024, 1, day), source=of)
    assert events()[0]["sources"] == 2
    assert events(as_of=date(2024, 1, 10))[0]["sources"] == 1


def test_the_status_is_that_of_the_day_asked(dataset: None) -> None:
    then = {row["slug"]: row["status"] for row in events(as_of="2024-01-05")}
    now = {row["slug"]: row["status"] for row in events()}
    assert then.items() - now.items()
    row = events(as_of="2024-01-05")[0]
    assert row["status_label"] == Status(row["status"]).label


def test_links_join_events_that_are_both_shown() -> None:
    first, second, hidden = (make_event(f"2024-01-0{day}") for day in (3, 2, 1))
    EventLink.objects.create(event=first, to_event=second, kind=LinkKind.ABOUT)
    EventLink.objects.create(event=first, to_event=hidden, kind=LinkKind.FOLLOWS)
    assert payload(since="2024-01-02")["links"] == [[0, 1, "about"]]


def test_without_a_cut_off_the_last_day_named_ends_the_drawing() -> None:
    make_event("2024-03")
    assert payload()["cutoff"] == "2024-03-31"


def test_a_payload_takes_few_queries_whatever_its_size(dataset: None) -> None:
    for group in Group:
        for as_of in (None, date(2024, 6, 1)):
            selection = select_events(EventQuery(as_of=as_of))
            with CaptureQueriesContext(connection) as queries:
                drawing_payload(selection, Presentation(group=group))
            assert len(queries) <= 12, (group, as_of)


def test_an_event_is_listed_with_names_roles_and_an_absolute_address(dataset: None) -> None:
    [event] = select_events(EventQuery(q='"Kharkiv police" missiles', type=("use",))).events(0, 1)
    found = event_payload(event, "https://timeline.example")
    assert set(found) == set(KEYS.split())
    assert found["date"] == {
        "edtf": "2024-02-07",
        "earliest": "2024-02-07",
        "latest": "2024-02-07",
        "precision": "day",
        "extent": "during",
        "label": "7 February 2024",
    }
    assert {"slug": "russia", "name": "Russia", "role": "user"} in found["actors"]
    assert {"slug": "kn-23", "name": "KN-23 (Hwasong-11A)"} in found["systems"]
    assert found["places"][0]["slug"] == "kharkiv"
    assert found["url"] == f"https://timeline.example/events/{event.slug}/"
