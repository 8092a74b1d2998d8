import signal
from typing import Any

from django.core.management.base import BaseCommand

from outbox.worker import Worker


class Command(BaseCommand):
    help = "Send queued mail and run periodic commands until stopped."

    def handle(self, *args: Any, **options: Any) -> None:
        worker = Worker()
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda *_: worker.stop.set())
        self.stdout.write("Worker started.")
        worker.run()
        self.stdout.write("Worker stopped.")
