"""One act of speaking: who speaks, the words that tell of it and the words that are said."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.extraction.lookup.mentions import Name
from timeline.extraction.lookup.triggers import Cue
from timeline.extraction.values import Span

# grounds of a claim that can be shown
SHOWN = frozenset({
    "satellite_imagery", "ship_tracking", "trade_or_rail_data", "debris_forensics", "captured_material",
    "research",
})  # fmt: skip


@dataclass(slots=True)
class Speech:
    """One act of speaking in a sentence. `speaker` is a name of the frame, None when only a pronoun or
    unknown."""

    cue: Cue
    frame: Span
    content: Span
    speaker: Name | None
    anaphoric: bool

    @property
    def stance(self) -> str:
        """What the verb does with what is said."""
        return self.cue.meaning.value
