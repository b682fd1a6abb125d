"""What Russian and Ukrainian have in common: how figures are put together from words of each language.

A language gives its words as tables of forms, written as in ``slavic.phrases``: ``тысяч|,а,и``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeVar

from timeline.extraction.languages.slavic import either, phrases

Value = TypeVar("Value")

_LONE = 3  # letters from which a spelled number stands without doubt
_DIGITS = r"[0-9]{1,3}(?:[ \t][0-9]{3}){1,3}(?![0-9])|[0-9]{1,7}(?:,[0-9]{1,2})?(?![0-9])"
# a calibre, a share or a distance counts nothing: "152-мм", "40 %"
_NO_MEASURE = r"(?!<s>?-?<s>?(?:мм|mm|см|км|миллим|міліме|килом|кіломе|%|процент|відсот|проц|м\b))"
_CALIBRE = r"[0-9]{2,3}(?:<s>?-?мм|-[^\W\d_]{2,20})"


def table(rows: Mapping[str, Value]) -> dict[str, Value]:
    """Every form of the phrases on the left with the value on the right."""
    return {form.replace("_", " "): value for text, value in rows.items() for form in phrases(text).split()}


def units(rows: Mapping[str, str]) -> dict[str, str]:
    """Every form of the words for what is counted, by unit."""
    return {unit: phrases(text) for unit, text in rows.items()}


def counting(numbers: Iterable[str], ordinals: str, several: Iterable[str]) -> str:
    """An expression for spelled numbers, without those whose beginning makes them ordinals and those that
    alone mean several of a kind ("тысячи")."""
    beginnings, plurals = tuple(ordinals.split("|")), frozenset(several)
    every = (word for word in numbers if len(word) >= _LONE and word not in plurals)
    return either(word for word in every if not word.startswith(beginnings))


def hint(numbers: Iterable[str], more: str) -> str:
    """What every figure holds: a digit or the beginning of a spelled number."""
    beginnings = {word[:3] for word in numbers if len(word) >= _LONE} | set(more.split())
    return rf"[0-9]|\b(?:{'|'.join(sorted(beginnings))})"


def figure(
    *,
    bounds: Mapping[str, str],
    words: str,
    scales: Mapping[str, int],
    vague: Iterable[str],
    one: str,
    half: str,
    beyond: str,
) -> str:
    """An expression for a figure: "more than 12-15 thousand", "two and a half thousand", "dozens of".

    `one` are plurals that after a bound mean one ("more than a thousand"); `half` is "and a half", `beyond`
    "and more".
    """
    bound, scale = either(bounds), either(scales)
    after_bound = "|".join(rf"(?<={word.replace('_', ' ')} )" for word in sorted(bounds))
    spelled = rf"(?:{words})\b(?:<s>{half}|<s>(?!(?:{scale})(?!\w))(?:{words})\b)?"
    number = rf"[0-9]{{1,3}}\.[0-9]{{1,2}}(?=<s>?(?:{scale})(?!\w))|{_DIGITS}|{spelled}"
    join = r"<s>?[-–—]<s>?|,?<s>(?:до|или|або|чи)<s>"
    return (
        rf"(?<![\w.,/-])(?:(?P<bound>{bound})<s>)?(?:(?P<n>{number}|(?:{after_bound})(?:{one})\b)"
        rf"(?:(?:<s>?(?P<scale1>{scale})(?!\w)(?={join}))?(?:{join})(?P<n2>{number}))?"
        rf"(?:<s>{beyond})?(?:<s>?(?P<scale>{scale})(?!\w))?(?:<s>{beyond})?{_NO_MEASURE}"
        rf"|(?P<vague>{either(vague)})\b)"
    )


def counted(letters: str, endings: str, conjunction: str) -> str:
    """What may stand between a figure and what it counts: adjectives, calibres."""
    word = rf"(?:[0-9]{{2,3}}-)?[{letters}-]{{2,20}}(?:{endings})"
    return rf"<s>(?:(?:{word}|{_CALIBRE})(?:,|<s>(?:{conjunction}))?<s>){{0,4}}?"
