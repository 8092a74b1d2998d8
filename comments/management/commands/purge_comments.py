from datetime import timedelta
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from comments.models import BlockRule, Comment, Commenter, NetworkCount, Report, State
from comments.models.history import RESTORE_WITHIN
from comments.models.rules import NETWORK_KEPT_FOR

BATCH = 500


class Command(BaseCommand):
    help = "Delete what is kept for a time only: networks and settled reports after 30 days, and the words of spam 30 days after it was decided."

    def handle(self, *args: Any, **options: Any) -> None:
        now = timezone.now()
        counts, _ = NetworkCount.objects.filter(window__lt=now - NETWORK_KEPT_FOR).delete()
        old = Comment.objects.filter(submitted_at__lt=now - NETWORK_KEPT_FOR).exclude(network_hash="")
        networks = old.update(network_hash="")
        reports = Report.objects.filter(at__lt=now - NETWORK_KEPT_FOR)
        reporters = reports.exclude(reporter="").update(reporter="")
        # What is still open keeps its words until it is decided.
        details = reports.exclude(state=Report.State.OPEN).exclude(detail="").update(detail="")
        BlockRule.objects.filter(kind=BlockRule.Kind.NETWORK, expires_at__lt=now).delete()
        spam = Comment.objects.filter(state=State.SPAM, decided_at__lt=now - RESTORE_WITHIN)
        erased = 0
        for comment in spam[:BATCH]:
            comment.erase(None)
            erased += 1
        orphans, _ = Commenter.objects.filter(
            comments=None, subscriptions=None, created_at__lt=now - timedelta(days=1)
        ).delete()
        if options["verbosity"] > 1:
            self.stdout.write(
                f"{counts} network counts, {networks} networks, {reporters} reporters, {details} details of reports, {erased} spam texts, {orphans} addresses deleted."
            )
