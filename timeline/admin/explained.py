"""What the review desk says in words of the names that the extraction uses."""

from __future__ import annotations

from collections.abc import Mapping

from timeline.extraction import Mention, Part, Rule

RULES: Mapping[Rule, str] = {
    Rule.ISO: "written out as a day",
    Rule.ISO_MONTH: "written out as a month",
    Rule.NUMERIC: "written out in figures",
    Rule.DATE: "a day of a month",
    Rule.HOLIDAY: "a day known by its name",
    Rule.DAY: "a day without its month: the latest one",
    Rule.MONTH: "a month",
    Rule.WEEK_OF: "the week that holds a day",
    Rule.MONTHS_OF: "the first or last months of a year",
    Rule.QUARTER: "a quarter or half of a year",
    Rule.SEASON: "a season",
    Rule.YEAR: "a year",
    Rule.YEARS: "years from and to",
    Rule.DECADE: "a decade",
    Rule.CENTURY: "a century",
    Rule.RANGE: "from one date to another",
    Rule.WEEKDAY: "a weekday, counted from the publication day",
    Rule.TODAY: "a day counted from the publication day",
    Rule.RELATIVE: "a week, month or year counted from the publication day",
    Rule.AGO: "a time before the publication day",
    Rule.VAGUE_AGO: "some time before the publication day",
    Rule.IN: "a time after the publication day",
    Rule.WEEKDAY_NEAR: "a weekday, counted from the date before it in the text",
    Rule.NEAR: "counted from the date before it in the text",
    Rule.NEAR_AGO: "a time before or after the date before it in the text",
    Rule.THEN: "the date before it in the text",
    Rule.PUBLICATION: "when the page was published or updated",
    Rule.DURATION: "how long something lasts",
    Rule.DAYS_MONTH: "several days of a month",
    Rule.MONTHS: "several months",
}
PARTS: Mapping[Part, str] = {
    Part.ACTORS: "who",
    Part.ACTION: "what is done",
    Part.GOODS: "arms or goods",
    Part.DATE: "how sure the date is",
}


def rule_words(mention: Mention) -> str:
    """How a date was read, and how sure that is; empty for one that has no date."""
    if mention.edtf is None:
        return ""
    return f"{RULES[Rule(mention.rule)]} ({mention.rule}), {mention.confidence:.0%} sure"


def part_words(name: str) -> str:
    """What a part of a score stands for."""
    return next((words for part, words in PARTS.items() if part == name), name)
