from datetime import timedelta
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from outbox.models import Message

KEEP = timedelta(days=30)


class Command(BaseCommand):
    help = "Delete mail that was settled more than 30 days ago; what has not gone out stays."

    def handle(self, *args: Any, **options: Any) -> None:
        deleted, _ = Message.objects.settled_before(timezone.now() - KEEP).delete()
        if deleted:
            self.stdout.write(f"Deleted {deleted} old messages.")
