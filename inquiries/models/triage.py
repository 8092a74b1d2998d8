import uuid
from collections.abc import Iterable
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from inquiries import access
from inquiries.access import Right
from inquiries.notices import assignment_notice, mention_notice, notices_about, reply_mail, warning_notices
from outbox.models import Message as Mail

from .changes import REST, ChangeMixin, InquiryError
from .conversation import Message, Note
from .log import InquiryEvent
from .mailboxes import Mailbox
from .states import LIVE_STATES, Outcome, State

if TYPE_CHECKING:
    from .inquiries import Inquiry

MAIL_UNDO_WINDOW = timedelta(seconds=30)
"""A reply waits this long in the outbox, so that it can be taken back."""

Kind = InquiryEvent.Kind


class TriageVerbs(ChangeMixin):
    """What the desk does with an inquiry. `by=None` is the site itself."""

    class Meta:
        abstract = True

    @transaction.atomic
    def assign_to(
        self: "Inquiry", user: Any, by: Any, version: int | None = None, batch: uuid.UUID | None = None
    ) -> InquiryEvent | None:
        """Make `user` (None for nobody) responsible; tells them, unless they did it themselves."""
        self._lock(by, Right.WORK, LIVE_STATES, version)
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
        self: "Inquiry", mailbox: Mailbox, by: Any, version: int | None = None, batch: uuid.UUID | None = None
    ) -> InquiryEvent | None:
        """Hand the inquiry to another desk. The due time follows its hours; when it arrived stays."""
        self._lock(by, Right.WORK, LIVE_STATES, version)
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
        self: "Inquiry", priority: int, by: Any, version: int | None = None, batch: uuid.UUID | None = None
    ) -> InquiryEvent | None:
        self._lock(by, Right.WORK, LIVE_STATES, version)
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
        self: "Inquiry",
        tags: Iterable[str],
        by: Any,
        version: int | None = None,
        batch: uuid.UUID | None = None,
    ) -> InquiryEvent | None:
        self._lock(by, Right.WORK, LIVE_STATES, version)
        wanted = sorted(set(tags))
        if wanted == sorted(self.tags):
            return None
        return self._change(Kind.TAGGED, by, batch, tags=wanted)

    @transaction.atomic
    def add_note(self: "Inquiry", text: str, by: Any, mentions: Iterable[Any] = ()) -> Note:
        """Tell colleagues something; who is mentioned and works here gets a mail without the text."""
        self._lock(by, Right.WORK, [*LIVE_STATES, State.CLOSED, State.SPAM])
        note = Note.objects.create(inquiry=self, author=by, body=text)
        called = [user for user in mentions if access.may(user, Right.VIEW, self.mailbox_id)]
        note.mentions.set(called)
        self._change(Kind.NOTED, by, **self._opened())
        Mail.queue_all(mention_notice(self, user, note) for user in called if user != by)
        return note

    @transaction.atomic
    def reply(self: "Inquiry", text: str, by: Any, version: int | None = None) -> Message:
        """Answer by mail. It waits in the outbox for half a minute, so that it can be taken back."""
        self._lock(by, Right.WORK, [*LIVE_STATES, State.CLOSED], version)
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
        self.reply_drafts.filter(author=by).delete()
        changes = self._answered(by)
        if self.state == State.CLOSED:
            changes["state"] = State.CLOSED
        self._change(Kind.REPLIED, by, details={"reply": str(message.pk)}, **changes)
        return message

    @transaction.atomic
    def log_call(self: "Inquiry", text: str, result: str, by: Any, version: int | None = None) -> Message:
        """Note a call. Talking or leaving a message counts as an answer, a phone that rang does not."""
        self._lock(by, Right.WORK, LIVE_STATES, version)
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
        self: "Inquiry",
        day: date,
        by: Any,
        version: int | None = None,
        survives_reply: bool = False,
        batch: uuid.UUID | None = None,
    ) -> InquiryEvent:
        """Put aside until the morning of `day`. A first answer that we owe stays due all the same."""
        self._lock(by, Right.WORK, LIVE_STATES, version)
        if day <= timezone.localdate():
            raise InquiryError(_("Choose a day after today."))
        changes: dict[str, Any] = {} if self.first_response_at is None else REST
        return self._change(
            Kind.SNOOZED,
            by,
            batch,
            state=State.ON_HOLD,
            snoozed_until=day,
            snooze_survives_reply=survives_reply,
            **changes,
        )

    @transaction.atomic
    def wake(self: "Inquiry") -> InquiryEvent | None:
        """Bring back what was put aside until today or earlier; the clock starts now."""
        self._lock(None, Right.WORK, LIVE_STATES)
        if self.snoozed_until is None or self.snoozed_until > timezone.localdate():
            return None
        changes = {} if self.due_at else self._clock(timezone.now())
        return self._change(Kind.WOKEN, None, state=State.OPEN, snoozed_until=None, **changes)

    @transaction.atomic
    def warn(self: "Inquiry") -> InquiryEvent | None:
        """Tell the desk, once, that an answer is due soon."""
        self._lock(None, Right.VIEW, LIVE_STATES)
        if self.warned_at is not None or self.warn_at is None or self.warn_at > timezone.now():
            return None
        event = self._change(Kind.WARNED, None, warned_at=timezone.now())
        Mail.queue_all(warning_notices(self))
        return event

    @transaction.atomic
    def close(
        self: "Inquiry", outcome: str, by: Any, version: int | None = None, batch: uuid.UUID | None = None
    ) -> InquiryEvent:
        """Finish, saying how it ended. From now the mailbox's time for keeping it runs."""
        self._lock(by, Right.WORK, LIVE_STATES, version)
        if outcome not in Outcome.values:
            raise InquiryError(_("Say how it ended."))
        now = timezone.now()
        return self._change(
            Kind.CLOSED,
            by,
            batch,
            state=State.CLOSED,
            outcome=Outcome(outcome),
            closed_at=now,
            erase_after=now + timedelta(days=self.mailbox.retention_days),
            snoozed_until=None,
            **REST,
        )

    @transaction.atomic
    def reopen(
        self: "Inquiry", by: Any, version: int | None = None, batch: uuid.UUID | None = None
    ) -> InquiryEvent:
        self._lock(by, Right.WORK, [State.CLOSED], version)
        return self._change(
            Kind.REOPENED,
            by,
            batch,
            state=State.OPEN,
            outcome="",
            closed_at=None,
            erase_after=None,
            **self._clock(timezone.now()),
        )

    @transaction.atomic
    def mark_spam(
        self: "Inquiry", by: Any, version: int | None = None, batch: uuid.UUID | None = None
    ) -> InquiryEvent:
        """Set aside as no real inquiry. Kept for 30 days, in case a person stands behind it."""
        self._lock(by, Right.WORK, LIVE_STATES, version)
        return self._change(
            Kind.MARKED_SPAM,
            by,
            batch,
            state=State.SPAM,
            snoozed_until=None,
            erase_after=timezone.now() + timedelta(days=30),
            **REST,
        )

    @transaction.atomic
    def clear_spam(
        self: "Inquiry", by: Any, version: int | None = None, batch: uuid.UUID | None = None
    ) -> InquiryEvent:
        self._lock(by, Right.WORK, [State.SPAM], version)
        return self._change(
            Kind.CLEARED_SPAM,
            by,
            batch,
            state=State.OPEN,
            erase_after=None,
            **self._clock(timezone.now()),
        )

    @transaction.atomic
    def merge_into(self: "Inquiry", target: "Inquiry", by: Any, version: int | None = None) -> InquiryEvent:
        """Join with `target`, which shows both histories from now on. Nothing is copied or lost."""
        if target.pk == self.pk:
            raise InquiryError(_("An inquiry can't be merged into itself."))
        states = [*LIVE_STATES, State.CLOSED]
        for inquiry in sorted([self, target], key=lambda row: row.pk):  # one order of locks for everybody
            inquiry._lock(by, Right.MERGE, states, version if inquiry is self else None)
        self.merged.update(merged_into=target)
        target._change(Kind.ABSORBED, by, details={"other": str(self.pk)})
        return self._change(
            Kind.MERGED,
            by,
            state=State.MERGED,
            merged_into=target,
            snoozed_until=None,
            erase_after=None,
            **REST,
        )
