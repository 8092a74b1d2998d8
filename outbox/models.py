import secrets
import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from email.utils import parseaddr
from typing import Any, Self

from django.conf import settings
from django.db import connection, models, transaction
from django.db.models import F, Min, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from lib.crypto import EncryptedTextField

from .kinds import is_registered

LEASE = timedelta(minutes=5)
GIVE_UP_AFTER = timedelta(days=7)
RETRY_DELAYS_SECONDS = [30, 120, 600, 1800, 3600]
"""Waits after the first, second, ... failed try; the last one repeats until GIVE_UP_AFTER."""


@dataclass(frozen=True)
class Draft:
    """A mail that is about to be queued: what `Message.queue_all` takes."""

    kind: str
    to: str
    dedupe_key: str
    context: dict[str, Any] = field(default_factory=dict)
    delay: timedelta = timedelta()
    language: str = ""
    """What the mail is written in; empty: the site's own language."""


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

    def stuck(self) -> Self:
        """Messages that somebody must look at: given up, or refused for good by the other side."""
        return self.filter(state__in=[Message.State.FAILED, Message.State.REFUSED])

    def settled_before(self, moment: datetime) -> Self:
        return self.exclude(state__in=[Message.State.QUEUED, Message.State.LEASED]).filter(
            created_at__lt=moment
        )

    def oldest_unsent_age(self) -> timedelta | None:
        """How long the oldest message has been waiting beyond the time it was meant to go; None if none is."""
        now = timezone.now()
        oldest = self.unsent().filter(wanted_at__lte=now).aggregate(oldest=Min("wanted_at"))["oldest"]
        return now - oldest if oldest else None

    def lease(self, owner: str, limit: int = 20) -> list["Message"]:
        """Claim up to `limit` due messages for `owner`; no two workers get the same one."""
        if not self.due().exists():  # a look that finds nothing takes no lock
            return []
        now = timezone.now()
        leased: list[Message] = []
        with transaction.atomic():
            rows = self.due().order_by("not_before")
            if connection.features.has_select_for_update_skip_locked:
                rows = rows.select_for_update(skip_locked=True)
            for message in rows[:limit]:
                changes = {"state": Message.State.LEASED, "lease_owner": owner, "lease_until": now + LEASE}
                claimed = self.model.objects.filter(
                    pk=message.pk, state=message.state, lease_until=message.lease_until
                ).update(**changes)
                if claimed:
                    for name, value in changes.items():
                        setattr(message, name, value)
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
        REFUSED = "refused", _("refused by the recipient’s server")
        FAILED = "failed", _("given up")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kind = models.CharField(max_length=60)
    recipient = EncryptedTextField(help_text=_("Address the mail goes to, encrypted."))
    context = models.JSONField(default=dict, help_text=_("Ids only, never what somebody wrote."))
    language = models.CharField(
        max_length=10, blank=True, help_text=_("What it is written in; empty: the site’s own language.")
    )
    dedupe_key = models.CharField(max_length=120, unique=True)
    state = models.CharField(max_length=10, choices=State, default=State.QUEUED)
    created_at = models.DateTimeField(auto_now_add=True)
    wanted_at = models.DateTimeField(
        default=timezone.now, help_text=_("When it was first meant to go; retries don’t move it.")
    )
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
        verbose_name = _("mail")
        verbose_name_plural = _("mail")
        default_permissions = ()
        permissions = [("view_outbox", _("Can see mail that has not gone out"))]
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
        language: str = "",
    ) -> "Message":
        """Save a mail to be sent, `delay` from now at the earliest.

        Call it inside the transaction that causes the mail. The same `dedupe_key` again
        returns the message that is already there.
        """
        cls.queue_all([Draft(kind, to, dedupe_key, context, delay, language)])
        return cls.objects.get(dedupe_key=dedupe_key)

    @classmethod
    def queue_all(cls, drafts: Iterable[Draft]) -> None:
        """Save several mails with one query; those whose `dedupe_key` is there already are left alone."""
        now = timezone.now()
        messages = []
        for draft in drafts:
            if not is_registered(draft.kind):
                raise ValueError(f"No function writes mail of kind {draft.kind}.")
            messages.append(
                Message(
                    kind=draft.kind,
                    recipient=draft.to,
                    context=draft.context,
                    language=draft.language,
                    dedupe_key=draft.dedupe_key,
                    wanted_at=now + draft.delay,
                    not_before=now + draft.delay,
                )
            )
        Message.objects.bulk_create(messages, ignore_conflicts=True)

    @property
    def message_id(self) -> str:
        """The same on every try; its domain is the sender's, as mail servers expect."""
        domain = parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2] or "localhost"
        return f"<{self.pk}@{domain}>"

    @property
    def is_unsent(self) -> bool:
        return self.state in {self.State.QUEUED, self.State.LEASED}

    def cancel(self) -> bool:
        """Keep the message from being sent; False if it has gone or is going out right now."""
        cancelled = (
            type(self).objects.filter(pk=self.pk, state=self.State.QUEUED).update(state=self.State.CANCELLED)
        )
        return bool(cancelled)

    def retry_now(self) -> bool:
        """Put a message that was given up, or waits for its next try, in front of the queue."""
        now = timezone.now()
        changed = (
            type(self)
            .objects.filter(pk=self.pk, state__in=[self.State.QUEUED, self.State.FAILED, self.State.REFUSED])
            .update(state=self.State.QUEUED, not_before=now, wanted_at=now)
        )
        return bool(changed)

    def renew_lease(self) -> bool:
        """Hold the message for another while; False when it was taken over, and must not be sent."""
        until = timezone.now() + LEASE
        return bool(self._held().update(lease_until=until))

    def release(self, wait: timedelta = timedelta()) -> None:
        """Give an untried message back to the queue."""
        self._settle(state=self.State.QUEUED, not_before=timezone.now() + wait)

    def record_sent(self) -> None:
        self._settle(state=self.State.SENT, sent_at=timezone.now(), attempts=F("attempts") + 1, last_error="")

    def record_pointless(self) -> None:
        """The mail's reason is gone (a comment withdrawn meanwhile): it is not sent."""
        self._settle(state=self.State.CANCELLED)

    def record_refused(self, error: Exception) -> None:
        """The recipient's server says no for good: trying again would only annoy it."""
        self._settle(
            state=self.State.REFUSED, attempts=F("attempts") + 1, last_error=type(error).__name__[:120]
        )

    def record_failure(self, error: Exception) -> None:
        """Queue the next try, or give up after a week; `FAILED` raises the alarm of /readyz."""
        now = timezone.now()
        wait = RETRY_DELAYS_SECONDS[min(self.attempts, len(RETRY_DELAYS_SECONDS) - 1)]
        gone = now - self.wanted_at > GIVE_UP_AFTER
        self._settle(
            state=self.State.FAILED if gone else self.State.QUEUED,
            attempts=F("attempts") + 1,
            not_before=now + timedelta(seconds=wait),
            last_error=type(error).__name__[:120],
        )

    def _held(self) -> MessageQuerySet:
        return type(self).objects.filter(pk=self.pk, state=self.State.LEASED, lease_owner=self.lease_owner)

    def _settle(self, **changes: Any) -> None:
        """Apply what came of a lease, unless another worker has taken the message over."""
        self._held().update(lease_until=None, **changes)


class Heartbeat(models.Model):
    """The last sign of life of the worker, written every few seconds; `/readyz` reads it."""

    WORKER = "worker"

    name = models.CharField(max_length=40, primary_key=True)
    seen_at = models.DateTimeField()

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return self.name

    @classmethod
    def beat(cls, name: str = WORKER) -> None:
        cls.objects.update_or_create(name=name, defaults={"seen_at": timezone.now()})

    @classmethod
    def is_alive(cls, name: str = WORKER, within: timedelta | None = None) -> bool:
        """Tell whether the worker gave a sign lately; by default as lately as the settings ask."""
        within = within or timedelta(seconds=settings.WORKER_STALE_AFTER_SECONDS)
        return cls.objects.filter(name=name, seen_at__gte=timezone.now() - within).exists()


def worker_name(host: str, process: int) -> str:
    """A name no other worker has: containers share host names and process ids."""
    return f"{host[:50]}:{process}:{secrets.token_hex(4)}"
