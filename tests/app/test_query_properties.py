"""Laws of the query string, tried on many queries and on any text at all."""

from __future__ import annotations

from datetime import date
from random import Random
from typing import TypeVar
from urllib.parse import urlencode

from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from timeline.query import EventQuery, Group, Long, Match, Order, Presentation, Theme, parameters, parse_query
from timeline.vocab import Basis, Importance, PlaceRole, Role, Stance, Status

slug = st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}", fullmatch=True)
words = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=60).map(
    lambda text: " ".join(text.split())
)
days = st.dates(date(1900, 1, 1), date(2100, 1, 1))
lengths = st.sampled_from([4, 7, 10])
ValueT = TypeVar("ValueT")


def several(values: st.SearchStrategy[ValueT]) -> st.SearchStrategy[tuple[ValueT, ...]]:
    """A few values of a repeatable parameter."""
    return st.lists(values, max_size=4).map(tuple)


def in_role(roles: list[str]) -> st.SearchStrategy[str]:
    """A slug, often in a role."""
    return st.builds(
        lambda name, role: f"{name}:{role}" if role else name, slug, st.sampled_from(["", *roles])
    )


@st.composite
def periods(draw: st.DrawFn) -> dict[str, str]:
    """A since before an until, each of any precision, each perhaps missing."""
    first, last = sorted([draw(days), draw(days)])
    since, until = first.isoformat()[: draw(lengths)], last.isoformat()[: draw(lengths)]
    return {name: text for name, text in (("since", since), ("until", until)) if draw(st.booleans())}


@st.composite
def event_queries(draw: st.DrawFn) -> EventQuery:
    """Any query."""
    return EventQuery(
        q=draw(words),
        type=draw(several(slug)),
        status=draw(several(st.sampled_from(list(Status)))),
        importance=draw(several(st.sampled_from(list(Importance)))),
        system=draw(several(slug)),
        actor=draw(several(in_role(list(Role)))),
        place=draw(several(in_role(list(PlaceRole)))),
        claimant=draw(several(slug)),
        stance=draw(several(st.sampled_from(list(Stance)))),
        basis=draw(several(st.sampled_from(list(Basis)))),
        publication=draw(several(slug)),
        match=draw(st.sampled_from(Match)),
        as_of=draw(st.none() | days),
        order=draw(st.sampled_from(Order)),
        **draw(periods()),
    )


presentations = st.builds(
    Presentation,
    limit=st.none() | st.integers(1, 1000),
    page=st.integers(1, 1000),
    group=st.sampled_from(Group),
    event=st.just("") | slug,
    theme=st.none() | st.sampled_from(Theme),
    lang=st.sampled_from(["", "en", "ko"]),
    more=several(st.sampled_from(Long)),
    compact=st.booleans(),
)


@given(event_queries(), presentations)
def test_reading_what_was_written_gives_the_same_query(query: EventQuery, shown: Presentation) -> None:
    written = urlencode([*query.to_params(), *shown.to_params()])
    read = parse_query(QueryDict(written))
    assert read.problems == ()
    assert (read.query, read.presentation) == (query, shown)


@given(event_queries(), st.randoms())
def test_the_canonical_form_does_not_depend_on_the_order_of_parameters(
    query: EventQuery, any_order: Random
) -> None:
    params = list(query.to_params())
    any_order.shuffle(params)
    assert parse_query(QueryDict(urlencode(params))).query.to_params() == query.to_params()


names = st.sampled_from(list(parameters())) | st.text(max_size=10)
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


@given(st.lists(st.tuples(names, texts), max_size=8))
def test_any_query_string_can_be_read(pairs: list[tuple[str, str]]) -> None:
    read = parse_query(QueryDict(urlencode(pairs)))
    again = parse_query(QueryDict(read.query.to_querystring()))
    assert again.query == read.query
    assert again.problems == ()
    for problem in read.problems:
        assert problem.message
        assert "\0" not in problem.message + problem.value + problem.parameter
