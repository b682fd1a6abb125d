"""`python -m bench.reading article` reads one text with the extraction and prints how long it took."""

from __future__ import annotations

import json
import sys
import time
from datetime import date
from statistics import median

import yaml

from bench.figures import percentile
from bench.reading.texts import ARTICLE, HOSTILE, LENGTH
from scripts.bootstrap import ROOT
from timeline.extraction import Extraction, Vocabulary, extract

PUBLISHED = date(2024, 6, 20)
_REPEATS = 40


def main() -> None:
    """Print the figures of one text as JSON."""
    data = yaml.load((ROOT / "data" / "vocabulary.yaml").read_bytes(), Loader=yaml.CSafeLoader)
    vocabulary = Vocabulary.from_mapping(data)
    name = sys.argv[1]
    found = article(vocabulary) if name == "article" else hostile(name, vocabulary)
    print(json.dumps({key: round(value, 4) for key, value in found.items()}))


def article(vocabulary: Vocabulary) -> dict[str, float]:
    """Milliseconds for the article, after the first readings have built what is built once."""
    times = [_timed(f"{ARTICLE}\n{number}", vocabulary) for number in range(_REPEATS + 3)][3:]
    seconds = [took for took, _ in times]
    return {
        "median": median(seconds) * 1000,
        "p95": percentile(seconds, 0.95) * 1000,
        "repeats": _REPEATS,
        "words": len(ARTICLE.split()),
        "candidates": len(times[0][1].candidates),
    }


def hostile(name: str, vocabulary: Vocabulary) -> dict[str, float]:
    """Seconds for a long text and for half of it."""
    _timed(ARTICLE[:1000], vocabulary)  # builds what is built once
    text = HOSTILE[name](LENGTH)
    half, _ = _timed(text[: LENGTH // 2], vocabulary)
    whole, found = _timed(text, vocabulary)
    return {"half": half, "whole": whole, "mentions": len(found.mentions)}


def _timed(text: str, vocabulary: Vocabulary) -> tuple[float, Extraction]:
    start = time.process_time()  # one thread that waits for nothing: a busy machine changes this least
    found = extract(text, published_on=PUBLISHED, vocabulary=vocabulary)
    return time.process_time() - start, found


if __name__ == "__main__":
    main()
