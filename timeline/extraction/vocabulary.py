"""The names to look for, compiled once from plain data of the shape of ``data/vocabulary.yaml``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any


class VocabularyError(ValueError):
    """The vocabulary data lacks something; the message names the list and the entry."""


@dataclass(frozen=True, slots=True)
class Actor:
    """A state, body, person, firm, unit or vessel, with the body it belongs to."""

    slug: str
    name: str
    kind: str
    parent: str | None


@dataclass(frozen=True)
class Vocabulary:
    """Actors, weapon systems, places and event types by slug."""

    actors: Mapping[str, Actor]
    systems: Mapping[str, str]
    places: Mapping[str, str]
    event_types: Mapping[str, str]
    raw: Mapping[str, Any] = field(repr=False, default_factory=dict)

    @classmethod
    def from_mapping(cls, data: Mapping[str, Any]) -> Vocabulary:
        """Compile plain data; raises VocabularyError for an entry without slug or name."""
        actors = {
            _need(row, "slug", "actors"): Actor(
                row["slug"], _need(row, "name", "actors"), row.get("kind") or "", row.get("parent") or None
            )
            for row in _rows(data, "actors")
        }
        systems = {
            _need(row, "slug", "weapon_systems"): _need(row, "designation", "weapon_systems")
            for row in _rows(data, "weapon_systems")
        }
        places = {
            _need(row, "slug", "places"): _need(row, "name", "places") for row in _rows(data, "places")
        }
        types = {_need(row, "slug", "event_types"): row.get("band") or "" for row in _rows(data, "event_types")}
        return cls(actors, systems, places, types, data)


def _rows(data: Mapping[str, Any], name: str) -> Sequence[Mapping[str, Any]]:
    return data.get(name) or ()


def _need(row: Mapping[str, Any], key: str, name: str) -> str:
    value = row.get(key)
    if not isinstance(value, str) or not value:
        raise VocabularyError(f"{name}: an entry has no {key}: {dict(row)!r:.80}")
    return value
