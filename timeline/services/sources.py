"""What follows when a source changes."""

from __future__ import annotations

from timeline.models import Claim, Source


def derive_claim_days(source: Source) -> None:
    """Let claims without a day of their own count from the source's day as it is now."""
    Claim.objects.filter(source=source, claimed_on__isnull=True).update(known_on=source.known_on)
