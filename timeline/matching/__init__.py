"""Which published events match a query, in which order, and with which status on a day. All of it in SQL."""

from timeline.matching.conditions import claims_asked, in_order, matching, with_agencies
from timeline.matching.then import known_by, statuses_then

__all__ = ["claims_asked", "in_order", "known_by", "matching", "statuses_then", "with_agencies"]
