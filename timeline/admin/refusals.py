"""A refusal by a service, shown in the form that asked for the change."""

from __future__ import annotations

from typing import Any

from timeline.services.errors import ServiceError


class RefusedFieldError(ServiceError):
    """A refusal that belongs to one field of the form."""

    def __init__(self, field: str, message: str) -> None:
        super().__init__(message)
        self.field = field


class RefusableForm:
    """Mixin for model forms: shows what a service refused when the same request was tried before."""

    refusal: ServiceError | None = None

    def clean(self) -> Any:
        """Add the refusal to the errors of the form."""
        cleaned = super().clean()  # type: ignore[misc]
        if self.refusal is not None:
            field = getattr(self.refusal, "field", None)
            self.add_error(field if field in self.fields else None, str(self.refusal))  # type: ignore[attr-defined]
        return cleaned
