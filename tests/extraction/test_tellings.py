"""English statements and acts that are told in less usual ways: who did what when."""

from __future__ import annotations

import pytest

from tests.extraction.conftest import Read

MONDAY = "2024-06-17"

TELLINGS = [
    (
        "Seoul's spy agency on Tuesday, Feb. 11 spoke of 200 guns sent by North Korea to Russia.",
        "2024-02-11 allegation south-korea",
    ),
    (
        "On Friday Zelensky went further: North Korea would send troops to Russia, he said, by winter.",
        "2024-06-14 allegation ukraine",
    ),
    ("Tokyo added three North Korean firms to its sanctions list on Friday.", "2024-06-14 sanction japan"),
    ("The report which the UN Panel of Experts put online on Friday covers arms from North Korea to Russia.",
     "2024-06-14 finding united-nations"),
    ("This photo shows Kim Jong Un and Vladimir Putin at Vostochny, Russia on June 13.",
     "2024-06-13 diplomacy None"),
    ("Britain's defence ministry said on Friday that North Korea lost 4,000 soldiers in Russia.",
     "2024-06-14 allegation united-kingdom"),
    ("Lavrov and Choe Son Hui held strategic dialogue in Moscow on Friday.", "2024-06-14 diplomacy None"),
    ("Sergei Shoigu sat down with Kim Jong Un in Pyongyang on Friday.", "2024-06-14 diplomacy None"),
    ("Vladimir Putin telephoned Kim Jong Un on Friday about his troops.", "2024-06-14 diplomacy None"),
    ("A North Korean military delegation left Pyongyang for Moscow on Friday.", "2024-06-14 diplomacy None"),
    ("North Korea and Russia agreed on Friday to build a bridge.", "2024-06-14 agreement None"),
    ("Putin on Friday did not deny that North Korean troops are in Russia.", "2024-06-14 allegation russia"),
    ("Asked on Friday about North Korean soldiers, Peskov said such reports were untrue.",
     "2024-06-14 denial russia"),
    ("Seoul summoned the Russian ambassador on Friday to protest the dispatch of North Korean troops.",
     "2024-06-14 condemnation south-korea"),
    ("New Zealand imposed travel bans on Friday on North Korean generals who fight for Russia.",
     "2024-06-14 sanction new-zealand"),
    ("The NIS briefed lawmakers on Friday that 15,000 North Korean workers had gone to Russia.",
     "2024-06-14 allegation south-korea"),
    ("Ukraine took two North Korean soldiers prisoner in Kursk on Friday.", "2024-06-14 personnel None"),
    ("Up to 1,500 North Korean soldiers arrived in Vladivostok on Friday.", "2024-06-14 personnel None"),
    ("Russia's minister Alexander Kozlov returned from North Korea on Friday.", "2024-06-14 diplomacy None"),
    ("North Korean howitzers of Russia's army were destroyed on Friday.", "2024-06-14 use None"),
    ("On Friday, North Korean soldiers by the hundred on a pier in Vladivostok, Russia.",
     "2024-06-14 personnel None"),
    ("North Korean units came under fire in Kursk on Friday.", "2024-06-14 personnel None"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "wanted"), TELLINGS, ids=lambda value: str(value)[:40])
def test_a_sentence_tells_who_did_what_when(read: Read, sentence: str, wanted: str) -> None:
    found = [f"{one.edtf} {one.type} {one.claimant}" for one in read(sentence, MONDAY, "en").candidates]
    assert wanted in found


def test_the_council_is_the_one_named_before(read: Read) -> None:
    text = (
        "Russia spoke in the UN Security Council on North Korea. "
        "The Council met again on Friday over shells from North Korea for Russia."
    )
    assert ("2024-06-14", "un") in {(one.edtf, one.type) for one in read(text, MONDAY, "en").candidates}


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "South Korea confirmed on Friday the capture of two North Korean soldiers in the Kursk region.",
            "South Korea confirms North Korean troops were captured",
        ),
        (
            "North Korea confirmed on Friday that it had sent troops to Russia.",
            "North Korea confirms dispatch of North Korean troops",
        ),
    ],
)
def test_a_title_says_what_is_confirmed(read: Read, text: str, title: str) -> None:
    (candidate,) = read(text, MONDAY, "en").candidates
    assert candidate.title == title
