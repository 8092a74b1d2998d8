from datetime import timedelta
from typing import Any

from django.core.management.base import BaseCommand
from django.db import transaction
from django.utils import timezone

from comments import spam
from comments.models import Comment, State

BATCH = 500


class Command(BaseCommand):
    help = "Teach the spam score what moderators decided. Waits an hour, so that an undone decision teaches nothing."

    def handle(self, *args: Any, **options: Any) -> None:
        decided = Comment.objects.filter(is_learned=False, decided_at__lt=timezone.now() - timedelta(hours=1))
        with transaction.atomic():
            batch = list(decided.order_by("decided_at")[:BATCH])
            spam.learn(
                (comment.body, comment.author_name, comment.state == State.SPAM)
                for comment in batch
                if comment.state in {State.SPAM, State.APPROVED} and comment.body
            )
            Comment.objects.filter(pk__in=[comment.pk for comment in batch]).update(is_learned=True)
