"""Gold texts: articles with their dates marked, and a scorer for spans and values.

A gold file has a head of ``name: value`` lines (published, language, and any number of ``event: EDTF TYPE
[status]``
lines for what a good reading must propose above the fold, ``never: EDTF`` for what it must not), a line
``---``, and
the text. In the text ``{last Friday|2023-10-13}`` marks a date expression; a value in capitals (``DURATION``,
``META``) marks something that is neither right nor wrong to find.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from timeline.chronology import parse
from timeline.extraction import Mention

FOLDER = Path(__file__).parent / "gold"
_MARK = re.compile(r"\{([^{}|]+)\|([^{}|]+)\}")


@dataclass(frozen=True)
class GoldDate:
    """A marked expression; `ignored` ones are neither right nor wrong."""

    start: int
    end: int
    value: str

    @property
    def ignored(self) -> bool:
        return self.value.isupper() and self.value.isalpha()


@dataclass(frozen=True)
class Gold:
    """One gold text."""

    name: str
    language: str
    published: str
    text: str
    dates: tuple[GoldDate, ...]
    events: tuple[tuple[str, ...], ...]
    never: tuple[str, ...]


@dataclass(frozen=True)
class Score:
    """Counts over a set of texts. Strict: same ends. Relaxed: overlapping. Value: overlapping and the same
    days."""

    gold: int
    found: int
    strict: int
    relaxed: int
    value: int
    errors: tuple[str, ...] = ()

    def f1(self, right: int) -> float:
        """Harmonic mean of precision and recall, in per cent."""
        return 200 * right / (self.gold + self.found) if self.gold + self.found else 100.0

    def __add__(self, other: Score) -> Score:
        return Score(
            self.gold + other.gold,
            self.found + other.found,
            self.strict + other.strict,
            self.relaxed + other.relaxed,
            self.value + other.value,
            self.errors + other.errors,
        )

    def __str__(self) -> str:
        parts = (f"{name} F1 {self.f1(right):.1f}" for name, right in self._rows())
        return f"{self.gold} dates, {self.found} found: " + ", ".join(parts)

    def _rows(self) -> Iterable[tuple[str, int]]:
        return (("strict", self.strict), ("relaxed", self.relaxed), ("value", self.value))


def load(language: str | None = None) -> list[Gold]:
    """All gold texts, or those of one language, by name."""
    every = (read(path) for path in sorted(FOLDER.glob("*.txt")))
    return [gold for gold in every if language in (None, gold.language)]


def read(path: Path) -> Gold:
    """Read one gold file."""
    head, marked = path.read_text(encoding="utf-8").split("\n---\n", 1)
    fields = [line.split(": ", 1) for line in head.splitlines()]
    text, dates, done = "", [], 0
    for mark in _MARK.finditer(marked):
        text += marked[done : mark.start()]
        dates.append(GoldDate(len(text), len(text) + len(mark.group(1)), mark.group(2)))
        text += mark.group(1)
        done = mark.end()
    single = {name: value for name, value in fields if name in ("published", "language")}
    events = tuple(tuple(value.split()) for name, value in fields if name == "event")
    never = tuple(value for name, value in fields if name == "never")
    return Gold(
        path.stem, single["language"], single["published"], text + marked[done:], tuple(dates), events, never
    )


def score(gold: Gold, mentions: Sequence[Mention]) -> Score:
    """Match found dates one to one with the marked ones, exact ones first, and count what is right."""
    counted = [one for one in gold.dates if not one.ignored]
    ignored = [one for one in gold.dates if one.ignored]
    found = [m for m in mentions if not any(_overlap(m, one) for one in ignored)]
    pairs = _matched(counted, found)
    right = [(one, m) for one, m in pairs if m.edtf is not None and _same(one.value, m.edtf)]
    errors = [
        f"{gold.name}: {gold.text[o.start : o.end]!r} is {o.value}, read {m.text!r} {m.edtf}"
        for o, m in pairs
        if (o, m) not in right
    ]
    errors += [
        f"{gold.name}: missed {gold.text[o.start : o.end]!r}"
        for o in counted
        if o not in [p[0] for p in pairs]
    ]
    errors += [
        f"{gold.name}: {m.text!r} is no date, read {m.edtf}" for m in found if m not in [p[1] for p in pairs]
    ]
    strict = sum((o.start, o.end) == (m.start, m.end) for o, m in pairs)
    return Score(len(counted), len(found), strict, len(pairs), len(right), tuple(errors))


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


def _same(gold: str, found: str) -> bool:
    """Same days; marks of approximation are not compared."""
    one, other = (parse(text.replace("~", "")) for text in (gold, found))
    return (one.earliest, one.latest) == (other.earliest, other.latest)
