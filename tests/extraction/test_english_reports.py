"""How English news, chronologies and agency reports tell things: headings that are dates, who is quoted after
what he said, and which figures belong to whom."""

from __future__ import annotations

import pytest

from tests.extraction.conftest import Read
from timeline.extraction import Candidate

MONDAY = "2024-06-17"

CHRONOLOGY = """What follows is a list of the days that mattered in the dealings of North Korea and Russia,
since the two began to court each other in earnest, as far as either of them has told the world about it.

March 4, 2024

Sergei Shoigu visits Pyongyang and sees Kim Jong Un.

April 9, 2024:
The United States accuses North Korea of shipping shells to Russia.

May 2024
Nothing of note.

June 2, 2024
"""


def only(read: Read, text: str, day: str) -> Candidate:
    """The one candidate above the fold on a day."""
    found = [one for one in read(text, MONDAY, "en").candidates if one.edtf == day and one.above_fold]
    assert len(found) == 1, found
    return found[0]


def figures(one: Candidate) -> set[tuple[str, float | int | None]]:
    """Unit and value of every figure, whichever end is given."""
    return {(each.unit, each.best or each.low or each.high) for each in one.quantities}


def test_a_line_that_is_a_date_dates_what_stands_below_it(read: Read) -> None:
    visit = only(read, CHRONOLOGY, "2024-03-04")
    assert (visit.type, visit.actors[0]) == ("diplomacy", ("sergei-shoigu", "visitor"))
    claim = only(read, CHRONOLOGY, "2024-04-09")
    assert (claim.type, claim.claimant) == ("allegation", "united-states")
    assert not [one for one in read(CHRONOLOGY, MONDAY, "en").candidates if one.edtf == "2024-06-02"]


def test_a_single_line_that_is_a_date_dates_nothing(read: Read) -> None:
    text = "North Korea and Russia.\n\nApril 9, 2024\n\nNorth Korea shipped shells to Russia."
    assert not read(text, MONDAY, "en").candidates


@pytest.mark.parametrize("place", ["TOKYO (Reuters) – ", "Tokyo (Jiji Press)—", "TOKYO -- "])
def test_the_place_of_a_dateline_takes_no_part(read: Read, place: str) -> None:
    text = place + "Vladimir Putin of Russia and Kim Jong Un of North Korea met on Friday."
    visit = only(read, text, "2024-06-14")
    assert not {"japan", "host"} & {part for pair in visit.actors for part in pair}


@pytest.mark.parametrize(
    "speaker",
    [
        "a lawmaker on the defence committee, Kim Min-su, said in Seoul on Friday",
        "a South Korean official said Friday, lamenting how close the two have grown in the course of the "
        "last year and how little is done about it in the capitals of the West",
    ],
)
def test_who_speaks_after_what_was_said_may_take_more_words(read: Read, speaker: str) -> None:
    text = f"North Korea has shipped more than 900 containers of shells to Russia, {speaker}."
    claim = only(read, text, "2024-06-14")
    assert claim.type == "allegation"
    assert figures(claim) == {("containers", 900)}


def test_a_minister_speaks_with_his_country(read: Read) -> None:
    text = (
        "North Korea has shipped shells to Russia, according to South Korean Defense Minister Shin Won-sik."
    )
    claim = only(read, text, MONDAY)
    assert claim.type == "allegation"
    assert {("shin-won-sik", "claimant"), ("south-korea", "claimant")} <= set(claim.actors)


def test_what_is_told_as_reported_by_others_happened_on_its_day(read: Read) -> None:
    text = "As reported by both Kyiv and Seoul, Russia fired North Korean missiles at Ukraine on June 3."
    assert only(read, text, "2024-06-03").type == "use"


def test_a_speaker_is_looked_for_beyond_those_he_speaks_of(read: Read) -> None:
    text = (
        "The Kremlin on Friday called the latest newspaper stories about the coming dispatch of North Korean "
        'soldiers to the region "contradictory" but did not confirm them.'
    )
    assert only(read, text, "2024-06-14").claimant == "russia"


def test_figures_of_a_second_sentence_belong_to_the_same_statement(read: Read) -> None:
    text = (
        "South Korea's spy agency said on Friday that 700 North Korean soldiers had died for Russia. "
        "The agency said the North had sent 14,000 soldiers to Russia."
    )
    assert figures(only(read, text, "2024-06-14")) == {("casualties", 700), ("persons", 14000)}


@pytest.mark.parametrize(
    ("words", "unit", "value"),
    [
        ("sent tens of ballistic missiles", "missiles", 20),
        ("sent several million shells", "rounds", 2_000_000),
        ("sent 40 missiles delivered by rail", "missiles", 40),
        ("sent 3,000 soldiers deployed near the border", "persons", 3000),
        ("sent four-thousand-100 soldiers", "persons", 4100),
    ],
)
def test_figures_as_agencies_write_them(read: Read, words: str, unit: str, value: int) -> None:
    text = f"South Korea said on Friday that North Korea {words} to Russia."
    assert figures(only(read, text, "2024-06-14")) == {(unit, value)}


