"""Deciding on candidates in the admin: at the desk of their article, and many at once in the list."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import Permission, User
from django.test import Client
from django.urls import reverse

from tests.factories import make_event, make_source
from tests.reading import ingest, install_names
from timeline.admin.candidate_forms import figure_words
from timeline.admin.explained import PARTS, RULES
from timeline.admin.review import review_url
from timeline.extraction import Part, Rule
from timeline.models import Article, Candidate, Event
from timeline.services.candidates import accept, edit, reject
from timeline.vocab import Decision, EditorialState

LIST = reverse("admin:timeline_candidate_changelist")


@pytest.fixture
def row(db: None) -> Candidate:
    """The candidate of 2 January, the article being the text of a source."""
    install_names()
    article = ingest(source=make_source()).article
    return article.candidates.get(proposed__edtf="2024-01-02")


def form(row: Candidate, **changes: Any) -> dict[str, Any]:
    """What the browser sends when nothing was changed but `changes`."""
    content = row.content
    sent = {
        "title": content["title"],
        "date": "2 January 2024",
        "extent": content["extent"],
        "type": content["type"],
        "role": "participant",
        "stance": content["stance"],
        "basis": content["basis"],
        "claimant": "",
        "claimed_on": content["claimed_on"] or "",
        **{name: list(range(len(content[name]))) for name in ("actors", "systems", "places", "quantities")},
    }
    return {**sent, **changes}


def decide(client: Client, row: Candidate, do: str, **changes: Any) -> str:
    address = reverse("admin:timeline_candidate_change", args=[row.pk])
    response = client.post(address, form(row, do=do, **changes), follow=True)
    row.refresh_from_db()
    return response.content.decode()


def desk(row: Candidate) -> str:
    return reverse("admin:timeline_article_change", args=[row.article_id])


def test_a_candidate_leads_to_its_place_at_the_desk(editing: Client, row: Candidate) -> None:
    response = editing.get(reverse("admin:timeline_candidate_change", args=[row.pk]))
    assert response["Location"] == f"{desk(row)}#candidate-{row.pk}"


def test_an_unchanged_form_changes_nothing(editing: Client, row: Candidate) -> None:
    decide(editing, row, "save")
    assert (row.edited, row.decision) == (None, Decision.PENDING)


def test_accepting_makes_a_draft_and_leads_to_it(editing: Client, editor: User, row: Candidate) -> None:
    page = decide(editing, row, "accept")
    event = Event.objects.get()
    assert event.state == EditorialState.DRAFT
    assert (row.decision, row.event, row.decided_by) == (Decision.ACCEPTED, event, editor)
    assert reverse("admin:timeline_event_change", args=[event.pk]) in page
    assert "is a draft now. Nothing is public yet." in page


def test_what_was_typed_is_what_the_draft_says(editing: Client, row: Candidate) -> None:
    typed = {
        "title": "As an editor puts it",
        "date": "early January 2024",
        "extent": "within",
        "type": "transfer",
    }
    decide(editing, row, "accept", **typed, claimant="South Korea", summary="In other words.", note="A note.")
    event = Event.objects.get()
    assert (event.title, event.summary, event.type.slug) == (
        "As an editor puts it",
        "In other words.",
        "transfer",
    )
    assert (event.date_label, event.extent) == ("early January 2024", "within")
    claim = event.claims.get()
    assert claim.claimant is not None
    assert (claim.claimant.slug, claim.note) == ("south-korea", "A note.")


def test_unticked_parts_stay_out_and_one_actor_can_be_added(editing: Client, row: Candidate) -> None:
    first = row.content["actors"][0]
    decide(editing, row, "accept", actors=["0"], systems=[], places=[], actor="ukraine", role="target")
    event = Event.objects.get()
    found = [[p.actor.slug, p.role] for p in event.participations.all()]
    assert found == [first, ["ukraine", "target"]]
    assert not event.systems.exists()
    assert not event.places.exists()


def test_what_was_only_expected_becomes_an_anticipated_draft(editing: Client, row: Candidate) -> None:
    decide(editing, row, "accept", expected="on")
    assert Event.objects.get().status == "anticipated"


def test_changes_can_be_kept_for_later(editing: Client, row: Candidate) -> None:
    decide(editing, row, "save", title="As an editor puts it")
    assert row.edited == {"title": "As an editor puts it"}
    assert row.proposed["title"] != "As an editor puts it"
    assert "As an editor puts it" in editing.get(desk(row)).content.decode()


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"date": "sometime"}, "cannot be read as a date"),
        ({"date": "2024-02-30"}, "2024-02-30"),
        ({"title": ""}, "required"),
        ({"type": "war"}, "valid choice"),
        ({"claimant": "Nobody At All"}, "No actor is called “Nobody At All”"),
        ({"claimed_on": "2024-01"}, "give a single day"),
        ({"actors": ["99"]}, "valid choice"),
    ],
)
def test_a_form_that_is_refused_comes_back_as_it_was(
    editing: Client, row: Candidate, changes: dict[str, Any], message: str
) -> None:
    page = decide(editing, row, "accept", **{"note": "Kept while it is corrected", **changes})
    assert message in page
    assert "Kept while it is corrected" in page
    assert not Event.objects.exists()
    assert (row.decision, row.edited) == (Decision.PENDING, None)


def test_a_claim_without_a_source_is_asked_for_it(editing: Client, row: Candidate) -> None:
    Article.objects.update(source=None)
    page = decide(editing, row, "accept", title="Kept title")
    assert "Say which source" in page
    assert "Kept title" in page
    assert not Event.objects.exists()


def test_rejecting_keeps_the_reason_and_can_be_taken_back(editing: Client, row: Candidate) -> None:
    page = decide(editing, row, "reject", why="Not about <this>.", title="")
    assert (row.decision, row.why) == (Decision.REJECTED, "Not about <this>.")
    assert "Not about &lt;this&gt;." in page
    decide(editing, row, "reopen")
    assert row.decision == Decision.PENDING


def test_merging_adds_a_claim_to_the_event_that_is_named(editing: Client, row: Candidate) -> None:
    event = make_event(slug="missiles-hit-a-town")
    page = decide(editing, row, "merge", into="https://tumen.example/events/missiles-hit-a-town/")
    assert event.claims.count() == 2
    assert (row.decision, row.event) == (Decision.MERGED, event)
    assert "has one more claim" in page


def test_an_event_alike_is_offered_for_merging(editing: Client, row: Candidate) -> None:
    actors = tuple(tuple(pair) for pair in row.content["actors"])
    event = make_event("2024-01-02", type=row.content["type"], title=row.content["title"], actors=actors)
    assert f'value="merge:{event.slug}"' in editing.get(desk(row)).content.decode()
    decide(editing, row, f"merge:{event.slug}")
    assert (row.decision, row.event) == (Decision.MERGED, event)
    assert Event.objects.count() == 1


@pytest.mark.parametrize(("do", "into"), [("merge", ""), ("merge:nothing", ""), ("merge", "nothing-there")])
def test_merging_into_nothing_is_refused(editing: Client, row: Candidate, do: str, into: str) -> None:
    decide(editing, row, do, into=into)
    assert row.decision == Decision.PENDING


@pytest.mark.parametrize("do", ["", "publish", "delete"])
def test_a_step_that_does_not_exist_is_refused(editing: Client, row: Candidate, do: str) -> None:
    assert "Choose what to do" in decide(editing, row, do)
    assert row.decision == Decision.PENDING


def test_a_second_press_is_refused_and_makes_no_second_event(editing: Client, row: Candidate) -> None:
    decide(editing, row, "accept")
    assert "is accepted and cannot be accepted" in decide(editing, row, "accept")
    assert Event.objects.count() == 1


def test_many_are_accepted_at_once_and_one_that_cannot_be_is_named(editing: Client, row: Candidate) -> None:
    others = [other for other in row.article.candidates.all() if other != row]
    reject(row, by=None)
    data = {"action": "accept_selected", "_selected_action": [other.pk for other in [row, *others]]}
    page = editing.post(LIST, data, follow=True).content.decode()
    assert "2 candidates accepted." in page
    assert "is rejected and cannot be accepted" in page
    assert Event.objects.filter(state=EditorialState.DRAFT).count() == 2


def test_many_are_rejected_at_once(editing: Client, editor: User, row: Candidate) -> None:
    data = {
        "action": "reject_selected",
        "_selected_action": list(Candidate.objects.values_list("pk", flat=True)),
    }
    assert "3 candidates rejected." in editing.post(LIST, data, follow=True).content.decode()
    assert set(Candidate.objects.values_list("decision", "decided_by")) == {(Decision.REJECTED, editor.pk)}


def test_the_list_is_searched_by_titles_as_proposed_and_as_changed(editing: Client, row: Candidate) -> None:
    edit(row, {"title": "As an editor puts it"}, by=None)
    for words, shown in (("editor puts", True), (row.proposed["title"][:20], True), ("zeppelin", False)):
        page = editing.get(LIST, {"q": words, "o": "1"}).content.decode()
        assert ("As an editor puts it" in page) == shown


def staff(*codenames: str) -> User:
    person = User.objects.create_user("-".join(codenames)[:100] or "nobody", password="x", is_staff=True)
    person.user_permissions.set(Permission.objects.filter(codename__in=codenames))
    return person


@pytest.mark.parametrize(
    ("permissions", "allowed"),
    [
        (("view_candidate",), set()),
        (("change_candidate",), {"save", "reject"}),
        (("change_candidate", "add_event"), {"save", "reject", "accept"}),
        (("change_candidate", "change_event"), {"save", "reject", "merge"}),
        ((), set()),
    ],
)
@pytest.mark.parametrize("do", ["save", "reject", "accept", "merge"])
def test_each_step_needs_its_permission(
    client: Client, row: Candidate, permissions: tuple[str, ...], allowed: set[str], do: str
) -> None:
    make_event(slug="elsewhere")
    client.force_login(staff("view_article", *permissions))
    address = reverse("admin:timeline_candidate_change", args=[row.pk])
    response = client.post(address, form(row, do=do, into="elsewhere", title="Changed"))
    row.refresh_from_db()
    assert (response.status_code == 302) == (do in allowed)
    assert (response.status_code == 403) == (do not in allowed)
    assert (row.edited is not None or row.decision != Decision.PENDING) == (do in allowed)


def test_nobody_adds_or_deletes_a_candidate_by_hand(editing: Client, row: Candidate) -> None:
    assert editing.get(reverse("admin:timeline_candidate_add")).status_code == 403
    address = reverse("admin:timeline_candidate_delete", args=[row.pk])
    assert editing.post(address, {"post": "yes"}).status_code == 403
    assert Candidate.objects.filter(pk=row.pk).exists()


def test_a_card_says_how_its_date_was_read_and_what_its_score_is_made_of(editing: Client) -> None:
    install_names()
    article = ingest().article
    shown = " ".join(editing.get(review_url(article)).content.decode().split())
    assert "“2024-01-02”: written out as a day (iso), 99% sure" in shown
    row = article.candidates.get(proposed__edtf="2024-01-02")
    assert f"{row.score:.2f} = <span" in shown
    assert "how sure the date is 0.20" in shown


def test_a_card_names_known_events_with_reasons_or_says_that_it_is_new(editing: Client) -> None:
    install_names()
    article = ingest(source=make_source()).article
    make_event("2024-01-02", title="North Korean missiles hit Kharkiv", actors=(("russia", "user"),))
    shown = " ".join(editing.get(review_url(article)).content.decode().split())
    assert "<strong>Likely the same</strong>" in shown
    assert "Same date. Same type. Titles" in shown
    assert "New: no event like it is known." in shown


def test_a_limit_that_left_something_out_is_said_on_the_desk(editing: Client) -> None:
    article = ingest("It was on 2 May 2024. " * 600).article
    shown = editing.get(review_url(article)).content.decode()
    assert '<p class="limit">Only the first 500 dates were read.</p>' in shown


def test_figures_are_shown_with_their_bounds() -> None:
    figure = {"label": "over 10,000 containers", "unit": "containers", "low": 10_000, "measure": "cumulative"}
    assert (
        figure_words({**figure, "since": "2023-09"})
        == "at least 10,000 containers in all since September 2023 (“over 10,000 containers”)"
    )
    assert figure_words({"label": "5 to 7 ships", "unit": "other", "low": 5, "high": 7}).startswith("5–7 (")
    three = {"label": "ships", "unit": "other", "low": 5, "best": 6, "high": 7}
    assert figure_words(three) == "5–7 (best 6) (“ships”)"


def test_every_rule_and_part_has_words() -> None:
    assert set(RULES) == set(Rule)
    assert set(PARTS) == set(Part)


def test_a_statement_without_a_date_of_its_own_is_dated_by_the_publication_day(editing: Client) -> None:
    install_names()
    text = "Arms go from North Korea to Russia\n\nSeoul said that North Korea had sent missiles to Russia.\n"
    article = ingest(text, source=make_source()).article
    (row,) = article.candidates.filter(proposed__mention=None)
    assert row.content["edtf"] == article.published_on
    shown = " ".join(editing.get(review_url(article)).content.decode().split())
    assert "<dt>Date</dt><dd>the day of publication</dd>" in shown
    assert accept(row, by=None).date_edtf == article.published_on
