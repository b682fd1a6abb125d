"""From a text to its extraction: the steps in order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Container, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from timeline.chronology import parse
from timeline.extraction.dates.dating import DatedExpression, date_all, holds
from timeline.extraction.dates.publication import PublicationReader
from timeline.extraction.dates.timex import grammar
from timeline.extraction.drafts.assemble import assemble
from timeline.extraction.drafts.carried import CarriedFigures
from timeline.extraction.drafts.drafts import Draft, Drafter
from timeline.extraction.drafts.going_on import GoingOn, with_prevailing_kind
from timeline.extraction.drafts.merging import with_months_joined, without_rougher
from timeline.extraction.drafts.sayings import with_days_after
from timeline.extraction.drafts.undated import Undated
from timeline.extraction.languages import choose
from timeline.extraction.languages.base import Language
from timeline.extraction.limits import MAX_DATES_IN_SENTENCE, MAX_MENTIONS, Reached
from timeline.extraction.lookup.mentions import MAX_NAMES, NameFinder
from timeline.extraction.lookup.offices import with_offices
from timeline.extraction.lookup.phrases import Token, tokens
from timeline.extraction.lookup.seated import with_seated
from timeline.extraction.lookup.shortened import with_shortened
from timeline.extraction.lookup.strangers import with_strangers
from timeline.extraction.lookup.triggers import find_cues
from timeline.extraction.lookup.vocabulary import Vocabulary
from timeline.extraction.rules import How, Rule
from timeline.extraction.scenes.clauses import SceneReader
from timeline.extraction.scenes.memory import speaks_of_both
from timeline.extraction.text.document import Document, read_document
from timeline.extraction.text.headings import under_headings
from timeline.extraction.text.sentences import MAX_SENTENCES, Sentence, is_cut, split_sentences
from timeline.extraction.values import Extraction, Mention, PublicationDate

_TERM = 100  # how far before a date the words may begin that make it the end of a term
_STOP = 4  # characters around a date that stands alone


class Usable(NamedTuple):
    """Which dates of each sentence may give candidates, and whether a sentence has too many."""

    by_sentence: dict[int, list[int]]
    is_cut: bool


def extract(
    text: str,
    *,
    published_on: date | PublicationDate | None = None,
    vocabulary: Vocabulary,
    language: str | None = None,
) -> Extraction:
    """Read a text. Pure and deterministic; raises for no text, only ValueError for an unknown `language`.

    A `published_on` that says how it is known keeps that; a plain date counts as given by a person.
    """
    document = read_document(text)
    tongue = choose(language, document.text)
    sentences = split_sentences(document.text, tongue)
    words = tokens(document.text, sentences[-1].end if sentences else 0, tongue.names.endings)
    more, untried = grammar(tongue).find(document.text, words, MAX_MENTIONS + 1)
    found = more[:MAX_MENTIONS]
    publication = PublicationReader(document.text, found, tongue)
    known, suggestion = (_given(published_on), None) if published_on else publication.read()
    day = _day(known)
    written = publication.written_on(day)
    datelines = frozenset(one.start for one in found if publication.is_dateline(one))
    dated = date_all(document.text, found, sentences, day, tongue, datelines, written)
    mentions = tuple(_mention(document, one, publication) for one in dated)
    term = tongue.regex(tongue.dates.term)
    usable = _usable(
        dated,
        mentions,
        sentences,
        lambda one: bool(term.search(document.text, max(0, one.found.start - _TERM), one.found.start)),
    )
    drafts, too_many_names = _drafts(
        document.text,
        words,
        sentences,
        dated,
        usable.by_sentence,
        vocabulary,
        tongue,
        day,
        written,
        datelines,
    )
    written_as = [mention.text for mention in mentions]
    if tongue.events.answers or tongue.dates.verb_last:
        drafts = with_days_after(drafts)
    candidates = assemble(drafts, document, sentences, written_as, vocabulary)
    reached = Reached(
        characters=document.truncated,
        sentences=len(sentences) >= MAX_SENTENCES,
        endless=is_cut(sentences),
        tries=untried,
        dates=len(more) > MAX_MENTIONS,
        names=too_many_names,
        table=usable.is_cut,
    )
    limits = reached.sentences_about()
    return Extraction(tongue.code, known, suggestion, mentions, candidates, limits)


def _given(published_on: date | PublicationDate) -> PublicationDate:
    if isinstance(published_on, PublicationDate):
        return published_on
    return PublicationDate(published_on.isoformat(), How.GIVEN)


def _day(known: PublicationDate | None) -> date | None:
    return parse(known.edtf).earliest if known else None


def _mention(document: Document, dated: DatedExpression, publication: PublicationReader) -> Mention:
    found, value = dated.found, dated.value
    start, end = document.span(found.start, found.end)
    rule = Rule.PUBLICATION if publication.is_furniture(found) else Rule(found.rule)
    return Mention(
        start, end, document.original[start:end], value.edtf, value.precision, rule, value.confidence,
        dated.tense, str(value.reason or ""),
    )  # fmt: skip


def _drafts(
    text: str,
    words: Sequence[Token],
    sentences: Sequence[Sentence],
    dated: Sequence[DatedExpression],
    by_sentence: Mapping[int, Sequence[int]],
    vocabulary: Vocabulary,
    language: Language,
    published: date | None,
    written: date | None,
    datelines: Container[int],
) -> tuple[list[Draft], bool]:
    """Drafts of every first telling, and whether names were left out; repeated sentences and page furniture
    give none."""
    if not by_sentence and written is None:
        return [], False
    names = NameFinder(text, words, vocabulary, language).find()
    names = with_seated(text, names, vocabulary, language)
    names = with_shortened(names, words, vocabulary, language)
    names = with_strangers(names, words, language)
    names = with_offices(text, names, vocabulary, language)
    cues = find_cues(words, language, names)
    reader = SceneReader(text, names, cues, [(one.found.start, one.found.end) for one in dated], language)
    topical = speaks_of_both(names, sentences, vocabulary)
    drafter = Drafter(vocabulary, language, dated, published, topical=topical, datelines=datelines)
    undated = Undated(by_sentence, written if topical else None, language)
    undated.goes_live(text, sentences)
    undated.leads(text, sentences, dated)
    carried = CarriedFigures(vocabulary, language)
    going_on = GoingOn(vocabulary)
    drafts: list[Draft] = []
    for index, sentence in enumerate(sentences):
        if sentence.furniture or sentence.same_as != index:
            continue
        scene = reader.scene(sentence)
        found = drafter.drafts(scene, by_sentence.get(index, ()), index, undated.day_of(scene, index))
        found = going_on.filled(found)
        if len(found) > 1:
            found = with_months_joined(without_rougher(found, dated), dated, text, language)
        for draft in found:
            undated.told(draft.edtf.earliest if draft.claimed_on == draft.edtf.text else None, index)
            if draft.type == "diplomacy":
                undated.met(draft.edtf, index)
        drafts = [*carried.extended(drafts, scene, index), *carried.led(found, scene)]
    return with_prevailing_kind(drafts, vocabulary) if topical else drafts, len(names) >= MAX_NAMES


def _usable(
    dated: Sequence[DatedExpression],
    mentions: Sequence[Mention],
    sentences: Sequence[Sentence],
    is_term: Callable[[DatedExpression], bool],
) -> Usable:
    """Dates that can give candidates: not those of the page, nor those until which something is to last."""
    by_sentence: dict[int, list[int]] = defaultdict(list)
    headings: dict[int, int] = {}
    is_cut = False
    for index, one in enumerate(dated):
        if one.value.edtf is None or mentions[index].rule == Rule.PUBLICATION or is_term(one):
            continue
        if any(holds(one, finer) for finer in dated[index + 1 : index + 2]):
            continue
        sentence = sentences[one.sentence]
        if sentence.end - sentence.start - (one.found.end - one.found.start) <= _STOP:
            headings[one.sentence] = index
            continue  # nothing but a date: a dateline, a heading
        if len(by_sentence[one.sentence]) < MAX_DATES_IN_SENTENCE:
            by_sentence[one.sentence].append(index)
        else:
            is_cut = True
    return Usable(under_headings(by_sentence, headings, sentences), is_cut)
