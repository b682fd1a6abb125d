"""Gold texts: articles with their dates and events marked by hand.

A gold file has a head of ``name: value`` lines, a line ``---``, and the text. The head holds `published` and
`language`, and any number of

``event: EDTF TYPE [STATUS] [| actors=… | quantities=… | systems=… | places=… | stance=…]``
    what a good reading must propose. Lists are separated by commas; a quantity is ``value:unit`` or
    ``low-high:unit``; an item that begins with ``?`` is neither right nor wrong to find. A line without any
    ``|`` says nothing about the parts.
``maybe: …`` (same form)
    what one editor would propose and another would not: neither wanted nor wrong.
``never: EDTF``
    a date that must not be proposed above the fold.

In the text ``{last Friday|2023-10-13}`` marks a date expression; a value in capitals (``DURATION``, ``META``)
marks something that is neither right nor wrong to find.

A file may hold several texts with heads of their own, parted by lines ``===``: notes of a sentence or two are
kept so, and named after their file and their number in it.

The texts lie in folders: `dev` is read while rules are written, `held_out` is only scored, `off_topic` holds
news about other things.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "gold"
SPLITS = ("dev", "held_out", "off_topic")
_MARK = re.compile(r"\{([^{}|]+)\|([^{}|]+)\}")


class GoldError(ValueError):
    """A gold file that cannot be read; the message names file and line."""


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
class GoldEvent:
    """An event of the head. `parts` holds lists by name, or is None when the line says nothing of them."""

    edtf: str
    type: str
    status: str = "reported"
    wanted: bool = True
    parts: dict[str, tuple[str, ...]] | None = None

    def required(self, part: str) -> frozenset[str]:
        """Items of a part that must be found."""
        return frozenset(item for item in self._items(part) if not item.startswith("?"))

    def optional(self, part: str) -> frozenset[str]:
        """Items of a part that may be found."""
        return frozenset(item[1:] for item in self._items(part) if item.startswith("?"))

    def _items(self, part: str) -> tuple[str, ...]:
        return (self.parts or {}).get(part, ())


@dataclass(frozen=True)
class Gold:
    """One gold text."""

    name: str
    language: str
    published: str
    text: str
    dates: tuple[GoldDate, ...]
    events: tuple[GoldEvent, ...]
    never: tuple[str, ...]


def load(language: str | None = None, split: str = "dev", folder: Path = FOLDER) -> list[Gold]:
    """The texts of a split (or ``all`` of them), all or those of one language, by name."""
    splits = SPLITS if split == "all" else (split,)
    files = (path for name in splits for path in sorted((folder / name).glob("*.txt")))
    return [gold for path in files for gold in read(path) if language in (None, gold.language)]


def read(path: Path) -> list[Gold]:
    """Read the texts of one gold file. Raises GoldError."""
    texts = path.read_text(encoding="utf-8").split("\n===\n")
    if len(texts) == 1:
        return [_gold(path, path.stem, texts[0])]
    return [_gold(path, f"{path.stem}-{number}", text) for number, text in enumerate(texts, 1)]


def _gold(path: Path, name: str, content: str) -> Gold:
    if "\n---\n" not in content:
        raise GoldError(f"{path}: {name} has no line --- between head and text")
    head, marked = content.split("\n---\n", 1)
    fields = _fields(path, name, head)
    single = {name: value for name, value in fields if name in ("published", "language")}
    text, dates = _unmarked(marked)
    return Gold(
        name,
        single["language"],
        single["published"],
        text,
        dates,
        tuple(_event(name, value) for name, value in fields if name in ("event", "maybe")),
        tuple(value for name, value in fields if name == "never"),
    )


def _fields(path: Path, text: str, head: str) -> list[tuple[str, str]]:
    fields = []
    for number, line in enumerate(head.splitlines(), 1):
        name, colon, value = line.partition(": ")
        if not colon or name not in ("published", "language", "event", "maybe", "never"):
            raise GoldError(f"{path}: line {number} of {text}: {line!r} is no head line")
        fields.append((name, value.strip()))
    return fields


def _event(name: str, value: str) -> GoldEvent:
    core, *parts = (piece.strip() for piece in value.split("|"))
    edtf, kind, status = (core + " reported").split()[:3]
    pairs = (part.partition("=") for part in parts)
    lists = {key.strip(): tuple(item.strip() for item in items.split(",")) for key, _, items in pairs}
    return GoldEvent(edtf, kind, status, name == "event", lists if parts else None)


def _unmarked(marked: str) -> tuple[str, tuple[GoldDate, ...]]:
    text, dates, done = "", [], 0
    for mark in _MARK.finditer(marked):
        text += marked[done : mark.start()]
        dates.append(GoldDate(len(text), len(text) + len(mark.group(1)), mark.group(2)))
        text += mark.group(1)
        done = mark.end()
    return text + marked[done:], tuple(dates)
