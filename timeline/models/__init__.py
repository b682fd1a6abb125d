"""The tables, by subject. Querysets live beside their models; all writes are in `timeline.services`."""

from timeline.models.articles import Article, Candidate, CandidateQuerySet
from timeline.models.claims import Claim, Quantity
from timeline.models.events import (
    Event,
    EventLink,
    EventPlace,
    EventQuerySet,
    EventSlug,
    EventSystem,
    Participation,
    new_uid,
)
from timeline.models.history import DataVersion, Revision, Version, new_token
from timeline.models.names import Actor, EventType, Place, Publication, WeaponSystem, root_of
from timeline.models.pages import Period, Preset, TimelinePage
from timeline.models.sources import Source, url_key

__all__ = [
    "Actor",
    "Article",
    "Candidate",
    "CandidateQuerySet",
    "Claim",
    "DataVersion",
    "Event",
    "EventLink",
    "EventPlace",
    "EventQuerySet",
    "EventSlug",
    "EventSystem",
    "EventType",
    "Participation",
    "Period",
    "Place",
    "Preset",
    "Publication",
    "Quantity",
    "Revision",
    "Source",
    "TimelinePage",
    "Version",
    "WeaponSystem",
    "new_token",
    "new_uid",
    "root_of",
    "url_key",
]
