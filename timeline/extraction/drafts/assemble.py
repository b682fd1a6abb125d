"""From drafts to candidates: one for each happening, repetitions joined, with keys that survive
re-reading."""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from timeline.extraction.drafts.drafts import Draft
from timeline.extraction.drafts.weighing import SPEAKING
from timeline.extraction.lookup.vocabulary import Vocabulary
from timeline.extraction.rules import Part
from timeline.extraction.scoring import FOLD, total
from timeline.extraction.sides import KOREA, SIDES
from timeline.extraction.telling.around import Roles
from timeline.extraction.telling.telling import SAID
from timeline.extraction.text.document import Document
from timeline.extraction.text.sentences import Sentence
from timeline.extraction.values import Candidate, Quantity, Span

_WORDS = re.compile(r"\w+")
_ALIKE = 0.4
_SPOKEN = frozenset({"allegation", "finding"})


def assemble(
    drafts: Sequence[Draft],
    document: Document,
    sentences: Sequence[Sentence],
    words: Sequence[str],
    vocabulary: Vocabulary,
) -> tuple[Candidate, ...]:
    """Candidates in reading order. `words` are the date expressions as written, by their index."""
    repeats = _repeats(sentences)
    groups = [
        _with_figures(_with_people(group, vocabulary), vocabulary) for group in _joined(drafts, vocabulary)
    ]
    seen: dict[str, int] = defaultdict(int)
    return tuple(_candidate(group, document, sentences, repeats, words, seen) for group in groups)


def _repeats(sentences: Sequence[Sentence]) -> Mapping[int, list[int]]:
    repeats: dict[int, list[int]] = defaultdict(list)
    for index, sentence in enumerate(sentences):
        repeats[sentence.same_as].append(index)
    return repeats


def _joined(drafts: Sequence[Draft], vocabulary: Vocabulary) -> list[list[Draft]]:
    """Drafts that tell of one happening, best told first."""
    groups: dict[tuple[str, str, str], list[list[Draft]]] = defaultdict(list)
    order: list[list[Draft]] = []
    for draft in drafts:
        alike = groups[draft.edtf.text, draft.type, draft.status]
        for group in alike:
            if _same_happening(group[0], draft, vocabulary):
                group.append(draft)
                break
        else:
            alike.append([draft])
            order.append(alike[-1])
    return [sorted(group, key=_told_best) for group in order]


def _with_people(group: list[Draft], vocabulary: Vocabulary) -> list[Draft]:
    """Drafts of one meeting, the best told with the persons whom the others name for its states."""
    best, *others = group
    if not others or best.type not in (*SAID, "diplomacy"):
        return group
    known = dict(best.roles)
    alone = best.type in SAID and not any(
        role in SPEAKING and vocabulary.root(slug) != slug for slug, role in best.roles
    )
    more = {
        slug: known[vocabulary.root(slug)]
        for other in others
        for slug, role in other.roles
        if slug not in known
        and vocabulary.root(slug) in known
        and (
            role in SPEAKING and role == known[vocabulary.root(slug)]
            if alone
            else best.type == "diplomacy" and vocabulary.actors[slug].kind == "person"
        )
    }
    return [replace(best, roles=(*best.roles, *more.items())), *others] if more else group


def _with_figures(group: list[Draft], vocabulary: Vocabulary) -> list[Draft]:
    """Drafts of one statement, the best told with the figures that the speaker gives in other
    sentences on the same parties."""
    best, *others = group
    if not others or best.type not in _SPOKEN:
        return group
    known = {_figure(one) for one in best.quantities}
    named = {slug for slug, _ in best.roles} | SIDES
    near = (other for other in others if _others_than_korean(other, vocabulary) <= named)
    more = {_figure(one): one for other in near for one in other.quantities}
    added = [one for key, one in more.items() if key not in known]
    return [replace(best, quantities=(*best.quantities, *added)), *others] if added else group


def _others_than_korean(draft: Draft, vocabulary: Vocabulary) -> set[str]:
    return {slug for slug, _ in draft.roles if vocabulary.root(slug) != KOREA}


def _figure(one: Quantity) -> tuple[object, ...]:
    """What makes a figure the same in two sentences: soldiers are the same who are told to be wounded."""
    unit = "persons" if one.unit == "casualties" else one.unit
    return unit, one.low, one.best, one.high


