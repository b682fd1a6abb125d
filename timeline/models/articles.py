"""Articles that were read, and the candidates the extraction proposes from them."""

from __future__ import annotations

from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from timeline.models.base import EdtfField, not_empty, word_constraint, word_field
from timeline.models.events import Event
from timeline.models.sources import Source
from timeline.vocab import DateHow, Decision, Origin


class Article(models.Model):
    """The text of one page as it was read; it never changes, so that offsets into it stay right."""

    source = models.ForeignKey(Source, models.PROTECT, null=True, blank=True, related_name="articles")
    name = models.CharField(max_length=300, blank=True, help_text="File name or first line, for lists.")
    url = models.URLField(max_length=600, blank=True)
    text = models.TextField(editable=False)
    sha256 = models.CharField(max_length=64, unique=True, editable=False)
    language = models.CharField(max_length=2)
    published_on = EdtfField(help_text="The day it was published, from which relative dates are read.")
    published_how = word_field(DateHow)
    origin = word_field(Origin, editable=False)
    retrieved_at = models.DateTimeField(editable=False)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, editable=False, related_name="+"
    )

    class Meta:
        ordering = ["-retrieved_at", "-pk"]
        constraints = [
            word_constraint("article", "origin", Origin),
            word_constraint("article", "published_how", DateHow),
            not_empty("article", "text"),
        ]

    def __str__(self) -> str:
        return self.name or f"Article {self.sha256[:8]}"


class CandidateQuerySet(models.QuerySet["Candidate"]):
    """Reads of candidates, named as adjectives."""

    def pending(self) -> Self:
        """Keep those that nobody has decided yet."""
        return self.filter(decision=Decision.PENDING)


class Candidate(models.Model):
    """A machine's proposal of an event, and what a person made of it.

    `proposed` is the machine's (the JSON shape of `timeline.extraction.Candidate`), `edited` a person's
    changes to it; neither overwrites the other. Offsets are half-open and count characters of the article.
    """

    article = models.ForeignKey(Article, models.CASCADE, related_name="candidates")
    key = models.CharField(max_length=40, editable=False)
    extractor_version = models.CharField(max_length=20, editable=False)
    sentence_start = models.PositiveIntegerField(editable=False)
    sentence_end = models.PositiveIntegerField(editable=False)
    mention_start = models.PositiveIntegerField(editable=False)
    mention_end = models.PositiveIntegerField(editable=False)
    proposed = models.JSONField(editable=False)
    edited = models.JSONField(null=True, blank=True)
    score = models.FloatField(editable=False)
    above_fold = models.BooleanField(default=True, editable=False)
    decision = word_field(Decision, default=Decision.PENDING, editable=False)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, editable=False, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, editable=False)
    why = models.TextField("reason", blank=True)
    event = models.ForeignKey(
        Event, models.PROTECT, null=True, blank=True, editable=False, related_name="candidates"
    )

    objects = CandidateQuerySet.as_manager()

    class Meta:
        ordering = ["article", "-above_fold", "sentence_start", "mention_start"]
        constraints = [
            word_constraint("candidate", "decision", Decision),
            models.UniqueConstraint(fields=["article", "key"], name="candidate_key_is_unique_in_article"),
            models.CheckConstraint(
                condition=Q(sentence_start__lt=F("sentence_end")), name="candidate_sentence_is_a_span"
            ),
            models.CheckConstraint(
                condition=~Q(decision__in=[Decision.ACCEPTED, Decision.MERGED]) | Q(event__isnull=False),
                name="candidate_accepted_has_an_event",
            ),
        ]

    def __str__(self) -> str:
        return str(self.content["title"])

    @property
    def content(self) -> dict[str, Any]:
        """The proposal with a person's changes laid over it."""
        return {**self.proposed, **(self.edited or {})}

    @property
    def quote(self) -> str:
        """The sentence the candidate was read from."""
        return self.article.text[self.sentence_start : self.sentence_end]
