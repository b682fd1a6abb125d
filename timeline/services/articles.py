"""Articles: texts that are read once, stored as they are, and turned into candidates.

Reading the same text again adds nothing. Reading it with a newer extractor renews only what nobody touched.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.db import IntegrityError, transaction
from django.utils import timezone

from timeline.chronology import label
from timeline.extraction import EXTRACTOR_VERSION, Extraction, Vocabulary, extract
from timeline.extraction import Candidate as Proposal
from timeline.fetching import PageDate
from timeline.models import Actor, Article, Candidate, EventType, Place, Publication, Source, WeaponSystem
from timeline.records import record_of
from timeline.services.article_days import (
    known_after_reading,
    known_before_reading,
    refuse_contradiction,
    refuse_future,
)
from timeline.services.article_sources import (
    Page,
    checked_url,
    day_in_url,
    find_source,
    make_source,
    publication_of,
)
from timeline.services.errors import ServiceError
from timeline.vocab import DateHow, Decision, Origin

if TYPE_CHECKING:
    from django.contrib.auth.models import User

MAX_TEXT = 500_000  # characters
MAX_NAME = 300
INFERRED = frozenset({DateHow.META, DateHow.URL, DateHow.CUE_LINE, DateHow.DATELINE})
DECIDED = frozenset({Decision.ACCEPTED, Decision.MERGED, Decision.REJECTED})


@dataclass(frozen=True, slots=True)
class IngestResult:
    """An article with its candidates; `created` is False when the same text was stored before."""

    article: Article
    created: bool
    candidates: list[Candidate]
    extraction: Extraction


def current_vocabulary() -> Vocabulary:
    """Return the names to look for, as the database holds them now."""
    tables = {
        "event_types": EventType.objects.all(),
        "actors": Actor.objects.select_related("parent"),
        "weapon_systems": WeaponSystem.objects.all(),
        "places": Place.objects.all(),
        "publications": Publication.objects.all(),
    }
    return Vocabulary.from_mapping(
        {name: [record_of(thing) for thing in things] for name, things in tables.items()}
    )


def ingest_text(
    text: str,
    *,
    name: str,
    origin: Origin,
    by: User | None,
    published_on: date | None = None,
    url: str = "",
    language: str | None = None,
    source: Source | None = None,
    publication: Publication | None = None,
    title: str = "",
    page_date: PageDate | None = None,
    today: date | None = None,
    vocabulary: Vocabulary | None = None,
) -> IngestResult:
    """Store a text and what it seems to report; nothing at all is written when it is refused.

    The address is recorded and never fetched; with a publication, known or given, it becomes a source.
    `page_date` is what the page itself says about its date; `today` (this day when None) only bounds the
    publication date. Raises MissingDateError when the date is neither given nor found, and ServiceError for
    a text, date or address that cannot be used.
    """
    text, today = checked_text(text), today or timezone.localdate()
    url = checked_url(url) if url else ""
    names = vocabulary or current_vocabulary()
    if (known := _known(text)) is not None:
        _refuse_other_day(known, published_on)
        return _stored(known, names)
    source = source or (find_source(url) if url else None)
    listed, stamp = source.published_on if source else "", day_in_url(url, today) if url else None
    given = known_before_reading(published_on, listed, page_date, stamp, today)
    extraction = extract(text, published_on=given, vocabulary=names, language=language)
    if given and given.how == DateHow.META:
        refuse_contradiction(text, extraction, given)
    known_day = known_after_reading(extraction, page_date, today)
    article = Article(
        source=source,
        name=(name.strip() or text.strip().splitlines()[0])[:MAX_NAME],
        url=url or (source.url if source else ""),
        text=text,
        sha256=fingerprint(text),
        language=extraction.language,
        published_on=known_day.edtf,
        published_how=known_day.how,
        origin=origin,
        retrieved_at=timezone.now(),
        created_by=by,
    )
    try:
        _store(article, extraction, publication, title, by)
    except IntegrityError:  # the same text came in from elsewhere in the meantime
        if (known := _known(text)) is None:
            raise
        return _stored(known, names)
    return IngestResult(article, True, list(article.candidates.all()), extraction)


def checked_text(text: str) -> str:
    """Return a text with plain line ends; raise ServiceError when it cannot be read as an article."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise ServiceError("The text is empty.")
    if len(text) > MAX_TEXT:
        raise ServiceError(f"The text has {len(text):,} characters; at most {MAX_TEXT:,} are read at once.")
    if "\0" in text:
        raise ServiceError("The text holds NUL bytes; it seems to be a binary file rather than text.")
    try:
        text.encode()
    except UnicodeEncodeError:
        raise ServiceError(
            "The text holds half characters (lone surrogates) that cannot be stored."
        ) from None
    return text


def fingerprint(text: str) -> str:
    """Return the identity of a text: the SHA-256 of its UTF-8 bytes."""
    return hashlib.sha256(text.encode()).hexdigest()


