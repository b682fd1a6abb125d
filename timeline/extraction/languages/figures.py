"""How a language writes quantities: the data that reading them takes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

NOTHING = r"\A(?!)"  # given up at once, where "(?!)" is tried at every character


@dataclass(frozen=True)
class Figures:
    """How quantities are written."""

    hint: str = ""  # what every figure holds, to pass over the rest of a text quickly
    number: str = NOTHING  # groups bound, n, n2, scale, vague; the unit follows
    figure: str = NOTHING  # the same without what comes after
    alone: tuple[tuple[str, str, int], ...] = ()  # how a figure stands whose thing was named before: words
    # right before it, right after it, and its least value
    units: Mapping[str, str] = field(default_factory=dict)
    part: str = NOTHING  # right after a figure that is part of the next one: "2,000 of the 9,000 soldiers"
    compound: str = NOTHING  # right after a unit: it is part of another word ("missile attacks")
    scales: Mapping[str, int] = field(default_factory=dict)
    vague: Mapping[str, int] = field(default_factory=dict)  # least value of a vague plural
    bounds: Mapping[str, str] = field(default_factory=dict)  # words -> "low" or "high"
    bounds_after: Mapping[str, str] = field(default_factory=dict)  # the same, right after the unit
    beyond: str = NOTHING  # inside a figure: it is the least ("a hundred and more")
    unit_end: str = r"\b"
    recount: Mapping[str, Mapping[str, str]] = field(
        default_factory=dict
    )  # unit -> what is really counted ("" for nothing of interest) -> words near it that say so
    counted: Mapping[str, Mapping[str, str]] = field(
        default_factory=dict
    )  # likewise, by the words that end with the figure
    decimal_comma: bool = False
    powers: Mapping[str, int] = field(default_factory=dict)  # signs inside a number: 1만3천
    ones: Mapping[str, int] = field(default_factory=dict)  # words that such signs multiply or add to
    rate: str = NOTHING  # right before a figure: it is so much each day or year
    shells: str = NOTHING  # words for ammunition that is fired in great numbers
    capacity: str = NOTHING
    cumulative: str = NOTHING
    lost: str = NOTHING  # words for losses, to which a figure that stands alone after them belongs
    apart: str = NOTHING  # after a count of people: what follows befell only some of them
    goes_on: str = NOTHING  # how a sentence begins whose figures belong to the sentence before
    reported: str = NOTHING  # how a sentence begins that tells more of a report or statement, dated or not
    retold: str = NOTHING  # how a sentence ends that goes on with what somebody said before: "…다는 것이다"
    outcomes: Mapping[str, str] = field(default_factory=dict)  # what befell people, in the order to look
    befallen: Mapping[str, str] = field(default_factory=dict)  # the same, right before their number
    crowd: str = NOTHING  # right before a figure that has no unit: it counts people ("a group of 1,500")
    losses: str = NOTHING  # right before a figure that has no unit: it counts people who fell
    populations: Mapping[str, str] = field(default_factory=dict)
