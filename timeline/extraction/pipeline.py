"""From a text to its extraction: the steps in order."""

from __future__ import annotations

import hashlib
import re
from datetime import date

from timeline.extraction.values import Candidate, Extraction, Mention, PublicationDate
from timeline.extraction.vocabulary import Vocabulary

MAX_CHARACTERS = 200_000
_ISO = re.compile(r"\b(?:19|20)[0-9]{2}-[01][0-9]-[0-3][0-9]\b")


def extract(
    text: str, *, published_on: date | None = None, vocabulary: Vocabulary, language: str | None = None
) -> Extraction:
    """Read a text. Pure and deterministic; never raises for any text."""
    seen = text[:MAX_CHARACTERS]
    mentions = tuple(
        Mention(m.start(), m.end(), m.group(), m.group(), "day", "iso", 0.99) for m in _ISO.finditer(seen)
    )
    candidates = tuple(_candidate(seen, mention, index) for index, mention in enumerate(mentions))
    published = PublicationDate(published_on.isoformat(), "given") if published_on else None
    return Extraction(language or "en", published, None, mentions, candidates, len(text) > MAX_CHARACTERS)


def _candidate(text: str, mention: Mention, index: int) -> Candidate:
    start = text.rfind("\n", 0, mention.start) + 1
    end = text.find("\n", mention.end)
    end = len(text) if end < 0 else end
    quote = text[start:end]
    key = hashlib.sha256(f"{quote}|{mention.text}".encode()).hexdigest()[:16]
    return Candidate(
        key, quote[:80], "other", mention.edtf or "", "during", "reported", "asserts", "media_report", 0.1, False,
        ((start, end),), quote, index,
    )
