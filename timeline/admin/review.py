"""The review desk: an article's text on the left, its candidates with their forms on the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse

from timeline.admin.article_forms import AgainForm, SourceForm, publication_names
from timeline.admin.candidate_forms import FOLDED, LISTS, CandidateForm, Names
from timeline.admin.explained import part_words, rule_words
from timeline.admin.highlight import pieces
from timeline.admin.widgets import EdtfInput
from timeline.chronology import label
from timeline.extraction import EXTRACTOR_VERSION, Extraction, Mention, extract
from timeline.models import Actor, Article, Candidate
from timeline.services.articles import current_vocabulary, is_deletable
from timeline.services.candidates import REOPENABLE
from timeline.services.likeness import Likeness, likely_events
from timeline.vocab import Decision, Origin

TEMPLATE = "admin/timeline/article/review.html"


@dataclass(frozen=True)
class Card:
    """One candidate on the desk; `form` is None once it is decided."""

    candidate: Candidate
    number: int
    names: Names
    form: CandidateForm | None
    error: str
    likely: Sequence[Likeness]
    read_from: Mention | None

    @property
    def date(self) -> str:
        """The date in words."""
        return label(self.candidate.content["edtf"], self.candidate.content.get("date_text", ""))

    @property
    def parts(self) -> list[tuple[str, float]]:
        """What the score is made of, in words, largest first; what counts nothing is left out."""
        parts: dict[str, float] = self.candidate.proposed.get("parts") or {}
        ordered = sorted(parts.items(), key=lambda part: -abs(part[1]))
        return [(part_words(name), value) for name, value in ordered if value]

    @property
    def reading(self) -> str:
        """How its date was read; empty when the text is not read so any more."""
        return rule_words(self.read_from) if self.read_from else ""

    @property
    def who(self) -> list[str]:
        """The actors with their roles, in words."""
        return list(self.names.parts("actors", self.candidate.content))

    @property
    def type(self) -> str:
        """The type in words."""
        slug = self.candidate.content["type"]
        return self.names.types.get(slug, slug)

    @property
    def mention(self) -> str:
        """The words the date was read from; empty for a statement dated by the publication day."""
        return self.candidate.article.text[self.candidate.mention_start : self.candidate.mention_end]

    @property
    def can_be_reopened(self) -> bool:
        """Whether its decision can be taken back."""
        return self.candidate.decision in REOPENABLE

    @property
    def lists(self) -> list[Any]:
        """The lists of boxes that are not empty."""
        if self.form is None:
            return []
        return [self.form[name] for name in LISTS if self.candidate.content[name]]

    @property
    def claim_fields(self) -> list[Any]:
        """The fields that are folded away until somebody needs them."""
        return [self.form[name] for name in FOLDED] if self.form else []

    @property
    def claim_errors(self) -> bool:
        """Whether one of those was refused."""
        return any(field.errors for field in self.claim_fields)


@dataclass(frozen=True)
class Failure:
    """A form that was sent and refused, to be shown again as it was filled in."""

    candidate: Candidate | None = None
    form: CandidateForm | SourceForm | AgainForm | None = None
    error: str = ""


def review_url(article: Article) -> str:
    """Return the address of an article's review desk."""
    return reverse("admin:timeline_article_change", args=[article.pk])


def review_page(request: HttpRequest, article: Article, failure: Failure | None = None) -> HttpResponse:
    """Render the desk; it only reads."""
    failure = failure or Failure()
    extraction = read(article)
    rows = _rows(article)
    cards = _cards(rows, failure, extraction)
    pending = [card for card in cards if card.candidate.decision == Decision.PENDING]
    context = {
        **admin.site.each_context(request),
        "title": article.name,
        "opts": Article._meta,
        "article": article,
        "published": label(article.published_on),
        "pieces": pieces(article.text, rows, extraction.mentions),
        "unread": [mention for mention in extraction.mentions if not mention.edtf],
        "extraction": extraction,
        "is_outdated": any(row.extractor_version != EXTRACTOR_VERSION for row in rows),
        "likely_cards": [card for card in pending if card.candidate.above_fold],
        "other_cards": [card for card in pending if not card.candidate.above_fold],
        "decided_cards": [card for card in cards if card.candidate.decision != Decision.PENDING],
        "pending": len(pending),
        "source_form": _source_form(article, failure),
        "again_form": _again_form(article, failure),
        "failure": failure,
        "publication_names": publication_names(),
        "actor_names": list(Actor.objects.values_list("name", flat=True)),
        "media": EdtfInput().media,
        **permissions(request),
        "can_delete": request.user.has_perm("timeline.delete_article") and is_deletable(article),
    }
    return TemplateResponse(request, TEMPLATE, context)


def permissions(request: HttpRequest) -> dict[str, bool]:
    """Return what the person may do at the desk."""
    may = request.user.has_perm
    decide = may("timeline.change_candidate")
    return {
        "can_decide": decide,
        "can_accept": decide and may("timeline.add_event"),
        "can_merge": decide and may("timeline.change_event"),
        "can_change_article": may("timeline.change_article"),
    }


def read(article: Article) -> Extraction:
    """Read the stored text again, for the dates in it; nothing is written."""
    return extract(
        article.text,
        published_on=date.fromisoformat(article.published_on),
        vocabulary=current_vocabulary(),
        language=article.language,
    )


def _rows(article: Article) -> list[Candidate]:
    rows = list(article.candidates.select_related("event", "decided_by"))
    for row in rows:
        row.article = article
    return rows


def _cards(rows: Sequence[Candidate], failure: Failure, extraction: Extraction) -> list[Card]:
    """Number the candidates as they stand in the text; their order is the order of the desk."""
    names = Names.load()
    in_text = sorted(rows, key=lambda row: (row.sentence_start, row.mention_start, row.pk))
    numbers = {row.pk: number for number, row in enumerate(in_text, start=1)}
    for row in rows:
        row.number = numbers[row.pk]  # type: ignore[attr-defined]
    likely = likely_events(row for row in rows if row.decision == Decision.PENDING)
    mentions = {(mention.start, mention.end): mention for mention in extraction.mentions}
    return [
        _card(
            row,
            numbers[row.pk],
            names,
            failure,
            likely.get(row.pk, ()),
            mentions.get((row.mention_start, row.mention_end)),
        )
        for row in rows
    ]


def _card(
    row: Candidate,
    number: int,
    names: Names,
    failure: Failure,
    likely: Sequence[Likeness],
    read_from: Mention | None,
) -> Card:
    is_pending = row.decision == Decision.PENDING
    form, error = (CandidateForm(row, names) if is_pending else None), ""
    if failure.candidate is not None and failure.candidate.pk == row.pk:
        form = failure.form if is_pending and isinstance(failure.form, CandidateForm) else form
        error = failure.error
    return Card(row, number, names, form, error, likely, read_from)


def _source_form(article: Article, failure: Failure) -> SourceForm | None:
    if article.source is not None:
        return None
    if isinstance(failure.form, SourceForm):
        return failure.form
    title = "" if article.origin == Origin.FILE else article.name
    return SourceForm(initial={"url": article.url, "title": title})


def _again_form(article: Article, failure: Failure) -> AgainForm:
    if isinstance(failure.form, AgainForm):
        return failure.form
    return AgainForm(initial={"published_on": article.published_on})
