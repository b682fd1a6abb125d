"""Russian and Ukrainian: how agencies, ministries and sites write who speaks, acts and fell."""

from __future__ import annotations

import pytest

from tests.extraction.conftest import Read
from timeline.extraction import Candidate

DAY = "2024-11-15"


def first(read: Read, code: str, text: str, kind: str) -> Candidate:
    """The first candidate of a type above the fold."""
    found = [one for one in read(text, DAY, code).candidates if one.type == kind and one.above_fold]
    assert found, f"no {kind} above the fold in {text!r}"
    return found[0]


def figures(candidate: Candidate) -> list[tuple[float | int | None, str]]:
    """Values and units of a candidate."""
    return [(one.low or one.best or one.high, one.unit) for one in candidate.quantities]


@pytest.mark.parametrize(
    ("code", "text", "speaker"),
    [
        ("ru", "Министр обороны Южной Кореи, побывавший в Японии, заявил 12 ноября, что КНДР отправила в "
         "Россию войска.", "south-korea"),
        ("ru", "Представитель НАТО на встрече, созванной в среду по просьбе Украины, заявил, что КНДР "
         "отправила в Россию войска.", "nato"),
        ("ru", "Подразделения КНДР, сообщил 12 ноября Сеул, прибыли в Россию.", "south-korea"),
        ("ru", "Войска КНДР прибыли в Россию, сообщила 12 ноября Национальная разведслужба (НРС) Южной "
         "Кореи.", "nis"),
        ("ru", "Как утверждают в Сеуле в сводке от 12 ноября, КНДР отправила в Россию войска.",
         "south-korea"),
        ("uk", "Понад 10 тисяч солдатів КНДР прибули до Росії. Таку заяву 12 листопада зробив речник "
         "Пентагону.", "us-defense-department"),
        ("uk", "Солдати КНДР прибули до Росії. Рустем Умєров визнав це 12 листопада.", "rustem-umerov"),
    ],
)  # fmt: skip
def test_who_speaks_is_told_from_names_in_words_about_a_noun(
    read: Read, code: str, text: str, speaker: str
) -> None:
    assert (speaker, "claimant") in first(read, code, text, "allegation").actors


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("ru", "КНДР передала России гаубицы.\n\nИсточник: замглавы ГУР Вадим Скибицкий в интервью 12 ноября"
         "\n\nПрямая речь: «Речь о 120 гаубицах»."),
        ("uk", "КНДР передала Росії гаубиці.\n\nДжерело: Вадим Скібіцький в інтерв'ю 12 листопада"
         "\n\nПряма мова: \"Від 2023 року Росія отримала 120 гаубиць\"."),
    ],
)  # fmt: skip
def test_a_source_line_says_who_spoke_and_the_quotation_gives_the_figure(
    read: Read, code: str, text: str
) -> None:
    found = first(read, code, text, "allegation")
    assert (found.edtf, ("vadym-skibitskyi", "claimant") in found.actors) == ("2024-11-12", True)
    assert (120, "guns") in figures(found)


@pytest.mark.parametrize(
    ("code", "text", "wanted"),
    [
        ("ru", "НРС 12 ноября оценила войска КНДР в России в 11 тыс. человек; погибших — около 600, потери — "
         "4,7 тыс. В марте выйдет доклад.", [(11000, "persons"), (600, "casualties"), (4700, "casualties")]),
        ("ru", "12 ноября Лондон оценил потери КНДР в России более чем в 6000 человек.",
         [(6000, "casualties")]),
        ("ru", "Двое солдат КНДР 9 ноября взяты в плен под Курском.", [(2, "casualties")]),
        ("ru", "Американский дипломат 12 ноября говорил о девяти пусках ракет КНДР Россией.",
         [(9, "missiles")]),
        ("ru", "ГУР 12 ноября: Россия получила от КНДР 120 самоходных установок.", [(120, "guns")]),
        ("ru", "МГМС 12 ноября выпустила доклад о России и КНДР. В нем говорится, что за 2023 год КНДР "
         "передала 100 ракет.", [(100, "missiles")]),
        ("uk", "НРС 12 листопада оцінила війська КНДР у Росії в 11 тис. осіб; загиблих — близько 600.",
         [(11000, "persons"), (600, "casualties")]),
    ],
)  # fmt: skip
def test_figures_count_what_the_words_around_them_say(
    read: Read, code: str, text: str, wanted: list[tuple[int, str]]
) -> None:
    every = [one for candidate in read(text, DAY, code).candidates for one in figures(candidate)]
    assert set(wanted) <= set(every)


def test_in_a_list_by_days_each_bullet_has_its_own(read: Read) -> None:
    text = (
        "Россия и КНДР: главное\n\n• 4 ноября. Госдепартамент США осудил отправку войск КНДР в Россию.\n\n"
        "• 6 ноября. Совет Федерации одобрил договор с КНДР."
    )
    found = [f"{one.edtf} {one.type}" for one in read(text, DAY, "ru").candidates if one.above_fold]
    assert found == ["2024-11-04 condemnation", "2024-11-06 agreement"]


@pytest.mark.parametrize(
    ("code", "text", "kind"),
    [
        ("ru", "Солдаты КНДР прибыли в Россию. Министр КНДР Цой Сон Хи прибыла 12 ноября в Москву.",
         "diplomacy"),
        ("ru", "12 ноября в Пхеньян прибыла военная делегация России.", "diplomacy"),
        ("ru", "Россия 12 ноября передала КНДР технологии для спутников.", "technology"),
        ("ru", "Под санкции Минфина США 12 ноября попали банки России и КНДР.", "sanction"),
        ("ru", "Совет Безопасности ООН 12 ноября провел заседание об оружии КНДР в России.", "un"),
        ("uk", "12 листопада до Пхеньяна прибула військова делегація Росії.", "diplomacy"),
    ],
)  # fmt: skip
def test_words_that_go_together_tell_the_type(read: Read, code: str, text: str, kind: str) -> None:
    assert first(read, code, text, kind).edtf == "2024-11-12"


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("ru", "В ноябре прошлого года при Минобороны России говорили про груз из КНДР."),
        ("uk", "12 листопада над містом перед виборами говорили про КНДР та Росію при владі."),
    ],
)
def test_a_preposition_is_no_verb_that_shares_its_stem(read: Read, code: str, text: str) -> None:
    assert not any(one.type in ("transfer", "diplomacy") for one in read(text, DAY, code).candidates)


def test_in_losses_only_the_side_that_lost_takes_part(read: Read) -> None:
    text = "Россия воюет вместе с КНДР. 12 ноября Зеленский оценил потери КНДР в 600 убитых солдат."
    found = first(read, "ru", text, "allegation")
    assert "russia" not in {slug for slug, _ in found.actors}


@pytest.mark.parametrize(
    ("text", "acting"),
    [
        ("Премьер Японии 12 ноября на встрече с президентом Южной Кореи осудил отправку войск КНДР в Россию.",
         ("japan", "condemner")),
        ("Под санкции Минфина США 12 ноября попали банки России и КНДР.", ("us-treasury", "sanctioner")),
    ],
)  # fmt: skip
def test_who_is_met_or_named_beside_the_list_does_not_act(
    read: Read, text: str, acting: tuple[str, str]
) -> None:
    kind = {"condemner": "condemnation", "sanctioner": "sanction"}[acting[1]]
    assert acting in first(read, "ru", text, kind).actors
