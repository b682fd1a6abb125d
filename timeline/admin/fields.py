"""Form fields of the admin: dates in words, lists one entry a line, query strings."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from timeline.admin.reading import today as civil_day
from timeline.admin.widgets import EdtfInput, LinesInput
from timeline.chronology import Entry, EntryError, Precision, read_entry

MATCHES = ("whole_word", "whole_word_case")
DATE_HELP = "In words or EDTF: 13 June 2024, late August 2023, since September 2023, 2024-06."
DAY_HELP = "A day, in words or as 2024-06-13."


class EdtfFormField(forms.CharField):
    """A date in words or EDTF; its value is canonical EDTF text."""

    kind = "edtf"
    precisions: frozenset[Precision] = frozenset(Precision)
    wanted = "a date"

    def __init__(self, *, today: Callable[[], date] = civil_day, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 200)
        kwargs.setdefault("help_text", DATE_HELP)
        kwargs.setdefault("widget", EdtfInput(self.kind))
        super().__init__(**kwargs)
        self.today = today

    def read(self, text: str) -> Entry:
        """Read the editor's words; raise ValidationError with a sentence for the editor."""
        try:
            entry = read_entry(text, self.today())
        except EntryError as error:
            raise ValidationError(str(error), code="date") from error
        if entry.edtf.precision not in self.precisions:
            raise ValidationError(f"“{text}” reads as {entry.label}: give {self.wanted}.", code="precision")
        return entry

    def to_python(self, value: Any) -> Any:
        """Return canonical EDTF, "" for an empty field."""
        text = super().to_python(value)
        return self.read(text).edtf.text if text else ""

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Compare what stands in the field, not what it means."""
        return str(initial or "").strip() != str(data or "").strip()


class PublishedOnField(EdtfFormField):
    """The publication date of a source: a day or a month."""

    kind = "published"
    precisions = frozenset({Precision.DAY, Precision.MONTH})
    wanted = "a day or a month"


class DayFormField(EdtfFormField):
    """One day; its value is a date, None when empty."""

    kind = "day"
    precisions = frozenset({Precision.DAY})
    wanted = "a single day"

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"help_text": DAY_HELP} | kwargs)
        self.validators = []  # those of a text field; `read` limits the length

    def read(self, text: str) -> Entry:
        """Refuse a day with a doubt too: the column holds a plain day."""
        entry = super().read(text)
        if entry.edtf.approximate or entry.edtf.uncertain:
            raise ValidationError(f"“{text}” reads as {entry.label}: give {self.wanted}.", code="precision")
        return entry

    def to_python(self, value: Any) -> Any:
        """Return the day."""
        if isinstance(value, date):
            return value
        return date.fromisoformat(text) if (text := super().to_python(value)) else None

    def prepare_value(self, value: Any) -> Any:
        """Show a stored day as it is written in EDTF."""
        return value.isoformat() if isinstance(value, date) else value

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Compare with the day as it is shown."""
        return super().has_changed(self.prepare_value(initial), data)


DATE_FIELDS: dict[str, type[EdtfFormField]] = {
    field.kind: field for field in (EdtfFormField, PublishedOnField, DayFormField)
}


class LinesField(forms.CharField):
    """A list of short texts, one a line; its value is a list."""

    def __init__(self, *, shortest: int = 1, **kwargs: Any) -> None:
        kwargs.setdefault("required", False)
        kwargs.setdefault("widget", LinesInput())
        super().__init__(**kwargs)
        self.shortest = shortest

    def prepare_value(self, value: Any) -> Any:
        """Show a stored list one entry a line."""
        return "\n".join(map(self.line_of, value)) if isinstance(value, list) else value

    def to_python(self, value: Any) -> Any:
        """Return the list; raise ValidationError that names the line."""
        if isinstance(value, list):
            return value
        entries: list[Any] = []
        for number, line in enumerate(str(value or "").splitlines(), start=1):
            if not line.strip():
                continue
            entry = self.entry_of(" ".join(line.split()), number)
            if entry in entries:
                raise ValidationError(f"Line {number}: “{line.strip()}” stands here twice.")
            entries.append(entry)
        return entries

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Compare the lines as they are shown, whatever the line ends."""
        return self._plain(self.prepare_value(initial or [])) != self._plain(data)

    def line_of(self, entry: Any) -> str:
        """Return the line that stands for an entry."""
        return str(entry)

    def entry_of(self, line: str, number: int) -> Any:
        """Return the entry that a line stands for."""
        self.check_length(line, number)
        return line

    def check_length(self, text: str, number: int) -> None:
        """Refuse a form so short that it would be found everywhere."""
        if len(text) < self.shortest:
            raise ValidationError(
                f"Line {number}: “{text}” is too short: write at least {self.shortest} characters."
            )

    @staticmethod
    def _plain(text: Any) -> list[str]:
        return [line.strip() for line in str(text or "").splitlines() if line.strip()]


class CarefulLinesField(LinesField):
    """Careful aliases, one a line: the form, a bar, and how to match it."""

    def line_of(self, entry: Any) -> str:
        """Return “NIS | whole_word_case”."""
        return f"{entry['text']} | {entry['match']}"

    def entry_of(self, line: str, number: int) -> dict[str, str]:
        """Return the entry; raise ValidationError for a missing or unknown way to match."""
        text, bar, match = (part.strip() for part in line.rpartition("|"))
        if not (text and bar and match in MATCHES):
            raise ValidationError(
                f"Line {number}: write “NIS | whole_word_case”, that is the form, a bar and "
                f"{' or '.join(MATCHES)}."
            )
        self.check_length(text, number)
        return {"text": text, "match": match}
