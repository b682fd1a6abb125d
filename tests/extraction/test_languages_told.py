"""Korean, Russian and Ukrainian: how much is read from words that news uses less often."""

from __future__ import annotations

import pytest

from tests.extraction.conftest import Read

DAY = "2024-11-18"


def told(read: Read, code: str, text: str) -> list[str]:
    """Day, type, actors and figures of each candidate."""
    return [
        f"{one.edtf} {one.type}: {' '.join(sorted(slug for slug, _ in one.actors))}: "
        + ", ".join(f"{figure.low or figure.best or figure.high} {figure.unit}" for figure in one.quantities)
        for one in read(text, DAY, code).candidates
    ]


@pytest.mark.parametrize(
    ("code", "text", "found"),
    [
        ("ru", "О передаче ракет Москве Белый дом объявил 4 ноября.", "2024-11-04 allegation"),
        ("uk", "За даними ГУР, оприлюдненими 5 листопада, Росія отримала від КНДР сто гармат.",
         "2024-11-05 allegation"),
        ("ru", "Южная Корея 12 ноября внесла в черный список два судна из КНДР и России.",
         "2024-11-12 sanction"),
        ("uk", "Сеул 12 листопада вніс до санкційного списку два судна з КНДР та Росії.",
         "2024-11-12 sanction"),
        ("ru", "Министры G7 12 ноября выразили глубокую обеспокоенность отправкой войск КНДР в Россию.",
         "2024-11-12 condemnation"),
        ("uk", "Міністри G7 12 листопада висловили глибоке занепокоєння відправленням військ КНДР до Росії.",
         "2024-11-12 condemnation"),
        ("ko", "정부는 14일 북러 무기 거래에 관여한 기관 15곳을 독자 제재 대상으로 지정했다.",
         "2024-11-14 sanction"),
        ("ko", "국정원이 북한군의 러시아 이동을 처음 공개한 것은 지난달 18일이다.",
         "2024-10-18 allegation"),
        ("ko", "최선희 외무상과 라브로프 장관은 1일 모스크바에서 전략 대화를 가졌다.",
         "2024-11-01 diplomacy"),
    ],
)  # fmt: skip
def test_a_day_belongs_to_what_is_said_or_done(read: Read, code: str, text: str, found: str) -> None:
    assert [one.split(":")[0] for one in told(read, code, text)] == [found]


@pytest.mark.parametrize(
    ("code", "text", "figures"),
    [
        ("ru", "КНДР 12 ноября передала России свыше ста ракет и двенадцать гаубиц.",
         "100 missiles, 12 guns"),
        ("ru", "КНДР 12 ноября передала России 152-мм снаряды и 5 тыс. 122-мм снарядов.", "5000 rounds"),
        ("uk", "КНДР 12 листопада передала Росії понад сто одиниць далекобійної артилерії.", "100 guns"),
        ("ko", "북한은 12일 러시아에 170㎜ 자주포 50문과 240㎜ 방사포 20여 문을 보냈다.",
         "50 guns, 20 launchers"),
    ],
)  # fmt: skip
def test_figures_are_spelled_and_counted_in_many_ways(read: Read, code: str, text: str, figures: str) -> None:
    assert [one.split(": ")[-1] for one in told(read, code, text)] == [figures]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("ru", "Сеул 12 ноября ввел санкции против 11 лиц из КНДР и России."),
        ("uk", "Сеул 12 листопада запровадив санкції проти 11 осіб із КНДР та Росії."),
    ],
)
def test_who_is_put_on_a_list_is_not_counted_as_troops(read: Read, code: str, text: str) -> None:
    assert [one.split(":")[-1].strip() for one in told(read, code, text)] == [""]


def test_a_body_speaks_before_the_state_that_follows_it(read: Read) -> None:
    text = (
        "Национальная разведывательная служба Южной Кореи 13 ноября сообщила об отправке войск КНДР в Россию."
    )
    assert " nis " in told(read, "ru", text)[0]


def test_a_claim_in_a_text_on_both_sides_is_about_north_korea(read: Read) -> None:
    text = "КНДР поставляет России снаряды. "
    text += "Министр обороны Южной Кореи 14 ноября назвал цифру в 10 тысяч контейнеров."
    assert "north-korea" in told(read, "ru", text)[-1]
