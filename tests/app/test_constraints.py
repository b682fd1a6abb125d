"""Rules that the database itself holds, whatever code writes to it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import Model, ProtectedError

from tests.factories import (
    make_actor,
    make_claim,
    make_event,
    make_place,
    make_quantity,
    make_source,
    make_type,
)
from timeline.chronology import EdtfError
from timeline.models import (
    Actor,
    Article,
    Claim,
    DataVersion,
    Event,
    EventLink,
    Participation,
    Place,
    Quantity,
    Source,
)

pytestmark = pytest.mark.django_db


def expect_refusal(change: Callable[[], object]) -> None:
    """Expect the database to refuse a change."""
    with pytest.raises(IntegrityError), transaction.atomic():
        change()


def update(model: type[Model], **fields: object) -> Callable[[], object]:
    """Return a change that writes past every check in Python."""
    return lambda: model._default_manager.update(**fields)


def test_the_bounds_of_an_event_are_in_order_and_one_is_given() -> None:
    make_event("2024-01-02")
    expect_refusal(update(Event, earliest=date(2024, 2, 1)))
    expect_refusal(update(Event, earliest=None, latest=None))


@pytest.mark.parametrize(
    "fields",
    [
        {"status": "proven"},
        {"extent": "around"},
        {"importance": "huge"},
        {"state": "secret"},
        {"title": ""},
        {"summary": ""},
        {"status": "anticipated"},
        {"slug": None},
    ],
)
def test_an_event_holds_only_known_words_and_some_text(fields: dict[str, object]) -> None:
    make_event()
    expect_refusal(update(Event, **fields))


def test_a_merged_event_is_withdrawn_and_an_outcome_has_a_note() -> None:
    event, other = make_event(), make_event()
    expect_refusal(lambda: Event.objects.filter(pk=event.pk).update(merged_into=other))
    expect_refusal(lambda: Event.objects.filter(pk=event.pk).update(outcome_event=other))


def test_slugs_and_uids_are_unique() -> None:
    event, other = make_event(), make_event()
    expect_refusal(lambda: Event.objects.filter(pk=event.pk).update(slug=other.slug))
    expect_refusal(lambda: Event.objects.filter(pk=event.pk).update(uid=other.uid))


def test_a_participant_and_a_link_are_listed_once() -> None:
    event, other = make_event(), make_event()
    actor = Actor.objects.get()
    expect_refusal(lambda: Participation.objects.create(event=event, actor=actor, role="user"))
    EventLink.objects.create(event=event, to_event=other, kind="about")
    expect_refusal(lambda: EventLink.objects.create(event=event, to_event=other, kind="about"))
    expect_refusal(lambda: EventLink.objects.create(event=event, to_event=event, kind="follows"))


def test_coordinates_are_on_the_globe() -> None:
    make_place()
    expect_refusal(update(Place, lat=90.1))
    expect_refusal(update(Place, lon=-180.1))
    expect_refusal(update(Place, geo_precision=4))


def test_states_have_a_code_and_nobody_else_does() -> None:
    make_actor(kind="state", iso3="RUS")
    expect_refusal(update(Actor, iso3=""))
    expect_refusal(update(Actor, kind="person"))


def test_an_actor_is_not_its_own_parent() -> None:
    actor = make_actor()
    expect_refusal(lambda: Actor.objects.update(parent=actor))


@pytest.mark.parametrize(
    "fields",
    [
        {"low": 20},
        {"high": 5},
        {"best": None},
        {"unit": "dozens"},
        {"label": ""},
        {"since": "2023-09"},
        {"unit": "casualties"},
        {"unit": "persons"},
        {"population": "civilians"},
        {"measure": "total"},
    ],
)
def test_a_figure_rises_and_says_what_it_counts(fields: dict[str, object]) -> None:
    make_quantity(make_claim(make_event(), note="Counts."))
    expect_refusal(update(Quantity, **fields))


def test_a_claim_key_is_unique_in_its_event_and_given_in_order() -> None:
    event = make_event(claims=3)
    assert list(event.claims.values_list("key", flat=True)) == ["c1", "c2", "c3"]
    expect_refusal(lambda: event.claims.update(key="c1"))


def test_offsets_of_a_quote_lie_in_an_article() -> None:
    make_event()
    expect_refusal(update(Claim, quote_start=4, quote_end=9))
    expect_refusal(update(Claim, quote_start=4))


def test_a_source_is_listed_once_whatever_the_spelling_of_its_address() -> None:
    first = make_source(url="https://www.example.org/page/")
    expect_refusal(lambda: make_source(url="http://example.org/page"))
    with pytest.raises(ValidationError, match=first.slug):
        Source(publication=first.publication, url="http://example.org/page").clean()


def test_an_inferred_date_needs_a_date() -> None:
    make_source()
    expect_refusal(update(Source, published_on="", date_inferred=True))


def test_evidence_is_protected() -> None:
    event = make_event()
    source = event.claims.get().source
    for thing in (source, source.publication, event.type, Actor.objects.get()):
        with pytest.raises(ProtectedError):
            thing.delete()


def test_there_is_one_data_version() -> None:
    make_event()
    expect_refusal(lambda: DataVersion.objects.create(pk=2))


def test_an_article_is_stored_once_and_never_empty() -> None:
    fields = {"language": "en", "published_on": "2024-01-05", "published_how": "given", "origin": "paste"}
    at = make_event().created_at
    Article.objects.create(text="Some text.", sha256="a" * 64, retrieved_at=at, **fields)
    expect_refusal(lambda: Article.objects.create(text="Other.", sha256="a" * 64, retrieved_at=at, **fields))
    expect_refusal(lambda: Article.objects.create(text="", sha256="b" * 64, retrieved_at=at, **fields))


def test_a_broken_date_is_refused_before_it_reaches_a_table() -> None:
    with pytest.raises(EdtfError, match="2024-13"):
        Event(date_edtf="2024-13", type=make_type()).save()
    with pytest.raises(ValidationError) as caught:
        Event(date_edtf="2024-13").clean()
    assert "date_edtf" in caught.value.message_dict
    assert not Event.objects.exists()


def test_a_claim_counts_from_its_own_day_else_from_the_last_day_of_its_source() -> None:
    event = make_event(claims=0)
    month = make_source(published_on="2024-02")
    assert make_claim(event, source=month, claimed_on=None).known_on == date(2024, 2, 29)
    assert make_claim(event, source=month, claimed_on=date(2024, 2, 3)).known_on == date(2024, 2, 3)
    undated = make_source(published_on="")
    assert make_claim(event, source=undated, claimed_on=None).known_on is None
