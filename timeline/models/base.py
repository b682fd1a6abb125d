"""Fields and constraints that several models share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q

from timeline.chronology import EdtfError, parse
from timeline.vocab import Words

if TYPE_CHECKING:
    TextColumn = models.CharField[str, str]
else:
    TextColumn = models.CharField

SLUG_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
slug_validator = RegexValidator(SLUG_PATTERN, "Use lower-case letters, digits and single hyphens.")
iso3_validator = RegexValidator(r"^[A-Z]{3}$", "Use the three capital letters of ISO 3166-1.")
language_validator = RegexValidator(r"^[a-z]{2}$", "Use the two letters of ISO 639-1.")


def validate_edtf(text: str) -> None:
    """Refuse text that is not in the EDTF profile of `timeline.chronology`."""
    try:
        parse(text)
    except EdtfError as error:
        raise ValidationError(str(error), code="edtf") from error


class EdtfField(TextColumn):
    """A date as EDTF text, at most 64 characters; the text is the truth, bounds are derived beside it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 64)
        kwargs.setdefault("validators", [validate_edtf])
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> tuple[str, str, Any, Any]:
        """Leave the fixed validator out of migrations."""
        name, path, args, kwargs = super().deconstruct()
        kwargs.pop("validators", None)
        return name, path, args, kwargs


class SlugField(TextColumn):
    """A readable identifier, unique in its table."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 100)
        kwargs.setdefault("unique", True)
        kwargs.setdefault("validators", [slug_validator])
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> tuple[str, str, Any, Any]:
        """Leave the fixed validator out of migrations."""
        name, path, args, kwargs = super().deconstruct()
        kwargs.pop("validators", None)
        return name, path, args, kwargs


def word_field(words: type[Words], **kwargs: Any) -> models.CharField[str, str]:
    """Return a column that takes the values of `words`; optional when `blank=True` is given."""
    return models.CharField(max_length=24, choices=words.choices, **kwargs)


def word_constraint(
    model: str, field: str, words: type[Words], *, blank: bool = False
) -> models.CheckConstraint:
    """Hold `field` to the values of `words` in the database too."""
    values = [*words.values, ""] if blank else words.values
    return models.CheckConstraint(
        condition=Q(**{f"{field}__in": values}),
        name=f"{model}_{field}_is_known",
        violation_error_message=f"{field}: not one of {', '.join(words.values)}.",
    )


def not_empty(model: str, field: str) -> models.CheckConstraint:
    """Refuse an empty text in the database too."""
    return models.CheckConstraint(
        condition=~Q(**{field: ""}),
        name=f"{model}_{field}_is_given",
        violation_error_message=f"{field}: must not be empty.",
    )
