"""What English texts leave to the words before: whom "him" and "the two" stand for, with what a happening
goes on that nobody names, and what somebody "had alleged"."""

from __future__ import annotations

import pytest

from tests.extraction.conftest import Read
from timeline.extraction import Candidate

MONDAY = "2024-06-17"


def dated(read: Read, text: str, day: str) -> list[Candidate]:
    """The candidates of a day."""
    return [one for one in read(text, MONDAY, "en").candidates if one.edtf == day]


def people(one: Candidate) -> set[str]:
    """Who takes part."""
    return {slug for slug, _ in one.actors}


def test_the_two_who_met_are_those_of_the_sentence_before(read: Read) -> None:
    text = "Sergey Lavrov greeted Choe Son Hui with flowers. On Friday the two met for talks in Moscow."
    (talks,) = dated(read, text, "2024-06-14")
    assert people(talks) >= {"sergey-lavrov", "choe-son-hui"}


def test_they_may_be_named_in_the_same_sentence(read: Read) -> None:
    text = "Kim Jong Un promised Sergey Lavrov his support for Russia when the two met in Wonsan on Friday."
    (talks,) = dated(read, text, "2024-06-14")
    assert people(talks) == {"kim-jong-un", "north-korea", "sergey-lavrov", "russia"}


def test_the_guest_is_who_came_first_in_the_sentence_before(read: Read) -> None:
    text = "Sergei Shoigu landed in Pyongyang with a letter from Putin. Kim Jong Un received him on Friday."
    (visit,) = dated(read, text, "2024-06-14")
    assert people(visit) == {"kim-jong-un", "north-korea", "sergei-shoigu", "russia"}


def test_who_reads_that_two_met_learns_of_no_claim(read: Read) -> None:
    text = "Kim Jong Un and Sergey Lavrov met in Wonsan on Friday, state media reported a day later."
    assert [one.type for one in read(text, MONDAY, "en").candidates if one.above_fold] == ["diplomacy"]


def test_a_happening_without_a_name_goes_on_between_the_same_sides(read: Read) -> None:
    text = "North Korea shipped shells to Russia on June 3. There was a second time on June 10."
    (second,) = dated(read, text, "2024-06-10")
    assert (second.type, people(second)) == ("transfer", {"north-korea", "russia"})
    assert not second.above_fold


def test_what_names_others_does_not_go_on_between_the_same_sides(read: Read) -> None:
    text = "North Korea shipped shells to Russia on June 3. Japan chose a new anthem on June 10."
    assert not [one for one in dated(read, text, "2024-06-10") if people(one) & {"north-korea", "russia"}]


def test_an_allegation_that_a_text_looks_back_on_tells_of_what_was_done(read: Read) -> None:
    text = "In March the United States had accused North Korea of sending trains full of shells to Russia."
    assert {one.type for one in dated(read, text, "2024-03")} == {"allegation", "transfer"}


def test_an_allegation_of_a_day_is_only_that(read: Read) -> None:
    text = "On Friday the United States accused North Korea of sending trains full of shells to Russia."
    assert [one.type for one in dated(read, text, "2024-06-14")] == ["allegation"]


def test_the_ministers_who_condemn_are_those_of_the_group_named_before(read: Read) -> None:
    text = (
        "The Group of Seven met in Apulia. On Friday its foreign ministers said little. The ministers "
        "strongly condemned arms transfers from North Korea to Russia on Saturday."
    )
    (act,) = dated(read, text, "2024-06-15")
    assert ("g7", "condemner") in act.actors


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (
            "transfer",
            "The Russian freighter Angara picked up 300 containers at Rajin in North Korea on June 10.",
        ),
        ("use", "Russia pounded Kyiv with two North Korean KN-23 missiles on June 10, officials said."),
        ("personnel", "On June 10 North Korean soldiers made their way to Russia's Kursk region."),
        ("diplomacy", "On June 10 Kim Jong Un of North Korea turned up at Russia's embassy in Pyongyang."),
        ("condemnation", "On June 10 Seoul lodged a strong protest over North Korean troops in Russia."),
        ("denial", "Moscow on June 10 poured cold water on reports of North Korean soldiers in Kursk."),
        ("un", "The Security Council took up North Korean arms supplies to Russia on June 10."),
        ("allegation", "North Korea owned up on June 10 to having sent combat troops to Russia."),
    ],
)
def test_rarer_words_tell_of_the_same_kinds(read: Read, kind: str, text: str) -> None:
    found = [one.type for one in dated(read, text, "2024-06-10") if one.above_fold]
    assert kind in found


def figures(one: Candidate) -> set[tuple[str, float | int | None]]:
    """Unit and value of every figure, whichever end is given."""
    return {(each.unit, each.best or each.low or each.high) for each in one.quantities}


def test_who_fell_is_the_part_and_not_the_whole(read: Read) -> None:
    text = "About 600 of the 15,000 North Korean troops sent to Russia died, the NIS said on Friday."
    (claim,) = dated(read, text, "2024-06-14")
    assert figures(claim) == {("casualties", 600), ("persons", 15000)}


def test_rocket_launchers_are_no_rockets(read: Read) -> None:
    text = "North Korea gave Russia 120 multiple rocket launchers and 100,000 mortar bombs on June 10."
    (gift,) = dated(read, text, "2024-06-10")
    assert figures(gift) == {("launchers", 120), ("rounds", 100_000)}


def test_a_body_may_be_named_by_its_seat(read: Read) -> None:
    text = "The spy agency in Seoul said on Friday that North Korea had sent troops to Russia."
    (claim,) = dated(read, text, "2024-06-14")
    assert ("nis", "claimant") in claim.actors


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("denial", "North Korea denounced the claims of arms deals with Russia on June 10."),
        ("condemnation", "South Korea denounced the arms deals of North Korea with Russia on June 10."),
    ],
)
def test_one_of_the_two_sides_that_denounces_denies(read: Read, kind: str, text: str) -> None:
    assert [one.type for one in dated(read, text, "2024-06-10") if one.above_fold] == [kind]


def test_only_the_two_sides_sign_what_others_speak_of(read: Read) -> None:
    text = "Russia and North Korea signed a treaty in Pyongyang on June 10, to the dismay of Washington."
    (pact,) = dated(read, text, "2024-06-10")
    assert people(pact) == {"russia", "north-korea"}


def test_never_to_forget_is_no_denial(read: Read) -> None:
    text = "Vladimir Putin said on June 10 that Russia would never forget the North Korean special forces."
    assert [one.type for one in dated(read, text, "2024-06-10")] == ["allegation"]


def test_firms_put_under_sanctions_are_sanctioned(read: Read) -> None:
    text = "On June 10 Seoul put 11 people in the arms trade of North Korea with Russia under sanctions."
    assert [one.type for one in dated(read, text, "2024-06-10")] == ["sanction"]
