"""Dates as the field knows them: EDTF text, strict bounds, wording and what editors type. Pure, no Django."""

from timeline.chronology.bounds import month_of, newest_first, oldest_first, overlaps, read_period, within
from timeline.chronology.days import add_days, add_months, day_words, month_bounds, month_words, week_bounds
from timeline.chronology.edtf import MAX_LENGTH, Edtf, EdtfError, Precision, parse
from timeline.chronology.entry import MAX_ENTRY_LENGTH, Entry, label, read_entry
from timeline.chronology.phrases import EntryError
from timeline.chronology.wording import short_label

__all__ = [
    "MAX_ENTRY_LENGTH",
    "MAX_LENGTH",
    "Edtf",
    "EdtfError",
    "Entry",
    "EntryError",
    "Precision",
    "add_days",
    "add_months",
    "day_words",
    "label",
    "month_bounds",
    "month_of",
    "month_words",
    "newest_first",
    "oldest_first",
    "overlaps",
    "parse",
    "read_entry",
    "read_period",
    "short_label",
    "week_bounds",
    "within",
]
