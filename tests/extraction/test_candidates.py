"""What a sentence proposes: one candidate for each happening, with type, parts, claim and a neutral title."""

from __future__ import annotations

import pytest

from tests.extraction.conftest import Read
from timeline.extraction import Candidate

MONDAY = "2024-06-17"

# sentence -> (date, type, title) of every candidate, in reading order
HAPPENINGS = [
    (
        "North Korea shipped 3,000 containers of munitions to Russia in May.",
        [("2024-05", "transfer", "North Korea ships containers of munitions to Russia")],
    ),
    (
        "Russia fired North Korean ballistic missiles at Ukraine on May 2, May 5 and May 9.",
        [
            (f"2024-05-0{day}", "use", "Russia fires North Korean ballistic missiles at Ukraine")
            for day in (2, 5, 9)
        ],
    ),
    (
        "North Korea sent 3,000 troops to Russia on May 2.",
        [("2024-05-02", "personnel", "North Korea sends troops to Russia")],
    ),
    (
        "North Korean soldiers were killed in the Kursk region in May.",
        [("2024-05", "personnel", "North Korean troops killed or wounded in Kursk region")],
    ),
    (
        "Kim Jong Un visited Russia last September.",
        [("2023-09", "diplomacy", "Kim Jong Un visits Russia")],
    ),
    (
        "Vladimir Putin and Kim Jong Un signed a treaty on Friday.",
        [("2024-06-14", "agreement", "Russia and North Korea sign an agreement")],
    ),
    (
        "North Korea launched a spy satellite with Russia's help last month.",
        [("2024-05", "technology", "Russia helps North Korea with satellite technology")],
    ),
    (
        "The Lady R loaded containers at Rason on Tuesday.",
        [("2024-06-11", "transfer", "Lady R loads cargo at Rajin port")],
    ),
]
STATEMENTS = [
    (
        "The State Department said on Friday that North Korea has shipped 10,000 containers to Russia "
        "since September.",
        [
            ("2024-06-14", "allegation", "United States says North Korea shipped containers to Russia"),
            ("2023-09/..", "transfer", "North Korea ships containers to Russia"),
        ],
    ),
    (
        "The G7 condemned arms trade between North Korea and Russia on Friday.",
        [("2024-06-14", "condemnation", "G7 condemns arms trade between North Korea and Russia")],
    ),
    (
        "The Kremlin denied on Friday that Russia had received missiles from North Korea.",
        [("2024-06-14", "denial", "Russia denies arms transfers")],
    ),
    (
        "The United States imposed sanctions on the 224th Flight Unit on Friday over North Korean missiles.",
        [("2024-06-14", "sanction", "United States imposes sanctions")],
    ),
    (
        "Russia vetoed the mandate of the UN Panel of Experts on March 28.",
        [("2024-03-28", "un", "Russia vetoes the UN Panel of Experts mandate")],
    ),
    (
        "Conflict Armament Research published a report on the missile's debris on Friday.",
        [("2024-06-14", "finding", "Conflict Armament Research publishes findings")],
    ),
    (
        "“We strongly condemn North Korea's arms exports to Russia,” the G7 leaders said on Friday.",
        [("2024-06-14", "condemnation", "G7 condemns arms trade between North Korea and Russia")],
    ),
]
TOLD = [
    # two dates, two things: the statement and what it tells
    (
        "On May 2-3, North Korean soldiers were killed in Kursk, "
        "Ukraine's military intelligence (HUR) reported on Friday.",
        [("2024-05-02/2024-05-03", "personnel"), ("2024-06-14", "allegation")],
    ),
    (
        "North Korea has sent arms to Russia since May, according to a report that RUSI released on Friday.",
        [("2024-05/..", "transfer"), ("2024-06-14", "finding")],
    ),
    (
        "North Korea, the White House said on Friday, has delivered shells to Russia.",
        [("2024-06-14", "allegation")],
    ),
    (
        "North Korea will send sappers to Russia, Sergei Shoigu said Tuesday after talks with Kim Jong Un, "
        "Russian news agencies reported.",
        [("2024-06-11", "allegation")],
    ),
    # what a verb moves decides the type
    (
        "Russian ships transported 1,500 North Korean soldiers to Vladivostok in May.",
        [("2024-05", "personnel")],
    ),
    ("North Korea sent 1,500 containers of shells to Russia in May.", [("2024-05", "transfer")]),
    ("Washington accused Pyongyang on Friday of selling rockets to Russia.", [("2024-06-14", "allegation")]),
    ("Kim Jong Un showed Sergei Shoigu around an arms fair on Friday.", [("2024-06-14", "diplomacy")]),
    (
        "A report on arms from North Korea for Russia, circulated on Friday by the MSMT, tells of ships.",
        [("2024-06-14", "finding")],
    ),
    # denials in other words
    (
        "Kremlin spokesman Dmitry Peskov on Friday called the reports on North Korea contradictory.",
        [("2024-06-14", "denial")],
    ),
    (
        "North Korea's envoy told a meeting on Friday that the claim of arms for Russia was a rumour.",
        [("2024-06-14", "denial")],
    ),
    # a heading date, a relative clause, a list of sanctions
    ("May 2024: North Korea delivers rockets to Russia, Washington says later.", [("2024-05", "transfer")]),
    (
        "The EU listed two North Korean generals in Russia on Friday in a new package.",
        [("2024-06-14", "sanction")],
    ),
    ("OFAC is sanctioning today three firms for North Korean arms to Russia.", [("2024-06-17", "sanction")]),
    ("The treaty between Russia and North Korea entered into force on May 4.", [("2024-05-04", "agreement")]),
]


