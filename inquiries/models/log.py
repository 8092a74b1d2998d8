"""Rows that are written once: what happened to an inquiry, and who looked at it.

The classes refuse changes with a clear error, and triggers in the database refuse what goes past them
(`inquiries.guards`).
"""

from collections.abc import Iterable
from typing import Any, NoReturn

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class AppendOnlyError(TypeError):
    """A row of a log was about to be changed."""


class AppendOnlyQuerySet(models.QuerySet):
    def update(self, **kwargs: Any) -> NoReturn:
        raise AppendOnlyError(f"{self.model.__name__} rows are never changed.")


class AppendOnlyModel(models.Model):
    """The actor is kept by id without a constraint: deleting an account must not rewrite history."""

    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        db_constraint=False,
        on_delete=models.DO_NOTHING,
        related_name="+",
    )
    at = models.DateTimeField(default=timezone.now)

    objects = AppendOnlyQuerySet.as_manager()
    wagtail_reference_index_ignore = True

    class Meta:
        abstract = True
        default_permissions = ()

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise AppendOnlyError(f"{type(self).__name__} rows are never changed.")
        super().save(*args, **kwargs)

    @property
    def actor_label(self) -> str:
        if self.actor_id is None:
            return str(_("the site"))
        try:
            return str(self.actor)
        except models.ObjectDoesNotExist:
            return str(_("somebody who has left"))


class InquiryEvent(AppendOnlyModel):
    """Something that happened to an inquiry. Holds codes and ids, never words of a person."""

    class Kind(models.TextChoices):
        RECEIVED = "received", _("received")
        ASSIGNED = "assigned", _("assigned")
        MOVED = "moved", _("moved to another mailbox")
        PRIORITIZED = "prioritized", _("changed the priority")
        TAGGED = "tagged", _("changed the tags")
        NOTED = "noted", _("wrote a note")
        REPLIED = "replied", _("replied by mail")
        CALLED = "called", _("logged a call")
        MAIL_RECEIVED = "mail_received", _("the person wrote again")
        SNOOZED = "snoozed", _("put aside until a date")
        WOKEN = "woken", _("came back from being put aside")
        CLOSED = "closed", _("closed")
        REOPENED = "reopened", _("reopened")
        MARKED_SPAM = "marked_spam", _("marked as spam")
        CLEARED_SPAM = "cleared_spam", _("cleared of spam")
        MERGED = "merged", _("merged into another inquiry")
        ABSORBED = "absorbed", _("took in another inquiry")
        WARNED = "warned", _("an answer is due soon")
        UNDONE = "undone", _("undid the last change")
        ERASED = "erased", _("erased")

    inquiry = models.ForeignKey("inquiries.Inquiry", on_delete=models.CASCADE, related_name="events")
    kind = models.CharField(max_length=16, choices=Kind)
    changes = models.JSONField(default=dict, help_text=_("Field to [before, after]: codes and ids."))
    batch = models.UUIDField(null=True, blank=True, help_text=_("Shared by what one bulk action did."))
    undoes = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.CASCADE, related_name="undone_by"
    )

    class Meta(AppendOnlyModel.Meta):
        abstract = False
        ordering = ["at", "pk"]
        indexes = [
            # undoing what a bulk action did
            models.Index(
                fields=["batch"], name="inquiries_event_batch", condition=models.Q(batch__isnull=False)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.inquiry_id}"


class AccessLog(AppendOnlyModel):
    """Who looked at an inquiry or worked on it, or at a list of them, and when. Superusers too.

    Kept longer than the inquiries; holds ids only. `inquiry` is an id without a
    constraint, so that the log outlives what it is about.
    """

    class Action(models.TextChoices):
        LIST = "list", _("list")
        SEARCH = "search", _("search")
        VIEW = "view", _("view")
        EXPORT = "export", _("export")
        ORIGINAL = "original", _("original mail")
        WORK = "work", _("change")

    action = models.CharField(max_length=8, choices=Action)
    shown = models.JSONField(default=list, help_text=_("Ids of the inquiries on a list or in a file."))
    inquiry = models.ForeignKey(
        "inquiries.Inquiry",
        null=True,
        blank=True,
        db_constraint=False,
        on_delete=models.DO_NOTHING,
        related_name="+",
    )

    class Meta(AppendOnlyModel.Meta):
        abstract = False
        verbose_name = _("access")
        verbose_name_plural = _("access log")
        permissions = [("view_access_log", _("Can see who read inquiries"))]
        indexes = [
            # who read this inquiry
            models.Index(fields=["inquiry", "at"], name="inquiries_access_inquiry"),
            # the log, newest first
            models.Index(fields=["-at"], name="inquiries_access_at"),
        ]

    def __str__(self) -> str:
        return f"{self.action} {self.inquiry_id}"

    @classmethod
    def record(cls, actor: Any, action: str, inquiry: Any = None, shown: Iterable[Any] = ()) -> None:
        """Write one row for one look: at an inquiry, or at the list that showed these."""
        cls.objects.create(actor=actor, action=action, inquiry=inquiry, shown=[str(row.pk) for row in shown])


class ErasureLog(AppendOnlyModel):
    """That something was erased, so that a restored backup can be erased again. Holds no words.

    Written to the database and, by `export_erasures`, to a file beside the backups.
    """

    inquiry_id = models.UUIDField(unique=True)
    reason = models.CharField(
        max_length=10, choices=[("retention", _("kept long enough")), ("request", _("asked for"))]
    )

    class Meta(AppendOnlyModel.Meta):
        abstract = False

    def __str__(self) -> str:
        return str(self.inquiry_id)
