"""The words of made-up events for the search index, without asking the database for what was just written.

They are the words that `timeline.search` would gather; a test compares the two.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from django.db import connection

from bench.synthetic.tables import Row, insert
from timeline.models import Actor, EventType, Place, Publication, WeaponSystem
from timeline.records import Record
from timeline.search import engines
from timeline.search.documents import Document
from timeline.search.words import GAP, joined, tokens

_SENTENCE = ". "
_COLUMNS = {"sqlite": ("rowid", "own", "claims"), "postgresql": ("event_id", "words")}


class Index:
    """Gathers the documents of events; `write` puts them into the search index."""

    def __init__(self) -> None:
        self._engine = engines.ENGINES[connection.vendor]
        self._rows: list[Row] = []
        named = ((Actor, "name"), (WeaponSystem, "designation"), (Place, "name"))
        self._names = {
            slug: joined([name, *aliases, *(form["text"] for form in careful)])
            for model, field in named
            for slug, name, aliases, careful in model._default_manager.values_list(
                "slug", field, "aliases", "careful_aliases"
            )
        }
        self._types = dict(EventType.objects.values_list("slug", "label"))
        self._publications = dict(Publication.objects.values_list("slug", "name"))

    def clear(self) -> None:
        """Empty the search index."""
        engines.clear(connection)

    def add(self, pk: int, event: Record, sources: Iterable[tuple[str, str]]) -> None:
        """Gather an event; `sources` are the title and the publication behind each of its claims."""
        self._rows.append(self._engine.row(self.document(pk, event, sources)))

    def write(self) -> None:
        """Write what was gathered."""
        insert(engines.TABLE, _COLUMNS[connection.vendor], self._rows)
        self._rows.clear()

    def document(self, pk: int, event: Record, sources: Iterable[tuple[str, str]]) -> Document:
        """Return what is searchable of an event."""
        found = Document(pk)
        texts = (event["title"], event["label"], event["summary"], self._types[event["type"]])
        for text in texts:
            found.own += _words(text or "")
        actors = dict.fromkeys(participant["actor"] for participant in event["participants"])
        for slug in (*actors, *event["weapon_systems"], *(at["place"] for at in event["places"])):
            found.own += self._names[slug]
        for claim, (title, publication) in zip(event["claims"], sources, strict=True):
            found.claims += _words(claim["note"]) + _words(title) + _words(self._publications[publication])
            found.claims += self._names.get(claim["claimant"], [])
        return found


def _words(text: str) -> list[str]:
    """Return the words of a text; sentences are few and come again and again."""
    if not text:
        return []
    return [word for sentence in text.split(_SENTENCE) for word in _sentence(sentence)] + [GAP]


@lru_cache(maxsize=1 << 16)
def _sentence(text: str) -> tuple[str, ...]:
    return tuple(tokens(text))
