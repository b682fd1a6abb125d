"""No way through the admin changes anything without a revision and, for public data, a new version."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from django.apps import apps
from django.contrib import admin
from django.db.models import Model
from django.test import Client
from django.urls import reverse

from tests.admin.forms import send
from tests.factories import (
    make_actor,
    make_claim,
    make_event,
    make_place,
    make_publication,
    make_quantity,
    make_source,
    make_system,
    make_type,
)
from timeline.models import (
    Actor,
    Article,
    Candidate,
    Claim,
    DataVersion,
    Event,
    EventLink,
    EventPlace,
    EventSlug,
    EventSystem,
    EventType,
    Participation,
    Period,
    Place,
    Preset,
    Publication,
    Quantity,
    Revision,
    Source,
    TimelinePage,
    WeaponSystem,
)

READ_ONLY = {Revision, DataVersion, EventSlug}
TESTED_WITH_ARTICLES = {Article, Candidate}
WITHOUT_A_RECORD = {TimelinePage}


@dataclass(frozen=True)
class Case:
    """How a thing is made, changed and added, and how one is made that may be deleted."""

    make: Callable[[], Any]
    change: dict[str, str]
    add: Callable[[], dict[str, Any]] | None = None
    deletable: Callable[[], Any] | None = None


def _claim_form() -> dict[str, Any]:
    fields = {"event": make_event().pk, "source": make_source().pk, "stance": "asserts"}
    return fields | {"basis": "official_statement", "note": "Adds something."}


def _extra_claim() -> Claim:
    return make_claim(make_event(), note="Not the only one.")


NAMES = {"label": "Name", "name": "Name", "designation": "Name"}
CASES: dict[type[Model], Case] = {
    Event: Case(
        make_event,
        {"title": "Changed"},
        lambda: {
            "title": "New",
            "type": make_type().pk,
            "summary": "It happened.",
            "date_edtf": "2024",
            "status": "alleged",
        },
        lambda: make_event(published=False),
    ),
    Claim: Case(lambda: make_event().claims.get(), {"note": "Changed"}, _claim_form, _extra_claim),
    Quantity: Case(lambda: make_quantity(make_event().claims.get()), {"label": "Changed"}),
    EventType: Case(
        lambda: make_type("other"),
        {"label": "Changed"},
        lambda: (
            NAMES
            | {
                "definition": "It is.",
                "band": "said",
                "judged": "act",
                "palette": 3,
                "order": 9999,
                "plover": "none",
            }
        ),
    ),
    Actor: Case(make_actor, {"name": "Changed"}, lambda: NAMES | {"kind": "person"}),
    WeaponSystem: Case(make_system, {"designation": "Changed"}, lambda: NAMES | {"category": "rocket"}),
    Place: Case(
        make_place,
        {"name": "Changed"},
        lambda: NAMES | {"country": "RUS", "lat": 1, "lon": 2, "geo_precision": 1},
    ),
    Publication: Case(
        make_publication, {"name": "Changed"}, lambda: NAMES | {"kind": "newspaper", "language": "en"}
    ),
    Source: Case(
        make_source,
        {"title": "Changed"},
        lambda: {
            "url": "https://a.example/b",
            "publication": make_publication().pk,
            "title": "Report",
            "title_kind": "original",
            "language": "en",
        },
    ),
    Preset: Case(
        lambda: Preset.objects.create(slug="strikes", label="Strikes", query="status=confirmed"),
        {"label": "Changed"},
        lambda: {"label": "New", "query": "status=alleged"},
    ),
    Period: Case(
        lambda: Period.objects.create(
            slug="war", label="War", date_edtf="2022/..", source=make_source(), note="Known."
        ),
        {"label": "Changed"},
        lambda: {"label": "New", "date_edtf": "2024", "source": make_source().pk, "note": "Known."},
    ),
    TimelinePage: Case(
        lambda: TimelinePage.objects.create(slug="page", title="Page"),
        {"title": "Changed"},
        lambda: {"title": "New"},
    ),
}


def ids(model: type[Model]) -> str:
    return model.__name__


def address(model: type[Model], page: str, *args: object) -> str:
    return reverse(f"admin:timeline_{model._meta.model_name}_{page}", args=args)


@dataclass
class Watch:
    """Whether revisions and the version of the public data moved since it was made."""

    model: type[Model]

    def __post_init__(self) -> None:
        self.revisions, self.token = Revision.objects.count(), DataVersion.current().token

    def check(self, *, public: bool = True, revisions: int = 1) -> None:
        """Fail unless exactly as many revisions were left, and a new version where the public can tell."""
        expected = 0 if self.model in WITHOUT_A_RECORD else revisions
        assert Revision.objects.count() - self.revisions == expected
        assert (DataVersion.current().token != self.token) is public


def test_every_registered_model_is_walked_or_cannot_be_edited(editing: Client) -> None:
    registered = {m for m in admin.site._registry if m._meta.app_config is apps.get_app_config("timeline")}
    assert registered == set(CASES) | READ_ONLY | TESTED_WITH_ARTICLES
    request = editing.get("/admin/").wsgi_request
    for model in READ_ONLY:
        its = admin.site._registry[model]
        allowed = (its.has_add_permission, its.has_change_permission, its.has_delete_permission)
        assert [may(request) for may in allowed] == [False, False, False]


def test_nothing_is_edited_in_lists() -> None:
    assert [its for its in admin.site._registry.values() if its.list_editable] == []


def test_no_action_or_inline_is_left_out_here(editing: Client) -> None:
    request = editing.get("/admin/").wsgi_request
    actions = {
        (model.__name__, name)
        for model in CASES
        for name in admin.site._registry[model].get_actions(request)
        if name != "delete_selected"
    }
    assert actions == {("Event", name) for name in EVENT_ACTIONS}
    inlines = {inline.model for model in CASES for inline in admin.site._registry[model].inlines}
    assert inlines == {Claim, Quantity, Participation, EventSystem, EventPlace, EventLink}


@pytest.mark.parametrize("model", CASES, ids=ids)
def test_a_change_is_kept(model: type[Model], editing: Client) -> None:
    thing, form = CASES[model].make(), f"{model._meta.model_name}_form"
    watch = Watch(model)
    response = send(editing, address(model, "change", thing.pk), form, **CASES[model].change)
    assert response.status_code == 302
    watch.check()


@pytest.mark.parametrize("model", [model for model in CASES if CASES[model].add], ids=ids)
def test_an_addition_is_kept(model: type[Model], editing: Client) -> None:
    make = CASES[model].add
    assert make is not None
    given = make()
    watch = Watch(model)
    response = send(editing, address(model, "add"), f"{model._meta.model_name}_form", **given)
    assert response.status_code == 302
    watch.check(public=model is not Event)


@pytest.mark.parametrize("way", ["page", "list"])
@pytest.mark.parametrize("model", CASES, ids=ids)
def test_a_deletion_is_kept(model: type[Model], way: str, editing: Client) -> None:
    thing = (CASES[model].deletable or CASES[model].make)()
    if model in (Claim, Quantity):  # let the last revision know them
        event = thing.event if model is Claim else thing.claim.event
        send(editing, address(Event, "change", event.pk), title="Known")
    watch = Watch(model)
    if way == "page":
        editing.post(address(model, "delete", thing.pk), {"post": "yes"})
    else:
        chosen = {"action": "delete_selected", "_selected_action": thing.pk, "post": "yes"}
        editing.post(address(model, "changelist"), chosen)
    assert not model._default_manager.filter(pk=thing.pk).exists()
    watch.check(public=model is not Event)


EVENT_ACTIONS: dict[str, tuple[bool, bool, dict[str, str]]] = {  # starts published, ends public, fields
    "submit_events": (False, False, {}),
    "publish_events": (False, True, {}),
    "withdraw_events": (True, True, {"apply": "yes", "reason": "Wrong."}),
    "merge_events": (True, True, {"apply": "yes"}),
    "send_back_events": (False, False, {}),
}


@pytest.mark.parametrize("action", EVENT_ACTIONS)
def test_an_action_is_kept(action: str, editing: Client) -> None:
    published, public, fields = EVENT_ACTIONS[action]
    event = make_event(published=published)
    if action == "send_back_events":
        Event.objects.filter(pk=event.pk).update(state="in_review")
    into = {"into": make_event().pk} if action == "merge_events" else {}
    watch = Watch(Event)
    editing.post(
        address(Event, "changelist"), {"action": action, "_selected_action": event.pk} | fields | into
    )
    watch.check(public=public)


def _event_with_everything(*, published: bool) -> Event:
    event = make_event(published=False, systems=("kn-23",), places=(("kharkiv", "happened"),))
    EventLink.objects.create(event=event, to_event=make_event(), kind="about")
    make_system("kn-24")
    if published:
        Event.objects.filter(pk=event.pk).update(state="published")
    return event


INLINE_CHANGES: dict[str, Callable[[], dict[str, object]]] = {
    "claim": lambda: {"claims-0-note": "Changed"},
    "figure": lambda: {
        "claims-0-quantities-TOTAL_FORMS": 1,
        "claims-0-quantities-0-label": "missiles",
        "claims-0-quantities-0-best": 3,
        "claims-0-quantities-0-unit": "missiles",
        "claims-0-quantities-0-measure": "this_event",
    },
    "participant": lambda: {"participations-0-role": "supplier"},
    "system": lambda: {"event_systems-0-system": make_system("kn-24").pk},
    "place": lambda: {"event_places-0-role": "origin"},
    "link": lambda: {"links-0-kind": "follows"},
    "deletion": lambda: {"event_places-0-DELETE": "on"},
}


@pytest.mark.parametrize("published", [True, False], ids=["published", "draft"])
@pytest.mark.parametrize("inline", INLINE_CHANGES)
def test_a_change_below_an_event_is_kept(inline: str, published: bool, editing: Client) -> None:
    event = _event_with_everything(published=published)
    change = INLINE_CHANGES[inline]()
    send(editing, address(Event, "change", event.pk), title="Known")
    watch = Watch(Event)
    assert send(editing, address(Event, "change", event.pk), **change).status_code == 302
    watch.check(public=published)


def test_a_figure_on_the_page_of_its_claim_is_kept(editing: Client) -> None:
    claim = make_event().claims.get()
    watch = Watch(Claim)
    figure = {"label": "missiles", "best": 3, "unit": "missiles", "measure": "this_event"}
    added = {f"quantities-0-{name}": value for name, value in figure.items()}
    assert send(editing, address(Claim, "change", claim.pk), "claim_form", **added).status_code == 302
    assert claim.quantities.get().as_of == claim.claimed_on
    watch.check()
