"""Speech told by nouns: "the admission by Moscow that it was sent", "…: those are the figures of Seoul"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.extraction.languages.base import Language
from timeline.extraction.lookup.mentions import Name
from timeline.extraction.lookup.triggers import SPEECH, Cue, Meaning
from timeline.extraction.scenes.speech import Speech
from timeline.extraction.scenes.stated import first_titled
from timeline.extraction.values import Span

_LEAST = 40  # characters before "that is …"
_OWNER = 30  # characters from whose words they are to the noun


def nominal(text: str, span: Span, names: Sequence[Name], language: Language) -> list[Speech]:
    """The acts of speaking of a sentence that nouns tell."""
    return [*_clefts(text, span, names, language), *_owned(text, span, names, language)]


def _owned(text: str, span: Span, names: Sequence[Name], language: Language) -> Iterator[Speech]:
    """An act of speaking for each noun that has an owner and tells what was said."""
    for stance, regex in language.events.spoken_nouns.items():
        for match in language.regex(regex).finditer(text, *span):
            owner = _owner(names, match.start(), match.end())
            if owner is None:
                continue
            cue = Cue(match.start(), match.end("noun"), match.group("noun").lower(), Meaning(SPEECH, stance))
            frame = min(owner.start, match.start()), match.end()
            yield Speech(cue, frame, (match.end(), span[1]), owner, anaphoric=False)


def _owner(names: Sequence[Name], start: int, end: int) -> Name | None:
    """Who is named right before a noun, or after "by" behind it."""
    actors = [name for name in names if name.kind == "actor" and not name.locative]
    before = [n for n in actors if 0 <= start - n.end <= _OWNER and (n.possessive or n.adjective)]
    return next(reversed(before), None) or next((n for n in actors if start < n.start < end), None)


def _clefts(text: str, span: Span, names: Sequence[Name], language: Language) -> list[Speech]:
    """Words that make of all before them what somebody said: "…: those are the figures of the ministry"."""
    match = language.regex(language.events.tallied).search(text, *span)
    if match is None or match.start() - span[0] < _LEAST:
        return []
    tellers = [name for name in names if name.kind == "actor" and name.start >= match.start()]
    speaker = first_titled(text, [name for name in tellers if not name.locative])
    cue = Cue(match.start(), match.end(), "", Meaning(SPEECH, "asserts"))
    return [Speech(cue, (match.start(), span[1]), (span[0], match.start()), speaker, anaphoric=False)]
