"""Finding date expressions: one pass over the words of a text with a language's table of patterns.

A pattern is tried only at words it can begin with, the longest match wins, and no match is longer than
`LONGEST`
characters, so the work is linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from timeline.extraction.languages.base import Language
from timeline.extraction.lookup.phrases import Token
from timeline.extraction.rules import Rule

LONGEST = 48
CONTEXT = 60
_NEVER_OPEN = frozenset({"range", "decade", "century"})
_POINTING = frozenset({"mdir", "dir"})  # groups that say which week
_BLOCKING = frozenset({"duration"})
_APPOSED = re.compile(r",?\s(?:on\s)?")
_WORD = re.compile(r"[^\W_]+")
Rules = list[tuple[str, re.Pattern[str]]]
MAX_TRIES = 20_000  # words that a date could begin with; a text of full length has some 6,000


@dataclass(slots=True)
class Found:
    """A date expression before it is resolved: its range, its rule and the words that the rule reads.

    A range (`rule` "range") holds the expressions of its ends.
    """

    start: int
    end: int
    rule: str
    groups: Mapping[str, str]
    ends: tuple[Found, ...] = ()
    open_from: bool = False
    about: bool = False


class Grammar:
    """A language's patterns, grouped by the words they can begin with."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self._by_word: dict[str, Rules] = {}
        for pattern in language.dates.patterns:
            rule = Rule(pattern.rule)
            compiled = language.regex(pattern.regex)
            for word in self._first_words(pattern.first):
                self._by_word.setdefault(word, []).append((rule, compiled))
        for word, rules in self._by_word.items():
            if word[0].isdigit():  # "2nd" can begin what "2" can
                rules += self._by_word["digit"]
        self._rules = lru_cache(maxsize=65536)(self._rules_of)

    def _first_words(self, first: str) -> set[str]:
        """First words in lower case; of one with an apostrophe the part before it."""
        classes = self.language.dates.first
        words = (word for name in first.split() for word in classes.get(name, name).split())
        return {part.group() for word in words if (part := _WORD.match(word))}

    def find(self, text: str, words: Sequence[Token], most: int) -> tuple[tuple[Found, ...], bool]:
        """Expressions that begin at one of the words of a text, in reading order; durations left out. Then
        whether words were left untried."""
        found, is_cut = self._scan(text, words, most)
        found = self._share_years(text, found)
        found = self._share_weeks(text, found)
        found = self._in_order(text, found)
        found = self._join_ranges(text, found)
        return tuple(self._with_context(text, one) for one in found), is_cut

    def _scan(self, text: str, words: Sequence[Token], most: int) -> tuple[list[Found], bool]:
        position, tries = 0, 0
        kept: list[Found] = []
        for start, rules in self._beginnings(words):
            if start < position:
                continue
            tries += 1
            for found in self._at(text, start, rules):
                position = found.end
                if found.rule not in _BLOCKING:
                    kept.append(found)
            if len(kept) >= most:
                break
            if tries >= MAX_TRIES:
                return kept, True
        return kept, False

    def _beginnings(self, words: Sequence[Token]) -> list[tuple[int, Rules]]:
        """Where words stand that can begin a date, with the patterns to try there."""
        return [(word.start, rules) for word in words if (rules := self._rules(word.lower, word.stem))]

    def _rules_of(self, word: str, stem: str) -> Rules:
        """The patterns to try at a word, none at most."""
        if word not in self._by_word:
            word = "digit" if word[0].isdigit() else stem
        return self._by_word.get(word, [])

    def _at(self, text: str, start: int, rules: Rules) -> Iterable[Found]:
        """The expressions that begin at a position, the first of them the longest that can."""
        best = self._longest(text, start, rules)
        if best is None:
            return ()
        if "days" in best.groups:
            return self._list_of_days(best)
        if "month1" in best.groups:
            return (self._two_months(best),)
        if best.rule == "date" and "day2" not in best.groups:
            return (best, *self._more_days(text, best))
        return (best,)

    def _longest(self, text: str, start: int, rules: Rules) -> Found | None:
        best: Found | None = None
        limit = min(len(text), start + LONGEST + 1)
        matches = [(rule, match) for rule, pattern in rules if (match := pattern.match(text, start, limit))]
        for rule, match in matches:
            if match.end() - start > LONGEST or (best and match.end() <= best.end):
                continue
            found = Found(start, match.end(), rule, {k: v for k, v in match.groupdict().items() if v})
            if self._allowed(text, found):
                best = found
        return best

    def _list_of_days(self, found: Found) -> Iterator[Found]:
        """ "5, 8 and 9 January": a date for each day; the last one carries the month."""
        days = list(re.finditer(r"[0-9]+", found.groups["days"]))
        rest = {name: value for name, value in found.groups.items() if name != "days"}
        for index, day in enumerate(days):
            end = found.end if index == len(days) - 1 else found.start + day.end()
            yield Found(found.start + day.start(), end, "date", {**rest, "day": day.group()})

    def _two_months(self, found: Found) -> Found:
        """Months that share their word ("8-10월"), as a range."""
        rest = {name: value for name, value in found.groups.items() if name != "month1"}
        first = {**rest, "month": found.groups["month1"]}
        ends = tuple(replace(found, rule="month", groups=groups) for groups in (first, rest))
        return Found(found.start, found.end, "range", {}, ends)

    def _more_days(self, text: str, found: Found) -> Iterator[Found]:
        """ "Jan. 2 and 6": days that follow and share the month."""
        pattern = self.language.regex(self.language.dates.list_day)
        for _ in range(8):
            match = pattern.match(text, found.end, found.end + CONTEXT)
            if not match:
                return
            groups = {name: value for name, value in found.groups.items() if name in ("month", "year")}
            start, end = (
                match.start("day"),
                match.end() if self.language.dates.verb_last else match.end("day"),
            )
            if match.groupdict().get("year"):
                groups, end = {**groups, "year": match.group("year")}, match.end("year")
            found = Found(start, end, "date", {**groups, "day": match.group("day")})
            yield found

    def _allowed(self, text: str, found: Found) -> bool:
        if found.rule in _BLOCKING:
            return True
        dates = self.language.dates
        before = text[max(0, found.start - CONTEXT) : found.start]
        after = text[found.end : found.end + CONTEXT]
        if found.rule in ("year", "years") and "mod" not in found.groups:
            return not (
                self._says(dates.number_before, before, last=True) or self._says(dates.number_after, after)
            )
        if found.rule == "month":
            return self._month_allowed(found, before)
        if found.rule == "season":
            return self._season_allowed(found, before)
        if found.rule in ("weekday", "weekday_near"):
            return self._weekday_allowed(found, before, after)
        if found.rule == "today":
            return self._today_allowed(text, found, before)
        return self._capitalised(found)

    def _says(self, context: str, text: str, *, last: bool = False) -> bool:
        pattern = self.language.regex(context)
        return bool(pattern.search(text) if last else pattern.match(text))

    def _capitalised(self, found: Found) -> bool:
        names = [found.groups[name] for name in ("month", "weekday", "holiday") if name in found.groups]
        return not self.language.dates.capitalised or all(name[0].isupper() for name in names)

    def _month_allowed(self, found: Found, before: str) -> bool:
        if not self._capitalised(found):
            return False
        if {"year", "mod", "dir", "mdir", "that"} & found.groups.keys():
            return True
        doubtful = found.groups["month"].lower() in self.language.dates.doubtful
        return not doubtful or self._says(self.language.dates.preposition, before, last=True)

    def _season_allowed(self, found: Found, before: str) -> bool:
        """A season alone needs "in the" before it, and "fall" is a verb."""
        if {"year", "mod", "dir", "mdir", "that"} & found.groups.keys():
            return True
        season = found.groups["season"].lower()
        if season in self.language.dates.bare_seasons:
            return True
        doubtful = season in self.language.dates.doubtful
        return not doubtful and self._says(self.language.dates.preposition, before, last=True)

    def _weekday_allowed(self, found: Found, before: str, after: str) -> bool:
        dates = self.language.dates
        if not self._capitalised(found) or found.groups["weekday"].lower() not in dates.weekdays:
            return False  # "on Mondays" is no date
        if self._says(dates.name_before, before, last=True) or self._says(dates.name_after, after):
            return False
        if found.groups["weekday"].lower() not in dates.short or "mdir" in found.groups:
            return True
        return after.startswith(".") or self._says(dates.preposition, before, last=True)

    def _today_allowed(self, text: str, found: Found, before: str) -> bool:
        """ "Russia Today" is a name, and "in today's world" no day."""
        named = text[found.start].isupper() and re.search(r"[A-Z]\w*\s$", before)
        return not named and not text.startswith(("'s world", "'s Russia"), found.end)

    def _with_context(self, text: str, found: Found) -> Found:
        dates = self.language.dates
        before = text[max(0, found.start - CONTEXT) : found.start]
        after = text[found.end : found.end + CONTEXT]
        since = self._says(dates.since, before, last=True) or self._says(dates.since_after, after)
        since = since or (found.rule in _SPANS and self._says(dates.since_spans, before, last=True))
        since = since and dates.directions.get(found.groups.get("mdir", ""), 0) <= 0  # "from next Friday"
        since = since and found.rule not in _NEVER_OPEN and "day2" not in found.groups  # "from … to …"
        about = self._says(dates.about, before, last=True) or self._says(dates.about_after, after)
        return replace(found, open_from=since, about=about) if since or about else found

    def _share_years(self, text: str, found: list[Found]) -> list[Found]:
        """Give the members of a list or range the year that one of them names."""
        for index in range(len(found) - 2, -1, -1):
            one, after = found[index], found[index + 1]
            if lacks_year(one) and "year" in after.groups and self._joined(text, one, after):
                year = int(after.groups["year"]) - (self._order(one) > self._order(after))
                found[index] = replace(one, groups={**one.groups, "year": str(year)})
            elif lacks_year(one) and "dir" in after.groups and self._joined(text, one, after):
                later = self._order(one) > self._order(after)
                found[index] = (
                    one if later else replace(one, groups={**one.groups, "dir": after.groups["dir"]})
                )
        for index in range(1, len(found)):
            before, one = found[index - 1], found[index]
            if lacks_year(one) and "year" in before.groups and self._joined(text, before, one):
                year = int(before.groups["year"]) + (self._order(one) < self._order(before))
                found[index] = replace(one, groups={**one.groups, "year": str(year)})
            elif lacks_year(one) and "dir" in before.groups and self._joined(text, before, one):
                found[index] = replace(one, groups={**one.groups, "dir": before.groups["dir"]})
        return found

    def _in_order(self, text: str, found: list[Found]) -> list[Found]:
        """Dates that head the entries of a list in the order of time: the year of the entry before, or the
        next one."""
        entry = self.language.regex(self.language.dates.entry)
        last: Found | None = None
        for index, one in enumerate(found):
            line = text.rfind("\n", max(0, one.start - CONTEXT), one.start) + 1
            if one.rule not in ("date", "iso") or not entry.fullmatch(text, line, one.start):
                continue
            if last and lacks_year(one):
                year = int(last.groups["year"]) + (self._order(one) < self._order(last))
                found[index] = one = replace(one, groups={**one.groups, "year": str(year)})
            last = self._headed(one)
        return found

    def _headed(self, one: Found) -> Found | None:
        """An entry's date with its year and month by the same names; None without a year."""
        groups = {**one.groups, "month": one.groups.get("month") or one.groups["mm"].lstrip("0")}
        return (
            replace(one, groups={**groups, "day": groups.get("day") or groups["dd"]})
            if "year" in groups
            else None
        )

    def _share_weeks(self, text: str, found: list[Found]) -> list[Found]:
        """ "next Tuesday and Wednesday": both days are ahead."""
        join = self.language.regex(self.language.dates.list_join)
        for index in range(1, len(found)):
            before, one = found[index - 1], found[index]
            shared = {name: before.groups[name] for name in _POINTING if name in before.groups}
            alike = before.rule == one.rule == "weekday" and not _POINTING & one.groups.keys()
            if before.rule == "relative" and self._is_day_of_week(text, before, one):
                found[index] = replace(one, groups={**one.groups, "dir": before.groups["mdir"]})
            elif shared and alike and join.fullmatch(text, before.end, one.start):
                found[index] = replace(one, groups={**one.groups, **shared})
        return found

    def _is_day_of_week(self, text: str, week: Found, one: Found) -> bool:
        """ "last week, on Tuesday": the weekday is one of that week."""
        if one.rule != "weekday" or _POINTING & one.groups.keys() or "mdir" not in week.groups:
            return False
        unit = self.language.dates.units.get(week.groups.get("unit", "").lower())
        known = " ".join(week.groups["mdir"].lower().split()) in self.language.dates.directions
        return unit == "week" and known and bool(_APPOSED.fullmatch(text, week.end, one.start))

    def _joined(self, text: str, one: Found, after: Found) -> bool:
        if {one.rule, after.rule} - {"date", "month"}:
            return False
        between = text[one.end : after.start]
        dates = self.language.dates
        return any(
            self.language.regex(join).fullmatch(between) for join in (dates.list_join, dates.to, dates.both)
        )

    def _order(self, found: Found) -> tuple[int, int]:
        month = self.language.dates.months.get(found.groups["month"].lower(), 0)
        return month, int(found.groups.get("day", 0))

    def _join_ranges(self, text: str, found: list[Found]) -> list[Found]:
        """ "from 18 June to 2 July", "between August and October 2023", "June – August"."""
        joined: list[Found] = []
        for one in found:
            if joined and self._is_range(text, joined[-1], one):
                start = joined.pop()
                tail = self.language.regex(self.language.dates.range_end).match(text, one.end)
                joined.append(Found(start.start, tail.end() if tail else one.end, "range", {}, (start, one)))
            else:
                joined.append(one)
        return joined

    def _is_range(self, text: str, start: Found, end: Found) -> bool:
        if start.rule not in _RANGE_ENDS or end.rule not in _RANGE_ENDS or "day2" in start.groups:
            return False
        dates = self.language.dates
        between = text[start.end : end.start]
        before = text[max(0, start.start - CONTEXT) : start.start]
        if self.language.regex(dates.dash).fullmatch(between):
            return True
        if start.rule == end.rule == "date" and self.language.regex(dates.until).fullmatch(between):
            return True
        if self._says(dates.begin, before, last=True):
            return bool(self.language.regex(dates.to).fullmatch(between))
        return self._says(dates.between, before, last=True) and bool(
            self.language.regex(dates.both).fullmatch(between)
        )


_SPANS = frozenset({"weekday", "month", "season", "quarter", "year", "relative"})
_RANGE_ENDS = frozenset(
    {"date", "day", "month", "year", "iso", "season", "quarter", "weekday", "relative", "today", "ago"}
)


def lacks_year(found: Found) -> bool:
    """Whether a day or month has no year and nothing that points at one."""
    return found.rule in ("date", "month") and not {"year", "yy", "dir", "mdir", "that"} & found.groups.keys()


@lru_cache(maxsize=16)
def grammar(language: Language) -> Grammar:
    """The compiled grammar of a language, built once."""
    return Grammar(language)
