"""Figures with a unit: "over 10,000 containers of munitions", "several dozen ballistic missiles"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from timeline.extraction.clauses import Scene
from timeline.extraction.languages.base import Language
from timeline.extraction.mentions import Name
from timeline.extraction.values import Quantity, Span

_ITEM_REACH = 40
_TOP = 10**9
_FLOWS = {"transfer": "supplied", "personnel": "supplied", "use": "fired", "finding": "found"}
_LONGEST_LABEL = 80


@lru_cache(maxsize=16)
def _units(language: Language) -> tuple[re.Pattern[str], dict[str, str]]:
    words = {
        word.replace("_", " "): unit for unit, row in language.figures.units.items() for word in row.split()
    }
    longest_first = "|".join(sorted((re.escape(word) for word in words), key=len, reverse=True))
    return language.regex(f"{language.figures.number}(?P<unit>{longest_first})\\b"), words


class QuantityReader:
    """Reads the figures of scenes. A date is no figure."""

    def __init__(self, language: Language) -> None:
        self._language = language

    def read(
        self, scene: Scene, span: Span, event_type: str, since: str | None, as_of: str | None
    ) -> tuple[Quantity, ...]:
        """Quantities in a range of a scene, in reading order."""
        pattern, units = _units(self._language)
        found = []
        for match in pattern.finditer(scene.text, *span):
            bounds = self._bounds(match)
            if bounds and not any(start < match.end() and match.start() < end for start, end in scene.dates):
                found.append(
                    self._quantity(
                        match, units[match.group("unit").lower()], bounds, scene, event_type, since, as_of
                    )
                )
        return tuple(found)

    def _quantity(
        self,
        match: re.Match[str],
        unit: str,
        bounds: dict[str, float | int],
        scene: Scene,
        event_type: str,
        since: str | None,
        as_of: str | None,
    ) -> Quantity:
        text, sentence = scene.text, scene.text[slice(*scene.span)]
        capacity = self._says(self._language.figures.capacity, sentence)
        cumulative = bool(since) or self._says(self._language.figures.cumulative, sentence)
        people = unit in ("persons", "casualties")
        return Quantity(
            label=" ".join(text[match.start() : _label_end(text, match.end(), scene.span[1])].split())[
                :_LONGEST_LABEL
            ],
            unit=unit,
            item=_item(match, scene.names),
            low=bounds.get("low"),
            best=bounds.get("best"),
            high=bounds.get("high"),
            measure="cumulative" if cumulative else "this_event",
            population=self._first(self._language.figures.populations, match.group(), "unspecified")
            if people
            else None,
            outcome=self._first(self._language.figures.outcomes, sentence, None)
            if unit == "casualties"
            else None,
            flow="capacity" if capacity else _FLOWS.get(event_type),
            since=since,
            as_of=as_of,
            derived=capacity,
        )

    def _says(self, regex: str, text: str) -> bool:
        return bool(self._language.regex(regex).search(text))

    def _first(self, table: Mapping[str, str], text: str, default: str | None) -> str | None:
        return next((value for value, regex in table.items() if self._says(regex, text)), default)

    def _bounds(self, match: re.Match[str]) -> dict[str, float | int] | None:
        figures = self._language.figures
        if match.group("vague"):
            least = figures.vague.get(" ".join(match.group("vague").lower().split()).removesuffix(" of"))
            return {"low": least} if least else None
        scale = figures.scales.get((match.group("scale") or "").lower(), 1)
        first = self._number(match.group("n"), scale)
        second = self._number(match.group("n2") or "", scale)
        if first is None:
            return None
        if second and second > first:
            return {"low": first, "high": second}
        words = " ".join((match.group("bound") or "").lower().split())
        return {figures.bounds.get(words, "best"): first}

    def _number(self, text: str, scale: int) -> float | int | None:
        """The value of digits or of a number word; None for a bare article or nothing countable."""
        plain = text.replace(",", "").lower()
        if plain in self._language.dates.numbers:
            value = float(self._language.dates.numbers[plain]) if len(plain) > 2 or scale > 1 else 0.0
        else:
            value = float(plain) if plain else 0.0
        value *= scale
        if not 0 < value < _TOP:
            return None
        return int(value) if value == int(value) else value


def _item(match: re.Match[str], names: Sequence[Name]) -> str | None:
    start, end = match.start(), match.end() + _ITEM_REACH
    return next((name.slug for name in names if name.kind == "system" and start <= name.start < end), None)


def _label_end(text: str, end: int, limit: int) -> int:
    """With "of …" after the unit: "containers of munitions"."""
    of = re.compile(r" of (?:[\w-]+ ){0,3}?[\w-]+").match(text, end, limit)
    return of.end() if of else end
