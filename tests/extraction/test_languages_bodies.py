"""Bodies written with a small letter, who gives to whom, and meetings at which something is said."""

from __future__ import annotations

import pytest

from tests.extraction.conftest import Read, all_figures

DAY = "2024-05-03"


@pytest.mark.parametrize(
    ("code", "text", "body"),
    [
        ("ru", "26 апреля в минобороны Южной Кореи сообщили, что КНДР отправила снаряды.", "rok-mnd"),
        ("ru", "КНДР отправила в Россию снаряды, сообщили 26 апреля в министерстве обороны Южной Кореи.",
         "rok-mnd"),
        ("ru", "Об отправке снарядов из КНДР 26 апреля рассказали в генштабе ВСУ.", "ukraine-general-staff"),
        ("uk", "У міністерстві оборони Південної Кореї 26 квітня заявили, що КНДР відправила росії снаряди.",
         "rok-mnd"),
    ],
)  # fmt: skip
def test_bodies_may_be_written_with_a_small_letter(read: Read, code: str, text: str, body: str) -> None:
    (candidate,) = read(text, DAY, code).candidates
    assert candidate.type == "allegation"
    assert (body, "claimant") in candidate.actors


@pytest.mark.parametrize(
    ("code", "text", "supplier"),
    [
        ("ru", "В марте Россия отгрузила КНДР нефть.", "russia"),
        ("ru", "В марте Россия снабдила КНДР зенитными ракетами.", "russia"),
        ("uk", "У березні росія відвантажила КНДР нафту.", "russia"),
        ("ru", "Российские суда доставили в марте из Раджина около 16 тысяч контейнеров.", "north-korea"),
        ("uk", "Російські судна доставили в березні з порту Раджин близько 16 тисяч контейнерів.",
         "north-korea"),
        ("en", "Russian vessels delivered about 16,000 containers from Rajin in March.", "north-korea"),
    ],
)  # fmt: skip
def test_who_gives_is_told_by_verb_case_and_port(read: Read, code: str, text: str, supplier: str) -> None:
    (candidate,) = read(text, DAY, code).candidates
    assert [slug for slug, role in candidate.actors if role == "supplier"] == [supplier]


def test_who_owns_the_ship_is_not_who_supplies(read: Read) -> None:
    text = "러시아 선박이 지난달 2일 북한 나진항에서 컨테이너를 싣고 러시아 두나이항으로 갔다."
    (candidate,) = read(text, DAY, "ko").candidates
    assert ("russia", "supplier") not in candidate.actors


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("ru", "Потери КНДР превышают 4 тысячи человек, сообщил 23 апреля Генштаб ВСУ."),
        ("ru", "23 апреля Зеленский заявил, что число убитых и раненых солдат КНДР превысило 4 тысячи."),
        ("uk", "Зеленський 23 квітня заявив, що втрати північнокорейців перевищили чотири тисячі осіб."),
    ],
)
def test_what_is_exceeded_is_a_lower_bound(read: Read, code: str, text: str) -> None:
    figures = {
        (one.low, one.best, one.unit)
        for found in read(text, DAY, code).candidates
        for one in found.quantities
    }
    assert figures == {(4000, None, "casualties")}


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("ru", "Не менее 4 тысяч из 11 тысяч северокорейских военных погибли, заявили в Сеуле 27 апреля."),
        (
            "uk",
            "Щонайменше 4 тисячі з 11 тисяч військових КНДР загинули, заявили в Сеулі 27 квітня.",
        ),
    ],
)
def test_a_part_has_its_own_fate(read: Read, code: str, text: str) -> None:
    assert all_figures(read(text, DAY, code)) == ["4000 casualties", "11000 persons"]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (
            "en",
            "Sergei Shoigu visited Pyongyang on April 17 and announced that North Korea would send sappers.",
        ),
        (
            "ru",
            "Секретарь Совбеза Шойгу 17 апреля посетил Пхеньян и объявил об отправке тысячи сапёров из КНДР.",
        ),
        ("uk", "Секретар Радбезу Шойгу 17 квітня відвідав Пхеньян і заявив, що КНДР відправить саперів."),
    ],
)
def test_a_visit_keeps_its_day_when_something_is_said_at_it(read: Read, code: str, text: str) -> None:
    visit = read(text, DAY, code).candidates[0]
    assert (visit.type, visit.edtf, visit.claimant) == ("diplomacy", "2024-04-17", None)
    assert {"sergei-shoigu", "russia", "north-korea"} <= {slug for slug, _ in visit.actors}


def test_who_only_goes_on_speaking_still_speaks_on_the_day(read: Read) -> None:
    text = "John Kirby briefed reporters on April 17 and said North Korea had shipped arms to Russia."
    statement = read(text, DAY, "en").candidates[0]
    assert (statement.type, statement.edtf) == ("allegation", "2024-04-17")
