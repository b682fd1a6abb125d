"""The bundled data set keeps the rules of `data/README.md` that loading alone does not enforce."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator

import pytest

from tests.dataset import DATA
from timeline.chronology import parse
from timeline.services.dataset.checking import check_dataset
from timeline.services.dataset.reading import Dataset, read_dataset, read_yaml
from timeline.services.dataset.schema import FIXED_LISTS, ClaimRecord, EventRecord, QuantityRecord
from timeline.status import ACCUSED, ClaimFacts, EventFacts, Standing, suggest_status
from timeline.vocab import SPEAKING_ROLES, Band, Importance, Judged, Role, Stance, Status


@pytest.fixture(scope="module")
def data() -> Dataset:
    """The bundled files, read and checked."""
    dataset = read_dataset(DATA)
    check_dataset(dataset)
    return dataset


def claims(data: Dataset) -> Iterator[tuple[EventRecord, ClaimRecord]]:
    """Yield every claim with its event."""
    return ((event, claim) for event in data.events for claim in event.claims)


def figures(data: Dataset) -> Iterator[tuple[ClaimRecord, QuantityRecord]]:
    """Yield every quantity with its claim."""
    return ((claim, quantity) for _, claim in claims(data) for quantity in claim.quantities)


def breaking(data: Dataset, rule: Callable[[EventRecord], bool]) -> list[str]:
    """Return the slugs of the events that a rule does not hold for."""
    return [event.slug for event in data.events if not rule(event)]


def test_the_words_of_the_files_are_the_words_of_the_code() -> None:
    vocabulary = read_yaml(DATA / "vocabulary.yaml")
    for name, words in FIXED_LISTS.items():
        in_code = [(word.value, word.label, word.definition) for word in words]
        ordered = sorted(vocabulary[name], key=lambda entry: entry["order"])
        assert [(w["slug"], w["label"], w["definition"]) for w in ordered] == in_code, name


def test_the_files_hold_the_counts_their_readme_gives(data: Dataset) -> None:
    assert (len(data.events), len(data.sources)) == (164, 253)
    bands = {kind.slug: kind.band for kind in data.event_types}
    assert Counter(bands[event.type] for event in data.events) == {Band.HAPPENED: 64, Band.SAID: 100}


def test_the_cutoff_is_the_one_the_readme_gives(data: Dataset) -> None:
    assert data.about is not None
    assert data.about.cutoff == "2026-02-16"
    assert "Cut-off: 16 February 2026" in (DATA / "README.md").read_text("utf-8")


def test_events_stand_in_date_order(data: Dataset) -> None:
    order = [(event.date.split("/")[0].ljust(10, "-"), event.slug) for event in data.events]
    assert order == sorted(order)


def test_titles_and_summaries_are_short(data: Dataset) -> None:
    assert not breaking(data, lambda event: len(event.title) <= 90)
    assert not breaking(data, lambda e: 1 <= len(re.findall(r"[.!?](?:\s|$)", e.summary)) <= 5)


def test_turning_points_carry_a_label_for_drawings(data: Dataset) -> None:
    assert not breaking(data, lambda e: bool(e.label) == (e.importance == Importance.TURNING_POINT))


def test_both_ends_of_an_interval_have_one_precision(data: Dataset) -> None:
    def even(event: EventRecord) -> bool:
        start, _, end = event.date.partition("/")
        return not end or ".." in (start, end) or len(start) == len(end)

    assert not breaking(data, even)


def test_everyone_who_makes_a_claim_in_a_said_event_has_a_speaking_role(data: Dataset) -> None:
    said = {kind.slug for kind in data.event_types if kind.band == Band.SAID}

    def speakers_are_listed(event: EventRecord) -> bool:
        speakers = {p.actor for p in event.participants if p.role in SPEAKING_ROLES}
        return event.type not in said or {c.claimant for c in event.claims if c.claimant} <= speakers

    assert not breaking(data, speakers_are_listed)


def test_the_condemned_and_sanctioned_are_addressees(data: Dataset) -> None:
    def rule(event: EventRecord) -> bool:
        if event.type not in ("condemnation", "sanction", "un"):
            return True
        return not any(p.actor in ACCUSED and p.role == Role.PARTICIPANT for p in event.participants)

    assert not breaking(data, rule)


def test_a_denial_names_what_it_denies_and_is_a_claim_there(data: Dataset) -> None:
    by_slug = {event.slug: event for event in data.events}
    for event in data.events:
        aims = [link.event for link in event.links if link.kind == "denies"]
        if event.type == "denial":
            assert aims, event.slug
            assert all(claim.stance != Stance.DENIES for claim in event.claims), event.slug
            assert all(any(c.stance == Stance.DENIES for c in by_slug[a].claims) for a in aims), event.slug


def test_about_links_lead_from_words_to_happenings(data: Dataset) -> None:
    bands = {kind.slug: kind.band for kind in data.event_types}
    by_slug = {event.slug: bands[event.type] for event in data.events}
    for event in data.events:
        for link in event.links:
            if link.kind == "about":
                assert (by_slug[event.slug], by_slug[link.event]) == (Band.SAID, Band.HAPPENED), event.slug


def test_nothing_follows_what_is_later(data: Dataset) -> None:
    dates = {event.slug: event.parsed_date for event in data.events}
    for event in data.events:
        for link in event.links:
            end, start = dates[event.slug].latest, dates[link.event].earliest
            if link.kind in ("follows", "responds_to", "denies") and end and start:
                assert end >= start, (event.slug, link.event)


def test_no_claim_is_later_than_the_page_that_carries_it(data: Dataset) -> None:
    published = {source.id: source.published_on for source in data.sources}
    for event, claim in claims(data):
        page = published[claim.source]
        if claim.claimed_on and page:
            assert claim.claimed_on <= str(parse(page).latest), (event.slug, claim.key)


def test_a_day_for_a_claim_on_an_undated_page_lies_in_the_event(data: Dataset) -> None:
    published = {source.id: source.published_on for source in data.sources}
    for event, claim in claims(data):
        if claim.claimed_on and not published[claim.source]:
            date = event.parsed_date
            assert str(date.earliest) <= claim.claimed_on <= str(date.latest or "9999"), event.slug


def test_a_figure_never_stands_for_a_day_before_its_claim_or_its_count(data: Dataset) -> None:
    for claim, figure in figures(data):
        assert not claim.claimed_on or figure.as_of >= claim.claimed_on, figure.label
        for bound in filter(None, (figure.since, figure.until)):
            assert str(parse(bound).earliest) <= figure.as_of, figure.label


def test_counted_things_say_what_became_of_them(data: Dataset) -> None:
    flowing = {"rounds", "missiles", "guns", "launchers", "containers"}
    assert not [figure.label for _, figure in figures(data) if figure.unit in flowing and not figure.flow]


def test_no_figure_is_given_twice(data: Dataset) -> None:
    seen = Counter(
        (c.claimant, f.item, f.unit, f.low, f.best, f.high, f.as_of, f.label) for c, f in figures(data)
    )
    assert max(seen.values()) == 1


def test_every_source_is_cited(data: Dataset) -> None:
    cited = {claim.source for _, claim in claims(data)} | {period.source for period in data.periods}
    assert {source.id for source in data.sources} == cited


def test_every_status_is_the_rule_s_or_says_why_not(data: Dataset) -> None:
    types = {kind.slug: kind for kind in data.event_types}
    parents = {actor.slug: actor.parent for actor in data.actors}
    igos = {actor.slug for actor in data.actors if actor.kind == "igo"}
    origins = {s.id: s.original_publication or s.publication for s in data.sources}

    def root(slug: str) -> str:
        parent = parents[slug]
        return root(parent) if parent else slug

    def facts(claim: ClaimRecord) -> ClaimFacts:
        who = Standing(root(claim.claimant), claim.claimant in igos) if claim.claimant else None
        return ClaimFacts(claim.stance, claim.basis, who, origins[claim.source])

    def agrees(event: EventRecord) -> bool:
        kind = types[event.type]
        known = EventFacts(kind.band, kind.judged, event.outcome is not None, tuple(map(facts, event.claims)))
        return (suggest_status(known).status == event.status) == (event.status_note is None)

    assert not breaking(data, agrees)


def test_a_disputed_event_has_a_claim_that_disputes(data: Dataset) -> None:
    def rule(event: EventRecord) -> bool:
        return event.status != Status.DISPUTED or any(c.stance == Stance.DISPUTES for c in event.claims)

    assert not breaking(data, rule)


def test_types_are_judged_and_ordered_as_the_rule_expects(data: Dataset) -> None:
    substance = {"transfer", "use", "personnel", "technology", "finding"}
    assert {kind.slug for kind in data.event_types if kind.judged == Judged.SUBSTANCE} == substance
    assert [kind.order for kind in data.event_types] == list(range(1, 14))
