"""Loading the data set: what is created, left, updated, kept and reported."""

from __future__ import annotations

from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from tests.dataset import DATA, rewrite
from timeline.models import (
    Actor,
    Claim,
    DataVersion,
    Event,
    EventLink,
    EventSlug,
    Period,
    Preset,
    Quantity,
    Revision,
    Source,
)
from timeline.records import event_record, source_record
from timeline.services.dataset import load_dataset
from timeline.services.dataset.reading import read_yaml
from timeline.services.history import event_changed
from timeline.services.publishing import withdraw
from timeline.vocab import Action

KHARKIV = "dprk-missile-strike-kharkiv-2024-01-02"
KINDS = 9

pytestmark = pytest.mark.usefixtures("dataset")


def change_event(folder: Path, slug: str, **fields: object) -> None:
    """Write other values into one event of the copied files."""

    def change(events: list[dict[str, Any]]) -> None:
        next(event for event in events if event["slug"] == slug).update(fields)

    rewrite(folder / "events.yaml", change)


def remove_event(folder: Path, slug: str) -> None:
    """Take one event, and what leads to it, out of the copied files."""

    def change(events: list[dict[str, Any]]) -> None:
        events[:] = [event for event in events if event["slug"] != slug]
        for event in events:
            event["links"] = [link for link in event["links"] if link["event"] != slug]

    rewrite(folder / "events.yaml", change)
    (folder / "presets.yaml").unlink()  # its counts would no longer be right


def test_the_whole_data_set_is_on_the_timeline() -> None:
    assert Event.objects.published().count() == 164
    assert Source.objects.count() == 253
    assert Preset.objects.count() == 7
    assert Period.objects.count() == 5
    assert DataVersion.current().cutoff is not None
    assert Claim.objects.exclude(known_on=None).exists()
    assert Quantity.objects.exists()
    assert EventLink.objects.exists()


def test_every_record_reads_back_as_it_stands_in_the_files() -> None:
    in_files = read_yaml(DATA / "events.yaml")
    in_tables = {event.uid: event_record(event) for event in Event.objects.with_everything()}
    for record in in_files:
        claims = [{k: v for k, v in claim.items() if k != "quantities" or v} for claim in record["claims"]]
        assert in_tables[record["uid"]] == {**record, "claims": claims}
    sources = read_yaml(DATA / "sources.yaml")
    assert {s["id"]: s for s in sources} == {s.slug: source_record(s) for s in Source.objects.all()}


def test_loading_again_changes_nothing() -> None:
    token, revisions = DataVersion.current().token, Revision.objects.count()
    report = load_dataset(DATA)
    assert len(report.kinds) == KINDS
    assert not report.changed
    assert report.kinds["events"].unchanged == 164
    assert DataVersion.current().token == token
    assert Revision.objects.count() == revisions


def test_a_changed_record_is_updated_and_the_rest_left(folder: Path) -> None:
    change_event(folder, KHARKIV, title="Another title", importance="detail")
    token = DataVersion.current().token
    report = load_dataset(folder)
    assert (report.kinds["events"].updated, report.kinds["events"].unchanged) == (1, 163)
    assert Event.objects.get(slug=KHARKIV).title == "Another title"
    assert DataVersion.current().token != token


def test_what_an_editor_changed_is_kept_and_listed(folder: Path) -> None:
    event = Event.objects.get(slug=KHARKIV)
    event.summary = "An editor wrote this."
    event.save()
    event_changed(event, by=None, action=Action.CHANGED)
    change_event(folder, KHARKIV, title="The files say otherwise")
    report = load_dataset(folder)
    assert report.kinds["events"].kept == [KHARKIV]
    event.refresh_from_db()
    assert event.title != "The files say otherwise"
    assert event.summary == "An editor wrote this."


def test_an_edited_record_stays_kept_on_every_later_load() -> None:
    Actor.objects.filter(slug="russia").update(name="Russian Federation, edited")
    assert load_dataset(DATA).kinds["actors"].kept == ["russia"]
    assert load_dataset(DATA).kinds["actors"].kept == ["russia"]
    assert Actor.objects.get(slug="russia").name == "Russian Federation, edited"


def test_a_withdrawn_event_is_not_put_back(folder: Path) -> None:
    withdraw(Event.objects.get(slug=KHARKIV), by=None, reason="Checked and wrong.")
    change_event(folder, KHARKIV, title="Back again")
    assert load_dataset(folder).kinds["events"].kept == [KHARKIV]
    assert not Event.objects.get(slug=KHARKIV).is_published


def test_what_is_gone_from_the_files_is_reported_and_never_deleted(folder: Path) -> None:
    event = Event.objects.get(slug=KHARKIV)
    remove_event(folder, event.slug)
    out = StringIO()
    call_command("load_dataset", folder, stdout=out)
    assert event.uid in out.getvalue()
    assert Event.objects.filter(pk=event.pk).exists()


def test_a_new_slug_in_the_files_keeps_the_old_address(folder: Path) -> None:
    path = folder / "events.yaml"
    path.write_text(path.read_text("utf-8").replace(KHARKIV, "kharkiv-renamed"), "utf-8")
    load_dataset(folder)
    assert EventSlug.objects.get(slug=KHARKIV).event.slug == "kharkiv-renamed"


def test_the_command_reports_what_it_did() -> None:
    out = StringIO()
    call_command("load_dataset", stdout=out)
    line = next(line for line in out.getvalue().splitlines() if "Events" in line)
    assert line.split() == ["Events", "0", "0", "164", "0", "0"]


def test_a_refused_data_set_is_a_command_error(folder: Path) -> None:
    change_event(folder, KHARKIV, date="2024-02-31")
    with pytest.raises(CommandError, match="2024-02-31"):
        call_command("load_dataset", folder)


def test_a_preset_whose_count_is_off_is_pointed_out_and_loaded(folder: Path) -> None:
    rewrite(folder / "presets.yaml", lambda presets: presets[0].update(count=1))
    out = StringIO()
    call_command("load_dataset", folder, stdout=out)
    assert "turning-points: count: says 1, but the query finds 25" in out.getvalue()


def test_claims_without_a_day_follow_a_source_whose_day_changed(folder: Path) -> None:
    claim = Claim.objects.filter(claimed_on=None, source__published_on__regex=r"^.{10}$").first()
    assert claim is not None

    def change(sources: list[dict[str, Any]]) -> None:
        next(s for s in sources if s["id"] == claim.source.slug)["published_on"] = "2026-01-31"

    rewrite(folder / "sources.yaml", change)
    load_dataset(folder)
    claim.refresh_from_db()
    assert str(claim.known_on) == "2026-01-31"
