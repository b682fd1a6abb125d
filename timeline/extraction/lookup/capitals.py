"""Capitals that stand for their governments: "Seoul said", "в Сеуле заявили"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.extraction.lookup.mentions import Name
from timeline.extraction.lookup.triggers import Cue

PLURAL = ("ли", "ют", "ят", "ють", "ять")
_IN = ("в", "во", "у")
CAPITALS = {
    "seoul": "south-korea", "kyiv": "ukraine", "moscow": "russia", "pyongyang": "north-korea",
    "washington-dc": "united-states", "tokyo": "japan", "beijing": "china", "london": "united-kingdom",
    "brussels": "european-union",
}  # fmt: skip


def speaking_capital(cue: Cue, names: Sequence[Name]) -> list[Name]:
    """Whose government speaks where nobody is named: "в Сеуле заявили"."""
    return _governments(names)[-1:] if cue.phrase.endswith(PLURAL) else []


def capitals_after(verb: re.Match[str], names: Sequence[Name]) -> list[Name]:
    """The same after "as they say in Seoul": "как утверждают в Сеуле"."""
    return _governments(names)[:1] if verb.group().split()[-1] in _IN else []


def _governments(names: Sequence[Name]) -> list[Name]:
    cities = (name for name in names if name.kind == "place" and name.slug in CAPITALS)
    return [Name(name.start, name.end, "actor", CAPITALS[name.slug]) for name in cities]
