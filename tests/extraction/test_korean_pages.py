"""Korean: pages that go on through a day, who is called in or left out, what only tells of a noun."""

from __future__ import annotations

import pytest

from tests.extraction.conftest import Read, all_figures

DAY = "2024-12-09"
ON_BOTH = "북한과 러시아의 무기 거래를 둘러싼 소식이다.\n\n"


def told(read: Read, text: str) -> list[str]:
    """Day and type of every candidate."""
    return [f"{one.edtf} {one.type}" for one in read(ON_BOTH + text, DAY, "ko").candidates]


def acting(read: Read, text: str, kind: str) -> set[str]:
    """Everyone who takes part in the candidates of a type."""
    found = read(ON_BOTH + text, DAY, "ko").candidates
    return {slug for one in found if one.type == kind for slug, _ in one.actors}


@pytest.mark.parametrize(
    ("text", "days"),
    [
        # what was told in passing is not the day of the news
        (
            "북한은 지난달 8일에도 거래를 부인했다.\n\n미국은 전날 이를 공개했다. 영국도 같은 날 규탄했다.",
            ["2024-11-08", "2024-12-08", "2024-12-08"],
        ),
        (
            "두 정상은 2024년 6월 19일 평양에서 만났다.\n\n이날 조약에 서명했다.",
            ["2024-06-19", "2024-06-19"],
        ),
        ("패널은 '24.3.28. 거부권으로 그해 4.30. 활동을 마쳤다.", ["2024-03-28", "2024-04-30"]),
        ("대통령은 현지시간으로 6일 이를 알렸다.", ["2024-12-06"]),
    ],
)
def test_days_counted_from_the_news(read: Read, text: str, days: list[str]) -> None:
    assert [one.edtf for one in read(text, DAY, "ko").mentions] == days


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a verb before the date that only tells more of a noun
        ("러시아가 쏜 북한산 미사일 잔해가 3일 키이우에서 공개됐다.", "2024-12-03 finding"),
        ("러시아군은 지난 5일 북한에서 들여온 KN-23 두 발로 폴타바를 강타했다.", "2024-12-05 use"),
        (
            "뉴질랜드는 6일 북한의 무기 공급에 연루된 개인을 상대로 자산 동결 조치를 취했다.",
            "2024-12-06 sanction",
        ),
        ("EU는 6일 김영복 부총참모장을 제재 명단에 추가하기로 합의했다.", "2024-12-06 sanction"),
        # what stands at the end tells who holds it
        ("북한 공병이 지난달 하산역을 거쳐 러시아로 들어갔다는 게 정보총국의 판단이다.", "2024-11 personnel"),
        (
            "국정원은 지난 10월 초 북한이 병력 1천500명을 러시아로 보낸 것으로 보고 있다.",
            "2024-10~ personnel",
        ),
        ('북한 외무성 부상은 8일 "정당한 협력"이라면서 말을 아꼈다.', "2024-12-08 allegation"),
        ("북한을 찾은 쇼이구 서기는 5일 김정은과 재회했다.", "2024-12-05 diplomacy"),
        ("앞서 루덴코 차관이 5일 최선희 외무상과 회담하면서 일정을 조율했다.", "2024-12-05 diplomacy"),
        # what is said to a guest goes with the meeting
        (
            '푸틴 대통령은 5일 크렘린에서 최선희를 만나 "전사들의 용기에 감사한다"고 말했다.',
            "2024-12-05 diplomacy",
        ),
        ("김정은은 5일 쇼이구 서기를 접견한 자리에서 전폭적인 지지를 표명했다.", "2024-12-05 diplomacy"),
        ('오스틴 국방장관은 5일 기자들을 만나 "북한군이 러시아에 있다"고 말했다.', "2024-12-05 allegation"),
        ("미국은 북한이 러시아에 탄약을 팔았다는 사실을 5일 확인했다.", "2024-12-05 allegation"),
        ("한미일 외교차관은 6일 북한과 러시아에 군사협력을 멈추라고 요구했다.", "2024-12-06 condemnation"),
        # who is called in has been met, whatever was said
        ("외교부는 6일 지노비예프 주한 러시아대사를 불러 북한군 철수를 요구했다.", "2024-12-06 diplomacy"),
        ("김홍균 차관은 6일 러시아대사를 초치해 파병에 항의하고 철군을 촉구했다.", "2024-12-06 diplomacy"),
        ("북한 미사일이 7일 새벽 하르키우 아파트를 덮쳐 세 명이 숨졌다.", "2024-12-07 use"),
        ("북한군 1개 대대가 6일 쿠르스크에서 전멸했다.", "2024-12-06 personnel"),
        ("안보리는 7일 북러 군사협력을 주제로 비공개 협의를 가졌다.", "2024-12-07 un"),
        ('러시아 외무부 대변인은 7일 "허튼소리"라며 선을 그었다.', "2024-12-07 denial"),
        ("영국은 곧바로 규탄 성명을 냈다. 미국은 8일 이를 환영했다.", "2024-12-09 condemnation"),
    ],
)
def test_what_a_korean_sentence_tells(read: Read, text: str, expected: str) -> None:
    assert expected in told(read, text)


def test_entries_with_a_time_are_of_the_day_of_the_page(read: Read) -> None:
    text = (
        '21:40 페스코프 대변인, "북한 무기 이야기는 지어낸 것"이라고 부인\n\n'
        '19:15 젤렌스키 대통령, "북한 미사일을 러시아가 쐈다는 정보가 있다"고 강조\n'
    )
    assert {"2024-12-09 denial", "2024-12-09 allegation"} <= set(told(read, text))
    assert "dmitry-peskov" in acting(read, text, "denial")


