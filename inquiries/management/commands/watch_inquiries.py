from datetime import timedelta
from typing import Any

from django.core.mail import send_mail
from django.core.management.base import BaseCommand
from django.utils import timezone

from accounts.models import User
from inquiries import watchdog


class Command(BaseCommand):
    help = "Send the hourly test inquiry and tell the administrators by mail what is wrong."

    def handle(self, *args: Any, **options: Any) -> None:
        problems = watchdog.problems(grace=timedelta())
        watchdog.send_synthetic()
        if not problems:
            return
        self.stderr.write("\n".join(problems))
        # Sent at once and not through the outbox, which may be what is broken.
        administrators = list(
            User.objects.filter(is_superuser=True, is_active=True).values_list("email", flat=True)
        )
        if administrators:
            stamp = f"{timezone.localtime():%Y-%m-%d %H:%M}"
            send_mail(f"Inquiries need attention ({stamp})", "\n".join(problems), None, administrators)
