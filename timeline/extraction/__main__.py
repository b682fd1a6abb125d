"""Read an article on the command line: ``python -m timeline.extraction FILE`` or ``-`` for standard input."""

from __future__ import annotations

import argparse
import json
import sys
from datetime import date
from pathlib import Path

import yaml

from timeline.extraction.pipeline import extract
from timeline.extraction.values import Extraction
from timeline.extraction.vocabulary import Vocabulary, VocabularyError

_DATA = Path(__file__).resolve().parents[2] / "data"


def main(arguments: list[str] | None = None) -> int:
    """Exit code 0, or 2 with one sentence on standard error when something cannot be read."""
    options = _parser().parse_args(arguments)
    try:
        text = sys.stdin.read() if options.file == "-" else Path(options.file).read_text(encoding="utf-8")
        vocabulary = _vocabulary(options.vocabulary)
        found = extract(
            text, published_on=options.published, vocabulary=vocabulary, language=options.language
        )
    except (OSError, UnicodeDecodeError, yaml.YAMLError, VocabularyError, ValueError) as error:
        print(f"{options.file}: {error}", file=sys.stderr)
        return 2
    print(json.dumps(found.to_dict(), ensure_ascii=False, indent=2) if options.json else _summary(found))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m timeline.extraction", description="Propose events from an article."
    )
    parser.add_argument("file", help="a UTF-8 text file, or - for standard input")
    parser.add_argument(
        "--published", type=date.fromisoformat, metavar="DATE", help="day of publication, YYYY-MM-DD"
    )
    parser.add_argument("--language", metavar="CODE", help="en, ko, ru or uk; default: told by the letters")
    parser.add_argument(
        "--vocabulary", type=Path, default=_DATA, metavar="DIR", help="folder of vocabulary.yaml"
    )
    parser.add_argument("--json", action="store_true", help="print everything as JSON")
    return parser


def _vocabulary(folder: Path) -> Vocabulary:
    data = yaml.safe_load((folder / "vocabulary.yaml").read_text(encoding="utf-8"))
    if not isinstance(data, dict):
        raise VocabularyError(f"{folder / 'vocabulary.yaml'} holds no mapping")
    return Vocabulary.from_mapping(data)


def _summary(found: Extraction) -> str:
    lines = [f"Language: {found.language}"]
    if found.published_on:
        lines.append(f"Published: {found.published_on.edtf} ({found.published_on.how})")
    elif found.suggestion:
        lines.append(
            f"Published: not known; the text suggests {found.suggestion.edtf} ({found.suggestion.evidence})"
        )
    else:
        lines.append("Published: not known")
    lines += [f"Limit: {sentence}" for sentence in found.limits]
    unresolved = [mention for mention in found.mentions if mention.edtf is None]
    lines += [f"Unresolved: {mention.text!r} ({mention.reason})" for mention in unresolved]
    for candidate in found.candidates:
        mark = "*" if candidate.above_fold else " "
        lines.append(
            f"{mark} {candidate.score:.2f}  {candidate.edtf:<22} {candidate.type:<12} {candidate.title}"
        )
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
