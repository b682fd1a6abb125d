"""Korean, Russian and Ukrainian: what does not stand above the fold, and as what the rest does."""

from __future__ import annotations

import pytest

from tests.extraction.conftest import Read

DAY = "2024-11-15"


def above(read: Read, code: str, text: str) -> list[str]:
    """Day and type of the candidates above the fold."""
    return [f"{one.edtf} {one.type}" for one in read(text, DAY, code).candidates if one.above_fold]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("ko", "우크라이나 국방부 대변인은 14일 북한군의 추가 파병 징후는 없다고 말했다."),
        ("ko", "합동참모본부는 12일 북한이 러시아에 무기를 추가로 보냈다는 정황을 확인하지 못했다고 밝혔다."),
        ("ko", "국정원은 13일 러시아에 파병된 북한군 사망자 수는 확인되지 않았다고 했다."),
        ("ru", "Пентагон 12 ноября не подтвердил сообщения об отправке новых военных КНДР в Россию."),
        ("ru", "Минобороны Южной Кореи 13 ноября сообщило, что признаков отправки войск КНДР в Россию нет."),
        ("ru", "В Сеуле в понедельник заявили, что не могут подтвердить гибель солдат КНДР в России."),
        ("uk", "У Пентагоні 12 листопада не підтвердили відправлення нових військових КНДР до Росії."),
        ("uk", "Речник Міноборони Південної Кореї 13 листопада сказав, що ознак відправки військ КНДР до "
         "Росії немає."),
    ],
)  # fmt: skip
def test_who_only_says_that_nothing_is_known_alleges_nothing(read: Read, code: str, text: str) -> None:
    assert above(read, code, text) == []


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("ko", "러시아 민속무용단이 12일 평양에 도착해 북한에서 공연했다."),
        ("ko", "러시아 관광객 100명이 9일 북한 원산을 방문했다."),
        ("ko", "북한과 러시아 축구 대표팀이 11일 모스크바에서 친선경기를 했다."),
        ("ru", "Делегация российских театров 10 ноября посетила КНДР и провела переговоры о гастролях."),
        ("ru", "Россия 9 ноября поставила в КНДР гуманитарную помощь, 100 тонн муки."),
        ("ru", "Сборные России и КНДР по футболу встретились 11 ноября в Москве."),
        (
            "uk",
            "Російський ансамбль 12 листопада відвідав КНДР. 13 листопада делегація Росії відвідала КНДР.",
        ),
        ("uk", "Група туристів із Росії 9 листопада відвідала КНДР."),
    ],
)
def test_culture_sports_travel_and_aid_stand_below_the_fold(read: Read, code: str, text: str) -> None:
    assert above(read, code, text) == []


@pytest.mark.parametrize(
    ("code", "text", "found"),
    [
        (
            "ko",
            "북한군은 12일 러시아 예술단과 함께 전투에 투입됐다고 국방부가 밝혔다.",
            "2024-11-12 personnel",
        ),
        ("ru", "После концерта Лавров 10 ноября посетил КНДР.", "2024-11-10 diplomacy"),
        ("uk", "Після виставки 9 листопада КНДР поставила Росії снаряди.", "2024-11-09 transfer"),
    ],
)
def test_arms_troops_and_officials_keep_it_above(read: Read, code: str, text: str, found: str) -> None:
    assert found in above(read, code, text)


@pytest.mark.parametrize(
    ("code", "text", "found"),
    [
        ("ko", "최선희 북한 외무상은 1일 모스크바에서 라브로프 러시아 외무장관과 만나 전략대화를 했다.",
         "2024-11-01 diplomacy"),
        ("ko", "정부는 7일 북한 군수품 운송에 관여한 러시아 선박 4척을 독자제재 대상으로 지정했다.",
         "2024-11-07 sanction"),
        ("ko", "유엔 안보리는 10일 북·러 무기거래를 논의하는 회의를 열었다.", "2024-11-10 un"),
        ("ru", "Послы США и Франции 30 октября на заседании Совбеза осудили отправку войск КНДР в Россию.",
         "2024-10-30 condemnation"),
        ("ko", "러시아 천연자원부 장관이 11일 평양에 도착해 북한과 회의를 열었다.",
         "2024-11-11 diplomacy"),
        ("uk", "Заступник міністра оборони Росії 11 листопада прибув до КНДР.", "2024-11-11 diplomacy"),
        ("ru", "Судно с боеприпасами КНДР 12 ноября прибыло в Россию, сказал министр.",
         "2024-11-12 transfer"),
        ("ru", "МИД РФ 8 ноября назвал обвинения в закупках оружия у КНДР голословными.",
         "2024-11-08 denial"),
        ("ru", "Сообщения о снарядах из КНДР для России не основаны на фактах, заявил 8 ноября Песков.",
         "2024-11-08 denial"),
        ("ru", "МИД Южной Кореи 8 ноября вызвал российского посла из-за отправки войск КНДР.",
         "2024-11-08 diplomacy"),
        ("ru", "Токио и Сеул 8 ноября распространили заявление, осуждающее поставки оружия из КНДР в Россию.",
         "2024-11-08 condemnation"),
        ("ru", "Председатель Госдумы 8 ноября прибыл из Москвы в Пхеньян.", "2024-11-08 diplomacy"),
        ("ru", "Глава Минобороны Син Вон Сик сказал, что КНДР отправила России снаряды 8 ноября.",
         "2024-11-08 transfer"),
        ("ru", "Договор КНДР и России вступил в силу 8 ноября, передает агентство.", "2024-11-08 agreement"),
        ("ru", "МИД Японии вызвал в пятницу, 8 ноября, российского посла из-за войск КНДР.",
         "2024-11-08 diplomacy"),
        ("ru", "Шойгу 8 ноября совершил поездку из Москвы в КНДР.", "2024-11-08 diplomacy"),
        ("uk", "МЗС Південної Кореї 8 листопада викликало російського посла через відправлення військ КНДР.",
         "2024-11-08 diplomacy"),
        ("uk", "Шойгу 8 листопада здійснив поїздку з Москви до КНДР.", "2024-11-08 diplomacy"),
        ("uk", "Договір КНДР і Росії набув чинності 8 листопада, передає агентство.", "2024-11-08 agreement"),
    ],
)  # fmt: skip
def test_the_main_verb_gives_the_type(read: Read, code: str, text: str, found: str) -> None:
    assert above(read, code, text) == [found]


