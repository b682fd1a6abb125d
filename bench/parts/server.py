"""Answers of the server over one kept-alive connection, every filter new to it, beside Datasette's."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field

from bench.client import Client
from bench.context import Bench
from bench.figures import Figure, Finding, Skipped, percentile, spread
from bench.peers import datasette
from bench.processes import ProgramError
from bench.queries import PAGE, Wanted, filters, searches

PART = "server"
SITE = "site"
FRAGMENT = {"HX-Request": "true", "HX-Target": "results"}
BARE = "bare view"
_REQUESTS, _QUICK_REQUESTS = 150, 30
_ROUND = 5  # requests to one server before the other has its turn, so that both see the same noise
_WARM = 10
_SECONDS = 45  # at most, for one comparison
# Milliseconds at p95 by number of events.
_SELECTION = {10_000: 5, 100_000: 8, 1_000_000: 30}
_SEARCH = {10_000: 8, 100_000: 20, 1_000_000: 120}
_UNCHANGED = 1.5  # times the bare view


@dataclass(frozen=True, slots=True)
class Asked:
    """Requests to one server."""

    port: int
    targets: Sequence[str]
    headers: Mapping[str, str] = field(default_factory=dict)
    status: int = 200


class UnexpectedAnswerError(Exception):
    """A server refused a request of the measurement."""


def measure(bench: Bench) -> Iterator[Finding]:
    """Measure selections, fragments, searches and unchanged pages at each size."""
    for events in (1_000,) if bench.quick else (1_000, 10_000):
        with ExitStack() as stack:
            try:
                peer = stack.enter_context(datasette.serving(bench, events))
            except ProgramError as error:
                yield Skipped(PART, f"Datasette with {events:,} events", str(error))
                peer = 0
            yield from _measure_size(bench, events, peer)


def _measure_size(bench: Bench, events: int, peer: int) -> Iterator[Finding]:
    site, count = bench.site(events), _QUICK_REQUESTS if bench.quick else _REQUESTS
    chosen, words = list(filters(count + _WARM)), list(searches(count + _WARM))
    cases: tuple[tuple[str, str, dict[str, str], list[Wanted], str, dict[int, int]], ...] = (
        ("selection as JSON", "/events.json", {}, chosen, "", _SELECTION),
        (
            "selection, facets, list and drawing as page fragment",
            "/",
            FRAGMENT,
            chosen,
            datasette.FACETED,
            {},
        ),
        ("full-text search as JSON", "/events.json", {}, words, "", _SEARCH),
    )
    for what, path, headers, wanted, facets, budgets in cases:
        asked = {SITE: Asked(site, [_site_target(path, each) for each in wanted], headers)}
        if peer:
            asked[datasette.NAME] = Asked(peer, [_peer_target(each, facets) for each in wanted])
        yield _figure(what, events, asked, budgets.get(events))
    yield _unchanged(site, events, count)


def _site_target(path: str, wanted: Wanted) -> str:
    limit = f"&limit={PAGE}" if path != "/" else ""
    return f"{path}?{wanted.for_site()}{limit}"


def _peer_target(wanted: Wanted, facets: str) -> str:
    return f"{datasette.TABLE}?{wanted.for_datasette()}&{facets}".rstrip("&")


def _figure(what: str, events: int, asked: Mapping[str, Asked], budget: float | None) -> Finding:
    try:
        times = in_turn(asked)
    except UnexpectedAnswerError as error:
        return Skipped(PART, f"{what}, {events:,} events", str(error))
    detail = {f"{name} {key}": ms for name, found in times.items() for key, ms in spread(found).items()}
    p95 = {name: percentile(found, 0.95) for name, found in times.items()}
    value = p95.pop(SITE)
    measure = f"p95 of {len(times[SITE])}"
    return Figure(PART, what, value, "ms", measure, events, budget, peers=p95, detail=detail)


def _unchanged(site: int, events: int, count: int) -> Finding:
    """A page that the browser has already: 304. The bare view runs behind the same middleware."""
    what = "unchanged page (304)"
    with Client(site) as client:
        etag = client.get("/").headers.get("etag")
    if etag is None:
        return Skipped(PART, f"{what}, {events:,} events", "the page has no ETag")
    repeats = count + _WARM
    asked = {
        SITE: Asked(site, ["/"] * repeats, {"If-None-Match": etag}, status=304),
        BARE: Asked(site, ["/bench/bare"] * repeats),
    }
    try:
        times = in_turn(asked)
    except UnexpectedAnswerError as error:
        return Skipped(PART, f"{what}, {events:,} events", str(error))
    detail = {f"{name} {key}": ms for name, found in times.items() for key, ms in spread(found).items()}
    median = {name: percentile(found, 0.5) for name, found in times.items()}
    value = median.pop(SITE)
    return Figure(
        PART, what, value, "ms", f"p50 of {count}", events, _UNCHANGED, BARE, peers=median, detail=detail
    )


def in_turn(asked: Mapping[str, Asked]) -> dict[str, list[float]]:
    """Ask several servers in turn and return the milliseconds of each; the first answers only warm up."""
    times: dict[str, list[float]] = {name: [] for name in asked}
    end = time.monotonic() + _SECONDS
    with ExitStack() as stack:
        clients = {name: stack.enter_context(Client(wanted.port)) for name, wanted in asked.items()}
        for start in range(0, max(len(wanted.targets) for wanted in asked.values()), _ROUND):
            if start > _WARM + _ROUND and time.monotonic() > end:
                break
            for name, wanted in asked.items():
                times[name] += _ask(clients[name], wanted, start)
    return {name: found[_WARM:] for name, found in times.items()}


def _ask(client: Client, asked: Asked, start: int) -> list[float]:
    times = []
    for target in asked.targets[start : start + _ROUND]:
        answer = client.get(target, asked.headers)
        if answer.status != asked.status:
            raise UnexpectedAnswerError(f"{answer.status} instead of {asked.status} from {target[:100]}")
        times.append(answer.milliseconds)
    return times
