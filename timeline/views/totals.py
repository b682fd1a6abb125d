"""The sentence above claimed figures: how many, by how many, and why they are never added together."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.views.series import Figure

NUMBERS = (
    *("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
    "twenty",
)


def in_words(number: int) -> str:
    """A number up to twenty as a word, a greater one in digits."""
    return NUMBERS[number] if number < len(NUMBERS) else f"{number:,}"


def sentence(figures: Sequence[tuple[Figure, str]], joined: bool) -> str:
    """Return the sentence for figures, each with who counted; `joined` says whether any share a series."""
    if not figures:
        return ""
    totals = sum(figure.kind.is_total for figure, _ in figures)
    singles = len(figures) - totals
    counted = (
        _counted(totals, "running total"),
        _counted(singles, "figure for one event", "figures for single events"),
    )
    bodies = len({who for _, who in figures})
    by = figures[0][1] if bodies == 1 else f"{in_words(bodies)} bodies"
    first = f"{' and '.join(filter(None, counted))} by {by}"
    return f"{first[0].upper()}{first[1:]}.{_why([figure for figure, _ in figures], joined)}"


def _counted(number: int, one: str, many: str = "") -> str:
    if not number:
        return ""
    return f"{in_words(number)} {one if number == 1 else many or f'{one}s'}"


def _why(figures: Sequence[Figure], joined: bool) -> str:
    if len(figures) == 1:
        return ""
    starts = {figure.since for figure in figures if figure.since}
    differ = "start on different days and count" if len(starts) > 1 else "count"
    lines = (
        "A line joins only those that share a claimant and a starting point."
        if joined
        else "No line joins them: no two share both a claimant and a starting point."
    )
    return f" They {differ} different things, so they are never added together. {lines}"
