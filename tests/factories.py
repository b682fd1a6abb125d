"""Builders of small, honest objects for tests: everything a row needs has a default."""

from __future__ import annotations

from datetime import date
from functools import cache
from itertools import count
from typing import Any

from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import User

from timeline.models import (
    Actor,
    Claim,
    Event,
    EventPlace,
    EventSystem,
    EventType,
    Participation,
    Place,
    Publication,
    Quantity,
    Source,
    WeaponSystem,
)
from timeline.services.history import bump_version, event_changed
from timeline.vocab import (
    Action,
    ActorKind,
    Band,
    Basis,
    EditorialState,
    Judged,
    PublicationKind,
    Status,
    TitleKind,
    Unit,
    WeaponCategory,
)

_numbers = count(1)
PASSWORD = "a long enough pass phrase"


def make_editor(**fields: Any) -> User:
    """Return a superuser who can log in with PASSWORD."""
    fields.setdefault("username", f"editor-{next(_numbers)}")
    return User.objects.create(is_staff=True, is_superuser=True, password=_hashed(), **fields)


@cache
def _hashed() -> str:
    """PASSWORD as accounts keep it, which takes a while to make."""
    return make_password(PASSWORD)


def make_type(slug: str = "use", **fields: Any) -> EventType:
    """Return an event type, made once a slug."""
    said = slug in {"allegation", "condemnation", "denial", "finding", "sanction", "un"}
    defaults = {
        "label": slug.capitalize(),
        "definition": f"Events of type {slug}.",
        "band": Band.SAID if said else Band.HAPPENED,
        "judged": Judged.SUBSTANCE
        if slug in {"transfer", "use", "personnel", "technology", "finding"}
        else Judged.ACT,
        "palette": 2,
        "order": next(_numbers),
        "plover": "none",
    }
    return EventType.objects.get_or_create(slug=slug, defaults=defaults | fields)[0]


def make_actor(slug: str = "russia", **fields: Any) -> Actor:
    """Return an actor, made once a slug; an organisation unless told."""
    defaults = {"name": slug.replace("-", " ").title(), "kind": ActorKind.ORGANISATION}
    return Actor.objects.get_or_create(slug=slug, defaults=defaults | fields)[0]


def make_system(slug: str = "kn-23", **fields: Any) -> WeaponSystem:
    """Return a weapon system, made once a slug."""
    defaults = {"designation": slug.upper(), "category": WeaponCategory.BALLISTIC_MISSILE}
    return WeaponSystem.objects.get_or_create(slug=slug, defaults=defaults | fields)[0]


def make_place(slug: str = "kharkiv", **fields: Any) -> Place:
    """Return a place, made once a slug."""
    defaults = {"name": slug.title(), "country": "UKR", "lat": 49.99, "lon": 36.23, "geo_precision": 1}
    return Place.objects.get_or_create(slug=slug, defaults=defaults | fields)[0]


def make_publication(slug: str = "example-times", **fields: Any) -> Publication:
    """Return a publication, made once a slug."""
    defaults = {"name": slug.replace("-", " ").title(), "kind": PublicationKind.NEWSPAPER, "language": "en"}
    return Publication.objects.get_or_create(slug=slug, defaults=defaults | fields)[0]


def make_source(**fields: Any) -> Source:
    """Return a source with an address of its own."""
    number = next(_numbers)
    fields.setdefault("publication", make_publication())
    defaults = {
        "slug": f"source-{number}",
        "title": f"Report {number}",
        "title_kind": TitleKind.ORIGINAL,
        "url": f"https://news.example/{number}",
        "published_on": "2024-01-05",
        "language": "en",
    }
    return Source.objects.create(**defaults | fields)


def make_claim(event: Event, **fields: Any) -> Claim:
    """Return a claim that asserts, made on the day of its source unless told."""
    fields.setdefault("source", None)
    fields["source"] = fields["source"] or make_source()
    _tell(event)
    defaults = {"basis": Basis.OFFICIAL_STATEMENT, "note": "Says so.", "claimed_on": date(2024, 1, 5)}
    return Claim.objects.create(event=event, **defaults | fields)


def _tell(event: Event) -> None:
    """The public data are about to change, where the event is public."""
    if event.state == EditorialState.PUBLISHED:
        bump_version()


def make_quantity(claim: Claim, **fields: Any) -> Quantity:
    """Return a figure of missiles under a claim."""
    _tell(claim.event)
    defaults = {"label": "missiles", "best": 10, "unit": Unit.MISSILES, "as_of": date(2024, 1, 5)}
    return Quantity.objects.create(claim=claim, **defaults | fields)


def make_event(
    edtf: str = "2024-01-02",
    *,
    published: bool = True,
    claims: int = 1,
    actors: tuple[tuple[str, str], ...] = (("russia", "user"),),
    systems: tuple[str, ...] = (),
    places: tuple[tuple[str, str], ...] = (),
    by: User | None = None,
    **fields: Any,
) -> Event:
    """Return an event with its claims; published and indexed unless told."""
    number = next(_numbers)
    kind = fields.pop("type", "use")
    defaults = {
        "slug": f"event-{number}",
        "title": f"Event {number}",
        "summary": f"What is said of event {number}.",
        "status": Status.ALLEGED,
        "state": EditorialState.PUBLISHED if published else EditorialState.DRAFT,
        "type": make_type(kind) if isinstance(kind, str) else kind,
    }
    event = Event.objects.create(date_edtf=edtf, **defaults | fields)
    for slug, role in actors:
        Participation.objects.create(event=event, actor=make_actor(slug), role=role)
    for slug in systems:
        EventSystem.objects.create(event=event, system=make_system(slug))
    for slug, role in places:
        EventPlace.objects.create(event=event, place=make_place(slug), role=role)
    for _ in range(claims):
        make_claim(event)
    event_changed(event, by=by, action=Action.PUBLISHED if published else Action.CREATED)
    return event
