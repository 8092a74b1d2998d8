import base64
import secrets
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from inquiries import search
from inquiries.access import Right
from inquiries.notices import acknowledgement_of, notices_about
from inquiries.references import make_reference
from inquiries.routing import route
from inquiries.submission import Submission
from lib.crypto import KEY_BYTES
from outbox.models import Message as Mail

from .changes import ChangeMixin, InquiryError
from .conversation import Message, SearchToken
from .log import InquiryEvent
from .mailboxes import Mailbox
from .rules import RoutingRule
from .states import LIVE_STATES, State

if TYPE_CHECKING:
    from .inquiries import Inquiry

Kind = InquiryEvent.Kind


class KeyReusedError(InquiryError):
    """The form's key came again with other words: nothing was saved, and nothing may be dropped."""

    def __init__(self, earlier: "Inquiry") -> None:
        super().__init__(str(_("This form was already sent, with other words.")))
        self.earlier = earlier


class ArrivalVerbs(ChangeMixin):
    """How inquiries and what people write later come in."""

    class Meta:
        abstract = True

    @classmethod
    def receive(cls: type["Inquiry"], submission: Submission) -> "Inquiry":
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
        if earlier.words_hash and earlier.words_hash not in submission.words_hashes():
            raise KeyReusedError(earlier)
        return earlier

    @classmethod
    def _store(cls: type["Inquiry"], submission: Submission) -> "Inquiry":
        now = timezone.now()
        inquiry = cls(
            submitted_at=now,
            clock_started_at=now,
            reference=make_reference(),
            idempotency_key=submission.idempotency_key,
            words_hash=submission.words_hashes()[0],
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
            inquiry.state = State.SPAM
            inquiry.erase_after = now + timedelta(days=30)
        else:
            inquiry.assignee_id = chosen.assignee_id or inquiry._next_assignee_id()
            inquiry._start_clock(now)
            inquiry.first_due_at = inquiry.due_at
        inquiry.save(force_insert=True)
        inquiry._file_tokens()
        inquiry._record(Kind.RECEIVED, None, {})
        if not submission.is_spam:
            Mail.queue_all([*acknowledgement_of(inquiry), *notices_about(inquiry)])
        return inquiry

    def _route(self: "Inquiry") -> Any:
        rules = list(RoutingRule.objects.in_order())
        default = Mailbox.objects.select_related("location").default()
        chosen = route(self.facts, rules, default)
        self.mailbox = chosen.mailbox
        self.priority = chosen.priority
        self.tags = chosen.tags
        self.routing = chosen.as_json()
        return chosen

    def _next_assignee_id(self: "Inquiry") -> int | None:
        if self.is_synthetic:
            return None
        chosen = self.mailbox.next_assignee()
        return chosen.pk if chosen else None

    def _file_tokens(self: "Inquiry") -> None:
        """Replace the hashes by which the inquiry is found."""
        if not self.is_synthetic:
            SearchToken.objects.bulk_create(
                SearchToken(inquiry=self, kind=kind, token=token)
                for kind, token in search.tokens_of(self.name, self.email, self.phone)
            )

    def file_again(self: "Inquiry") -> None:
        """File the inquiry under today's key, after a change of keys."""
        self.tokens.all().delete()
        self._file_tokens()

    @transaction.atomic
    def take_mail(
        self: "Inquiry", text: str, original: str, mail_id_hash: str, at: datetime | None = None
    ) -> Message:
        """Add what the person wrote back; wakes the inquiry and starts the clock for our answer."""
        self._lock(None, Right.WORK, [*LIVE_STATES, State.CLOSED, State.SPAM])
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
        sleeps_on = self.state == State.ON_HOLD and self.snooze_survives_reply
        if self.state != State.SPAM and not sleeps_on:
            changes = {"state": State.OPEN, "snoozed_until": None, "outcome": "", "closed_at": None}
            changes["erase_after"] = None
            if self.due_at is None:
                changes |= self._clock(timezone.now())
        self._change(Kind.MAIL_RECEIVED, None, **changes)
        return message

    def keep_original(self: "Inquiry", original: str, mail_id_hash: str) -> Message:
        """Keep the mail that opened this inquiry as it arrived; its text is the inquiry's message."""
        return Message.objects.create(
            inquiry=self,
            direction=Message.Direction.IN,
            channel=Message.Channel.EMAIL,
            original=original,
            mail_id_hash=mail_id_hash,
        )
