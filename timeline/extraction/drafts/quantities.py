"""Figures with a unit: "over 10,000 containers of munitions", "several dozen ballistic missiles"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from timeline.extraction.drafts.numerals import number, shared_power
from timeline.extraction.languages.base import Language
from timeline.extraction.lookup.vocabulary import Vocabulary
from timeline.extraction.scenes.scene import Scene
from timeline.extraction.values import Quantity, Span

Figures = list[tuple[re.Match[str], str]]
Bounds = Mapping[str, float | int]

_ITEM_REACH = 40
_NEAR_BEFORE, _NEAR_AFTER = 45, 30  # characters in which words tell what is counted
_FLOWS = {"transfer": "supplied", "personnel": "supplied", "use": "fired", "finding": "found"}
_LONGEST_LABEL = 80
_FEW = 100
_RATED = 20  # how far before a figure it may be told to be a rate
_HELD = 60  # how far before a figure stands that it is only what something could hold
_AFTER, _BEFORE = 110, 100  # how far from a count of people the words for what befell them may stand
_BEFALLEN = frozenset({"killed_or_wounded", "killed", "wounded", "captured", "missing"})
_PEOPLE_AND_LOSSES = ("persons", "casualties")
_BACK = 300  # how far before a figure its thing may have been named
_SENTENCE_BACK = 160
_PART = re.compile(r"[\d;]")
_MADE_OF = re.compile(r" of (?:[\w-]+ ){0,3}?[\w-]+")
_UNITS_OF = {
    "ballistic_missile": "missiles",
    "artillery_ammunition": "rounds",
    "rocket": "rounds",
    "artillery_gun": "guns",
    "rocket_launcher": "launchers",
}


@dataclass(slots=True)
class Telling:
    """What a figure belongs to: its type of event, since when it counts and as of which day."""

    type: str
    since: str | None
    as_of: str | None


@lru_cache(maxsize=16)
def _units(language: Language) -> tuple[re.Pattern[str], dict[str, str]]:
    words = {
        word.replace("_", " "): unit for unit, row in language.figures.units.items() for word in row.split()
    }
    longest_first = "|".join(sorted((re.escape(word) for word in words), key=len, reverse=True))
    unit = f"(?P<unit>{longest_first}){language.figures.unit_end}(?!{language.figures.compound})"
    return language.regex(language.figures.number + unit), words


@lru_cache(maxsize=16)
def _things(language: Language) -> tuple[re.Pattern[str], dict[str, str]]:
    """Words for what can be counted, without those for losses."""
    _, units = _units(language)
    unclear = {"casualties", *language.figures.recount}
    words = {word: unit for word, unit in units.items() if unit not in unclear}
    longest_first = "|".join(sorted((re.escape(word) for word in words), key=len, reverse=True))
    compound = language.figures.compound
    return language.regex(rf"\b(?P<unit>{longest_first})\b(?!{compound})"), words


@lru_cache(maxsize=16)
def _bare(language: Language) -> re.Pattern[str]:
    """A figure without a word for what it counts, right before the name of a weapon."""
    return language.regex(f"(?:{language.figures.number})$")


class QuantityReader:
    """Reads the figures of scenes. A date is no figure."""

    def __init__(self, vocabulary: Vocabulary, language: Language) -> None:
        self._vocabulary = vocabulary
        self._language = language
        self._figures = language.figures
        self._last: tuple[Scene, Span, Figures] | None = None
        self._hints: tuple[Scene, list[int]] | None = None

    def read(self, scene: Scene, span: Span, telling: Telling) -> tuple[Quantity, ...]:
        """Quantities in a range of a scene, in reading order."""
        found = [
            self._quantity(match, self._fired(unit, bounds, scene, telling), bounds, scene, telling)
            for match, counter in self._found(scene, span)
            if (unit := self._counted(counter, match, scene))
            and (bounds := self._bounds(match))
            and not self._is_dated(match, scene)
            and not self._is_rate(match, scene)
        ]
        return tuple(dict.fromkeys(found))

    def _fired(self, unit: str, bounds: Bounds, scene: Scene, telling: Telling) -> str:
        """Missiles, where a counter of both counts a few that were fired and no shells are named."""
        if unit != "rounds" or telling.type != "use" or max(bounds.values()) > _FEW:
            return unit
        named = self._language.regex(self._figures.shells).search(scene.text, *scene.span)
        return unit if named or not self._language.dates.verb_last else "missiles"

    def _found(self, scene: Scene, span: Span) -> Figures:
        """Figures in a range with what they count, kept for the next date of the same range."""
        if self._last is None or self._last[0] is not scene or self._last[1] != span:
            self._last = scene, span, self._search(scene, span) if self._has_figures(scene, span) else []
        return self._last[2]

    def _has_figures(self, scene: Scene, span: Span) -> bool:
        """Whether a range holds what every figure holds, outside its dates."""
        if self._hints is None or self._hints[0] is not scene:
            found = self._language.regex(self._figures.hint).finditer(scene.text, *scene.span)
            self._hints = scene, [match.start() for match in found if not self._is_dated(match, scene)]
        return any(span[0] <= start < span[1] for start in self._hints[1])

    def _search(self, scene: Scene, span: Span) -> Figures:
        matches = list(self._matches(scene, span))
        matches += self._alone(scene, span, matches)
        return sorted(matches, key=lambda one: one[0].start())

    def beside_date(self, scene: Scene, clause: Span, span: Span, start: int) -> Span:
        """The part of a range, or of a clause with figures of its own, up to its next date, where verbs come
        last and every date has its figures; elsewhere the range with what follows a semicolon."""
        span = self._own(scene, clause, span)
        if not self._language.dates.verb_last:
            return _over_semicolons(scene, _over_colon(scene, span))
        if len(scene.dates) < 2:
            return span
        starts = [date[0] for date in scene.dates if span[0] <= date[0] < span[1]]
        if len(starts) < 2 or start not in starts:
            return span
        if self._is_of_all(scene, start):
            return start, start
        parts = dict(zip(starts, zip(starts, [*starts[1:], span[1]], strict=True), strict=True))
        return parts[start] if all(self._counts(scene, part) for part in parts.values()) else span

    def _is_of_all(self, scene: Scene, start: int) -> bool:
        """Whether a day stands in a list of days, so that figures beside it are of all of them together."""
        join = self._language.regex(self._language.dates.list_join)
        ends = [(one[1], other[0]) for one, other in pairwise(scene.dates) if start in (one[0], other[0])]
        return any(join.fullmatch(scene.text, *between) for between in ends)

    def _own(self, scene: Scene, clause: Span, area: Span) -> Span:
        """A clause with figures of its own, where verbs come last; else all that is told."""
        own = self._language.dates.verb_last and clause != area and self._counts(scene, clause)
        return clause if own else area

    def _counts(self, scene: Scene, span: Span) -> bool:
        """Whether something is counted in a range."""
        return self._says(self._figures.hint, scene.text[slice(*span)]) and any(self._matches(scene, span))

    def _alone(self, scene: Scene, span: Span, taken: Figures) -> Iterator[tuple[re.Match[str], str]]:
        """Figures whose thing was named before: "the first 11,000 came", "of whom 4,000 …"."""
        if not self._figures.alone:
            return
        for match in self._language.regex(self._figures.figure).finditer(scene.text, *span):
            if self._is_dated(match, scene):
                continue
            if any(match.start() < one.end() and one.start() < match.end() for one, _ in taken):
                continue
            unit = self._thing_beside(match, scene, taken) if self._stands_alone(match, scene) else ""
            unit = "casualties" if self._is_loss(match, scene) else unit
            if unit:
                yield match, unit

    def _stands_alone(self, match: re.Match[str], scene: Scene) -> bool:
        before = scene.text[max(scene.span[0], match.start() - _NEAR_BEFORE) : match.start()]
        after = scene.text[match.end() : min(scene.span[1], match.end() + _NEAR_AFTER)]
        value = max(filter(None, (self._bounds(match) or {}).values()), default=0)
        return any(
            value >= least and self._language.regex(right).match(after) and self._says(left, before)
            for left, right, least in self._figures.alone
        )

    def _is_loss(self, match: re.Match[str], scene: Scene) -> bool:
        """Whether the words right before a figure count the dead: "погибших — около 600"."""
        before = scene.text[max(scene.span[0], match.start() - _NEAR_BEFORE) : match.start()]
        return bool(match.group("n") or match.group("vague")) and self._says(self._figures.losses, before)

    def _thing_beside(self, match: re.Match[str], scene: Scene, taken: Figures) -> str:
        """The unit of the next figure, if this one is a part of it; else the one that was named before."""
        if self._language.regex(self._figures.part).match(scene.text, match.end()):
            return next((unit for one, unit in taken if one.start() > match.start()), "")
        return self._thing_before(match, scene)

    def _thing_before(self, match: re.Match[str], scene: Scene) -> str:
        """The unit that was named last before a figure: in the sentence, else a little further back."""
        pattern, units = _things(self._language)
        if self._says(self._figures.crowd, scene.text[max(0, match.start() - _NEAR_BEFORE) : match.start()]):
            return "persons"
        if self._is_of_losses(match, scene, pattern):
            return "casualties"
        for start in (scene.span[0], match.start() - _BACK):
            named = list(pattern.finditer(scene.text, max(0, start), match.start()))
            if named:
                return units[" ".join(named[-1].group("unit").lower().split())]
        return ""

    def _is_of_losses(self, match: re.Match[str], scene: Scene, things: re.Pattern[str]) -> bool:
        """Whether losses were named last before a figure: "casualties have reached 1,100"."""
        losses = self._language.regex(self._figures.lost)
        found = [one.end() for one in losses.finditer(scene.text, scene.span[0], match.start())]
        return bool(found) and things.search(scene.text, found[-1], match.start()) is None

    def _matches(self, scene: Scene, span: Span) -> Iterator[tuple[re.Match[str], str]]:
        pattern, units = _units(self._language)
        taken = [(span[0], span[0])]
        seen: set[int] = set()
        for match in pattern.finditer(scene.text, *span):
            yield match, units[" ".join(match.group("unit").lower().split())]
            taken.append(match.span())
        for name in scene.names_in(span, "system"):
            end = max(last for first, last in taken if first <= name.start)
            unit = _UNITS_OF.get(self._vocabulary.systems[name.slug].category)
            before = _bare(self._language).search(scene.text, max(end, name.start - _ITEM_REACH), name.start)
            figure = (
                before.start("vague") if before and before.group("vague") else before and before.start("n")
            )
            if unit and before and figure not in seen:
                seen.add(figure or 0)
                yield before, unit

    def _counted(self, unit: str, match: re.Match[str], scene: Scene) -> str:
        """What a counter counts, by the words near it: 발 are rounds, but missiles beside 미사일."""
        start = max(scene.span[0], match.start() - _NEAR_BEFORE)
        if nearest := self._first(self._figures.counted.get(unit, {}), scene.text[start : match.end()], ""):
            return nearest
        window = scene.text[start : min(scene.span[1], match.end() + _NEAR_AFTER)]
        return self._first(self._figures.recount.get(unit, {}), window, unit) or ""

    def _is_rate(self, match: re.Match[str], scene: Scene) -> bool:
        """Whether a figure is so much each day, month or year."""
        start = max(scene.span[0], match.start() - _RATED)
        return self._says(self._figures.rate, scene.text[start : match.start()])

    def _is_dated(self, match: re.Match[str], scene: Scene) -> bool:
        return scene.is_dated(*match.span())

    def _quantity(
        self, match: re.Match[str], unit: str, bounds: Bounds, scene: Scene, telling: Telling
    ) -> Quantity:
        sentence = scene.text[slice(*scene.span)]
        capacity = self._is_capacity(match, scene)
        cumulative = bool(telling.since) or self._says(self._figures.cumulative, sentence)
        outcome = self._outcome(match, unit, scene) if unit in _PEOPLE_AND_LOSSES else None
        return Quantity(
            label=self._label(match, unit, scene),
            unit="casualties" if outcome in _BEFALLEN else unit,
            item=self._item(match, scene),
            low=bounds.get("low"),
            best=bounds.get("best"),
            high=bounds.get("high"),
            measure="cumulative" if cumulative else "this_event",
            population=self._population(match, unit, scene),
            outcome=outcome,
            flow=None if outcome else "capacity" if capacity else _FLOWS.get(telling.type),
            since=telling.since,
            as_of=telling.as_of,
            derived=capacity,
        )

    # words around a figure

    def _is_capacity(self, match: re.Match[str], scene: Scene) -> bool:
        """Whether the words before say that something could hold so much; not those after another figure."""
        before = scene.text[max(scene.span[0], match.start() - _HELD) : match.start()]
        return self._says(self._figures.capacity, before)

    def _outcome(self, match: re.Match[str], unit: str, scene: Scene) -> str | None:
        """What befell people: by the words of the figure itself, just after it, or just before."""
        end = min(scene.span[1], match.end() + _AFTER)
        is_part = self._language.regex(self._figures.part).match(scene.text, match.end())
        after = (
            scene.text[match.end() : end] if is_part else self._up_to_figure(scene, _label_start(match), end)
        )
        if self._is_whole(match, scene):
            return None
        before = scene.text[max(scene.span[0], match.start() - _BEFORE) : match.start()]
        if self._language.dates.verb_last and (
            before_it := self._first(self._figures.befallen, before, None)
        ):
            return before_it
        apart = self._language.regex(self._figures.apart).search(after)
        after = after[: apart.start()] if apart else after
        following = self._first(self._figures.outcomes, after, None)
        if following or unit == "persons":
            return following or self._first(self._figures.befallen, before, None)
        return self._first(self._figures.outcomes, scene.text[slice(*scene.span)], None)

    def _is_whole(self, match: re.Match[str], scene: Scene) -> bool:
        """Whether a figure right before is a part of it, whom it befell: "600 of the 15,000 soldiers"."""
        part, number = self._language.regex(self._figures.part), match.start("n")
        near = self._language.regex(self._figures.figure).finditer(
            scene.text, max(scene.span[0], match.start() - _NEAR_BEFORE), max(match.start(), 0)
        )
        found = (part.match(scene.text, one.end()) for one in near)
        return any(one is not None and one.end() - 1 == number for one in found)

    def _up_to_figure(self, scene: Scene, start: int, end: int) -> str:
        """A text up to its next figure or part: what stands behind that tells of others. A date is no
        figure."""
        spelled = self._language.regex(self._figures.figure).finditer(scene.text, start, end)
        stops = [match.start() for match in (*_PART.finditer(scene.text, start, end), *spelled)]
        stops = [at for at in stops if not any(first <= at < last for first, last in scene.dates)]
        return scene.text[start : min(stops, default=end)]

    def _population(self, match: re.Match[str], unit: str, scene: Scene) -> str | None:
        if unit not in _PEOPLE_AND_LOSSES:
            return None
        told = self._first(self._figures.populations, match.group(), None)
        return told or self._first(self._figures.populations, scene.text[slice(*scene.span)], "unspecified")

    def _item(self, match: re.Match[str], scene: Scene) -> str | None:
        start, end = match.start(), match.end() + _ITEM_REACH
        systems = (name for name in scene.names if name.kind == "system")
        return next((name.slug for name in systems if start <= name.start < end), None)

    def _label(self, match: re.Match[str], unit: str, scene: Scene) -> str:
        """What is counted, without the figure itself: "containers of munitions"."""
        start = _label_start(match)
        end = _MADE_OF.match(scene.text, match.end(), scene.span[1])
        words = scene.text[start : end.end() if end else match.end()].split()
        return " ".join(words).removeprefix("of ").lstrip("-, ")[:_LONGEST_LABEL] or unit

    def _says(self, regex: str, text: str) -> bool:
        return bool(self._language.regex(regex).search(text))

    def _first(self, table: Mapping[str, str], text: str, default: str | None) -> str | None:
        return next((value for value, regex in table.items() if self._says(regex, text)), default)

    # numbers

    def _bounds(self, match: re.Match[str]) -> Bounds | None:
        figures = self._figures
        if match.group("vague"):
            least = figures.vague.get(" ".join(match.group("vague").lower().split()).removesuffix(" of"))
            return {"low": least} if least else None
        scale = figures.scales.get((match.group("scale") or "").lower(), 1)
        second = number(match.group("n2") or "", scale, self._language)
        own = figures.scales.get((match.groupdict().get("scale1") or "").lower(), scale)
        start = shared_power(match.group("n"), match.group("n2") or "", self._language)
        first = number(start, own if second else scale, self._language)
        if first is None:
            return None
        if match.groupdict().get("half") or match.groupdict().get("half2"):
            first += scale // 2
        if second and second > first:
            return {"low": first, "high": second}
        if second and second < own and match.groupdict().get("scale1"):
            first += second  # "four-thousand-100"
        words = " ".join((match.group("bound") or "").lower().split())
        after = match.string[match.end() : match.end() + _NEAR_AFTER]
        beyond = "low" if self._says(figures.beyond, match.group()) else None
        return {beyond or figures.bounds.get(words) or self._bound_after(after) or "best": first}

    def _bound_after(self, text: str) -> str | None:
        """The end that the words after a figure give: "1000개가 넘는"."""
        for regex, end in self._figures.bounds_after.items():
            if self._language.regex(regex).match(text):
                return end
        return None


def _over_colon(scene: Scene, span: Span) -> Span:
    """What is said, with what goes on after the words of speaking: "…, Seoul said: enough for 3 million"."""
    for speech in scene.speeches:
        told = speech.content == span and speech.frame[0] >= span[1]
        if told and scene.text.find(": ", speech.cue.end, speech.frame[1]) > 0:
            return span[0], speech.frame[1]
    return span


def _over_semicolons(scene: Scene, span: Span) -> Span:
    """A range that ends at a semicolon, with the rest of the sentence if that has no date and no speaker."""
    end = scene.span[1]
    rest = range(span[1], end)
    if scene.text[span[1] : span[1] + 1] != ";" or any(date[0] in rest for date in scene.dates):
        return span
    return span if any(speech.cue.start in rest for speech in scene.speeches) else (span[0], end)


def _label_start(match: re.Match[str]) -> int:
    """Where the words for what is counted begin."""
    return max(match.end(name) for name in ("vague", "n", "n2", "scale") if match.group(name))
