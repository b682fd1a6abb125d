"""Search on the database at hand; the same expectations hold on SQLite and PostgreSQL."""

from __future__ import annotations

import random
from datetime import date

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.factories import (
    make_actor,
    make_claim,
    make_event,
    make_place,
    make_publication,
    make_source,
    make_system,
)
from timeline import search
from timeline.models import Event
from timeline.query import EventQuery
from timeline.search import matching_ids, read_terms
from timeline.search.documents import Document, documents
from timeline.search.terms import Term
from timeline.selection import select_events
from timeline.services.history import bump_version

pytestmark = pytest.mark.django_db
JANUARY, FEBRUARY, MARCH = date(2024, 1, 10), date(2024, 2, 10), date(2024, 3, 10)
any_text = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=60)


def found(text: str, as_of: date | None = None) -> set[str]:
    """Slugs of the events that search words find."""
    query = EventQuery(q=text, as_of=as_of)
    return {event.slug for event in select_events(query).events()}


@pytest.mark.parametrize(
    "asked",
    [
        "shipment",
        "Tumen crossing",
        "freight",
        "strikes on",
        "crossing seen",
        "Hwasong-11A",
        "러시아에서",
        "Раджин",
        "Intelligence",
        "“handed over”",
        "Kim Jong",
        "-submarine",
        "harbour-watch",
    ],
)
def test_an_event_is_found_by_everything_it_says(asked: str) -> None:
    make_actor("russia", aliases=["러시아"])
    make_system("kn-23", aliases=["Hwasong-11A"])
    make_place("rajin", aliases=["Раджин"])
    event = make_event(
        slug="wanted",
        title="Shipment over the Tumen crossing",
        label="Freight",
        summary="A strike on the crossing was seen.",
        systems=("kn-23",),
        places=(("rajin", "origin"),),
        claims=0,
    )
    source = make_source(title="Kim Jong Un inspects", publication=make_publication("harbour-watch"))
    make_claim(
        event, source=source, claimant=make_actor("intelligence-service"), note="Crates.", quote="handed over"
    )
    search.index_events([event.pk])
    make_event(slug="other", title="A submarine", summary="Something else.", actors=())
    assert found(asked) == {"wanted"}


def test_forms_of_a_designation_find_the_same(dataset: None) -> None:
    assert found("KN-23") == found("KN23") == found("KN 23") == found('"KN 23"') == found("화성-11가")
    assert len(found("KN-23")) == 11


def test_names_in_other_languages_and_forms_find_the_same(dataset: None) -> None:
    assert found("북한") == found("КНДР") == found('"N. Korea"')
    assert found("DPRK") == found("D.P.R.K.")
    assert found("снаряды") == found("снарядов") != set()


def test_phrases_do_not_run_from_one_text_into_the_next() -> None:
    make_event(slug="strike", title="Ends with alpha", summary="Beta begins.")
    assert found("alpha beta") == {"strike"}
    assert found('"alpha beta"') == set()
    assert found('"with alpha"') == {"strike"}


def test_only_the_last_word_may_go_on() -> None:
    make_event(slug="strike", title="Containers photographed")
    assert found("containers photo") == {"strike"}
    assert found("photo containers") == set()
    assert found('"photo"') == set()


def test_a_withdrawn_word_is_no_longer_found_once_indexed_anew() -> None:
    event = make_event(slug="strike", title="Zeppelin")
    Event.objects.filter(pk=event.pk).update(title="Airship")
    search.index_events([event.pk])
    assert search.matching_ids("zeppelin") == set()
    assert search.matching_ids("airship") == {event.pk}
    search.forget([event.pk])
    assert search.matching_ids("airship") == set()
    search.rebuild()
    assert search.matching_ids("airship") == {event.pk}


def test_a_new_version_of_the_data_is_searched_anew() -> None:
    event = make_event(slug="strike", title="Zeppelin")
    assert found("zeppelin -airship") == {"strike"}
    Event.objects.filter(pk=event.pk).update(title="Airship")
    search.index_events([event.pk])
    bump_version()
    assert found("zeppelin") == set()
    assert found("airship -zeppelin") == {"strike"}


def test_drafts_are_not_found() -> None:
    make_event(title="Zeppelin", published=False)
    assert found("zeppelin") == set()


def test_text_without_a_word_finds_nothing() -> None:
    make_event()
    assert found("?!") == set()


def test_as_of_an_earlier_day_later_claims_are_not_searched() -> None:
    event = make_event(slug="strike", title="Strike on Kharkiv", claims=0)
    make_claim(event, claimed_on=JANUARY, note="Fragments were photographed.")
    make_claim(event, claimed_on=MARCH, note="A zeppelin took part.")
    make_claim(event, claimed_on=None, source=make_source(published_on=""), note="A kraken surfaced.")
    search.index_events([event.pk])
    assert found("zeppelin") == found("zeppelin", MARCH) == {"strike"}
    assert found("zeppelin", FEBRUARY) == set()
    assert found("kraken", MARCH) == set()
    assert found("strike photographed", FEBRUARY) == {"strike"}
    assert found("kharkiv -zeppelin", FEBRUARY) == {"strike"}
    assert found("kharkiv -zeppelin", MARCH) == set()


def test_every_kind_of_search_gives_what_comparing_words_one_by_one_gives(dataset: None) -> None:
    everything = documents(list(Event.objects.values_list("pk", flat=True)))
    for text in asked_for(everything, number=300):
        expected = {document.event for document in everything if holds_all(document, read_terms(text))}
        assert matching_ids(text) == expected, text


def asked_for(everything: list[Document], number: int) -> list[str]:
    """Search texts made of what documents hold: words, phrases, beginnings, words to leave out."""
    draw = random.Random(7)  # noqa: S311 - the same texts in every run
    texts = []
    for _ in range(number):
        words = [word for document in draw.sample(everything, 2) for word in document.own + document.claims]
        at = draw.randrange(len(words) - 3)
        phrase = " ".join(words[at : at + 2])
        texts.append(
            draw.choice(
                (
                    f'"{phrase}"',
                    f"{phrase} {draw.choice(words)[:4]}",
                    f"{draw.choice(words)} -{draw.choice(words)}",
                    f'-"{phrase}"',
                    draw.choice(words)[:3],
                )
            )
        )
    return texts


def holds_all(document: Document, terms: tuple[Term, ...]) -> bool:
    """Whether a document meets all terms; nothing meets none."""
    return bool(terms) and all(holds(document, term) is not term.negated for term in terms)


def holds(document: Document, term: Term) -> bool:
    """Whether the words of a term stand side by side in a document."""
    text = f" {' '.join(document.own)} \n {' '.join(document.claims)} "
    return f" {' '.join(term.words)}{'' if term.open_end else ' '}" in text


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(any_text)
@example('"' * 30)
@example("a" * 200)
@example("' | & ! <-> :* \\ ::tsquery")
@example('NEAR("a" b, 2) AND own : c* OR ^d')
@example("ﷺ" * 60)
@example("가" * 200)
@example("-a " * 66)
@example('"a b" ' * 33)
def test_no_search_text_is_an_error(db: None, text: str) -> None:
    for as_of in (None, MARCH):
        matching_ids(text, as_of)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(any_text)
def test_what_an_event_says_finds_it(db: None, text: str) -> None:
    event = make_event(title=f"x{text}"[:140])
    terms = read_terms(event.title)
    assert terms
    if not any(term.negated for term in terms):
        assert event.pk in matching_ids(event.title)
