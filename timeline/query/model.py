"""The query as a value: which events are meant, in which order. Its field order is the canonical order."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated, Self
from urllib.parse import urlencode

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from timeline.query import values as read
from timeline.vocab import Basis, Importance, Stance, Status


class Match(StrEnum):
    """What a period asks of a date that is not exact."""

    POSSIBLE = "possible"  # may lie in the period
    CERTAIN = "certain"  # lies in it whatever the date turns out to be


class Order(StrEnum):
    """The order of every list of events; ties fall back to the other dates and then the slug."""

    NEWEST = "newest"
    OLDEST = "oldest"
    KNOWN = "known"  # by the day it first became known, newest first


class Group(StrEnum):
    """What the lanes of the drawing are."""

    TYPE = "type"
    ACTOR = "actor"
    STATUS = "status"
    SYSTEM = "system"


class Long(StrEnum):
    """A filter with more choices than are shown at once."""

    SYSTEM = "system"
    ACTOR = "actor"
    PLACE = "place"
    CLAIMANT = "claimant"
    PUBLICATION = "publication"


class Theme(StrEnum):
    """Light or dark, for embeds; without it the reader's own setting counts."""

    LIGHT = "light"
    DARK = "dark"


Slugs = Annotated[tuple[Annotated[str, AfterValidator(read.slug)], ...], AfterValidator(read.canonical)]
Actors = Annotated[tuple[Annotated[str, AfterValidator(read.actor)], ...], AfterValidator(read.canonical)]
Places = Annotated[tuple[Annotated[str, AfterValidator(read.place)], ...], AfterValidator(read.canonical)]
Statuses = Annotated[
    tuple[Annotated[Status, BeforeValidator(read.word_of(Status, "status"))], ...],
    AfterValidator(read.canonical),
]
Importances = Annotated[
    tuple[Annotated[Importance, BeforeValidator(read.word_of(Importance, "importance"))], ...],
    AfterValidator(read.canonical),
]
Stances = Annotated[
    tuple[Annotated[Stance, BeforeValidator(read.word_of(Stance, "stance"))], ...],
    AfterValidator(read.canonical),
]
Bases = Annotated[
    tuple[Annotated[Basis, BeforeValidator(read.word_of(Basis, "basis"))], ...],
    AfterValidator(read.canonical),
]
Longs = Annotated[
    tuple[Annotated[Long, BeforeValidator(read.word_of(Long, "filter"))], ...],
    AfterValidator(read.canonical),
]
Period = Annotated[str, AfterValidator(read.period)]


class _Parameters(BaseModel):
    """Something that can be written as a query string."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    def to_params(self) -> tuple[tuple[str, str], ...]:
        """Return the canonical parameters: defaults dropped, values sorted, names in fixed order."""
        return tuple(
            (field.alias or name, _written(value))
            for name, field in type(self).model_fields.items()
            if (given := getattr(self, name)) != field.default
            for value in (given if isinstance(given, tuple) else (given,))
        )

    def to_querystring(self) -> str:
        """Return the canonical parameters, encoded for an address, without a question mark."""
        return urlencode(self.to_params())

    def replaced(self, **changes: object) -> Self:
        """Return a copy with other values; raises pydantic's ValidationError for bad ones."""
        return type(self).model_validate({**dict(self), **changes})


def _written(value: object) -> str:
    if isinstance(value, bool):
        return "1" if value else "0"
    return value.isoformat() if isinstance(value, date) else str(value)


class EventQuery(_Parameters):
    """Which events are meant. Values of one parameter are alternatives; parameters must all hold."""

    q: Annotated[str, AfterValidator(read.text)] = ""
    type: Slugs = ()
    status: Statuses = ()
    importance: Importances = ()
    system: Slugs = ()
    actor: Actors = ()
    place: Places = ()
    claimant: Slugs = ()
    stance: Stances = ()
    basis: Bases = ()
    publication: Slugs = ()
    since: Period = ""
    until: Period = ""
    match: Annotated[Match, BeforeValidator(read.word_of(Match, "match"))] = Match.POSSIBLE
    as_of: Annotated[date, BeforeValidator(read.day)] | None = None
    order: Annotated[Order, BeforeValidator(read.word_of(Order, "order"))] = Order.NEWEST

    @model_validator(mode="after")
    def _period_in_order(self) -> Self:
        if self.first_day and self.last_day and self.first_day > self.last_day:
            raise ValueError(f"The period ends ({self.until}) before it begins ({self.since}).")
        return self

    @property
    def first_day(self) -> date | None:
        """The first day of the period, None when it is open."""
        return read.bounds(self.since)[0] if self.since else None

    @property
    def last_day(self) -> date | None:
        """The last day of the period, None when it is open."""
        return read.bounds(self.until)[1] if self.until else None

    @property
    def narrows(self) -> bool:
        """Whether anything but the order is asked, so that some events may be left out."""
        return any(name not in ("match", "order") for name, _ in self.to_params())

    def without(self, *names: str) -> Self:
        """Return a copy with these parameters lifted."""
        return self.replaced(**{name: type(self).model_fields[name].default for name in names})

    def toggled(self, name: str, value: str) -> Self:
        """Return a copy with one value of a repeatable parameter added, or removed when it is there."""
        values: tuple[str, ...] = getattr(self, name)
        kept = {*values} - {value} if value in values else {*values, value}
        return self.model_copy(update={name: tuple(sorted(kept, key=str))})


class Presentation(_Parameters):
    """How the selection is shown. Nothing here changes which events are selected."""

    limit: Annotated[int, BeforeValidator(read.number("Limit", 1, 1000))] | None = None
    page: Annotated[int, BeforeValidator(read.number("Page", 1, 1_000_000))] = 1
    group: Annotated[Group, BeforeValidator(read.word_of(Group, "group"))] = Group.TYPE
    from_: Annotated[Period, Field(alias="from")] = ""
    to: Period = ""
    event: Annotated[str, AfterValidator(lambda value: value and read.slug(value))] = ""
    theme: Annotated[Theme, BeforeValidator(read.word_of(Theme, "theme"))] | None = None
    lang: Annotated[str, AfterValidator(read.language)] = ""
    more: Longs = ()  # the filters that show all their choices
    compact: Annotated[bool, BeforeValidator(read.flag)] = False

    def with_more(self, name: str) -> Self:
        """Return a copy in which this filter shows all its choices, or no longer does."""
        return self.replaced(more=tuple({*self.more} ^ {Long(name)}))

    def kept(self) -> tuple[tuple[str, str], ...]:
        """Return the parameters that links to other selections carry on: all but page and open event."""
        return tuple(pair for pair in self.to_params() if pair[0] not in ("page", "event"))
