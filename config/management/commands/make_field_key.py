from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from lib.crypto import make_key


class Command(BaseCommand):
    help = "Print a new key for FIELD_KEYS. Put it first: new rows are sealed with it, older keys still open theirs."

    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--id", help="letters and digits that name the key; this month if not given")

    def handle(self, *args: Any, **options: Any) -> None:
        key_id = options["id"] or f"k{timezone.now():%Y%m}"
        if not key_id.isalnum():
            self.stderr.write("A key's name has letters and digits only.")
            raise SystemExit(1)
        self.stdout.write(f"{key_id}:{make_key()}")
