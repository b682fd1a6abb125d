"""Who can only tell of what moved, fired or was shown: those of states that take no part in it."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.extraction.lookup.vocabulary import Vocabulary
from timeline.extraction.sides import KOREA, SIDES, UKRAINE
from timeline.extraction.telling.around import Telling

_MATTER = frozenset({"transfer", "use", "personnel", "technology"})
_BODIES = frozenset({"organisation", "igo", "person"})
_AT_ARMS = frozenset({"personnel", "use"})


def telling_apart(
    pairs: Iterable[tuple[str, str]], event_type: str, vocabulary: Vocabulary
) -> list[tuple[str, str]]:
    """Actors and roles, in which who only tells what happened is a claimant."""
    return [
        (slug, "claimant" if role == "participant" and _only_tells(slug, event_type, vocabulary) else role)
        for slug, role in pairs
    ]


def _only_tells(slug: str, event_type: str, vocabulary: Vocabulary) -> bool:
    """Bodies and persons of other states; those of Ukraine too, but for its forces and services where it
    fights."""
    kind, root = vocabulary.actors[slug].kind, vocabulary.root(slug)
    if event_type not in _MATTER or kind not in _BODIES or root in SIDES:
        return False
    return root != UKRAINE or kind == "person" or event_type not in _AT_ARMS


def others_before(telling: Telling, vocabulary: Vocabulary) -> set[str]:
    """Other states before a verb of condemning: the two sides condemn nobody beside them."""
    named = [name for name in telling.names if not (name.locative or name.possessive or telling.after(name))]
    return {vocabulary.root(name.slug) for name in named} - SIDES


def made_in(telling: Telling, vocabulary: Vocabulary) -> list[str]:
    """North Korea, where only another clause of the sentence says that a weapon is from there."""
    named = {vocabulary.root(name.slug) for name in telling.names}
    beside = {vocabulary.root(name.slug) for name in telling.scene.actors}
    return sorted((beside & {KOREA}) - named)
