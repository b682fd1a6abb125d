"""Read an article on the command line: ``python -m timeline.extraction FILE`` or ``-`` for standard input.

It prints what was found, in words or as JSON, with exit code 0. What cannot be read is said in one sentence
on standard error, with exit code 2. No database and no settings are needed.
"""

from __future__ import annotations

import argparse
import json
import sys
import unicodedata
from dataclasses import replace
from datetime import date
from pathlib import Path

import yaml

from timeline.extraction.languages import LANGUAGES
from timeline.extraction.lookup.vocabulary import Vocabulary, VocabularyError
from timeline.extraction.pipeline import extract
from timeline.extraction.rules import How
from timeline.extraction.values import Extraction, PublicationDate
from timeline.fetching import FileText, UnreadableError, read_path

_DATA = Path(__file__).resolve().parents[2] / "data"


def main(arguments: list[str] | None = None) -> int:
    """Exit code 0, or 2 with one sentence on standard error when something cannot be read."""
    options = _parser().parse_args(arguments)
    try:
        vocabulary = _vocabulary(options.vocabulary)
        file = read_path(options.file)
    except UnreadableError as error:
        return _refuse(f"{options.file}: {error}")
    except VocabularyError as error:
        return _refuse(f"--vocabulary: {error}")
    if not file.text.strip():
        return _refuse(f"{options.file}: The text is empty.")
    found = _read(file, options.published, vocabulary, options.language)
    output = json.dumps(found.to_dict(), ensure_ascii=False, indent=2) if options.json else _summary(found)
    sys.stdout.buffer.write(f"{output}\n".encode())
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m timeline.extraction", description="Propose events from an article."
    )
    parser.add_argument(
        "file", metavar="FILE", help="text (UTF-8), HTML or PDF file, or - for standard input"
    )
    parser.add_argument("--published", type=_day, metavar="DATE", help="day of publication, YYYY-MM-DD")
    parser.add_argument("--language", choices=sorted(LANGUAGES), help="default: told by the letters")
    parser.add_argument(
        "--vocabulary", type=Path, default=_DATA, metavar="DIR", help="folder of vocabulary.yaml"
    )
    parser.add_argument("--json", action="store_true", help="print everything as JSON")
    return parser


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” is not a day such as 2024-06-17") from None


def _refuse(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 2


def _vocabulary(folder: Path) -> Vocabulary:
    """Read vocabulary.yaml; raises VocabularyError when there is none that can be read."""
    path = folder / "vocabulary.yaml"
    try:
        data = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    except OSError as error:
        raise VocabularyError(f"{path} cannot be read ({error.strerror}).") from error
    except (UnicodeDecodeError, yaml.YAMLError) as error:
        raise VocabularyError(f"{path} is not YAML: {' '.join(str(error).split())}") from error
    if not isinstance(data, dict):
        raise VocabularyError(f"{path} holds no mapping.")
    return Vocabulary.from_mapping(data)


def _read(file: FileText, published: date | None, vocabulary: Vocabulary, language: str | None) -> Extraction:
    """The extraction; the day that a page states counts, a guess from its markup is only suggested."""
    page = file.date
    stated = PublicationDate(page.day, How.META, page.evidence) if page and page.stated else None
    found = extract(file.text, published_on=published or stated, vocabulary=vocabulary, language=language)
    if page is None or found.published_on:
        return found
    return replace(found, suggestion=PublicationDate(page.day, How.INFERRED, page.evidence))


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
    return "\n".join(_plain(line) for line in lines)


def _plain(line: str) -> str:
    """Replace control characters: a text must not steer the terminal."""
    return "".join("\ufffd" if unicodedata.category(char) == "Cc" else char for char in line)


if __name__ == "__main__":
    sys.exit(main())
