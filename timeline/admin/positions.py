"""Rows of an event keep the order in which they were entered; editors never number them."""

from __future__ import annotations

from typing import Any, TypeVar

from django.db.models import Max, Model

from timeline.admin.typed import BaseInlineFormSet

C = TypeVar("C", bound=Model)
P = TypeVar("P", bound=Model)


class PositionedFormSet(BaseInlineFormSet[C, P, Any]):
    """An inline formset whose new rows come after those that exist."""

    def add_fields(self, form: Any, index: int | None) -> None:
        """Name the box that deletes a row, which tables leave without a label."""
        super().add_fields(form, index)
        if "DELETE" in form.fields:
            form.fields["DELETE"].widget.attrs["aria-label"] = "Delete"

    def save_new(self, form: Any, commit: bool = True) -> C:
        """Save a new row at the end."""
        form.instance.position = self._next_position()
        return super().save_new(form, commit=commit)

    def _next_position(self) -> int:
        if not hasattr(self, "_last"):
            rows = self.model._default_manager.filter(**{self.fk.name: self.instance})  # type: ignore[union-attr]
            newest = rows.aggregate(newest=Max("position"))["newest"]
            self._last = -1 if newest is None else int(newest)
        self._last += 1
        return self._last
