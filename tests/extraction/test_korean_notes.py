"""Korean: notes, lists and statements, figures of every form, and what is left out of a sentence."""

from __future__ import annotations

import pytest

from tests.extraction.conftest import Read, all_figures

DAY = "2024-11-18"


def told(read: Read, text: str) -> list[str]:
    """Day and type of each candidate above the fold."""
    return [f"{one.edtf} {one.type}" for one in read(text, DAY, "ko").candidates if one.above_fold]


def roles(read: Read, text: str) -> set[str]:
    return {f"{slug}/{role}" for one in read(text, DAY, "ko").candidates for slug, role in one.actors}


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("정부는 11.4. 러시아와 북한의 협력을 규탄하였다.", ["2024-11-04"]),
        ("위원회는 지난 10.2.(수) 보고서를 냈다.", ["2024-10-02"]),
        ("조약(6.19.)은 두 나라가 맺었다.", ["2024-06-19"]),
        ("배는 2024.8.3.~9.12. 사이 항구에 머물렀다.", ["2024-08-03/2024-09-12"]),
        ("'24.3월 선적이 줄었다.", ["2024-03"]),
        ("회의는 그로부터 사흘 뒤인 8일 열렸다.", ["2024-11-08"]),
        ("대표단은 금요일인 15일 떠났다.", ["2024-11-15"]),
        ("병력은 10월 첫째 주 움직였다.", ["2024-10-01/2024-10-07"]),
        ("지난 3~7일 동안 배가 오갔다.", ["2024-11-03/2024-11-07"]),
        ("3박 4일 일정이었다.", []),
        # counted from the sentence before, not from the day of the news
        ("국방부는 17일 밝혔다.\n회담은 지난 4일 열렸다. 이튿날 서명식이 있었다.",
         ["2024-11-17", "2024-11-04", "2024-11-05"]),
    ],
)  # fmt: skip
def test_days_as_notes_write_them(read: Read, text: str, days: list[str]) -> None:
    assert [one.edtf for one in read(text, DAY, "ko").mentions] == days


def test_entries_of_a_list_follow_each_other_in_time(read: Read) -> None:
    text = "▲ 2023.12.30 = 러시아, 북한제 미사일 발사\n▲ 2.7 = 하르키우 공격\n▲ 9.3 = 회담\n"
    assert [one.edtf for one in read(text, DAY, "ko").mentions] == ["2023-12-30", "2024-02-07", "2024-09-03"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("북한은 12일 러시아에 포탄 2천300만 발을 보냈다.", ["23000000 rounds"]),
        ("북한은 12일 러시아에 컨테이너 1만 4천여 개를 보냈다.", ["14000 containers"]),
        ("북한은 12일 러시아에 병력 2∼3천 명을 보냈다.", ["2000 persons"]),
        ("북한은 12일 러시아에 자주포 40대를 보냈다.", ["40 guns"]),
        ("북한은 12일 러시아에 포탄 90만 발과 탄도미사일 30발을 보냈다.", ["900000 rounds", "30 missiles"]),
        ("북한은 12일 러시아에 야포·방사포 80문을 보냈다.", ["80 guns"]),
        ("국정원은 12일 러시아에서 죽거나 다친 북한군이 2천 명이라고 밝혔다.", ["2000 casualties"]),
        ("국정원은 12일 러시아에서 북한군 사망자 80명, 부상자 500명이 났다고 밝혔다.",
         ["80 casualties", "500 casualties"]),
        ("국정원은 12일 러시아로 간 북한군이 9천 명이며, 이 가운데 80명이 숨졌다고 밝혔다.",
         ["9000 persons", "80 casualties"]),
        ("러시아군은 12일 북한 미사일 두 발을 키이우로 쐈다. 14일에는 한 발을 하르키우로 날렸다.",
         ["2 missiles", "1 missiles"]),
    ],
)  # fmt: skip
def test_figures_of_every_form(read: Read, text: str, found: list[str]) -> None:
    assert all_figures(read(text, DAY, "ko")) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # the lead has the figure, the sentence after it the day
        ("북한이 러시아에 포탄 70만 발을 보낸 것으로 파악됐다. 국방부는 14일 북한이 러시아에 "
        "컨테이너 2천 개를 "
         "보냈다고 밝혔다.", ["2000 containers", "700000 rounds"]),
        # what is retold
        ("국정원은 14일 북한이 러시아로 군을 보냈다고 밝혔다. 모두 4천 명이 배를 탔다는 "
        "것이다.", ["4000 persons"]),
        # a figure that the speaker repeats
        ("국정원은 14일 북한이 포탄 60만 발을 러시아에 보냈다고 밝혔다. 이어 \"60만 발 이상\"이라고 "
        "설명했다.",
         ["600000 rounds"]),
    ],
)  # fmt: skip
def test_figures_of_the_sentence_beside(read: Read, text: str, found: list[str]) -> None:
    assert all_figures(read(text, DAY, "ko")) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # verbs of saying
        ("크렘린궁은 12일 북한과의 무기 거래설을 근거 없는 말이라고 깎아내렸다.", "2024-11-12 denial"),
        ("정보총국은 12일 북한이 러시아에 포탄을 보낸 것으로 보고 있습니다.", "2024-11-12 allegation"),
        ("백악관은 12일 북한이 러시아에 포탄을 보냈다고 주장하기도 했다.", "2024-11-12 allegation"),
        # a noun that ends a note
        ("◦ 백악관은 11.12. 북한이 러시아에 포탄을 넘겼다고 발표.", "2024-11-12 allegation"),
        # who speaks is left out, and what is counted acts
        ("국정원은 북러를 지켜본다. 지난 12일 국회에 낸 자료에서 포탄 3백만 발이 러시아로 갔다고 밝혔다.",
         "2024-11-12 allegation"),
        # two who speak, the second after a clause
        ("러시아는 13일 파병을 시인했고, 북한은 15일 담화로 파병을 인정했다.", "2024-11-15 allegation"),
        # a quote without a verb
        ("▲ 2024.11.12 = 미 국무부 \"북한, 러시아에 병력 8천 명 보내\"", "2024-11-12 allegation"),
        # criticism
        ("통일부는 12일 북한의 러시아 파병을 강하게 비판하고 철군을 요구했다.", "2024-11-12 condemnation"),
        ("정부는 북한과 러시아가 11.12. 조약을 맺은 데 대해 엄중한 우려를 표하며 이를 규탄한다.",
         "2024-11-12 agreement"),
        # lists of sanctions
        ("미 재무부는 12일 북한 무기를 나른 러시아 회사를 특별제재대상(SDN)에 추가했다고 "
        "밝혔다.", "2024-11-12 sanction"),
        ("EU는 12일 정상회의를 앞두고 북한군을 받은 러시아에 대한 제재 묶음을 "
        "채택했다.", "2024-11-12 sanction"),
    ],
)  # fmt: skip
def test_statements_in_many_words(read: Read, text: str, found: str) -> None:
    assert found in told(read, text)