def test_a_capital_speaks_for_its_state_where_nobody_is_named(read: Read) -> None:
    text = "В Сеуле в понедельник заявили, что в боях за Россию погибли 300 солдат КНДР."
    (candidate,) = read(text, DAY, "ru").candidates
    assert ("south-korea", "claimant") in candidate.actors


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("ko", "북한은 60년대에 러시아와 군사 조약을 체결했다. 2023년 북한은 러시아에 무기를 보냈다."),
        ("ru", "В 2000 году КНДР и Россия подписали договор. Летом 2023 года КНДР поставила России снаряды."),
        ("uk", "У 1961 році КНДР підписала договір із Росією. З 2023 року КНДР постачає Росії снаряди."),
    ],
)
def test_what_is_long_past_or_no_nearer_than_a_season_is_background(read: Read, code: str, text: str) -> None:
    assert above(read, code, text) == []


@pytest.mark.parametrize(
    ("code", "text", "found"),
    [
        ("ko", "조선중앙통신은 14일 김정은 위원장이 13일 평양에서 러시아 대표단을 접견했다고 보도했다.",
         "2024-11-13 diplomacy"),
        ("ru", "ЦТАК 14 ноября сообщило, что Ким Чен Ын 13 ноября принял делегацию РФ в Пхеньяне.",
         "2024-11-13 diplomacy"),
    ],
)  # fmt: skip
def test_what_an_agency_reports_is_the_event_and_the_report_is_none(
    read: Read, code: str, text: str, found: str
) -> None:
    assert above(read, code, text) == [found]


@pytest.mark.parametrize(
    ("code", "text", "found"),
    [
        ("ko", "북한군이 러시아에 도착했다고 국방부가 14일 밝혔다. "
         "로이드 오스틴 미국 국방장관은 북한과 러시아를 규탄했다.", "condemnation"),
        ("ru", "14 ноября Сеул сообщил о солдатах КНДР в России. Песков опроверг отправку солдат КНДР.",
         "denial"),
        ("uk", "14 листопада Сеул повідомив про солдатів КНДР у Росії. Пєсков спростував надсилання солдатів "
         "КНДР.", "denial"),
    ],
)  # fmt: skip
def test_a_statement_without_a_date_is_kept_below_the_fold(
    read: Read, code: str, text: str, found: str
) -> None:
    (guess,) = (one for one in read(text, DAY, code).candidates if one.type == found)
    assert guess.edtf == "2024-11-14"
    assert not guess.above_fold


def test_troops_killed_by_an_attack_make_no_test_of_arms(read: Read) -> None:
    text = "러시아 쿠르스크에서 11일 북한군 8명이 드론 공격으로 사망한 것으로 전해졌다."
    assert above(read, "ko", text) == ["2024-11-11 personnel"]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("ko", "미국과 일본, 한국은 12일 북한이 러시아에 탄도미사일을 이전했다고 발표했다."),
        ("ru", "США, Япония и Южная Корея 12 ноября объявили, что КНДР передала России ракеты."),
        ("uk", "США, Японія та Південна Корея 12 листопада заявили, що КНДР передала Росії ракети."),
    ],
)
def test_all_who_speak_together_are_actors(read: Read, code: str, text: str) -> None:
    (candidate,) = read(text, DAY, code).candidates
    speakers = {slug for slug, role in candidate.actors if role == "claimant"}
    assert speakers == {"japan", "south-korea", "united-states"}


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("ko", "북한과 러시아는 가깝다. 국방부 장관은 14일 북한과 관련한 질문에 답했다고 말했다."),
        ("ru", "КНДР и Россия близки. Минобороны Южной Кореи 14 ноября заявило, что следит за КНДР."),
        ("uk", "КНДР і Росія близькі. Міноборони Південної Кореї 14 листопада заявило, що стежить за КНДР."),
    ],
)
def test_a_statement_of_nothing_in_particular_stands_below_the_fold(read: Read, code: str, text: str) -> None:
    assert above(read, code, text) == []


