"""What is said when a text reaches a limit."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.extraction.dates.timex import MAX_TRIES
from timeline.extraction.lookup.mentions import MAX_NAMES
from timeline.extraction.text.document import MAX_CHARACTERS
from timeline.extraction.text.sentences import LONGEST, MAX_SENTENCES

MAX_MENTIONS = 500
MAX_DATES_IN_SENTENCE = 24  # more of them make a table, not a sentence


@dataclass(frozen=True, slots=True)
class Reached:
    """Which limits a text has reached."""

    characters: bool = False
    sentences: bool = False
    endless: bool = False  # a sentence was cut in pieces
    tries: bool = False
    dates: bool = False
    names: bool = False
    table: bool = False  # a sentence has too many dates

    def sentences_about(self) -> tuple[str, ...]:
        """A sentence for each."""
        said = {
            f"Only the first {MAX_CHARACTERS:,} characters were read.": self.characters,
            f"Only the first {MAX_SENTENCES:,} sentences were read.": self.sentences,
            f"A sentence of more than {LONGEST:,} characters was read in pieces.": self.endless,
            f"Dates were looked for at the first {MAX_TRIES:,} words that can begin one.": self.tries,
            f"Only the first {MAX_MENTIONS} dates were read.": self.dates,
            f"Only the first {MAX_NAMES:,} names were read.": self.names,
            f"Of a sentence with more than {MAX_DATES_IN_SENTENCE} dates, only the first "
            f"{MAX_DATES_IN_SENTENCE} can give candidates.": self.table,
        }
        return tuple(sentence for sentence, applies in said.items() if applies)
