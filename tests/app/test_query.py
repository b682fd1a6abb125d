"""The one reader of the query string: what it understands, and what it says of the rest."""

from __future__ import annotations

import pytest
from django.http import QueryDict

from tests.factories import make_actor, make_event, make_type
from timeline.query import EventQuery, Group, Match, Order, Presentation, Problem, parse_query, read_query
from timeline.vocab import Status


def problems(text: str) -> list[tuple[str, str]]:
    """Parameters and messages of what could not be used, names not looked up."""
    return [(problem.parameter, problem.message) for problem in parse_query(QueryDict(text)).problems]


def test_it_reads_every_parameter() -> None:
    read = parse_query(
        QueryDict(
            "q=kn-23++missile&type=use&type=transfer&status=alleged&importance=detail&system=kn-23"
            "&actor=russia:user&actor=ukraine&place=rajin:origin&claimant=nis&stance=denies&basis=witness"
            "&publication=reuters&since=2023&until=2024-06&match=certain&as_of=2024-01-05&order=known"
            "&limit=50&page=2&group=actor&from=2023-01&to=2023-12-31&event=some-strike&theme=dark&lang=en&more=place&compact=1"
        )
    )
    assert read.problems == ()
    assert read.query.q == "kn-23 missile"
    assert read.query.type == ("transfer", "use")
    assert read.query.status == (Status.ALLEGED,)
    assert read.query.actor == ("russia:user", "ukraine")
    assert str(read.query.last_day) == "2024-06-30"
    assert (read.query.match, read.query.order) == (Match.CERTAIN, Order.KNOWN)
    assert read.presentation.group is Group.ACTOR
    assert read.presentation.from_ == "2023-01"
    assert read.presentation.more == ("place",)
    assert read.presentation.compact


def test_nothing_asked_is_everything() -> None:
    read = parse_query(QueryDict(""))
    assert read.query == EventQuery()
    assert read.presentation == Presentation()
    assert read.query.to_params() == ()


def test_empty_values_are_ignored_since_forms_send_them() -> None:
    read = parse_query(QueryDict("q=&q=shells&type=&type=use&since=&limit=&nonsense="))
    assert read.problems == ()
    assert read.query == EventQuery(q="shells", type=("use",))


def test_the_canonical_form_drops_defaults_sorts_values_and_fixes_the_order() -> None:
    read = parse_query(QueryDict("until=2024&order=newest&type=use&type=transfer&type=use&q=a"))
    assert read.query.to_querystring() == "q=a&type=transfer&type=use&until=2024"


@pytest.mark.parametrize(
    ("text", "parameter", "message"),
    [
        ("tpye=use", "tpye", "Unknown parameter “tpye”; did you mean “type”?"),
        ("utm_source=x", "utm_source", "Unknown parameter “utm_source”."),
        ("status=aleged", "status", "Unknown status “aleged”; did you mean “alleged”?"),
        ("match=perhaps", "match", "Unknown match “perhaps”; allowed: possible, certain."),
        ("type=A%20B", "type", "“A B” is not a short name such as north-korea."),
        ("actor=russia:seller", "actor", "Unknown role “seller”; allowed: supplier, recipient, carrier"),
        ("place=rajin:orign", "place", "Unknown role of a place “orign”; did you mean “origin”?"),
        ("since=Tuesday", "since", "“Tuesday” is not a year, month or day"),
        ("until=2024-13", "until", "“2024-13” is not a date: there is no month 13."),
        ("as_of=2024-01", "as_of", "“2024-01” is not a day: write 2024-06-13."),
        ("limit=1001", "limit", "Limit “1001” is not a whole number from 1 to 1,000."),
        ("limit=0", "limit", "Limit “0”"),
        ("page=-1", "page", "Page “-1”"),
        ("page=99999999999999999999", "page", "Page “99999999999999999999”"),
        ("more=type", "more", "Unknown filter “type”; allowed: system, actor, place, claimant, publication."),
        ("compact=yes", "compact", "“yes” is not a switch: write 1 or 0."),
        ("q=a%00b", "q", "The search words hold a character that no text can hold (NUL)."),
        ("q=" + "a" * 201, "q", "The search words are too long: at most 200 characters."),
        ("system=" + "a" * 131, "system", "is not a short name"),
        ("order=oldest&order=known", "order", "The parameter “order” is given more than once."),
    ],
)
def test_it_names_what_it_cannot_use(text: str, parameter: str, message: str) -> None:
    [(found, said)] = problems(text)
    assert found == parameter
    assert message in said


def test_a_period_that_ends_before_it_begins_is_dropped_on_both_sides() -> None:
    read = parse_query(QueryDict("since=2024-05&until=2023"))
    assert read.query == EventQuery()
    assert [problem.parameter for problem in read.problems] == ["since", "until"]
    assert read.problems[0].message == "“2024-05” is after until=2023."
    assert problems("since=2024-05&until=2024") == []


def test_what_can_be_used_is_used_beside_what_cannot() -> None:
    read = parse_query(QueryDict("type=use&type=!!&status=alleged&bogus=1&page=x"))
    assert read.query == EventQuery(type=("use",), status=(Status.ALLEGED,))
    assert {problem.parameter for problem in read.problems} == {"type", "bogus", "page"}


def test_more_values_than_anyone_asks_are_refused() -> None:
    read = parse_query(QueryDict("&".join(f"actor=a{number}" for number in range(150))))
    assert len(read.query.actor) == 100
    assert "at most 100" in read.problems[0].message


def test_a_problem_never_repeats_a_whole_book() -> None:
    [problem] = parse_query(QueryDict("system=" + "x" * 5000)).problems
    assert len(problem.value) < 200
    assert len(problem.message) < 200


@pytest.mark.django_db
def test_names_that_lead_nowhere_are_problems_with_the_nearest_known_one() -> None:
    make_event(actors=(("russia", "user"),))
    read = read_query(QueryDict("actor=rusia:user&actor=russia&type=use&publication=zzz"))
    assert read.query == EventQuery(actor=("russia",), type=("use",))
    assert read.problems == (
        Problem("actor", "rusia:user", "Unknown actor “rusia”; did you mean “russia”?"),
        Problem("publication", "zzz", "Unknown publication “zzz”; allowed: example-times."),
    )


@pytest.mark.django_db
def test_an_unknown_type_is_answered_with_all_types() -> None:
    make_type("use")
    make_type("transfer")
    [problem] = read_query(QueryDict("type=xyz")).problems
    assert problem.message == "Unknown event type “xyz”; allowed: use, transfer."


@pytest.mark.django_db
def test_a_claimant_is_looked_up_among_actors() -> None:
    make_actor("nis")
    assert read_query(QueryDict("claimant=nis")).problems == ()
    assert read_query(QueryDict("claimant=nsi")).problems[0].message == (
        "Unknown claimant “nsi”; did you mean “nis”?"
    )


def test_toggling_a_value_twice_changes_nothing() -> None:
    query = EventQuery(type=("use",))
    with_both = query.toggled("type", "transfer")
    assert with_both.type == ("transfer", "use")
    assert with_both.toggled("type", "transfer") == query


def test_lifting_filters_leaves_the_others() -> None:
    query = EventQuery(type=("use",), since="2024", q="shells")
    assert query.without("type", "q") == EventQuery(since="2024")


def test_links_carry_the_presentation_on_but_not_the_page_or_the_open_event() -> None:
    shown = Presentation(group=Group.STATUS, page=3, event="strike", theme=None)
    assert shown.kept() == (("group", "status"),)
