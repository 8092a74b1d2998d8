import sys
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from articles.importers.wordpress.actions import all_or_nothing, import_export
from articles.importers.wordpress.report import Report
from articles.importers.wordpress.xml_stream import BadExport
from config.wordpress_comments import import_comments_of

LONG_IMPORT = 200


class Command(BaseCommand):
    help = (
        "Import a WordPress export (Tools, Export, All content) as pages of this site. "
        "Running it again changes nothing; see docs/import-wordpress.md."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, metavar="FILE.xml", help="the export")
        parser.add_argument(
            "--media", type=Path, metavar="DIR", help="a copy of the old site's wp-content/uploads"
        )
        parser.add_argument("--dry-run", action="store_true", help="say what would be done and do nothing")

    def handle(self, *args: Any, file: Path, media: Path | None, dry_run: bool, **options: Any) -> None:
        if media and not media.is_dir():
            raise CommandError(f"{media} is not a folder. Nothing was changed.")
        try:
            with all_or_nothing(dry_run=dry_run) as written:
                imported = import_export(file, written, media, self._show_progress)
                import_comments_of(imported)
        except BadExport as error:
            raise CommandError(f"{error} Nothing was changed.") from error
        self._print(imported.report, dry_run)

    def _show_progress(self, what: str, done: int, total: int) -> None:
        if total >= LONG_IMPORT and done % 50 == 0 and sys.stderr.isatty():
            self.stderr.write(f"{done} of {total} {what}\r", ending="")

    def _print(self, report: Report, dry_run: bool) -> None:
        for line in report.lines():
            self.stdout.write(line)
        self.stdout.write("")
        if dry_run:
            self.stdout.write("This was a rehearsal: nothing was changed.")
        elif report.changed:
            self.stdout.write(self.style.SUCCESS("The export is imported."))
        else:
            self.stdout.write("Everything was here already; nothing was changed.")
