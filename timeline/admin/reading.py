"""How an editor's date was read, in words: shown below the field, and by a small address while typing."""

from __future__ import annotations

from datetime import date

from django.utils import timezone

from timeline.chronology import Edtf, Entry, EntryError, Precision, day_words, label, parse, read_entry


def today() -> date:
    """The civil day of the site, from which “yesterday” is read."""
    return timezone.localdate()


def entry_words(entry: Entry) -> str:
    """Return “reads as: late August 2023 · EDTF 2023-08~ · 1–31 August 2023 · month”."""
    parts = [entry.label, f"EDTF {entry.edtf.text}", _bounds(entry.edtf), entry.edtf.precision.value]
    return "reads as: " + " · ".join(part for part in parts if part)


def reading(text: str, day: date) -> str:
    """Return how a field's text reads on `day`, "" when it is empty or does not read as a date."""
    try:
        return entry_words(read_entry(text, day)) if text.strip() else ""
    except EntryError:
        return ""


def _bounds(value: Edtf) -> str:
    if value.earliest is None or value.latest is None:
        bound = value.earliest or value.latest
        side = "before it open" if value.earliest is None else "still open"
        return f"{day_words(bound)}, {side}" if bound else ""
    if value.precision == Precision.DAY:
        return ""
    return label(parse(f"{value.earliest.isoformat()}/{value.latest.isoformat()}"))


def typed_form(edtf: str, words: str) -> str:
    """Return what the editor's field starts with: the original words where they say more than the EDTF."""
    return words if words and label(edtf, words) != label(edtf) else edtf
