"""The claim ladder: who said what on which day, how long after, and what the status was by then."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.factories import make_actor, make_claim, make_event, make_publication, make_source
from tests.web.markup import Element, read
from timeline.models import Event
from timeline.views.ladder import Ladder
from timeline.vocab import Stance

pytestmark = pytest.mark.django_db


def _ladder(client: Client, event: Event) -> Element:
    return read(client.get(event.get_absolute_url())).one("ol", "ladder")


def _rungs(client: Client, event: Event) -> list[str]:
    return [rung.text for rung in _ladder(client, event).find("li", "rung")]


def test_the_first_rung_is_the_day_of_the_event(client: Client) -> None:
    event = make_event("2024-01-02", places=(("kharkiv", "happened"),))
    assert _rungs(client, event)[0] == "2 January 2024 The day of the event, Kharkiv local date"


@pytest.mark.parametrize(
    ("edtf", "kind", "extent", "words"),
    [
        ("2024-01-02", "allegation", "during", "The day of the act"),
        ("2023-11", "use", "within", "Some time within it"),
        ("2024-01-02/2024-01-05", "transfer", "during", "It lasted throughout"),
        ("2023-08/..", "transfer", "during", "From here on, with no end known"),
    ],
)
def test_the_first_rung_says_what_its_date_means(
    client: Client, edtf: str, kind: str, extent: str, words: str
) -> None:
    assert _rungs(client, make_event(edtf, type=kind, extent=extent))[0].endswith(words)


def test_the_days_between_are_counted(client: Client) -> None:
    event = make_event("2024-01-02", claims=0)
    make_claim(event, claimed_on=date(2024, 1, 4))
    make_claim(event, claimed_on=date(2024, 1, 5), claimant=make_actor("ukraine"))
    gaps = [gap.text for gap in _ladder(client, event).find("li", "gap")]
    assert gaps == ["2 days later", "1 day later"]


def test_the_days_after_a_month_are_a_range(client: Client) -> None:
    event = make_event("2023-11", claims=0)
    make_claim(event, claimed_on=date(2023, 12, 5))
    assert [gap.text for gap in _ladder(client, event).find("li", "gap")] == ["5 to 34 days later"]


def test_no_days_are_counted_where_a_day_is_not_exact(client: Client) -> None:
    event = make_event("2024-01-02", claims=0)
    make_claim(event, claimed_on=None, source=make_source(published_on="2024-03"))
    assert _ladder(client, event).find("li", "gap") == []
    assert _rungs(client, event)[1].startswith("March 2024 ")


def test_what_was_said_before_comes_before(client: Client) -> None:
    event = make_event("2024-06-18", claims=0)
    make_claim(event, claimed_on=date(2024, 6, 1), note="Announced.")
    assert "Announced." in _rungs(client, event)[0]


@pytest.mark.parametrize(
    ("stance", "verb"),
    [
        ("asserts", "says"),
        ("corroborates", "supports this"),
        ("confirms", "confirms"),
        ("disputes", "disputes"),
        ("denies", "denies"),
        ("retracts", "withdraws"),
    ],
)
def test_each_stance_has_its_verb(client: Client, stance: str, verb: str) -> None:
    event = make_event(claims=1)
    make_claim(event, claimant=make_actor("ukraine"), stance=stance)
    assert f"Ukraine {verb} on official statement" in " ".join(_rungs(client, event))


def test_a_publication_that_speaks_for_itself_reports(client: Client) -> None:
    event = make_event(claims=0)
    carrier = make_source(original_publication=make_publication("agency", name="The Agency"))
    make_claim(event, source=carrier, basis="media_report")
    assert "The Agency reports on media report" in _rungs(client, event)[1]


def test_the_status_is_told_where_it_changes_and_only_there(client: Client) -> None:
    event = make_event("2024-01-02", claims=0, status="confirmed")
    make_claim(event, claimed_on=date(2024, 1, 4), claimant=make_actor("us"))
    make_claim(event, claimed_on=date(2024, 1, 5), claimant=make_actor("us"))
    make_claim(event, claimed_on=date(2024, 4, 1), claimant=make_actor("russia"), stance="confirms")
    statuses = [part.text for part in _ladder(client, event).find("p", "then")]
    assert statuses == ["Status by then Alleged", "Status by then Confirmed"]


def test_a_denial_before_any_support_gives_no_status(client: Client) -> None:
    event = make_event("2024-01-02", claims=0)
    make_claim(event, claimed_on=date(2024, 1, 3), claimant=make_actor("russia"), stance="denies")
    make_claim(event, claimed_on=date(2024, 1, 5), claimant=make_actor("us"))
    rungs = _ladder(client, event).find("li", "rung")
    assert rungs[1].find("p", "then") == []
    assert rungs[2].one("p", "then").text == "Status by then Alleged"


def test_repeats_of_the_same_words_are_folded(client: Client) -> None:
    event = make_event("2024-01-02", claims=0)
    for note in ("First report.", "Second report.", "Third report."):
        make_claim(event, claimant=make_actor("us"), note=note)
    ladder = _ladder(client, event)
    assert len(ladder.find("li", "rung")) == 2
    assert ladder.one("details").one("summary").text == "Also reported by 2"
    assert [item["id"] for item in ladder.one("details").find("li")] == ["c2", "c3"]


def test_other_words_on_the_same_day_are_not_folded(client: Client) -> None:
    event = make_event("2024-01-02", claims=0)
    make_claim(event, claimant=make_actor("us"))
    make_claim(event, claimant=make_actor("us"), stance="disputes")
    make_claim(event, claimant=make_actor("uk"))
    assert len(_rungs(client, event)) == 4


def test_every_claim_has_an_address_of_its_own(client: Client) -> None:
    event = make_event(claims=2)
    anchors = {element["id"] for element in _ladder(client, event).walk() if element["id"]}
    assert anchors >= {claim.key for claim in event.claims.all()}


def test_a_quote_stands_as_a_quote(client: Client) -> None:
    event = make_event(claims=0)
    make_claim(event, quote="We saw <it>.")
    assert _ladder(client, event).one("blockquote").text == "“We saw <it>.”"


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(
            st.sampled_from(Stance.values),
            st.sampled_from(["us", "uk", "russia", None]),
            st.none() | st.dates(date(2023, 1, 1), date(2024, 12, 31)),
        ),
        max_size=6,
    )
)
def test_every_claim_stands_on_the_ladder_once_and_in_order(
    said: list[tuple[str, str | None, date | None]],
) -> None:
    event = make_event("2024-01-02", claims=0)
    undated = make_source(published_on="")
    for stance, claimant, day in said:
        actor = make_actor(claimant) if claimant else None
        make_claim(event, source=undated, stance=stance, claimant=actor, claimed_on=day)
    rungs = Ladder(Event.objects.with_everything().get(pk=event.pk)).rungs
    shown = [claim.key for rung in rungs for claim in rung.claims]
    assert sorted(shown) == sorted(event.claims.values_list("key", flat=True))
    days = [rung.day or date.max for rung in rungs]
    assert days == sorted(days)
    assert sum(not rung.claims for rung in rungs) == 1
