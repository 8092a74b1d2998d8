import base64
import json
import secrets
import uuid
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from clinic.phones import to_display
from inquiries import access, search
from inquiries.access import Right
from inquiries.notices import (
    acknowledgement_of,
    assignment_notice,
    mail_key,
    mention_notice,
    notices_about,
    reply_mail,
    warning_notices,
)
from inquiries.references import make_reference, read_reference
from inquiries.routing import Facts, route
from inquiries.submission import Submission, read_answers
from lib.crypto import KEY_BYTES, DecryptionError, EncryptedTextField
from lib.ids import uuid7
from outbox.models import Message as Mail

from .conversation import Message, Note, SearchToken
from .log import ErasureLog, InquiryEvent
from .mailboxes import Mailbox, Priority
from .rules import Patient, RoutingRule

UNDO_WINDOW = timedelta(minutes=10)
MAIL_UNDO_WINDOW = timedelta(seconds=30)
"""A reply waits this long in the outbox, so that it can be taken back."""

Kind = InquiryEvent.Kind


class InquiryError(Exception):
    """A move that can't be made; the message is for the person who tried."""


class StaleInquiryError(InquiryError):
    """Somebody changed the inquiry since the page was loaded; `events` say what."""

    def __init__(self, inquiry: "Inquiry", version: int) -> None:
        super().__init__(str(_("A colleague changed this inquiry while you had it open.")))
        self.events = list(inquiry.events.order_by("-at", "-pk")[: max(inquiry.version - version, 1)])


class KeyReusedError(InquiryError):
    """The form's key came again with other words: nothing was saved, and nothing may be dropped."""

    def __init__(self, earlier: "Inquiry") -> None:
        super().__init__(str(_("This form was already sent, with other words.")))
        self.earlier = earlier


class InquiryQuerySet(models.QuerySet["Inquiry"]):
    def visible_to(self, user: Any) -> "InquiryQuerySet":
        """Those of the person's mailboxes; superusers see all, and are logged like everybody."""
        rows = self.filter(is_synthetic=False)
        if user.is_superuser:
            return rows
        return rows.filter(mailbox__in=access.mailboxes_where(user, Right.VIEW))

    def live(self) -> "InquiryQuerySet":
        """Those that somebody still has to do something about, or waits for."""
        return self.filter(state__in=Inquiry.LIVE_STATES)

    def unread(self) -> "InquiryQuerySet":
        return self.filter(state=Inquiry.State.NEW)

    def unassigned(self) -> "InquiryQuerySet":
        return self.filter(state__in=Inquiry.WORK_STATES, assignee=None)

    def assigned_to(self, user: Any) -> "InquiryQuerySet":
        return self.live().filter(assignee=user)

    def awaiting_us(self) -> "InquiryQuerySet":
        """Those in which the person waits for an answer of ours."""
        return self.live().filter(due_at__isnull=False)

    def due_by(self, moment: datetime) -> "InquiryQuerySet":
        return self.awaiting_us().filter(due_at__lte=moment)

    def overdue(self) -> "InquiryQuerySet":
        return self.due_by(timezone.now())

    def due_today(self) -> "InquiryQuerySet":
        """Due until midnight, the overdue ones included: they are due today as well."""
        tomorrow = timezone.localdate() + timedelta(days=1)
        return self.due_by(timezone.make_aware(datetime.combine(tomorrow, time.min)))

    def counted(self) -> "InquiryQuerySet":
        """What reports count: real people's inquiries, once each."""
        return (
            self.filter(is_synthetic=False)
            .exclude(state__in=[Inquiry.State.SPAM, Inquiry.State.MERGED])
            .exclude(outcome=Inquiry.Outcome.DUPLICATE)
        )

    def found_by(self, text: str) -> "InquiryQuerySet":
        """Those whose reference, e-mail, phone or name fits what somebody typed into the search."""
        reference = read_reference(text)
        if reference:
            return self.filter(reference=reference)
        wanted = search.read_query(text)
        if not wanted:
            return self.none()
        rows = self
        for kind, hashes in wanted:
            filed = SearchToken.objects.filter(kind=kind, token__in=hashes).values("inquiry")
            rows = rows.filter(pk__in=filed)
        return rows

    def tagged(self, name: str) -> "InquiryQuerySet":
        """Those with a tag, by a search in the JSON's text: one database stores it escaped, one does not."""
        escaped, plain = json.dumps(name), json.dumps(name, ensure_ascii=False)
        return self.filter(Q(tags__icontains=escaped) | Q(tags__icontains=plain))

    def past_retention(self) -> "InquiryQuerySet":
        return self.filter(erase_after__lte=timezone.now(), erased_at__isnull=True)