@pytest.mark.parametrize(("sentence", "wanted"), TOLD, ids=lambda value: str(value)[:40])
def test_a_sentence_tells_these_things(read: Read, sentence: str, wanted: list[tuple[str, str]]) -> None:
    found = [one for one in read(sentence, MONDAY, "en").candidates if one.above_fold]
    assert [(one.edtf, one.type) for one in found] == wanted


ALONE = [
    "North Korea fired ballistic missiles into the sea on Friday.",
    "Kim Jong Un visited a farm on Friday.",
    "Russia fired missiles at Kharkiv on Friday.",
    "Iran shipped missiles to Russia in May.",
    "South Korea's exports fell in May.",
    "The EU imposed sanctions on Russia on Friday.",
    "No evidence was found that North Korea had sent troops, the Pentagon said on Friday.",
]


@pytest.mark.parametrize("sentence", ALONE)
def test_what_one_side_does_alone_stays_below_the_fold(read: Read, sentence: str) -> None:
    assert [one.title for one in read(sentence, MONDAY, "en").candidates if one.above_fold] == []


def test_the_other_side_is_implied_in_a_text_on_both(read: Read) -> None:
    text = (
        "North Korea and Russia trade arms.\n"
        "In May the North Korean ship took on 300 containers. A further 200 containers were sent in June. "
        "On June 3 one of the missiles hit Kharkiv."
    )
    named = [{slug for slug, _ in one.actors} for one in read(text, MONDAY, "en").candidates]
    assert all({"north-korea", "russia"} <= slugs for slugs in named)
    assert len(named) == 3


def test_nobody_gives_to_himself(read: Read) -> None:
    text = "Russian-flagged vessels delivered shells from North Korea to Russia in May."
    (shipment,) = read(text, MONDAY, "en").candidates
    assert shipment.actors == (("north-korea", "supplier"), ("russia", "recipient"))


def test_we_condemn_is_of_the_day_of_the_statement(read: Read) -> None:
    text = (
        "The following statement was released by the Governments of Japan and the Republic of Korea.\n\n"
        "We strongly condemn the arms trade between North Korea and Russia. We urge both to stop."
    )
    (act,) = read(text, MONDAY, "en").candidates
    assert (act.edtf, act.type, act.mention) == (MONDAY, "condemnation", None)
    assert {slug for slug, role in act.actors if role == "condemner"} == {"japan", "south-korea"}
    assert act.above_fold
    assert len(act.spans) == 2


def test_a_readout_without_a_date_is_of_the_day_above_it(read: Read) -> None:
    text = "Telephone talks\n\nJune 14, 2024\n\nVladimir Putin spoke with Kim Jong Un by telephone."
    (call,) = read(text, "2024-06-15", "en").candidates
    assert (call.edtf, call.type) == ("2024-06-14", "diplomacy")


def test_a_dateline_gives_its_day_to_a_lead_without_one(read: Read) -> None:
    text = (
        "PYONGYANG, June 14. /Wire/. Vladimir Putin and Kim Jong Un have signed a treaty.\n\n"
        "Putin met Kim again on Saturday."
    )
    treaty, _ = read(text, MONDAY, "en").candidates
    assert (treaty.edtf, treaty.type, treaty.above_fold) == ("2024-06-14", "agreement", True)


