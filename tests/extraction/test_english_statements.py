"""How English texts tell who said something: before, after, in the passive, in a paragraph of its own, on a
day that stands in another sentence; and which figures belong to what is said."""

from __future__ import annotations

import pytest

from tests.extraction.conftest import Read
from tests.extraction.test_english_reports import figures
from timeline.extraction import Candidate

MONDAY = "2024-06-17"
LEAD = "North Korea and Russia deal in arms.\n\n"


def of_type(read: Read, text: str, kind: str, day: str = "2024-06-14") -> Candidate:
    """The one candidate of a type on a day."""
    every = read(LEAD + text, MONDAY, "en").candidates
    found = [one for one in every if one.edtf == day and one.type == kind]
    assert len(found) == 1, [(one.edtf, one.type, one.title) for one in every]
    return found[0]


def who(one: Candidate) -> set[str]:
    return {slug for slug, _ in one.actors}


@pytest.mark.parametrize(
    "teller",
    [
        " This was stated by South Korea's Joint Chiefs of Staff on Friday.",
        "\n\nThis was announced on Friday by South Korea's Joint Chiefs of Staff.",
        "\n\nThat information was shared by South Korea's Joint Chiefs of Staff on Friday.",
    ],
)
def test_who_told_may_stand_in_the_next_sentence_or_paragraph(read: Read, teller: str) -> None:
    claim = of_type(read, "North Korea has sent 4,000 more soldiers to Russia." + teller, "allegation")
    assert {"rok-jcs", "north-korea", "russia"} <= who(claim)
    assert figures(claim) == {("persons", 4000)}


def test_who_was_told_is_not_who_spoke(read: Read) -> None:
    text = "Ukrainian lawmakers were told on Friday by the White House that North Korea had armed Russia."
    assert of_type(read, text, "allegation").claimant == "united-states"


def test_a_verb_after_and_has_the_subject_of_the_verb_before(read: Read) -> None:
    text = (
        "Japan on Friday deplored the pact between Russia and North Korea and said it would send aid to Kyiv."
    )
    condemned = of_type(read, text, "condemnation")
    assert {role for slug, role in condemned.actors if slug in ("russia", "north-korea")} == {"addressee"}


def test_a_speaker_without_a_day_has_the_one_that_comes_next(read: Read) -> None:
    text = (
        "North Korea has shipped 7,000 containers to Russia, Shin Won-sik said. The minister of South Korea "
        "told the press on Friday that North Korean plants worked for Russia day and night."
    )
    assert ("containers", 7000) in figures(of_type(read, text, "allegation"))


def test_what_is_said_after_a_meeting_is_said_on_its_day(read: Read) -> None:
    text = (
        "Lloyd Austin of the United States met Kim Yong-hyun of South Korea on Friday. He told reporters "
        "afterwards that 9,000 North Koreans were in Russia."
    )
    assert figures(of_type(read, text, "allegation")) == {("persons", 9000)}


def test_two_states_speak_together_by_their_adjectives(read: Read) -> None:
    text = "Russia has been given shells by North Korea, Ukrainian and Japanese officials said on Friday."
    assert {"ukraine", "japan"} <= who(of_type(read, text, "allegation"))


def test_the_body_is_named_by_what_it_is_called_beside_its_state(read: Read) -> None:
    text = "Seoul's military intelligence said on Friday that North Korea had sent guns to Russia."
    assert "rok-dia" in who(of_type(read, text, "allegation"))


def test_a_person_speaks_for_the_body_of_the_title(read: Read) -> None:
    text = "White House security spokesman John Kirby said on Friday that North Korea had armed Russia."
    assert {"us-white-house", "john-kirby"} <= who(of_type(read, text, "allegation"))


def test_lawmakers_tell_what_a_body_told_them(read: Read) -> None:
    text = (
        "Lawmaker Hong Gil-dong said on Friday after a briefing by the National Intelligence Service that "
        "North Korea had sent soldiers to Russia."
    )
    assert "nis" in who(of_type(read, text, "allegation"))


def test_it_stands_for_the_body_that_spoke_last(read: Read) -> None:
    text = (
        "South Korea's spy agency has watched Russia for years. It said on Friday that North Korea had sent "
        "soldiers to Russia."
    )
    assert "nis" in who(of_type(read, text, "allegation"))


def test_a_paper_is_by_those_named_before(read: Read) -> None:
    text = (
        "Conflict Armament Research has looked at North Korean missiles that Russia fired. The paper, "
        "published on Friday, lists parts from eight countries."
    )
    assert "conflict-armament-research" in who(of_type(read, text, "finding"))


def test_figures_of_the_next_sentence_belong_to_what_was_done(read: Read) -> None:
    text = "Russia received shells from North Korea on Friday. They filled some 300 containers."
    assert figures(of_type(read, text, "transfer")) == {("containers", 300)}


def test_figures_of_the_next_speaker_do_not(read: Read) -> None:
    text = (
        "Russia received shells from North Korea on Friday. About 300 containers, Japan said, were counted."
    )
    assert not of_type(read, text, "transfer").quantities


