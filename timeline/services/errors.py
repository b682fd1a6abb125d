"""The error that a refused write raises."""

from __future__ import annotations


class ServiceError(ValueError):
    """A write was refused; the message is a sentence fit for an editor."""
