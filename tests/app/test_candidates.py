"""Decisions on candidates: what becomes of an accepted, merged, rejected or edited one; what is refused."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tests.factories import make_editor, make_event, make_source
from tests.reading import TEXT, ingest, install_names
from timeline.models import Article, Candidate, Claim, Event, EventSlug, Revision
from timeline.services.candidates import accept, edit, merge, reject, reopen
from timeline.services.errors import ServiceError
from timeline.services.publishing import publish, withdraw
from timeline.vocab import Decision, EditorialState, Status


@pytest.fixture(autouse=True)
def _names(db: None) -> None:
    install_names()


def candidate(edtf: str = "2024-01-02", **options: Any) -> Candidate:
    """The candidate of the sample text with a date, the article being the text of a source."""
    article = ingest(**{"source": make_source(), **options}).article
    return next(row for row in article.candidates.all() if row.content["edtf"] == edtf)


def fresh(row: Candidate) -> Candidate:
    return Candidate.objects.get(pk=row.pk)


def test_an_accepted_candidate_becomes_a_draft_with_one_sourced_claim() -> None:
    row, editor = candidate(), make_editor()
    event = accept(row, by=editor)
    claim = event.claims.get()
    assert event.state == EditorialState.DRAFT
    assert (event.title, event.date_edtf, event.date_text) == (
        row.content["title"],
        "2024-01-02",
        "2024-01-02",
    )
    assert event.slug.endswith("-2024-01-02")
    assert event.created_by == editor
    assert claim.source == row.article.source
    assert claim.article == row.article
    assert claim.quote == TEXT[claim.quote_start : claim.quote_end]
    assert "Kharkiv" in claim.quote


def test_an_accepted_candidate_knows_its_event_and_who_decided() -> None:
    row, editor = candidate(), make_editor()
    event = accept(row, by=editor)
    row = fresh(row)
    assert (row.decision, row.event, row.decided_by) == (Decision.ACCEPTED, event, editor)
    assert row.decided_at is not None


def test_an_accepted_candidate_brings_its_actors_systems_and_places() -> None:
    parts = {
        "actors": [["russia", "user"], ["north-korea", "supplier"], ["russia", "user"]],
        "systems": ["kn-23"],
        "places": [["kharkiv", "happened"]],
    }
    event = accept(candidate(), by=None, changes=parts)
    assert [(p.actor.slug, p.role) for p in event.participations.all()] == [
        ("russia", "user"),
        ("north-korea", "supplier"),
    ]
    assert [system.slug for system in event.systems.all()] == ["kn-23"]
    assert [(p.place.slug, p.role) for p in event.event_places.all()] == [("kharkiv", "happened")]


def test_accepting_leaves_a_revision_that_names_the_article() -> None:
    event = accept(candidate(), by=None)
    revision = Revision.objects.get(kind="event", key=event.uid)
    assert (revision.action, "deliveries.txt" in revision.reason) == ("created", True)
    assert revision.record is not None
    assert len(revision.record["claims"]) == 1


def test_the_status_is_the_one_that_the_rule_suggests() -> None:
    row = candidate()
    voiced = accept(row, by=None, changes={"type": "use", "claimant": None, "basis": "media_report"})
    assert (voiced.status, voiced.status_note) == (Status.REPORTED, "")


def test_what_a_single_government_says_is_alleged() -> None:
    changes = {"type": "use", "claimant": "united-states", "basis": "official_statement"}
    assert accept(candidate(), by=None, changes=changes).status == Status.ALLEGED


@pytest.mark.parametrize("kind", ["diplomacy", "transfer", "sanction"])
def test_what_was_only_expected_is_anticipated_and_says_so(kind: str) -> None:
    event = accept(candidate(), by=None, changes={"status": "anticipated", "type": kind})
    assert event.status == Status.ANTICIPATED
    assert event.outcome_note
    publish(event, by=None)


def test_what_is_only_denied_cannot_be_published_yet() -> None:
    changes = {"type": "transfer", "claimant": "russia", "stance": "denies"}
    event = accept(candidate(), by=None, changes=changes)
    assert event.status_note
    with pytest.raises(ServiceError, match="No claim supports"):
        publish(event, by=None)


def test_a_draft_can_be_published_as_it_is() -> None:
    event = accept(candidate(), by=None)
    assert publish(event, by=None).state == EditorialState.PUBLISHED


def test_figures_come_along_with_the_claim() -> None:
    figures = [
        {
            "label": "containers",
            "unit": "containers",
            "low": 10000,
            "measure": "cumulative",
            "since": "2023-09",
        },
        {"label": "troops", "unit": "persons", "best": 1499.5, "as_of": "2024-01-31"},
    ]
    claim = accept(candidate(), by=None, changes={"quantities": figures}).claims.get()
    containers, troops = claim.quantities.all()
    assert (containers.low, containers.measure, containers.since) == (10000, "cumulative", "2023-09")
    assert containers.as_of == claim.claimed_on or date(2024, 2, 3)
    assert (troops.best, troops.population, troops.as_of) == (1500, "unspecified", date(2024, 1, 31))


def test_figures_that_make_no_sense_refuse_the_whole_step() -> None:
    row = candidate()
    upside_down = [{"label": "missiles", "unit": "missiles", "low": 50, "high": 40}]
    with pytest.raises(ServiceError, match="must rise"):
        accept(row, by=None, changes={"quantities": upside_down})
    assert not Event.objects.exists()
    assert fresh(row).decision == Decision.PENDING
    assert fresh(row).edited is None


def test_a_claim_needs_a_source() -> None:
    row = candidate(source=None)
    with pytest.raises(ServiceError, match="Say which source"):
        accept(row, by=None)
    assert not Event.objects.exists()
    assert fresh(row).decision == Decision.PENDING


def test_nothing_is_accepted_twice() -> None:
    row = candidate()
    accept(row, by=None)
    with pytest.raises(ServiceError, match="is accepted and cannot be accepted"):
        accept(row, by=None)
    assert Event.objects.count() == 1


@pytest.mark.parametrize("step", ["accept", "reject", "edit", "merge"])
def test_a_rejected_candidate_is_reopened_before_anything_else(step: str) -> None:
    row = candidate()
    reject(row, by=make_editor(), why=" Off topic. ")
    steps: dict[str, Callable[[], object]] = {
        "accept": lambda: accept(row, by=None),
        "reject": lambda: reject(row, by=None),
        "edit": lambda: edit(row, {"title": "Other"}, by=None),
        "merge": lambda: merge(row, into=make_event(), by=None),
    }
    with pytest.raises(ServiceError, match="Reopen it first"):
        steps[step]()
    assert (fresh(row).decision, fresh(row).why) == (Decision.REJECTED, "Off topic.")
    reopen(row, by=None)
    assert (fresh(row).decision, fresh(row).decided_by, fresh(row).why) == (Decision.PENDING, None, "")
    steps[step]()


@pytest.mark.parametrize("decision", [Decision.PENDING, Decision.ACCEPTED, Decision.MERGED])
def test_only_rejected_and_stale_candidates_are_reopened(decision: Decision) -> None:
    row = candidate()
    Candidate.objects.filter(pk=row.pk).update(decision=decision, event=make_event())
    with pytest.raises(ServiceError, match="cannot be reopened"):
        reopen(row, by=None)


def test_merging_adds_a_claim_and_changes_nothing_else() -> None:
    row, editor = candidate(), make_editor()
    event = make_event(status=Status.ALLEGED)
    before = (event.title, event.status, event.state, event.participations.count())
    claim = merge(row, into=event, by=editor)
    event = Event.objects.get(pk=event.pk)
    assert (event.title, event.status, event.state, event.participations.count()) == before
    assert list(event.claims.all())[-1] == claim
    assert (claim.article, claim.note) == (row.article, f"{row.content['title'].rstrip('.')}.")
    assert (fresh(row).decision, fresh(row).event) == (Decision.MERGED, event)
    assert Revision.objects.filter(key=event.uid).count() == 2


def test_nothing_is_merged_into_what_was_withdrawn() -> None:
    row, event = candidate(), make_event()
    withdraw(event, by=None, reason="Wrong.")
    with pytest.raises(ServiceError, match="is withdrawn"):
        merge(row, into=event, by=None)
    assert fresh(row).decision == Decision.PENDING
    assert Claim.objects.count() == 1


def test_a_change_is_kept_beside_the_proposal() -> None:
    row = candidate()
    proposed = row.proposed
    edit(row, {"title": "  As an editor\nputs it ", "edtf": "2024-01"}, by=None)
    row = fresh(row)
    assert row.proposed == proposed
    assert row.edited == {"title": "As an editor puts it", "edtf": "2024-01"}
    assert row.content["title"] == "As an editor puts it"


def test_a_change_back_to_the_proposal_is_forgotten() -> None:
    row = candidate()
    edit(row, {"title": "Other"}, by=None)
    edit(row, {"title": row.proposed["title"], "summary": ""}, by=None)
    assert fresh(row).edited is None


def test_changes_made_on_accepting_are_kept_too() -> None:
    row = candidate()
    event = accept(row, by=None, changes={"title": "As an editor puts it"})
    assert event.title == "As an editor puts it"
    assert fresh(row).edited == {"title": "As an editor puts it"}


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"title": " "}, "needs a title"),
        ({"title": "x" * 141}, "shorten it to 140"),
        ({"edtf": "2024-02-30"}, "The date: .*2024-02-30"),
        ({"edtf": ""}, "The date"),
        ({"extent": "around"}, "extent: “around”"),
        ({"type": "war"}, "no event type “war”"),
        ({"status": "confirmed"}, "status: “confirmed”"),
        ({"stance": "shouts"}, "stance: “shouts”"),
        ({"basis": "hearsay"}, "basis: “hearsay”"),
        ({"claimant": "nobody"}, "no actor “nobody”"),
        ({"claimed_on": "Friday"}, "“Friday” is not a day"),
        ({"actors": [["russia", "villain"]]}, "role: “villain”"),
        ({"actors": [["nobody", "user"]]}, "no actor “nobody”"),
        ({"systems": ["big-gun"]}, "no weapon system “big-gun”"),
        ({"places": [["atlantis", "happened"]]}, "no place “atlantis”"),
        ({"importance": "huge"}, "importance: “huge”"),
        ({"score": 9}, "no field “score”"),
    ],
)
def test_a_change_that_cannot_be_is_refused_and_named(changes: dict[str, Any], message: str) -> None:
    row = candidate()
    with pytest.raises(ServiceError, match=message):
        edit(row, changes, by=None)
    assert fresh(row).edited is None


def test_an_address_is_never_given_twice() -> None:
    one = accept(candidate("2024-01-02"), by=None, changes={"title": "Missiles hit Kharkiv"})
    EventSlug.objects.create(slug="missiles-hit-kharkiv-2024-01-02-2", event=one)
    row = Article.objects.get().candidates.get(proposed__edtf="2024-01-06")
    two = accept(row, by=None, changes={"title": "Missiles hit Kharkiv", "edtf": "2024-01-02"})
    assert (one.slug, two.slug) == ("missiles-hit-kharkiv-2024-01-02", "missiles-hit-kharkiv-2024-01-02-3")


def test_a_title_without_latin_letters_still_gives_an_address() -> None:
    event = accept(
        candidate(), by=None, changes={"title": "미사일 발사", "type": "use", "edtf": "2023-09/.."}
    )
    assert event.slug == "use-2023-09"
