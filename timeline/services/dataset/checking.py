"""Checks across the records of a data set: identities, references, names, counts."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from unicodedata import normalize

from timeline import vocab
from timeline.models import url_key
from timeline.services.dataset import schema
from timeline.services.dataset.errors import DatasetError, Fault
from timeline.services.dataset.reading import VOCABULARY, Dataset

EVENTS, SOURCES, PRESETS, PERIODS = "events.yaml", "sources.yaml", "presets.yaml", "periods.yaml"


def check_dataset(dataset: Dataset) -> None:
    """Raise DatasetError with everything that does not fit together."""
    faults = [fault for check in CHECKS for fault in check(dataset)]
    if faults:
        raise DatasetError(*faults)


def _identities(dataset: Dataset) -> Iterator[Fault]:
    for name in schema.TABLES:
        yield from _twice(VOCABULARY, f"{name} ", "slug", [record.slug for record in getattr(dataset, name)])
    yield from _twice(SOURCES, "", "id", [source.id for source in dataset.sources])
    yield from _twice(EVENTS, "", "slug", [event.slug for event in dataset.events])
    yield from _twice(EVENTS, "", "uid", [event.uid for event in dataset.events])
    yield from _twice(PRESETS, "", "slug", [preset.slug for preset in dataset.presets])
    yield from _twice(PERIODS, "", "slug", [period.slug for period in dataset.periods])
    orders = Counter(kind.order for kind in dataset.event_types)
    for kind in dataset.event_types:
        if orders[kind.order] > 1:
            yield Fault(VOCABULARY, f"event_types {kind.slug}", "order", f"{kind.order} is given twice.")


def _twice(file: str, section: str, field: str, keys: Iterable[str]) -> Iterator[Fault]:
    for key, count in Counter(keys).items():
        if count > 1:
            yield Fault(file, f"{section}{key}", field, f"“{key}” is given {count} times.")


def _fixed_lists(dataset: Dataset) -> Iterator[Fault]:
    for name, words in schema.FIXED_LISTS.items():
        given = [word.slug for word in dataset.words[name]]
        for slug in given:
            if slug not in words.values:
                yield Fault(VOCABULARY, f"{name} {slug}", "slug", f"is not one of {', '.join(words.values)}.")
        for slug in words.values:
            if given.count(slug) != 1:
                yield Fault(VOCABULARY, name, "", f"must hold “{slug}” exactly once.")


def _fold(text: str) -> str:
    return " ".join(normalize("NFKC", text).casefold().split())


def _names(dataset: Dataset) -> Iterator[Fault]:
    """Each name, slug and alias must lead to exactly one entry of its kind."""
    for section in ("actors", "weapon_systems", "places", "publications"):
        owners: dict[str, set[str]] = defaultdict(set)
        for record in getattr(dataset, section):
            for name in _all_names(record):
                owners[_fold(name)].add(record.slug)
        for name, slugs in owners.items():
            if len(slugs) > 1:
                together = ", ".join(sorted(slugs))
                yield Fault(
                    VOCABULARY, f"{section} {min(slugs)}", "aliases", f"“{name}” leads to {together}."
                )


def _all_names(record: object) -> Iterator[str]:
    for field in ("slug", "name", "designation"):
        if value := getattr(record, field, None):
            yield value
    yield from getattr(record, "aliases", [])
    yield from getattr(record, "metonyms", [])
    yield from (alias.text for alias in getattr(record, "careful_aliases", []))


def _vocabulary_references(dataset: Dataset) -> Iterator[Fault]:
    parents = {actor.slug: actor.parent for actor in dataset.actors}
    for actor in dataset.actors:
        where = f"actors {actor.slug}"
        if actor.parent and actor.parent not in parents:
            yield Fault(VOCABULARY, where, "parent", f"there is no actor “{actor.parent}”.")
        elif _goes_in_a_circle(actor.slug, parents):
            yield Fault(VOCABULARY, where, "parent", "the chain of parents goes in a circle.")


def _goes_in_a_circle(slug: str, parents: dict[str, str | None]) -> bool:
    seen: set[str] = set()
    here: str | None = slug
    while here is not None and here not in seen:
        seen.add(here)
        here = parents.get(here)
    return here is not None


def _unknown(
    file: str, record: str, field: str, kind: str, slug: str | None, known: set[str]
) -> Iterator[Fault]:
    if slug is not None and slug not in known:
        yield Fault(file, record, field, f"there is no {kind} “{slug}”.")


def _sources(dataset: Dataset) -> Iterator[Fault]:
    publications = {publication.slug for publication in dataset.publications}
    by_url: dict[str, str] = {}
    for source in dataset.sources:
        for field in ("publication", "original_publication"):
            slug = getattr(source, field)
            yield from _unknown(SOURCES, source.id, field, "publication", slug, publications)
        first = by_url.setdefault(url_key(source.url), source.id)
        if first != source.id:
            yield Fault(SOURCES, source.id, "url", f"the same page is listed as “{first}”.")


def _events(dataset: Dataset) -> Iterator[Fault]:
    known = {
        "actor": {actor.slug for actor in dataset.actors},
        "weapon system": {system.slug for system in dataset.weapon_systems},
        "place": {place.slug for place in dataset.places},
        "event type": {kind.slug for kind in dataset.event_types},
        "source": {source.id for source in dataset.sources},
        "event": {event.slug for event in dataset.events},
    }
    for event in dataset.events:
        for field, kind, slug in _references(event):
            yield from _unknown(EVENTS, event.slug, field, kind, slug, known[kind])
        if any(link.event == event.slug for link in event.links):
            yield Fault(EVENTS, event.slug, "links", "an event cannot be linked to itself.")


def _references(event: schema.EventRecord) -> Iterator[tuple[str, str, str | None]]:
    yield "type", "event type", event.type
    for i, participant in enumerate(event.participants):
        yield f"participants[{i}].actor", "actor", participant.actor
    for i, system in enumerate(event.weapon_systems):
        yield f"weapon_systems[{i}]", "weapon system", system
    for i, place in enumerate(event.places):
        yield f"places[{i}].place", "place", place.place
    for i, link in enumerate(event.links):
        yield f"links[{i}].event", "event", link.event
    if event.outcome:
        yield "outcome.event", "event", event.outcome.event
    for i, claim in enumerate(event.claims):
        yield f"claims[{i}].source", "source", claim.source
        yield f"claims[{i}].claimant", "actor", claim.claimant
        for j, quantity in enumerate(claim.quantities):
            yield f"claims[{i}].quantities[{j}].item", "weapon system", quantity.item


PLAIN_FIELDS = frozenset({"type", "status", "importance"})  # those a preset's count can be checked on here


def _presets(dataset: Dataset) -> Iterator[Fault]:
    known = _preset_values(dataset)
    for preset in dataset.presets:
        for name, value in preset.pairs:
            if value.partition(":")[0] not in known.get(name, ()):
                yield Fault(PRESETS, preset.slug, "query", f"“{name}={value}” names nothing that exists.")


def _preset_values(dataset: Dataset) -> dict[str, set[str]]:
    actors = {actor.slug for actor in dataset.actors}
    return {
        "type": {kind.slug for kind in dataset.event_types},
        "status": set(vocab.Status.values),
        "importance": set(vocab.Importance.values),
        "stance": set(vocab.Stance.values),
        "basis": set(vocab.Basis.values),
        "actor": actors,
        "claimant": actors,
        "system": {system.slug for system in dataset.weapon_systems},
        "place": {place.slug for place in dataset.places},
        "publication": {publication.slug for publication in dataset.publications},
    }


def remarks(dataset: Dataset) -> list[Fault]:
    """Return what a reader should look at but what does not stop a load: counts of presets that are off."""
    return [
        Fault(PRESETS, preset.slug, "count", f"says {preset.count}, but the query finds {found}.")
        for preset in dataset.presets
        if preset.count is not None and {name for name, _ in preset.pairs} <= PLAIN_FIELDS
        if (found := sum(_matches(event, preset) for event in dataset.events)) != preset.count
    ]


def _matches(event: schema.EventRecord, preset: schema.PresetRecord) -> bool:
    wanted: dict[str, set[str]] = defaultdict(set)
    for name, value in preset.pairs:
        wanted[name].add(value)
    return all(getattr(event, name) in values for name, values in wanted.items())


def _periods(dataset: Dataset) -> Iterator[Fault]:
    sources = {source.id for source in dataset.sources}
    for period in dataset.periods:
        yield from _unknown(PERIODS, period.slug, "source", "source", period.source, sources)


CHECKS = (_identities, _fixed_lists, _names, _vocabulary_references, _sources, _events, _presets, _periods)
