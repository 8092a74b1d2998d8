"""How every verb works: read the row afresh and hold it, save what differs, write one event."""

import uuid
from collections.abc import Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from django.core.exceptions import PermissionDenied
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from lib.crypto import EncryptedTextField

from .log import InquiryEvent
from .mailboxes import Mailbox
from .states import State

if TYPE_CHECKING:
    from .inquiries import Inquiry

REST: dict[str, Any] = {"due_at": None, "warn_at": None}
"""The clock stands: we owe no answer."""


class InquiryError(Exception):
    """A move that can't be made; the message is for the person who tried."""


class StaleInquiryError(InquiryError):
    """Somebody changed the inquiry since the page was loaded; `events` say what."""

    def __init__(self, inquiry: "Inquiry", version: int) -> None:
        super().__init__(str(_("A colleague changed this inquiry while you had it open.")))
        self.events = list(inquiry.events.order_by("-at", "-pk")[: max(inquiry.version - version, 1)])


class ChangeMixin(models.Model):
    """What the verbs in the modules beside this one stand on."""

    class Meta:
        abstract = True

    def _lock(
        self: "Inquiry", by: Any, right: str, states: Iterable[str], version: int | None = None
    ) -> None:
        """Read the row afresh and hold it; refuse who may not, what can't be, and what has changed."""
        self.refresh_from_db(from_queryset=type(self).objects.select_for_update())
        if by is not None and not self.allows(by, right):
            raise PermissionDenied
        if version is not None and version != self.version:
            raise StaleInquiryError(self, version)
        if self.state not in states:
            raise InquiryError(
                _("This can't be done with an inquiry that is “%s”.") % self.get_state_display()
            )

    def _change(
        self: "Inquiry",
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
        self: "Inquiry",
        kind: str,
        by: Any,
        changes: dict[str, Any],
        batch: uuid.UUID | None = None,
        undoes: InquiryEvent | None = None,
    ) -> InquiryEvent:
        return InquiryEvent.objects.create(
            inquiry=self, kind=kind, actor=by, at=timezone.now(), changes=changes, batch=batch, undoes=undoes
        )

    def _clock(
        self: "Inquiry", start: datetime, mailbox: Mailbox | None = None, priority: int | None = None
    ) -> dict[str, Any]:
        """The fields of a clock that runs from `start`."""
        desk = mailbox or self.mailbox
        warn_at, due_at = desk.due_times(start, self.priority if priority is None else priority)
        return {"clock_started_at": start, "warn_at": warn_at, "due_at": due_at, "warned_at": None}

    def _start_clock(self: "Inquiry", start: datetime) -> None:
        for name, value in self._clock(start).items():
            setattr(self, name, value)

    def _opened(self: "Inquiry") -> dict[str, Any]:
        return {"state": State.OPEN} if self.state == State.NEW else {}

    def _answered(self: "Inquiry", by: Any) -> dict[str, Any]:
        """A person has answered: the clock rests, and the first answer is measured once."""
        changes: dict[str, Any] = {"state": State.PENDING, "snoozed_until": None, **REST}
        if self.first_response_at is None:
            now = timezone.now()
            changes["first_response_at"] = now
            changes["first_response_seconds"] = self.mailbox.hours.seconds_between(self.submitted_at, now)
        if self.assignee_id is None:
            changes["assignee"] = by
        return changes


def plain(value: Any) -> Any:
    """A field's value as JSON: codes, ids, numbers and times only."""
    if isinstance(value, (datetime, date)):
        return value.isoformat()
    if isinstance(value, uuid.UUID):
        return str(value)
    if isinstance(value, models.TextChoices):
        return value.value
    return value
