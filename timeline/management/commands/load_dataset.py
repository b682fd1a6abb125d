"""`manage.py load_dataset [DIR]`: read a data set from its files."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import IO, Any, cast

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from timeline.services.dataset import DatasetError, LoadReport, load_dataset

SHOWN = 20


class Command(BaseCommand):
    """Loads a data set; loading it again changes nothing."""

    help = "Load a data set from its files. Records that an editor changed since the last load are kept."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the folder of the data set."""
        parser.add_argument("folder", nargs="?", type=Path, default=Path(settings.DATA_DIR), metavar="DIR")

    def handle(self, *args: Any, folder: Path, verbosity: int, **options: Any) -> None:
        """Load, then report; a refused data set is a CommandError that names what is wrong."""
        console = Console(file=cast("IO[str]", self.stdout), highlight=False)
        try:
            report = self._load(folder, console, quiet=verbosity == 0)
        except DatasetError as error:
            shown = "\n".join(str(fault) for fault in error.faults[:SHOWN])
            more = f"\n… and {len(error.faults) - SHOWN} more." if len(error.faults) > SHOWN else ""
            raise CommandError(f"The data set was refused; nothing was changed.\n{shown}{more}") from error
        if verbosity:
            console.print(_table(report))
            _print_lists(report, console)

    def _load(self, folder: Path, console: Console, *, quiet: bool) -> LoadReport:
        with Progress(console=console, transient=True, disable=quiet or not console.is_terminal) as progress:
            task = progress.add_task("Loading", total=None)

            def advance(kind: str, done: int) -> None:
                progress.update(task, advance=done, description=kind.replace("_", " ").capitalize())

            return load_dataset(folder, advance)


def _table(report: LoadReport) -> Table:
    table = Table("", "Created", "Updated", "Unchanged", "Kept", "Gone", box=None)
    for kind, counts in report.kinds.items():
        numbers = (counts.created, counts.updated, counts.unchanged, len(counts.kept), len(counts.gone))
        table.add_row(kind.replace("_", " ").capitalize(), *map(str, numbers))
    return table


def _print_lists(report: LoadReport, console: Console) -> None:
    for kind, counts in report.kinds.items():
        lists = {"Kept as edited here": counts.kept, "No longer in the files, not deleted": counts.gone}
        for title, keys in lists.items():
            if keys:
                console.print(f"{title} ({kind.replace('_', ' ')}): {', '.join(keys)}", soft_wrap=True)
    for remark in report.remarks:
        console.print(f"Worth a look: {remark}", soft_wrap=True)
