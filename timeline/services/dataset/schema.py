"""The shape of each record of the data files. What the fields mean is written in `data/README.md`."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from timeline import vocab
from timeline.chronology import Edtf, Precision, parse
from timeline.models.base import SLUG_PATTERN


def _edtf(text: str) -> str:
    parse(text)
    return text


def _day_or_month(text: str) -> str:
    if parse(text).precision not in (Precision.DAY, Precision.MONTH):
        raise ValueError("must be a day or a month")
    return text


def _day(text: str) -> str:
    try:
        parsed = date.fromisoformat(text)
    except ValueError:
        parsed = None
    if parsed is None or parsed.isoformat() != text:
        raise ValueError("must be a day, YYYY-MM-DD")
    return text


def _said(text: str) -> str:
    if not text.strip():
        raise ValueError("must not be empty")
    if "\x00" in text:
        raise ValueError("holds a NUL character")
    return text


def _one_of(words: type[vocab.Words]) -> AfterValidator:
    known = frozenset(words.values)

    def check(text: str) -> str:
        if text not in known:
            raise ValueError(f"must be one of {', '.join(words.values)}")
        return text

    return AfterValidator(check)


Text = Annotated[str, AfterValidator(_said)]
Slug = Annotated[str, Field(pattern=SLUG_PATTERN, max_length=100)]
EdtfText = Annotated[str, AfterValidator(_edtf)]
Day = Annotated[str, AfterValidator(_day)]
Country = Annotated[str, Field(pattern=r"^[A-Z]{3}$")]
Language = Annotated[str, Field(pattern=r"^[a-z]{2}$")]
Url = Annotated[str, Field(pattern=r"^https?://[^\s]+$", max_length=600)]
Count = Annotated[int, Field(ge=0, lt=2**63)]


class RecordModel(BaseModel):
    """A record: known fields only, no coercion of types."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class WordRecord(RecordModel):
    """An entry of a list that is fixed in `timeline.vocab`."""

    slug: str
    label: Text
    definition: Text
    order: int


class EventTypeRecord(RecordModel):
    """An event type."""

    slug: Slug
    label: Annotated[Text, Field(max_length=60)]
    definition: Text
    band: Annotated[str, _one_of(vocab.Band)]
    judged: Annotated[str, _one_of(vocab.Judged)]
    palette: Annotated[int, Field(ge=1, le=12)]
    order: Annotated[int, Field(ge=0, lt=32768)]
    plover: Annotated[Text, Field(max_length=120)]


class CarefulAlias(RecordModel):
    """A short or ambiguous form, with the way to match it."""

    text: Text
    match: Literal["whole_word", "whole_word_case"]


class ActorRecord(RecordModel):
    """An actor."""

    slug: Slug
    name: Annotated[Text, Field(max_length=120)]
    kind: Annotated[str, _one_of(vocab.ActorKind)]
    iso3: Country | None
    parent: Slug | None
    aliases: list[Text]
    careful_aliases: list[CarefulAlias]
    metonyms: list[Text]

    @model_validator(mode="after")
    def _state_has_a_code(self) -> Self:
        if (self.kind == vocab.ActorKind.STATE) != (self.iso3 is not None):
            raise ValueError("iso3 belongs to states, and every state has one")
        return self


class WeaponSystemRecord(RecordModel):
    """A weapon system."""

    slug: Slug
    designation: Annotated[Text, Field(max_length=120)]
    category: Annotated[str, _one_of(vocab.WeaponCategory)]
    aliases: list[Text]
    careful_aliases: list[CarefulAlias]


class PlaceRecord(RecordModel):
    """A place; degrees, WGS 84."""

    slug: Slug
    name: Annotated[Text, Field(max_length=120)]
    country: Country
    lat: Annotated[float, Field(ge=-90, le=90, strict=False)]
    lon: Annotated[float, Field(ge=-180, le=180, strict=False)]
    geo_precision: Literal[1, 2, 3]
    aliases: list[Text]
    careful_aliases: list[CarefulAlias]


