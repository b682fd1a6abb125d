"""Other languages: told apart by their letters, dates in full, names and events as a start."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.extraction.conftest import Read
from timeline.extraction import Vocabulary, extract
from timeline.extraction.languages import LANGUAGES, choose, detect

MONDAY = "2024-06-17"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("North Korea sent arms to Россия.", "en"),
        ("북한이 러시아에 무기를 보냈다.", "ko"),
        ("КНДР отправила оружие в Россию.", "ru"),
        ("КНДР відправила зброю до Росії, її союзниці.", "uk"),
        ("", "en"),
        ("1234 …", "en"),
        ("Nordkorea hat „Waffen“ geliefert.", "en"),
    ],
)
def test_a_language_is_told_by_its_letters(text: str, language: str) -> None:
    assert detect(text) == language
    assert choose(None, text).code == language


def test_a_language_we_cannot_read_is_refused() -> None:
    with pytest.raises(ValueError, match="no language 'xx': choose one of en, ko, ru, uk"):
        choose("xx", "")


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("북한은 지난해 9월 무기를 보냈다.", ["2023-09"]),
        ("올해 2월 26일과 지난 13일에 발사했다.", ["2024-02-26", "2024-06-13"]),
        ("27일 회담했고 16일 떠났다.", ["2024-05-27", "2024-06-16"]),
        ("지난주 금요일, 지난달, 다음 달 초", ["2024-06-14", "2024-05", "2024-07~"]),
        ("2024년 6월 14일, 2023.10.16", ["2024-06-14", "2023-10-16"]),
        ("9월 7일부터 10월 1일까지 보냈다.", ["2023-09-07/2023-10-01"]),
        ("지난해 8월 이후 컨테이너 7000개를 보냈다.", ["2023-08/.."]),
        ("3일간 회담했다. 두 나라는 1000개를 보냈다.", []),
        (
            "작년 말, 2024년 상반기, 1990년대, 5년 전, 이틀 전",
            ["2023~", "2024-40", "199X", "2019", "2024-06-15"],
        ),
        ("오는 19일 방북할 예정이다.", ["2024-06-19"]),
        ("5월 2일 회담했다. 이날 조약을 체결했다.", ["2024-05-02", "2024-05-02"]),
    ],
)
def test_korean_dates(read: Read, text: str, values: list[str]) -> None:
    assert [mention.edtf for mention in read(text, MONDAY, "ko").mentions] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("В сентябре прошлого года, с сентября", ["2023-09", "2023-09/.."]),
        ("В начале января, летом 2023 года", ["2024-01~", "2023-22"]),
        ("В пятницу, в прошлую пятницу, во вторник, 11 июня", ["2024-06-14", "2024-06-14", "2024-06-11"]),
        ("7 февраля 2024 года и 07.02.2024", ["2024-02-07", "2024-02-07"]),
        ("на прошлой неделе, в прошлом месяце, в этом году", ["2024-06-10/2024-06-16", "2024-05", "2024"]),
        (
            "две недели назад, неделю назад, вчера",
            ["2024-06-03/2024-06-09", "2024-06-10/2024-06-16", "2024-06-16"],
        ),
        ("с 25 по 27 мая, 2 и 5 мая", ["2024-05-25/2024-05-27", "2024-05-02", "2024-05-05"]),
        ("во втором квартале 2024 года, в 1950-1953 годах", ["2024-34", "1950/1953"]),
        ("в 6:00 выпустили 550 ракет KN-23 за 3 дня", []),
    ],
)
def test_russian_dates(read: Read, text: str, values: list[str]) -> None:
    assert [mention.edtf for mention in read(text, MONDAY, "ru").mentions] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("У вересні минулого року, з вересня", ["2023-09", "2023-09/.."]),
        ("На початку січня, влітку 2023 року", ["2024-01~", "2023-22"]),
        ("У п’ятницю, минулої п'ятниці, у вівторок, 11 червня", ["2024-06-14", "2024-06-14", "2024-06-11"]),
        ("7 лютого 2024 року і 07.02.2024", ["2024-02-07", "2024-02-07"]),
        ("минулого тижня, минулого місяця, цього року", ["2024-06-10/2024-06-16", "2024-05", "2024"]),
        (
            "два тижні тому, тиждень тому, вчора",
            ["2024-06-03/2024-06-09", "2024-06-10/2024-06-16", "2024-06-16"],
        ),
        ("з 25 до 27 травня, 2 і 5 травня", ["2024-05-25/2024-05-27", "2024-05-02", "2024-05-05"]),
        ("у другому кварталі 2024 року, у 1950-1953 роках", ["2024-34", "1950/1953"]),
        ("о 6:00 випустили 550 ракет KN-23 за 3 дні", []),
    ],
)
def test_ukrainian_dates(read: Read, text: str, values: list[str]) -> None:
    assert [mention.edtf for mention in read(text, MONDAY, "uk").mentions] == values


@pytest.mark.parametrize(
    ("text", "edtf", "kind", "actors"),
    [
        ("북한이 5월 2일 러시아에 미사일을 제공했다.", "2024-05-02", "transfer", {"north-korea", "russia"}),
        ("2 мая Россия применила ракеты КНДР.", "2024-05-02", "use", {"north-korea", "russia"}),
        ("2 травня Росія застосувала ракети КНДР.", "2024-05-02", "use", {"north-korea", "russia"}),
    ],
)
def test_events_are_proposed_with_english_titles(
    read: Read, text: str, edtf: str, kind: str, actors: set[str]
) -> None:
    (candidate,) = read(text, MONDAY).candidates
    assert (candidate.edtf, candidate.type) == (edtf, kind)
    assert {slug for slug, _ in candidate.actors} == actors
    assert candidate.title.isascii()


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("입력 2023-10-16 10:00\n\n북한이 무기를 보냈다.", "2023-10-16"),
        ("Опубликовано: 7 февраля 2024 года\n\nКНДР отправила оружие.", "2024-02-07"),
        ("Опубліковано: 25 липня 2023 року\n\nКНДР відправила зброю, її виробляють там.", "2023-07-25"),
    ],
)
def test_the_page_says_when_it_was_published(read: Read, text: str, edtf: str) -> None:
    published = read(text).published_on
    assert published is not None
    assert (published.edtf, published.how) == (edtf, "cue_line")


PATTERNS = [(code, pattern) for code, language in LANGUAGES.items() for pattern in language.dates.patterns]


@lru_cache
def written_as(number: int) -> st.SearchStrategy[tuple[str, str]]:
    """Texts that a pattern may match; what it wants to see around them is left out."""
    code, pattern = PATTERNS[number]
    regex = LANGUAGES[code].fill(pattern.regex).replace("[(]", r"[\x28]")
    plain = re.sub(r"\(\?<?[=!](?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)", "", regex)
    return st.from_regex(re.compile(plain), fullmatch=True).map(lambda text: (code, text))


@settings(deadline=None, max_examples=200, suppress_health_check=list(HealthCheck))
@given(written=st.integers(0, len(PATTERNS) - 1).flatmap(written_as))
def test_every_word_of_a_pattern_has_a_meaning(vocabulary: Vocabulary, written: tuple[str, str]) -> None:
    code, text = written
    article = f"2024-05-02. {text}."
    found = extract(article, published_on=date(2024, 6, 17), vocabulary=vocabulary, language=code)
    assert len(found.mentions) >= 1
