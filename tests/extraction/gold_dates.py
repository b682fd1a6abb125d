"""Scores found date mentions against marked ones: spans, values, and both by rule and by precision."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from tests.extraction.gold_texts import Gold, GoldDate
from timeline.chronology import parse
from timeline.extraction import Mention

Row = tuple[int, int]  # how many there are, how many of them are right


@dataclass(frozen=True)
class DateScore:
    """Counts over a set of texts. Strict: same ends. Relaxed: overlapping. Value: overlapping and the same
    days. `by_rule` counts found mentions (precision), `by_precision` marked dates (recall)."""

    gold: int = 0
    found: int = 0
    strict: int = 0
    relaxed: int = 0
    value: int = 0
    errors: tuple[str, ...] = ()
    by_rule: Counter[tuple[str, bool]] = field(default_factory=Counter)
    by_precision: Counter[tuple[str, bool]] = field(default_factory=Counter)

    def f1(self, right: int) -> float:
        """Harmonic mean of precision and recall, in per cent."""
        return 200 * right / (self.gold + self.found) if self.gold + self.found else 100.0

    def precision(self, right: int) -> float:
        """Right ones among the found, in per cent."""
        return 100 * right / self.found if self.found else 100.0

    def recall(self, right: int) -> float:
        """Right ones among the marked, in per cent."""
        return 100 * right / self.gold if self.gold else 100.0

    def rows(self) -> Iterable[tuple[str, int]]:
        """The three measures with how many are right."""
        return (("strict", self.strict), ("relaxed", self.relaxed), ("value", self.value))

    def __add__(self, other: DateScore) -> DateScore:
        return DateScore(
            self.gold + other.gold,
            self.found + other.found,
            self.strict + other.strict,
            self.relaxed + other.relaxed,
            self.value + other.value,
            self.errors + other.errors,
            self.by_rule + other.by_rule,
            self.by_precision + other.by_precision,
        )

    def __str__(self) -> str:
        parts = (f"{name} F1 {self.f1(right):.1f}" for name, right in self.rows())
        return f"{self.gold} dates, {self.found} found: " + ", ".join(parts)


def score_dates(gold: Gold, mentions: Sequence[Mention]) -> DateScore:
    """Match found dates one to one with the marked ones, exact ones first, and count what is right."""
    wanted = [one for one in gold.dates if not one.ignored]
    ignored = [one for one in gold.dates if one.ignored]
    found = [m for m in mentions if not any(_overlap(m, one) for one in ignored)]
    pairs = _matched(wanted, found)
    right = [(one, m) for one, m in pairs if m.edtf is not None and same_days(one.value, m.edtf)]
    good_dates, good_mentions = [one for one, _ in right], [m for _, m in right]
    return DateScore(
        len(wanted),
        len(found),
        sum((one.start, one.end) == (m.start, m.end) for one, m in pairs),
        len(pairs),
        len(right),
        tuple(_errors(gold, wanted, found, pairs, good_dates)),
        Counter((m.rule, m in good_mentions) for m in found),
        Counter((str(parse(one.value).precision), one in good_dates) for one in wanted),
    )


def same_days(gold: str, found: str) -> bool:
    """Same days; marks of approximation are not compared."""
    one, other = (parse(text.replace("~", "")) for text in (gold, found))
    return (one.earliest, one.latest) == (other.earliest, other.latest)


def _matched(gold: Sequence[GoldDate], found: Sequence[Mention]) -> list[tuple[GoldDate, Mention]]:
    options = [(_overlap(m, one), one, m) for one in gold for m in found if _overlap(m, one)]
    options.sort(
        key=lambda row: ((row[1].start, row[1].end) != (row[2].start, row[2].end), -row[0], row[1].start)
    )
    pairs: list[tuple[GoldDate, Mention]] = []
    for _, one, mention in options:
        if all(one is not pair[0] and mention is not pair[1] for pair in pairs):
            pairs.append((one, mention))
    return pairs


def _overlap(mention: Mention, gold: GoldDate) -> int:
    return max(0, min(mention.end, gold.end) - max(mention.start, gold.start))


def _errors(
    gold: Gold,
    wanted: Sequence[GoldDate],
    found: Sequence[Mention],
    pairs: Sequence[tuple[GoldDate, Mention]],
    right: Sequence[GoldDate],
) -> Iterable[str]:
    def words(one: GoldDate) -> str:
        return repr(gold.text[one.start : one.end])

    for one, m in pairs:
        if one not in right:
            yield f"{gold.name}: {words(one)} is {one.value}, read {m.text!r} {m.edtf} ({m.rule})"
        elif (one.start, one.end) != (m.start, m.end):
            yield f"{gold.name}: {words(one)} has other ends, read {m.text!r} ({m.rule})"
    matched_dates, matched_mentions = [one for one, _ in pairs], [m for _, m in pairs]
    yield from (f"{gold.name}: missed {words(one)} {one.value}" for one in wanted if one not in matched_dates)
    for m in found:
        if m not in matched_mentions:
            yield f"{gold.name}: {m.text!r} is no date, read {m.edtf} ({m.rule})"
