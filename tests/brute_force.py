"""The query answered from the data files alone, one event at a time: what the selection is held against."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any

from timeline.chronology import overlaps, parse, within
from timeline.query import EventQuery, Match, Order
from timeline.services.dataset.reading import read_yaml

DATA = Path(__file__).resolve().parent.parent / "data"
SUPPORTING = ("asserts", "corroborates", "confirms")
ACCUSED = ("russia", "north-korea")
STRENGTH = ("anticipated", "alleged", "reported", "corroborated", "confirmed")
MATERIAL = (
    "satellite_imagery ship_tracking trade_or_rail_data debris_forensics captured_material witness research"
)
YAML = dict[str, Any]


@cache
def load(name: str) -> Any:
    """A data file, every date as text."""
    return read_yaml(DATA / name)


@cache
def by_slug(name: str) -> dict[str, YAML]:
    """A list of the vocabulary by slug."""
    return {entry["slug"]: entry for entry in load("vocabulary.yaml")[name]}


@cache
def sources() -> dict[str, YAML]:
    """The sources by slug."""
    return {source["id"]: source for source in load("sources.yaml")}


def answer(query: EventQuery) -> list[str]:
    """Slugs of the events that match, in order. `q` is not looked at."""
    found = [event for event in load("events.yaml") if matches(event, query)]
    return [event["slug"] for event in sorted(found, key=ORDERS[query.order])]


def matches(event: YAML, query: EventQuery) -> bool:
    """Whether an event meets everything that a query asks."""
    status = status_of(event, query.as_of)
    return (
        status is not None
        and (not query.type or event["type"] in query.type)
        and (not query.status or status in query.status)
        and (not query.importance or event["importance"] in query.importance)
        and (not query.system or bool(set(event["weapon_systems"]) & set(query.system)))
        and (not query.actor or _has_one(event["participants"], "actor", query.actor))
        and (not query.place or _has_one(event["places"], "place", query.place))
        and (not _asks_claims(query) or any(_fits(claim, query) for claim in claims_of(event, query.as_of)))
        and _in_period(event, query)
    )


def claims_of(event: YAML, as_of: date | None) -> list[YAML]:
    """The claims that were known by a day, all without one."""
    return [claim for claim in event["claims"] if as_of is None or _known(claim) <= as_of]


def status_of(event: YAML, as_of: date | None) -> str | None:
    """The status of a day; None when the event was not yet known."""
    stored = str(event["status"])
    if as_of is None:
        return stored
    now, then = by_rule(event, event["claims"]), by_rule(event, claims_of(event, as_of))
    if then is None or then == now:
        return then and stored
    if then in STRENGTH and stored in STRENGTH:
        return min(then, stored, key=STRENGTH.index)
    return then


def by_rule(event: YAML, claims: list[YAML]) -> str | None:
    """The status rule of `data/README.md`, line by line."""
    kind = by_slug("event_types")[event["type"]]
    support = [claim for claim in claims if claim["stance"] in SUPPORTING]
    roots = {_root(claim) for claim in support if claim["claimant"]}
    if not support:
        return None
    if kind["band"] == "happened" and event["outcome"]:
        return "anticipated"
    if any(claim["stance"] == "retracts" and _root(claim) in roots for claim in claims):
        return "retracted"
    if kind["judged"] == "act":
        return "on_record"
    if any(c["stance"] == "disputes" and c["claimant"] and _root(c) not in ACCUSED for c in claims):
        return "disputed"
    return _by_support(support)


def _by_support(support: list[YAML]) -> str:
    """Lines six to ten of the rule."""
    if any(c["stance"] == "confirms" and (_root(c) in ACCUSED or _is_igo(c)) for c in support):
        return "confirmed"
    if any(c["stance"] == "asserts" and _is_igo(c) and c["basis"] in MATERIAL for c in support):
        return "confirmed"
    named = [claim for claim in support if claim["claimant"]]
    if any(_root(a) != _root(b) and _origin(a) != _origin(b) for a, b in combinations(named, 2)):
        return "corroborated"
    own_voice = ("media_report", "research")
    if any(
        c["basis"] in MATERIAL or _is_igo(c) or (not c["claimant"] and c["basis"] in own_voice)
        for c in support
    ):
        return "reported"
    return "alleged"


def _root(claim: YAML) -> str | None:
    return list(_line_of(claim["claimant"]))[-1] if claim["claimant"] else None


def _is_igo(claim: YAML) -> bool:
    return bool(claim["claimant"]) and by_slug("actors")[claim["claimant"]]["kind"] == "igo"


def _origin(claim: YAML) -> str:
    source = sources()[claim["source"]]
    return str(source["original_publication"] or source["publication"])


def _known(claim: YAML) -> date:
    source = sources()[claim["source"]]
    published = source["published_on"] or ""
    day = claim["claimed_on"] or (published if len(published) == 10 else source["published_latest"])
    return date.fromisoformat(day) if day else date.max


def _has_one(entries: list[YAML], key: str, asked: tuple[str, ...]) -> bool:
    return any(value in (entry[key], f"{entry[key]}:{entry['role']}") for entry in entries for value in asked)


def _asks_claims(query: EventQuery) -> bool:
    return bool(query.claimant or query.stance or query.basis or query.publication)


def _fits(claim: YAML, query: EventQuery) -> bool:
    source = sources()[claim["source"]]
    origins = {source["publication"], source["original_publication"]}
    return (
        (not query.claimant or bool(set(query.claimant) & set(_line_of(claim["claimant"]))))
        and (not query.stance or claim["stance"] in query.stance)
        and (not query.basis or claim["basis"] in query.basis)
        and (not query.publication or bool(set(query.publication) & origins))
    )


def _line_of(actor: str | None) -> Iterator[str]:
    """An actor and all that it belongs to."""
    while actor:
        yield actor
        actor = by_slug("actors")[actor]["parent"]


def _in_period(event: YAML, query: EventQuery) -> bool:
    inside = within if query.match is Match.CERTAIN else overlaps
    return inside(parse(event["date"]), query.first_day, query.last_day)


def _oldest_first(event: YAML) -> tuple[Any, ...]:
    day = parse(event["date"])
    return day.earliest or date.min, day.latest or date.max, event["slug"].encode()


def _newest_first(event: YAML) -> tuple[Any, ...]:
    earliest, latest, slug = _oldest_first(event)
    return -earliest.toordinal(), -latest.toordinal(), slug


def _known_last_first(event: YAML) -> tuple[Any, ...]:
    days = [_known(claim) for claim in event["claims"] if claim["stance"] in SUPPORTING]
    known = min(days, default=date.max)
    return (date.min if known == date.max else known).toordinal() * -1, *_newest_first(event)


ORDERS: dict[Order, Callable[[YAML], tuple[Any, ...]]] = {
    Order.NEWEST: _newest_first,
    Order.OLDEST: _oldest_first,
    Order.KNOWN: _known_last_first,
}


def queries(seed: int, number: int) -> Iterator[EventQuery]:
    """Queries that a visitor might ask, most of one to three filters, drawn from what an event has."""
    draw = random.Random(seed)  # noqa: S311 - the same queries in every run
    for _ in range(number):
        chosen = draw.choices(list(_DRAWN), weights=_WEIGHTS, k=draw.randint(1, 3))
        event = draw.choice(load("events.yaml"))
        asked: dict[str, Any] = {}
        for name in chosen:
            asked |= _DRAWN[name](draw, event)
        if _backwards(asked):
            asked["since"], asked["until"] = asked["until"], asked["since"]
        yield EventQuery.model_validate(asked | {"order": draw.choice(list(Order))})


def _backwards(asked: dict[str, Any]) -> bool:
    return bool(asked.get("since") and asked.get("until") and asked["since"] > asked["until"])


def _some(draw: random.Random, event: YAML, values: Callable[[YAML], list[Any]]) -> tuple[str, ...]:
    """A value of this event and sometimes one of another."""
    others = [event, *draw.sample(load("events.yaml"), draw.choice((0, 0, 1)))]
    found = [draw.choice(values(one)) for one in others if values(one)]
    return tuple(value for value in found if value)


def _in_role(key: str, entries: str) -> Callable[[YAML], list[str]]:
    return lambda event: [
        value for entry in event[entries] for value in (entry[key], f"{entry[key]}:{entry['role']}")
    ]


def _of_claims(key: str) -> Callable[[YAML], list[Any]]:
    return lambda event: [claim[key] for claim in event["claims"]]


def _claimants(event: YAML) -> list[str]:
    return [name for claim in event["claims"] for name in _line_of(claim["claimant"])]


def _publications(event: YAML) -> list[Any]:
    found = [sources()[claim["source"]] for claim in event["claims"]]
    return [source[key] for source in found for key in ("publication", "original_publication")]


def _period(draw: random.Random, event: YAML) -> dict[str, Any]:
    length = draw.choice((4, 7, 10))
    texts = [one["date"].partition("/")[0][:length] for one in (event, draw.choice(load("events.yaml")))]
    asked = dict(zip(draw.choice((("since",), ("until",), ("since", "until"))), texts, strict=False))
    return asked | {"match": draw.choice(list(Match))}


def _as_of(draw: random.Random, event: YAML) -> dict[str, Any]:
    days = [claim["claimed_on"] for claim in event["claims"] if claim["claimed_on"]]
    return {"as_of": draw.choice(days)} if days else {"as_of": "2025-01-01"}


def _many(name: str, values: Callable[[YAML], list[Any]]) -> Callable[[random.Random, YAML], dict[str, Any]]:
    return lambda draw, event: {name: _some(draw, event, values)}


_DRAWN: dict[str, Callable[[random.Random, YAML], dict[str, Any]]] = {
    "type": _many("type", lambda event: [event["type"]]),
    "status": _many("status", lambda event: [event["status"]]),
    "importance": _many("importance", lambda event: [event["importance"]]),
    "system": _many("system", lambda event: event["weapon_systems"]),
    "actor": _many("actor", _in_role("actor", "participants")),
    "place": _many("place", _in_role("place", "places")),
    "claimant": _many("claimant", _claimants),
    "stance": _many("stance", _of_claims("stance")),
    "basis": _many("basis", _of_claims("basis")),
    "publication": _many("publication", _publications),
    "period": _period,
    "as_of": _as_of,
}
_WEIGHTS = [2, 2, 1, 1, 2, 2, 2, 1, 2, 2, 3, 4]


def everything(name: str) -> set[str]:
    """Every value of a dimension that an event has, apart from roles."""
    values: dict[str, Callable[[YAML], list[Any]]] = {
        "type": lambda event: [event["type"]],
        "status": lambda event: [event["status"]],
        "importance": lambda event: [event["importance"]],
        "system": lambda event: event["weapon_systems"],
        "actor": lambda event: [part["actor"] for part in event["participants"]],
        "place": lambda event: [entry["place"] for entry in event["places"]],
        "claimant": _claimants,
        "stance": _of_claims("stance"),
        "basis": _of_claims("basis"),
        "publication": _publications,
    }
    return {value for event in load("events.yaml") for value in values[name](event) if value}
