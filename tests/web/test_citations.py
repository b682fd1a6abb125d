"""Citations as a sentence, as BibTeX and as RIS."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from tests.factories import make_event
from timeline.citations import Citation, bibtex, ris, sentence
from timeline.models import DataVersion

CITATION = Citation(
    title="Missile hits Kharkiv",
    date_label="2 January 2024",
    uid="e3glhxjf",
    url="https://tumen.example/events/missile/",
    site="Tumen",
    edition=date(2026, 2, 16),
)


def test_a_sentence_names_title_date_entry_cut_off_and_address() -> None:
    assert sentence(CITATION) == (
        "“Missile hits Kharkiv”, 2 January 2024. Tumen, event e3glhxjf, cut-off 16 February 2026. "
        "https://tumen.example/events/missile/"
    )


def test_an_earlier_day_is_named() -> None:
    cited = Citation("T", "2024", "euid", "https://x.example/", "Tumen", None, as_of=date(2024, 3, 1))
    assert sentence(cited) == "“T”, 2024. Tumen, event euid, as known on 1 March 2024. https://x.example/"


def test_bibtex_has_the_fields_of_a_page() -> None:
    assert bibtex(CITATION).splitlines() == [
        "@misc{e3glhxjf,",
        "  title = {{Missile hits Kharkiv}},",
        "  author = {{Tumen}},",
        "  year = {2026},",
        "  url = {https://tumen.example/events/missile/},",
        "  note = {Event e3glhxjf, 2 January 2024, cut-off 16 February 2026},",
        "}",
    ]


def test_ris_has_the_fields_of_a_page() -> None:
    assert ris(CITATION).split("\r\n") == [
        "TY  - ELEC",
        "ID  - e3glhxjf",
        "TI  - Missile hits Kharkiv",
        "AU  - Tumen",
        "PB  - Tumen",
        "PY  - 2026",
        "N1  - 2 January 2024, cut-off 16 February 2026",
        "UR  - https://tumen.example/events/missile/",
        "ER  - ",
        "",
    ]


@given(st.text(min_size=1))
def test_no_title_breaks_out_of_its_field(title: str) -> None:
    cited = Citation(title, "2024", "euid", "https://x.example/", "Tumen", None)
    field = next(line for line in bibtex(cited).split("\n") if line.startswith("  title"))
    bare = re.sub(r"\\.", "", field)
    assert bare.count("{") == bare.count("}")
    assert all(re.match(r"[A-Z][A-Z0-9]  - ", line) for line in ris(cited).split("\r\n") if line)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("style", "kind", "start"),
    [
        ("txt", "text/plain; charset=utf-8", "“Strike & “shell”"),
        ("bib", "application/x-bibtex; charset=utf-8", "@misc{"),
        ("ris", "application/x-research-info-systems; charset=utf-8", "TY  - ELEC\r\n"),
    ],
)
def test_each_style_has_an_address(client: Client, style: str, kind: str, start: str) -> None:
    make_event(slug="cited", title="Strike & “shell”")
    DataVersion.objects.update(cutoff=date(2026, 2, 16))
    response = client.get(f"/events/cited/cite.{style}")
    assert response.headers["Content-Type"] == kind
    assert response.content.decode().startswith(start)
    assert "http://testserver/events/cited/" in response.content.decode()


@pytest.mark.django_db
def test_a_citation_of_an_earlier_day_says_so(client: Client) -> None:
    make_event(slug="cited")
    text = client.get("/events/cited/cite.txt?as_of=2024-03-01").content.decode()
    assert "as known on 1 March 2024" in text
    assert "http://testserver/events/cited/?as_of=2024-03-01" in text
