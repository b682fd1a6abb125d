"""The benchmark's made-up events are what the site accepts, the same every time, and can be loaded."""

from __future__ import annotations

import pytest

from bench.synthetic.filling import NotScratchError, read_vocabulary, replace_events
from bench.synthetic.generator import Maker
from bench.synthetic.indexing import Index
from timeline import search
from timeline.models import Claim, Event, Revision, Source
from timeline.records import Record, event_record, source_record
from timeline.search.documents import Document, documents
from timeline.services.dataset import schema
from timeline.vocab import Action

pytestmark = pytest.mark.django_db


def made(count: int, seed: int = 7) -> tuple[list[Record], list[Record]]:
    """Return made-up sources and events."""
    maker = Maker(count, read_vocabulary(), seed)
    return list(maker.sources()), list(maker.events())


def test_the_same_seed_makes_the_same_events(dataset: None) -> None:
    assert made(50) == made(50)
    assert made(50) != made(50, seed=8)


def test_made_up_records_obey_the_rules_of_the_data_files(dataset: None) -> None:
    sources, events = made(200)
    read = [schema.SourceRecord.model_validate(source).id for source in sources]
    assert read == [source["id"] for source in sources]
    slugs = [schema.EventRecord.model_validate(event).slug for event in events]
    assert slugs == [event["slug"] for event in events]


def test_made_up_events_replace_all_others_just_as_they_were_made(dataset: None) -> None:
    replace_events(60)
    sources, events = made(60)
    assert [event_record(event) for event in Event.objects.order_by("pk").with_everything()] == events
    written = Source.objects.filter(slug__startswith="synthetic-").order_by("pk")
    assert [source_record(source) for source in written] == sources


def test_what_follows_from_dates_is_what_the_site_would_derive(dataset: None) -> None:
    replace_events(60)
    for event in Event.objects.all():
        kept = event.earliest, event.latest, event.precision
        event.derive()
        assert (event.earliest, event.latest, event.precision) == kept
    for claim in Claim.objects.select_related("source"):
        kept_day = claim.known_on
        claim.derive()
        assert claim.known_on == kept_day


def test_made_up_events_are_indexed_by_the_words_that_the_site_would_index(dataset: None) -> None:
    replace_events(60)
    index = Index()
    titles = dict(Source.objects.values_list("slug", "title"))
    publications = dict(Source.objects.values_list("slug", "publication__slug"))
    keys = dict(Event.objects.values_list("uid", "pk"))
    for event in made(60)[1]:
        cited = [(titles[claim["source"]], publications[claim["source"]]) for claim in event["claims"]]
        found = index.document(keys[event["uid"]], event, cited)
        assert sorted_words(found) == sorted_words(documents([found.event])[0])


def sorted_words(document: Document) -> tuple[list[str], list[str]]:
    return sorted(document.own), sorted(document.claims)


def test_made_up_events_are_found_by_their_words(dataset: None) -> None:
    replace_events(60)
    found = search.matching_ids("North Korea")
    assert 0 < len(found & set(Event.objects.published().values_list("pk", flat=True))) < 60


def test_made_up_events_can_be_made_anew_in_another_number(dataset: None) -> None:
    replace_events(60)
    replace_events(30)
    assert Event.objects.count() == 30


def test_the_next_event_after_made_up_ones_gets_a_number_of_its_own(dataset: None) -> None:
    replace_events(30)
    source = Source.objects.first()
    assert source is not None
    source.pk, source.slug, source.url = None, "another", "https://example.org/another"
    source.save()
    assert Source.objects.filter(slug="another").exists()


def test_a_database_with_edits_is_left_alone(dataset: None) -> None:
    Revision.objects.filter(number=1).update(action=Action.CHANGED)
    with pytest.raises(NotScratchError, match="scratch"):
        replace_events(10)
    assert Event.objects.published().count() > 100


def test_made_up_events_are_as_mixed_as_real_ones(dataset: None) -> None:
    events = made(1_000)[1]
    assert len({event["type"] for event in events}) == 13
    assert len({event["status"] for event in events}) >= 6
    precisions = {event["date_precision"] for event in events}
    assert precisions == {"day", "range", "month", "open", "quarter", "year"}


def test_no_two_made_up_events_share_an_identifier(dataset: None) -> None:
    events = made(3_000)[1]
    assert len({event["uid"] for event in events}) == len(events)
