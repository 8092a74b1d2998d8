import re
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from lib.crypto import EncryptedTextField
from lib.ids import uuid7

from .mailboxes import Mailbox

REPLY_VARIABLES = ["first_name", "reference", "my_name", "clinic", "phone", "mailbox"]


class SealedByInquiryModel(models.Model):
    """A row whose text is sealed with its inquiry's key, and so goes with it."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    body = EncryptedTextField(_("text"), data_key="data_key", blank=True)
    at = models.DateTimeField(default=timezone.now)

    wagtail_reference_index_ignore = True

    class Meta:
        abstract = True
        default_permissions = ()
        ordering = ["at", "pk"]

    @property
    def data_key(self) -> bytes:
        return self.inquiry.data_key  # type: ignore[attr-defined]


class Message(SealedByInquiryModel):
    """What was said after the inquiry: our reply, a call, or the person writing again."""

    class Direction(models.TextChoices):
        IN = "in", _("from the person")
        OUT = "out", _("from us")

    class Channel(models.TextChoices):
        EMAIL = "email", _("mail")
        PHONE = "phone", _("call")

    class CallResult(models.TextChoices):
        REACHED = "reached", _("We talked")
        VOICEMAIL = "voicemail", _("Left a message")
        NO_ANSWER = "no_answer", _("No answer")

    inquiry = models.ForeignKey("inquiries.Inquiry", on_delete=models.CASCADE, related_name="messages")
    direction = models.CharField(max_length=3, choices=Direction)
    channel = models.CharField(max_length=5, choices=Channel)
    call_result = models.CharField(max_length=9, choices=CallResult, blank=True)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    mail = models.ForeignKey(
        "outbox.Message", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    original = EncryptedTextField(
        data_key="data_key", blank=True, help_text=_("An incoming mail as it arrived, base64.")
    )
    mail_id_hash = models.CharField(
        max_length=64, blank=True, help_text=_("Keyed hash of an incoming mail’s Message-ID.")
    )

    class Meta(SealedByInquiryModel.Meta):
        abstract = False
        constraints = [
            models.UniqueConstraint(
                fields=["mail_id_hash"],
                condition=~models.Q(mail_id_hash=""),
                name="inquiries_mail_taken_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.direction} {self.channel} {self.pk}"

    @property
    def is_ours(self) -> bool:
        return self.direction == self.Direction.OUT


class Note(SealedByInquiryModel):
    """What colleagues tell each other about an inquiry; the person never sees it."""

    inquiry = models.ForeignKey("inquiries.Inquiry", on_delete=models.CASCADE, related_name="notes")
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    mentions = models.ManyToManyField(settings.AUTH_USER_MODEL, blank=True, related_name="+")

    def __str__(self) -> str:
        return f"note {self.pk}"


class ReplyDraft(SealedByInquiryModel):
    """What somebody at the desk is writing and has not sent: kept while they type, gone when the reply goes out."""

    KEPT = timedelta(days=30)

    inquiry = models.ForeignKey("inquiries.Inquiry", on_delete=models.CASCADE, related_name="reply_drafts")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")

    class Meta(SealedByInquiryModel.Meta):
        abstract = False
        constraints = [
            models.UniqueConstraint(fields=["inquiry", "author"], name="inquiries_one_draft_each"),
        ]

    def __str__(self) -> str:
        return f"draft {self.pk}"

    @classmethod
    def keep(cls, inquiry: Any, author: Any, text: str) -> None:
        """Keep `text` as what `author` has written so far; nothing written is no draft."""
        if text.strip():
            values = {"body": text, "at": timezone.now()}
            cls.objects.update_or_create(inquiry=inquiry, author=author, defaults=values)
        else:
            cls.objects.filter(inquiry=inquiry, author=author).delete()

    @classmethod
    def purge(cls) -> None:
        cls.objects.filter(at__lt=timezone.now() - cls.KEPT).delete()


class SearchToken(models.Model):
    """A keyed hash by which an inquiry is found; see `inquiries.search`."""

    inquiry = models.ForeignKey("inquiries.Inquiry", on_delete=models.CASCADE, related_name="tokens")
    kind = models.CharField(max_length=5)
    token = models.CharField(max_length=32)

    wagtail_reference_index_ignore = True

    class Meta:
        default_permissions = ()
        indexes = [
            # InquiryQuerySet.found_by
            models.Index(fields=["token", "kind", "inquiry"], name="inquiries_token"),
        ]

    def __str__(self) -> str:
        return self.kind


class Presence(models.Model):
    """That a colleague has an inquiry open right now; a row older than a few seconds means nothing."""

    class Doing(models.TextChoices):
        VIEWING = "viewing", _("is looking at this")
        REPLYING = "replying", _("is writing a reply")

    inquiry = models.ForeignKey("inquiries.Inquiry", on_delete=models.CASCADE, related_name="presences")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    doing = models.CharField(max_length=8, choices=Doing, default=Doing.VIEWING)
    seen_at = models.DateTimeField()

    wagtail_reference_index_ignore = True

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["inquiry", "user"], name="inquiries_presence_once"),
        ]

    def __str__(self) -> str:
        return f"{self.user_id} {self.doing}"


class SavedReplyQuerySet(models.QuerySet["SavedReply"]):
    def led_by(self, user: Any) -> "SavedReplyQuerySet":
        """Those of a mailbox which the person may set up; those of all mailboxes for everybody who leads one."""
        led = Mailbox.objects.led_by(user)
        rows = models.Q(mailbox__in=led)
        return self.filter(rows | models.Q(mailbox=None) if led.exists() else rows)


class SavedReply(models.Model):
    """A text that is sent often. `{first_name}` and other words in braces are filled in."""

    title = models.CharField(_("title"), max_length=80)
    mailbox = models.ForeignKey(
        "inquiries.Mailbox",
        verbose_name=_("mailbox"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="saved_replies",
        help_text=_("Empty: for all mailboxes."),
    )
    language = models.CharField(_("language"), max_length=8, default="en")
    body = models.TextField(
        _("text"),
        max_length=5000,
        help_text=_("You may use {first_name}, {reference}, {my_name}, {clinic}, {phone}, {mailbox}."),
    )

    objects = SavedReplyQuerySet.as_manager()
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("saved reply")
        verbose_name_plural = _("saved replies")
        ordering = ["title"]

    def __str__(self) -> str:
        return self.title

    def filled(self, values: dict[str, str]) -> str:
        """The text with its words in braces filled in; what has no value becomes a visible gap."""
        text = self.body
        for name, value in values.items():
            text = text.replace("{" + name + "}", value or "____")
        return text

    def clean(self) -> None:
        unknown = set(re.findall(r"\{(\w+)\}", self.body)) - set(REPLY_VARIABLES)
        if unknown:
            raise ValidationError(
                {"body": _("These words in braces are not known: %s") % ", ".join(sorted(unknown))}
            )


class SavedView(models.Model):
    """A filter of the list that somebody uses often; their own, or everybody's."""

    name = models.CharField(_("name"), max_length=60)
    query = models.CharField(_("filter"), max_length=500)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )

    wagtail_reference_index_ignore = True

    class Meta:
        default_permissions = ()
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    @classmethod
    def for_user(cls, user: Any) -> models.QuerySet:
        return cls.objects.filter(models.Q(owner=user) | models.Q(owner__isnull=True))


class FormDraft(models.Model):
    """What a visitor has typed into the form and not sent yet. Goes after 24 hours."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    token_hash = models.CharField(max_length=64, unique=True)
    data = EncryptedTextField()
    expires_at = models.DateTimeField(db_index=True)

    wagtail_reference_index_ignore = True

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return str(self.pk)
