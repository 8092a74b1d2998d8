from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from comments.models import Comment, CommentSettings
from comments.notices import staff_with
from outbox.models import Draft, Message


class Command(BaseCommand):
    help = "Tell moderators once a day that replies wait. Running it more often changes nothing."

    def handle(self, *args: Any, **options: Any) -> None:
        settings = CommentSettings.objects.first() or CommentSettings()
        if not settings.sends_digest or not Comment.objects.waiting().exists():
            return
        today = timezone.localdate()
        Message.queue_all(
            Draft("comments.digest", user.email, f"comments.digest:{today}:{user.pk}")
            for user in staff_with("moderate").exclude(is_superuser=True)
        )
