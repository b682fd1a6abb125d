"""The words of the field as choices, each with its label and a one-sentence definition.

Lists that a data set may extend (event types, actors, weapon systems, places, publications) are tables
instead; the lists here are fixed because rules are written against them. `data/vocabulary.yaml` repeats
them for re-users, and a test holds the two equal.
"""

from timeline.vocab.base import Words
from timeline.vocab.claims import (
    MATERIAL_BASES,
    OWN_VOICE_BASES,
    SUPPORTING,
    Basis,
    Flow,
    Measure,
    Outcome,
    Population,
    PublicationKind,
    Stance,
    TitleKind,
    Unit,
)
from timeline.vocab.editing import Action, DateHow, Decision, EditorialState, Origin, RecordKind
from timeline.vocab.events import (
    SPEAKING_ROLES,
    Band,
    Extent,
    Importance,
    Judged,
    LinkKind,
    PlaceRole,
    Role,
    Status,
)
from timeline.vocab.names import ActorKind, WeaponCategory

__all__ = [
    "MATERIAL_BASES",
    "OWN_VOICE_BASES",
    "SPEAKING_ROLES",
    "SUPPORTING",
    "Action",
    "ActorKind",
    "Band",
    "Basis",
    "DateHow",
    "Decision",
    "EditorialState",
    "Extent",
    "Flow",
    "Importance",
    "Judged",
    "LinkKind",
    "Measure",
    "Origin",
    "Outcome",
    "PlaceRole",
    "Population",
    "PublicationKind",
    "RecordKind",
    "Role",
    "Stance",
    "Status",
    "TitleKind",
    "Unit",
    "WeaponCategory",
    "Words",
]
