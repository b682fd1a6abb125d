"""Texts to read: an article written for this purpose, and long ones that patterns find hard."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

ARTICLE = (Path(__file__).parent / "article.txt").read_text(encoding="utf-8")
LENGTH = 200_000  # the longest text that the extraction reads


def _repeated(piece: str) -> Callable[[int], str]:
    return lambda length: (piece * (length // len(piece) + 1))[:length]


HOSTILE: dict[str, Callable[[int], str]] = {
    "digits": _repeated("1 12 2024 3 45 6 7890 "),
    "digits without a gap": _repeated("20240619"),
    "dots": _repeated("a. b. U.S. Gen. . . "),
    "brackets": _repeated("((([[[“(20 June) "),
    "one endless sentence": _repeated(
        "on 3 May and then in June and after that the ministry of Russia said that "
    ),
    "commas and months": _repeated("May, June, March, 2023, "),
    "mixed scripts": _repeated("в мае 2024 года 북한은 2024년 6월 Россия Kim 김정은 ２０２４ "),
    "no spaces": _repeated("Pyongyang/Moscow-2024-06-"),
    "line breaks": _repeated("June\n\n19\n\n2024\n"),
}
QUICK = ("digits", "dots", "one endless sentence")
