"""A query in English: titles, feed titles, file names, and what the live region says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.text import slugify

from timeline.chronology import day_words
from timeline.describe.labels import VERBS, Labels, all_of, any_of, period_words
from timeline.query import EventQuery, Match
from timeline.vocab import Importance, Status

MAX_FILE_NAME = 80
# One and several events of the bundled types; other types are called by their label.
NOUNS = {
    "transfer": ("transfer", "transfers"),
    "use": ("strike", "strikes"),
    "personnel": ("movement of personnel", "movements of personnel"),
    "technology": ("transfer of technology", "transfers of technology"),
    "agreement": ("agreement", "agreements"),
    "diplomacy": ("diplomatic contact", "diplomatic contacts"),
    "finding": ("finding", "findings"),
    "allegation": ("claim or disclosure", "claims or disclosures"),
    "condemnation": ("condemnation", "condemnations"),
    "denial": ("denial", "denials"),
    "sanction": ("sanction", "sanctions"),
    "un": ("act at the United Nations", "acts at the United Nations"),
    "other": ("other event", "other events"),
}
IMPORTANCES = {
    Importance.TURNING_POINT: ("turning point", "turning points"),
    Importance.SIGNIFICANT: ("significant event", "significant events"),
    Importance.DETAIL: ("detail", "details"),
}


@dataclass(frozen=True, slots=True)
class Description:
    """A query in words, apart from how many events it finds."""

    one: str
    many: str

    @property
    def title(self) -> str:
        """A heading: "Strikes and transfers involving Russia as supplier, December 2023 – January 2024"."""
        return self.many[:1].upper() + self.many[1:]

    @property
    def file_name(self) -> str:
        """The title as the name of a file, without extension."""
        name = slugify(self.title)
        if len(name) > MAX_FILE_NAME:
            name = name[:MAX_FILE_NAME].rpartition("-")[0]
        return name or "events"

    def sentence(self, count: int) -> str:
        """How many there are: "37 strikes involving Russia", "No strikes involving Russia"."""
        if count == 1:
            return f"1 {self.one}"
        return f"{count:,} {self.many}" if count else f"No {self.many}"


def describe(query: EventQuery) -> Description:
    """Put a query in words; one database query for each kind of name in it."""
    labels = Labels(query)
    rest = "".join(_parts(query, labels))
    one, many = _nouns(query, labels)
    return Description(one + rest, many + rest)


def _nouns(query: EventQuery, labels: Labels) -> tuple[str, str]:
    status = any_of(Status(value).label.lower().replace(" ", "-") for value in query.status)
    kinds = [IMPORTANCES[value] for value in query.importance] or [("event", "events")]
    aside = ""
    if query.type:
        aside = f" ({any_of(many for _, many in kinds)})" if query.importance else ""
        named = zip(query.type, labels.of("type", query.type), strict=True)
        kinds = [NOUNS.get(slug, (f"“{name}” event", f"“{name}” events")) for slug, name in named]
    prefix = f"{status} " if status else ""
    return prefix + any_of(one for one, _ in kinds) + aside, prefix + all_of(
        many for _, many in kinds
    ) + aside


def _parts(query: EventQuery, labels: Labels) -> Iterator[str]:
    if query.actor:
        yield f" involving {any_of(labels.actors(query.actor))}"
    if query.system:
        yield f" with {any_of(labels.of('system', query.system))}"
    if query.place:
        yield f" {any_of(labels.places(query.place))}"
    yield _claim(query, labels)
    if query.q:
        yield f" matching “{query.q}”"
    yield _period(query)
    if query.as_of:
        yield f", as known on {day_words(query.as_of)}"


def _claim(query: EventQuery, labels: Labels) -> str:
    parts = []
    if query.claimant:
        parts.append(f"by {any_of(labels.of('claimant', query.claimant))}")
    if query.stance:
        parts.append(f"that {any_of(VERBS[value] for value in query.stance)}")
    if query.basis:
        parts.append(f"resting on {any_of(value.label.lower() for value in query.basis)}")
    if query.publication:
        parts.append(f"reported by {any_of(labels.of('publication', query.publication))}")
    return f" with a claim {' '.join(parts)}" if parts else ""


def _period(query: EventQuery) -> str:
    words = period_of(query)
    if not words:
        return ""
    if query.match is Match.CERTAIN:
        return f", certainly {words}"
    return f" {words}" if words.startswith(("since", "until")) else f", {words}"


def period_of(query: EventQuery) -> str:
    """Return the period of a query in words, "" without one."""
    since, until = (period_words(text) if text else "" for text in (query.since, query.until))
    if since and until:
        return since if since == until else f"{since} – {until}"
    if since:
        return f"since {since}"
    return f"until {until}" if until else ""
