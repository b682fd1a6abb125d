"""Korean: who speaks, who visits, which figure and which day, as newspapers write it."""

from __future__ import annotations

import pytest

from tests.extraction.conftest import Read, all_figures

DAY = "2024-11-18"


def told(read: Read, text: str) -> list[str]:
    """Day, type and, without their states, actors with roles of each candidate above the fold."""
    states = {"north-korea", "russia", "south-korea", "ukraine", "united-states"}
    return [
        f"{one.edtf} {one.type} "
        + " ".join(f"{slug}/{role}" for slug, role in one.actors if slug not in states or role == "host")
        for one in read(text, DAY, "ko").candidates
        if one.above_fold
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("북한은 12일 러시아에 포탄 3백여만 발을 보냈다.", ["3000000 rounds"]),
        ("북한은 12일 러시아에 포탄 2천여만 발을 보냈다.", ["20000000 rounds"]),
        ("북한은 12일 러시아에 포탄 백만 발을 보냈다.", ["1000000 rounds"]),
        ("북한은 12일 러시아에 병사 만여 명을 보냈다.", ["10000 persons"]),
        ("러시아는 12일 북한제 KN-23 미사일 6발을 우크라이나에 쐈다.", ["6 missiles"]),
        ("러시아는 12일 북한산 KN-23 탄도미사일을 우크라이나에 쐈다.", []),
        ("북한은 12일 병력 2개 여단을 러시아에 보냈다.", []),
        ("미국 등 9개국은 12일 북한이 러시아에 컨테이너를 보냈다고 밝혔다.", []),
    ],
)
def test_numbers_of_korean_papers_and_what_is_none(read: Read, text: str, found: list[str]) -> None:
    assert all_figures(read(text, DAY, "ko")) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # capitals and pairs with a particle
        ("북한과 러시아의 무기 거래를 MSMT가 15일 보고서에서 공개했다.", "2024-11-15 finding msmt/finder"),
        # a quote without a subject, after who spoke in the sentence before
        ("국정원은 14일 국회에 출석했다. 또 \"북한이 러시아에 15일 포탄을 보냈다\"고 밝혔다.",
         "2024-11-15 transfer "),
        # told as said before, not as done that day
        ("젤렌스키 대통령은 지난 11일 북한군 5백 명이 숨졌다고 밝힌 바 있다. 러시아는 말이 없다.",
         "2024-11-11 allegation volodymyr-zelensky/claimant korean-peoples-army/participant"),
        # the speaker is the one who went there
        ("벨로우소프 국방장관은 지난 12일 평양을 찾아 김정은 위원장을 만난 뒤 협력하기로 했다고 밝혔다.",
         "2024-11-12 diplomacy andrei-belousov/visitor north-korea/host kim-jong-un/host"),
        # whose country is visited
        ("김정은은 지난해 9월 러시아 방문 때 우주기지를 찾았다.",
         "2023-09 diplomacy kim-jong-un/visitor russia/host"),
        # a body whose name has the ending of another word in it
        ("북한이 러시아에 공병을 보낸다고 쇼이구 러시아 국가안보회의 서기가 13일 밝혔다.",
         "2024-11-13 allegation sergei-shoigu/claimant"),
        # what is decreed takes effect on the second day
        ("정부는 15일 북러 무기 거래에 관여한 기관 3곳을 20일자로 독자제재 대상으로 지정한다고 밝혔다.",
         "2024-11-15 sanction "),
        # the day of the quote before it is not that of the next
        ("백악관은 14일 \"북한이 최근 러시아에 미사일을 제공했다\"며 \"러시아군은 지난 9일 그 미사일을 "
         "우크라이나에 발사했다\"고 밝혔다.", "2024-11-09 use us-white-house/claimant"),
        # a visit only says when something began
        ("북한은 김정은의 러시아 방문 직전인 지난해 8월부터 러시아에 무기를 보냈다.",
         "2023-08/.. transfer kim-jong-un/supplier"),
        # the army without its country is that of the South
        ("군 당국은 12일 북한이 러시아에 미사일을 지원했다고 밝혔다.", "2024-11-12 allegation "),
    ],
)  # fmt: skip
def test_who_speaks_or_acts_on_a_day(read: Read, text: str, found: str) -> None:
    assert found in told(read, text)