def test_a_term_until_a_day_is_no_event_of_that_day(read: Read) -> None:
    text = "Россия наложила вето на продление до 30 апреля 2025 года мандата экспертов ООН по КНДР."
    assert above(read, "ru", text) == ["2024-11-15 un"]
    text = "Росія наклала вето на продовження до 30 квітня 2025 року мандата експертів ООН щодо КНДР."
    assert above(read, "uk", text) == ["2024-11-15 un"]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("ru", "КНДР направит в Россию тысячу саперов. Эту информацию 12 ноября озвучил Шойгу."),
        ("ru", "КНДР направит в Россию тысячу саперов. Такое заявление сделал 12 ноября Шойгу."),
        ("uk", "КНДР направить до Росії тисячу саперів. Таку заяву зробив 12 листопада Шойгу."),
        ("ru", "Об отправке 1000 саперов из КНДР в Россию 12 ноября говорил Шойгу."),
    ],
)  # fmt: skip
def test_what_is_told_first_is_dated_by_its_teller(read: Read, code: str, text: str) -> None:
    (candidate,) = read(text, DAY, code).candidates
    assert (candidate.edtf, candidate.type) == ("2024-11-12", "allegation")
    assert ("sergei-shoigu", "claimant") in candidate.actors
    assert [one.best for one in candidate.quantities] == [1000]


def test_who_is_accused_does_not_speak(read: Read) -> None:
    (candidate,) = read("Россию 12 ноября обвинили в применении ракет КНДР.", DAY, "ru").candidates
    assert ("russia", "claimant") not in candidate.actors


@pytest.mark.parametrize(
    ("code", "text", "actors"),
    [
        ("ru", "Национальная служба разведки (НСР) Южной Кореи 12 ноября сказала: войска КНДР посланы в РФ.",
         {"nis", "south-korea"}),
        ("ru", "Глава ГУР Минобороны Украины 12 ноября сообщил, что КНДР отправила в РФ войска.",
         {"hur", "ukraine"}),
        ("ru", "Советник президента Украины 12 ноября сообщил, что КНДР отправила в РФ войска.", {"ukraine"}),
        ("ru", "Президент Украины 12 ноября сообщил, что КНДР отправила в РФ войска.",
         {"volodymyr-zelensky", "ukraine"}),
        ("ru", "Минобороны РК сообщило 12 ноября, что КНДР отправила в РФ войска.",
         {"rok-mnd", "south-korea"}),
        ("ru", "КНДР отправила в РФ войска, заявил 12 ноября на брифинге в Вашингтоне координатор "
         "по стратегическим коммуникациям Белого дома Джон Кирби, которого цитируют агентства.",
         {"john-kirby", "us-white-house", "united-states"}),
        ("uk", "Радник президента України 12 листопада сказав, що КНДР відправила до РФ війська.",
         {"ukraine"}),
        ("uk", "У Білому домі 12 листопада заявили, що КНДР відправила до РФ війська.",
         {"us-white-house", "united-states"}),
        ("uk", "Речник ГУР Міноборони України 12 листопада повідомив, що КНДР відправила до РФ війська.",
         {"hur", "ukraine"}),
    ],
)  # fmt: skip
def test_the_one_who_speaks_is_told_from_the_body_in_the_title(
    read: Read, code: str, text: str, actors: set[str]
) -> None:
    (candidate,) = read(text, DAY, code).candidates
    assert {slug for slug, role in candidate.actors if role == "claimant"} == actors


@pytest.mark.parametrize(
    ("code", "text", "found"),
    [
        ("ru", "ГУР 12 ноября сообщило о планах России привлечь рабочих из КНДР для сборки ударных дронов.",
         "2024-11-12 allegation"),
        ("uk", "Бійців із КНДР зафіксували 23 жовтня в Росії.", "2024-10-23 other"),
    ],
)  # fmt: skip
def test_who_comes_from_a_state_is_not_the_state_that_speaks(
    read: Read, code: str, text: str, found: str
) -> None:
    (candidate,) = read(text, DAY, code).candidates
    assert f"{candidate.edtf} {candidate.type}" == found
    assert ("north-korea", "claimant") not in candidate.actors


def test_another_man_of_the_name_is_not_the_leader(read: Read) -> None:
    text = "Замминистра Южной Кореи Ким Хон Гюн 12 ноября осудил отправку войск КНДР в Россию."
    (candidate,) = read(text, DAY, "ru").candidates
    assert "kim-jong-un" not in dict(candidate.actors)
