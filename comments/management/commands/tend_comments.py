from typing import Any

from django.core.management.base import BaseCommand

from comments import akismet
from comments.models import Before


class Command(BaseCommand):
    help = (
        "Destroy the texts that were redacted and can't be brought back any more, and ask Akismet if it is on."
        " The worker runs it every minute."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        forgotten = Before.forget_old()
        answered = akismet.ask_due()
        if options["verbosity"] > 1:
            self.stdout.write(f"{forgotten} ways back ended, {answered} answers by Akismet.")