def test_army_and_government_are_those_of_the_south(read: Read) -> None:
    text = "군 관계자는 12일 북한이 러시아에 미사일을 지원했다고 밝혔다."
    assert read(text, DAY, "ko").candidates[0].claimant == "south-korea"


def test_a_paper_of_a_state_is_not_its_government(read: Read) -> None:
    text = "러시아가 지난 9일 북한제 미사일을 발사했다고 우크라이나 매체가 14일 보도했다."
    assert [one.split()[0] for one in told(read, text)] == ["2024-11-09"]


def test_who_is_named_only_in_a_quote_did_not_meet(read: Read) -> None:
    text = "쇼이구 서기는 12일 평양에서 김정은 위원장과 만나 “우크라이나에서 싸운 이들을 잊지 않겠다”고 했다."
    assert all("ukraine" not in dict(one.actors) for one in read(text, DAY, "ko").candidates)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # the day of the lead stands in the sentence after it
        ("미국 재무부가 북러 무기 거래를 도운 기관 두 곳을 제재했다. 재무부는 16일 이같이 발표했다.",
         "2024-11-16 sanction us-treasury/sanctioner"),
        # what goes with the verb of speech
        ("통일부가 15일 북한의 러시아 파병을 규탄하며 \"지켜보겠다\"고 밝혔다.", "2024-11-15 condemnation "),
        # whose act it is, not who acts in what it is about
        ("외교부는 15일 북한과 러시아가 무기 거래를 이어가겠다고 한 데 대해 유감의 뜻을 나타냈다.",
         "2024-11-15 condemnation rok-mofa/condemner"),
        # an envoy who is called in
        ("외교부 차관은 15일 주한 러시아 대사를 청사로 불러 북한군 파병에 대한 입장을 전달했다.",
         "2024-11-15 diplomacy rok-mofa/participant"),
        # a name in two spellings
        ("부다노우 우크라이나군 정보총국장은 12일 북한이 러시아에 포탄을 보냈다고 밝혔다.",
         "2024-11-12 allegation kyrylo-budanov/claimant"),
    ],
)  # fmt: skip
def test_statements_of_korean_offices(read: Read, text: str, found: str) -> None:
    assert any(
        one.startswith(found.split(" ")[0]) and set(found.split()) <= set(one.split())
        for one in told(read, text)
    )


def test_who_goes_on_speaking_is_the_one_before(read: Read) -> None:
    text = "우크라이나 정보총국은 14일 북한이 러시아에 포탄을 보냈다고 밝혔다. "
    text += "그러면서 북한이 지난 3일 자주포 90문도 보냈다고 밝혔다."
    assert [one.claimant for one in read(text, DAY, "ko").candidates] == ["ukraine", "ukraine"]


def test_two_bodies_of_a_state_make_two_statements(read: Read) -> None:
    text = "국정원은 14일 북한군 2천 명이 러시아로 갔다고 밝혔다. "
    text += "국방부는 14일 북한이 러시아에 포탄을 보냈다고 밝혔다."
    assert len(read(text, DAY, "ko").candidates) == 2


def test_days_after_an_event_are_not_counted_from_the_date_before(read: Read) -> None:
    text = "북한은 지난 3일 러시아에 포탄을 보냈다. 병력은 파병 합의 1개월 뒤 러시아로 이동했다."
    assert [one.edtf for one in read(text, DAY, "ko").candidates] == ["2024-11-03"]


