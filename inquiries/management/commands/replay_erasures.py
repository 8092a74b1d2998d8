import json
import uuid
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from inquiries.models import ErasureLog, Inquiry


class Command(BaseCommand):
    help = "Erase again what was erased before a backup was restored. Running it twice changes nothing."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "file", nargs="?", help="What export_erasures printed; without it, the database’s own log."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        wanted = {row.inquiry_id: row.reason for row in ErasureLog.objects.all()}
        if options["file"]:
            wanted |= self.read(Path(options["file"]))
        alive = Inquiry.objects.filter(pk__in=wanted).exclude(state=Inquiry.State.ERASED)
        count = 0
        for inquiry in alive:
            inquiry.erase(None, wanted[inquiry.pk])
            count += 1
        self.stdout.write(f"Erased {count} inquiries again; {len(wanted)} are in the log.")

    def read(self, path: Path) -> dict[uuid.UUID, str]:
        try:
            rows = [
                json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()
            ]
            return {uuid.UUID(row["inquiry"]): str(row["reason"]) for row in rows}
        except OSError as error:
            raise CommandError(f"{path} can’t be read: {error.strerror}.") from None
        except (ValueError, KeyError, TypeError):
            raise CommandError(f"{path} is not a list of erasures as export_erasures prints it.") from None
