import uuid
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Self

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .states import Reason, State, Verb

if TYPE_CHECKING:
    from .comments import Comment

UNDO_WITHIN = timedelta(seconds=30)
UNDO_GRACE = timedelta(seconds=5)
"""How much longer an undo is taken that was on its way when the time ended."""
RESTORE_WITHIN = timedelta(days=30)


class Revision(models.Model):
    """A text that a comment had, with who wrote it so. A redaction takes the older texts away."""

    class Kind(models.TextChoices):
        SUBMITTED = "submitted", _("as it was sent")
        EDITED = "edited", _("changed by the author")
        REDACTED = "redacted", _("redacted by a moderator")
        REWORDED = "reworded", _("reworded by staff")

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


class Before(models.Model):
    """What a comment was before staff did something to it, kept for as long as that can be undone.

    It may hold words that were redacted, so it goes with the next thing that happens to the
    comment, with the comment's words, and after the time to undo in any case (`tend_comments`).
    """

    FIELDS = [
        "state", "needs_decision", "is_urgent", "decided_at", "approved_at", "pinned_at",
        "body", "proposed_body", "held_for", "edited_at", "is_learned",
    ]  # fmt: skip

    action = models.OneToOneField(ModerationAction, on_delete=models.CASCADE, related_name="before")
    values = models.JSONField(default=dict, help_text=_("The fields that changed, as they were."))
    texts = models.JSONField(null=True, help_text=_("The earlier texts, where they were destroyed."))

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return f"Before {self.action_id}"

    @classmethod
    def of(cls, comment: "Comment") -> Self:
        """Look at a comment before something is done to it; not saved yet."""
        return cls(values=cls._values_of(comment))

    @classmethod
    def _values_of(cls, comment: "Comment") -> dict[str, Any]:
        return {name: getattr(comment, name) for name in cls.FIELDS}

    @staticmethod
    def texts_of(comment: "Comment") -> list[dict[str, Any]]:
        return [
            {"kind": text.kind, "body": text.body, "by_id": text.by_id, "at": text.at.isoformat()}
            for text in comment.revisions.all()
        ]

    def keep_for(self, action: ModerationAction, comment: "Comment") -> None:
        """Keep what `action` changed about `comment`."""
        now = self._values_of(comment)
        changed = {name: value for name, value in self.values.items() if value != now[name]}
        self.values = {
            name: value.isoformat() if hasattr(value, "isoformat") else value
            for name, value in changed.items()
        }
        self.texts = getattr(comment, "texts_before", None)
        self.action = action
        self.save(force_insert=True)

    def put_back(self, comment: "Comment") -> None:
        """Give `comment` the values it had; the caller saves it."""
        for name, value in self.values.items():
            field: Any = comment._meta.get_field(name)
            setattr(comment, name, field.to_python(value))
        if self.texts is not None:
            comment.revisions.all().delete()
            Revision.objects.bulk_create(Revision(comment=comment, **text) for text in self.texts)

    @classmethod
    def forget(cls, comment: "Comment") -> None:
        cls.objects.filter(action__comment=comment.pk).delete()

    @classmethod
    def forget_old(cls) -> int:
        """Destroy what can't be undone any more; return how much that was."""
        return cls.objects.filter(action__at__lt=timezone.now() - UNDO_WITHIN - UNDO_GRACE).delete()[0]