class PublicationRecord(RecordModel):
    """A publication."""

    slug: Slug
    name: Annotated[Text, Field(max_length=120)]
    country: Country | None
    kind: Annotated[str, _one_of(vocab.PublicationKind)]
    language: Language
    aliases: list[Text]


class SourceRecord(RecordModel):
    """A source."""

    id: Annotated[Slug, Field(max_length=80)]
    publication: Slug
    original_publication: Slug | None
    title: Annotated[Text, Field(max_length=300)]
    title_kind: Annotated[str, _one_of(vocab.TitleKind)]
    url: Url
    published_on: Annotated[EdtfText, AfterValidator(_day_or_month)] | None
    published_latest: Day | None
    date_inferred: bool
    language: Language
    aggregator: bool
    author: Text | None = None
    archive_url: Url | None = None

    @model_validator(mode="after")
    def _dates_agree(self) -> Self:
        value = parse(self.published_on) if self.published_on else None
        only_month = value is not None and value.precision == Precision.MONTH
        latest = str(value.latest) if value and only_month else None
        if self.published_latest != latest:
            given = f"published_on is {self.published_on}"
            raise ValueError(f"published_latest must be {latest or 'empty'} when {given}")
        if self.date_inferred and not self.published_on:
            raise ValueError("date_inferred without a date")
        return self


class ParticipantRecord(RecordModel):
    """An actor in a role."""

    actor: Slug
    role: Annotated[str, _one_of(vocab.Role)]


class EventPlaceRecord(RecordModel):
    """A place in a role."""

    place: Slug
    role: Annotated[str, _one_of(vocab.PlaceRole)]


class OutcomeRecord(RecordModel):
    """What became of something that was only expected."""

    event: Slug | None
    note: Text


class LinkRecord(RecordModel):
    """A link to another event."""

    event: Slug
    kind: Annotated[str, _one_of(vocab.LinkKind)]


class QuantityRecord(RecordModel):
    """A figure under a claim."""

    item: Slug | None
    label: Annotated[Text, Field(max_length=200)]
    low: Count | None
    best: Count | None
    high: Count | None
    unit: Annotated[str, _one_of(vocab.Unit)]
    measure: Annotated[str, _one_of(vocab.Measure)]
    population: Annotated[str, _one_of(vocab.Population)] | None
    outcome: Annotated[str, _one_of(vocab.Outcome)] | None
    flow: Annotated[str, _one_of(vocab.Flow)] | None
    since: EdtfText | None
    until: EdtfText | None
    as_of: Day
    derived: bool

    @model_validator(mode="after")
    def _figures_rise(self) -> Self:
        figures = [figure for figure in (self.low, self.best, self.high) if figure is not None]
        if not figures or figures != sorted(figures):
            raise ValueError("give at least one of low, best and high, rising")
        return self

    @model_validator(mode="after")
    def _people_are_described(self) -> Self:
        people = self.unit in (vocab.Unit.CASUALTIES, vocab.Unit.PERSONS)
        if people and not self.population:
            raise ValueError(f"{self.unit} need a population")
        if self.unit == vocab.Unit.CASUALTIES and not self.outcome:
            raise ValueError("casualties need an outcome")
        if not people and (self.population or self.outcome):
            raise ValueError("only people have a population or an outcome")
        return self

    @model_validator(mode="after")
    def _bounds_belong_to_totals(self) -> Self:
        if self.measure != vocab.Measure.CUMULATIVE and (self.since or self.until):
            raise ValueError("only a cumulative figure counts since or until a day")
        return self


class ClaimRecord(RecordModel):
    """A claim."""

    key: Annotated[str, Field(pattern=r"^c[1-9]\d{0,4}$")]
    source: Slug
    claimant: Slug | None
    stance: Annotated[str, _one_of(vocab.Stance)]
    basis: Annotated[str, _one_of(vocab.Basis)]
    claimed_on: Day | None
    note: Text
    quantities: list[QuantityRecord] = []
    quote: Text | None = None
    article: str | None = None
    quote_span: list[int] | None = None