@transaction.atomic
def read_again(
    article: Article, *, published_on: date | None = None, language: str | None = None
) -> IngestResult:
    """Read a stored article once more, perhaps from another day; what a person touched stays as it is.

    Raises ServiceError when the new day lies in the future.
    """
    held = Article.objects.select_for_update(of=("self",)).get(pk=article.pk)
    day = published_on or date.fromisoformat(held.published_on)
    refuse_future(day, timezone.localdate())
    extraction = extract(
        held.text, published_on=day, vocabulary=current_vocabulary(), language=language or held.language
    )
    if published_on and published_on.isoformat() != held.published_on:
        held.published_on, held.published_how = published_on.isoformat(), DateHow.GIVEN
    held.language = extraction.language
    held.save()
    _renew(held, extraction)
    return IngestResult(held, False, list(held.candidates.all()), extraction)


@transaction.atomic
def set_source(article: Article, source: Source) -> Article:
    """Say which source an article is the text of; claims cite it. Refused once a claim cites another."""
    held = Article.objects.select_for_update(of=("self",)).get(pk=article.pk)
    if held.claims.exclude(source=source).exists():
        raise ServiceError("Claims already cite this article under another source; change those first.")
    held.source, held.url = source, source.url
    held.save()
    return held


@transaction.atomic
def add_source(
    article: Article, *, url: str, publication: Publication, title: str, by: User | None
) -> Article:
    """Find the source at an address, or make it, and say that an article is its text."""
    url = checked_url(url)
    source = find_source(url) or make_source(_page(article, url, title), publication, by=by)
    return set_source(article, source)


@transaction.atomic
def delete_article(article: Article) -> None:
    """Delete an article with its candidates; refused once one of them became an event or a claim."""
    if not is_deletable(article):
        raise ServiceError(f"“{article}” cannot be deleted: events or claims were made from it.")
    article.delete()


def is_deletable(article: Article) -> bool:
    """Whether no event and no claim was made from an article."""
    made = article.candidates.filter(decision__in=[Decision.ACCEPTED, Decision.MERGED])
    return not made.exists() and not article.claims.exists()


def _refuse_other_day(article: Article, published_on: date | None) -> None:
    if published_on and published_on.isoformat() != article.published_on:
        raise ServiceError(
            f"This text is already stored as article {article.pk}, published on "
            f"{label(article.published_on)}. If that day is wrong, correct it there."
        )


def _known(text: str) -> Article | None:
    return Article.objects.filter(sha256=fingerprint(text)).first()


def _stored(article: Article, vocabulary: Vocabulary) -> IngestResult:
    day = date.fromisoformat(article.published_on)
    extraction = extract(article.text, published_on=day, vocabulary=vocabulary, language=article.language)
    return IngestResult(article, False, list(article.candidates.all()), extraction)


def _page(article: Article, url: str, title: str) -> Page:
    inferred = article.published_how in INFERRED
    return Page(url, article.language, title, article.published_on, inferred)


@transaction.atomic
def _store(
    article: Article, extraction: Extraction, publication: Publication | None, title: str, by: User | None
) -> None:
    if article.source is None and article.url:
        publication = publication or publication_of(article.url)
        if publication:
            article.source = make_source(_page(article, article.url, title), publication, by=by)
    article.save()
    Candidate.objects.bulk_create(_rows(article, extraction, extraction.candidates))


def _rows(article: Article, extraction: Extraction, proposals: Sequence[Proposal]) -> list[Candidate]:
    rows = [Candidate(article=article, key=proposal.key) for proposal in proposals]
    for row, proposal in zip(rows, proposals, strict=True):
        _fill(row, proposal, extraction)
    return rows


def _fill(row: Candidate, proposal: Proposal, extraction: Extraction) -> None:
    """Write what the machine proposes into a row that no person has touched."""
    start, end = proposal.spans[0]
    mention = extraction.mentions[proposal.mention] if proposal.mention is not None else None
    row.sentence_start, row.sentence_end = start, end
    row.mention_start, row.mention_end = (mention.start, mention.end) if mention else (start, start)
    row.proposed = {**proposal.to_dict(), "date_text": mention.text if mention else ""}
    row.score, row.above_fold = proposal.score, proposal.above_fold
    row.extractor_version = EXTRACTOR_VERSION


def _renew(article: Article, extraction: Extraction) -> None:
    """Bring untouched candidates up to date: renew, add, mark as stale; stale ones may come back."""
    rows = {row.key: row for row in article.candidates.select_for_update(of=("self",))}
    proposals = {proposal.key: proposal for proposal in extraction.candidates}
    for key, row in rows.items():
        if row.decision in DECIDED or row.edited:
            continue
        if key in proposals:
            _fill(row, proposals[key], extraction)
        row.decision = Decision.PENDING if key in proposals else Decision.STALE
        row.save()
    new = [proposal for key, proposal in proposals.items() if key not in rows]
    Candidate.objects.bulk_create(_rows(article, extraction, new))
