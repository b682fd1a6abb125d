"""What an English sentence leaves to those before it: who "the ministry" is, who answers whom, and when."""

from __future__ import annotations

import pytest

from tests.extraction.conftest import Read
from timeline.extraction import Candidate

MONDAY = "2024-06-17"
LEAD = "North Korea has shipped shells to Russia.\n\n"

# text, who speaks on Friday
SPEAKERS = [
    (
        "South Korea's spy agency briefed lawmakers. Ukraine's president spoke, too. The spy agency said on "
        "Friday that North Korea had shipped shells to Russia.",
        "south-korea",
    ),
    (
        "Japan's foreign ministry has a view on Russia. North Korea has none. The ministry said on Friday "
        "that North Korea had shipped shells to Russia.",
        "japan",
    ),
    (
        "Russia's deputy envoy came late. The envoy said on Friday that North Korea sells nothing to Russia.",
        "russia",
    ),
    (
        LEAD
        + "In Seoul, the unification minister said on Friday that North Korea had shipped shells to Russia.",
        "south-korea",
    ),
    (LEAD + "In Tokyo on Friday, an official said that North Korea had shipped shells to Russia.", "japan"),
]


def spoken(found: list[Candidate], day: str) -> set[str | None]:
    """Who speaks on a day."""
    return {one.claimant for one in found if one.edtf == day}


def above(read: Read, text: str) -> list[tuple[str, str]]:
    """Day and type of everything above the fold."""
    return [(one.edtf, one.type) for one in read(text, MONDAY, "en").candidates if one.above_fold]


@pytest.mark.parametrize(("text", "claimant"), SPEAKERS)
def test_a_common_noun_stands_for_who_was_named_with_it(read: Read, text: str, claimant: str) -> None:
    assert spoken(list(read(text, MONDAY, "en").candidates), "2024-06-14") == {claimant}


def test_another_noun_stands_for_nobody(read: Read) -> None:
    text = (
        "South Korea's foreign ministry is new. The press service said on Friday that shells went to Russia."
    )
    assert "south-korea" not in spoken(list(read(text, MONDAY, "en").candidates), "2024-06-14")


def test_kim_is_the_leader_where_nobody_else_has_the_name(read: Read) -> None:
    (visit,) = read("Kim met Putin of Russia in North Korea on Friday.", MONDAY, "en").candidates
    assert "kim-jong-un" in {slug for slug, _ in visit.actors}
    text = "Kim Soo-yeon studies North Korea. Kim met Putin of Russia on Friday."
    assert all("kim-jong-un" not in dict(one.actors) for one in read(text, MONDAY, "en").candidates)


def test_the_north_korean_envoy_is_named(read: Read) -> None:
    (denial,) = read(
        "The North Korean envoy denied on Friday that troops were in Russia.", MONDAY, "en"
    ).candidates
    assert (denial.type, denial.claimant) == ("denial", "north-korea")


def test_a_spokeswoman_is_no_ship(read: Read) -> None:
    text = (
        "Russian spokeswoman Maria Zakharova denied on Friday that North Korea had shipped shells to Russia."
    )
    (denial,) = read(text, MONDAY, "en").candidates
    assert denial.claimant == "russia"
    assert "maria" not in dict(denial.actors)


def test_what_is_only_threatened_is_no_sanction(read: Read) -> None:
    text = LEAD + "The White House said on Friday that it would impose sanctions on North Korea and Russia."
    assert all(one.type != "sanction" for one in read(text, MONDAY, "en").candidates)


def test_who_follows_suit_imposes_sanctions_too(read: Read) -> None:
    text = (
        "The United States imposed sanctions on Friday over arms trade between North Korea and Russia. "
        "Japan followed suit on Saturday."
    )
    assert above(read, text) == [("2024-06-14", "sanction"), ("2024-06-15", "sanction")]