def test_losses_of_some_are_not_the_losses_of_all(read: Read) -> None:
    text = (
        "The White House said on Friday that 8,000 North Korean soldiers were in Russia, and that some had "
        "been wounded."
    )
    assert figures(of_type(read, text, "allegation")) == {("persons", 8000)}


def test_a_bare_figure_after_losses_counts_them(read: Read) -> None:
    text = "North Korean losses in Russia have passed 1,300, the White House said on Friday."
    assert figures(of_type(read, text, "allegation")) == {("casualties", 1300)}


def test_a_raised_estimate_is_a_statement(read: Read) -> None:
    text = (
        "South Korea's defence ministry on Friday raised its estimate of the containers that North Korea had "
        "shipped to Russia to 15,000."
    )
    assert figures(of_type(read, text, "allegation")) == {("containers", 15000)}


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("On Friday Sergei Shoigu of Russia was shown North Korea's new drones in Pyongyang.", "diplomacy"),
        ("Japan's cabinet approved on Friday a freeze of the assets of two Russian banks.", "sanction"),
        ("Ukraine's president signed a decree on Friday enacting sanctions against North Korea.", "sanction"),
        ("The Security Service of Ukraine displayed on Friday parts of a KN-23 fired by Russia.", "finding"),
        ("A satellite image taken on Friday shows 60 freight cars in North Korea near Russia.", "finding"),
        ("The Security Council held an emergency session on North Korea and Russia on Friday.", "un"),
        ("Two people were killed on Friday as Russia shelled Kharkiv with North Korean rockets.", "use"),
        ("Moscow on Friday called Seoul's report on North Korean shells yet another canard.", "denial"),
        ("Containers with shells travelled from North Korea to Russia on Friday.", "transfer"),
        ("Kim Jong Un welcomed back on Friday a unit that fought for Russia in Kursk.", "personnel"),
        ("Russia waved Seoul's report on North Korean troops aside on Friday.", "denial"),
        ("North Korean soldiers in Russia were shelled on Friday by Ukrainian guns.", "personnel"),
        ("Seoul condemned the arms trade of Russia and North Korea after talks on Friday.", "condemnation"),
    ],
)
def test_the_type_is_that_of_what_is_mainly_told(read: Read, words: str, kind: str) -> None:
    assert of_type(read, words, kind).type == kind


def test_a_ship_that_was_once_sanctioned_still_sails(read: Read) -> None:
    text = "The Angara, a vessel sanctioned by Japan, left Rajin for Russia on Friday with containers."
    assert ("angara", "carrier") in of_type(read, text, "transfer").actors


def test_who_used_the_goods_did_not_supply_them(read: Read) -> None:
    text = "Most shells used by Russia are supplied by North Korea, the White House said on Friday."
    claim = of_type(read, text, "allegation")
    assert ("north-korea", "supplier") in claim.actors
    assert ("russia", "supplier") not in claim.actors


def test_two_months_of_one_happening_are_one_candidate(read: Read) -> None:
    text = "North Korea sent 2,000 soldiers to Russia in March and April."
    assert of_type(read, text, "personnel", "2024-03/2024-04")


def test_a_stay_and_a_day_in_it_are_two_candidates(read: Read) -> None:
    text = "Sergey Lavrov of Russia was in Pyongyang from June 10 to 13; on June 12 he met Kim Jong Un."
    assert of_type(read, text, "diplomacy", "2024-06-10/2024-06-13")
    assert of_type(read, text, "diplomacy", "2024-06-12")


def test_nobody_signs_where_a_body_is_set_up(read: Read) -> None:
    text = "The Multilateral Sanctions Monitoring Team, established in May 2024, watches North Korea."
    roles = of_type(read, text, "agreement", "2024-05").actors
    assert "signatory" not in {role for _, role in roles}


def test_who_speaks_to_the_council_speaks_at_its_meeting(read: Read) -> None:
    text = "Japan's envoy told the U.N. Security Council on Friday that North Korea had armed Russia."
    assert of_type(read, text, "allegation").claimant == "japan"
    assert "un-security-council" in who(of_type(read, text, "un"))


def test_an_office_is_the_person_who_holds_it_in_the_text(read: Read) -> None:
    text = "Vladimir Putin likes to travel. On Friday the Russian president met Kim Jong Un in North Korea."
    assert "vladimir-putin" in who(of_type(read, text, "diplomacy"))


def test_another_happening_is_of_the_kind_of_the_one_before(read: Read) -> None:
    text = "Russia fired a North Korean missile at Kyiv on Friday. There was one more on June 15."
    assert of_type(read, text, "use", "2024-06-15")


def test_a_night_is_of_two_days(read: Read) -> None:
    text = "Russia fired a North Korean missile at Kyiv in the night of Thursday to Friday."
    assert of_type(read, text, "use", "2024-06-13/2024-06-14")


def test_a_past_verb_right_after_a_day_puts_it_in_the_past(read: Read) -> None:
    text = "The White House on August 2 said that North Korea had armed Russia."
    assert of_type(read, text, "allegation", "2023-08-02")


def test_a_day_expected_when_somebody_spoke_is_just_over(read: Read) -> None:
    text = "North Korean soldiers are expected in Russia on May 30, Kyrylo Budanov said on May 29."
    assert of_type(read, text, "personnel", "2024-05-30")