def test_who_speaks_right_after_a_dated_statement_answers_it(read: Read) -> None:
    text = (
        "The White House said on Friday that North Korea had sent troops to Russia.\n\n"
        "Zelensky said that North Korean soldiers had been killed in Kursk. Moscow has not said anything."
    )
    found = [(one.edtf, one.claimant, one.above_fold) for one in read(text, MONDAY, "en").candidates]
    assert found == [("2024-06-14", "united-states", True), ("2024-06-14", "ukraine", True)]


def test_what_a_named_speaker_said_at_no_given_time_is_a_guess(read: Read) -> None:
    text = (
        "In May ships took North Korean shells to Russia.\n\nThe port has two cranes. It was built long ago. "
        "Its piers are long.\n\nZelensky said that North Korean soldiers had been killed in Kursk."
    )
    found = [(one.edtf, one.claimant, one.above_fold) for one in read(text, MONDAY, "en").candidates]
    assert found == [("2024-05", None, True), ("2024-06-17", "ukraine", False)]


def test_all_who_act_together_act(read: Read) -> None:
    text = "Japan and South Korea condemned the arms trade between Russia and North Korea on Friday."
    (act,) = read(text, MONDAY, "en").candidates
    assert {slug for slug, role in act.actors if role == "condemner"} == {"japan", "south-korea"}


def test_who_is_told_of_last_before_who_said_is_the_speaker(read: Read) -> None:
    text = (
        "The Council heard on Friday, as Japan had asked, from Conflict Armament Research, who said that "
        "North Korean missiles had been fired by Russia."
    )
    (finding,) = read(text, MONDAY, "en").candidates
    assert (finding.type, finding.claimant) == ("finding", "conflict-armament-research")


def test_a_state_that_is_only_the_place_takes_no_part(read: Read) -> None:
    text = "Lloyd Austin told reporters in Rome on Friday that North Korea had sent troops to Russia."
    (statement,) = read(text, MONDAY, "en").candidates
    assert "italy" not in {slug for slug, _ in statement.actors}


EXPECTED = [
    (
        "Vladimir Putin is expected to visit Pyongyang this week.",
        "Vladimir Putin expected to visit Pyongyang",
    ),
    ("Sergey Lavrov will travel to Pyongyang on Friday.", "Sergey Lavrov expected to visit Pyongyang"),
    (
        "North Korea plans to send soldiers to Russia next month.",
        "North Korea expected to send troops to Russia",
    ),
]
NOTHING = [
    "North Korea did not send any missiles to Russia in May.",
    "There have been no arms shipments from North Korea to Russia since May.",
    "Nothing suggests that North Korea shipped missiles to Russia in May.",
    "The Kremlin denied that North Korea had shipped missiles to Russia in May.",
    "If North Korea ships missiles to Russia in July, Seoul will act.",
    "It is unclear whether North Korea shipped missiles to Russia in May.",
    "Neither Russia nor North Korea signed a treaty in May.",
]


def told(candidates: tuple[Candidate, ...]) -> list[tuple[str, str, str]]:
    return [(candidate.edtf, candidate.type, candidate.title) for candidate in candidates]


@pytest.mark.parametrize(
    ("sentence", "wanted"), [*HAPPENINGS, *STATEMENTS], ids=lambda value: str(value)[:40]
)
def test_a_sentence_proposes(read: Read, sentence: str, wanted: list[tuple[str, str, str]]) -> None:
    assert told(read(sentence, MONDAY, "en").candidates) == wanted


@pytest.mark.parametrize(("sentence", "title"), EXPECTED)
def test_what_is_expected_is_anticipated(read: Read, sentence: str, title: str) -> None:
    (candidate,) = read(sentence, MONDAY, "en").candidates
    assert (candidate.status, candidate.title) == ("anticipated", title)


@pytest.mark.parametrize("sentence", NOTHING)
def test_what_did_not_happen_is_no_event(read: Read, sentence: str) -> None:
    assert [c.title for c in read(sentence, MONDAY, "en").candidates if c.type != "denial"] == []


def test_who_says_so_is_the_claimant(read: Read) -> None:
    text = "The State Department said on Friday that North Korea shipped munitions to Russia in May."
    statement, shipped = read(text, MONDAY, "en").candidates
    assert (shipped.claimant, shipped.claimed_on, shipped.stance) == (
        "united-states",
        "2024-06-14",
        "asserts",
    )
    assert shipped.basis == "official_statement"
    assert statement.actors[:2] == (("us-state-department", "claimant"), ("united-states", "claimant"))
    assert set(statement.actors[2:]) == {("north-korea", "supplier"), ("russia", "recipient")}
    assert shipped.actors[:2] == (("north-korea", "supplier"), ("russia", "recipient"))
    assert shipped.actors[2:] == (("us-state-department", "claimant"), ("united-states", "claimant"))


