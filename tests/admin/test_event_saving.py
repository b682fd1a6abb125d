"""An event is written on one page: claims, figures and all, saved together or not at all."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from tests.admin.forms import errors_of, send
from tests.factories import make_actor, make_claim, make_event, make_quantity, make_source, make_type
from timeline.models import DataVersion, Event, EventSlug, Revision

ADD = "/admin/timeline/event/add/"


def page(event: Event) -> str:
    return reverse("admin:timeline_event_change", args=[event.pk])


def a_new_event(**changes: Any) -> dict[str, Any]:
    return {
        "title": "Ship unloads at Rason",
        "type": make_type("transfer").pk,
        "summary": "A ship was seen unloading.",
        "date_edtf": "late August 2023",
    } | changes


def a_claim(number: int = 0, **changes: Any) -> dict[str, Any]:
    fields = {"source": make_source().pk, "basis": "satellite_imagery", "note": "Shows the ship."} | changes
    fields |= {"quantities-TOTAL_FORMS": 0, "quantities-INITIAL_FORMS": 0}
    return {f"claims-{number}-{name}": value for name, value in fields.items()}


def revisions(event: Event) -> list[str]:
    found = Revision.objects.filter(key=event.uid).order_by("number")
    return [str(revision.action) for revision in found]


def token() -> str:
    return DataVersion.current().token


# adding


def test_an_event_needs_no_more_than_what_and_when(editing: Client, editor: User) -> None:
    assert send(editing, ADD, **a_new_event(status="alleged")).status_code == 302
    event = Event.objects.get()
    assert event.slug == "ship-unloads-at-rason-2023-08"
    assert (event.date_edtf, event.date_label) == (event.date.text, "late August 2023")
    assert (event.state, event.created_by) == ("draft", editor)
    assert revisions(event) == ["created"]


def test_a_new_draft_leaves_the_public_data_alone(editing: Client) -> None:
    before = token()
    send(editing, ADD, **a_new_event(status="alleged"))
    assert token() == before


def test_a_status_left_to_the_rule_follows_from_the_claims(editing: Client) -> None:
    assert send(editing, ADD, **a_new_event(), **a_claim()).status_code == 302
    event = Event.objects.get()
    assert (event.status, event.claims.get().key) == ("reported", "c1")


def test_a_status_left_to_the_rule_needs_a_claim(editing: Client) -> None:
    response = send(editing, ADD, **a_new_event())
    assert "choose one or add a claim" in errors_of(response)
    assert not Event.objects.exists()


def test_rows_keep_the_order_in_which_they_were_entered(editing: Client) -> None:
    actors = [make_actor(slug).pk for slug in ("zimbabwe", "angola")]
    rows = {
        "participations-TOTAL_FORMS": 2,
        **{f"participations-{n}-actor": actor for n, actor in enumerate(actors)},
        **{f"participations-{n}-role": "supplier" for n in (0, 1)},
    }
    assert send(editing, ADD, **a_new_event(status="alleged"), **rows).status_code == 302
    assert [p.actor.slug for p in Event.objects.get().participations.all()] == ["zimbabwe", "angola"]


def test_a_second_event_of_the_same_name_and_day_gets_another_address(editing: Client) -> None:
    for _ in range(2):
        send(editing, ADD, **a_new_event(status="alleged"))
    assert set(Event.objects.values_list("slug", flat=True)) == {
        "ship-unloads-at-rason-2023-08",
        "ship-unloads-at-rason-2023-08-2",
    }


def test_an_address_that_another_event_once_had_is_refused(editing: Client) -> None:
    EventSlug.objects.create(slug="old-name", event=make_event(title="The first"))
    response = send(editing, ADD, **a_new_event(status="alleged", slug="old-name"))
    assert "was once the address of “The first”" in errors_of(response)


@pytest.mark.parametrize(
    ("text", "message"),
    [("some time", "cannot be read as a date"), ("2024-02-30", "2024-02-30"), ("", "required")],
)
def test_a_date_that_does_not_read_is_explained(text: str, message: str, editing: Client) -> None:
    assert message in errors_of(send(editing, ADD, **a_new_event(status="alleged", date_edtf=text)))


# changing


def test_a_change_of_a_public_event_leaves_a_revision_and_a_new_version(
    editing: Client, editor: User
) -> None:
    event, before = make_event(), token()
    assert send(editing, page(event), title="A better title").status_code == 302
    assert revisions(event) == ["published", "changed"]
    assert Revision.objects.latest("pk").by == editor
    assert token() != before


def test_saving_without_a_change_leaves_no_trace(editing: Client) -> None:
    event, before = make_event(), token()
    assert send(editing, page(event)).status_code == 302
    assert revisions(event) == ["published"]
    assert token() == before


def test_the_words_of_a_date_stay_until_another_date_is_typed(editing: Client) -> None:
    event = make_event("2023-08~", date_text="late August 2023")
    assert 'value="late August 2023"' in editing.get(page(event)).content.decode()
    send(editing, page(event), title="Another title")
    event.refresh_from_db()
    assert event.date_text == "late August 2023"
    send(editing, page(event), date_edtf="2023-09")
    event.refresh_from_db()
    assert (event.date_edtf, event.date_text) == ("2023-09", "")


def test_the_page_says_how_the_date_reads(editing: Client) -> None:
    answer = editing.get(page(make_event("2024-06~"))).content.decode()
    assert "reads as: about June 2024 · EDTF 2024-06~ · 1–30 June 2024 · month" in answer


def test_an_address_that_was_public_redirects_after_a_change(editing: Client) -> None:
    event = make_event(slug="first-name")
    assert send(editing, page(event), slug="second-name").status_code == 302
    assert EventSlug.objects.get(slug="first-name").event == event
    assert revisions(event) == ["published", "changed"]


def test_an_address_that_nobody_saw_is_forgotten(editing: Client) -> None:
    event = make_event(slug="first-name", published=False)
    send(editing, page(event), slug="second-name")
    assert not EventSlug.objects.exists()


def test_an_emptied_address_is_kept(editing: Client) -> None:
    event = make_event(slug="first-name")
    assert send(editing, page(event), slug="").status_code == 302
    event.refresh_from_db()
    assert event.slug == "first-name"


def test_a_save_over_somebody_elses_is_refused(editing: Client) -> None:
    event = make_event(title="As it was")
    opened = editing.get(page(event))
    event.title = "Saved by somebody else"
    event.save()
    seen = opened.context["adminform"].form.initial["seen"]
    response = send(editing, page(event), title="Mine", seen=seen)
    assert "Somebody else saved this event" in errors_of(response)
    event.refresh_from_db()
    assert event.title == "Saved by somebody else"


# status against the rule


def test_a_status_that_leaves_the_rule_needs_a_note(editing: Client) -> None:
    event = make_event(title="As it was")
    response = send(editing, page(event), status="confirmed", title="Not kept")
    assert "The claims suggest “Alleged”" in errors_of(response)
    assert 'value="Not kept"' in response.content.decode()
    event.refresh_from_db()
    assert (event.status, event.title) == ("alleged", "As it was")
    assert revisions(event) == ["published"]


def test_a_status_that_leaves_the_rule_may_say_why(editing: Client) -> None:
    event = make_event()
    assert send(editing, page(event), status="reported", status_note="Seen by us.").status_code == 302
    event.refresh_from_db()
    assert event.status == "reported"


def test_a_note_where_the_rule_agrees_is_refused(editing: Client) -> None:
    response = send(editing, page(make_event()), status_note="Seen by us.")
    assert "there is nothing to explain" in errors_of(response)


def test_the_rule_counts_the_claims_that_are_saved_now(editing: Client) -> None:
    event = make_event()
    added = a_claim(1, claimant=make_actor("un-panel", kind="igo").pk, stance="asserts")
    response = send(editing, page(event), **{"claims-TOTAL_FORMS": 2}, **added)
    assert "The claims suggest “Confirmed”" in errors_of(response)
    assert event.claims.count() == 1
    response = send(editing, page(event), status="confirmed", **{"claims-TOTAL_FORMS": 2}, **added)
    assert response.status_code == 302


def test_the_page_shows_what_the_rule_suggests_and_why(editing: Client) -> None:
    answer = editing.get(page(make_event())).content.decode()
    assert "<strong>Alleged</strong> — One side says so" in answer


def test_a_public_event_keeps_a_claim(editing: Client) -> None:
    event = make_event()
    response = send(editing, page(event), **{"claims-0-DELETE": "on"})
    assert "at least one claim" in errors_of(response)
    assert event.claims.count() == 1


# claims and figures


def test_a_figure_is_added_inside_its_claim_and_takes_its_day(editing: Client) -> None:
    event = make_event(claims=0, published=False)
    make_claim(event, claimed_on=date(2024, 3, 1))
    figure = {
        "claims-0-quantities-TOTAL_FORMS": 1,
        "claims-0-quantities-0-label": "containers",
        "claims-0-quantities-0-low": "6700",
        "claims-0-quantities-0-unit": "containers",
        "claims-0-quantities-0-measure": "cumulative",
    }
    assert send(editing, page(event), **figure).status_code == 302
    quantity = event.claims.get().quantities.get()
    assert (quantity.figure, quantity.as_of) == ("at least 6,700", date(2024, 3, 1))
    assert revisions(event) == ["created", "changed"]


def test_a_new_claim_brings_its_figures(editing: Client) -> None:
    figure = {
        "claims-0-quantities-0-label": "rounds",
        "claims-0-quantities-0-best": "50",
        "claims-0-quantities-0-unit": "rounds",
        "claims-0-quantities-0-measure": "this_event",
    }
    data = a_new_event() | a_claim() | {"claims-0-quantities-TOTAL_FORMS": 1} | figure
    assert send(editing, ADD, **data).status_code == 302
    assert Event.objects.get().claims.get().quantities.get().as_of == date(2024, 1, 5)


def test_a_figure_that_is_wrong_keeps_everything_from_being_saved(editing: Client) -> None:
    event = make_event(title="As it was")
    figure = {
        "claims-0-quantities-TOTAL_FORMS": 1,
        "claims-0-quantities-0-label": "rounds",
        "claims-0-quantities-0-unit": "rounds",
        "claims-0-quantities-0-measure": "this_event",
    }
    response = send(editing, page(event), title="Not kept", **figure)
    assert "Correct the figures of this claim" in errors_of(response)
    assert "Give at least one of low, best and high" in response.content.decode()
    event.refresh_from_db()
    assert event.title == "As it was"


def test_a_figure_can_be_deleted(editing: Client) -> None:
    event = make_event()
    make_quantity(event.claims.get())
    assert send(editing, page(event), **{"claims-0-quantities-0-DELETE": "on"}).status_code == 302
    assert not event.claims.get().quantities.exists()


def test_a_claim_takes_its_day_in_words(editing: Client) -> None:
    event = make_event()
    send(editing, page(event), **{"claims-0-claimed_on": "2 January 2024"})
    assert event.claims.get().claimed_on == date(2024, 1, 2)
    response = send(editing, page(event), **{"claims-0-claimed_on": "January 2024"})
    assert "“January 2024” reads as January 2024: give a single day" in errors_of(response)


def test_an_anticipated_event_says_what_became_of_it(editing: Client) -> None:
    response = send(editing, page(make_event()), status="anticipated", status_note="Only planned.")
    assert "An anticipated event needs a note on its outcome" in errors_of(response)


# finding


def test_events_are_found_by_the_other_names_of_what_they_involve(editing: Client) -> None:
    make_actor("nis", name="National Intelligence Service", aliases=["국가정보원"])
    event = make_event(title="Ferry at dusk", actors=(("nis", "claimant"),))
    make_event(title="Convoy at dawn")
    for words in ("국가정보원", event.uid, event.title):
        assert list(editing.get("/admin/timeline/event/", {"q": words}).context["cl"].result_list) == [event]
