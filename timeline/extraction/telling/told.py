"""What the words around a date tell, as the teller hands it on."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.extraction.lookup.triggers import Cue
from timeline.extraction.values import Span


@dataclass(slots=True)
class Told:
    """The type, the words it comes from, all that is told, the clause of it that matters, the strength.

    `content` is, for what is said, the type of what it is about; empty when unknown.
    """

    type: str
    cue: Cue | None
    area: Span
    strength: float
    content: str = ""
    clause: Span = (0, 0)
