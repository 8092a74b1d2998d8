import logging
from typing import Any

from django.core.management.base import CommandError
from django.db import transaction
from django.utils import timezone
from wagtail.management.commands import publish_scheduled
from wagtail.models import Page, Revision

from articles.actions import put_off
from articles.publishing import PublishingRefused

logger = logging.getLogger(__name__)


class Command(publish_scheduled.Command):
    """Wagtail's, with each page by itself: one that is refused or fails doesn't hold up those after it.

    A refused page stays a draft whose schedule is cancelled; editors see it under “What needs you today?”.
    """

    help = "Publish the pages that are due, and take back those that have expired."

    def handle(self, *args: Any, dryrun: bool = False, **options: Any) -> None:
        if dryrun:
            super().handle(*args, dryrun=True, **options)
            return
        now = timezone.now()
        for page in Page.objects.live().filter(expire_at__lt=now).order_by("expire_at"):
            page.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")
        due = Revision.objects.filter(approved_go_live_at__lt=now).order_by("approved_go_live_at")
        failed = [key for key in list(due.values_list("pk", flat=True)) if not self.publish(key)]
        if failed:
            raise CommandError(f"{len(failed)} scheduled revisions could not be published: see the log.")

    def publish(self, key: int) -> bool:
        """Publish the revision, or put it off if it is refused; False if something else went wrong."""
        revision = Revision.objects.get(pk=key)
        try:
            with transaction.atomic():
                revision.publish(log_action="wagtail.publish.scheduled")
        except PublishingRefused as refusal:
            put_off(revision, refusal)
            self.stdout.write(f"Not published: page {revision.object_id}. {' '.join(refusal.sentences)}")
        except Exception:
            logger.exception("The scheduled revision %s could not be published.", key)
            return False
        return True
