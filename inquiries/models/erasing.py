from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils import timezone

from inquiries.access import Right
from inquiries.notices import mail_key
from outbox.models import Message as Mail

from .changes import REST, ChangeMixin
from .log import ErasureLog, InquiryEvent
from .states import State

if TYPE_CHECKING:
    from .inquiries import Inquiry

Kind = InquiryEvent.Kind


class ErasureVerbs(ChangeMixin):
    class Meta:
        abstract = True

    @transaction.atomic
    def erase(self: "Inquiry", by: Any, reason: str = "request") -> None:
        """Destroy what the person wrote, here and in what was merged in, and log that it was done.

        The row's own key goes, so that copies of the ciphertext are noise too. What
        stays are codes and times, from which nobody can be told.
        """
        self._lock(by, Right.ERASE, [s for s in State.values if s != State.ERASED])
        for inquiry in [self, *self.merged.select_for_update()]:
            inquiry._shred(reason, by)

    def _shred(self: "Inquiry", reason: str, by: Any) -> None:
        empty = {"body": ""}
        self.messages.update(**empty, original="")
        self.notes.update(**empty)
        self.tokens.all().delete()
        self.presences.all().delete()
        self.reply_drafts.all().delete()
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
            state=State.ERASED,
            tags=[],
            erased_at=now,
            snoozed_until=None,
            assignee=None,
            **REST,
        )