class EventRecord(RecordModel):
    """An event with everything under it."""

    uid: Annotated[str, Field(pattern=r"^e[a-z2-7]{7}$")]
    slug: Slug
    title: Annotated[Text, Field(max_length=140)]
    label: Annotated[Text, Field(max_length=34)] | None
    summary: Text
    date: EdtfText
    date_precision: str
    date_extent: Annotated[str, _one_of(vocab.Extent)]
    date_text: Text | None = None
    type: Slug
    status: Annotated[str, _one_of(vocab.Status)]
    status_note: Text | None
    importance: Annotated[str, _one_of(vocab.Importance)]
    graphic: bool = False
    participants: Annotated[list[ParticipantRecord], Field(min_length=1)]
    weapon_systems: list[Slug]
    places: list[EventPlaceRecord]
    outcome: OutcomeRecord | None
    claims: Annotated[list[ClaimRecord], Field(min_length=1)]
    links: list[LinkRecord]

    @property
    def parsed_date(self) -> Edtf:
        """The date as a value."""
        return parse(self.date)

    @model_validator(mode="after")
    def _precision_agrees(self) -> Self:
        precision = self.parsed_date.precision
        if self.date_precision != precision:
            raise ValueError(f"date_precision must be {precision} for {self.date}")
        if self.status == vocab.Status.ANTICIPATED and self.outcome is None:
            raise ValueError("an anticipated event needs an outcome")
        return self

    @model_validator(mode="after")
    def _nothing_is_listed_twice(self) -> Self:
        lists: dict[str, list[Any]] = {
            "participants": [(p.actor, p.role) for p in self.participants],
            "weapon_systems": list(self.weapon_systems),
            "places": [(p.place, p.role) for p in self.places],
            "claims": [claim.key for claim in self.claims],
            "links": [(link.event, link.kind) for link in self.links],
        }
        for name, items in lists.items():
            if len(set(items)) != len(items):
                raise ValueError(f"{name} lists the same thing twice")
        return self


class PresetRecord(RecordModel):
    """A named view; `query` joins `field=value` by `&`, several values by a comma."""

    slug: Slug
    label: Annotated[Text, Field(max_length=60)]
    query: Annotated[str, Field(pattern=re.compile(r"^\w+=[\w,:-]+(&\w+=[\w,:-]+)*$"), max_length=400)]
    count: int | None = None

    @property
    def pairs(self) -> list[tuple[str, str]]:
        """The query as parameter and value, one pair a value."""
        parts = (part.split("=", 1) for part in self.query.split("&"))
        return [(name, value) for name, values in parts for value in values.split(",")]


class PeriodRecord(RecordModel):
    """A background period."""

    slug: Slug
    label: Annotated[Text, Field(max_length=80)]
    date: EdtfText
    source: Slug
    note: Text


class AboutRecord(RecordModel):
    """What the data set says of itself (`dataset.yaml`, optional)."""

    title: Text
    cutoff: Day
    licence: Text
    version: Text


TABLES: dict[str, type[RecordModel]] = {
    "event_types": EventTypeRecord,
    "actors": ActorRecord,
    "weapon_systems": WeaponSystemRecord,
    "places": PlaceRecord,
    "publications": PublicationRecord,
}
FIXED_LISTS: dict[str, type[vocab.Words]] = {
    "statuses": vocab.Status,
    "importances": vocab.Importance,
    "roles": vocab.Role,
    "stances": vocab.Stance,
    "bases": vocab.Basis,
    "units": vocab.Unit,
    "place_roles": vocab.PlaceRole,
    "link_kinds": vocab.LinkKind,
    "populations": vocab.Population,
    "outcomes": vocab.Outcome,
    "flows": vocab.Flow,
}
REQUIRED = frozenset({"sources", "events"})
FILES: dict[str, type[RecordModel]] = {
    "sources": SourceRecord,
    "events": EventRecord,
    "presets": PresetRecord,
    "periods": PeriodRecord,
}