@pytest.mark.parametrize(
    ("text", "unwanted"),
    [
        # years since, what takes effect, whom reporters met
        ("12일은 북한과 러시아가 조약에 서명한 지 1년이 되는 날이다.", "2024-11-12 agreement"),
        ("북한과 러시아를 겨눈 이번 조치는 12일 0시에 발효한다.", "2024-11-12 agreement"),
        ("정부 관계자는 15일 기자들과 만나 지난 8월 북한이 러시아로 컨테이너를 보냈다고 말했다.",
         "2024-08 diplomacy"),
    ],
)  # fmt: skip
def test_what_is_no_event_of_its_day(read: Read, text: str, unwanted: str) -> None:
    assert unwanted not in told(read, text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("바실리 네벤자 유엔 주재 러시아 대사는 12일 북한과의 무기 거래를 부인했다.", {"russia/denier"}),
        ("북한은 지난 9월 러시아에서 방공무기를 넘겨받았다고 국정원이 12일 밝혔다.",
         {"north-korea/recipient", "russia/supplier"}),
        ("러시아군은 12일 우크라이나 수도 키이우에 북한제 미사일을 쐈다.", {"russia/user", "ukraine/target"}),
        ("쇼이구 국방장관이 12일 방북해 김정은과 회담했다.", {"sergei-shoigu/visitor", "kim-jong-un/host"}),
        ("캐나다 정부는 12일 북한과 러시아의 무기 거래에 나선 회사를 제재했다.", {"canada/sanctioner"}),
        ("북한은 12일 한미일의 공동성명을 규탄하며 러시아와의 협력은 정당하다고 "
        "주장했다.", {"north-korea/condemner"}),
        # the panel by its short name, and a veto by who casts it
        ("유엔 전문가패널이 북한과 러시아를 조사했다. 미국은 러시아가 12일 거부권을 행사해 패널을 "
        "없앴다고 했다.",
         {"russia/voter"}),
    ],
)  # fmt: skip
def test_who_takes_which_part(read: Read, text: str, found: set[str]) -> None:
    assert found <= roles(read, text)


def test_those_of_whom_a_call_was_held_were_not_on_the_line(read: Read) -> None:
    text = "조태열 장관은 12일 블링컨 장관과 통화하고 북한의 대러 무기 제공과 러시아의 대가를 논의했다."
    assert not {"north-korea/participant", "russia/participant"} & roles(read, text)


def test_nobody_of_the_north_finds_what_it_did(read: Read) -> None:
    text = "북한이 러시아에 포탄을 12일 보냈다는 분석이 나왔다."
    assert "north-korea/finder" not in roles(read, text)


