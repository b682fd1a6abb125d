"""A query in English: title and sentence, its filters one by one, and why it finds nothing."""

from timeline.describe.chips import Chip, chips
from timeline.describe.empty import Coverage, EmptyResult, Lift, Nearest, why_empty
from timeline.describe.labels import all_of, any_of
from timeline.describe.wording import Description, describe, period_of

__all__ = [
    "Chip",
    "Coverage",
    "Description",
    "EmptyResult",
    "Lift",
    "Nearest",
    "all_of",
    "any_of",
    "chips",
    "describe",
    "period_of",
    "why_empty",
]
