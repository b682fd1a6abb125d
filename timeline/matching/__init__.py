"""Which published events match a query, as sets of events of the columnar snapshot."""

from timeline.matching.conditions import asks_claims, claims_asked, matching
from timeline.matching.then import known_by

__all__ = ["asks_claims", "claims_asked", "known_by", "matching"]
