from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, Site

from comments.disqus import BrokenExport, read_export
from comments.importers import ImportReport, import_comments
from comments.models import PAGES_WITH_REPLIES


class Command(BaseCommand):
    help = "Import the comments of a Disqus export. Running it again changes nothing."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument(
            "--dry-run", action="store_true", help="Say what would happen, and change nothing."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            with options["file"].open("rb") as file:
                export = read_export(file)
        except OSError as error:
            raise CommandError(f"{options['file']} can't be opened: {error.strerror}.") from None
        except BrokenExport as error:
            raise CommandError(str(error)) from None
        report = ImportReport(refused=list(export.skipped))
        homeless = 0
        with transaction.atomic():
            for thread_id, items in export.posts.items():
                page = find_page(export.paths.get(thread_id, ""))
                if page is None:
                    homeless += len(items)
                    self.stdout.write(
                        f"No page at {export.paths.get(thread_id, '(no address)')}: {len(items)} left out."
                    )
                    continue
                report += import_comments(page, items)
            if options["dry_run"]:
                transaction.set_rollback(True)
        self.stdout.write(
            f"{report.created} created, {report.unchanged} unchanged, {len(report.refused)} refused, {homeless} without a page."
        )
        for key, why in [*report.refused, *report.notes]:
            self.stdout.write(f"  {key}: {why}")


def find_page(path: str) -> Page | None:
    """Return the page that an address leads to today, by its own path or by a redirect from an old one."""
    site = Site.objects.filter(is_default_site=True).select_related("root_page").first()
    if site is None or not path:
        return None
    pages = Page.objects.type(PAGES_WITH_REPLIES)
    found = pages.filter(url_path=f"{site.root_page.url_path}{path.strip('/')}/").first()
    if found is None:
        redirect = (
            Redirect.objects.filter(old_path=Redirect.normalise_path(path))
            .exclude(redirect_page=None)
            .first()
        )
        found = pages.filter(pk=redirect.redirect_page_id).first() if redirect else None
    return found
