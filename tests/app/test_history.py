"""Revisions: every change leaves one, and the record in it is what the files would hold."""

from __future__ import annotations

import pytest

from tests.factories import make_claim, make_editor, make_event, make_quantity, make_source
from timeline.models import Actor, DataVersion, Publication, Revision
from timeline.records import event_record, key_of, kind_of, record_of
from timeline.services.history import deleted, event_changed, events_naming, thing_changed
from timeline.vocab import Action, RecordKind

pytestmark = pytest.mark.django_db


def test_a_change_under_an_event_is_a_revision_of_the_event() -> None:
    editor, event = make_editor(), make_event()
    make_quantity(make_claim(event, note="A second claim."))
    revision = event_changed(event, by=editor, action=Action.CHANGED, reason="New figure.")
    assert revision is not None
    assert (revision.number, revision.by, revision.reason) == (2, editor, "New figure.")
    assert revision.record is not None
    assert revision.record["claims"][1]["quantities"][0]["best"] == 10


def test_saving_without_a_change_leaves_no_revision_and_no_new_version() -> None:
    event = make_event()
    token = DataVersion.current().token
    assert event_changed(event, by=None, action=Action.CHANGED) is None
    assert Revision.objects.filter(key=event.uid).count() == 1
    assert DataVersion.current().token == token


def test_a_renamed_actor_is_a_revision_and_a_new_version() -> None:
    make_event(actors=(("russia", "user"),))
    actor, token = Actor.objects.get(slug="russia"), DataVersion.current().token
    actor.name = "Russian Federation"
    actor.save()
    revision = thing_changed(actor, by=None, action=Action.CHANGED)
    assert revision is not None
    assert (revision.kind, revision.key) == (RecordKind.ACTOR, "russia")
    assert DataVersion.current().token != token


def test_a_deleted_thing_keeps_an_empty_last_revision() -> None:
    revision = deleted(RecordKind.SOURCE, "some-page", by=None)
    assert (revision.number, revision.action, revision.record) == (1, Action.DELETED, None)


def test_the_events_that_name_a_thing_are_found_by_every_way() -> None:
    event = make_event(actors=(("russia", "user"),), systems=("kn-23",), places=(("kharkiv", "happened"),))
    claim = event.claims.get()
    things = (
        Actor.objects.get(slug="russia"),
        claim.source,
        claim.source.publication,
        event.type,
        event.systems.get(),
        event.places.get(),
    )
    make_event(actors=(), type="transfer", claims=0)
    for thing in things:
        assert list(events_naming(thing)) == [event]
    assert not events_naming(make_editor()).exists()


def test_records_name_their_kind_and_key() -> None:
    source, event = make_source(), make_event()
    assert (kind_of(source), key_of(source)) == (RecordKind.SOURCE, source.slug)
    assert (kind_of(event), key_of(event)) == (RecordKind.EVENT, event.uid)
    assert record_of(event) == event_record(event)
    assert record_of(Publication.objects.get())["name"] == "Example Times"


def test_optional_fields_stand_in_a_record_only_when_they_hold_something() -> None:
    plain, graphic = make_event(), make_event(graphic=True, date_text="early January")
    assert {"graphic", "date_text"}.isdisjoint(event_record(plain))
    assert event_record(graphic)["date_text"] == "early January"
    assert source_keys(author="A. Writer") - source_keys() == {"author"}


def source_keys(**fields: str) -> set[str]:
    """Return the keys in the record of a source."""
    return set(record_of(make_source(**fields)))


def test_the_key_of_a_removed_claim_is_never_given_again() -> None:
    event = make_event(claims=2)
    event.claims.get(key="c2").delete()
    event_changed(event, by=None, action=Action.CHANGED)
    assert make_claim(event, note="Another.").key == "c3"
