"""Answers of the server over one kept-alive connection, every filter new to it, beside Datasette's."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field

from bench.client import Client, UnexpectedAnswerError
from bench.context import Bench
from bench.figures import Figure, Finding, Skipped, percentile, spread
from bench.parts import publishing
from bench.peers import datasette
from bench.processes import ProgramError, Served, processor_seconds
from bench.queries import PAGE, Wanted, filters, searches

PART = "server"
SITE = "site"
FRAGMENT = {"HX-Request": "true", "HX-Target": "results"}
BARE = "bare view"
_REQUESTS, _QUICK_REQUESTS = 150, 30
_ROUND = 10  # requests to one server before the other has its turn, so that both see the same noise
_BACK = 2  # of them only bring back what the other one's turn drove out of the processor's caches
_WARM, _WARM_LARGE, _LARGE = 10, 3, 1_000_000
_PATIENCE = 30  # seconds for one answer
_SHARE, _SECONDS = 0.05, 30  # of the time left, and in all, for one comparison
# Milliseconds at p95 by number of events.
_SELECTION = {10_000: 5, 100_000: 8, 1_000_000: 30}
_SEARCH = {10_000: 8, 100_000: 20, 1_000_000: 120}
_UNCHANGED = 1.5  # times the bare view


@dataclass(frozen=True, slots=True)
class Case:
    """A kind of answer: what is asked of the site, and of Datasette for the same rows."""

    what: str
    path: str
    rows: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)
    facets: str = ""
    by_words: bool = False
    budgets: Mapping[int, float] = field(default_factory=dict)

    def for_site(self, wanted: Wanted) -> str:
        """Return what to ask the site."""
        return f"{self.path}?{wanted.for_site()}{self.rows}"

    def for_peer(self, wanted: Wanted) -> str:
        """Return what to ask Datasette."""
        return f"{datasette.TABLE}?{wanted.for_datasette()}{self.facets}"


_ROWS = f"&limit={PAGE}"
_FACETS = f"&{datasette.FACETED}"
CASES = (
    Case(
        "selection with facets and bins", "/timeline.json", "&group=type", facets=_FACETS, budgets=_SELECTION
    ),
    Case(
        "full-text search with facets and bins",
        "/timeline.json",
        "&group=type",
        facets=_FACETS,
        by_words=True,
        budgets=_SEARCH,
    ),
    Case("fifty events as JSON", "/events.json", _ROWS),
    Case("page fragment with list and drawing", "/", headers=FRAGMENT, facets=_FACETS),
)


@dataclass(frozen=True, slots=True)
class Asked:
    """Requests to one server."""

    served: Served
    targets: Sequence[str]
    headers: Mapping[str, str] = field(default_factory=dict)
    status: int = 200


def measure(bench: Bench) -> Iterator[Finding]:
    """Measure selections, fragments, searches and unchanged pages at each size."""
    for events in bench.sizes:
        with ExitStack() as stack:
            peer: Served | None = None
            try:
                peer = stack.enter_context(datasette.serving(bench, events))
            except ProgramError as error:
                yield Skipped(PART, f"Datasette with {events:,} events", str(error))
            yield from _measure_size(bench, events, peer)
    yield from publishing.measure(bench)


def _measure_size(bench: Bench, events: int, peer: Served | None) -> Iterator[Finding]:
    site, count = bench.site(events), _QUICK_REQUESTS if bench.quick else _REQUESTS
    warm = _WARM if events < _LARGE else _WARM_LARGE
    for case in CASES:
        wanted = (searches if case.by_words else filters)(count * _ROUND // (_ROUND - _BACK) + warm)
        asked = {SITE: Asked(site, [case.for_site(each) for each in wanted], case.headers)}
        if peer:
            asked[datasette.NAME] = Asked(peer, [case.for_peer(each) for each in wanted])
        yield _figure(case, events, asked, warm, _seconds(bench))
    yield _unchanged(site, events, count, _seconds(bench))


def _seconds(bench: Bench) -> float:
    return min(bench.seconds_left() * _SHARE, _SECONDS)


def _figure(case: Case, events: int, asked: Mapping[str, Asked], warm: int, seconds: float) -> Finding:
    try:
        times = in_turn(asked, seconds, warm)
    except UnexpectedAnswerError as error:
        return Skipped(PART, f"{case.what}, {events:,} events", str(error))
    if times[SITE].over:
        return Skipped(PART, f"{case.what}, {events:,} events", f"an answer took {times[SITE].over}")
    over = {name: found.over for name, found in times.items() if found.over}
    p95 = {name: percentile(found.milliseconds, 0.95) for name, found in times.items() if name not in over}
    value = p95.pop(SITE)
    numbers = [f"{len(found.milliseconds)}" for name, found in times.items() if name not in over]
    measure = f"p95 of {' and '.join(numbers)}"
    return Figure(
        PART,
        case.what,
        value,
        "ms",
        measure,
        events,
        case.budgets.get(events),
        peers=p95,
        over=over,
        detail=_detail(times),
    )


def _unchanged(site: Served, events: int, count: int, seconds: float) -> Finding:
    """A page that the browser has already: 304. The bare view runs behind the same middleware."""
    what = "unchanged page (304)"
    with Client(site.port) as client:
        etag = client.get("/").headers.get("etag")
    if etag is None:
        return Skipped(PART, f"{what}, {events:,} events", "the page has no ETag")
    repeats = count * _ROUND // (_ROUND - _BACK) + _WARM
    asked = {
        SITE: Asked(site, ["/"] * repeats, {"If-None-Match": etag}, status=304),
        BARE: Asked(site, ["/bench/bare"] * repeats),
    }
    try:
        times = in_turn(asked, seconds)
    except UnexpectedAnswerError as error:
        return Skipped(PART, f"{what}, {events:,} events", str(error))
    if slow := next((found.over for found in times.values() if found.over), ""):
        return Skipped(PART, f"{what}, {events:,} events", f"an answer took {slow}")
    median = {name: percentile(found.milliseconds, 0.5) for name, found in times.items()}
    value = median.pop(SITE)
    return Figure(
        PART,
        what,
        value,
        "ms",
        f"p50 of {count}",
        events,
        _UNCHANGED,
        BARE,
        peers=median,
        detail=_detail(times),
    )


def _detail(times: Mapping[str, Taken]) -> dict[str, float]:
    return {key: value for name, taken in times.items() for key, value in taken.detail(name).items()}


@dataclass(slots=True)
class Taken:
    """What the answers of one server took: milliseconds of each, and the processor time of all together."""

    milliseconds: list[float] = field(default_factory=list)
    processor: list[float] = field(default_factory=list)
    over: str = ""  # "over 30 s" once an answer took too long, after which the server is not asked again

    def detail(self, name: str) -> dict[str, float]:
        """Return the spread, and the processor time of one answer in milliseconds."""
        if not self.milliseconds:
            return {}
        found = {f"{name} {key}": value for key, value in spread(self.milliseconds).items()}
        if self.processor:
            each = sum(self.processor) * 1000 / len(self.milliseconds)
            found[f"{name} processor time of one"] = round(each, 2)
        return found


def in_turn(
    asked: Mapping[str, Asked], seconds: float, warm: int = _WARM, patience: float = _PATIENCE
) -> dict[str, Taken]:
    """Ask several servers in turn and return what each took; the first answers only warm up.

    After `seconds` only the site is asked on, so that its figures rest on all its requests. A server that
    keeps the client waiting for longer than `patience` seconds is left out from then on.
    """
    taken = {name: Taken() for name in asked}
    with ExitStack() as stack:
        clients = {
            name: stack.enter_context(Client(wanted.served.port, patience)) for name, wanted in asked.items()
        }
        for name, wanted in asked.items():
            with _giving_up(taken[name], patience):
                _ask(clients[name], wanted, 0, warm)
        end = time.monotonic() + seconds
        for start in range(warm, max(len(wanted.targets) for wanted in asked.values()), _ROUND):
            in_time = start == warm or time.monotonic() < end
            for name, wanted in asked.items():
                if not taken[name].over and (in_time or name == SITE):
                    with _giving_up(taken[name], patience):
                        _add_round(taken[name], clients[name], wanted, start)
    return taken


@contextmanager
def _giving_up(taken: Taken, patience: float) -> Iterator[None]:
    try:
        yield
    except TimeoutError:
        taken.over = f"over {patience:g} s"


def _add_round(taken: Taken, client: Client, asked: Asked, start: int) -> None:
    _ask(client, asked, start, start + _BACK)
    before = processor_seconds(asked.served.group)
    taken.milliseconds += _ask(client, asked, start + _BACK, start + _ROUND)
    after = processor_seconds(asked.served.group)
    if before is not None and after is not None:
        taken.processor.append(after - before)


def _ask(client: Client, asked: Asked, start: int, end: int) -> list[float]:
    targets = asked.targets[start:end]
    return [client.get(target, asked.headers, status=asked.status).milliseconds for target in targets]
