"""The value of a number as a language writes it: "15,800", "15 800", "2,7", "1만3천", "five"."""

from __future__ import annotations

import re
from itertools import pairwise
from math import prod

from timeline.extraction.languages.base import Language

TOP = 10**9
_PART = re.compile(r"([0-9][0-9,]*(?:\.[0-9]+)?)\s?([^\W\d_]{0,3})")


def number(text: str, scale: int, language: Language) -> float | int | None:
    """Digits or a number word times a scale; None for a bare article, nothing countable or too much."""
    plain = " ".join(text.lower().split())
    if plain[:1].isdigit():
        return _whole(_digits(plain, language) * scale)
    value = language.dates.numbers.get(plain) or _spelled(plain, language)
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
        return sum(
            float(part.group(1).replace(",", ""))
            * prod(figures.powers.get(sign, 1) for sign in part.group(2))
            for part in _PART.finditer(plain)
        )
    return float("".join(plain.split()).replace(",", "." if figures.decimal_comma else ""))


def _whole(value: float) -> float | int | None:
    if not 0 < value < TOP:
        return None
    return int(value) if value == int(value) else value
