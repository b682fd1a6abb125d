"""What Russian and Ukrainian have in common: how dates are put together from words of each language.

A language fills the placeholders; forms of a word are written as ``stem|ending,ending``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import product

from timeline.extraction.languages.base import Pattern


def forms(text: str) -> list[str]:
    """All forms of the words of a text: ``март|,а,у`` stands for март, марта, марту."""
    every: list[str] = []
    for word in text.split():
        stem, bar, endings = word.partition("|")
        every += [stem + ending for ending in endings.split(",")] if bar else [stem]
    return [form.replace("_", " ") for form in every]


def phrases(text: str) -> str:
    """All phrases of a lexicon: ``внес|,л,ен_в_черн/санкционн_списк`` stands for six of them."""
    return " ".join(
        "_".join(words) for phrase in text.split() for words in product(*map(_part, phrase.split("_")))
    )


def _part(word: str) -> list[str]:
    """The forms of one word of a phrase, or of the words it can be."""
    return [form for one in word.split("/") for form in forms(one)]


def numbered(rows: Iterable[str], first: int = 0) -> dict[str, int]:
    """Every form of a row with the number of the row."""
    return {form: number for number, row in enumerate(rows, first) for form in forms(row)}


def valued(rows: Mapping[str, int]) -> dict[str, int]:
    """Every form of a text with its value."""
    return {form: value for text, value in rows.items() for form in forms(text)}


def named(rows: Mapping[str, str]) -> dict[str, str]:
    """Every form of the words on the right with the name on the left."""
    return {form: name for name, text in rows.items() for form in forms(text)}


def either(words: Iterable[str]) -> str:
    """An expression for any of the words, longest first; a space stands for any space."""
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(word.replace(".", r"\.").replace(" ", "<s>") for word in longest_first)


def after_adjectives(stems: str, endings: str, nouns: str) -> str:
    """An expression for nouns right after an adjective in any form, the adjective itself left out."""
    adjectives = "|".join(rf"(?<={stem}{ending})" for stem in stems.split() for ending in endings.split())
    return rf"(?=<s>(?:{nouns}))(?:{adjectives})"  # the noun first: it is seldom there


def heads(phrases: Iterable[str]) -> str:
    """The first words of phrases."""
    return " ".join(sorted({phrase.split()[0] for phrase in phrases}))


def spelled_days(ones: str, tens: str, twenty: str, *thirties: str) -> dict[str, int]:
    """Days of a month in words: the first nine, the tenth to the twentieth, those up to the thirty-first."""
    nine = ones.split()
    words = [*nine, *tens.split(), *(f"{twenty} {one}" for one in nine), *thirties]
    return {word: number for number, word in enumerate(words, 1)}


WORDS = {
    "s": r"(?:[ \t]{0,2}(?:[ \t]|\n)[ \t]{0,2})",
    "l": r"[а-яіїєґ']",
    "dash": r"<s>?[-–—]<s>?",
    "d": r"(?:3[01]|[12][0-9]|0?[1-9])(?:-?(?:го|е|те|му|ого))?(?![0-9]|[.:,][0-9])",
    "day": r"(?P<day>3[01]|[12][0-9]|0?[1-9])(?:-?(?:го|е|те|му|ого))?(?![0-9]|[.:,][0-9])",
    "day2": r"(?P<day2>3[01]|[12][0-9]|0?[1-9])(?:-?(?:го|е|те|му|ого))?(?![0-9])",
    "year": r"(?P<year>(?:19|20)[0-9]{2})(?![0-9]|-[хі]\b)(?:-<l>{1,2}\b)?"
    r"(?:<s><year_word>\b|<s>?<year_sign>)?",
    "year_only": r"(?P<year>(?:19|20)[0-9]{2})(?![0-9])"
    r"(?:(?:-<l>{1,2})?<s><year_word>\b|<s>?<year_sign>|-(?:го|м|му|й|ім|ому)\b"
    r"|(?=<s>(?:по|до|и|і|й|та)<s>(?:19|20)[0-9]{2}(?:-<l>{1,2})?<s><year_word>))",
    "of_year": r"(?:,?<s>(?:<year>|<rel_year>|<that_year>))",
    "rel_year": r"(?P<dir>(?:<near>)(?=<s><year_word>)|<year_adverb>)(?:<s><year_word>)?\b",
    "that_year": r"(?P<that><that>)<s><year_word>\b",
    "weekday": r"(?P<weekday><weekdays>)\b",
    "month": r"(?P<month><months>)\b",
    "month_of_day": r"(?P<month>(?:<months>)\b|(?:<months_short>)(?=\.|<s>?[0-9]))(?:\.(?=<s>?(?:19|"
    r"20)[0-9]{2}))?",
    "season": r"(?P<season><seasons>)\b",
    "unit": r"(?P<unit><units>)\b",
    "number": r"(?P<n>[0-9]{1,3}|<numbers>)",
    "mod": r"(?P<mod><mods>)",
    "year4": r"(?P<year>(?:19|20)[0-9]{2})",
}

P = Pattern
PATTERNS = (
    # digits only
    P("iso", "digit", r"<year4>(?P<sep>[-/.])(?P<mm>[0-9]{1,2})(?P=sep)(?P<dd>[0-9]{1,2})(?![0-9])"),
    P("numeric", "digit",
      r"(?P<aa>[0-9]{1,2})(?P<sep>[-/.])(?P<bb>[0-9]{1,2})(?P=sep)<year4>(?![0-9])(?:<s>?<year_sign>)?"),
    P("numeric", "digit",
      r"(?P<start>[0-9]{1,2})[-–](?P<aa>[0-9]{1,2})(?P<sep>\.)(?P<bb>[0-9]{1,2})\.<year4>(?![0-9])(?:<s>?<year_sign>)?"),
    # days of a month
    P("date", "digit weekday",
      r"(?:<weekday>,?<s>)?<day>(?:(?:<dash>|<s>(?:<upto>)<s>)<day2>)?<s><month_of_day><of_year>?"),
    P("days_month", "digit",
      r"(?P<days><d>(?:,<s><d>){0,6}(?:,?<s>(?:<and>)<s>|,<s>)<d>)<s><month_of_day><of_year>?"),
    P("day", "digit", r"<day><s>числа\b"),
    P("day", "digit",
      r"(?P<bare>(?P<day>3[01]|[12][0-9]|[1-9])-(?:го|е))\b(?=[.,;:\x29»]|$|<s>[–—]|<s>(?:в|у|на|з|с|і|й|"
      r"та|було|было)\b"
      r"|<s>(?:<l>){2,14}(?:ла|ло|ли)(?:с[яь])?\b|<s>(?:<l>){2,14}(?:лся|вся)\b)"),
    P("week_of", "number", r"(?P<part><ordinals>)<s>(?:(?P<n><tens>)|<sevens>)<s><month><of_year>?"),
    P("date", "number", r"(?P<dayword><day_words>)<s><month_of_day><of_year>?"),
    # months
    P("month", "month", r"<month><of_year>?"),
    P("month", "mod", r"<mod><s><month><of_year>?"),
    P("month", "last", r"(?P<mdir><near>)<s><month>"),
    P("month", "adverb", r"(?P<dir><year_adverb>),?<s>(?:(?:<in>)<s>)(?:<mod><s>)?<month>"),
    P("month", "last",
      r"(?P<dir>(?:<near>)(?=<s><year_word>))<s><year_word>,?<s>(?:(?:<in>)<s>)(?:<mod><s>)?<month>"),
    # parts of a year
    P("quarter", "number digit roman",
      r"(?P<n>[1-4]|<numbers>|<romans>)(?:-?(?:<l>){1,3})?<s>(?P<part><quarter>|<half>)<l>{0,4}\b<of_year>?"
      r"(?!<s>(?:<months>)\b)"),
    P("quarter", "number",
      r"(?P<n>первы[ех]|перш(?:і|их))<s>(?P<part>(?:три|трех|трьох|шесть|шести|шість|"
      r"шести)<s>м[еі]сяц)(?:<l>){0,3}"
      r"(?:<of_year>|<s><year_word>)"),
    P("season", "season last", r"(?:(?P<mdir><near>)<s>)?<season><of_year>?"),
    P("season", "adverb", r"(?P<dir><year_adverb>),?<s>(?:(?:<in>)<s>)?<season>"),
    P("season", "mod", r"<mod><s>(?:(?P<mdir><near>)<s>)?<season><of_year>?"),
    # years
    P("year", "digit", r"<year_only>"),
    P("year", "mod", r"<mod><s><year_only>"),
    P("years", "digit", r"<year4><dash>(?P<year2>(?:19|20)[0-9]{2})(?![0-9])(?:<s><years_word>\b|"
        r"<s>?<year_sign>)?"),
    P("years", "digit", r"<year4>[-–/](?P<yy>[0-9]{2})<s><years_word>\b"),
    P("years", "digit", r"<year4><dash>(?P<decade2>(?:19|20)[0-9]0)-(?:х|е|ті)\b(?:<s><years_word>\b)?"),
    P("decade", "digit", r"(?P<decade>(?:19|20)[0-9])0-(?:<l>){1,3}(?:<s><years_word>\b)?"),
    P("decade", "decade", r"(?P<name><decade_words>)(?:<s><years_word>\b)?"),
    P("decade", "mod", r"<mod><s>(?P<name><decade_words>)(?:<s><years_word>\b)?"),
    P("decade", "mod", r"<mod><s>(?P<decade>(?:19|20)[0-9])0-(?:<l>){1,3}(?:<s><years_word>\b)?"),
    P("decade", "digit", r"(?<![0-9])(?P<decade>[4-9])0-(?:<l>){1,3}<s><years_word>\b"),
    P("decade", "digit", r"(?<![0-9])(?<=[всзуи]\s)(?P<decade>[4-9])0-(?:х|е|ті)\b"),
    P("decade", "mod", r"<mod><s>(?P<decade>[4-9])0-(?:<l>){1,3}(?:<s><years_word>\b)?"),
    # counted from the day of publication
    P("weekday", "weekday last",
      r"(?:(?P<mdir><near>)<s>)?<weekday>(?:<s><in_week>(?P<dir><near>)<s><week_word>\b)?"),
    P("relative", "last", r"(?P<mdir><near>)<s>(?P<unit><spans>)\b"),
    P("relative", "mod", r"<mod><s>(?:(?P<mdir><near>)<s>)?(?P<unit><spans>)\b(?!<s>(?:19|20)[0-9]{2})"),
    P("relative", "adverb", r"(?P<rel><year_adverb>)\b"),
    P("relative", "mod", r"<mod><s>(?P<rel><year_adverb>)\b"),
    P("today", "today last", r"(?P<today><todays>)\b(?!<not_today>)"),
    P("ago", "number digit unit", r"(?:<number><s>)?<unit><s>(?P<adir><ago>)\b(?!<s><after_all>)"),
    P("vague_ago", "vague", r"(?:<vague>)<s><unit><s>(?P<adir><ago>)\b"),
    P("in", "through", r"(?P<through><throughs>)<s>(?:<number><s>)?<unit>(?!<s><after_event>)"),
    # counted from a date before
    P("near", "near that this", r"(?P<mdir><nears>)<s>(?P<unit><units>)\b"),
    P("near_ago", "number digit unit", r"(?:<number><s>)?<unit><s>(?P<adir><later>)\b"),
    P("near_ago", "later", r"(?P<adir><later_before>)<s>(?:<number><s>)?<unit>(?!<s><after_event>)"),
    P("near_ago", "within", r"(?P<through><withins>)<s>(?:<number><s>)?<unit>(?=<s>(?:<l>){3,14}(?:в|ла|"
        r"ло|ли)(?:ся)?\b)"),
    P("near_ago", "within number", r"(?:<withins><s>)?(?:<number><s>)?<unit><s>(?P<adir><before_that>)\b"),
    P("then", "since_then", r"(?P<then><thens>)\b"),
    # durations and sets are found so that no date is read inside them
    P("duration", "number digit",
      r"<number>(?:(?:<dash>|<s>(?:<and>)<s>)<d>)?<s>(?:<lengths>)<l>{0,4}\b(?!<s>(?:<ago>|<later>)\b)"),
    P("duration", "recent", r"(?:<recents>)<s>(?:(?:<number>|<vague>)<s>)?(?:<lengths>)<l>{0,4}\b"),
    P("duration", "every", r"(?:<everys>)<s>(?:<l>{2,12})\b"),
)  # fmt: skip
