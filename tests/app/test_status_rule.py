"""The status rule, line by line, and what it says of an earlier day."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.models import Event
from timeline.status import (
    SCALE,
    ClaimFacts,
    EventFacts,
    Standing,
    standings,
    status_as_of,
    status_then,
    suggest,
    suggest_status,
    weaker,
)
from timeline.vocab import Status

US, SEOUL, KYIV = Standing("united-states", False), Standing("south-korea", False), Standing("ukraine", False)
MOSCOW, PANEL = Standing("russia", False), Standing("united-nations", True)


def claim(
    claimant: Standing | None = US,
    stance: str = "asserts",
    basis: str = "official_statement",
    origin: str = "one",
    day: str = "2024-01-05",
) -> ClaimFacts:
    """Return a claim as the rule sees it."""
    return ClaimFacts(stance, basis, claimant, origin, date.fromisoformat(day) if day else None)


def event(
    *claims: ClaimFacts, band: str = "happened", judged: str = "substance", outcome: bool = False
) -> EventFacts:
    """Return an event as the rule sees it."""
    return EventFacts(band, judged, outcome, claims)


LINES = [
    (1, None, event()),
    (1, None, event(claim(MOSCOW, "denies"))),
    (2, Status.ANTICIPATED, event(claim(), outcome=True)),
    (3, Status.RETRACTED, event(claim(), claim(US, "retracts"))),
    (4, Status.ON_RECORD, event(claim(), judged="act")),
    (5, Status.DISPUTED, event(claim(), claim(KYIV, "disputes"))),
    (6, Status.CONFIRMED, event(claim(), claim(MOSCOW, "confirms"))),
    (6, Status.CONFIRMED, event(claim(), claim(PANEL, "confirms"))),
    (7, Status.CONFIRMED, event(claim(PANEL, basis="debris_forensics"))),
    (8, Status.CORROBORATED, event(claim(US, origin="one"), claim(SEOUL, origin="two"))),
    (9, Status.REPORTED, event(claim(US, basis="satellite_imagery"))),
    (9, Status.REPORTED, event(claim(PANEL))),
    (9, Status.REPORTED, event(claim(None, basis="media_report"))),
    (10, Status.ALLEGED, event(claim(US))),
    (10, Status.ALLEGED, event(claim(None, basis="anonymous_official"))),
]


@pytest.mark.parametrize(("line", "status", "facts"), LINES)
def test_the_first_line_that_fits_gives_the_status(
    line: int, status: Status | None, facts: EventFacts
) -> None:
    suggestion = suggest_status(facts)
    assert (suggestion.rule, suggestion.status) == (line, status)
    assert suggestion.reason.endswith(".")


def test_a_denial_by_the_accused_does_not_lower_a_status() -> None:
    assert suggest_status(event(claim(), claim(MOSCOW, "denies"))).status == Status.ALLEGED
    assert suggest_status(event(claim(), claim(MOSCOW, "disputes"))).status == Status.ALLEGED


def test_two_claimants_in_one_agency_copy_do_not_corroborate() -> None:
    assert suggest_status(event(claim(US), claim(SEOUL))).status == Status.ALLEGED


def test_agencies_of_one_state_do_not_corroborate_each_other() -> None:
    facts = event(claim(SEOUL, origin="one"), claim(SEOUL, origin="two"))
    assert suggest_status(facts).status == Status.ALLEGED


def test_a_later_confirmation_does_not_count_before_its_day() -> None:
    facts = event(claim(day="2024-01-05"), claim(PANEL, "confirms", day="2024-04-25"))
    assert status_then(facts, Status.CONFIRMED, date(2024, 4, 24)) == Status.ALLEGED
    assert status_then(facts, Status.CONFIRMED, date(2024, 4, 25)) == Status.CONFIRMED


def test_before_the_first_supporting_claim_an_event_is_not_known() -> None:
    facts = event(claim(MOSCOW, "denies", day="2024-01-01"), claim(day="2024-02-01"))
    assert status_then(facts, Status.ALLEGED, date(2024, 1, 15)) is None


def test_a_claim_without_a_day_never_counts_in_an_as_of_view() -> None:
    assert status_then(event(claim(day="")), Status.ALLEGED, date(2030, 1, 1)) is None


def test_a_status_of_then_is_never_stronger_than_the_stored_one() -> None:
    facts = event(claim(US, basis="satellite_imagery"), claim(SEOUL, origin="two", day="2024-03-01"))
    assert status_then(facts, Status.ALLEGED, date(2024, 2, 1)) == Status.ALLEGED
    assert weaker(Status.CONFIRMED, Status.REPORTED) == Status.REPORTED
    assert weaker(Status.REPORTED, Status.DISPUTED) == Status.REPORTED
    assert len(SCALE) == 5


@pytest.mark.usefixtures("dataset")
def test_only_the_events_with_a_note_differ_from_the_rule() -> None:
    standing = standings()
    events = Event.objects.with_everything()
    differing = {event.slug for event in events if suggest(event, standing).status != event.status}
    assert differing == {event.slug for event in events if event.status_note}
    assert len(differing) == 5


@pytest.mark.usefixtures("dataset")
def test_the_kharkiv_strike_climbs_from_alleged_to_confirmed() -> None:
    strike = Event.objects.with_everything().get(slug="dprk-missile-strike-kharkiv-2024-01-02")
    days = [date(2024, 1, 3), date(2024, 1, 4), date(2024, 2, 16), date(2024, 4, 25)]
    statuses = [status_as_of(strike, day) for day in days]
    assert statuses == [None, Status.ALLEGED, Status.CORROBORATED, Status.CONFIRMED]
