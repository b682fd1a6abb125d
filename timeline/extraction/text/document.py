"""A text prepared for reading, with a way back to its original offsets.

Reading goes over `Document.text`, where look-alike characters are made one (spaces, apostrophes, NUL bytes)
and letters
written as base and combining mark are composed. `Document.span` turns a range of it into a range of the
original.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass

from timeline.extraction.values import Span

MAX_CHARACTERS = 200_000

_PLAIN = {
    0x00: " ",
    0x0B: "\n",
    0x0C: "\n",
    0x0D: "\n",
    0x85: "\n",
    0x2028: "\n",
    0x2029: "\n",
    0x2018: "'",
    0x2019: "'",
    0x02BC: "'",
    **dict.fromkeys((0x0060, 0xB4, 0x02B9, 0x02BB, 0x201B, 0x2032, 0xFF07), "'"),
    **dict.fromkeys((0x2033, 0x02BA, 0xFF02), '"'),
    0x0401: "Е",  # Russian is written with and without the two dots
    0x0451: "е",
    0x2010: "-",
    0x2011: "-",
    **dict.fromkeys((0xA0, 0x1680, *range(0x2000, 0x200C), 0x202F, 0x205F, 0x3000, 0xFEFF), " "),
}
_DOTS = {code: _PLAIN[code] for code in (0x0401, 0x0451)}
_CYRILLIC = str.maketrans("ABCEHIKMOPTXYaceiopxy", "АВСЕНІКМОРТХУасеіорху")
# Latin letters inside a Cyrillic word, or alone before one.
_LATIN = re.compile(
    r"(?<=[\u0400-\u04ff])[ABCEHIKMOPTXYaceiopxy]{1,8}(?![A-Za-z])"
    r"|(?<![A-Za-z0-9])[ABCEHIKMOPTXYaceiopxy]{1,8}(?=[\u0400-\u04ff])"
    r"|(?<![^\s])[BCaciyo](?=[ ][\u0400-\u04ff])"
)
_CYRILLIC_LETTER = re.compile(r"[\u0400-\u04ff]")
_COMBINING = re.compile(r"[\u0300-\u036f\u1161-\u1175]")
# Clusters are cut short, so that no run of combining marks makes composing them slow.
_CLUSTER = re.compile(r"[^\W\d_][\u0300-\u036f]{1,4}|[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?")


@dataclass(frozen=True, slots=True)
class Document:
    """`starts` and `shifts` say from where in `text` how many characters have been lost to composing."""

    original: str
    text: str
    truncated: bool
    starts: tuple[int, ...] = ()
    shifts: tuple[int, ...] = ()

    def span(self, start: int, end: int) -> Span:
        """The range of the original text that a range of `text` stands for."""
        return (self._origin(start), self._origin(end)) if self.starts else (start, end)

    def quote(self, start: int, end: int) -> str:
        """The original words of a range of `text`."""
        first, last = self.span(start, end)
        return self.original[first:last]

    def _origin(self, position: int) -> int:
        index = bisect_right(self.starts, position) - 1
        return position + (self.shifts[index] if index >= 0 else 0)


def read_document(text: str) -> Document:
    """Prepare a text; what lies beyond `MAX_CHARACTERS` is left out."""
    original = text[:MAX_CHARACTERS]
    plain = original.translate(_PLAIN)
    if _CYRILLIC_LETTER.search(plain):
        plain = _LATIN.sub(lambda found: found.group().translate(_CYRILLIC), plain)
    if not _COMBINING.search(plain):
        return Document(original, plain, len(text) > MAX_CHARACTERS)
    pieces: list[str] = []
    starts: list[int] = []
    shifts: list[int] = []
    done = length = lost = 0
    for cluster in _CLUSTER.finditer(plain):
        composed = unicodedata.normalize("NFC", cluster.group()).translate(_DOTS)
        if len(composed) == len(cluster.group()):
            continue
        pieces += (plain[done : cluster.start()], composed)
        length += cluster.start() - done + len(composed)
        lost += len(cluster.group()) - len(composed)
        starts.append(length)
        shifts.append(lost)
        done = cluster.end()
    prepared = "".join((*pieces, plain[done:])) if pieces else plain
    return Document(original, prepared, len(text) > MAX_CHARACTERS, tuple(starts), tuple(shifts))