class Inquiry(models.Model):
    """A person's question to the clinic, from the form or by mail, until somebody has answered it.

    Made by visitors through `receive`; worked on by the front desk through the verbs below, each
    of which is one transaction with one event. What people wrote is sealed with the row's own
    key, and goes with that key: by request, or when the mailbox's time for keeping it is over.
    """

    class State(models.TextChoices):
        NEW = "new", _("New")
        OPEN = "open", _("Open")
        PENDING = "pending", _("Waiting for the person")
        ON_HOLD = "on_hold", _("Put aside")
        CLOSED = "closed", _("Closed")
        SPAM = "spam", _("Spam")
        MERGED = "merged", _("Merged")
        ERASED = "erased", _("Erased")

    class Outcome(models.TextChoices):
        BOOKED = "booked", _("Appointment booked")
        INFO_GIVEN = "info_given", _("Information given")
        REFERRED = "referred", _("Referred elsewhere")
        NOT_A_FIT = "not_a_fit", _("Not something we do")
        NO_REPLY = "no_reply", _("No reply from the person")
        DUPLICATE = "duplicate", _("Duplicate")

    class Channel(models.TextChoices):
        EMAIL = "email", _("E-mail")
        PHONE = "phone", _("Phone call")
        TEXT = "text", _("Text message")

    class Language(models.TextChoices):
        ENGLISH = "en", _("English")
        SPANISH = "es", _("Spanish")
        CHINESE = "zh", _("Chinese")
        VIETNAMESE = "vi", _("Vietnamese")
        KOREAN = "ko", _("Korean")
        RUSSIAN = "ru", _("Russian")
        ARABIC = "ar", _("Arabic")
        HAITIAN = "ht", _("Haitian Creole")
        PORTUGUESE = "pt", _("Portuguese")
        ASL = "ase", _("American Sign Language")
        OTHER = "other", _("Another language")

    LIVE_STATES = ["new", "open", "pending", "on_hold"]
    WORK_STATES = ["new", "open"]

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

    def last_reversible_event(self) -> InquiryEvent | None:
        """The event that `undo` would take back: the last one, if it is young and of a kind that can be."""
        event = self.events.exclude(kind=Kind.WARNED).last()
        if event is None or event.kind not in REVERSIBLE or timezone.now() - event.at > UNDO_WINDOW:
            return None
        return event

    # Verbs: arrival

    @classmethod
    def receive(cls, submission: Submission) -> "Inquiry":
        """Store what somebody sent, with everything that follows from it, or raise.

        Encrypts, routes, sets the clock, queues acknowledgement and notices: one transaction.
        The same key again returns the inquiry that is already there; with other words it
        raises KeyReusedError, so that the second words can be shown again and not vanish.
        """
        for attempt in range(3):
            try:
                with transaction.atomic():
                    earlier = cls.objects.filter(idempotency_key=submission.idempotency_key).first()
                    if earlier is None:
                        return cls._store(submission)
                break
            except IntegrityError:
                # The same form in another request, or (once in a lifetime) the same reference.
                earlier = cls.objects.filter(idempotency_key=submission.idempotency_key).first()
                if earlier is not None:
                    break
                if attempt == 2:
                    raise
        assert earlier is not None  # noqa: S101 - every way out of the loop above has one
        if earlier.words_hash and earlier.words_hash != submission.words_hash():
            raise KeyReusedError(earlier)
        return earlier

    @classmethod
    def _store(cls, submission: Submission) -> "Inquiry":
        inquiry = cls(
            reference=make_reference(),
            idempotency_key=submission.idempotency_key,
            words_hash=submission.words_hash(),
            wrapped_key=base64.b64encode(secrets.token_bytes(KEY_BYTES)).decode(),
            name=submission.name,
            email=submission.email,
            phone=submission.phone,
            message=submission.message,
            answers=submission.answers_json(),
            patient=submission.patient,
            language=submission.language,
            preferred_channel=submission.preferred_channel,
            location_id=submission.location_id,
            topic_id=submission.topic_id,
            source_page_id=submission.source_page_id,
            consent_version=submission.consent_version,
            arrived_by=submission.arrived_by,
            may_belong_to_id=submission.may_belong_to_id,
            is_synthetic=submission.is_synthetic,
        )
        chosen = inquiry._route()
        if submission.is_spam:
            inquiry.state = cls.State.SPAM
            inquiry.erase_after = timezone.now() + timedelta(days=30)
        else:
            inquiry.assignee_id = chosen.assignee_id or inquiry._next_assignee_id()
            inquiry._start_clock(inquiry.submitted_at)
            inquiry.first_due_at = inquiry.due_at
        inquiry.save(force_insert=True)
        inquiry._file_tokens()
        inquiry._record(Kind.RECEIVED, None, {})
        if not submission.is_spam:
            Mail.queue_all([*acknowledgement_of(inquiry), *notices_about(inquiry)])
        return inquiry

    def _route(self) -> Any:
        rules = list(RoutingRule.objects.in_order())
        default = Mailbox.objects.select_related("location").default()
        chosen = route(self.facts, rules, default)
        self.mailbox = chosen.mailbox
        self.priority = chosen.priority
        self.tags = chosen.tags
        self.routing = chosen.as_json()
        return chosen

    def _next_assignee_id(self) -> int | None:
        if self.is_synthetic:
            return None
        chosen = self.mailbox.next_assignee()
        return chosen.pk if chosen else None

    def _file_tokens(self) -> None:
        """Replace the hashes by which the inquiry is found."""
        if not self.is_synthetic:
            SearchToken.objects.bulk_create(
                SearchToken(inquiry=self, kind=kind, token=token)
                for kind, token in search.tokens_of(self.name, self.email, self.phone)
            )

    def file_again(self) -> None:
        """File the inquiry under today's key, after a change of keys."""
        self.tokens.all().delete()
        self._file_tokens()

    @transaction.atomic
    def take_mail(self, text: str, original: str, mail_id_hash: str, at: datetime | None = None) -> Message:
        """Add what the person wrote back; wakes the inquiry and starts the clock for our answer."""
        self._lock(None, Right.WORK, [*self.LIVE_STATES, self.State.CLOSED, self.State.SPAM])
        message = Message.objects.create(
            inquiry=self,
            direction=Message.Direction.IN,
            channel=Message.Channel.EMAIL,
            body=text,
            original=original,
            mail_id_hash=mail_id_hash,
            at=at or timezone.now(),
        )
        changes: dict[str, Any] = {}
        sleeps_on = self.state == self.State.ON_HOLD and self.snooze_survives_reply
        if self.state != self.State.SPAM and not sleeps_on:
            changes = {"state": self.State.OPEN, "snoozed_until": None, "outcome": "", "closed_at": None}
            changes["erase_after"] = None
            if self.due_at is None:
                changes |= self._clock(timezone.now())
        self._change(Kind.MAIL_RECEIVED, None, **changes)
        return message

    def keep_original(self, original: str, mail_id_hash: str) -> Message:
        """Keep the mail that opened this inquiry as it arrived; its text is the inquiry's message."""
        return Message.objects.create(
            inquiry=self,
            direction=Message.Direction.IN,
            channel=Message.Channel.EMAIL,
            original=original,
            mail_id_hash=mail_id_hash,
        )

    # Verbs: work

    @transaction.atomic
    def assign_to(
        self, user: Any, by: Any, version: int | None = None, batch: uuid.UUID | None = None
    ) -> InquiryEvent | None:
        """Make `user` (None for nobody) responsible; tells them, unless they did it themselves."""
        self._lock(by, Right.WORK, self.LIVE_STATES, version)
        if user is not None and not access.may(user, Right.WORK, self.mailbox_id):
            raise InquiryError(_("%s does not work in this mailbox.") % user)
        if self.assignee_id == (user.pk if user else None):
            return None
        event = self._change(Kind.ASSIGNED, by, batch, assignee=user, **self._opened())
        if user is not None and user != by:
            Mail.queue_all([assignment_notice(self, user, event)])
        return event

    @transaction.atomic
    def move_to(
        self, mailbox: Mailbox, by: Any, version: int | None = None, batch: uuid.UUID | None = None
    ) -> InquiryEvent | None:
        """Hand the inquiry to another desk. The due time follows its hours; when it arrived stays."""
        self._lock(by, Right.WORK, self.LIVE_STATES, version)
        if mailbox.pk == self.mailbox_id:
            return None
        if not mailbox.is_active:
            raise InquiryError(_("The mailbox %s is not in use any more.") % mailbox)
        changes: dict[str, Any] = {"mailbox": mailbox}
        if self.assignee and not access.may(self.assignee, Right.WORK, mailbox.pk):
            changes["assignee"] = None
        if self.due_at is not None:
            changes |= self._clock(self.clock_started_at, mailbox=mailbox)
            if self.first_response_at is None:
                changes["first_due_at"] = changes["due_at"]
        event = self._change(Kind.MOVED, by, batch, **changes)
        Mail.queue_all(notices_about(self, event))
        return event

    @transaction.atomic
    def prioritize(
        self, priority: int, by: Any, version: int | None = None, batch: uuid.UUID | None = None
    ) -> InquiryEvent | None:
        self._lock(by, Right.WORK, self.LIVE_STATES, version)
        if priority == self.priority:
            return None
        changes: dict[str, Any] = {"priority": int(priority)}
        if self.due_at is not None:
            changes |= self._clock(self.clock_started_at, priority=priority)
            if self.first_response_at is None:
                changes["first_due_at"] = changes["due_at"]
        return self._change(Kind.PRIORITIZED, by, batch, **changes)

    @transaction.atomic
    def tag(
        self, tags: Iterable[str], by: Any, version: int | None = None, batch: uuid.UUID | None = None
    ) -> InquiryEvent | None:
        self._lock(by, Right.WORK, self.LIVE_STATES, version)
        wanted = sorted(set(tags))
        if wanted == sorted(self.tags):
            return None
        return self._change(Kind.TAGGED, by, batch, tags=wanted)

    @transaction.atomic
    def add_note(self, text: str, by: Any, mentions: Iterable[Any] = ()) -> Note:
        """Tell colleagues something; who is mentioned and works here gets a mail without the text."""
        self._lock(by, Right.WORK, [*self.LIVE_STATES, self.State.CLOSED, self.State.SPAM])
        note = Note.objects.create(inquiry=self, author=by, body=text)
        called = [user for user in mentions if access.may(user, Right.VIEW, self.mailbox_id)]
        note.mentions.set(called)
        self._change(Kind.NOTED, by, **self._opened())
        Mail.queue_all(mention_notice(self, user, note) for user in called if user != by)
        return note

    @transaction.atomic
    def reply(self, text: str, by: Any, version: int | None = None) -> Message:
        """Answer by mail. It waits in the outbox for half a minute, so that it can be taken back."""
        self._lock(by, Right.WORK, [*self.LIVE_STATES, self.State.CLOSED], version)
        if not self.email:
            raise InquiryError(_("This person left no e-mail address. Call instead."))
        message = Message.objects.create(
            inquiry=self,
            direction=Message.Direction.OUT,
            channel=Message.Channel.EMAIL,
            author=by,
            body=text,
        )
        draft = reply_mail(self, message, delay=MAIL_UNDO_WINDOW)
        message.mail = Mail.queue(draft.kind, draft.to, draft.context, draft.dedupe_key, draft.delay)
        message.save(update_fields=["mail"])
        changes = self._answered(by)
        if self.state == self.State.CLOSED:
            changes["state"] = self.State.CLOSED
        self._change(Kind.REPLIED, by, details={"reply": str(message.pk)}, **changes)
        return message

    @transaction.atomic
    def log_call(self, text: str, result: str, by: Any, version: int | None = None) -> Message:
        """Note a call. Talking or leaving a message counts as an answer, a phone that rang does not."""
        self._lock(by, Right.WORK, self.LIVE_STATES, version)
        result = Message.CallResult(result)
        message = Message.objects.create(
            inquiry=self,
            direction=Message.Direction.OUT,
            channel=Message.Channel.PHONE,
            call_result=result,
            author=by,
            body=text,
        )
        answered = result != Message.CallResult.NO_ANSWER
        changes = self._answered(by) if answered else self._opened()
        self._change(Kind.CALLED, by, **changes)
        return message

    @transaction.atomic
    def snooze_until(
        self,
        day: date,
        by: Any,
        version: int | None = None,
        survives_reply: bool = False,
        batch: uuid.UUID | None = None,
    ) -> InquiryEvent:
        """Put aside until the morning of `day`. A first answer that we owe stays due all the same."""
        self._lock(by, Right.WORK, self.LIVE_STATES, version)
        if day <= timezone.localdate():
            raise InquiryError(_("Choose a day after today."))
        changes: dict[str, Any] = {} if self.first_response_at is None else REST
        return self._change(
            Kind.SNOOZED,
            by,
            batch,
            state=self.State.ON_HOLD,
            snoozed_until=day,
            snooze_survives_reply=survives_reply,
            **changes,
        )

    @transaction.atomic
    def wake(self) -> InquiryEvent | None:
        """Bring back what was put aside until today or earlier; the clock starts now."""
        self._lock(None, Right.WORK, self.LIVE_STATES)
        if self.snoozed_until is None or self.snoozed_until > timezone.localdate():
            return None
        changes = {} if self.due_at else self._clock(timezone.now())
        return self._change(Kind.WOKEN, None, state=self.State.OPEN, snoozed_until=None, **changes)

    @transaction.atomic
    def close(
        self, outcome: str, by: Any, version: int | None = None, batch: uuid.UUID | None = None
    ) -> InquiryEvent:
        """Finish, saying how it ended. From now the mailbox's time for keeping it runs."""
        self._lock(by, Right.WORK, self.LIVE_STATES, version)
        if outcome not in self.Outcome.values:
            raise InquiryError(_("Say how it ended."))
        now = timezone.now()
        return self._change(
            Kind.CLOSED,
            by,
            batch,
            state=self.State.CLOSED,
            outcome=self.Outcome(outcome),
            closed_at=now,
            erase_after=now + timedelta(days=self.mailbox.retention_days),
            snoozed_until=None,
            **REST,
        )

    @transaction.atomic
    def reopen(self, by: Any, version: int | None = None, batch: uuid.UUID | None = None) -> InquiryEvent:
        self._lock(by, Right.WORK, [self.State.CLOSED], version)
        return self._change(
            Kind.REOPENED,
            by,
            batch,
            state=self.State.OPEN,
            outcome="",
            closed_at=None,
            erase_after=None,
            **self._clock(timezone.now()),
        )

    @transaction.atomic
    def mark_spam(self, by: Any, version: int | None = None, batch: uuid.UUID | None = None) -> InquiryEvent:
        """Set aside as no real inquiry. Kept for 30 days, in case a person stands behind it."""
        self._lock(by, Right.WORK, self.LIVE_STATES, version)
        return self._change(
            Kind.MARKED_SPAM,
            by,
            batch,
            state=self.State.SPAM,
            snoozed_until=None,
            erase_after=timezone.now() + timedelta(days=30),
            **REST,
        )

    @transaction.atomic
    def clear_spam(self, by: Any, version: int | None = None, batch: uuid.UUID | None = None) -> InquiryEvent:
        self._lock(by, Right.WORK, [self.State.SPAM], version)
        return self._change(
            Kind.CLEARED_SPAM,
            by,
            batch,
            state=self.State.OPEN,
            erase_after=None,
            **self._clock(timezone.now()),
        )

    @transaction.atomic
    def merge_into(self, target: "Inquiry", by: Any, version: int | None = None) -> InquiryEvent:
        """Join with `target`, which shows both histories from now on. Nothing is copied or lost."""
        if target.pk == self.pk:
            raise InquiryError(_("An inquiry can't be merged into itself."))
        states = [*self.LIVE_STATES, self.State.CLOSED]
        for inquiry in sorted([self, target], key=lambda row: row.pk):  # one order of locks for everybody
            inquiry._lock(by, Right.MERGE, states, version if inquiry is self else None)
        self.merged.update(merged_into=target)
        target._change(Kind.ABSORBED, by, details={"other": str(self.pk)})
        return self._change(
            Kind.MERGED,
            by,
            state=self.State.MERGED,
            merged_into=target,
            snoozed_until=None,
            erase_after=None,
            **REST,
        )

    @transaction.atomic
    def undo(self, by: Any, event: InquiryEvent | None = None) -> InquiryEvent:
        """Take back the last change, if it is young; a reply only while it waits in the outbox."""
        self._lock(None, Right.WORK, list(self.State.values))
        last = self.last_reversible_event()
        if last is None or (event is not None and event.pk != last.pk):
            raise InquiryError(_("This can't be undone any more."))
        before = {name: pair[0] for name, pair in last.changes.items() if isinstance(pair, list)}
        # Who moved it away may have lost sight of it by that very move.
        mailboxes = {self.mailbox_id, before.get("mailbox_id", self.mailbox_id)}
        if not any(access.may(by, Right.WORK, mailbox_id) for mailbox_id in mailboxes):
            raise PermissionDenied
        if last.actor_id != by.pk and not by.is_superuser:
            raise InquiryError(_("Only the person who did this can undo it."))
        if last.kind == Kind.REPLIED:
            self._take_back_reply(last)
        restored = {name: self._read_plain(name, value) for name, value in before.items()}
        return self._change(Kind.UNDONE, by, undoes=last, **restored)

    def _read_plain(self, name: str, value: Any) -> Any:
        """The value of a field as `plain` wrote it into an event."""
        if name.endswith("_id"):
            return value
        field: Any = self._meta.get_field(name)
        return field.to_python(value)

    def _take_back_reply(self, event: InquiryEvent) -> None:
        message = self.messages.filter(pk=event.changes.get("reply")).select_related("mail").first()
        if message is None or message.mail is None or not message.mail.cancel():
            raise InquiryError(_("The reply has already gone out."))
        message.delete()

    @transaction.atomic
    def warn(self) -> InquiryEvent | None:
        """Tell the desk, once, that an answer is due soon."""
        self._lock(None, Right.VIEW, self.LIVE_STATES)
        if self.warned_at is not None or self.warn_at is None or self.warn_at > timezone.now():
            return None
        event = self._change(Kind.WARNED, None, warned_at=timezone.now())
        Mail.queue_all(warning_notices(self))
        return event

    @transaction.atomic
    def erase(self, by: Any, reason: str = "request") -> None:
        """Destroy what the person wrote, here and in what was merged in, and log that it was done.

        The row's own key goes, so that copies of the ciphertext are noise too. What
        stays are codes and times, from which nobody can be told.
        """
        self._lock(by, Right.ERASE, [s for s in self.State.values if s != self.State.ERASED])
        for inquiry in [self, *self.merged.select_for_update()]:
            inquiry._shred(reason, by)

    def _shred(self, reason: str, by: Any) -> None:
        empty = {"body": ""}
        self.messages.update(**empty, original="")
        self.notes.update(**empty)
        self.tokens.all().delete()
        self.presences.all().delete()
        Mail.objects.filter(dedupe_key__startswith=mail_key(self, "")).delete()
        sealed = ["wrapped_key", "name", "email", "phone", "message", "answers", "words_hash"]
        for name in sealed:
            setattr(self, name, "")
        now = timezone.now()
        self.save(update_fields=sealed)
        ErasureLog.objects.get_or_create(inquiry_id=self.pk, defaults={"reason": reason, "actor": by})
        self._change(
            Kind.ERASED,
            by,
            state=self.State.ERASED,
            tags=[],
            erased_at=now,
            snoozed_until=None,
            assignee=None,
            **REST,
        )

    # How verbs work

    def _lock(self, by: Any, right: str, states: Iterable[str], version: int | None = None) -> None:
        """Read the row afresh and hold it; refuse who may not, what can't be, and what has changed."""
        self.refresh_from_db(from_queryset=Inquiry.objects.select_for_update())
        if by is not None and not self.allows(by, right):
            raise PermissionDenied
        if version is not None and version != self.version:
            raise StaleInquiryError(self, version)
        if self.state not in states:
            raise InquiryError(
                _("This can't be done with an inquiry that is “%s”.") % self.get_state_display()
            )

    def _change(
        self,
        kind: str,
        by: Any,
        batch: uuid.UUID | None = None,
        undoes: InquiryEvent | None = None,
        details: dict[str, Any] | None = None,
        **values: Any,
    ) -> InquiryEvent:
        """Save what differs, and write the one event that says so, as codes and ids.

        `details` goes to the event only. A sealed field has no business here: its text would
        stand open in the event.
        """
        changes: dict[str, Any] = dict(details or {})
        saved = []
        for name, value in values.items():
            field: Any = self._meta.get_field(name.removesuffix("_id"))
            if isinstance(field, EncryptedTextField):
                raise TypeError(f"{field.name} is sealed and does not belong into an event.")
            before = getattr(self, field.attname)
            setattr(self, name, value)
            after = getattr(self, field.attname)
            if before != after:
                changes[field.attname] = [plain(before), plain(after)]
                saved.append(field.name)
        self.version += 1
        self.save(update_fields=[*saved, "version"])
        return self._record(kind, by, changes, batch, undoes)

    def _record(
        self,
        kind: str,
        by: Any,
        changes: dict[str, Any],
        batch: uuid.UUID | None = None,
        undoes: InquiryEvent | None = None,
    ) -> InquiryEvent:
        return InquiryEvent.objects.create(
            inquiry=self, kind=kind, actor=by, changes=changes, batch=batch, undoes=undoes
        )

    def _clock(
        self, start: datetime, mailbox: Mailbox | None = None, priority: int | None = None
    ) -> dict[str, Any]:
        """The fields of a clock that runs from `start`."""
        desk = mailbox or self.mailbox
        warn_at, due_at = desk.due_times(start, self.priority if priority is None else priority)
        return {"clock_started_at": start, "warn_at": warn_at, "due_at": due_at, "warned_at": None}

    def _start_clock(self, start: datetime) -> None:
        for name, value in self._clock(start).items():
            setattr(self, name, value)

    def _opened(self) -> dict[str, Any]:
        return {"state": self.State.OPEN} if self.state == self.State.NEW else {}

    def _answered(self, by: Any) -> dict[str, Any]:
        """A person has answered: the clock rests, and the first answer is measured once."""
        changes: dict[str, Any] = {"state": self.State.PENDING, "snoozed_until": None, **REST}
        if self.first_response_at is None:
            now = timezone.now()
            changes["first_response_at"] = now
            changes["first_response_seconds"] = self.mailbox.hours.seconds_between(self.submitted_at, now)
        if self.assignee_id is None:
            changes["assignee"] = by
        return changes


REST: dict[str, Any] = {"due_at": None, "warn_at": None}
"""The clock stands: we owe no answer."""

REVERSIBLE = {
    Kind.ASSIGNED,
    Kind.MOVED,
    Kind.PRIORITIZED,
    Kind.TAGGED,
    Kind.REPLIED,
    Kind.SNOOZED,
    Kind.CLOSED,
    Kind.REOPENED,
    Kind.MARKED_SPAM,
    Kind.CLEARED_SPAM,
}


def plain(value: Any) -> Any:
    """A field's value as JSON: codes, ids, numbers and times only."""
    if isinstance(value, (datetime, date)):
        return value.isoformat()
    if isinstance(value, uuid.UUID):
        return str(value)
    if isinstance(value, models.TextChoices):
        return value.value
    return value