def _told_best(draft: Draft) -> tuple[bool, bool, bool, bool, float, int]:
    """Sort key: what stands above the fold, then what is told rather than guessed, then what has a date, then
    what names both sides, then the clearest telling, then the one that names more actors."""
    named, score = {slug for slug, _ in draft.roles}, total(draft.parts)
    guessed = draft.type in SAID and not draft.parts[Part.ACTION]
    one_side, undated = not named >= SIDES, draft.expression is None
    return score < FOLD, guessed, undated, one_side, -round(score, 1), -len(draft.roles)


def _same_happening(one: Draft, other: Draft, vocabulary: Vocabulary) -> bool:
    """Same day, type and status are given; then who speaks or who takes part must agree, and the places not
    differ."""
    if one.type in SAID and one.claimant and other.claimant:
        bodies, others = _bodies(one, vocabulary), _bodies(other, vocabulary)
        together = one.claimant in _speakers(other) and other.claimant in _speakers(one)
        apart = one.claimant == other.claimant and bodies and others and not bodies & others
        return together and not apart and not _are_of_two(one, other, vocabulary)
    first, second = {slug for slug, _ in one.roles}, {slug for slug, _ in other.roles}
    here, there = {slug for slug, _ in one.places}, {slug for slug, _ in other.places}
    if here and there and not here & there:
        return False
    if not first or not second:
        return one.type != "other"
    return len(first & second) / len(first | second) >= _ALIKE or first <= second or second <= first


def _are_of_two(one: Draft, other: Draft, vocabulary: Vocabulary) -> bool:
    """Whether two persons speak, each for himself: the president, and a general of his."""
    people = [
        {slug for slug, role in draft.roles if role in SPEAKING and vocabulary.actors[slug].kind == "person"}
        for draft in (one, other)
    ]
    return bool(people[0] and people[1]) and not people[0] & people[1]


def _speakers(draft: Draft) -> frozenset[str | None]:
    """Everyone who speaks in a draft: of a joint statement each may be named first."""
    return frozenset((draft.claimant, *(slug for slug, role in draft.roles if role in SPEAKING)))


def _bodies(draft: Draft, vocabulary: Vocabulary) -> frozenset[str]:
    """The bodies that speak in a draft, without their state and without persons."""
    speaking = (slug for slug, role in draft.roles if role in SPEAKING and vocabulary.root(slug) != slug)
    return frozenset(slug for slug in speaking if vocabulary.actors[slug].kind != "person")


def _candidate(
    group: Sequence[Draft],
    document: Document,
    sentences: Sequence[Sentence],
    repeats: Mapping[int, list[int]],
    words: Sequence[str],
    seen: dict[str, int],
) -> Candidate:
    draft = group[0]
    spans = _spans(group, document, sentences, repeats)
    sentence = sentences[draft.sentence]
    quote = document.quote(sentence.start, sentence.end)
    score = total(draft.parts)
    return Candidate(
        key=_key(quote, "" if draft.expression is None else words[draft.expression], seen),
        title=draft.title,
        type=draft.type,
        edtf=draft.edtf.text,
        extent=draft.extent,
        status=draft.status,
        stance=draft.stance,
        basis=draft.basis,
        score=score,
        above_fold=score >= FOLD and draft.parts[Part.ACTION] > 0,
        spans=spans,
        quote=quote,
        mention=draft.expression,
        claimant=draft.claimant,
        claimed_on=draft.claimed_on,
        actors=_actors(draft),
        systems=draft.systems,
        places=draft.places,
        quantities=draft.quantities,
        parts=draft.parts,
    )


def _actors(draft: Draft) -> Roles:
    """Who takes part, then who says so and takes no part."""
    taking_part = {slug for slug, _ in draft.roles}
    return (*draft.roles, *(pair for pair in draft.claimants if pair[0] not in taking_part))


def _spans(
    group: Sequence[Draft],
    document: Document,
    sentences: Sequence[Sentence],
    repeats: Mapping[int, list[int]],
) -> tuple[Span, ...]:
    """The sentence of the best telling first, then all others and every repetition in reading order."""
    own = group[0].sentence
    others = sorted({index for draft in group for index in repeats[draft.sentence]} - {own})
    return tuple(document.span(sentences[index].start, sentences[index].end) for index in (own, *others))


def _key(quote: str, date_words: str, seen: dict[str, int]) -> str:
    """Depends only on the sentence, the date's words and which of its kind it is: the same text gives the
    same key."""
    plain = " ".join(_WORDS.findall(f"{quote} | {date_words}".casefold()))
    seen[plain] += 1
    return hashlib.sha256(f"{plain} | {seen[plain]}".encode()).hexdigest()[:20]