def test_the_ministry_of_who_imposed_sanctions_reports_them(read: Read) -> None:
    text = (
        "SEOUL, June 16 (Wire) -- The United States has imposed sanctions on two banks for arms trade "
        "between North Korea and Russia, the Treasury Department said on Friday."
    )
    (act,) = read(text, MONDAY, "en").candidates
    assert (act.type, act.edtf, act.claimant) == ("sanction", "2024-06-14", "united-states")
    assert "south-korea" not in dict(act.actors)


def test_all_before_a_joint_statement_condemn(read: Read) -> None:
    text = (
        "On Friday the foreign ministers of Japan, South Korea and the United States issued a joint "
        "statement condemning arms trade between North Korea and Russia."
    )
    (act,) = read(text, MONDAY, "en").candidates
    assert {slug for slug, role in act.actors if role == "condemner"} == {
        "japan",
        "south-korea",
        "united-states",
    }


def test_they_are_the_writers_of_a_joint_statement(read: Read) -> None:
    text = (
        "Joint Statement of the foreign ministers of Japan and South Korea\n\nThe ministers met in Tokyo. "
        "They strongly condemned arms trade between North Korea and Russia since 2023."
    )
    assert (MONDAY, "condemnation") in above(read, text)


def test_a_page_under_times_of_day_tells_of_its_day(read: Read) -> None:
    text = (
        "Live: the war\n\n18:40\nUkraine's defence minister says North Korean soldiers fought in Kursk.\n"
        "\n16:12\nKremlin spokesman Dmitry Peskov denies that North Korean soldiers are in Russia."
    )
    assert above(read, text) == [(MONDAY, "allegation"), (MONDAY, "denial")]


def test_a_month_that_its_day_follows_is_no_event_of_its_own(read: Read) -> None:
    text = "Last month, on May 14, Russia received shells from North Korea."
    assert above(read, text) == [("2024-05-14", "transfer")]


def test_a_clause_about_a_person_has_that_person(read: Read) -> None:
    text = "Kim Jong Un, who arrived in Russia by train on Friday, offered his full support."
    (visit,) = read(text, MONDAY, "en").candidates
    assert "kim-jong-un" in {slug for slug, _ in visit.actors}


def test_an_inserted_clause_does_not_end_what_is_said(read: Read) -> None:
    text = (
        "North Korea has sent 3,000 troops to Russia, the White House said on Friday, adding that they could "
        "be used against Ukraine."
    )
    (claim,) = read(text, MONDAY, "en").candidates
    assert [(one.best, one.unit) for one in claim.quantities] == [(3000, "persons")]


def test_north_koreans_who_are_struck_use_no_weapon(read: Read) -> None:
    text = "On Friday a missile strike near Donetsk in Ukraine killed six North Korean officers."
    assert above(read, text) == [("2024-06-14", "personnel")]


def test_a_sentence_ends_after_the_name_of_a_network(read: Read) -> None:
    text = "Zelensky wrote so on X. North Korea sent shells to Russia on Friday."
    assert above(read, text) == [("2024-06-14", "transfer")]


def test_what_was_said_before_something_else_is_not_of_its_day(read: Read) -> None:
    text = (
        "Japan said on Friday that North Korea had sent shells to Russia. The visit comes days after the "
        "White House said that North Korea had sent missiles to Russia."
    )
    assert ("2024-06-14", "united-states") not in [
        (one.edtf, one.claimant) for one in read(text, MONDAY, "en").candidates
    ]


def test_what_has_gone_on_since_is_not_that_it_was_found(read: Read) -> None:
    text = "Since May, debris has shown that Russia has fired North Korean missiles at Ukraine."
    assert above(read, text) == [("2024-05/..", "use")]


def test_the_one_person_of_the_host_is_the_host(read: Read) -> None:
    text = "Putin offered help with satellites when Kim Jong Un visited Russia in May."
    (visit,) = read(text, MONDAY, "en").candidates
    assert ("vladimir-putin", "host") in visit.actors


def test_the_mandate_of_the_panel_is_of_the_topic(read: Read) -> None:
    text = "The mandate of the UN Panel of Experts on North Korea will run out on Tuesday."
    assert above(read, text) == [("2024-06-18", "un")]
