"""Who has an inquiry open right now. Nobody is ever locked out by it."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from .models import Inquiry, Presence

FRESH = timedelta(seconds=15)
PING_SECONDS = 5


def note(inquiry: Inquiry, user: Any, doing: str) -> None:
    Presence.objects.update_or_create(
        inquiry=inquiry, user=user, defaults={"doing": doing, "seen_at": timezone.now()}
    )


def others(inquiry: Inquiry, user: Any) -> list[Presence]:
    """Colleagues who gave a sign within the last seconds."""
    rows = inquiry.presences.filter(seen_at__gte=timezone.now() - FRESH).exclude(user=user)
    return list(rows.select_related("user"))


def purge() -> None:
    Presence.objects.filter(seen_at__lt=timezone.now() - timedelta(minutes=5)).delete()