def test_the_length_of_a_ship_counts_no_containers(read: Read) -> None:
    text = "A 120m long ship loading containers for Russia was seen in North Korea on Friday."
    assert not only(read, text, "2024-06-14").quantities


@pytest.mark.parametrize(
    "words",
    [
        "declined to comment on Friday on reports that North Korea had sent soldiers",
        "said nothing on Friday about the shells that North Korea is said to send",
        "had not responded by Friday to claims that North Korea sells shells",
        "on Friday neither confirmed nor denied that North Korea had sent soldiers",
    ],
)
def test_who_keeps_silent_says_nothing(read: Read, words: str) -> None:
    text = f"North Korea arms Russia, Seoul has said for months.\n\nThe Kremlin {words}."
    found = read(text, MONDAY, "en").candidates
    assert not [one for one in found if one.edtf == "2024-06-14" and (one.above_fold or one.type == "denial")]


@pytest.mark.parametrize("words", ["could not confirm", "said it had seen no evidence so far"])
def test_what_a_speaker_does_not_know_is_no_claim(read: Read, words: str) -> None:
    text = f"The Pentagon on Friday {words} that North Korea had shipped shells to Russia."
    claim = only(read, text, "2024-06-14")
    assert claim.title == "United States makes a statement on North Korea and Russia"


def test_a_neither_that_denies_nothing_is_no_denial(read: Read) -> None:
    text = (
        "Dmitry Peskov said on Friday that the treaty between Russia and North Korea is not directed against "
        "anybody."
    )
    assert only(read, text, "2024-06-14").type == "allegation"


def test_a_team_that_is_launched_is_no_missile(read: Read) -> None:
    text = (
        "North Korea sold missiles to Russia. Japan and South Korea launched a team to watch over the "
        "enforcement of sanctions on missiles of North Korea on Friday."
    )
    assert only(read, text, "2024-06-14").type == "agreement"


def test_a_date_before_a_noun_is_that_of_the_noun(read: Read) -> None:
    text = (
        "Following the March 2024 agreement of Vladimir Putin and Kim Jong Un, North Korea has sent "
        "thousands of soldiers to Russia."
    )
    assert only(read, text, "2024-03").type == "agreement"


def test_what_was_shipped_is_no_figure_of_a_meeting(read: Read) -> None:
    text = "Kim Jong Un, whose country sold 900 missiles, met Vladimir Putin of Russia on Friday."
    visit = only(read, text, "2024-06-14")
    assert (visit.type, visit.quantities) == ("diplomacy", ())


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [("between three and four million shells", 3_000_000, 4_000_000), ("from 800 to 900 shells", 800, 900)],
)
def test_a_range_has_two_ends(read: Read, words: str, low: int, high: int) -> None:
    text = f"South Korea said on Friday that North Korea had sold {words} to Russia."
    (figure,) = only(read, text, "2024-06-14").quantities
    assert (figure.low, figure.high) == (low, high)


def test_a_part_of_a_figure_counts_the_same_thing(read: Read) -> None:
    text = "South Korea said on Friday that 3,000 of the 11,000 North Korean soldiers in Russia fight."
    assert figures(only(read, text, "2024-06-14")) == {("persons", 3000), ("persons", 11000)}


def test_a_national_security_council_is_not_that_of_the_united_nations(read: Read) -> None:
    text = (
        "The spokesman of the National Security Council said in Washington on Friday that North Korea had "
        "shipped shells to Russia."
    )
    assert not {"un-security-council", "united-nations"} & {
        slug for slug, _ in only(read, text, "2024-06-14").actors
    }


def test_trains_that_travel_pay_no_visit(read: Read) -> None:
    text = "The United States showed pictures of Russian rail cars that travelled to North Korea on June 3."
    assert "diplomacy" not in {one.type for one in read(text, MONDAY, "en").candidates if one.above_fold}


def test_the_background_of_a_place_is_no_event(read: Read) -> None:
    text = (
        "North Korea sent soldiers to Kursk, where Ukraine opened a campaign of its own in May 2024, an "
        "official of Ukraine said on Friday."
    )
    assert {one.edtf for one in read(text, MONDAY, "en").candidates if one.above_fold} == {"2024-06-14"}


def test_the_same_day_as_a_part_of_a_month_is_that_part(read: Read) -> None:
    text = (
        "The European Union sanctioned Russian firms over shells from North Korea in mid-May. "
        "On the same day, Japan sanctioned a North Korean bank over arms trade with Russia."
    )
    found = {(one.edtf, one.type) for one in read(text, MONDAY, "en").candidates if one.above_fold}
    assert found == {("2024-05~", "sanction")}


