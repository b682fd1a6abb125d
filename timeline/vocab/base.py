"""The base of every fixed list of words."""

from __future__ import annotations

from typing import Self

from django.db import models


class Words(models.TextChoices):
    """A fixed list: every member is written as value, definition, label."""

    definition: str

    def __new__(cls, value: str, definition: str = "") -> Self:
        """Keep the definition beside the value; Django takes the label."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.definition = definition
        return member
