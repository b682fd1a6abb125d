"""The languages that can be read, and telling them apart by their letters."""

from __future__ import annotations

import re

from timeline.extraction.languages.base import Language
from timeline.extraction.languages.en import ENGLISH
from timeline.extraction.languages.ko import KOREAN
from timeline.extraction.languages.ru import RUSSIAN
from timeline.extraction.languages.uk import UKRAINIAN

LANGUAGES: dict[str, Language] = {
    language.code: language for language in (ENGLISH, KOREAN, RUSSIAN, UKRAINIAN)
}

_SAMPLE = 20_000
_SCRIPTS = {
    "ko": re.compile(r"[\uac00-\ud7a3]+"),
    "uk": re.compile(r"[іїєґІЇЄҐ]+"),
    "ru": re.compile(r"[а-яА-ЯёЁ]+"),
}
_LETTERS = re.compile(r"[^\W\d_]+")
_ENOUGH = 0.25


def choose(code: str | None, text: str) -> Language:
    """The language named, else the one the letters speak for, else English. ValueError for one we cannot
    read."""
    if code is not None:
        if code not in LANGUAGES:
            raise ValueError(f"no language {code!r}: choose one of {', '.join(sorted(LANGUAGES))}")
        return LANGUAGES[code]
    return LANGUAGES.get(detect(text), ENGLISH)


def detect(text: str) -> str:
    """Code of the language whose letters prevail: Korean by script, Ukrainian before Russian by its own
    letters."""
    sample = text[:_SAMPLE]
    if sample.isascii():
        return "en"
    counts = {code: _count(script, sample) for code, script in _SCRIPTS.items()}
    if not any(counts.values()):
        return "en"
    letters = _count(_LETTERS, sample)
    if counts["ko"] / letters > _ENOUGH:
        return "ko"
    if (counts["ru"] + counts["uk"]) / letters > _ENOUGH:
        return "uk" if counts["uk"] / letters > 0.01 else "ru"
    return "en"


def _count(letters: re.Pattern[str], text: str) -> int:
    """How many letters of a kind a text has."""
    return sum(map(len, letters.findall(text)))
