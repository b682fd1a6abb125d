"""The value of a number as a language writes it: "15,800", "15 800", "2,7", "1만3천", "five"."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from timeline.extraction.languages.base import Language

TOP = 10**9
_GREAT = 10_000
_LONG = 3  # digits of a figure that needs no sign of the one after it
_DIGITS = r"[0-9][0-9,]*(?:\.[0-9]+)?"


def number(text: str, scale: int, language: Language) -> float | int | None:
    """Digits or a number word times a scale; None for a bare article, nothing countable or too much."""
    plain = " ".join(text.lower().split())
    if plain[:1].isdigit():
        return _whole(_digits(plain, language) * scale)
    value = language.dates.numbers.get(plain) or _spelled(plain, language)
    if not value and language.figures.powers:
        value = _by_powers(plain, language)
    is_clear = len(plain) > 2 or scale > 1 or language.figures.powers
    return _whole(float(value) * scale) if is_clear else None


def _spelled(plain: str, language: Language) -> float:
    """A number of several words, each less than the one before: "двадцать пять", "два с половиной"."""
    values = [language.dates.numbers.get(word, 0) for word in plain.split() if len(word) > 2]
    falling = all(one > other > 0 for one, other in pairwise(values))
    return sum(values) if falling and len(values) > 1 else 0


def _digits(plain: str, language: Language) -> float:
    figures = language.figures
    if figures.powers:
        return _by_powers(plain, language)
    return float("".join(plain.split()).replace(",", "." if figures.decimal_comma else ""))


def _by_powers(plain: str, language: Language) -> float:
    """Figures and signs that multiply them; the great ones multiply all since the last great one: 1천200만.
    A sign without a figure stands for one of it: 만 2천."""
    powers = language.figures.powers
    total = section = value = 0.0
    for token in _tokens(language).findall(plain):
        if token not in powers:
            value += language.figures.ones.get(token) or float(token.replace(",", ""))
        elif powers[token] < _GREAT:
            section, value = section + (value or 1) * powers[token], 0.0
        else:
            total, section, value = total + (section + value or 1) * powers[token], 0.0, 0.0
    return total + section + value


@lru_cache(maxsize=8)
def _tokens(language: Language) -> re.Pattern[str]:
    """Figures, words for small numbers and signs of powers."""
    signs = sorted((*language.figures.ones, *language.figures.powers), key=len, reverse=True)
    return re.compile("|".join((_DIGITS, *map(re.escape, signs))))


def shared_power(first: str, second: str, language: Language) -> str:
    """The first figure of a range with the signs that only the second one bears: 1∼3천 is 1천∼3천."""
    signs = "".join(sign for sign in second if sign in language.figures.powers)
    bare = first.isdigit() and len(signs) == 1 and len(first) < _LONG
    return first + signs if bare else first


def _whole(value: float) -> float | int | None:
    if not 0 < value < TOP:
        return None
    return int(value) if value == int(value) else value
