"""The day an article was published: who or what says so, in which order, and when a person is asked.

A person's word counts first, then the list of sources, the head of the page, a stamp in the address, and a
line of the text. A guess is only ever put to the person.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from timeline.chronology import EntryError, Precision, label, parse, read_entry
from timeline.extraction import Extraction, PublicationDate, Vocabulary, extract
from timeline.fetching import PageDate
from timeline.services.errors import ServiceError
from timeline.vocab import DateHow

HEAD = 1500  # characters in which a text says when it was published


class MissingDateError(ServiceError):
    """Nobody says when a text was published, or page and text say different days.

    `extraction` has what the text suggests.
    """

    def __init__(self, extraction: Extraction, message: str = "") -> None:
        super().__init__(message or _ask(extraction.suggestion))
        self.extraction = extraction


def publication_day(words: str, today: date) -> date:
    """Read a day of publication, in words or EDTF; raise ServiceError unless it is a single day."""
    try:
        value = read_entry(words, today).edtf
    except EntryError as error:
        raise ServiceError(f"The publication date: {error}") from error
    if value.precision != Precision.DAY or value.approximate or value.uncertain or value.earliest is None:
        raise ServiceError(
            f"The publication date “{words.strip()}” is not a single day; words such as “Friday” or "
            "“last month” are read from it, so the day is needed, for instance 2024-06-17."
        )
    return value.earliest


def known_before_reading(
    given: date | None, listed: str, page_date: PageDate | None, stamp: date | None, today: date
) -> PublicationDate | None:
    """The day that is known without the text; `listed` is the EDTF of the list of sources, or empty.

    Raises ServiceError when a person gives a day to come.
    """
    if given:
        refuse_future(given, today)
        return PublicationDate(given.isoformat(), DateHow.GIVEN)
    if _is_day(listed):
        return PublicationDate(listed, DateHow.GIVEN)
    if page_date and page_date.stated and not _is_ahead(date.fromisoformat(page_date.day), today):
        return PublicationDate(page_date.day, DateHow.META, page_date.evidence)
    return PublicationDate(stamp.isoformat(), DateHow.URL) if stamp else None


def known_after_reading(extraction: Extraction, page_date: PageDate | None, today: date) -> PublicationDate:
    """The day once the text is read; a mere guess, or a day to come, is put to the person."""
    found = extraction.published_on
    if found and _is_day(found.edtf):
        is_checked = found.how == DateHow.GIVEN
        if is_checked or (
            found.how in DateHow.values and not _is_ahead(date.fromisoformat(found.edtf), today)
        ):
            return found
    if page_date and not page_date.stated:
        guess = PublicationDate(page_date.day, "inferred", page_date.evidence)
        extraction = replace(extraction, suggestion=guess)
    raise MissingDateError(extraction)


def refuse_contradiction(text: str, extraction: Extraction, stated: PublicationDate) -> None:
    """Raise MissingDateError when a line of the text says another day than the head of its page.

    A day apart is let through: it may be the time zone.
    """
    no_names = Vocabulary.from_mapping({})
    line = extract(text[:HEAD], vocabulary=no_names, language=extraction.language).published_on
    if line is None or not _is_day(line.edtf):
        return
    if abs(date.fromisoformat(line.edtf) - date.fromisoformat(stated.edtf)) > timedelta(days=1):
        raise MissingDateError(
            extraction,
            f"The page says that it was published on {label(stated.edtf)} ({stated.evidence}), its text says "
            f"{label(line.edtf)} (“{line.evidence}”): say which day is right.",
        )


def refuse_future(day: date, today: date) -> None:
    """Raise ServiceError for a day to come."""
    if _is_ahead(day, today):
        raise ServiceError(f"The publication date {day.isoformat()} lies in the future.")


def _is_ahead(day: date, today: date) -> bool:
    """A day ahead is let through: it may be tomorrow already where the publisher is."""
    return day > today + timedelta(days=1)


def _is_day(edtf: str) -> bool:
    return bool(edtf) and parse(edtf).precision == Precision.DAY


def _ask(suggestion: PublicationDate | None) -> str:
    ask = "No publication date was found in the text, and none was given."
    if suggestion is None:
        return f"{ask} The text does not suggest one either."
    evidence = f" (“{suggestion.evidence}”)" if suggestion.evidence else ""
    later = "" if len(suggestion.edtf) == len("2024-06-17") else " or later"
    return f"{ask} The text suggests {label(suggestion.edtf)}{later}{evidence}."
