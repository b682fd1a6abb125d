"""Looks for texts that the extraction cannot read or reads slowly: `python -m scripts.fuzz_extraction`.

Seeds are the texts of the gold corpus and pieces of all languages; they are cut, joined, repeated and
sprinkled with odd signs. The same `--seed` gives the same texts. Findings are written to var/fuzz, one file
each, and listed at the end; the exit code is 1 when there are any.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import yaml

from scripts.bootstrap import ROOT
from tests.extraction.invariants import check
from tests.extraction.mixtures import ALL
from timeline.extraction import MAX_CHARACTERS, Vocabulary, extract

GOLD = ROOT / "tests" / "extraction" / "gold"
FINDINGS = ROOT / "var" / "fuzz"
SECONDS = 1.0  # for the longest text
PACE = 0.06  # seconds of `_pace` on a quiet machine
LEAST = 0.3  # for the shortest: some costs go with the number of dates, which is capped
DAYS = (None, date(2024, 2, 29), date(2023, 1, 1), date(1, 1, 1), date(9999, 12, 31))
LANGUAGES = (None, None, "en", "ko", "ru", "uk")

Mutation = Callable[[random.Random, str], str]


@dataclass(frozen=True)
class Trial:
    """One text with the settings it is read with."""

    text: str
    day: date | None
    language: str | None


def main(arguments: Sequence[str] | None = None) -> int:
    """Try texts until the time is over."""
    parser = argparse.ArgumentParser(prog="python -m scripts.fuzz_extraction", description=__doc__)
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args(arguments)
    vocabulary = read_vocabulary()
    choose, seeds = random.Random(options.seed), read_seeds()  # noqa: S311 (the same seed, the same texts)
    for language in ("en", "ko", "ru", "uk"):  # what is built once counts for no text
        extract("2 May 2024", vocabulary=vocabulary, language=language)
    deadline, tried, findings = time.monotonic() + 60 * options.minutes, 0, list[str]()
    while time.monotonic() < deadline:
        trial = make_trial(choose, seeds)
        if problem := try_out(trial, vocabulary):
            findings.append(problem)
            keep(trial, problem, len(findings))
        tried += 1
    print(f"{tried:,} texts tried, {len(findings)} findings.")
    for finding in findings:
        print(f"- {finding.splitlines()[-1]}")
    return 1 if findings else 0


def read_vocabulary() -> Vocabulary:
    """The bundled vocabulary."""
    text = (ROOT / "data" / "vocabulary.yaml").read_text(encoding="utf-8")
    return Vocabulary.from_mapping(yaml.load(text, Loader=yaml.CSafeLoader))


def read_seeds() -> list[str]:
    """The texts to work on, and the pieces."""
    return [path.read_text(encoding="utf-8") for path in sorted((GOLD / "dev").glob("*.txt"))] + ALL


def make_trial(choose: random.Random, seeds: Sequence[str]) -> Trial:
    """A seed, changed a few times over."""
    text = choose.choice(seeds)
    for _ in range(choose.randint(1, 6)):
        text = choose.choice(MUTATIONS)(choose, text)
    if choose.random() < 0.1:
        text = fill(choose, text)
    return Trial(text[: MAX_CHARACTERS + 1000], choose.choice(DAYS), choose.choice(LANGUAGES))


def try_out(trial: Trial, vocabulary: Vocabulary) -> str:
    """Return what is wrong, empty when nothing is. A slow text is tried again: the machine may be busy."""
    try:
        took = min(_seconds(trial, vocabulary) for _ in range(2 if _is_slow(trial, vocabulary) else 1))
    except Exception:  # whatever it is, it is a finding
        return traceback.format_exc()
    return f"{took:.2f} s for {len(trial.text):,} characters" if took > _allowed(trial) else ""


def _is_slow(trial: Trial, vocabulary: Vocabulary) -> bool:
    return _seconds(trial, vocabulary) > _allowed(trial)


def _allowed(trial: Trial) -> float:
    """The seconds for a text, more while others keep the machine busy."""
    quiet = LEAST + (SECONDS - LEAST) * min(1.0, len(trial.text) / MAX_CHARACTERS)
    return quiet * max(1.0, _pace() / PACE)


def _pace() -> float:
    """Processor seconds of a fixed piece of work, now."""
    began = time.process_time()
    for number in range(1_000_000):
        hash(number)
    return time.process_time() - began


def _seconds(trial: Trial, vocabulary: Vocabulary) -> float:
    began = time.process_time()
    found = extract(trial.text, published_on=trial.day, vocabulary=vocabulary, language=trial.language)
    took = time.process_time() - began
    check(trial.text, found)
    return took


def keep(trial: Trial, problem: str, number: int) -> Path:
    """Write the text, and beside it what it was read with and what happened."""
    FINDINGS.mkdir(parents=True, exist_ok=True)
    path = FINDINGS / f"{number:04}.txt"
    path.write_text(trial.text, encoding="utf-8", errors="surrogatepass", newline="")
    path.with_suffix(".log").write_text(f"{trial.day} {trial.language}\n{problem}\n", encoding="utf-8")
    return path


def cut(choose: random.Random, text: str) -> str:
    """Leave out a stretch."""
    start, end = sorted((choose.randint(0, len(text)), choose.randint(0, len(text))))
    return text[:start] + text[end:]


def part(choose: random.Random, text: str) -> str:
    """Keep only a stretch."""
    start = choose.randint(0, len(text))
    return text[start : start + choose.randint(1, 2000)]


def sprinkle(choose: random.Random, text: str) -> str:
    """Put pieces in at random places."""
    for _ in range(choose.randint(1, 12)):
        at = choose.randint(0, len(text))
        text = text[:at] + choose.choice(ALL) + text[at:]
    return text


def swap_words(choose: random.Random, text: str) -> str:
    """Put the words of a stretch in another order."""
    words = text.split(" ")
    start = choose.randint(0, len(words))
    stretch = words[start : start + choose.randint(2, 30)]
    choose.shuffle(stretch)
    return " ".join([*words[:start], *stretch, *words[start + len(stretch) :]])


def glue(choose: random.Random, text: str) -> str:
    """Take away one kind of sign."""
    return text.replace(choose.choice([" ", ".", ",", "\n", "-", "'"]), "", choose.randint(1, 50))


def change_case(choose: random.Random, text: str) -> str:
    """Write it all in capitals, or without any."""
    return choose.choice([str.upper, str.lower, str.title, str.swapcase])(text)


def repeat(choose: random.Random, text: str) -> str:
    """Repeat a stretch many times."""
    start = choose.randint(0, len(text))
    stretch = text[start : start + choose.randint(1, 60)]
    return text[:start] + stretch * choose.randint(2, 200) + text[start:]


def change_figures(choose: random.Random, text: str) -> str:
    """Give figures other values."""
    return "".join(
        str(choose.randint(0, 9)) if char in "0123456789" and choose.random() < 0.3 else char for char in text
    )


def fill(choose: random.Random, text: str) -> str:
    """Repeat all of it up to the longest text that is read."""
    piece = (text[: choose.randint(1, 400)] or " ") + choose.choice(["", " ", "\n", ". "])
    return piece * (MAX_CHARACTERS // len(piece) + 1)


MUTATIONS: tuple[Mutation, ...] = (
    cut, part, sprinkle, sprinkle, swap_words, glue, change_case, repeat, change_figures,
)  # fmt: skip

if __name__ == "__main__":
    sys.exit(main())
