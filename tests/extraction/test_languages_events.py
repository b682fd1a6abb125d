"""Sentences of Korean, Russian and Ukrainian news and what they propose: days, types, actors, figures."""

from __future__ import annotations

import pytest

from tests.extraction.conftest import Read
from timeline.extraction import Candidate, Extraction

# published, text, then for each candidate above the fold: "day type: actors: figures"
KOREAN = [
    (
        "2024-10-24",
        "국가정보원은 23일 러시아로 이동한 북한군이 지금까지 모두 3천여 명이라고 밝혔다.",
        ["2024-10-23 allegation: nis north-korea russia: 3000 persons"],
    ),
    (
        "2024-03-19",
        "신원식 국방부 장관은 18일 기자간담회에서 북한이 러시아에 보낸 컨테이너가 약 7천 개에 이른다고 "
        "말했다.",
        ["2024-03-18 allegation: north-korea russia shin-won-sik: 7000 containers"],
    ),
    (
        "2024-10-24",
        "북한이 러시아에 컨테이너 1만3천여 개를 보냈다고 미국 백악관이 23일 밝혔다.",
        ["2024-10-23 allegation: north-korea russia us-white-house: 13000 containers"],
    ),
    (
        "2024-01-05",
        "러시아는 작년 12월 30일 북한산 미사일 최소 한 발을 우크라이나로 발사했고, 지난 2일에는 여러 발을 "
        "쐈다.",
        ["2023-12-30 use: north-korea russia: 1 missiles", "2024-01-02 use: north-korea russia: "],
    ),
    (
        "2024-01-15",
        "미국 재무부는 11일 북한 미사일 운송에 관여한 러시아 기업 3곳을 제재했다.",
        ["2024-01-11 sanction: north-korea russia us-treasury: "],
    ),
    (
        "2025-04-28",
        '통일부는 28일 "북한의 러시아 파병은 안보리 결의 위반"이라며 강력히 규탄했다.',
        ["2025-04-28 condemnation: north-korea russia south-korea: "],
    ),
    (
        "2023-11-02",
        "페스코프 크렘린궁 대변인은 2일 북한과의 무기 거래를 부인했다.",
        ["2023-11-02 denial: dmitry-peskov north-korea russia: "],
    ),
    (
        "2024-06-20",
        "푸틴 대통령은 19일 평양에서 김정은 위원장과 회담했다.",
        ["2024-06-19 diplomacy: kim-jong-un north-korea russia vladimir-putin: "],
    ),
    (
        "2024-06-17",
        "러시아 대통령실은 푸틴 대통령이 18∼19일 북한을 국빈 방문한다고 17일 밝혔다.",
        [
            "2024-06-18/2024-06-19 diplomacy: north-korea russia vladimir-putin: ",
            "2024-06-17 allegation: north-korea russia: ",
        ],
    ),
    (
        "2024-10-24",
        "국정원은 어제 북한군 3천여 명이 러시아로 이동했다고 밝혔습니다.",
        ["2024-10-23 allegation: nis north-korea russia: 3000 persons"],
    ),
    ("2024-10-24", "북한은 지난 21일 동해로 탄도미사일 두 발을 발사했다.", []),
]
RUSSIAN = [
    (
        "2024-01-05",
        "Координатор Белого дома Джон Кирби 4 января заявил, что 30 декабря Россия выпустила по Украине "
        "не менее девяти ракет из КНДР.",
        [
            "2024-01-04 allegation: john-kirby north-korea russia ukraine: 9 missiles",
            "2023-12-30 use: north-korea russia ukraine: 9 missiles",
        ],
    ),
    (
        "2023-11-02",
        "С августа КНДР отправила в Россию более миллиона снарядов. Об этом разведка Южной Кореи сообщила "
        "1 ноября.",
        [
            "2023-08/.. transfer: north-korea russia: 1000000 rounds",
            "2023-11-01 allegation: nis north-korea russia: 1000000 rounds",
        ],
    ),
    (
        "2024-10-18",
        "С 8 по 13 октября корабли Тихоокеанского флота России перевезли во Владивосток 1500 бойцов спецназа "
        "КНДР.",
        ["2024-10-08/2024-10-13 personnel: north-korea russian-pacific-fleet russia: 1500 persons"],
    ),
    (
        "2025-01-13",
        "В понедельник в Сеуле сообщили, что в боях за Россию погибли около 300 солдат КНДР.",
        ["2025-01-13 allegation: north-korea russia: 300 casualties"],
    ),
    (
        "2024-10-24",
        "В среду Вашингтон сообщил, что в России находятся не менее 3 тыс. солдат КНДР.",
        ["2024-10-23 allegation: north-korea russia united-states: 3000 persons"],
    ),
    (
        "2024-01-10",
        "Накануне госсекретарь США Энтони Блинкен осудил передачу ракет из КНДР в Россию.",
        ["2024-01-09 condemnation: antony-blinken north-korea russia united-states: "],
    ),
    (
        "2024-10-11",
        "Песков в четверг опроверг сообщения об отправке военных КНДР в Россию.",
        ["2024-10-10 denial: dmitry-peskov north-korea russia: "],
    ),
    (
        "2024-03-29",
        "Россия вчера наложила вето на продление мандата группы экспертов по КНДР.",
        ["2024-03-28 un: russia un-panel-of-experts: "],
    ),
    (
        "2025-07-13",
        "Ким Чен Ын принял Сергея Лаврова в Вонсане, сообщили в российском МИД в субботу.",
        ["2025-07-12 diplomacy: kim-jong-un north-korea russia sergey-lavrov: "],
    ),
    (
        "2024-06-19",
        "Владимир Путин и Ким Чен Ын в среду подписали в Пхеньяне договор о партнерстве.",
        ["2024-06-19 agreement: kim-jong-un north-korea russia vladimir-putin: "],
    ),
    ("2024-10-24", "17 октября КНДР не передавала России снаряды.", []),
    ("2023-07-26", "19 июля КНДР выпустила в сторону Японского моря две ракеты.", []),
]
UKRAINIAN = [
    (
        "2024-10-31",
        "Президент Володимир Зеленський заявив у четвер, що на Курщині перебувають близько 8 тисяч "
        "військових КНДР.",
        ["2024-10-31 allegation: north-korea volodymyr-zelensky: 8000 persons"],
    ),
    (
        "2023-11-02",
        "Від початку серпня КНДР відправила Росії понад 1 мільйон снарядів. Про це розвідка Південної Кореї "
        "доповіла в середу.",
        [
            "2023-08~/.. transfer: north-korea russia: 1000000 rounds",
            "2023-11-01 allegation: nis north-korea russia: 1000000 rounds",
        ],
    ),
    (
        "2024-02-22",
        "2 січня російські військові вдарили по Харкову балістичною ракетою КНДР.",
        ["2024-01-02 use: north-korea russia: "],
    ),
    (
        "2025-01-14",
        "У понеділок розвідка Південної Кореї оцінила втрати військ КНДР у Росії в 300 загиблих та "
        "2,7 тисячі поранених.",
        ["2025-01-13 allegation: nis north-korea russia: 300 casualties 2700 casualties"],
    ),
    (
        "2024-01-12",
        "США 11 січня запровадили санкції проти трьох російських організацій за перевезення ракет КНДР.",
        ["2024-01-11 sanction: north-korea russia united-states: "],
    ),
    (
        "2024-10-11",
        "У четвер, 10 жовтня, речник Кремля Дмитро Пєсков відкинув повідомлення про солдатів КНДР як фейк.",
        ["2024-10-10 denial: dmitry-peskov north-korea russia: "],
    ),
    (
        "2024-07-20",
        "11 липня США та Південна Корея засудили військову співпрацю РФ і КНДР.",
        ["2024-07-11 condemnation: north-korea russia south-korea united-states: "],
    ),
    (
        "2023-07-26",
        "Міністр оборони Росії Сергій Шойгу вирушив до КНДР, сказали у відомстві у вівторок, 25 липня.",
        ["2023-07-25 diplomacy: north-korea russia sergei-shoigu: "],
    ),
    (
        "2024-11-08",
        "Рада Федерації РФ у середу ратифікувала договір із Пхеньяном.",
        ["2024-11-06 agreement: federation-council north-korea russia: "],
    ),
    ("2024-11-08", "Чи отримає Росія від КНДР нові ракети навесні, розвідка не каже.", []),
]
EVERY = [(code, *row) for code, rows in (("ko", KOREAN), ("ru", RUSSIAN), ("uk", UKRAINIAN)) for row in rows]


