"""Sentences that only say who told the one before: "… in combat. This was stated by the agency on Friday"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.extraction.languages.base import Language
from timeline.extraction.mentions import Name
from timeline.extraction.sentences import Sentence
from timeline.extraction.speech import Speech
from timeline.extraction.triggers import SPEECH, Cue, Meaning

_TITLE = 40  # characters from the first name of a title to the next one


def stated(
    text: str, sentence: Sentence, names: Sequence[Name], cues: Sequence[Cue], language: Language
) -> Iterator[Speech]:
    """The act of speaking in such a sentence, which is read as one with what it tells of."""
    pattern = language.regex(language.events.stated)
    for match in pattern.finditer(text, sentence.start, sentence.end):
        if match.start() == sentence.start:
            continue
        verbs = [
            cue for cue in cues if cue.meaning.kind == SPEECH and match.start() <= cue.start < match.end()
        ]
        cue = verbs[-1] if verbs else Cue(match.start(), match.end(), "", Meaning(SPEECH, "asserts"))
        tellers = [name for name in names if name.kind == "actor" and name.start >= match.end()]
        yield Speech(
            cue,
            (match.start(), sentence.end),
            (sentence.start, match.start()),
            _titled(text, tellers),
            anaphoric=not tellers,
        )
        return


def _titled(text: str, names: Sequence[Name]) -> Name | None:
    """The first name, or the person whose title it begins: "State Department spokesman …"."""
    found = names[0] if names else None
    for name in names[1:]:
        between = text[found.end : name.start] if found else ""
        if "," in between or len(between) > _TITLE:
            break
        found = name
    return found
