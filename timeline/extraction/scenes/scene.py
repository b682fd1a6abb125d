"""A sentence with everything found in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from timeline.extraction.lookup.mentions import Name
from timeline.extraction.lookup.triggers import CONTEXT, TRIGGER, Cue
from timeline.extraction.scenes.speech import Speech
from timeline.extraction.text.sentences import Sentence
from timeline.extraction.values import Span


@dataclass(slots=True, eq=False)
class Scene:
    """A sentence with everything found in it, each in reading order."""

    text: str
    sentence: Sentence
    names: tuple[Name, ...]
    cues: tuple[Cue, ...]
    speeches: tuple[Speech, ...]
    clauses: tuple[Span, ...]
    dates: tuple[Span, ...]
    attributed: bool = True  # whether it may hold "according to"
    span: Span = field(init=False)  # the whole sentence
    actors: Sequence[Name] = field(init=False)
    places: Sequence[Name] = field(init=False)
    triggers: Sequence[Cue] = field(init=False)
    contexts: frozenset[str] = field(init=False)  # what the sentence gives to triggers
    _names: Mapping[str, list[Name]] = field(init=False)  # by their kind
    _cues: Mapping[str, list[Cue]] = field(init=False)

    def __post_init__(self) -> None:
        self.span = self.sentence.start, self.sentence.end
        self._names, self._cues = defaultdict(list), defaultdict(list)
        for name in self.names:
            self._names[name.kind].append(name)
        for cue in self.cues:
            self._cues[cue.meaning.kind].append(cue)
        self.actors, self.places = self._names["actor"], self._names["place"]
        self.triggers = self._cues[TRIGGER]
        self.contexts = frozenset([cue.meaning.value for cue in self._cues[CONTEXT]])

    def names_in(self, span: Span, kind: str = "actor") -> Sequence[Name]:
        """Names of a kind that begin in a range."""
        names = self._names[kind]
        if not names or span == self.span:
            return names
        start, end = span
        return [name for name in names if start <= name.start < end]

    def cues_in(self, span: Span, kind: str = TRIGGER) -> Sequence[Cue]:
        """Cues of a kind that begin in a range."""
        cues = self._cues[kind]
        if not cues or span == self.span:
            return cues
        start, end = span
        return [cue for cue in cues if start <= cue.start < end]

    def clause_at(self, position: int) -> Span:
        """The clause that holds a position."""
        for clause in self.clauses:
            if clause[0] <= position < clause[1]:
                return clause
        return self.sentence.start, self.sentence.end

    def is_in_name(self, position: int) -> bool:
        """Whether a word is a name or a part of one: "No Kwang Chol"."""
        return any(name.start <= position < name.end for name in self.names)

    def is_dated(self, start: int, end: int) -> bool:
        """Whether a date stands in a range, at least in part."""
        return any(first < end and start < last for first, last in self.dates)

    def has_context(self, need: str) -> bool:
        """Whether the sentence has a word that gives what a trigger needs."""
        return need in self.contexts
