"""The benchmark's made-up events are what the site accepts, the same every time, and can be loaded."""

from __future__ import annotations

import pytest

from bench.synthetic.filling import read_vocabulary, replace_events
from bench.synthetic.generator import make
from timeline import search
from timeline.models import Event
from timeline.services.dataset import schema

pytestmark = pytest.mark.django_db


def test_the_same_seed_makes_the_same_events(dataset: None) -> None:
    vocabulary = read_vocabulary()
    assert make(50, vocabulary) == make(50, vocabulary)
    assert make(50, vocabulary) != make(50, vocabulary, seed=8)


def test_made_up_records_obey_the_rules_of_the_data_files(dataset: None) -> None:
    made = make(200, read_vocabulary())
    for record in made.events:
        assert schema.EventRecord.model_validate(record.model_dump()) == record
    for source in made.sources:
        assert schema.SourceRecord.model_validate(source.model_dump()) == source


def test_made_up_events_replace_all_others_and_are_found_by_their_words(dataset: None) -> None:
    made = replace_events(50)
    published = Event.objects.published()
    assert {event.uid for event in published} == {record.uid for record in made.events}
    assert not published.filter(claims=None).exists()
    assert search.matching_ids("North Korea") & set(published.values_list("pk", flat=True))


def test_made_up_events_are_as_mixed_as_real_ones(dataset: None) -> None:
    events = make(1_000, read_vocabulary()).events
    assert len({event.type for event in events}) == 13
    assert len({event.status for event in events}) >= 6
    assert {"day", "range", "month", "open", "quarter", "year"} == {event.date_precision for event in events}