@pytest.mark.parametrize(("code", "published", "text", "wanted"), EVERY)
def test_a_sentence_proposes(read: Read, code: str, published: str, text: str, wanted: list[str]) -> None:
    found = shown(read(text, published, code))
    assert [line.split(":")[0] for line in found] == [line.split(":")[0] for line in wanted]
    for line, want in zip(found, wanted, strict=True):
        assert set(want.split(":")[1].split()) <= set(line.split(":")[1].split())
        assert line.split(":")[2] == want.split(":")[2]


@pytest.mark.parametrize(("code", "published", "text", "wanted"), EVERY)
def test_a_title_is_english(read: Read, code: str, published: str, text: str, wanted: list[str]) -> None:
    assert all(candidate.title.isascii() for candidate in read(text, published, code).candidates)


def shown(extraction: Extraction) -> list[str]:
    return [told(candidate) for candidate in extraction.candidates if candidate.above_fold]


def told(candidate: Candidate) -> str:
    actors = " ".join(sorted({slug for slug, _ in candidate.actors}))
    figures = " ".join(f"{q.best or q.low or q.high} {q.unit}" for q in candidate.quantities)
    return f"{candidate.edtf} {candidate.type}: {actors}: {figures}"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("У п’ятницю КНДР відправила зброю до Росії.", "2024-06-14"),
        ("У пʼятницю КНДР відправила зброю до Росії.", "2024-06-14"),
        ("У п′ятницю КНДР відправила зброю до Росії.", "2024-06-14"),
        ("B пятницу КНДР отправила оружие в Pоссию.", "2024-06-14"),
        ("В пятницу КНДР отправила самолётом оружие в Россию.", "2024-06-14"),
        ("금요일 북한이 러시아에 무기를 보냈다.", "2024-06-14"),
    ],
)
def test_apostrophes_look_alikes_and_composed_letters_make_no_difference(
    read: Read, text: str, edtf: str
) -> None:
    (candidate,) = read(text, "2024-06-17").candidates
    assert candidate.edtf == edtf
    assert {"north-korea", "russia"} <= {slug for slug, _ in candidate.actors}
