"""The full-text engines: FTS5 of SQLite, tsvector with GIN of PostgreSQL. Nothing else knows the database.

Both hold the words of `timeline.search.words` as they are and compare them byte by byte: neither the parser
nor the locale of a database matters, and both find the same events.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Protocol

from django.db.backends.base.base import BaseDatabaseWrapper

from timeline.search.documents import Document
from timeline.search.terms import Term
from timeline.search.words import GAP

TABLE = "timeline_search"


class Engine(Protocol):
    """How one database keeps and finds words."""

    create: tuple[str, ...]
    insert: str
    delete: str
    find: str  # a query with one parameter that gives primary keys of events
    gather: str  # the same, all of them in one text with commas: ten times as quick to fetch

    def row(self, document: Document) -> tuple[int | str, ...]:
        """Return the parameters of `insert`."""
        ...

    def expression(self, terms: Sequence[Term], *, own: bool) -> str:
        """Return the parameter of `find` for events that hold all terms, or hold them in their own words."""
        ...

    def any_expression(self, terms: Sequence[Term]) -> str:
        """Return the parameter of `find` for events that hold one of the terms."""
        ...


class Sqlite:
    """FTS5: a row an event, a column for its own words and one for those of its claims."""

    create: tuple[str, ...] = (
        f"CREATE VIRTUAL TABLE {TABLE} "
        "USING fts5(own, claims, columnsize=0, tokenize=\"ascii tokenchars '_'\")",
    )
    insert = f"INSERT INTO {TABLE} (rowid, own, claims) VALUES (%s, %s, %s)"  # noqa: S608
    delete = f"DELETE FROM {TABLE} WHERE rowid = %s"  # noqa: S608
    find = f"SELECT rowid FROM {TABLE} WHERE {TABLE} MATCH %s"  # noqa: S608
    gather = f"SELECT group_concat(rowid) FROM {TABLE} WHERE {TABLE} MATCH %s"  # noqa: S608

    def row(self, document: Document) -> tuple[int | str, ...]:
        return document.event, " ".join(document.own), " ".join(document.claims)

    def expression(self, terms: Sequence[Term], *, own: bool) -> str:
        every = " AND ".join(map(self._phrase, terms))
        return f"own : ({every})" if own else every

    def any_expression(self, terms: Sequence[Term]) -> str:
        return " OR ".join(map(self._phrase, terms))

    def _phrase(self, term: Term) -> str:
        return f'"{" ".join(term.words)}"' + ("*" if term.open_end else "")


class Postgresql:
    """tsvector: a row an event; weight A marks its own words. Vectors and queries are written out."""

    create: tuple[str, ...] = (
        f"CREATE TABLE {TABLE} (event_id bigint PRIMARY KEY, words tsvector NOT NULL)",
        f"CREATE INDEX {TABLE}_words ON {TABLE} USING gin (words)",
    )
    insert = f"INSERT INTO {TABLE} (event_id, words) VALUES (%s, %s::tsvector)"  # noqa: S608
    delete = f"DELETE FROM {TABLE} WHERE event_id = %s"  # noqa: S608
    find = f"SELECT event_id FROM {TABLE} WHERE words @@ %s::tsquery"  # noqa: S608
    gather = f"SELECT string_agg(event_id::text, ',') FROM {TABLE} WHERE words @@ %s::tsquery"  # noqa: S608

    def row(self, document: Document) -> tuple[int | str, ...]:
        places: dict[str, list[str]] = defaultdict(list)
        weighted = [(word, "A") for word in document.own] + [(word, "") for word in document.claims]
        for place, (word, weight) in enumerate(weighted, start=1):
            if word != GAP:
                places[word].append(f"{place}{weight}")
        return document.event, " ".join(f"'{word}':{','.join(where)}" for word, where in places.items())

    def expression(self, terms: Sequence[Term], *, own: bool) -> str:
        return " & ".join(self._phrase(term, "A" if own else "") for term in terms)

    def any_expression(self, terms: Sequence[Term]) -> str:
        return " | ".join(self._phrase(term, "") for term in terms)

    def _phrase(self, term: Term, weight: str) -> str:
        ends = [""] * (len(term.words) - 1) + ["*" if term.open_end else ""]
        marks = [f":{end}{weight}" if end or weight else "" for end in ends]
        words = " <-> ".join(f"'{word}'{mark}" for word, mark in zip(term.words, marks, strict=True))
        return f"({words})"


ENGINES: dict[str, Engine] = {"sqlite": Sqlite(), "postgresql": Postgresql()}


def create(connection: BaseDatabaseWrapper) -> None:
    """Create the index, empty."""
    with connection.cursor() as cursor:
        for statement in ENGINES[connection.vendor].create:
            cursor.execute(statement)


def drop(connection: BaseDatabaseWrapper) -> None:
    """Drop the index."""
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TABLE {TABLE}")


def clear(connection: BaseDatabaseWrapper) -> None:
    """Empty the index."""
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {TABLE}")  # noqa: S608


def replace(connection: BaseDatabaseWrapper, ids: Iterable[int], found: Iterable[Document]) -> None:
    """Replace the documents of events; an event without a document is forgotten."""
    engine = ENGINES[connection.vendor]
    with connection.cursor() as cursor:
        cursor.executemany(engine.delete, [(pk,) for pk in ids])
        cursor.executemany(engine.insert, [engine.row(document) for document in found])
