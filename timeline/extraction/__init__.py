"""From an article's text to dated, sourced candidate events. Pure and deterministic: no Django, no clock, no
network."""

from timeline.extraction.lookup.vocabulary import Vocabulary, VocabularyError
from timeline.extraction.pipeline import extract
from timeline.extraction.rules import How, Part, Reason, Rule
from timeline.extraction.text.document import MAX_CHARACTERS
from timeline.extraction.values import (
    EXTRACTOR_VERSION,
    Candidate,
    Extraction,
    Mention,
    PublicationDate,
    Quantity,
)

__all__ = [
    "EXTRACTOR_VERSION",
    "MAX_CHARACTERS",
    "Candidate",
    "Extraction",
    "How",
    "Mention",
    "Part",
    "PublicationDate",
    "Quantity",
    "Reason",
    "Rule",
    "Vocabulary",
    "VocabularyError",
    "extract",
]
