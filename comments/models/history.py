import uuid
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .states import Reason, State, Verb

UNDO_WITHIN = timedelta(seconds=30)
RESTORE_WITHIN = timedelta(days=30)


class Revision(models.Model):
    """A text that a comment had, with who wrote it so. A redaction takes the older texts away."""

    class Kind(models.TextChoices):
        SUBMITTED = "submitted", _("as it was sent")
        EDITED = "edited", _("changed by the author")
        REDACTED = "redacted", _("redacted by a moderator")

    comment = models.ForeignKey("comments.Comment", on_delete=models.CASCADE, related_name="revisions")
    kind = models.CharField(max_length=10, choices=Kind)
    body = models.TextField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["at", "pk"]
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.kind} {self.at:%Y-%m-%d %H:%M}"


class ModerationAction(models.Model):
    """One thing that happened to a comment. Written by the comment's verbs, never changed.

    `actor` is empty for the author and for the site itself; `by_author` tells the two apart.
    """

    comment = models.ForeignKey("comments.Comment", on_delete=models.PROTECT, related_name="actions")
    verb = models.CharField(max_length=12, choices=Verb)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="moderation_actions"
    )
    by_author = models.BooleanField(default=False)
    from_state = models.CharField(max_length=10, choices=State, blank=True)
    to_state = models.CharField(max_length=10, choices=State)
    reason = models.CharField(max_length=32, choices=Reason, blank=True)
    note = models.TextField(blank=True, help_text=_("For colleagues."))
    message = models.TextField(blank=True, help_text=_("For the author, on the receipt."))
    batch = models.UUIDField(default=uuid.uuid4, db_index=True)
    undoes = models.OneToOneField("self", null=True, on_delete=models.PROTECT, related_name="undone_by")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["at", "pk"]
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.verb} {self.at:%Y-%m-%d %H:%M}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.pk is not None:
            raise TypeError("What happened to a comment can't be rewritten.")
        super().save(*args, **kwargs)

    @property
    def undo_until(self) -> Any:
        return self.at + UNDO_WITHIN

    @property
    def mail_key(self) -> str:
        """The start of the dedupe key of every mail that this action causes; undoing finds them by it."""
        return f"comments:{self.pk}:"
