"""Scores extraction on the gold texts and prints figures by language, by rule and by precision, and errors.

    python -m scripts.extraction_score [--split dev|held_out|off_topic|all] [--folder DIR] [--language xx]
                                       [--held-out-errors]

Without `--split`, all folders are scored. Errors of texts that are held out are not shown unless asked for,
so that no rule is written for them.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import reduce
from operator import add
from pathlib import Path

import yaml

from tests.extraction.gold_candidates import CandidateScore, score_candidates
from tests.extraction.gold_dates import DateScore, score_dates
from tests.extraction.gold_texts import FOLDER, SPLITS, Gold, load
from timeline.extraction import Extraction, Vocabulary, extract

ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True)
class Scored:
    """A gold text with its scores and what is proposed above the fold."""

    gold: Gold
    dates: DateScore
    candidates: CandidateScore
    above: tuple[str, ...]


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the texts asked for and print what they score."""
    options = _options().parse_args(arguments)
    vocabulary = Vocabulary.from_mapping(
        yaml.safe_load((ROOT / "data" / "vocabulary.yaml").read_text(encoding="utf-8"))
    )
    for split in SPLITS if options.split == "all" else (options.split,):
        scored = [_scored(gold, vocabulary) for gold in load(options.language, split, options.folder)]
        if not scored:
            continue
        print(f"\n=== {split}: {len(scored)} texts ===")
        print("\n".join(_off_topic(scored) if split == "off_topic" else _on_topic(scored)))
        if split == "dev" or (split == "held_out" and options.held_out_errors):
            print("\n".join(_errors(scored)))


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="extraction_score", description="Score extraction on gold texts.")
    parser.add_argument("--split", choices=(*SPLITS, "all"), default="all")
    parser.add_argument("--folder", type=Path, default=FOLDER, help="folder that holds the splits' folders")
    parser.add_argument("--language", help="only texts of this language")
    parser.add_argument("--held-out-errors", action="store_true", help="show errors of held-out texts too")
    return parser


def _scored(gold: Gold, vocabulary: Vocabulary) -> Scored:
    read: Extraction = extract(
        gold.text, published_on=date.fromisoformat(gold.published), vocabulary=vocabulary
    )
    above = tuple(f"{one.edtf} {one.type}: {one.title}" for one in read.candidates if one.above_fold)
    return Scored(gold, score_dates(gold, read.mentions), score_candidates(gold, read.candidates), above)


def _on_topic(scored: Sequence[Scored]) -> Iterable[str]:
    yield from _date_table(scored)
    yield from _candidate_table(scored)
    total = _sum_dates(scored)
    yield from _counted("rule", "right of found (precision)", total.by_rule)
    yield from _counted("precision of the marked date", "right of marked (recall)", total.by_precision)


def _date_table(scored: Sequence[Scored]) -> Iterable[str]:
    yield f"\n{'dates':8}{'marked':>7}{'found':>7}" + "".join(
        f"{name:>9}{'P':>7}{'R':>7}" for name in ("strict", "relaxed", "value")
    )
    for name, part in _by_language(scored):
        score = _sum_dates(part)
        yield f"{name:8}{score.gold:7}{score.found:7}" + "".join(
            f"{score.f1(right):9.1f}{score.precision(right):7.1f}{score.recall(right):7.1f}"
            for _, right in score.rows()
        )


def _candidate_table(scored: Sequence[Scored]) -> Iterable[str]:
    yield "\ncandidates wanted  above recall  above precis  exact   type actors states quantities"
    for name, part in _by_language(scored):
        one: CandidateScore = reduce(add, (row.candidates for row in part), CandidateScore())
        figures = (one.precision, one.of_matched(one.exact), one.of_matched(one.typed))
        yield (
            f"{name:10}{one.wanted:7}{one.above:7}{one.recall:7.2f}"
            f"{one.matched_above / max(1, one.wanted):7.2f}"
            + "".join(f"{figure:7.2f}" for figure in figures)
            + f"{one.actors.f1:7.2f}{one.states.f1:7.2f}{one.quantities.f1:11.2f}"
        )


def _counted(name: str, meaning: str, counts: Counter[tuple[str, bool]]) -> Iterable[str]:
    yield f"\n{name:32}{meaning}"
    for key in sorted({key for key, _ in counts}):
        right, wrong = counts[key, True], counts[key, False]
        yield f"{key:32}{right:5} of {right + wrong:4} {100 * right / (right + wrong):7.1f} %"


def _off_topic(scored: Sequence[Scored]) -> Iterable[str]:
    yield ""
    for name, part in _by_language(scored):
        above = sum(len(row.above) for row in part)
        yield f"{name:8}{above:4} above the fold in {len(part):3} texts: {above / len(part):.2f} a text"
    yield from (f"  {row.gold.name}: {title}" for row in scored for title in row.above)


def _errors(scored: Sequence[Scored]) -> Iterable[str]:
    yield "\nerrors"
    for row in scored:
        yield from (f"  date   {error}" for error in row.dates.errors)
        yield from (f"  event  {error}" for error in row.candidates.errors)


def _by_language(scored: Sequence[Scored]) -> Iterable[tuple[str, list[Scored]]]:
    languages = sorted({row.gold.language for row in scored})
    for language in languages:
        yield language, [row for row in scored if row.gold.language == language]
    if len(languages) > 1:
        yield "all", list(scored)


def _sum_dates(scored: Sequence[Scored]) -> DateScore:
    return reduce(add, (row.dates for row in scored), DateScore())


if __name__ == "__main__":
    main()
