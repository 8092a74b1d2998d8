import base64
import uuid
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from clinic.phones import to_display
from inquiries import access, search
from inquiries.routing import Facts
from inquiries.submission import read_answers
from lib.crypto import DecryptionError, EncryptedTextField
from lib.ids import uuid7

from . import states
from .arrival import ArrivalVerbs
from .conversation import SearchToken
from .erasing import ErasureVerbs
from .mailboxes import Mailbox, Priority
from .rules import Patient
from .selection import InquiryQuerySet
from .triage import TriageVerbs
from .undoing import UndoVerbs


class Inquiry(ArrivalVerbs, TriageVerbs, UndoVerbs, ErasureVerbs):
    """A person's question to the clinic, from the form or by mail, until somebody has answered it.

    Made by visitors through `receive`; worked on by the front desk through the verbs in the
    modules named above, each of which is one transaction with one event. What people wrote is
    sealed with the row's own key, and goes with that key: by request, or when the mailbox's time
    for keeping it is over.
    """

    State = states.State
    Outcome = states.Outcome
    Channel = states.Channel
    Language = states.Language
    LIVE_STATES = states.LIVE_STATES
    WORK_STATES = states.WORK_STATES

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    reference = models.CharField(_("reference"), max_length=11, unique=True)
    idempotency_key = models.UUIDField(unique=True, default=uuid.uuid4)
    words_hash = models.CharField(max_length=64, blank=True)

    # Sealed
    wrapped_key = EncryptedTextField(
        blank=True, help_text=_("The row's own key, sealed. Erasing empties it.")
    )
    name = EncryptedTextField(_("name"), data_key="data_key", blank=True)
    email = EncryptedTextField(_("e-mail"), data_key="data_key", blank=True)
    phone = EncryptedTextField(_("phone"), data_key="data_key", blank=True)
    message = EncryptedTextField(_("message"), data_key="data_key", blank=True)
    answers = EncryptedTextField(data_key="data_key", blank=True)

    # What it is about, in codes
    patient = models.CharField(_("for"), max_length=5, choices=Patient, default=Patient.SELF)
    language = models.CharField(_("language"), max_length=8, choices=Language, default=Language.ENGLISH)
    preferred_channel = models.CharField(
        _("preferred way"), max_length=5, choices=Channel, default=Channel.EMAIL
    )
    location = models.ForeignKey(
        "clinic.LocationPage",
        verbose_name=_("location"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    topic = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("topic"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    source_page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("came from"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    arrived_by = models.CharField(
        max_length=5, choices=[("web", _("form")), ("email", _("mail"))], default="web"
    )
    may_belong_to = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    consent_version = models.PositiveIntegerField(default=0)
    is_synthetic = models.BooleanField(default=False, help_text=_("Sent by the watchdog, seen by nobody."))

    # Work
    mailbox = models.ForeignKey(
        Mailbox, verbose_name=_("mailbox"), on_delete=models.PROTECT, related_name="inquiries"
    )
    routing = models.JSONField(default=dict)
    state = models.CharField(_("state"), max_length=8, choices=State, default=State.NEW)
    priority = models.PositiveSmallIntegerField(_("priority"), choices=Priority, default=Priority.NORMAL)
    assignee = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("assignee"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="inquiries",
    )
    tags = models.JSONField(_("tags"), default=list, blank=True)
    outcome = models.CharField(_("outcome"), max_length=10, choices=Outcome, blank=True)
    merged_into = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="merged"
    )
    version = models.PositiveIntegerField(default=1, help_text=_("Grows with every change."))

    # Time
    submitted_at = models.DateTimeField(_("received"), default=timezone.now)
    clock_started_at = models.DateTimeField(default=timezone.now)
    warn_at = models.DateTimeField(null=True, blank=True)
    due_at = models.DateTimeField(
        _("due"), null=True, blank=True, help_text=_("When the answer we owe is due; empty if we owe none.")
    )
    warned_at = models.DateTimeField(null=True, blank=True)
    first_due_at = models.DateTimeField(null=True, blank=True)
    first_response_at = models.DateTimeField(_("first answered"), null=True, blank=True)
    first_response_seconds = models.PositiveIntegerField(
        null=True, blank=True, help_text=_("Business seconds until a person answered.")
    )
    snoozed_until = models.DateField(_("put aside until"), null=True, blank=True)
    snooze_survives_reply = models.BooleanField(default=False)
    closed_at = models.DateTimeField(null=True, blank=True)
    erase_after = models.DateTimeField(null=True, blank=True)
    erased_at = models.DateTimeField(null=True, blank=True)

    objects = InquiryQuerySet.as_manager()
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("inquiry")
        verbose_name_plural = _("inquiries")
        default_permissions = ()
        permissions = [
            ("triage_inquiry", _("Can work on the inquiries of their mailboxes")),
            ("view_identity", _("Can see names, e-mails and phones of inquirers")),
            ("export_inquiry", _("Can export inquiries")),
            ("erase_inquiry", _("Can erase inquiries")),
            ("view_inquiry_reports", _("Can see figures about inquiries")),
        ]
        constraints = [
            models.CheckConstraint(
                condition=~Q(state="closed") | ~Q(outcome=""), name="inquiries_closed_has_outcome"
            ),
            models.CheckConstraint(
                condition=~Q(state="merged") | Q(merged_into__isnull=False),
                name="inquiries_merged_has_target",
            ),
            models.CheckConstraint(
                condition=~Q(state="on_hold") | Q(snoozed_until__isnull=False),
                name="inquiries_on_hold_has_date",
            ),
        ]
        indexes = [
            # the list: newest of a mailbox, of a state in it
            models.Index(fields=["mailbox", "-submitted_at"], name="inquiries_mailbox_newest"),
            models.Index(fields=["mailbox", "state", "-submitted_at"], name="inquiries_mailbox_state"),
            # superusers' list and reports
            models.Index(fields=["-submitted_at"], name="inquiries_newest"),
            # my work, and the load in fair assignment
            models.Index(fields=["assignee", "state"], name="inquiries_assignee"),
            # due, overdue and the clock of warnings
            models.Index(
                fields=["due_at"],
                name="inquiries_due",
                condition=Q(state__in=["new", "open", "pending", "on_hold"], due_at__isnull=False),
            ),
            # unassigned
            models.Index(
                fields=["mailbox"],
                name="inquiries_unassigned",
                condition=Q(state__in=["new", "open"], assignee__isnull=True),
            ),
            # the nightly purge
            models.Index(
                fields=["erase_after"], name="inquiries_retention", condition=Q(erased_at__isnull=True)
            ),
        ]

    def __str__(self) -> str:
        """The reference alone: this text reaches logs and audit labels."""
        return self.reference

    # Questions

    @property
    def data_key(self) -> bytes:
        if not self.wrapped_key:
            raise DecryptionError("The inquiry was erased.")
        return base64.b64decode(self.wrapped_key)

    @property
    def is_live(self) -> bool:
        return self.state in self.LIVE_STATES

    @property
    def is_erased(self) -> bool:
        return self.state == self.State.ERASED

    @property
    def is_awaiting_us(self) -> bool:
        return self.is_live and self.due_at is not None

    @property
    def is_overdue(self) -> bool:
        return self.is_awaiting_us and self.due_at <= timezone.now()  # type: ignore[operator]

    @property
    def is_due_soon(self) -> bool:
        return (
            self.is_awaiting_us
            and not self.is_overdue
            and self.warn_at is not None
            and self.warn_at <= timezone.now()
        )

    @property
    def told(self) -> dict[str, Any]:
        """The sealed answers: best times, safe contact, interpreter."""
        return read_answers(self.answers)

    @property
    def mail_language(self) -> str:
        """What we write to them in: the language they asked for if the site has it, else that of the form they sent."""
        if self.language in dict(settings.LANGUAGES):
            return self.language
        return str(self.told.get("page_language") or "")

    @property
    def shown_phone(self) -> str:
        return to_display(self.phone)

    @property
    def facts(self) -> Facts:
        return Facts(
            self.location_id,
            self.topic_id,
            self.patient,
            self.language,
            self.submitted_at,
            self.source_page_id,
        )

    def allows(self, user: Any, right: str) -> bool:
        return access.may(user, right, self.mailbox_id)

    def same_person(self) -> InquiryQuerySet:
        """Other inquiries with the same e-mail or phone."""
        own = [(row.kind, row.token) for row in self.tokens.all() if row.kind != search.NAME]
        condition = Q(pk__in=[])
        for kind, token in own:
            condition |= Q(kind=kind, token=token)
        filed = SearchToken.objects.filter(condition).values("inquiry")
        return Inquiry.objects.filter(pk__in=filed, is_synthetic=False).exclude(pk=self.pk)
