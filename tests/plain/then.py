"""What was known on a day: the statuses that events had then, from few columns and no model instances."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from django.db.models import Q, QuerySet

from timeline.models import Claim, Event
from timeline.status import ClaimFacts, EventFacts, standings, status_then
from timeline.vocab import Status


def known_by(day: date) -> Q:
    """Return the condition that a claim was known by a day; a claim without a day never is."""
    return Q(known_on__lte=day)


def statuses_then(events: QuerySet[Event], day: date) -> dict[int, Status]:
    """Return the status of then by primary key, leaving out events that were not yet known. Three queries."""
    claims = _claims_of(events)
    rows = events.order_by().values_list("pk", "status", "type__band", "type__judged", "outcome_note")
    found = {
        pk: status_then(EventFacts(band, judged, bool(outcome), tuple(claims[pk])), Status(stored), day)
        for pk, stored, band, judged, outcome in rows
    }
    return {pk: status for pk, status in found.items() if status is not None}


def _claims_of(events: QuerySet[Event]) -> dict[int, list[ClaimFacts]]:
    standing = standings()
    rows = Claim.objects.order_by().filter(event__in=events.order_by().values("pk"))
    found: dict[int, list[ClaimFacts]] = defaultdict(list)
    for event, stance, basis, claimant, publication, original, known_on in rows.values_list(
        "event_id",
        "stance",
        "basis",
        "claimant_id",
        "source__publication_id",
        "source__original_publication_id",
        "known_on",
    ):
        origin = str(original or publication)
        found[event].append(ClaimFacts(stance, basis, standing.get(claimant), origin, known_on))
    return found