def test_primes_are_quotation_marks(read: Read) -> None:
    text = "또 ″북한이 러시아에 포탄을 보냈다″고 국정원이 14일 밝혔다."
    assert [one.claimant for one in read(text, DAY, "ko").candidates] == ["south-korea"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # a fact that is confirmed is what happened
        ("국정원은 우크라이나군이 지난 9일 러시아 쿠르스크에서 북한군 3명을 생포한 사실을 확인했다고 밝혔다.",
         "2024-11-09 personnel "),
        # who condemns in the present speaks of himself
        ("일본 정부는 15일 \"북한이 러시아에 포탄을 제공하는 것을 강력히 규탄한다\"고 말했다.",
         "2024-11-15 condemnation "),
        # everyone of a joint statement, and of a list with points
        ("한국·미국·일본 외교당국은 15일 북러 무기 거래를 규탄하는 공동성명을 발표했다.",
         "2024-11-15 condemnation japan/condemner"),
        # by whom
        ("레이디 R호는 지난 8월 일본 정부에 의해 제재 대상에 올랐다. 북한은 러시아에 무기를 보낸다.",
         "2024-08 sanction japan/sanctioner lady-r/addressee"),
        # the day of the lead, past a day ahead
        ("러시아가 북한군이 전쟁에 참전한 사실을 처음으로 확인했다. 다음 달 9일 김정은이 방러할 수 있다. "
         "크렘린궁은 16일(현지시간) 북한군 파병을 공식 인정했다.", "2024-11-16 allegation"),
    ],
)  # fmt: skip
def test_acts_of_speech_and_those_who_join_in_them(read: Read, text: str, found: str) -> None:
    assert any(set(found.split()) <= set(one.split()) for one in told(read, text))


def test_a_ship_under_sanctions_is_not_put_under_them(read: Read) -> None:
    text = "미국의 제재를 받는 러시아 화물선 1척이 지난 4월 북한 나진항에 기항했다."
    assert [one.type for one in read(text, DAY, "ko").candidates] == ["transfer"]


def test_a_firm_of_a_country_is_not_its_government(read: Read) -> None:
    text = "미국 싱크탱크 분단을 넘어는 15일 북한이 러시아로 무기를 보낸 정황을 위성사진으로 찾았다고 밝혔다."
    assert all("united-states" not in dict(one.actors) for one in read(text, DAY, "ko").candidates)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # a full stop inside a quote
        ("페스코프 대변인은 12일 \"북한과의 거래 소문은 근거가 없다. 말할 것도 없다\"며 일축했다.",
         ["2024-11-12 denial dmitry-peskov/denier"]),
        # two who speak in one sentence
        ("국정원은 지난 14일 북한군이 러시아로 갔다고 밝혔고, 오스틴 국방장관은 \"걱정스럽다\"고 말했다.",
         ["2024-11-14 allegation nis/claimant korean-peoples-army/participant",
          "2024-11-14 allegation lloyd-austin/claimant"]),
        # a report that somebody did something does not speak
        ("북한이 러시아에 군을 보냈다는 보도에 대해 크렘린궁은 13일 \"거짓\"이라고 반박했다.",
         ["2024-11-13 denial "]),
        # the particle of a month
        ("최선희 외무상은 지난달엔 모스크바에서 라브로프 장관을 만났다.",
         ["2024-10 diplomacy choe-son-hui/visitor sergey-lavrov/host russia/host"]),
        # while something else is told
        ("우려가 나오는 가운데 북한은 지난 13일 컨테이너를 러시아로 보냈다.", ["2024-11-13 transfer "]),
    ],
)  # fmt: skip
def test_sentences_of_several_parts(read: Read, text: str, found: list[str]) -> None:
    assert told(read, text) == found


def test_the_next_sentence_of_the_speaker_gives_rounds(read: Read) -> None:
    text = "국방정보본부는 13일 북한이 컨테이너 2만 개를 러시아로 보냈다고 밝혔다. "
    text += "정보본부는 “152㎜ 포탄이면 940여만 발이 된다”고 추산했다."
    assert all_figures(read(text, DAY, "ko")) == ["20000 containers", "9400000 rounds"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("조선중앙통신에 따르면 조선민주주의인민공화국 국방성은 12일 로씨야와의 거래설은 모략이라고 밝혔다.",
         "2024-11-12 denial "),
        ("김여정 부부장은 12일 러시아에 무기를 수출한다는 말은 황당무계한 여론조작이라고 주장했다.",
         "2024-11-12 denial kim-yo-jong/denier"),
        ("북한은 12일 러시아에서 싸운 병사들이 용맹을 남김없이 보였다고 밝혔다.", "2024-11-12 allegation "),
    ],
)  # fmt: skip
def test_statements_of_the_north_in_its_own_spelling(read: Read, text: str, found: str) -> None:
    assert found in told(read, text)
