from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from inquiries import access
from inquiries.access import Right

from .changes import ChangeMixin, InquiryError
from .log import InquiryEvent
from .states import State

if TYPE_CHECKING:
    from .inquiries import Inquiry

UNDO_WINDOW = timedelta(minutes=10)

Kind = InquiryEvent.Kind

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


class UndoVerbs(ChangeMixin):
    class Meta:
        abstract = True

    def last_reversible_event(self: "Inquiry") -> InquiryEvent | None:
        """The event that `undo` would take back: the last one, if it is young and of a kind that can be."""
        event = self.events.exclude(kind=Kind.WARNED).last()
        if event is None or event.kind not in REVERSIBLE or timezone.now() - event.at > UNDO_WINDOW:
            return None
        return event

    @transaction.atomic
    def undo(self: "Inquiry", by: Any, event: InquiryEvent | None = None) -> InquiryEvent:
        """Take back the last change, if it is young; a reply only while it waits in the outbox."""
        self._lock(None, Right.WORK, list(State.values))
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

    def _read_plain(self: "Inquiry", name: str, value: Any) -> Any:
        """The value of a field as `plain` wrote it into an event."""
        if name.endswith("_id"):
            return value
        field: Any = self._meta.get_field(name)
        return field.to_python(value)

    def _take_back_reply(self: "Inquiry", event: InquiryEvent) -> None:
        message = self.messages.filter(pk=event.changes.get("reply")).select_related("mail").first()
        if message is None or message.mail is None or not message.mail.cancel():
            raise InquiryError(_("The reply has already gone out."))
        message.delete()
