"""The query string is the state: one value, one reader, one canonical form.

What the parameters mean:

- `q`: words, as in a web search; see `timeline.search`.
- `type`, `status`, `importance`, `system`: values are alternatives; parameters must all hold.
- `actor`, `place`: `russia` in any role, `russia:supplier` in that role. Only that actor: its agencies are
  other actors.
- `claimant`, `stance`, `basis`, `publication`: one and the same claim meets all that are given, and under
  `as_of` that claim was known by then. A claimant includes its agencies through `parent`, at any depth. A
  publication is the one where the claim's source stands or the one whose reporting the source carries.
- `since`, `until`: inclusive, each a year, month or day. A day in common is enough; `match=certain` asks that
  the whole date lies inside.
- `as_of`: only events with a supporting claim known by that day, with the status of then.
- `more`: the long filters that show all their choices; like `page`, `group`, `from` and `to` it changes
  nothing about which events are meant.
- `order`: by earliest day, `newest` or `oldest` first, or by the day an event became `known`, newest first.
"""

from timeline.query.known import name_of, role_of, unknown_values
from timeline.query.model import EventQuery, Group, Long, Match, Order, Presentation, Theme
from timeline.query.reading import Problem, ReadQuery, parameters, parse_query, read_query

__all__ = [
    "EventQuery",
    "Group",
    "Long",
    "Match",
    "Order",
    "Presentation",
    "Problem",
    "ReadQuery",
    "Theme",
    "name_of",
    "parameters",
    "parse_query",
    "read_query",
    "role_of",
    "unknown_values",
]
