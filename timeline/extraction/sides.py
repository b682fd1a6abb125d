"""The actors that rules know by their slug in the vocabulary: the two sides of the trade, and who stands by.

Everything else about actors, systems and places is read from the vocabulary.
"""

from __future__ import annotations

KOREA, RUSSIA, UKRAINE = "north-korea", "russia", "ukraine"
SOUTH_KOREA = "south-korea"
UNITED_NATIONS, COUNCIL = "united-nations", "un-security-council"

SIDES = frozenset({KOREA, RUSSIA})
COUNTRIES = {"PRK": KOREA, "RUS": RUSSIA}  # by the code that places have
KOREAS = frozenset({KOREA, SOUTH_KOREA})
NORTH_KOREAN = frozenset({KOREA, "korean-peoples-army", "kpa-storm-corps"})
UKRAINIAN = frozenset({UKRAINE, "armed-forces-of-ukraine"})
RUSSIAN_HIRED = "wagner-group"  # fought for Russia and was supplied as it was
STATES = frozenset({RUSSIA, UKRAINE, KOREA, SOUTH_KOREA, "united-states", "japan"})
ON_KOREA = frozenset({"un-panel-of-experts", "msmt"})  # bodies that write about nothing else
ON_THE_TRADE = frozenset({UKRAINE, UNITED_NATIONS, "united-states", SOUTH_KOREA})  # who speaks of it most

# Who most often only speaks of what the two sides do.
SPEAKING = frozenset(
    {SOUTH_KOREA, "united-states", "japan", UKRAINE, "european-union", "nato", "united-kingdom"}
    | {"dmitry-peskov", "valery-gerasimov", "g7"}
)
