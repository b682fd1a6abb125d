"""From a file to the public page: nothing shows until an editor publishes, and then it shows at once."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from django.core.management import call_command
from django.test import Client

from tests.factories import make_editor, make_publication
from timeline.models import Article
from timeline.services.articles import add_source
from timeline.services.candidates import accept
from timeline.services.publishing import publish

TEXT = "Russia fired North Korean ballistic missiles at Kharkiv on 2 January 2024, the ministry said.\n"


def listed(client: Client) -> list[str]:
    answer = client.get("/events.json", {"since": "2024-01-02", "until": "2024-01-02"})
    assert answer.status_code == 200
    return [event["slug"] for event in answer.json()["events"]]


@pytest.mark.usefixtures("dataset")
def test_an_article_becomes_a_public_event_only_through_an_editor(client: Client, tmp_path: Path) -> None:
    before, editor = listed(client), make_editor()
    path = tmp_path / "missiles.txt"
    path.write_text(TEXT, encoding="utf-8")
    call_command("ingest", str(path), published="2024-01-05", stdout=io.StringIO())
    article = Article.objects.get()
    assert listed(client) == before

    add_source(
        article,
        url="https://news.example/missiles-on-kharkiv",
        publication=make_publication(),
        title="Missiles on Kharkiv",
        by=editor,
    )
    candidate = next(row for row in article.candidates.all() if row.content["edtf"] == "2024-01-02")
    draft = accept(candidate, by=editor, changes={"title": "Missiles fall on Kharkiv, ministry says"})
    assert listed(client) == before
    assert client.get(draft.get_absolute_url()).status_code == 404

    publish(draft, by=editor)
    assert set(listed(client)) == {*before, draft.slug}
    assert "Missiles fall on Kharkiv, ministry says" in client.get("/").content.decode()
    page = client.get(draft.get_absolute_url()).content.decode()
    assert "Missiles on Kharkiv" in page
