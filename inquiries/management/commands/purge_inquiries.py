from datetime import timedelta
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from inquiries import actions, drafts, presence
from inquiries.guards import history_open
from inquiries.models import AccessLog, ReplyDraft

KEEP_ACCESS_LOG = timedelta(days=6 * 365)


class Command(BaseCommand):
    help = "Erase inquiries whose time for keeping is over, and drafts older than a day. Run every night."

    def handle(self, *args: Any, **options: Any) -> None:
        erased = 0
        while found := actions.erase_expired():
            erased += found
        forgotten = drafts.purge()
        presence.purge()
        with history_open():
            AccessLog.objects.filter(at__lt=timezone.now() - KEEP_ACCESS_LOG).delete()
        ReplyDraft.purge()
        self.stdout.write(f"Erased {erased} inquiries, deleted {forgotten} drafts.")
