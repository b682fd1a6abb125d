"""What words around a clause say of it: the noun that it tells more of, and that an act is of one day."""

from __future__ import annotations

from timeline.chronology import Edtf, Precision, parse
from timeline.extraction.languages.base import Language
from timeline.extraction.lookup.vocabulary import Vocabulary
from timeline.extraction.scenes.scene import Scene
from timeline.extraction.values import Span

_ACTS = frozenset({"sanction", "agreement", "un"})
_DAY = 10  # characters of a day


def with_noun(scene: Scene, clause: Span, vocabulary: Vocabulary, language: Language) -> Span:
    """A clause with the name that it tells more of: "Kim, who arrived on Tuesday"."""
    if not language.regex(language.events.relative).match(scene.text, *clause):
        return clause
    before = [name for name in scene.names_in((scene.span[0], clause[0])) if not name.locative]
    people = [name for name in before if vocabulary.actors[name.slug].kind == "person"]
    of_people = language.regex(language.events.who).match(scene.text, *clause)
    nearest = people[-1:] if of_people else []
    nearest = nearest or [name for name in before if clause[0] - name.end <= 1][-1:]
    return (nearest[0].start, clause[1]) if nearest else clause


def on_its_day(edtf: Edtf, kind: str) -> Edtf:
    """The day from which an act has effect: a ban "from 2 April" is an event of that day."""
    start = edtf.text.split("/")[0]
    if kind in _ACTS and edtf.precision is Precision.OPEN and len(start) == _DAY:
        return parse(start)
    return edtf
