"""Forms of one word meet; what people type into the search field is understood or ignored, never refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.search import Term, read_terms, tokens
from timeline.search.words import GAP

any_text = st.text(st.characters(exclude_categories=["Cs"]), max_size=80)


@pytest.mark.parametrize(
    "forms",
    [
        ("KN-23", "KN23", "kn 23", "KN–23", "ＫＮ２３"),
        ("9M723", "9m723", "9-M-723"),
        ("Hwasong-11A", "Hwasong 11A", "HWASONG-11 A"),
        ("D.P.R.K.", "DPRK"),
        ("13,000", "13000"),
        ("shell", "shells", "Shells", "shell's"),
        ("company", "companies"),
        ("launch", "launches"),
        ("São Tomé", "sao tome"),
        ("Łódź", "lodz"),
        ("people's", "people’s"),
        ("북한", "북한은", "북한이", "북한의", "북한에서", "북한에서는", "북한으로"),
        ("러시아", "러시아가", "러시아로", "러시아와", "러시아에서도"),
        ("한반도", "한반도의"),
        ("снаряд", "снаряды", "снарядов", "снарядами", "снаряди", "снарядів"),
        ("ракета", "ракеты", "ракет", "ракетами"),
        ("Россия", "России", "Россию", "Россией"),
        ("Росія", "Росії", "Росією"),
        ("Киев", "Киеве", "Киева"),
        ("северокорейский", "северокорейских", "северокорейского"),
        ("ещё", "еще"),
        ("п'ять", "п’ять"),
    ],
)
def test_forms_of_one_word_meet(forms: tuple[str, ...]) -> None:
    assert len({tuple(tokens(form)) for form in forms}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [("press", "pres"), ("gas", "ga"), ("Korea", "Korean"), ("회의", "회"), ("китай", "кит"), ("и", "й")],
)
def test_different_words_stay_apart(one: str, other: str) -> None:
    assert tokens(one) != tokens(other)


def test_a_particle_on_a_designation_is_dropped() -> None:
    assert tokens("KN-23은") == tokens("KN-23")


@given(any_text)
def test_any_text_gives_plain_words(text: str) -> None:
    for word in tokens(text):
        assert word.isalnum()
        assert GAP not in word
        assert word == word.casefold()


def test_words_must_all_occur_and_the_last_may_go_on() -> None:
    assert read_terms("missile troops") == (Term(("missile",)), Term(("troop",), open_end=True))


def test_quotes_make_a_phrase_that_is_taken_as_it_stands() -> None:
    assert read_terms('"rail bridge"') == (Term(("rail", "bridge"), quoted=True),)
    assert read_terms("“rail bridge”") == read_terms('"rail bridge"')
    assert read_terms('"rail bridge') == read_terms('"rail bridge"')


def test_a_minus_leaves_words_out() -> None:
    assert read_terms('shells -russia -"rail bridge"') == (
        Term(("shell",)),
        Term(("russia",), negated=True),
        Term(("rail", "bridge"), negated=True, quoted=True),
    )


def test_a_hyphen_inside_a_word_is_no_minus() -> None:
    assert read_terms("KN-23") == (Term(("kn", "23")),)


def test_small_words_are_left_out_unless_they_are_all_there_is() -> None:
    assert read_terms("the shells of Kursk") == read_terms("shells Kursk")
    assert read_terms("the") != ()
    assert read_terms('"the north"') == (Term(("the", "north"), quoted=True),)


def test_short_words_do_not_go_on() -> None:
    assert [term.open_end for term in read_terms("UN")] == [False]
    assert [term.open_end for term in read_terms("북한")] == [True]
    assert [term.open_end for term in read_terms("2023")] == [False]


def test_a_designation_written_apart_is_read_as_one() -> None:
    assert read_terms("KN 23", {("kn", "23")}) == (Term(("kn", "23")),)
    assert read_terms("UN 23", {("kn", "23")}) == (Term(("un",)), Term(("23",)))


@pytest.mark.parametrize("text", ["", " ", "?!", "-", '"', '""', '-""', "_", "* : ^ ( )", "☭"])
def test_text_without_a_word_asks_nothing(text: str) -> None:
    assert read_terms(text) == ()


@given(any_text)
def test_any_text_can_be_read_as_terms(text: str) -> None:
    assert all(term.words for term in read_terms(text))