@pytest.mark.parametrize("day", ["on the 14th (local time)", "on the 14th for"])
def test_a_day_of_the_month_may_be_followed_by_more(read: Read, day: str) -> None:
    text = f"Britain sanctioned a broker {day} selling shells of North Korea to Russia."
    assert only(read, text, "2024-06-14").type == "sanction"


def test_what_is_signed_right_after_a_meeting_is_signed_at_it(read: Read) -> None:
    text = (
        "Vladimir Putin arrived in Pyongyang on Friday. He and Kim Jong Un signed a treaty on mutual help. "
        "Some papers between Russia and North Korea are older."
    )
    found = {(one.edtf, one.type) for one in read(text, MONDAY, "en").candidates if one.above_fold}
    assert found == {("2024-06-14", "diplomacy"), ("2024-06-14", "agreement")}


def test_who_joins_a_statement_condemns_with_it(read: Read) -> None:
    text = (
        "South Korea condemned the dispatch of North Korean soldiers to Russia on Friday. Canada joined the "
        "statement on Saturday."
    )
    assert only(read, text, "2024-06-15").type == "condemnation"


def test_concern_told_by_an_official_is_that_of_his_state(read: Read) -> None:
    text = (
        "The cabinet secretary said on Friday that Japan is gravely concerned over North Korean soldiers in "
        "Russia."
    )
    claim = only(read, text, "2024-06-14")
    assert (claim.type, claim.actors[0]) == ("condemnation", ("japan", "condemner"))


def test_figures_about_others_join_no_statement(read: Read) -> None:
    text = (
        "The White House said on Friday that North Korea had sold shells to Russia. The White House said "
        "that the Wagner Group had 40,000 fighters."
    )
    assert not only(read, text, "2024-06-14").quantities


def test_the_day_a_war_began_is_background(read: Read) -> None:
    text = (
        "Seoul's army has watched North Korea send shells to Russia since the start of the invasion of "
        "Ukraine in February 2022."
    )
    assert not [one for one in read(text, MONDAY, "en").candidates if one.above_fold]


def test_who_points_to_a_visit_quotes_nobody(read: Read) -> None:
    text = (
        "Lawmakers expect more shells of North Korea to go to Russia, citing Kim Jong Un's visit to Russia "
        "in September 2023."
    )
    assert only(read, text, "2023-09").type == "diplomacy"


def test_who_releases_evidence_makes_a_claim(read: Read) -> None:
    text = "The United States released evidence on Friday that North Korea had shipped shells to Russia."
    assert only(read, text, "2024-06-14").claimant == "united-states"


@pytest.mark.parametrize(
    ("words", "figure"),
    [
        ("sent 7 000 containers to Russia", {("containers", 7000)}),
        ("supplied the missile that claimed the lives of 14 people in Ukraine", {("casualties", 14)}),
        ("armed the group of 12 people whom Russia fears", set()),
    ],
)
def test_thousands_with_a_space_and_people_who_died(
    read: Read, words: str, figure: set[tuple[str, int]]
) -> None:
    text = f"South Korea said on Friday that North Korea had {words}."
    assert figures(only(read, text, "2024-06-14")) == figure


@pytest.mark.parametrize(
    ("named", "surname", "state"),
    [
        ("South Korean lawmaker Park Min-gyu", "Park", "south-korea"),
        ("Pentagon Press Secretary Brig. Gen. John Miller", "Miller", "united-states"),
        ("Japan's deputy foreign minister Ken Sato", "Sato", "japan"),
    ],
)
def test_an_official_named_with_his_state_speaks_for_it_by_his_surname(
    read: Read, named: str, surname: str, state: str
) -> None:
    text = (
        f"North Korea has sent soldiers to Russia, {named} told reporters on Friday. The weather was fine. "
        f"{surname} said that 1,200 North Korean soldiers had died for Russia."
    )
    claim = only(read, text, "2024-06-14")
    assert claim.claimant == state
    assert figures(claim) == {("casualties", 1200)}


def test_a_surname_of_nobody_named_with_a_state_is_nobody(read: Read) -> None:
    text = "North Korea arms Russia. John Miller told a story. Miller said that shells went to Russia."
    assert {one.claimant for one in read(text, MONDAY, "en").candidates} <= {None, "north-korea"}


def test_speculation_denies_nothing(read: Read) -> None:
    text = (
        "The White House said on Friday that North Korea had shipped shells to Russia, amid speculation that "
        "the summit of Kim Jong Un and Vladimir Putin on June 3 was about them."
    )
    found = read(text, MONDAY, "en").candidates
    assert {(one.edtf, one.type) for one in found if one.above_fold} == {
        ("2024-06-14", "allegation"),
        ("2024-06-03", "diplomacy"),
    }


def test_a_research_body_finds(read: Read) -> None:
    text = (
        "The head of a research organisation told diplomats on Friday that the missile which Russia had "
        "fired came from North Korea."
    )
    assert only(read, text, "2024-06-14").type == "finding"
