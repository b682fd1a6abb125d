"""Text to search words: one normaliser and tokeniser for what is indexed and for what is asked. Pure.

Written forms of one word meet: capitals, accents, "KN-23" and "KN23", "D.P.R.K." and "DPRK", "13,000" and
"13000", English plurals, Korean particles, Russian and Ukrainian endings. Folding is light and blunt: it only
has to give the same result for the forms of one word, not a word of the language.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise

GAP = "_"  # stands between texts so that no phrase runs from one into the next; no word holds it
MAX_WORD = 60

_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ё": "е"}
    | dict.fromkeys("’‘ʼ´`ʹ", "'")
)
_LATIN_ACCENT = re.compile(r"(?<=[a-z])[\u0300-\u036f]+")
_DOTTED = re.compile(r"\b(?:[^\W\d_]\.){2,}")
_POSSESSIVE = re.compile(r"'s\b")
_INNER_APOSTROPHE = re.compile(r"(?<=\w)'(?=\w)")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_WORD = re.compile(r"[^\W_]+")
_PIECE = re.compile(r"\d+|[a-z]+|[가-힣]+|[^\W\d_a-z가-힣]+")

# Korean particles, longest first; they go while two syllables are left.
_PARTICLE_LIST = "에서 으로 에게 까지 부터 처럼 보다 은 는 이 가 을 를 의 에 로 와 과 도 만"
_PARTICLES = tuple(_PARTICLE_LIST.split())
# Endings of Russian and Ukrainian nouns and adjectives, longest first; they go while four letters are left.
_ENDING_LIST = (
    "ого его ому ему ими ыми ами ями ові еві "
    "ой ей ый ий ій ая яя ое ее ые ие ую юю ою ею єю ом ем ам ям им ым ім ах ях их ых ов ев ів їв ої "
    "а я о е ы и у ю ь й і ї є"
)
_ENDINGS = tuple(_ENDING_LIST.split())


def tokens(text: str) -> list[str]:
    """Return the words of a text in order, in the form in which they are compared."""
    return [token for word in _WORD.findall(normalised(text)) for token in pieces(word)]


def joined(texts: Iterable[str]) -> list[str]:
    """Return the words of several texts with a gap after each."""
    return [token for text in texts if text for token in (*tokens(text), GAP)]


def normalised(text: str) -> str:
    """Return text without differences of case, accent and notation; words stay words."""
    text = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    text = unicodedata.normalize("NFD", text.translate(_LETTERS))
    text = unicodedata.normalize("NFC", _LATIN_ACCENT.sub("", text))
    text = _DOTTED.sub(lambda match: match[0].replace(".", ""), text)
    text = _INNER_APOSTROPHE.sub("", _POSSESSIVE.sub("", text))
    return _THOUSANDS.sub("", text)


@lru_cache(maxsize=65536)
def pieces(word: str) -> tuple[str, ...]:
    """Split a normalised word where letters and digits or scripts meet, and fold each piece.

    A particle that hangs on a foreign name (KN-23은) is dropped.
    """
    found = _PIECE.findall(word)
    if len(found) > 1 and found[-1] in _PARTICLES:
        found.pop()
    return tuple(_folded(piece)[:MAX_WORD] for piece in found)


def _folded(piece: str) -> str:
    first = piece[0]
    if "a" <= first <= "z":
        return _without_plural(piece)
    if "가" <= first <= "힣":
        return _without_ends(piece, _PARTICLES, 2)
    if "Ѐ" <= first <= "ӿ":
        return _without_ends(piece, _ENDINGS, 4)
    return piece


def _without_plural(word: str) -> str:
    if len(word) < 4:
        return word
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-2] if word.endswith(("ies", "sses", "shes", "ches", "xes")) else word[:-1]
    if word.endswith("y") and word[-2] not in "aeiou":
        word = f"{word[:-1]}i"  # so that company and companies meet
    return word


def _without_ends(word: str, ends: tuple[str, ...], least: int) -> str:
    """Drop endings until none is left to drop, so that a word meets its own further inflections."""
    while True:
        end = next((end for end in ends if word.endswith(end) and len(word) - len(end) >= least), "")
        if not end:
            return word
        word = word.removesuffix(end)


def pairs(text: str) -> Iterator[tuple[str, str]]:
    """Yield each two neighbouring words of a text."""
    yield from pairwise(tokens(text))