BOTH = "북한과 러시아의 밀착을 걱정하는 소리가 커진다.\n\n"


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        # numbers in words, and signs without a figure
        ("국정원은 17일 북한군 만 2천여 명이 러시아에 있다고 밝혔다.", {"12000 persons"}),
        ("국정원은 17일 북한군 천5백 명이 러시아로 떠났다고 밝혔다.", {"1500 persons"}),
        ("국정원은 17일 북한이 러시아에 미사일 스물네 발을 보냈다고 밝혔다.", {"24 missiles"}),
        # rates are no totals
        ("국정원은 17일 북한이 러시아에 포탄을 매달 20만 발씩 보낸다고 밝혔다.", set()),
        ("국정원은 17일 북한군 사상자가 하루 평균 300명이라고 밝혔다.", set()),
        # the sentence after tells more
        (
            "국정원은 17일 북한군 피해를 보고했다. 사망자가 300여 명, 부상자가 2천 명이라고 했다.",
            {"300 casualties", "2000 casualties"},
        ),
        ("국정원이 17일 낸 자료에 따르면 북한군 3천 명이 러시아로 갔다.", {"3000 persons"}),
    ],
)
def test_figures_of_statements(read: Read, text: str, figures: set[str]) -> None:
    assert set(all_figures(read(BOTH + text, DAY, "ko"))) == figures


@pytest.mark.parametrize(
    ("text", "events"),
    [
        # who speaks is left out, or stands where it was said
        ("17일 국정원 국감에서는 북한군 4천 명이 다쳤다는 보고가 나왔다.", {"allegation"}),
        ("합참에 따르면 북한이 러시아에 보낸 방사포는 17일 현재 220문이다.", {"allegation"}),
        ("젤렌스키 대통령은 북한군 3천 명이 다쳤다고 17일 텔레그램에 올렸다.", {"allegation"}),
        ("합참은 17일 북한군의 러시아 파병 동향 자료를 배포했다.", {"allegation"}),
        # a letter, and a treaty signed at a meeting
        ("푸틴 대통령은 17일 김정은에게 축전을 보내 관계가 굳건해졌다고 평가했다.", {"diplomacy"}),
        ("푸틴과 김정은은 17일 회담한 뒤 조약에 서명했다.", {"diplomacy", "agreement"}),
        ("17일 김정은을 만난 쇼이구 서기는 북한이 공병을 보낸다고 밝혔다.", {"diplomacy", "allegation"}),
        # soldiers travel by train
        ("북한 공병 1천 명이 17일 열차 편으로 쿠르스크에 도착했다.", {"personnel"}),
        # two who act on one day
        (
            "커비 조정관이 17일 북한이 러시아에 로켓을 넘겼다고 밝히자 북한 외무성은 모략이라며 부인했다.",
            {"allegation", "denial"},
        ),
    ],
)
def test_kinds_of_korean_sentences(read: Read, text: str, events: set[str]) -> None:
    assert {one.split()[1] for one in told(read, BOTH + text)} == events


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("대표단이 11일부터 사흘간 평양을 방문했다.", ["2024-11-11/2024-11-13"]),
        ("국정원은 14일 이를 밝혔다. 이보다 이틀 앞서 미국이 이를 전했다.", ["2024-11-14", "2024-11-12"]),
    ],
)
def test_stays_and_days_before(read: Read, text: str, days: list[str]) -> None:
    assert [one.edtf for one in read(text, DAY, "ko").mentions] == days


@pytest.mark.parametrize(
    ("text", "day"),
    [
        # what is "taken to have" happened is past, what is "taken to" happen is to come
        ("북한군 1만 명이 10월 하순 쿠르스크로 이동한 것으로 파악된다.", "2024-10~"),
        ("북한군 1만 명이 10월 쿠르스크로 갔을 것으로 보인다.", "2024-10"),
        ("북한군이 25일 쿠르스크로 이동할 것으로 보인다.", "2024-11-25"),
    ],
)
def test_what_is_taken_to_have_happened(read: Read, text: str, day: str) -> None:
    assert [one.edtf for one in read(BOTH + text, DAY, "ko").mentions] == [day]


def test_the_war_of_a_state_takes_no_part(read: Read) -> None:
    text = "국정원은 17일 북한이 우크라이나 전쟁과 관련해 러시아에 포탄을 보냈다고 밝혔다."
    assert not any(one.startswith("ukraine") for one in roles(read, BOTH + text))


def test_guns_counted_with_launchers(read: Read) -> None:
    text = "합참은 17일 북한이 러시아에 170㎜ 자주포 및 240㎜ 방사포 220여 문을 보냈다고 밝혔다."
    assert set(all_figures(read(BOTH + text, DAY, "ko"))) == {"220 guns"}


def test_two_of_one_state_speak_each_for_himself(read: Read) -> None:
    text = (
        "부다노우 국장은 17일 북한군 1만1천 명이 훈련한다고 밝혔다.\n\n"
        "젤렌스키 대통령은 17일 북한이 1만 명을 러시아로 보낸다고 밝혔다."
    )
    assert told(read, BOTH + text) == ["2024-11-17 allegation", "2024-11-17 allegation"]
