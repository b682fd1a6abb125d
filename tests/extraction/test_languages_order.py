"""Russian and Ukrainian: who speaks and acts by the order of words, and figures that stand apart."""

from __future__ import annotations

import pytest

from tests.extraction.conftest import Read
from timeline.extraction import Candidate

DAY = "2024-11-14"


def named(one: Candidate) -> str:
    """Day, type and actors."""
    return f"{one.edtf} {one.type} " + " ".join(sorted(slug for slug, _ in one.actors))


def first(read: Read, code: str, text: str) -> str:
    """The first candidate that is no other thing."""
    one = next(one for one in read(text, DAY, code).candidates if one.type != "other")
    return named(one)


def figures(read: Read, code: str, text: str) -> str:
    """What the first candidate counts."""
    counted = read(text, DAY, code).candidates[0].quantities
    return ", ".join(f"{one.low or one.best or one.high} {one.unit}" for one in counted)


@pytest.mark.parametrize(
    ("code", "text", "found"),
    [
        ("ru", "КНДР передала России снаряды. Похожие сведения 12 ноября обнародовала разведка Южной Кореи.",
         "2024-11-12 allegation nis north-korea russia south-korea"),
        ("uk", "КНДР передала Росії снаряди. Схожі відомості 12 листопада навів начальник ГУР Буданов.",
         "2024-11-12 allegation hur north-korea russia ukraine"),
        ("ru", "Песков, комментируя слова Зеленского, 12 ноября назвал сообщения о войсках КНДР выдумкой.",
         "2024-11-12 denial dmitry-peskov north-korea russia"),
        ("ru", "Россия покупает ракеты у КНДР. В Токио 12 ноября осудили эти закупки.",
         "2024-11-12 condemnation japan north-korea russia"),
        ("uk", "Росія купує ракети в КНДР. У МЗС Японії 12 листопада засудили ці закупівлі.",
         "2024-11-12 condemnation japan north-korea russia"),
        ("ru", "Пентагон: 12 ноября войска КНДР вступили в бой в России.",
         "2024-11-12 personnel north-korea russia united-states us-defense-department"),
        ("ru", "Посол Южной Кореи 12 ноября назвал отправку солдат КНДР в Россию нарушением резолюций.",
         "2024-11-12 condemnation north-korea russia south-korea"),
        ("ru", "Переговоры С.В. Лаврова с главой МИД КНДР Цой Сон Хи прошли 12 ноября в России.",
         "2024-11-12 diplomacy choe-son-hui north-korea russia sergey-lavrov"),
        ("uk", "За даними південнокорейської розвідки, оприлюдненими 12 листопада, КНДР шле військо Росії.",
         "2024-11-12 allegation nis north-korea russia south-korea"),
        ("ru", "NYT 12 ноября со ссылкой на ГУР сообщила, что КНДР передала России ракеты.",
         "2024-11-12 allegation hur north-korea russia ukraine"),
        ("ru", "Данные о рейсах между КНДР и Россией 12 ноября обнародовал CSIS.",
         "2024-11-12 finding csis-beyond-parallel north-korea russia"),
        ("uk", "Американські компоненти 12 листопада знайшли у ракеті КНДР під Харковом.",
         "2024-11-12 finding north-korea"),
        ("ru", "Войска КНДР прибыли в Россию, говорится в заявлении МИД Японии, распространенном 12 ноября.",
         "2024-11-12 allegation japan north-korea russia"),
        ("uk", "Солдати КНДР прибули до Росії, ідеться в повідомленні ГУР, оприлюдненому 12 листопада.",
         "2024-11-12 allegation hur north-korea russia ukraine"),
        ("ru", "Отправка войск КНДР в Россию недопустима, подчеркнули министры G7, собравшиеся 12 ноября.",
         "2024-11-12 condemnation g7 north-korea russia"),
        ("ru", "Умеров упоминал о войсках КНДР в России еще 5 ноября.",
         "2024-11-05 allegation north-korea russia rustem-umerov ukraine"),
    ],
)  # fmt: skip
def test_words_in_any_order_tell_who_speaks_and_when(read: Read, code: str, text: str, found: str) -> None:
    assert first(read, code, text) == found


@pytest.mark.parametrize(
    ("code", "text", "found"),
    [
        ("ru", "В ночь на 12 ноября Россия ударила по Харькову ракетой КНДР. "
         "Погибли двое, травмы получили 9 человек.",
         "2 casualties, 9 casualties"),
        ("uk", "У ніч на 12 листопада Росія вдарила по Харкову ракетою KN-23. Загинули четверо людей, "
         "ще 32 дістали поранення.", "4 casualties, 32 casualties"),
        ("ru", "Сеул 12 ноября оценил число отправленных в Россию солдат КНДР в 12 тысяч.", "12000 persons"),
        ("uk", "Зеленський 12 листопада заявив, що втрати КНДР перевищили 3 тисячі.", "3000 casualties"),
        ("ru", "Тысяча саперов из КНДР прибыла в Россию 12 ноября, девять из них погибли.",
         "1000 persons, 9 casualties"),
        ("ru", "НРС 12 ноября рассказала депутатам о войсках КНДР. В Россию отправлены 15 тысяч военных, "
         "говорится в докладе.", "15000 persons"),
        ("ru", "ВСУ 12 ноября уничтожили 50 и ранили 47 солдат КНДР.", "50 casualties, 47 casualties"),
        ("uk", "Зеленський 12 листопада заявив: вбитих серед солдатів КНДР щонайменше 300.",
         "300 casualties"),
        ("ru", "CSIS 12 ноября обнародовал снимки станции КНДР. Аналитики насчитали на ней до 200 вагонов.",
         "200 railcars"),
    ],
)  # fmt: skip
def test_figures_are_read_apart_from_their_words(read: Read, code: str, text: str, found: str) -> None:
    assert figures(read, code, text) == found


def test_a_second_verb_of_speech_has_the_subject_of_the_first(read: Read) -> None:
    text = "Зеленский в среду подтвердил ввод солдат КНДР в Россию, а 14 ноября добавил: их уже 11 тысяч."
    found = [named(one) for one in read(text, DAY, "ru").candidates]
    both = "allegation north-korea russia ukraine volodymyr-zelensky"
    assert found == [f"2024-11-13 {both}", f"2024-11-14 {both}"]


def test_a_page_that_goes_on_is_told_in_the_present(read: Read) -> None:
    page = (
        "Онлайн: войска КНДР в России\n\n18:40\nЯпония выражает глубокую обеспокоенность участием солдат КНДР"
        " в войне России.\n\n17:05\nЗеленский говорит, что КНДР несет большие потери."
    )
    found = [(one.edtf, one.type) for one in read(page, DAY, "ru").candidates]
    assert found == [(DAY, "condemnation"), (DAY, "allegation")]


def test_a_title_with_more_behind_its_full_stop_is_no_lead(read: Read) -> None:
    text = (
        "Как сблизились Москва и Пхеньян: встречи и договоры. Хронология\n\nСнаряды везут из КНДР в Россию."
    )
    assert not [one for one in read(text, DAY, "ru").candidates if one.above_fold]
