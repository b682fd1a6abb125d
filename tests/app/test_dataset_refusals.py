"""A broken data set is refused whole, and the message names file, record and field."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.dataset import rewrite
from timeline.models import Event, Revision
from timeline.services.dataset import DatasetError, load_dataset

pytestmark = pytest.mark.django_db
Change = Callable[[list[dict[str, Any]]], object]


def refusal(folder: Path) -> str:
    """Load, expect a refusal, check that nothing was written, and return the message."""
    with pytest.raises(DatasetError) as caught:
        load_dataset(folder)
    assert not Event.objects.exists()
    assert not Revision.objects.exists()
    return str(caught.value)


def claims(events: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the claims of the first event."""
    found: list[dict[str, Any]] = events[0]["claims"]
    return found


EVENT_FAULTS: list[tuple[str, Change, tuple[str, ...]]] = [
    ("a broken date", lambda e: e[0].update(date="2024-13"), ("date", "2024-13")),
    ("a date that is no text", lambda e: e[0].update(date=2024), ("date", "text")),
    ("a reversed interval", lambda e: e[0].update(date="2024-05/2024-03"), ("date", "2024-05/2024-03")),
    ("a precision that disagrees", lambda e: e[0].update(date_precision="month"), ("date_precision", "day")),
    ("an unknown type", lambda e: e[0].update(type="rumour"), ("type", "rumour")),
    ("an unknown actor", lambda e: e[0]["participants"][0].update(actor="atlantis"), ("actor", "atlantis")),
    ("an unknown role", lambda e: e[0]["participants"][0].update(role="hero"), ("role", "hero")),
    ("an unknown status", lambda e: e[0].update(status="proven"), ("status", "proven")),
    ("an unknown source", lambda e: claims(e)[0].update(source="nowhere"), ("claims[0].source", "nowhere")),
    (
        "an unknown claimant",
        lambda e: claims(e)[0].update(claimant="nobody"),
        ("claims[0].claimant", "nobody"),
    ),
    ("a claim on no real day", lambda e: claims(e)[0].update(claimed_on="2024-02-30"), ("claimed_on", "day")),
    ("no claims", lambda e: e[0].update(claims=[]), ("claims",)),
    ("a repeated claim key", lambda e: claims(e)[1].update(key="c1"), ("claims", "twice")),
    ("an unknown field", lambda e: e[0].update(colour="red"), ("colour", "not a field")),
    ("a missing field", lambda e: e[0].pop("summary"), ("summary", "missing")),
    ("an empty title", lambda e: e[0].update(title=" "), ("title", "empty")),
    ("a link to nothing", lambda e: e[1]["links"][0].update(event="nowhere"), ("links[0].event", "nowhere")),
    ("a link to itself", lambda e: e[1]["links"][0].update(event=e[1]["slug"]), ("links", "itself")),
    ("a label that is too long", lambda e: e[0].update(label="x" * 35), ("label", "34")),
    ("a NUL character", lambda e: e[0].update(summary="a\0b"), ("summary", "NUL")),
]


@pytest.mark.parametrize(("change", "words"), [c[1:] for c in EVENT_FAULTS], ids=[c[0] for c in EVENT_FAULTS])
def test_a_broken_event_is_refused_by_name(folder: Path, change: Change, words: tuple[str, ...]) -> None:
    rewrite(folder / "events.yaml", change)
    message = refusal(folder)
    assert "events.yaml" in message
    assert any(slug in message for slug in ("us-says-russia-buying", "dprk-denies-arms-exports"))
    for word in words:
        assert word in message


def test_a_slug_given_twice_is_refused(folder: Path) -> None:
    rewrite(folder / "events.yaml", lambda events: events[1].update(slug=events[0]["slug"]))
    assert "given 2 times" in refusal(folder)


def test_a_uid_given_twice_is_refused(folder: Path) -> None:
    rewrite(folder / "events.yaml", lambda events: events[1].update(uid=events[0]["uid"]))
    assert "uid" in refusal(folder)


def test_a_key_given_twice_is_refused_with_its_line(folder: Path) -> None:
    path = folder / "events.yaml"
    path.write_text(path.read_text("utf-8").replace("  title: ", "  title: First\n  title: ", 1), "utf-8")
    message = refusal(folder)
    assert "events.yaml: line 5" in message
    assert "title" in message


def test_one_page_listed_under_two_spellings_is_refused(folder: Path) -> None:
    def change(sources: list[dict[str, Any]]) -> None:
        sources[1]["url"] = sources[0]["url"].replace("https://", "http://") + "/"

    rewrite(folder / "sources.yaml", change)
    message = refusal(folder)
    assert "sources.yaml" in message
    assert "url: the same page" in message


def test_an_alias_that_leads_to_two_actors_is_refused(folder: Path) -> None:
    rewrite(folder / "vocabulary.yaml", lambda v: v["actors"][1]["aliases"].append("DPRK"))
    message = refusal(folder)
    assert "vocabulary.yaml" in message
    assert "dprk" in message


def test_parents_that_go_in_a_circle_are_refused(folder: Path) -> None:
    def change(vocabulary: dict[str, list[dict[str, Any]]]) -> None:
        vocabulary["actors"][0]["parent"] = "russia"
        vocabulary["actors"][1]["parent"] = "north-korea"

    rewrite(folder / "vocabulary.yaml", change)
    assert "circle" in refusal(folder)


def test_a_preset_that_names_nothing_is_refused(folder: Path) -> None:
    rewrite(folder / "presets.yaml", lambda presets: presets[0].update(query="type=rumour"))
    assert "presets.yaml: turning-points: query: “type=rumour”" in refusal(folder)


def test_a_quote_from_an_article_that_was_never_read_is_refused(folder: Path) -> None:
    rewrite(folder / "events.yaml", lambda e: claims(e)[0].update(article="f" * 64, quote="Words."))
    assert "there is no article ffffffffffff" in refusal(folder)


def test_a_word_that_the_code_does_not_know_is_refused(folder: Path) -> None:
    extra = {"slug": "shouts", "label": "Shouts", "definition": "Loud.", "order": 7}
    rewrite(folder / "vocabulary.yaml", lambda v: v["stances"].append(extra))
    assert "shouts" in refusal(folder)


def test_a_period_without_a_source_is_refused(folder: Path) -> None:
    rewrite(folder / "periods.yaml", lambda periods: periods[0].update(source="nowhere"))
    assert "periods.yaml" in refusal(folder)


def test_a_missing_file_is_named(folder: Path) -> None:
    (folder / "events.yaml").unlink()
    assert "events.yaml: is missing" in refusal(folder)


def test_a_file_that_is_not_utf_8_is_named(folder: Path) -> None:
    (folder / "events.yaml").write_bytes(b"- title: \xff\xfe")
    assert "events.yaml: is not UTF-8" in refusal(folder)


def test_a_file_that_is_not_yaml_is_named(folder: Path) -> None:
    (folder / "sources.yaml").write_text("- id: [", "utf-8")
    assert "sources.yaml" in refusal(folder)


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    assert "is not a folder" in refusal(tmp_path / "nowhere")


def test_every_fault_is_listed_at_once(folder: Path) -> None:
    def change(events: list[dict[str, Any]]) -> None:
        events[0]["date"] = "soon"
        events[2]["status"] = "proven"

    rewrite(folder / "events.yaml", change)
    assert len(refusal(folder).splitlines()) == 2