def test_who_met_is_the_person_of_the_sentence_before(read: Read) -> None:
    text = "최선희 외무상이 지난달 28일 모스크바로 떠났다. 라브로프 장관과 1일 전략대화를 했다."
    assert {"choe-son-hui", "sergey-lavrov"} <= acting(read, text, "diplomacy")


def test_what_was_talked_about_meets_nobody(read: Read) -> None:
    text = "조태열 외교부 장관은 5일 블링컨 장관과 통화하고 북한군의 우크라이나 전쟁 가담 문제를 협의했다."
    assert not {"korean-peoples-army", "ukraine"} & acting(read, text, "diplomacy")


def test_a_body_goes_on_where_soldiers_are_told_of(read: Read) -> None:
    text = (
        "합동참모본부는 7일 동향 자료를 배포했다. 이달 들어 쿠르스크에 투입된 북한군이 "
        "1천100여 명의 사상자를 냈다고 평가했다."
    )
    said = [one for one in read(ON_BOTH + text, DAY, "ko").candidates if one.type == "allegation"]
    assert said
    assert all(("korean-peoples-army", "claimant") not in one.actors for one in said)


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("국정원은 7일 러시아에서 목숨을 잃은 북한군이 2천 명에 이른다고 밝혔다.", "2000 casualties"),
        ("영국 국방부는 8일 북한군이 하루에만 150명의 손실을 입었다고 평가했다.", "150 casualties"),
        ("국정원은 7일 북한군 사망자 수는 300명이라고 보고했다.", "300 casualties"),
    ],
)
def test_losses(read: Read, text: str, figure: str) -> None:
    assert figure in all_figures(read(ON_BOTH + text, DAY, "ko"))


@pytest.mark.parametrize("state", ["우크라이나", "프랑스", "일본", "북한"])
def test_envoys_at_the_un_speak_for_their_state(read: Read, state: str) -> None:
    slugs = {"우크라이나": "ukraine", "프랑스": "france", "일본": "japan", "북한": "north-korea"}
    text = f"유엔 주재 {state} 대사는 6일 러시아의 파병 주장을 반박했다."
    assert slugs[state] in acting(read, text, "denial")


def test_a_newspaper_is_not_its_country(read: Read) -> None:
    text = "영국 BBC는 5일 북한이 러시아에 포탄을 보냈다고 보도했다."
    assert "united-kingdom" not in acting(read, text, "allegation")


def test_several_speakers_of_one_sentence(read: Read) -> None:
    text = (
        '오스틴 국방장관은 5일 "북한 병력이 러시아에 있다"고 했고, 존 커비 보좌관은 6일 3천 명이 '
        "블라디보스토크로 건너갔다고 밝혔다."
    )
    assert {"2024-12-05 allegation", "2024-12-06 allegation"} <= set(told(read, text))


def test_days_of_a_list_share_their_month(read: Read) -> None:
    text = "미사일은 7월 30일과 8월 5일, 6일, 18일 공격에 쓰였다."
    days = [one.edtf for one in read(text, DAY, "ko").mentions]
    assert days == ["2024-07-30", "2024-08-05", "2024-08-06", "2024-08-18"]


def test_what_is_over_does_not_lie_ahead(read: Read) -> None:
    text = "소식통은 7일 기술자들이 한 달 뒤 귀국했다고 전했다."
    assert all((one.edtf or "") < "2025" for one in read(text, DAY, "ko").mentions)


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("북한은 5일 러시아에 240㎜ 방사포 20문과 자주포 60대를 보냈다.", ["20 launchers", "60 guns"]),
        ("우크라이나군은 5일 북한군 21명을 사살하고 40명에게 부상을 입혔다고 발표했다.",
         ["21 casualties", "40 casualties"]),
        ("북한 미사일 네 발이 7월 30일과 8월 5일 키이우에 떨어졌다.", []),
    ],
)  # fmt: skip
def test_figures_beside_others(read: Read, text: str, figures: list[str]) -> None:
    assert all_figures(read(ON_BOTH + text, DAY, "ko")) == figures


def test_entries_of_a_chronology_without_signs_of_equality(read: Read) -> None:
    text = (
        "△ 2024.10.8 북한 특수부대 1천500명 블라디보스토크 도착\n△ 10.18 국정원, 북한군 파병 사실 공개\n"
        "△ 10.23 미국, 북한 병력의 러시아 파견 공식 확인\n△ 11.5 우크라이나군과 첫 교전\n"
    )
    expected = [
        "2024-10-08 personnel",
        "2024-10-18 allegation",
        "2024-10-23 allegation",
        "2024-11-05 personnel",
    ]
    assert told(read, text) == expected
    assert {"nis", "united-states"} <= acting(read, text, "allegation")


def test_a_number_in_a_list_is_no_day(read: Read) -> None:
    text = "△ 1.5배로 늘어난 교역\n△ 2.3 톤 폭탄\n"
    assert not read(text, DAY, "ko").mentions


def test_a_stay_of_some_days_does_not_stay_open(read: Read) -> None:
    text = "북한 대표단은 지난 2일부터 닷새간 러시아를 방문했다."
    assert [one.edtf for one in read(text, DAY, "ko").mentions] == ["2024-12-02/2024-12-06"]
