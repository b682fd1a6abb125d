"""Reads articles from files (text, HTML, PDF) and lists the events they seem to report."""

from __future__ import annotations

import io
import json
import shutil
import unicodedata
from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError
from django.utils import timezone
from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from timeline.chronology import label
from timeline.extraction import Vocabulary
from timeline.fetching import STDIN, UnreadableError, WrongEncodingError, read_path
from timeline.models import Article, Candidate
from timeline.services.article_days import MissingDateError, publication_day
from timeline.services.article_sources import checked_url
from timeline.services.articles import IngestResult, current_vocabulary, ingest_text
from timeline.services.errors import ServiceError
from timeline.services.likeness import Likeness, likely_events
from timeline.vocab import Decision, Origin


class Command(BaseCommand):
    """Reads article texts from files, stores them and lists what they propose; nothing is published."""

    help = "Read article texts and propose dated events from them. Nothing is fetched, nothing is published."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the options; see `manage.py ingest --help`."""
        parser.add_argument(
            "paths", nargs="+", metavar="PATH", help="text, HTML or PDF file, or - (standard input)"
        )
        parser.add_argument("--published", metavar="DATE", help="day of publication, such as 2024-06-17")
        parser.add_argument("--url", metavar="URL", help="address of the article; kept, never fetched")
        parser.add_argument("--encoding", default="utf-8", help="encoding of text files (default: utf-8)")
        parser.add_argument("--language", choices=("en", "ko", "ru", "uk"), help="default: found out")
        parser.add_argument("--json", action="store_true", help="print one JSON document")

    def handle(self, *args: Any, **options: Any) -> None:
        """Read each file for itself: one that is refused leaves nothing behind and does not stop the rest."""
        paths: list[str] = options["paths"]
        settings = self._settings(paths, options)
        results, problems = list[IngestResult](), list[str]()
        for path in paths:
            try:
                results.append(_ingest(path, options["encoding"], settings))
            except (ServiceError, UnreadableError) as error:
                problems.append(f"{path}: {error}{_hint(error)}")
        self._show(results, several=len(paths) > 1, as_json=options["json"])
        if problems:
            raise CommandError("\n".join(problems))

    def _settings(self, paths: Sequence[str], options: dict[str, Any]) -> dict[str, Any]:
        """Check what holds for all files before any is read."""
        if len(paths) > 1 and options["url"]:
            raise CommandError("--url names the address of one article: give one file with it.")
        if paths.count(STDIN) > 1:
            raise CommandError("Standard input can be read only once.")
        today = timezone.localdate()
        try:
            return {
                "published_on": publication_day(options["published"], today)
                if options["published"]
                else None,
                "url": checked_url(options["url"]) if options["url"] else "",
                "language": options["language"],
                "today": today,
                "vocabulary": _vocabulary(),
            }
        except ServiceError as error:
            raise CommandError(str(error)) from error

    def _show(self, results: Sequence[IngestResult], *, several: bool, as_json: bool) -> None:
        if not as_json:
            for result in results:
                self.stdout.write(_table(result))
        elif several or results:
            documents = [_document(result) for result in results]
            shown = documents if several else documents[0]
            self.stdout.write(json.dumps(shown, ensure_ascii=False, indent=2))


def _vocabulary() -> Vocabulary:
    try:
        return current_vocabulary()
    except DatabaseError as error:
        reason = str(error).strip()
        raise CommandError(f"The database is not ready ({reason}): run manage.py migrate first.") from error


def _ingest(path: str, encoding: str, settings: dict[str, Any]) -> IngestResult:
    found = read_path(path, encoding=encoding)
    name = "Standard input" if path == STDIN else Path(path).name
    return ingest_text(
        found.text,
        name=name,
        title=found.title,
        page_date=found.date,
        origin=Origin.FILE,
        by=None,
        **settings,
    )


def _hint(error: Exception) -> str:
    """The option that answers a question."""
    if isinstance(error, WrongEncodingError):
        return " Name it with --encoding, for instance --encoding cp949 or --encoding windows-1251."
    if not isinstance(error, MissingDateError):
        return ""
    suggestion = error.extraction.suggestion
    if error.extraction.published_on:
        return " Give it with --published."
    if suggestion is None:
        return " Give it with --published, for instance --published 2024-06-17."
    if len(suggestion.edtf) == len("2024-06-17"):
        return f" If that is right, add --published {suggestion.edtf}"
    return " Add the day itself: --published YYYY-MM-DD"


def _document(result: IngestResult) -> dict[str, Any]:
    """The extraction as JSON, with what is stored of it and the events that candidates may be."""
    article, likely = result.article, _likely(result)
    stored = {
        "id": article.pk,
        "sha256": article.sha256,
        "created": result.created,
        "published_on": article.published_on,
        "published_how": article.published_how,
    }
    candidates = [
        {
            **row.proposed,
            "key": row.key,
            "id": row.pk,
            "decision": row.decision,
            "edited": row.edited,
            "like": [likeness.to_dict() for likeness in likely.get(row.pk, ())],
        }
        for row in result.candidates
    ]
    return {**result.extraction.to_dict(), "article": stored, "candidates": candidates}


def _table(result: IngestResult) -> str:
    table = Table(box=box.SIMPLE_HEAD, title_justify="left", title=Text(_heading(result)), title_style="bold")
    for name in ("", "Date", "Title", "Score", "Likely", "Decision", "Known"):
        table.add_column(name, justify="right" if name in ("", "Score") else "left")
    likely = _likely(result)
    for number, row in enumerate(result.candidates, start=1):
        table.add_row(*map(Text, (str(number), *_cells(row), _suggestion(row, likely))))
    output = io.StringIO()
    console = Console(file=output, width=max(80, shutil.get_terminal_size((120, 40)).columns))
    console.print(table)
    for line in _reasons(result, likely):
        console.print(Text(line), soft_wrap=True)
    for sentence in result.extraction.limits:
        console.print(Text(sentence))
    return output.getvalue()


def _likely(result: IngestResult) -> dict[int, list[Likeness]]:
    return likely_events(row for row in result.candidates if row.decision == Decision.PENDING)


def _suggestion(row: Candidate, likely: dict[int, list[Likeness]]) -> str:
    """What the likeliest event is to the candidate."""
    if row.pk not in likely:
        return ""
    if not likely[row.pk]:
        return "new"
    return str(likely[row.pk][0].comparison.verdict)


def _reasons(result: IngestResult, likely: dict[int, list[Likeness]]) -> Iterator[str]:
    """A line for each event that a candidate may be or belong to, with its reasons."""
    for number, row in enumerate(result.candidates, start=1):
        for one in likely.get(row.pk, ()):
            found = one.comparison
            yield f"{number} {found.verdict.words}: {one.event.slug} ({one.score:.2f})"
            yield f"  {' '.join(found.reasons)}"


def _cells(row: Candidate) -> tuple[str, ...]:
    content = row.content
    title = content["title"] + (" (expected)" if content["status"] == "anticipated" else "")
    return (
        _plain(label(content["edtf"], content.get("date_text", ""))),
        _plain(title),
        f"{row.score:.2f}",
        "yes" if row.above_fold else "no",
        row.get_decision_display(),
    )


def _heading(result: IngestResult) -> str:
    article = result.article
    state = "stored" if result.created else "was stored before, nothing added"
    return f"{_plain(article.name)}: article {article.pk}, {_published(article)}; {state}"


def _published(article: Article) -> str:
    how = article.get_published_how_display().lower()
    return f"published {label(article.published_on)} ({how})"


def _plain(text: str) -> str:
    """Replace control characters: a text must not steer the terminal."""
    return "".join("\ufffd" if unicodedata.category(char) == "Cc" else char for char in text)
