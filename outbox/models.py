import uuid
from datetime import timedelta
from typing import Any, Self

from django.db import connection, models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from lib.crypto import EncryptedTextField

from .kinds import is_registered

LEASE = timedelta(minutes=5)
GIVE_UP_AFTER = timedelta(days=7)
RETRY_DELAYS_SECONDS = [30, 120, 600, 1800, 3600]
"""Waits after the first, second, ... failed try; the last one repeats until GIVE_UP_AFTER."""


class MessageQuerySet(models.QuerySet["Message"]):
    def due(self) -> Self:
        """Messages that may be sent now, including those whose worker died while it held them."""
        now = timezone.now()
        return self.filter(
            Q(state=Message.State.QUEUED, not_before__lte=now)
            | Q(state=Message.State.LEASED, lease_until__lt=now)
        )

    def unsent(self) -> Self:
        return self.filter(state__in=[Message.State.QUEUED, Message.State.LEASED])

    def lease(self, owner: str, limit: int = 20) -> list["Message"]:
        """Claim up to `limit` due messages for `owner`; no two workers get the same one."""
        now = timezone.now()
        leased: list[Message] = []
        with transaction.atomic():
            rows = self.due().order_by("not_before")
            if connection.features.has_select_for_update_skip_locked:
                rows = rows.select_for_update(skip_locked=True)
            for message in rows[:limit]:
                claimed = self.model.objects.filter(
                    pk=message.pk, state=message.state, lease_until=message.lease_until
                ).update(state=Message.State.LEASED, lease_owner=owner, lease_until=now + LEASE)
                if claimed:
                    message.refresh_from_db(fields=["state", "lease_owner", "lease_until"])
                    leased.append(message)
        return leased


class Message(models.Model):
    """One mail that must go out, saved in the transaction that caused it.

    Made by `Message.queue`, sent by the worker, kept for `purge_outbox` to remove. Holds
    no text: what the mail says is written from ids when it is sent. Sending is at least
    once, and every try carries the same Message-ID, so that mail servers can drop a repeat.
    """

    class State(models.TextChoices):
        QUEUED = "queued", _("queued")
        LEASED = "leased", _("being sent")
        SENT = "sent", _("sent")
        CANCELLED = "cancelled", _("cancelled")
        FAILED = "failed", _("given up")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kind = models.CharField(max_length=60)
    recipient = EncryptedTextField(help_text=_("Address the mail goes to, encrypted."))
    context = models.JSONField(default=dict, help_text=_("Ids only, never what somebody wrote."))
    dedupe_key = models.CharField(max_length=120, unique=True)
    state = models.CharField(max_length=10, choices=State, default=State.QUEUED)
    created_at = models.DateTimeField(auto_now_add=True)
    not_before = models.DateTimeField(default=timezone.now)
    attempts = models.PositiveSmallIntegerField(default=0)
    lease_owner = models.CharField(max_length=80, blank=True)
    lease_until = models.DateTimeField(null=True, blank=True)
    last_error = models.CharField(
        max_length=120,
        blank=True,
        help_text=_("Class of the last error; never its text, which may name people."),
    )
    sent_at = models.DateTimeField(null=True, blank=True)

    objects = MessageQuerySet.as_manager()

    class Meta:
        indexes = [
            # MessageQuerySet.due, read every second
            models.Index(
                fields=["not_before"],
                name="outbox_message_due",
                condition=Q(state__in=["queued", "leased"]),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}"

    @classmethod
    def queue(
        cls,
        kind: str,
        to: str,
        context: dict[str, Any],
        dedupe_key: str,
        delay: timedelta = timedelta(),
    ) -> "Message":
        """Save a mail to be sent, `delay` from now at the earliest.

        Call it inside the transaction that causes the mail. The same `dedupe_key` again
        returns the message that is already there.
        """
        if not is_registered(kind):
            raise ValueError(f"No function writes mail of kind {kind}.")
        message, _created = cls.objects.get_or_create(
            dedupe_key=dedupe_key,
            defaults={
                "kind": kind,
                "recipient": to,
                "context": context,
                "not_before": timezone.now() + delay,
            },
        )
        return message

    @property
    def message_id(self) -> str:
        """The same on every try."""
        return f"<{self.pk}@outbox>"

    def cancel(self) -> bool:
        """Keep the message from being sent; False if it has gone or is going out right now."""
        cancelled = (
            type(self).objects.filter(pk=self.pk, state=self.State.QUEUED).update(state=self.State.CANCELLED)
        )
        return bool(cancelled)

    def record_sent(self) -> None:
        self._settle(state=self.State.SENT, sent_at=timezone.now(), last_error="")

    def record_pointless(self) -> None:
        """The mail's reason is gone (a comment withdrawn meanwhile): it is not sent."""
        self._settle(state=self.State.CANCELLED)

    def record_failure(self, error: Exception) -> None:
        """Queue the next try, or give up after a week; `FAILED` raises the alarm of /readyz."""
        now = timezone.now()
        wait = RETRY_DELAYS_SECONDS[min(self.attempts, len(RETRY_DELAYS_SECONDS) - 1)]
        gone = now - self.created_at > GIVE_UP_AFTER
        self._settle(
            state=self.State.FAILED if gone else self.State.QUEUED,
            attempts=self.attempts + 1,
            not_before=now + timedelta(seconds=wait),
            last_error=type(error).__name__[:120],
        )

    def _settle(self, **changes: Any) -> None:
        """Apply what came of a lease, unless another worker has taken the message over."""
        type(self).objects.filter(pk=self.pk, state=self.State.LEASED, lease_owner=self.lease_owner).update(
            lease_until=None, **changes
        )


class Heartbeat(models.Model):
    """The last sign of life of the worker, written every few seconds; `/readyz` reads it."""

    name = models.CharField(max_length=40, primary_key=True)
    seen_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.name

    @classmethod
    def beat(cls, name: str) -> None:
        cls.objects.update_or_create(name=name, defaults={"seen_at": timezone.now()})

    @classmethod
    def is_alive(cls, name: str, within: timedelta) -> bool:
        return cls.objects.filter(name=name, seen_at__gte=timezone.now() - within).exists()
