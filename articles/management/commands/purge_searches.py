from typing import Any

from django.core.management.base import BaseCommand

from articles.models import MissedSearch


class Command(BaseCommand):
    help = "Delete searches without results that are too old to keep."

    def handle(self, **options: Any) -> None:
        self.stdout.write(f"Deleted {MissedSearch.purge()} searches.")
