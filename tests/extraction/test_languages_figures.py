"""Korean, Russian and Ukrainian: which figures belong to what a sentence tells."""

from __future__ import annotations

import pytest

from tests.extraction.conftest import Read

DAY = "2024-11-15"


def figures(read: Read, code: str, text: str) -> list[str]:
    """The figures of each candidate: best or bound, and unit."""
    return [
        ", ".join(f"{one.low or one.best or one.high} {one.unit}" for one in candidate.quantities)
        for candidate in read(text, DAY, code).candidates
    ]


@pytest.mark.parametrize(
    ("code", "text", "found"),
    [
        ("ko", "국방부는 14일 북한이 러시아에 컨테이너 2만여 개를 보냈다고 밝혔다. "
         "152㎜ 포탄이라면 최대 900만 발을 실을 수 있는 양이다.", "20000 containers, 9000000 rounds"),
        ("ru", "Сеул 12 ноября сообщил, что КНДР отправила в Россию 20 тыс. контейнеров. "
         "В них могло поместиться до 9 млн снарядов.", "20000 containers, 9000000 rounds"),
        ("uk", "Сеул 12 листопада повідомив, що КНДР відправила Росії близько 28 тисяч контейнерів. "
         "Це понад 12 мільйонів снарядів.", "28000 containers, 12000000 rounds"),
        ("ru", "Зеленский 12 ноября сообщил, что в боях за Россию погибли более тысячи военных КНДР. "
         "Еще около трех тысяч ранены.", "1000 casualties, 3000 casualties"),
    ],
)  # fmt: skip
def test_the_next_sentence_goes_on_counting(read: Read, code: str, text: str, found: str) -> None:
    assert figures(read, code, text) == [found]


def test_figures_of_another_speaker_stay_with_that_one(read: Read) -> None:
    text = "Сеул 12 ноября сообщил, что КНДР отправила в Россию 20 тыс. контейнеров. "
    text += "Всего США видели 13 тысяч контейнеров."
    assert figures(read, "ru", text)[0] == "20000 containers"


@pytest.mark.parametrize(
    ("code", "text", "found"),
    [
        ("ko", "6백만 발의 포탄이 북한에서 러시아로 넘어갔다고 정보총국이 5일 밝혔다.",
         "6000000 rounds"),
        ("ko", "우크라이나군은 11일 쿠르스크에서 북한군 병사 2명을 생포하고 12명을 사살했다고 발표했다.",
         "2 casualties, 12 casualties"),
        ("ru", "Украинские военные 11 ноября взяли в плен двух солдат КНДР под Курском, еще 12 были убиты.",
         "2 casualties, 12 casualties"),
        ("ru", "Сеул 12 ноября сообщил о 12 тыс. военных КНДР в России, от 1500 до 2000 из них воюют.",
         "12000 persons, 1500 persons"),
        ("uk", "Сеул 12 листопада повідомив, що в Росії до 12 тис. військових КНДР, "
         "від 6 до 8 тисяч з них воюють.",
         "12000 persons, 6000 persons"),
        ("uk", "На 10 листопада в Росії як мінімум 4 тисячі військових КНДР вбито й поранено.",
         "4000 casualties"),
    ],
)  # fmt: skip
def test_figures_in_many_words(read: Read, code: str, text: str, found: str) -> None:
    assert figures(read, code, text)[0] == found


def test_every_date_of_a_korean_list_has_its_own_figure(read: Read) -> None:
    text = "북한은 작년 10월에 병력 1만1천여 명, 올 1월에 4천여 명을 러시아에 보냈다."
    assert figures(read, "ko", text) == ["11000 persons", "4000 persons"]


@pytest.mark.parametrize(
    ("code", "words", "found"),
    [
        ("ru", "порядка 10 тысяч снарядов", "10000 rounds"),
        ("ru", "более полутора миллионов артиллерийских снарядов", "1500000 rounds"),
        ("ru", "полмиллиона боеприпасов", "500000 rounds"),
        ("ru", "4.8 млн выстрелов", "4800000 rounds"),
        ("ru", "от 10 тысяч до 12 тысяч бойцов", "10000 persons"),
        ("ru", "три с лишним тысячи солдат", "3000 persons"),
        ("ru", "два с половиной миллиона снарядов", "2500000 rounds"),
        ("ru", "двадцать пять ракет", "25 missiles"),
        ("ru", "54 170-мм самоходных орудия", "54 guns"),
        ("ru", "60 240-мм РСЗО", "60 launchers"),
        ("ru", "12-тысячный контингент", "12000 persons"),
        ("ru", "два контингента", ""),
        ("ru", "партию 152-мм снарядов", ""),
        ("uk", "понад півтора мільйона снарядів", "1500000 rounds"),
        ("uk", "тисячу саперів і п'ять тисяч військових будівельників", "1000 persons, 5000 persons"),
        ("uk", "декілька тисяч військових", "2000 persons"),
        ("uk", "чотири тисячі з гаком бійців", "4000 persons"),
        ("uk", "два з половиною мільйони снарядів", "2500000 rounds"),
        ("uk", "54 170-мм самохідні гаубиці", "54 guns"),
        ("uk", "50 РСЗВ", "50 launchers"),
        ("uk", "10-тисячний корпус", "10000 persons"),
    ],
)  # fmt: skip
def test_a_figure_is_read_as_news_writes_it(read: Read, code: str, words: str, found: str) -> None:
    text = {
        "ru": f"Сеул 12 ноября сообщил, что КНДР передала и отправила России {words}.",
        "uk": f"Сеул 12 листопада повідомив, що КНДР передала й відправила Росії {words}.",
    }[code]
    assert figures(read, code, text) == [found]


@pytest.mark.parametrize(
    ("code", "text", "found"),
    [
        ("ru", "Сеул 12 ноября сообщил, что потери войск КНДР составили 600 человек.", "600 casualties"),
        ("ru", "Сеул 12 ноября сообщил, что в России 11 тысяч солдат КНДР и есть первые потери.",
         "11000 persons"),
        ("uk", "Сеул 12 листопада повідомив, що втрати військ КНДР становили 600 осіб.", "600 casualties"),
    ],
)  # fmt: skip
def test_losses_are_told_apart_from_those_who_serve(read: Read, code: str, text: str, found: str) -> None:
    assert figures(read, code, text) == [found]