@pytest.mark.parametrize(
    ("sentence", "stance", "basis"),
    [
        (
            "Seoul confirmed that North Korea shipped shells to Russia in May.",
            "corroborates",
            "official_statement",
        ),
        ("Pyongyang admitted that it sent troops to Russia in May.", "confirms", "official_statement"),
        (
            "Satellite images show that a ship left Rajin for Russia in May with arms.",
            "asserts",
            "satellite_imagery",
        ),
        (
            "South Korea's spy agency said North Korea shipped shells to Russia in May.",
            "asserts",
            "intelligence_release",
        ),
        ("State news agency KCNA said Kim Jong Un met Vladimir Putin in May.", "asserts", "state_media"),
        ("North Korea shipped shells to Russia in May.", "asserts", "media_report"),
    ],
)
def test_the_ground_of_a_claim(read: Read, sentence: str, stance: str, basis: str) -> None:
    candidate = next(c for c in read(sentence, MONDAY, "en").candidates if c.edtf == "2024-05")
    assert (candidate.stance, candidate.basis) == (stance, basis)


@pytest.mark.parametrize(
    ("sentence", "extent"),
    [
        ("Russia fired North Korean missiles on May 2.", "during"),
        ("Russia fired North Korean missiles in May.", "within"),
        ("Russia has fired North Korean missiles since May.", "during"),
        ("Kim Jong Un visited Russia on May 2-5.", "during"),
        ("Kim Jong Un visited Russia last week.", "within"),
    ],
)
def test_a_month_is_when_and_not_how_long(read: Read, sentence: str, extent: str) -> None:
    assert [candidate.extent for candidate in read(sentence, MONDAY, "en").candidates] == [extent]


def test_roles_of_use_and_transfer(read: Read) -> None:
    text = "Missiles that North Korea had sold to Russia were fired at Kharkiv on May 2."
    (strike,) = read(text, MONDAY, "en").candidates
    assert set(strike.actors) == {("north-korea", "supplier"), ("russia", "user"), ("ukraine", "target")}
    assert strike.places == (("kharkiv", "happened"),)


def test_places_on_the_way(read: Read) -> None:
    (shipment,) = read("The Angara carried munitions from Rajin to Dunay in May.", MONDAY, "en").candidates
    assert set(shipment.places) == {("rajin", "origin"), ("dunay", "destination")}
    assert ("angara", "carrier") in shipment.actors


def test_repetitions_are_one_candidate_with_all_spans(read: Read) -> None:
    line = "Kim Jong Un met Vladimir Putin in Vladivostok on May 2."
    text = f"{line}\n\nSomething else.\n\n{line} {line}"
    (meeting,) = read(text, MONDAY, "en").candidates
    assert len(meeting.spans) == 3
    assert [text[start:end] for start, end in meeting.spans] == [line] * 3
    assert meeting.quote == line


def test_two_tellings_of_one_happening_are_one_candidate(read: Read) -> None:
    text = (
        "North Korean leader Kim Jong Un and Vladimir Putin met on May 2. Reporters waited for hours.\n"
        "On May 2, Kim met President Putin after a long train ride."
    )
    (meeting,) = read(text, MONDAY, "en").candidates
    assert len(meeting.spans) == 2


def test_keys_are_those_of_the_text_and_not_of_its_place(read: Read) -> None:
    text = "Russia fired North Korean missiles on May 2 and May 5."
    alone = read(text, MONDAY, "en").candidates
    later = read(f"Another paragraph, from May 2023.\n\n{text}", "2024-06-18", "en").candidates
    assert len({candidate.key for candidate in alone}) == 2
    assert {candidate.key for candidate in alone} <= {candidate.key for candidate in later}


def test_off_topic_news_stays_below_the_fold(read: Read) -> None:
    text = (
        "Shares in Tokyo fell on Friday. The company launched a new phone in May.\n"
        "A minister met farmers on Tuesday, and a court in Paris ruled on Wednesday."
    )
    found = read(text, MONDAY, "en").candidates
    assert [candidate.title for candidate in found if candidate.above_fold] == []


def test_every_part_of_a_score_is_told(read: Read) -> None:
    (candidate,) = read("North Korea shipped munitions to Russia in May.", MONDAY, "en").candidates
    assert set(candidate.parts) == {"actors", "action", "goods", "date"}
    assert candidate.score == pytest.approx(sum(candidate.parts.values()))
    assert candidate.above_fold
